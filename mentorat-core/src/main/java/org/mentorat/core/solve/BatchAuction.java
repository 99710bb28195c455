package org.mentorat.core.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.Workers;

/**
 * The auction of {@link LinearAssignment}: as many places as youths, all of which are to be taken.
 *
 * <p>What {@link MatroidAuction} does one bid after the other is done here for some thousand youths at once, on the prices that stood before
 * (Bertsekas &amp; Castañon 1991 call it the Jacobi version; of several bids for one place the first that is not beaten stays). A bid waits for memory and hardly
 * for anything else, so {@link BidDesk} looks many youths up in loops of nothing but look-ups, which wait side by side, and two threads can share
 * them. The size of a batch, the order of bidders and whose bid counts are functions of the problem.
 *
 * <p>The youths who wait at the end of a stage bid one another up over a long way: every halving of their number costs about as many bids as the halving before,
 * so a thousandth of them costs as much as all others. Prices of a stage are only a start for the next, which does not need the last thousandth. In the
 * last stage, where ε is small, the last halvings cost four times as much each; there {@link SquareFinish} places whoever waits along shortest paths.
 *
 * <p>Nothing here is relied upon: the finish makes the result exact from whatever prices it is given. So the auction may stop anywhere, and does so
 * when its budget of bids, or of pairs looked at, is spent.
 */
final class BatchAuction {
  private static final int NONE = -1;

  /** ε of the first stage, of each next one and of the last, by how many powers of two they are less than the spread of scores. */
  private static final int FIRST = 4;

  private static final int STEP = 4;
  private static final int LAST = 16;

  /** Prices that are kept from a stage start so many ε lower. */
  private static final int LOWERED_EPSILONS = 2;

  /** A stage ends when one of so many youths waits. */
  private static final int YOUTHS_PER_WAITING = 1024;

  /** The last one when so many wait at most: a path for each of them costs less than bids of so few at once, which wait for one another. */
  private static final int LAST_WAITING = 16;

  /** Or when it takes more bids than these for each youth less who waits: then a path costs less. */
  private static final long BIDS_WORTH_A_PATH = 1 << 13;

  private static final int LARGEST_BATCH = 1 << 12;
  private static final int YOUTHS_PER_BIDDER = 128;
  private static final int DESK = 128;

  private static final int FIRST_BIDS_PER_YOUTH = 12;
  private static final int BIDS_PER_YOUTH = 100;

  /** Bids may cost so many passes over all pairs. */
  private static final int FIRST_PASSES = 12;

  private static final int PASSES = 100;

  private final FallingRows rows;
  private final StepMeter meter;
  private final Workers workers;
  private final int n;
  private final UnitPrices prices;
  private final int[] price;

  /** Who has each place. */
  private final int[] holder;

  private final BidDesk[] desk;

  private final int mostWaiting;

  private int[] bidder;
  private int bidders;
  private int[] nextBidder;
  private final int[] target;
  private final int[] amount;
  private final int[] seen;

  /** Losers of the places of either half. */
  private final int[][] loser = new int[2][];

  private final int[] losers = new int[2];

  private long bidsLeft;
  private long pairsLeft;

  /** Who had each place when the last stage came to its end, and at which price. */
  private int @Nullable [] stageHolder;

  private int @Nullable [] stagePrice;

  /**
   * An auction of {@code n} places among {@code n} youths.
   *
   * @param spread largest less smallest score, in the scale of the rows' costs
   * @param ceiling what no price may exceed, see {@link MagnitudeCheck}
   */
  BatchAuction(
      int n, FallingRows rows, StepMeter meter, Workers workers, long spread, long ceiling) {
    this.n = n;
    this.rows = rows;
    this.meter = meter;
    this.workers = workers;
    prices = new UnitPrices(n, spread, ceiling);
    price = prices.price;
    holder = new int[n];
    Arrays.fill(holder, NONE);
    int batch = Math.max(1, Math.min(LARGEST_BATCH, n / YOUTHS_PER_BIDDER));
    mostWaiting = n / YOUTHS_PER_WAITING;
    long[] noted = new long[BidDesk.NOTED * n];
    desk = new BidDesk[(batch + DESK - 1) / DESK];
    for (int k = 0; k < desk.length; k++) {
      desk[k] = new BidDesk(rows, prices, noted, Math.min(DESK, batch));
    }
    bidder = new int[batch];
    nextBidder = new int[batch];
    target = new int[batch];
    amount = new int[batch];
    seen = new int[batch];
    loser[0] = new int[batch];
    loser[1] = new int[batch];
  }

