package org.mentorat.core.solve;

import java.util.Arrays;

/**
 * The bids that stand at one node, lowest first; of equal ones the order depends on the sequence of calls alone. A 4-ary heap that knows where each bidder
 * stands, and that is put into order only once it is asked for its lowest bid.
 */
final class BidHeap {
  /** Where each youth stands. Heaps in none of which a youth can stand at the same time share this array. */
  private final int[] position;

  private long[] amount = new long[4];
  private int[] bidder = new int[4];
  private int size;
  private boolean ordered;

  BidHeap(int[] position) {
    this.position = position;
  }

  void clear() {
    size = 0;
    ordered = false;
  }

  void add(long bid, int youth) {
    if (size == amount.length) {
      amount = Arrays.copyOf(amount, 2 * size);
      bidder = Arrays.copyOf(bidder, 2 * size);
    }
    size++;
    if (ordered) {
      siftUp(size - 1, bid, youth);
    } else {
      put(size - 1, bid, youth);
    }
  }

  void remove(int youth) {
    int at = position[youth];
    size--;
    if (at < size) {
      settle(at, amount[size], bidder[size]);
    }
  }

  /** Puts a bid in the place of another. */
  void replace(int loser, long bid, int youth) {
    settle(position[loser], bid, youth);
  }

  private void settle(int at, long bid, int youth) {
    if (!ordered) {
      put(at, bid, youth);
    } else if (at > 0 && amount[(at - 1) >> 2] > bid) {
      siftUp(at, bid, youth);
    } else {
      siftDown(at, bid, youth);
    }
  }

  /** The bidder of the lowest bid; there must be one. */
  int lowestBidder() {
    order();
    return bidder[0];
  }

  long lowestBid() {
    order();
    return amount[0];
  }

  private void order() {
    if (!ordered) {
      for (int at = (size - 2) >> 2; at >= 0; at--) {
        siftDown(at, amount[at], bidder[at]);
      }
      ordered = true;
    }
  }

  private void siftUp(int from, long bid, int youth) {
    int at = from;
    while (at > 0) {
      int above = (at - 1) >> 2;
      if (amount[above] <= bid) {
        break;
      }
      put(at, amount[above], bidder[above]);
      at = above;
    }
    put(at, bid, youth);
  }

  private void siftDown(int from, long bid, int youth) {
    int at = from;
    while (true) {
      int first = 4 * at + 1;
      if (first >= size) {
        break;
      }
      int least = first;
      int end = Math.min(first + 4, size);
      for (int c = first + 1; c < end; c++) {
        if (amount[c] < amount[least]) {
          least = c;
        }
      }
      if (amount[least] >= bid) {
        break;
      }
      put(at, amount[least], bidder[least]);
      at = least;
    }
    put(at, bid, youth);
  }

  private void put(int at, long bid, int youth) {
    amount[at] = bid;
    bidder[at] = youth;
    position[youth] = at;
  }
}
