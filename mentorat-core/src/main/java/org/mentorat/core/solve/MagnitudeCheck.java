package org.mentorat.core.solve;

import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Prices;

/**
 * Proves before solving that no price and no sum can overflow, or refuses the problem.
 *
 * <p>Let B bound the absolute score of every simple path or cycle of the network. A simple path meets a youth at most once, and there
 * uses at most two of its pairs, one forwards (+score) and one backwards (−score); only at its two ends it may use one alone. With r(y) the largest less
 * the smallest score of the youth's row and S the largest absolute score, B = Σ r(y) + 2 S will do. The same holds on the mentors' side; the smaller sum counts.
 *
 * <p>Prices start within [−P, P] with P ≤ 2 B: an auction's stay within B, and {@link ScorePhase} adds a score for youths. A search
 * settles a node at a distance below that of the terminal it ends at, and moves only those; at that moment a path of tight arcs leads
 * from the node to the source and on to the terminal. The terminal is the root, whose price is always 0, or a node that no search has
 * moved yet. So a price stays within B + B + P ≤ 4 B, a margin within 9 B, and a distance, being the score of a path and the difference
 * of two prices, within 9 B too. With B ≤ 2⁵⁷ prices lie within 2⁵⁹ and nothing reaches 2⁶¹.
 */
final class MagnitudeCheck {
  /** Largest bound on paths for which prices stay within {@link Prices#MAX}. */
  static final long MAX_PATH = Prices.MAX >> 3;

  private MagnitudeCheck() {}

  /** The bound B on paths; throws {@link IllegalArgumentException} where sums of scores could leave the range of prices. */
  static long check(AssignmentProblem problem) {
    int mentors = problem.mentors();
    // Sums are of at most 2³¹ terms of at most 2⁴¹: as doubles they are off by a relative 2⁻²¹ at
    // most, so half the range is left unused.
    long largest = 0;
    double byYouth = 0;
    for (int y = 0; y < problem.youths(); y++) {
      int from = problem.rowStart(y);
      int to = problem.rowStart(y + 1);
      long min = Long.MAX_VALUE;
      long max = Long.MIN_VALUE;
      for (int p = from; p < to; p++) {
        long s = problem.score(p);
        min = Math.min(min, s);
        max = Math.max(max, s);
      }
      if (from < to) {
        byYouth += max - min;
        largest = Math.max(largest, Math.max(Math.abs(min), Math.abs(max)));
      }
    }
    double bound = byYouth + 2.0 * largest;
    if (bound <= MAX_PATH / 2) {
      return (long) bound;
    }
    // Twice the largest score at each mentor: coarser than ranges, but it needs no pass over
    // columns.
    double byMentor = 2.0 * largest * (mentors + 1.0);
    if (Math.min(bound, byMentor) > MAX_PATH / 2) {
      throw new IllegalArgumentException(
          "scores are too large for exact prices: along one path they may add up to more than 2^56 ("
              + problem.youths()
              + " youths, largest absolute score "
              + largest
              + "). Maybe quantise scores more coarsely");
    }
    return (long) Math.min(bound, byMentor);
  }
}
