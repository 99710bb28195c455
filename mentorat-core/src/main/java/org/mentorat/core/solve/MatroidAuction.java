package org.mentorat.core.solve;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds prices of mentors and groups, and a matching, that are nearly optimal for the score phase, where youths have one mentor each and only upper
 * quotas of mentors limit.
 *
 * <p>An auction (Bertsekas 1979, 1988) without an explicit network for the quotas: each youth bids for the mentor whose cost and price are least
 * together, as much as makes it no better than its second best, plus ε. Where the mentor or a group above has no place left, the lowest
 * bid of the innermost full one gives way; the price of a full node is its lowest bid, that of a mentor the highest price from it
 * upwards. Within one stage no price falls: the node that loses a bid to another of a full group had that group's lowest bid.
 *
 * <p>Where places are short, or every place is needed, youths bid one another up over a long way. There ε falls in stages, each starting from somewhat
 * lowered prices of the stage before (Bertsekas &amp; Eckstein 1988; Goldberg &amp; Kennedy 1995 for the scaling of assignment). Only prices of nodes that every
 * matching of the best coverage fills are kept from stage to stage: a place that stays empty although it has a price is wrong by that price, which
 * costs more to mend than bidding anew.
 *
 * <p>Nothing here is relied upon: {@link MatroidFinish} makes the result exact from whatever prices it is given. So the auction may stop anywhere, and
 * does so when its budget of bids, or of pairs looked at, is spent, which ends price wars on hostile data.
 */
final class MatroidAuction {
  private static final int NONE = PlaceTree.NONE;

  /** Marks of single places lie from here on upwards, {@link #NONE} counted in. */
  private static final long SINGLE = 1L << 40;

  /** Up to so many places a mentor's lowest bid is found by looking at all. */
  private static final int FEW_PLACES = 12;

  // Powers of two by which ε is less than the spread of scores, chosen by measuring problems of
  // 10,000 to 1,000,000 youths on five seeds: see the module's README. The exact finish is quick
  // after a last ε of 2⁻¹²; where every mentor has one place, further stages are quicker still.
  private static final int FIRST_EPSILON_SHIFT = 4;
  private static final int EPSILON_SHIFT = 4;
  private static final int LAST_EPSILON_SHIFT = 12;
  private static final int LAST_EPSILON_SHIFT_OF_SINGLE_PLACES = 16;
  private static final int LOWERED_EPSILONS = 2;

  private static final int BIDS_PER_YOUTH = 100;
  private static final int LAST_BIDS_PER_YOUTH = 8;

  /** Bids may cost so many passes over all pairs: more than that only where long rows bid far more often than others. */
  private static final int PASSES = 100;

  private final FlowNetwork net;
  private final LayeredCoverage coverage;
  private final FallingRows rows;
  private final PlaceTree tree;
  private final StepMeter meter;
  private final long spread;
  private final long ceiling;

  /**
   * Two words a node, side by side, so that a look at a mentor is one at memory: the price, and the node above. For a single place, a mentor with room for one
   * youth and nothing above, the second word is who has it, as {@link #SINGLE} plus the youth, or {@link #SINGLE} alone.
   */
  private final long[] mark;

  private final int[] taken;
  private final long[] floor;
  private final @Nullable BidHeap[] heap;

  private final long[] bid;

  /** The mentor at whom each youth's bid stands. */
  private final int[] mentorOf;

  /** Bidders of each mentor, linked both ways. */
  private final int[] firstBidder;

  private final int[] nextBidder;
  private final int[] previousBidder;

  /** The bidder that waits in line, or none: bids are placed one after the other, the evicted youth next. */
  private int evicted = NONE;

  private long bidsLeft;

  private long pairsLeft;

  /** The mentors and prices of the last stage that came to its end. */
  private int @Nullable [] stageMentorOf;

  private long @Nullable [] stagePrice;

