package org.mentorat.core.solve;

import org.mentorat.problem.AssignmentProblem;

/**
 * For each youth the few pairs that are worth most at some prices, and a bound on all others: most questions about a row of thousands
 * are answered by its list.
 *
 * <p>The worth of a pair is its score plus the price of its mentor. While prices only fall, what a pair was worth when the list was made
 * bounds what it is worth now, so {@link #rest} bounds every pair that is not listed, and the entries, which stand in descending order of
 * their worth then, can be left off early. When the best of a list falls below that bound the row is read anew ({@link #refresh}): that
 * is one pass over the row, and pays for several questions. (The idea of keeping more than the best two objects of a person is Bertsekas'
 * for the auction algorithm.)
 */
final class ShortLists {
  /** What a bound is where nothing is left out, and a second best where there is none; sums with prices do not overflow. */
  static final long NOTHING = -(1L << 60);

  /** One pair of so many is looked at first. */
  private static final int SAMPLE = 5;

  /** So many of them reach the first threshold. */
  private static final int REACHING = 10;

  /** Multiples of the golden section of 2³² spread evenly (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final long SPREAD = 0x9E37_79B9L;

  private final AssignmentProblem problem;
  private final StepMeter meter;
  private final int length;
  private final int[] size;
  private final long[] rest;

  /** By entry {@code youth · length + k}: the pair, its mentor, its score, and what it was worth when the list was made. */
  final int[] pair;

  final int[] mentor;
  final long[] score;
  final long[] worthThen;

  /** Candidates of the row that is being read. */
  private final long[] value;

  private final int[] at;
  private int gathered;
  private long threshold;

  /** Lists of at most {@code length} pairs a youth, empty so far. */
  ShortLists(AssignmentProblem problem, StepMeter meter, int length) {
    this.problem = problem;
    this.meter = meter;
    this.length = length;
    int entries = Math.multiplyExact(problem.youths(), length);
    size = new int[problem.youths()];
    rest = new long[problem.youths()];
    pair = new int[entries];
    mentor = new int[entries];
    score = new long[entries];
    worthThen = new long[entries];
    value = new long[3 * length];
    at = new int[3 * length];
  }

  int first(int youth) {
    return youth * length;
  }

  int end(int youth) {
    return youth * length + size[youth];
  }

  /** No pair of the youth that is not listed is worth more. */
  long rest(int youth) {
    return rest[youth];
  }

  /** What the best pair of a youth is worth at these prices, which may make it read the row. */
  long best(int youth, long[] price) {
    if (listed(youth, price) < rest[youth]) {
      refresh(youth, price);
    }
    return listed(youth, price);
  }

  /** No pair of a youth is worth more than this, by what is known without reading its row. */
  long bound(int youth, long[] price) {
    return size[youth] == 0
        ? AssignmentProblem.MAX_SCORE
        : Math.max(rest[youth], listed(youth, price));
  }

  private long listed(int youth, long[] price) {
    long best = NOTHING;
    for (int k = first(youth); k < end(youth); k++) {
      best = Math.max(best, score[k] + price[mentor[k]]);
    }
    meter.steps(size[youth]);
    return best;
  }

  /**
   * Reads a row and lists its best pairs at these prices.
   *
   * <p>The tenth best of a sample, one pair in five, is a threshold that some fifty pairs reach, so the branch that gathers them is
   * seldom taken; where more do than there is room for, the better part stays and raises the threshold, which keeps any row linear. Rows
   * are read from a place of their own, so that youths who are indifferent do not all list the same mentors.
   */
  void refresh(int youth, long[] price) {
    int from = problem.rowStart(youth);
    int to = problem.rowStart(youth + 1);
    int pairs = to - from;
    if (pairs == 0) {
      return;
    }
    meter.steps(pairs);
    boolean whole = problem.mentorOf(to - 1) - problem.mentorOf(from) == pairs - 1;
    int begin = from + (int) ((youth * SPREAD & 0xFFFF_FFFFL) % pairs);
    threshold = pairs <= length ? NOTHING : sample(from, to, price, whole) - 1;
    gathered = 0;
    gather(begin, to, price, whole);
    gather(from, begin, price, whole);
    if (gathered > length) {
      keep();
    }
    sort();
    int first = first(youth);
    for (int k = 0; k < gathered; k++) {
      int p = at[k];
      pair[first + k] = p;
      mentor[first + k] = problem.mentorOf(p);
      score[first + k] = problem.score(p);
      worthThen[first + k] = value[k];
    }
    size[youth] = gathered;
    rest[youth] = gathered < pairs ? threshold : NOTHING;
  }

  /** The worth that {@link #REACHING} of the sampled pairs reach. */
  private long sample(int from, int to, long[] price, boolean whole) {
    int offset = problem.mentorOf(from) - from;
    int n = 0;
    long least = Long.MIN_VALUE;
    for (int p = from; p < to; p += SAMPLE) {
      long v = problem.score(p) + price[whole ? p + offset : problem.mentorOf(p)];
      if (v > least) {
        int k = n < REACHING ? n++ : REACHING - 1;
        for (; k > 0 && value[k - 1] < v; k--) {
          value[k] = value[k - 1];
        }
        value[k] = v;
        least = n < REACHING ? Long.MIN_VALUE : value[REACHING - 1];
      }
    }
    return Math.max(least, NOTHING + 1);
  }

  /** Gathers the pairs of a range that are worth more than the threshold. */
  private void gather(int from, int to, long[] price, boolean whole) {
    if (from == to) {
      return;
    }
    int offset = problem.mentorOf(from) - from;
    long least = threshold;
    int n = gathered;
    for (int p = from; p < to; p++) {
      long v = problem.score(p) + price[whole ? p + offset : problem.mentorOf(p)];
      if (v > least) {
        value[n] = v;
        at[n++] = p;
        if (n == value.length) {
          gathered = n;
          keep();
          n = gathered;
          least = threshold;
        }
      }
    }
    gathered = n;
  }

  /** Keeps the best {@code length} of the gathered; the least worth of them is the new threshold (selection of Hoare 1961). */
  private void keep() {
    int low = 0;
    int high = gathered - 1;
    int nth = length - 1;
    while (low < high) {
      long pivot = value[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (value[i] > pivot) {
          i++;
        }
        while (value[j] < pivot) {
          j--;
        }
        if (i <= j) {
          swap(i++, j--);
        }
      }
      if (nth <= j) {
        high = j;
      } else if (nth >= i) {
        low = i;
      } else {
        break;
      }
    }
    long least = value[0];
    for (int k = 1; k < length; k++) {
      least = Math.min(least, value[k]);
    }
    threshold = least;
    gathered = length;
  }

  private void sort() {
    for (int k = 1; k < gathered; k++) {
      long v = value[k];
      int p = at[k];
      int j = k;
      for (; j > 0 && value[j - 1] < v; j--) {
        value[j] = value[j - 1];
        at[j] = at[j - 1];
      }
      value[j] = v;
      at[j] = p;
    }
  }

  private void swap(int i, int j) {
    long v = value[i];
    value[i] = value[j];
    value[j] = v;
    int p = at[i];
    at[i] = at[j];
    at[j] = p;
  }
}
