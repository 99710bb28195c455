package org.mentorat.core.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Workers;

/**
 * The pairs of each youth that the face leaves free, best score first, in one word a pair: the cost in the high bits, the mentor in the
 * low ones. A cost is the largest score of the problem less the pair's, so it is never negative, and whoever looks for the least of cost plus price may stop at
 * the first pair whose cost alone is too much.
 *
 * <p>Equal costs stand in the order of the mentors. Memory: 8 bytes a pair.
 */
final class FallingRows {
  /** Rows up to this length are sorted by ranks, which is quicker for them than the general sort. */
  private static final int SHORT_ROW = 40;

  /** What a pair costs in units of {@link StepMeter#stoppedAfter}. */
  private static final int UNITS_OF_SORTING = 4;

  /** Rows that one thread sorts before it takes others. */
  private static final int YOUTHS_AT_ONCE = 1 << 11;

  private final int[] start;
  private final long[] word;
  private final int mentorBits;
  private final long mentorMask;
  private final int shift;
  private final long most;

  private FallingRows(int[] start, long[] word, int mentorBits, long most, int shift) {
    this.start = start;
    this.word = word;
    this.mentorBits = mentorBits;
    this.mentorMask = (1L << mentorBits) - 1;
    this.shift = shift;
    this.most = most << shift;
  }

  /**
   * The free pairs of a network; null where {@code meter} says to stop.
   *
   * @param most largest score of the problem
   * @param shift costs are multiplied by two to this power
   */
  static @Nullable FallingRows of(FlowNetwork net, long most, int shift, StepMeter meter) {
    AssignmentProblem problem = net.problem;
    int mentorBits = mentorBits(problem.mentors());
    int[] start = new int[net.youths + 1];
    long[] words = new long[problem.pairs()];
    long[] row = new long[SHORT_ROW];
    int[] rank = new int[SHORT_ROW];
    int at = 0;
    for (int y = 0; y < net.youths; y++) {
      int from = at;
      int to = problem.rowStart(y + 1);
      if (meter.stoppedAfter(UNITS_OF_SORTING * (to - problem.rowStart(y)))) {
        return null;
      }
      for (int p = problem.rowStart(y); p < to; p++) {
        if (!net.fixed(p)) {
          words[at++] = (most - problem.score(p)) << mentorBits | problem.mentorOf(p);
        }
      }
      sort(words, from, at, row, rank);
      start[y + 1] = at;
    }
    return new FallingRows(
        start, at == words.length ? words : Arrays.copyOf(words, at), mentorBits, most, shift);
  }

  /** As {@link #of(FlowNetwork, long, int, StepMeter)} where no pair is fixed; many rows at once where there are threads. */
  static @Nullable FallingRows of(
      AssignmentProblem problem, long most, int shift, StepMeter meter, Workers workers) {
    int mentorBits = mentorBits(problem.mentors());
    int youths = problem.youths();
    int[] start = new int[youths + 1];
    long[] words = new long[problem.pairs()];
    workers.run((youths + YOUTHS_AT_ONCE - 1) / YOUTHS_AT_ONCE, part -> {
      if (meter.stopRequested()) {
        return;
      }
      long[] row = new long[SHORT_ROW];
      int[] rank = new int[SHORT_ROW];
      int end = Math.min(youths, (part + 1) * YOUTHS_AT_ONCE);
      for (int y = part * YOUTHS_AT_ONCE; y < end; y++) {
        int from = problem.rowStart(y);
        int to = problem.rowStart(y + 1);
        for (int p = from; p < to; p++) {
          words[p] = (most - problem.score(p)) << mentorBits | problem.mentorOf(p);
        }
        sort(words, from, to, row, rank);
        start[y + 1] = to;
      }
    });
    return meter.stopsNow() ? null : new FallingRows(start, words, mentorBits, most, shift);
  }

  /** Whether costs and mentors of a problem fit into words together. */
  static boolean suit(int mentors, long spread) {
    return spread >= 0 && spread < 1L << (Long.SIZE - 1 - mentorBits(mentors));
  }

  private static int mentorBits(int mentors) {
    return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, mentors - 1)));
  }

  /** Sorts a row; a short one by counting for each word how many are less, without a branch that depends on the words. */
  private static void sort(long[] words, int from, int to, long[] row, int[] rank) {
    int size = to - from;
    if (size > SHORT_ROW) {
      Arrays.sort(words, from, to);
      return;
    }
    for (int i = 0; i < size; i++) {
      long w = words[from + i];
      int less = i;
      for (int j = 0; j < i; j++) {
        int greater = (int) ((w - row[j]) >>> (Long.SIZE - 1)); // words are never negative
        rank[j] += greater;
        less -= greater;
      }
      row[i] = w;
      rank[i] = less;
    }
    for (int i = 0; i < size; i++) {
      words[from + rank[i]] = row[i];
    }
  }

  /** First place of a youth's row; {@code start(youth + 1)} is the end. */
  int start(int youth) {
    return start[youth];
  }

  /** Number of free pairs. */
  int size() {
    return word.length;
  }

  long word(int place) {
    return word[place];
  }

  /** A word of the same cost with another number in place of the mentor's, which takes no more bits. */
  long with(long sameCost, int number) {
    return (sameCost & ~mentorMask) | number;
  }

  int mentor(long ofWord) {
    return (int) (ofWord & mentorMask);
  }

  /** Cost of a pair, times two to the shift: 0 for the best of the problem. */
  long cost(long ofWord) {
    return ofWord >>> mentorBits << shift;
  }

  /** A youth's best score of a free pair plus the price of its mentor; {@code Long.MIN_VALUE} where it has no free pair. In scores as they are in the problem. */
  long bestWorth(int youth, long[] mentorPrice, long highestPrice) {
    long best = Long.MIN_VALUE;
    int to = start[youth + 1];
    for (int k = start[youth]; k < to; k++) {
      long score = (most >> shift) - (word[k] >>> mentorBits);
      if (best != Long.MIN_VALUE && score + highestPrice <= best) {
        break;
      }
      best = Math.max(best, score + mentorPrice[mentor(word[k])]);
    }
    return best;
  }

  /** What staying unserved costs: a score of 0. Negative where all scores are. */
  long costOfStayingOut() {
    return most;
  }

  /** The cost of the free pair of a youth and a mentor; there must be one. */
  long costOf(int youth, int mentor) {
    for (int k = start[youth]; k < start[youth + 1]; k++) {
      if (mentor(word[k]) == mentor) {
        return cost(word[k]);
      }
    }
    throw new IllegalStateException("no free pair of youth " + youth + " and mentor " + mentor);
  }
}