  /**
   * An auction on the face of a network whose coverage phases are done.
   *
   * @param spread largest less smallest score, in the scale of the rows' costs
   * @param ceiling what no price may exceed, see {@link MagnitudeCheck}
   */
  MatroidAuction(
      FlowNetwork net,
      LayeredCoverage coverage,
      FallingRows rows,
      StepMeter meter,
      long spread,
      long ceiling) {
    this.net = net;
    this.coverage = coverage;
    this.rows = rows;
    this.meter = meter;
    this.spread = spread;
    this.ceiling = ceiling;
    tree = new PlaceTree(net);
    int nodes = tree.nodes;
    mark = new long[2 * nodes];
    taken = new int[nodes];
    floor = new long[nodes];
    heap = heaps();
    bid = new long[net.youths];
    mentorOf = new int[net.youths];
    firstBidder = new int[net.mentors];
    nextBidder = new int[net.youths];
    previousBidder = new int[net.youths];
  }

  /** One for each node but mentors of few places. A youth stands in at most one heap of those that share a depth. */
  private @Nullable BidHeap[] heaps() {
    @Nullable BidHeap[] heaps = new BidHeap[tree.nodes];
    int[][] position = new int[16][];
    for (int v = 0; v < tree.nodes; v++) {
      if (v >= tree.mentors || tree.room[v] > FEW_PLACES) {
        int depth = v < tree.mentors ? 0 : 1 + tree.depth(v);
        if (depth >= position.length) {
          position = Arrays.copyOf(position, 2 * depth);
        }
        if (position[depth] == null) {
          position[depth] = new int[net.youths];
        }
        heaps[v] = new BidHeap(position[depth]);
      }
    }
    return heaps;
  }

  /** Runs all stages. */
  void run() {
    bidsLeft = (long) BIDS_PER_YOUTH * net.youths;
    pairsLeft = (long) PASSES * rows.size();
    boolean allTaken = tree.allTaken();
    boolean singlePlaces = allTaken && tree.single();
    long last = Math.max(
        1, spread >> (singlePlaces ? LAST_EPSILON_SHIFT_OF_SINGLE_PLACES : LAST_EPSILON_SHIFT));
    if (allTaken || anyShortage()) {
      for (long epsilon = Math.max(last, spread >> FIRST_EPSILON_SHIFT);
          epsilon > last;
          epsilon = Math.max(last, epsilon >> EPSILON_SHIFT)) {
        stage(epsilon, !allTaken);
        if (meter.stopped()) {
          return; // what this stage has found is at hand
        }
        keepPrices(epsilon, allTaken);
      }
    }
    stage(last, false);
    if (singlePlaces && !meter.stopped()) {
      polish();
    }
  }

  private boolean anyShortage() {
    for (int y = 0; y < net.youths; y++) {
      if (coverage.inShortage(y)) {
        return true;
      }
    }
    return false;
  }

  /** Prices are off by about the ε of their stage, so they start that much lower. */
  private void keepPrices(long epsilon, boolean allTaken) {
    for (int v = 0; v < floor.length; v++) {
      boolean alwaysFull = tree.above[v] == NONE && (allTaken || tree.settled[v]);
      floor[v] =
          alwaysFull && isFull(v) ? Math.max(0, mark[2 * v] - LOWERED_EPSILONS * epsilon) : 0;
    }
  }

  private boolean isFull(int v) {
    return taken[v] == tree.room[v] || mark[2 * v + 1] >= SINGLE;
  }

  private void stage(long epsilon, boolean shortageOnly) {
    Arrays.fill(taken, 0);
    Arrays.fill(firstBidder, NONE);
    Arrays.fill(mentorOf, NONE);
    for (int v = 0; v < floor.length; v++) {
      boolean single = v < tree.mentors && tree.room[v] == 1 && tree.above[v] == NONE;
      mark[2 * v] = tree.room[v] > 0 ? floor[v] : ceiling;
      mark[2 * v + 1] = single ? SINGLE + NONE : tree.above[v];
      BidHeap bids = heap[v];
      if (bids != null) {
        bids.clear();
      }
    }
    for (int y = 0; y < net.youths; y++) {
      if ((!shortageOnly || coverage.inShortage(y)) && mayBid(y) && !letBid(y, epsilon)) {
        readSinglePlaces();
        return;
      }
    }
    readSinglePlaces();
    if (!shortageOnly) {
      stageMentorOf = mentorOf.clone();
      stagePrice = prices();
    }
  }

  private boolean mayBid(int y) {
    return net.upper[y] > 0 && !locked(y);
  }

