package org.mentorat.core.builtin.columns;

import java.nio.LongBuffer;
import java.util.List;
import org.mentorat.model.Availability;
import org.mentorat.model.Mentor;

/**
 * The free hours of all mentors side by side, three words each, so that a scan over mentors reads memory in order. Immutable.
 */
public final class WeeklyHours {
  /** What {@link #shared} says where the mentor's availability is unknown. */
  public static final int UNKNOWN = -1;

  private static final int WORDS = 3;

  /** A bit beyond the 168 hours of a week, in the third word. */
  private static final long NOT_KNOWN = 1L << 63;

  private final long[] words;

  private WeeklyHours(long[] words) {
    this.words = words;
  }

  /** The free hours of {@code mentors}, by index. */
  public static WeeklyHours of(List<Mentor> mentors) {
    long[] words = new long[WORDS * mentors.size()];
    for (int m = 0; m < mentors.size(); m++) {
      Availability free = mentors.get(m).availability();
      if (free == null) {
        words[WORDS * m + 2] = NOT_KNOWN;
      } else {
        words[WORDS * m] = free.low();
        words[WORDS * m + 1] = free.middle();
        words[WORDS * m + 2] = free.high();
      }
    }
    return new WeeklyHours(words);
  }

  /** Kinds of mentors with the same free hours, unknown ones being one of them. */
  public Kinds kinds() {
    return Kinds.by(words.length / WORDS, m -> LongBuffer.wrap(words, WORDS * m, WORDS));
  }

  /** Hours a week that a mentor shares with {@code own}, or {@link #UNKNOWN}. */
  public int shared(Availability own, int mentor) {
    int at = WORDS * mentor;
    long high = words[at + 2];
    return high == NOT_KNOWN
        ? UNKNOWN
        : Long.bitCount(words[at] & own.low())
            + Long.bitCount(words[at + 1] & own.middle())
            + Long.bitCount(high & own.high());
  }
}
