package org.mentorat.core.candidates;

import java.util.Arrays;

/** By how much prices have fallen between two rounds: the places of each programme whose price fell, the deepest fall first. Immutable. */
final class PriceFalls {
  private static final int PLACE_BITS = 22;
  private static final long LAST_PLACE = (1L << PLACE_BITS) - 1;

  private final long[][] falls;

  /** From one round's prices to another's, both by place. */
  PriceFalls(MentorGroups groups, long[] before, long[] now) {
    falls = new long[groups.groupStart.length - 1][];
    long[] found = new long[now.length];
    for (int programme = 0; programme < falls.length; programme++) {
      int size = 0;
      for (int p = groups.firstPlace(programme); p < groups.firstPlace(programme + 1); p++) {
        long fall = before[p] - now[p];
        if (fall > 0) {
          // Negated, so that the deepest comes first.
          found[size++] = -(fall << PLACE_BITS | (LAST_PLACE - p));
        }
      }
      falls[programme] = Arrays.copyOf(found, size);
      Arrays.sort(falls[programme]);
    }
  }

  /** The deepest fall in a programme, 0 where no price fell. */
  long deepest(int programme) {
    return falls[programme].length == 0 ? 0 : fall(programme, 0);
  }

  /** How many of a programme's prices fell by more than {@code fall}, 0 or more; they come first. */
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
