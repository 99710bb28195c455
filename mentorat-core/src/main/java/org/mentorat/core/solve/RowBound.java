package org.mentorat.core.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Prices;
import org.mentorat.problem.QuotaForest;

/**
 * The best prices of youths for given prices of all others, which makes any prices of mentors and groups a useful bound.
 *
 * <p>The dual value of prices (see {@link org.mentorat.problem.Certificate.Bounded}) is a sum over youths once mentors and groups are
 * priced, and in the price of one youth it is convex and piecewise linear: raising it costs what must or may come in through the youth's
 * own arc, and saves on every pair that would be worth more. With capacity 1 the least is at the best pair of the row, or at what one
 * unit is worth outside where that is more. Pairs and arcs on which a coverage phase has a price stand at their bound already and
 * decide nothing.
 *
 * <p>Time O(pairs), one random access a pair for each phase that has prices at all; no memory a pair.
 */
final class RowBound {
  private static final int YOUTHS_AT_ONCE = 512;

  private final AssignmentProblem problem;

  /** Coverage phases with a price that is not 0, the only ones in which nodes can differ. */
  private final List<Prices> priced = new ArrayList<>();

  private final List<Integer> tierOf = new ArrayList<>();
  private final Prices score;

  private final boolean noMentorPriced;
  private final boolean anyLocked;

  /** Whether some tier's phase has no prices: its youths then all count as served. */
  private final boolean[] unpriced;

  private RowBound(AssignmentProblem problem, List<Prices> phases) {
    this.problem = problem;
    this.score = phases.get(problem.tiers());
    this.noMentorPriced = zero(score.mentor());
    this.anyLocked = problem.lockedPairs() > 0;
    this.unpriced = new boolean[problem.tiers()];
    for (int tier = 0; tier < problem.tiers(); tier++) {
      Prices prices = phases.get(tier);
      unpriced[tier] = zero(prices.youth())
          && zero(prices.mentor())
          && zero(prices.youthGroup())
          && zero(prices.mentorGroup());
      if (!unpriced[tier]) {
        priced.add(prices);
        tierOf.add(tier);
      }
    }
  }

  private static boolean zero(long[] prices) {
    for (long price : prices) {
      if (price != 0) {
        return false;
      }
    }
    return true;
  }

  /** Sets the prices of youths in the last of {@code phases}, which are one a tier and the score, so that the bound is least. */
  static void lower(AssignmentProblem problem, List<Prices> phases) {
    RowBound bound = new RowBound(problem, phases);
    for (int y = 0; y < problem.youths(); y += YOUTHS_AT_ONCE) {
      bound.lower(y, Math.min(problem.youths(), y + YOUTHS_AT_ONCE));
    }
  }

  /**
   * As {@link #lower(AssignmentProblem, List)} where youths have one mentor at most, in no groups, and {@code rows} hold the pairs on which no coverage phase
   * decides: most rows need only a look at their best.
   */
  static void lower(AssignmentProblem problem, List<Prices> phases, FallingRows rows) {
    RowBound bound = new RowBound(problem, phases);
    long[] mentor = bound.score.mentor();
    long highest = Arrays.stream(mentor).max().orElse(0);
    for (int y = 0; y < problem.youths(); y++) {
      if (problem.youthCapacity(y) > 0) {
        bound.price(
            y,
            bound.entrySign(y, QuotaForest.NONE, true),
            rows.bestWorth(y, mentor, highest),
            QuotaForest.NONE);
      }
    }
  }

