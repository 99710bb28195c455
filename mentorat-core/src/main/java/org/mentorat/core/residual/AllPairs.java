package org.mentorat.core.residual;

/**
 * The eligible pairs where a problem holds only some of them. Asked from several threads.
 *
 * @since 0.1
 */
public interface AllPairs {
  /** The eligible mentors of a youth by index, ascending; not to be changed. */
  int[] mentorsOf(int youth);

  /** The scores of these pairs of a youth, {@code long[mentors]}. */
  long[] scoresOf(int youth, int[] mentors);

  /** As {@link #scoresOf(int, int[])} for many youths at once, {@code long[youths][mentors of each]}; on several threads where the host lends them. */
  long[][] scoresOf(int[] youths, int[][] mentors);

  /** No pair has a higher score. */
  long highestScore();

  /** A set of mentors, empty: what a search has seen, so that it is asked only for what it has not. */
  Marks marks();

  /**
   * A set of mentors, of whom many youths are asked at once, on several threads where the host lends them. Belongs to one thread.
   *
   * @since 0.1
   */
  interface Marks {
    /** Puts a mentor into the set. */
    void add(int mentor);

    /** The first eligible mentor of each youth who is in the set, {@code int[youths]}; -1: none. */
    int[] firstOf(int[] youths);

    /** The eligible mentors of each youth who are not in the set, ascending, {@code int[youths][]}. */
    int[][] othersOf(int[] youths);
  }
}