  /** Lets a youth bid, then whom it drives out, and so on; whether that came to an end. */
  private boolean letBid(int y, long epsilon) {
    for (int bidder = y; bidder != NONE; bidder = evicted) {
      if (bidsLeft-- <= 0 || pairsLeft < 0 || meter.stopped()) {
        return false;
      }
      evicted = NONE;
      bidFor(bidder, epsilon);
    }
    return true;
  }

  private void readSinglePlaces() {
    for (int m = 0; m < tree.mentors; m++) {
      int y = (int) (mark[2 * m + 1] - SINGLE);
      if (mark[2 * m + 1] >= SINGLE && mentorOf[y] == NONE) {
        mentorOf[y] = m;
      }
    }
  }

  /**
   * Bids once more without ε, for those whose place is not the best at today's prices: what they then get is. No price falls, so this is for single places
   * alone, all of which stay taken or are left to the exact finish.
   */
  private void polish() {
    bidsLeft = (long) LAST_BIDS_PER_YOUTH * net.youths;
    for (int m = 0; m < tree.mentors; m++) {
      int y = (int) (mark[2 * m + 1] - SINGLE);
      if (mark[2 * m + 1] >= SINGLE && rows.costOf(y, m) + mark[2 * m] > leastTotal(y)) {
        mark[2 * m + 1] = SINGLE + NONE;
        mentorOf[y] = NONE;
      }
    }
    boolean open = true;
    for (int y = 0; y < net.youths && open; y++) {
      open = mentorOf[y] != NONE || !mayBid(y) || letBid(y, 0);
    }
    Arrays.fill(mentorOf, NONE);
    readSinglePlaces();
  }

  private long leastTotal(int y) {
    long least = Long.MAX_VALUE;
    int to = rows.start(y + 1);
    for (int k = rows.start(y); k < to && rows.cost(rows.word(k)) < least; k++) {
      long word = rows.word(k);
      least = Math.min(least, rows.cost(word) + priceAt(rows.mentor(word)));
    }
    return least;
  }

  private boolean locked(int y) {
    int s = net.slotStart(y);
    return s < net.slotStart(y + 1) && net.slotPair(s) != NONE && net.fixed(net.slotPair(s));
  }

  private void bidFor(int y, long epsilon) {
    meter.bid();
    long best = net.lower[y] == 0 ? rows.costOfStayingOut() : Long.MAX_VALUE;
    long second = Long.MAX_VALUE;
    int mentor = NONE;
    long cost = 0;
    int from = rows.start(y);
    int to = rows.start(y + 1);
    int k = from;
    for (; k < to; k++) {
      long word = rows.word(k);
      long c = rows.cost(word);
      if (c >= second) {
        break;
      }
      int m = rows.mentor(word);
      long total = c + priceAt(m);
      if (total < second) {
        if (total < best) {
          second = best;
          best = total;
          mentor = m;
          cost = c;
        } else {
          second = total;
        }
      }
    }
    meter.steps(k - from + 1);
    pairsLeft -= k - from;
    if (mentor == NONE) {
      return;
    }
    long amount = Math.min(second, best + spread) - cost + epsilon;
    if (amount < ceiling) { // else left to the exact finish
      place(y, mentor, amount);
    }
  }

  private long priceAt(int mentor) {
    long p = mark[2 * mentor];
    long above = mark[2 * mentor + 1];
    if (above >= SINGLE + NONE) {
      return p;
    }
    for (int v = (int) above; v != NONE; v = (int) mark[2 * v + 1]) {
      p = Math.max(p, mark[2 * v]);
    }
    return p;
  }

  private void place(int y, int mentor, long amount) {
    long above = mark[2 * mentor + 1];
    if (above >= SINGLE + NONE) {
      evicted = (int) (above - SINGLE);
      if (evicted == NONE || mark[2 * mentor] < amount) {
        mark[2 * mentor] = amount;
        mark[2 * mentor + 1] = SINGLE + y;
      } else {
        evicted = NONE; // a tie without ε: left to the exact finish
      }
    } else {
      placeInTree(y, mentor, amount);
    }
  }

