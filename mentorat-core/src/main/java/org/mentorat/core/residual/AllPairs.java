package org.mentorat.core.residual;

/**
 * The eligible pairs where a problem holds only some of them. Asked from several threads.
 *
 * @since 0.1
 */
public interface AllPairs {
  /** The eligible mentors of a youth by index, ascending; not to be changed. */
  int[] mentorsOf(int youth);

  /** The eligible mentors of many youths, {@code int[youths][]}; on several threads where the host lends them. */
  int[][] mentorsOf(int[] youths);

  /** The scores of these pairs of a youth, {@code long[mentors]}. */
  long[] scoresOf(int youth, int[] mentors);
}
