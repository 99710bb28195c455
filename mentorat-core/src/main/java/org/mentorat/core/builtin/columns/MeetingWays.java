package org.mentorat.core.builtin.columns;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Mentor;
import org.mentorat.model.Programme;
import org.mentorat.model.Youth;

/**
 * How people can meet, as bits: in person, remotely, both (hybrid). A mentor meets in the ways that the programme allows as well.
 *
 * <p>Somebody whose mode is unknown carries {@link #UNSAID} beside every way that is left open. Where a decision cannot wait,
 * the unsaid mode goes along with the other side where that only meets remotely, and counts as in person otherwise: most
 * pairs meet, and whoever lives too far to do so should not be proposed because a column is missing.
 */
public final class MeetingWays {
  /** Can meet in person. */
  public static final int IN_PERSON = 1;

  /** Can meet remotely. */
  public static final int REMOTE = 2;

  /** The mode is unknown; the other bits are what the programme leaves open. */
  public static final int UNSAID = 4;

  /** Number of different values. */
  public static final int VALUES = 8;

  private static final int BOTH = IN_PERSON | REMOTE;

  private MeetingWays() {}

  /** The ways of a youth. */
  public static int of(Youth youth) {
    return of(youth.mode(), BOTH);
  }

  /** The ways of each mentor under the programme, {@code byte[mentors]}. */
  public static byte[] of(List<Mentor> mentors, Enrolments enrolments) {
    byte[] ways = new byte[mentors.size()];
    for (int m = 0; m < ways.length; m++) {
      ways[m] = (byte) of(mentors.get(m).mode(), allowed(enrolments.programmeOf(m)));
    }
    return ways;
  }

  /** The mentors by their ways, {@code byte[mentors]}: column w holds those whose ways are w. */
  public static BitColumns columns(byte[] ways) {
    BitColumns columns = new BitColumns(VALUES, ways.length);
    for (int m = 0; m < ways.length; m++) {
      columns.set(ways[m], m);
    }
    return columns;
  }

  /** The ways of somebody with this mode where only {@code allowed} ways are open. */
  public static int of(@Nullable MeetingMode mode, int allowed) {
    return mode == null ? UNSAID | allowed : of(mode) & allowed;
  }

  /** The ways that a programme allows; all where it says nothing. */
  public static int allowed(@Nullable Programme programme) {
    Set<MeetingMode> modes = programme == null ? null : programme.modes();
    if (modes == null) {
      return BOTH;
    }
    int allowed = 0;
    for (MeetingMode mode : modes) {
      allowed |= of(mode);
    }
    return allowed;
  }

  private static int of(MeetingMode mode) {
    return switch (mode) {
      case IN_PERSON -> IN_PERSON;
      case REMOTE -> REMOTE;
      case HYBRID -> BOTH;
    };
  }

  /** Whether the two can meet remotely. */
  public static boolean remotely(int youth, int mentor) {
    int y = settled(youth);
    int m = settled(mentor);
    if ((y & m & UNSAID) != 0) {
      return false;
    }
    return (y & UNSAID) != 0
        ? m == REMOTE
        : (m & UNSAID) != 0 ? y == REMOTE : (y & m & REMOTE) != 0;
  }

  /** Whether the two can meet in person. */
  public static boolean inPerson(int youth, int mentor) {
    return (youth & mentor & IN_PERSON) != 0;
  }

  /** A mode that is unsaid but of which only one way is open is as good as said. */
  private static int settled(int ways) {
    return ways == (UNSAID | BOTH) ? ways : ways & BOTH;
  }
}