  private void lower(int from, int to) {
    long[] best = new long[8];
    for (int y = from; y < to; y++) {
      int rowFrom = problem.rowStart(y);
      int rowTo = problem.rowStart(y + 1);
      int capacity = Math.min(problem.youthCapacity(y), rowTo - rowFrom);
      if (capacity == 0) {
        continue;
      }
      int group = problem.youthGroups().groupOf(y);
      int first = entrySign(y, group, true);
      if (capacity == 1) {
        price(y, first, bestFree(rowFrom, rowTo, y), group);
        continue;
      }
      int further = entrySign(y, group, false);
      int must = (first > 0 ? 1 : 0) + (further > 0 ? capacity - 1 : 0);
      int may = must + (first == 0 ? 1 : 0) + (further == 0 ? capacity - 1 : 0);
      if (best.length < may) {
        best = new long[may];
      }
      int held = 0;
      int free = 0;
      for (int p = rowFrom; p < rowTo; p++) {
        boolean locked = anyLocked && problem.locked(p);
        int sign = locked ? 1 : pairSign(y, problem.mentorOf(p));
        if (sign == 0) {
          long value = problem.score(p) + score.mentor()[problem.mentorOf(p)];
          if (free < may) {
            insert(best, free++, value);
          } else if (may > 0 && value > best[may - 1]) {
            insert(best, may - 1, value);
          } else if (may == 0) {
            best[0] = free++ == 0 ? value : Math.max(best[0], value);
          }
        } else if (sign > 0) {
          held++;
        }
      }
      price(y, best, Math.min(free, Math.max(may, 1)), must - held, may - held, group);
    }
  }

  /** The best that a pair is worth on which no coverage phase decides; most pairs need one look at memory. */
  private long bestFree(int from, int to, int y) {
    long best = Long.MIN_VALUE;
    if (noMentorPriced) {
      for (int p = from; p < to; p++) {
        if (problem.score(p) > best && pairSign(y, problem.mentorOf(p)) == 0) {
          best = problem.score(p);
        }
      }
      return best;
    }
    long[] mentor = score.mentor();
    for (int p = from; p < to; p++) {
      int m = problem.mentorOf(p);
      long value = problem.score(p) + mentor[m];
      if (value > best && pairSign(y, m) == 0) {
        best = value;
      }
    }
    return best;
  }

  private void price(int y, int entrySign, long best, int group) {
    long outside = group == QuotaForest.NONE ? 0 : score.youthGroup()[group];
    boolean byRow = best != Long.MIN_VALUE && (entrySign != 0 || best > outside);
    score.youth()[y] = byRow ? best : outside;
  }

  /** Inserts into the descending values before place {@code size}. */
  private static void insert(long[] best, int size, long value) {
    int at = size;
    for (; at > 0 && best[at - 1] < value; at--) {
      best[at] = best[at - 1];
    }
    best[at] = value;
  }

  /** Where as many pairs are worth more than the youth's price as units must come in, or may if that pays. */
  private void price(int y, long[] best, int known, int must, int may, int group) {
    long outside = group == QuotaForest.NONE ? 0 : score.youthGroup()[group];
    if (known == 0) {
      score.youth()[y] = outside;
      return;
    }
    long ifMust = must <= 0 ? Long.MAX_VALUE : best[Math.min(must, known) - 1];
    long ifMay = may <= 0 ? best[0] : may <= known ? best[may - 1] : Long.MIN_VALUE;
    score.youth()[y] = may <= 0 ? best[0] : Math.max(ifMay, Math.min(outside, ifMust));
  }

  /** Sign of the coverage margins of the arc into a youth, of its first unit or of further ones. */
  private int entrySign(int y, int group, boolean firstUnit) {
    int tier = problem.youthTier(y);
    for (int k = 0; k < priced.size(); k++) {
      if (firstUnit && tier < tierOf.get(k) && unpriced[tier]) {
        return 1;
      }
      Prices prices = priced.get(k);
      long outside = group == QuotaForest.NONE ? 0 : prices.youthGroup()[group];
      long margin = prices.youth()[y] - outside + (firstUnit && tier == tierOf.get(k) ? 1 : 0);
      if (margin != 0) {
        return Long.signum(margin);
      }
    }
    return firstUnit && unpriced[tier] ? 1 : 0;
  }

  private int pairSign(int y, int m) {
    for (int k = 0; k < priced.size(); k++) {
      Prices prices = priced.get(k);
      if (prices.mentor()[m] != prices.youth()[y]) {
        return Long.compare(prices.mentor()[m], prices.youth()[y]);
      }
    }
    return 0;
  }
}
