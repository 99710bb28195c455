package org.mentorat.core.solve;

/**
 * The auction of Bertsekas (1979; several places a mentor: Bertsekas &amp; Castañon 1989) over {@link ShortLists}: a youth without a place
 * bids for the mentor that is worth most to it, up to where its second choice would be as good, and {@code ε} more; whoever bid least
 * for a mentor that is full goes without and bids next.
 *
 * <p>With ε = 0 this is the augmenting row reduction of Jonker &amp; Volgenant (1987): every holder has what is best for it, and a bid that
 * would gain nothing is not made. With ε &gt; 0 nobody is more than ε from its best.
 *
 * <p>A youth with a single pair takes its place if it is free and is left to {@link AugmentingPaths} otherwise: no price is too high for
 * it. No bid is made that would put a price below {@link #LOWEST_PRICE}, which bounds prices whatever the number of bids.
 */
final class ListAuction {
  private static final long LOWEST_PRICE = -(1L << 57);

  private final ShortLists lists;
  private final Holders holders;
  private final StepMeter meter;

  ListAuction(ShortLists lists, Holders holders, StepMeter meter) {
    this.lists = lists;
    this.holders = holders;
    this.meter = meter;
  }

  /**
   * Lets those of {@code youths} who have no place bid, in order, until nobody wants to or {@code mostBids} are made.
   */
  void run(int[] youths, long epsilon, long mostBids) {
    long left = mostBids;
    for (int youth : youths) {
      int next = holders.pairOf[youth] == Holders.NONE ? youth : Holders.NONE;
      while (next != Holders.NONE) {
        if (left-- <= 0 || meter.stopped()) {
          return;
        }
        next = bid(next, epsilon);
      }
    }
  }

  /** Makes one bid and returns who lost a place by it, or {@link Holders#NONE}. */
  private int bid(int youth, long epsilon) {
    meter.bid();
    long[] price = holders.price;
    long rest = lists.rest(youth);
    int best = -1;
    int second = -1;
    long first = ShortLists.NOTHING;
    long next = ShortLists.NOTHING;
    for (boolean fresh = false; ; fresh = true) {
      int from = lists.first(youth);
      int to = lists.end(youth);
      int k = from;
      for (; k < to && lists.worthThen[k] > next; k++) {
        long worth = lists.score[k] + price[lists.mentor[k]];
        if (worth > next) {
          if (worth > first) {
            next = first;
            second = best;
            first = worth;
            best = k;
          } else {
            next = worth;
            second = k;
          }
        }
      }
      meter.steps(k - from);
      if (next >= rest || fresh) {
        break;
      }
      lists.refresh(youth, price);
      rest = lists.rest(youth);
      best = -1;
      second = -1;
      first = ShortLists.NOTHING;
      next = ShortLists.NOTHING;
    }
    if (best < 0) {
      return Holders.NONE;
    }
    int m = lists.mentor[best];
    long gain = epsilon + (second < 0 ? 0 : first - next);
    long itsBid = gain - price[m];
    if (-itsBid < LOWEST_PRICE) {
      return Holders.NONE;
    }
    if (holders.hasRoom(m)) {
      take(youth, best, itsBid);
      return Holders.NONE;
    }
    if (second < 0) {
      return Holders.NONE;
    }
    if (gain == 0) {
      // Indifferent: the second choice is as good, if it has room.
      if (holders.hasRoom(lists.mentor[second])) {
        take(youth, second, -price[lists.mentor[second]]);
      }
      return Holders.NONE;
    }
    int out = holders.evict(youth, m, lists.pair[best], lists.score[best], itsBid);
    price[m] = -holders.lowestBid(m);
    return out;
  }

  private void take(int youth, int entry, long itsBid) {
    int m = lists.mentor[entry];
    holders.take(youth, m, lists.pair[entry], lists.score[entry], itsBid);
    if (!holders.hasRoom(m)) {
      holders.price[m] = Math.min(holders.price[m], -holders.lowestBid(m));
    }
  }
}
