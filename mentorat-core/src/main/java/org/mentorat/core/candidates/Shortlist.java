package org.mentorat.core.candidates;

import java.util.Arrays;

/**
 * The places of highest margin, by upper bounds, of one youth; of equal margins the first places. Filled, then {@linkplain #sort sorted} and
 * read. Belongs to one thread.
 *
 * <p>A binary heap with the least on top while it is filled, in one {@code long} each: margin above, place below and reversed.
 */
final class Shortlist {
  /** Larger margins are not told apart; they come about only where quotas force people far from what they would choose. */
  static final long MOST_MARGIN = 1L << 40;

  /** Margin of whoever turned out not to be eligible. */
  static final long EXCLUDED = Long.MIN_VALUE;

  private static final int PLACE_BITS = 22;
  private static final long LAST_PLACE = (1L << PLACE_BITS) - 1;

  private final int most;
  private final long[] key;
  private final long[] margin;
  private int size;

  /** For the {@code most} of highest margin. */
  Shortlist(int most) {
    this.most = most;
    this.key = new long[most];
    this.margin = new long[most];
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  boolean full() {
    return size == most;
  }

  /** The margin that further ones have to exceed; {@link Long#MIN_VALUE} / 4 while there is room. Only while it is filled. */
  long least() {
    return full() ? key[0] >> PLACE_BITS : Long.MIN_VALUE / 4;
  }

  /** Takes a place in if its margin is among the highest; each is offered once. */
  void offer(int place, long itsMargin) {
    long entry = Math.min(itsMargin, MOST_MARGIN) << PLACE_BITS | (LAST_PLACE - place);
    if (!full()) {
      int at = size++;
      while (at > 0 && key[(at - 1) / 2] > entry) {
        key[at] = key[(at - 1) / 2];
        at = (at - 1) / 2;
      }
      key[at] = entry;
    } else if (entry > key[0]) {
      int at = 0;
      for (int child = 1; child < size; child = 2 * at + 1) {
        if (child + 1 < size && key[child + 1] < key[child]) {
          child++;
        }
        if (key[child] >= entry) {
          break;
        }
        key[at] = key[child];
        at = child;
      }
      key[at] = entry;
    }
  }

  /** Ends the filling: from now on entry 0 is the highest. */
  void sort() {
    Arrays.sort(key, 0, size);
    for (int k = 0; k < size / 2; k++) {
      long swapped = key[k];
      key[k] = key[size - 1 - k];
      key[size - 1 - k] = swapped;
    }
    for (int k = 0; k < size; k++) {
      margin[k] = key[k] >> PLACE_BITS;
    }
  }

  int place(int k) {
    return (int) (LAST_PLACE - (key[k] & LAST_PLACE));
  }

  /** The margin by the bound, or what is known better since. */
  long margin(int k) {
    return margin[k];
  }

  /** The margin of the last entry by its bound; nobody who is not listed has more, if it is full. */
  long last() {
    return key[size - 1] >> PLACE_BITS;
  }

  /** Notes what an entry's margin really is. */
  void refine(int k, long itsMargin) {
    margin[k] = itsMargin;
  }

  /** Notes that the pair of an entry is not eligible. */
  void exclude(int k) {
    margin[k] = EXCLUDED;
  }
}
