package org.mentorat.core.solve;

import java.util.Arrays;

/**
 * Who holds the places of which mentor at which bid, the lowest bid of each mentor first, and the prices of mentors. A youth holds one
 * place at most. Memory: linear in youths and mentors, whatever the capacities.
 */
final class Holders {
  static final int NONE = -1;

  /** Potential of a mentor without places: below any other, so that no pair with it is ever worth taking. */
  static final long CLOSED = -(1L << 59);

  /** Potential of a mentor, as in {@link org.mentorat.problem.Prices}: at most 0, the lower the more wanted. */
  final long[] price;

  /** Pair of a youth, or {@link #NONE}. */
  final int[] pairOf;

  /** Mentor of a youth's pair; means nothing where there is none. */
  final int[] mentorOf;

  /** Score of a youth's pair; means nothing where there is none. */
  final long[] scoreOf;

  private final int[] capacity;
  private final int[][] heap;
  private final int[] filled;
  private final int[] position;
  private final long[] bid;

  /** All places free at price 0. */
  Holders(int youths, int[] capacity) {
    this.capacity = capacity;
    price = new long[capacity.length];
    for (int m = 0; m < capacity.length; m++) {
      price[m] = capacity[m] == 0 ? CLOSED : 0;
    }
    pairOf = new int[youths];
    Arrays.fill(pairOf, NONE);
    mentorOf = new int[youths];
    scoreOf = new long[youths];
    heap = new int[capacity.length][];
    filled = new int[capacity.length];
    position = new int[youths];
    bid = new long[youths];
  }

  boolean hasRoom(int mentor) {
    return filled[mentor] < capacity[mentor];
  }

  /** What a youth's place is worth to it. */
  long worth(int youth) {
    return scoreOf[youth] + price[mentorOf[youth]];
  }

  int filled(int mentor) {
    return filled[mentor];
  }

  /** A youth at a mentor, by position 0 to {@code filled − 1}. */
  int holder(int mentor, int at) {
    return heap[mentor][at];
  }

  /** The lowest bid at a mentor who has holders. */
  long lowestBid(int mentor) {
    return bid[heap[mentor][0]];
  }

  /**
   * Every bid becomes the price, so that no price falls by a bid that was made for more than the place is known to be worth: after an
   * auction with ε, holders are at their best at the price, but need not be at their bid.
   */
  void bidThePrice() {
    for (int y = 0; y < pairOf.length; y++) {
      if (pairOf[y] != NONE) {
        bid[y] = -price[mentorOf[y]];
      }
    }
  }

  /** Everybody gives up their place; prices stay. */
  void clear() {
    Arrays.fill(filled, 0);
    Arrays.fill(pairOf, NONE);
  }

  /** A youth without a place takes one that is free. */
  void take(int youth, int mentor, int pair, long score, long itsBid) {
    int[] h = heap[mentor];
    int n = filled[mentor]++;
    if (h == null) {
      h = new int[Math.min(capacity[mentor], 4)];
      heap[mentor] = h;
    } else if (n == h.length) {
      h = Arrays.copyOf(h, Math.min(capacity[mentor], 2 * n));
      heap[mentor] = h;
    }
    enter(youth, mentor, pair, score, itsBid);
    up(h, n, youth);
  }

  /** A youth without a place takes that of the lowest bid, whose youth is returned and has none. */
  int evict(int youth, int mentor, int pair, long score, long itsBid) {
    int[] h = heap[mentor];
    int out = h[0];
    pairOf[out] = NONE;
    enter(youth, mentor, pair, score, itsBid);
    down(h, filled[mentor], 0, youth);
    return out;
  }

  /** A youth gives up its place. */
  void leave(int youth) {
    int mentor = mentorOf[youth];
    pairOf[youth] = NONE;
    int[] h = heap[mentor];
    int n = --filled[mentor];
    int hole = position[youth];
    if (hole < n) {
      int last = h[n];
      if (hole > 0 && bid[last] < bid[h[(hole - 1) >>> 1]]) {
        up(h, hole, last);
      } else {
        down(h, n, hole, last);
      }
    }
  }

  private void enter(int youth, int mentor, int pair, long score, long itsBid) {
    pairOf[youth] = pair;
    mentorOf[youth] = mentor;
    scoreOf[youth] = score;
    bid[youth] = itsBid;
  }

  private void up(int[] h, int hole, int youth) {
    int k = hole;
    while (k > 0) {
      int above = (k - 1) >>> 1;
      if (bid[h[above]] <= bid[youth]) {
        break;
      }
      put(h, k, h[above]);
      k = above;
    }
    put(h, k, youth);
  }

  private void down(int[] h, int n, int hole, int youth) {
    int k = hole;
    for (int child = 2 * k + 1; child < n; child = 2 * k + 1) {
      if (child + 1 < n && bid[h[child + 1]] < bid[h[child]]) {
        child++;
      }
      if (bid[h[child]] >= bid[youth]) {
        break;
      }
      put(h, k, h[child]);
      k = child;
    }
    put(h, k, youth);
  }

  private void put(int[] h, int k, int youth) {
    h[k] = youth;
    position[youth] = k;
  }

  /** Invariant: pairs, holders and positions agree, and nobody is above capacity. */
  boolean consistent() {
    for (int m = 0; m < capacity.length; m++) {
      if (filled[m] > capacity[m]) {
        return false;
      }
      for (int k = 0; k < filled[m]; k++) {
        int y = heap[m][k];
        if (position[y] != k || mentorOf[y] != m || pairOf[y] == NONE) {
          return false;
        }
      }
    }
    return true;
  }
}
