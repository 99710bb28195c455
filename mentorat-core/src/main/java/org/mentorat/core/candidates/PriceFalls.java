package org.mentorat.core.candidates;

import java.util.Arrays;

/** By how much prices have fallen between two rounds: the places of each programme whose price fell, the deepest fall first. Immutable. */
final class PriceFalls {
  private static final int PLACE_BITS = 22;
  private static final long LAST_PLACE = (1L << PLACE_BITS) - 1;

  /** By programme, the falls, deepest first, cut off at {@link Shortlist#MOST_MARGIN}; and the deepest one. */
  private final long[][] falls;

  private final long[] deepest;

  /** From one round's prices to another's, both by place. */
  PriceFalls(MentorGroups groups, long[] before, long[] now) {
    falls = new long[groups.groupStart.length - 1][];
    deepest = new long[falls.length];
    long[] found = new long[now.length];
    for (int programme = 0; programme < falls.length; programme++) {
      int size = 0;
      for (int p = groups.firstPlace(programme); p < groups.firstPlace(programme + 1); p++) {
        long fall = before[p] - now[p];
        if (fall > 0) {
          deepest[programme] = Math.max(deepest[programme], fall);
          // Negated, so that the deepest comes first.
          found[size++] = -(Math.min(fall, Shortlist.MOST_MARGIN) << PLACE_BITS | (LAST_PLACE - p));
        }
      }
      falls[programme] = Arrays.copyOf(found, size);
      Arrays.sort(falls[programme]);
    }
  }

  /** The deepest fall in a programme, 0 where no price fell. */
  long deepest(int programme) {
    return deepest[programme];
  }

  /** How many of a programme's prices fell by more than {@code fall}, from 0 to below {@link Shortlist#MOST_MARGIN}; they come first. */
  int deeperThan(int programme, long fall) {
    int low = 0;
    int high = falls[programme].length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (fall(programme, middle) > fall) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The place of the k-th deepest fall. */
  int place(int programme, int k) {
    return (int) (LAST_PLACE - (-falls[programme][k] & LAST_PLACE));
  }

  private long fall(int programme, int k) {
    return -falls[programme][k] >> PLACE_BITS;
  }
}
