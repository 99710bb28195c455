package org.mentorat.core.solve;

import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Prices;

/**
 * Proves before solving that no price and no sum can overflow, or refuses the problem.
 *
 * <p>Let B bound the absolute score of every simple path or cycle of the network. A simple path meets a youth at most once. It uses two
 * of its pairs at most, one forwards (+score) and one backwards (−score); one alone only where it begins, ends, or goes over to another youth by a youth group, which it meets at most once
 * too. With r(y) the largest less the smallest score of the youth's row, S the largest absolute score and G the number of youth groups, B = Σ r(y) + 2 (G + 1) S
 * will do. So does B = M · max r + 2 (G + 1) S, where M is the number of mentors: between two of them, each met at most once, there is one youth or one youth group. The smaller bound counts.
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
    int youths = problem.youths();
    long largest = 0;
    long byYouth = 0;
    long widest = 0;
    for (int y = 0; y < youths; y++) {
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
        // A range is at most 2⁴¹: what does not fit is cut off far above the bound, long before it
        // could overflow.
        byYouth = Math.min(Prices.MAX, byYouth + max - min);
        widest = Math.max(widest, max - min);
        largest = Math.max(largest, Math.max(Math.abs(min), Math.abs(max)));
      }
    }
    long single = saturated(2 * (problem.youthGroups().nodes() + 1L), largest);
    long bound = byYouth + single;
    if (bound <= MAX_PATH) {
      return bound;
    }
    long byMentor = saturated(problem.mentors(), widest) + single;
    if (Math.min(bound, byMentor) > MAX_PATH) {
      throw new IllegalArgumentException(
          "scores are too large for exact prices: along one path they may add up to more than 2^57 ("
              + youths
              + " youths, "
              + problem.mentors()
              + " mentors, largest absolute score "
              + largest
              + "). Maybe quantise scores more coarsely");
    }
    return Math.min(bound, byMentor);
  }

  /** The product, or {@link Prices#MAX} if that is less; neither factor is negative. */
  private static long saturated(long count, long each) {
    return each == 0 || count <= Prices.MAX / each ? count * each : Prices.MAX;
  }
}
