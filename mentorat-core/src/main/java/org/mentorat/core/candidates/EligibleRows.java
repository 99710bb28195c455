package org.mentorat.core.candidates;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The eligible mentors of each youth, found when they are first asked for and kept as bits as long as there is room: 64 mentors on a youth's routes in
 * eight bytes, where the pairs themselves would take four bytes each. What does not fit is found anew each time, so no answer depends on the room.
 * Thread-safe.
 *
 * @since 0.1
 */
public final class EligibleRows {
  private final Evaluation evaluation;
  private final Participants participants;
  private final Places places;
  private final @Nullable Eligible[] kept;
  private final AtomicLong wordsLeft;

  /**
   * None found yet.
   *
   * @param mostWords most words of 64 mentors that are kept, besides some 100 bytes a youth
   */
  public EligibleRows(Evaluation evaluation, Participants participants, long mostWords) {
    this.evaluation = evaluation;
    this.participants = participants;
    this.places = evaluation.places();
    this.kept = new @Nullable Eligible[participants.youths().size()];
    this.wordsLeft = new AtomicLong(mostWords);
  }

  /** The eligible mentors of a youth by index, ascending; a fresh array. */
  public int[] mentorsOf(int youth) {
    return row(youth).mentors(places);
  }

  /** A set of mentors, empty. */
  public Marks marks() {
    return new Marks(new long[places.words()]);
  }

  /** A row is found twice at most where two threads ask at once, and both find the same. */
  private Eligible row(int youth) {
    Eligible known = kept[youth];
    if (known != null) {
      return known;
    }
    Eligible found = evaluation.row(participants.youths().get(youth)).found();
    if (wordsLeft.addAndGet(-found.words()) >= 0) {
      kept[youth] = found;
    }
    return found;
  }

  /**
   * A set of mentors, of whom rows are asked. Questions may come from several threads while nobody is added.
   *
   * @since 0.1
   */
  public final class Marks {
    private final long[] marked;

    private Marks(long[] marked) {
      this.marked = marked;
    }

    /** Puts a mentor into the set. */
    public void add(int mentor) {
      int place = places.of(mentor);
      marked[place / Long.SIZE] |= 1L << place;
    }

    /** The first eligible mentor of a youth who is in the set, or -1. */
    public int firstOf(int youth) {
      return row(youth).firstAmong(marked, places);
    }

    /** The eligible mentors of a youth who are not in the set, ascending; a fresh array. */
    public int[] othersOf(int youth) {
      int[] others = row(youth).outside(marked, places);
      Arrays.sort(others);
      return others;
    }
  }
}
