package org.mentorat.core.solve;

import java.util.Arrays;

/**
 * The bids that stand at one node of the mentors' side, lowest first. A withdrawn bid stays inside until it comes to the top or the heap
 * is swept: a bid is alive while its serial number is the bidder's latest. A 4-ary heap, built only once it is asked for its lowest.
 */
final class LazyBidHeap {
  private long[] amount = new long[8];
  private int[] bidder = new int[8];
  private int[] serial = new int[8];
  private int size;
  private boolean ordered;

  void clear() {
    size = 0;
    ordered = false;
  }

  void add(long bid, int youth, int number) {
    if (size == amount.length) {
      amount = Arrays.copyOf(amount, 2 * size);
      bidder = Arrays.copyOf(bidder, 2 * size);
      serial = Arrays.copyOf(serial, 2 * size);
    }
    if (ordered) {
      siftUp(size++, bid, youth, number);
    } else {
      place(size++, bid, youth, number);
    }
  }

  /** Number of bids inside, the withdrawn ones too. */
  int size() {
    return size;
  }

  /** Drops withdrawn bids. Serial numbers of bidders that have no bid standing must differ from all they have used. */
  void sweep(int[] latest) {
    int kept = 0;
    for (int k = 0; k < size; k++) {
      if (latest[bidder[k]] == serial[k]) {
        place(kept++, amount[k], bidder[k], serial[k]);
      }
    }
    size = kept;
    ordered = false;
  }

  /** The bidder of the lowest standing bid; there must be one. */
  int lowestBidder(int[] latest) {
    if (!ordered) {
      for (int at = (size - 2) >> 2; at >= 0; at--) {
        siftDown(at, amount[at], bidder[at], serial[at]);
      }
      ordered = true;
    }
    while (latest[bidder[0]] != serial[0]) {
      size--;
      siftDown(0, amount[size], bidder[size], serial[size]);
    }
    return bidder[0];
  }

  private void siftUp(int from, long bid, int youth, int number) {
    int at = from;
    while (at > 0) {
      int above = (at - 1) >> 2;
      if (amount[above] <= bid) {
        break;
      }
      place(at, amount[above], bidder[above], serial[above]);
      at = above;
    }
    place(at, bid, youth, number);
  }

  private void siftDown(int from, long bid, int youth, int number) {
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
      place(at, amount[least], bidder[least], serial[least]);
      at = least;
    }
    place(at, bid, youth, number);
  }

  private void place(int at, long bid, int youth, int number) {
    amount[at] = bid;
    bidder[at] = youth;
    serial[at] = number;
  }
}