  /** Whether all stages came to their end; else too many places are wanted too much, or the run is stopped. */
  boolean run() {
    bidsLeft = (long) FIRST_BIDS_PER_YOUTH * n;
    pairsLeft = (long) FIRST_PASSES * rows.size();
    if (!stage(epsilon(FIRST), false, mostWaiting)) {
      return false;
    }
    bidsLeft = (long) BIDS_PER_YOUTH * n;
    pairsLeft = (long) PASSES * rows.size();
    int less = FIRST;
    while (less < LAST) {
      lowerPrices(epsilon(less));
      less = Math.min(LAST, less + STEP);
      boolean last = less == LAST;
      if (!stage(epsilon(less), last, last ? Math.min(LAST_WAITING, mostWaiting) : mostWaiting)) {
        return false;
      }
    }
    return true;
  }

  private int epsilon(int less) {
    return (int) Math.max(1, prices.spread >> less);
  }

  /** Prices to start the next stage from: they are off by about the ε of this one. A place without a holder starts from nothing. */
  private void lowerPrices(int epsilon) {
    for (int m = 0; m < price.length; m++) {
      price[m] = holder[m] == NONE ? 0 : Math.max(0, price[m] - LOWERED_EPSILONS * epsilon);
    }
  }

  /**
   * Lets everybody bid until few enough wait; whether it came to that.
   *
   * @param sparing whether ε is spent on ties alone: whoever bids more than needed has a place that is not quite the best, and is left to the exact
   *     finish
   */
  private boolean stage(int epsilon, boolean sparing, int waiting) {
    Arrays.fill(holder, NONE);
    desk[0].forget();
    bidders = 0;
    boolean[] done = new boolean[1];
    Team.run(workers, team -> done[0] = bidInBatches(team, epsilon, sparing, waiting));
    if (done[0]) {
      stageHolder = holder.clone();
      stagePrice = price.clone();
    }
    return done[0];
  }

  private boolean bidInBatches(Team team, int epsilon, boolean sparing, int waiting) {
    int fresh = 0;
    int before = mostWaiting; // how many waited when their number was last halved
    long bids = 0; // since then
    while (true) {
      while (bidders < bidder.length && fresh < n) {
        bidder[bidders++] = fresh++;
      }
      if (fresh == n && bidders <= before / 2) {
        before = bidders;
        bids = 0;
      }
      boolean dear = sparing && bidders <= before && bids > BIDS_WORTH_A_PATH * (before / 2);
      if (fresh == n && (bidders <= waiting || dear)) {
        return true;
      }
      if (bidsLeft < 0 || pairsLeft < 0 || meter.stopped()) {
        return false;
      }
      int desks = (bidders + DESK - 1) / DESK;
      team.split(desks, k -> {
        int from = k * DESK;
        int to = Math.min(bidders, from + DESK);
        desk[k].bid(bidder, from, to, sparing ? 0 : epsilon, target, amount, seen);
      });
      long read = 0;
      for (int k = 0; k < desks; k++) {
        read += desk[k].read();
      }
      meter.bids(bidders);
      bids += bidders <= before ? bidders : 0;
      meter.steps((long) BidDesk.NOTED * bidders + read);
      bidsLeft -= bidders;
      pairsLeft -= read;
      team.split(2, half -> place(half, epsilon));
      System.arraycopy(loser[0], 0, nextBidder, 0, losers[0]);
      System.arraycopy(loser[1], 0, nextBidder, losers[0], losers[1]);
      bidders = losers[0] + losers[1];
      int[] free = bidder;
      bidder = nextBidder;
      nextBidder = free;
    }
  }

  /** Places the bids for one half of all places, in the order of the bidders. */
  private void place(int half, int epsilon) {
    int low = half == 0 ? 0 : n >>> 1;
    int high = half == 0 ? n >>> 1 : n;
    int[] out = loser[half];
    int count = 0;
    for (int i = 0; i < bidders; i++) {
      int m = target[i];
      if (m < low || m >= high) {
        continue;
      }
      int before = holder[m];
      int bid = amount[i];
      if (before != NONE && bid <= price[m]) {
        if (price[m] != seen[i]) {
          out[count++] = bidder[i]; // bid too little, for another has come before
          continue;
        }
        bid += epsilon; // equally good places: more than the standing bid, or nothing
        if (bid <= price[m]) {
          continue; // left to the exact finish
        }
      }
      if (bid >= prices.highest) {
        continue; // left to the exact finish
      }
      price[m] = bid;
      holder[m] = bidder[i];
      if (before != NONE) {
        out[count++] = before;
      }
    }
    losers[half] = count;
  }

  /** Who has each place, or −1, as things stand; at any moment nobody has two. */
  int[] holder() {
    return holder;
  }

  /** The cost of each place, in the scale of the rows, as things stand. */
  long[] costs() {
    return inScale(price);
  }

  /** Who had each place when the last stage came to its end, or −1; null where none did. */
  int @Nullable [] stageHolder() {
    return stageHolder;
  }

  /** What each place cost then. */
  long[] stageCosts() {
    return inScale(stagePrice == null ? price : stagePrice);
  }

  private long[] inScale(int[] units) {
    return Arrays.stream(units).mapToLong(prices::inScale).toArray();
  }
}