  private void placeInTree(int y, int mentor, long amount) {
    int full = mentor;
    while (full != NONE && taken[full] < tree.room[full]) {
      full = tree.above[full];
    }
    if (full != NONE) {
      int loser = lowest(full);
      if (bid[loser] >= amount) {
        return; // a tie without ε: left to the exact finish
      }
      withdraw(loser, full);
      for (int v = full; v != NONE; v = tree.above[v]) {
        BidHeap bids = heap[v];
        if (bids != null) {
          bids.replace(loser, amount, y);
        }
      }
      evicted = loser;
    }
    bid[y] = amount;
    enter(y, mentor);
    for (int v = mentor; v != full; v = tree.above[v]) {
      taken[v]++;
      BidHeap bids = heap[v];
      if (bids != null) {
        bids.add(amount, y);
      }
    }
    for (int v = mentor; v != NONE; v = tree.above[v]) {
      if (taken[v] == tree.room[v]) {
        BidHeap bids = heap[v];
        mark[2 * v] = Math.max(floor[v], bids == null ? bid[lowest(v)] : bids.lowestBid());
      }
    }
  }

  private void enter(int y, int mentor) {
    mentorOf[y] = mentor;
    previousBidder[y] = NONE;
    nextBidder[y] = firstBidder[mentor];
    if (firstBidder[mentor] != NONE) {
      previousBidder[firstBidder[mentor]] = y;
    }
    firstBidder[mentor] = y;
  }

  /** Takes a bid out of the nodes below {@code full}; from there upwards another takes its place. */
  private void withdraw(int loser, int full) {
    int mentor = mentorOf[loser];
    int next = nextBidder[loser];
    int previous = previousBidder[loser];
    if (previous == NONE) {
      firstBidder[mentor] = next;
    } else {
      nextBidder[previous] = next;
    }
    if (next != NONE) {
      previousBidder[next] = previous;
    }
    mentorOf[loser] = NONE;
    for (int v = mentor; v != full; v = tree.above[v]) {
      taken[v]--;
      mark[2 * v] = floor[v];
      BidHeap bids = heap[v];
      if (bids != null) {
        bids.remove(loser);
      }
    }
  }

  private int lowest(int v) {
    BidHeap bids = heap[v];
    if (bids != null) {
      return bids.lowestBidder();
    }
    int lowest = firstBidder[v];
    for (int y = nextBidder[lowest]; y != NONE; y = nextBidder[y]) {
      if (bid[y] < bid[lowest]) {
        lowest = y;
      }
    }
    return lowest;
  }

  /** Adds the pairs of the last stage that came to its end, and sets the prices that it ended with; whether there was one. */
  boolean lastStage(BitSet pairs, long[] nodePrice) {
    if (stageMentorOf == null || stagePrice == null) {
      return false;
    }
    for (int y = 0; y < net.youths; y++) {
      if (stageMentorOf[y] != NONE) {
        pairs.set(net.pairOf(y, stageMentorOf[y]));
      }
    }
    writePrices(stagePrice, nodePrice);
    return true;
  }

  /** Replaces the network's free pairs by the auction's, and the prices of mentors and groups by what it has found. */
  void handOver(long[] nodePrice) {
    for (int y = 0; y < net.youths; y++) {
      for (int s = net.slotStart(y); s < net.slotStart(y + 1); s++) {
        if (net.slotPair(s) != NONE && !net.fixed(net.slotPair(s))) {
          net.unmatch(y, net.slotPair(s));
        }
      }
    }
    for (int y = 0; y < net.youths; y++) {
      if (mentorOf[y] != NONE) {
        net.match(y, net.pairOf(y, mentorOf[y]));
      }
    }
    writePrices(prices(), nodePrice);
  }

  private long[] prices() {
    long[] prices = new long[tree.nodes];
    for (int v = 0; v < prices.length; v++) {
      prices[v] = mark[2 * v];
    }
    return prices;
  }

  private void writePrices(long[] from, long[] nodePrice) {
    for (int v = 0; v < from.length; v++) {
      long highest = from[v];
      for (int w = tree.above[v]; w != NONE; w = tree.above[w]) {
        highest = Math.max(highest, from[w]);
      }
      nodePrice[tree.nodeOf(v)] = -highest;
    }
  }
}
