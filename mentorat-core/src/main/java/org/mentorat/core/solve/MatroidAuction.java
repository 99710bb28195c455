package org.mentorat.core.solve;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds prices of mentors and groups, and a matching, that are nearly optimal for the score phase, where youths have one mentor each and only upper
 * quotas of mentors limit.
 *
 * <p>An auction (Bertsekas 1979, 1988) without an explicit network for the quotas: each youth bids for the mentor whose cost and price are least
 * together, as much as makes it no better than its second best, plus ε; in the last stage ε is added only where bids are equal. Where the mentor or a group above has no place left, the lowest
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

  /** Up to so many places a mentor's lowest bid is found by looking at all. */
  private static final int FEW_PLACES = 12;

  /**
   * By how many powers of two ε is less than the spread of scores.
   *
   * @param first in the first of several stages
   * @param step from stage to stage
   * @param last in the last stage, or the only one
   */
  private record Scaling(int first, int step, int last) {}

  // Chosen by measuring problems of 10,000 to 1,000,000 youths on five seeds: see the module's
  // README.
  // Bids for places of groups cost a heap operation each, so there it pays to start near the prices
  // to come, and the finer the last stage the fewer searches are left to the exact finish.
  private static final Scaling SCALING = new Scaling(6, 8, 14);
  private static final Scaling SCALING_OF_SINGLE_PLACES = new Scaling(4, 4, 16);

  /** Prices that are kept from a stage start so many ε lower. */
  private static final int LOWERED_EPSILONS = 2;

  /** A guessed price starts lower by one of so many parts of the spread of scores. */
  private static final int PARTS_BELOW_GUESS = 6;

  /** A stage is repeated where one of so many youths lacks a place that stays empty because its price started too high. */
  private static final int YOUTHS_PER_EMPTY_PLACE = 1024;

  private static final int MOST_REPEATED_STAGES = 3;

  private static final long NOT_ENOUGH = Long.MIN_VALUE;

  private static final int BIDS_PER_YOUTH = 100;

  /** What it may cost to find out that everybody has a place; where that is so it takes about six. */
  private static final int FIRST_BIDS_PER_YOUTH = 12;

  /** Bids may cost so many passes over all pairs: more than that only where long rows bid far more often than others. */
  private static final int PASSES = 100;

  private static final int FIRST_PASSES = 12;

  private final FlowNetwork net;
  private final LayeredCoverage coverage;
  private final FallingRows rows;
  private final PlaceTree tree;
  private final StepMeter meter;

  private final PlacePrices prices;

  /** The prices' own array. */
  private final int[] price;

  private final NearestPairs nearest;

  /** Largest less smallest score, in units of the prices, as are bids and ε. */
  private final long spread;

  private final boolean allSingle;

  /** Who has each single place, that of a mentor with room for one youth and nothing above. */
  private final int[] holder;

  private final int[] taken;
  private final int[] floor;
  private final @Nullable BidHeap[] heap;

  private final int[] bid;

  /** The mentor at whom each youth's bid stands. */
  private final int[] mentorOf;

  /** Bidders of each mentor, linked both ways. */
  private final int[] firstBidder;

  private final int[] nextBidder;
  private final int[] previousBidder;

  /** The bidder that waits in line, or none: bids are placed one after the other, the evicted youth next. */
  private int evicted = NONE;

  private long bidsLeft;
  private boolean nobodyStaysOut;

  /** Whether ε is spent on ties alone: whoever bids more than needed has a place that is not quite the best, and is left to the exact finish. */
  private boolean sparing;

  private boolean hasFirstStage;

  private long pairsLeft;

  /** The mentors and prices of the last stage that came to its end. */
  private int @Nullable [] stageMentorOf;

  private int @Nullable [] stagePrice;

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
    tree = new PlaceTree(net);
    int nodes = tree.nodes;
    prices = new PlacePrices(tree, spread, ceiling);
    price = prices.price;
    nearest = new NearestPairs(rows, prices, net.youths);
    this.spread = spread >> prices.unit;
    allSingle = tree.nodes == tree.mentors && tree.single();
    holder = new int[tree.mentors];
    taken = new int[nodes];
    floor = new int[nodes];
    heap = heaps();
    bid = new int[net.youths];
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
    Scaling scaling = singlePlaces ? SCALING_OF_SINGLE_PLACES : SCALING;
    long last = Math.max(1, spread >> scaling.last);
    if (allTaken || anyShortage()) {
      guessPrices();
      int repeats = MOST_REPEATED_STAGES;
      long epsilon = Math.max(last, spread >> scaling.first);
      if (hasFirstStage) {
        epsilon = Math.max(last, epsilon >> scaling.step);
      }
      while (epsilon > last) {
        stage(epsilon, !allTaken);
        if (meter.stopped()) {
          return; // what this stage has found is at hand
        }
        boolean tooDear = keepPrices(epsilon, allTaken) > net.youths / YOUTHS_PER_EMPTY_PLACE;
        if (!tooDear || repeats-- == 0) {
          epsilon = Math.max(last, epsilon >> scaling.step);
        }
      }
    }
    sparing = true;
    stage(last, false);
  }

  /**
   * Runs the first stage alone, with nobody staying out, and tells whether everybody has a place then. Where the places are single and not many more than the
   * youths this settles all coverage phases at once; searches for the last few who are unserved cost far more.
   */
  boolean servesEverybody() {
    bidsLeft = (long) FIRST_BIDS_PER_YOUTH * net.youths;
    pairsLeft = (long) FIRST_PASSES * rows.size();
    nobodyStaysOut = true;
    stage(Math.max(1, spread >> SCALING_OF_SINGLE_PLACES.first), false);
    nobodyStaysOut = false;
    for (int y = 0; y < net.youths; y++) {
      if (mentorOf[y] == NONE && mayBid(y)) {
        return false;
      }
    }
    return true;
  }

  /** Starts from the prices of an auction that has served everybody, whose stage need not be repeated. */
  void startFrom(MatroidAuction first) {
    if (tree.allTaken()) {
      first.keepPrices(Math.max(1, spread >> SCALING_OF_SINGLE_PLACES.first), true);
      System.arraycopy(first.floor, 0, floor, 0, floor.length);
      hasFirstStage = true;
    }
  }

  /**
   * Where places are short, a place is worth at most the score that the best pairs of those who go without do not reach, were nobody in anybody's way. Where
   * youths choose among many places it is not worth much less, so prices start somewhat below.
   */
  private void guessPrices() {
    long[] best = new long[net.youths];
    int able = 0;
    int without = 0;
    for (int y = 0; y < net.youths; y++) {
      if (coverage.inShortage(y) && net.lower[y] == 0 && mayBid(y)) {
        without += net.flow[y] == 0 ? 1 : 0;
        best[able++] = rows.start(y) < rows.start(y + 1)
            ? costOfStayingOut() - nearest.cost(rows.word(rows.start(y)))
            : 0;
      }
    }
    if (without == 0 || without >= able) {
      return;
    }
    Arrays.sort(best, 0, able);
    int guess = (int) Math.max(0, best[without] - spread / PARTS_BELOW_GUESS);
    for (int v = 0; v < floor.length; v++) {
      if (tree.above[v] == NONE && tree.settled[v] && coverage.inShortage(tree.nodeOf(v))) {
        floor[v] = guess;
      }
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

  /**
   * Sets the prices to start the next stage from: they are off by about the ε of this one, so they start that much lower.
   *
   * @return how many places stay empty although they had a price from the start, which therefore was too high
   */
  private long keepPrices(long epsilon, boolean allTaken) {
    long empty = 0;
    for (int v = 0; v < floor.length; v++) {
      boolean alwaysFull = tree.above[v] == NONE && (allTaken || tree.settled[v]);
      boolean full = isFull(v);
      if (alwaysFull && !full && floor[v] > 0) {
        empty += tree.room[v] - taken[v];
      }
      floor[v] = alwaysFull && full ? (int) Math.max(0, price[v] - LOWERED_EPSILONS * epsilon) : 0;
    }
    return empty;
  }

  private boolean isFull(int v) {
    return taken[v] == tree.room[v] || (isSingle(v) && holder[v] != NONE);
  }

  private void stage(long epsilon, boolean shortageOnly) {
    Arrays.fill(taken, 0);
    Arrays.fill(firstBidder, NONE);
    Arrays.fill(mentorOf, NONE);
    Arrays.fill(holder, NONE);
    nearest.forget();
    for (int v = 0; v < floor.length; v++) {
      price[v] = tree.room[v] > 0 ? floor[v] : prices.highest;
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
      stagePrice = price.clone();
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
      int y = holder[m];
      if (y != NONE && mentorOf[y] == NONE) {
        mentorOf[y] = m;
      }
    }
  }

  private boolean locked(int y) {
    int s = net.slotStart(y);
    return s < net.slotStart(y + 1) && net.slotPair(s) != NONE && net.fixed(net.slotPair(s));
  }

  private void bidFor(int y, long epsilon) {
    long out = net.lower[y] == 0 && !nobodyStaysOut ? costOfStayingOut() : Long.MAX_VALUE;
    int read = nearest.choose(y, out);
    meter.bid();
    meter.steps(NearestPairs.LOOKS + read);
    pairsLeft -= read;
    if (!nearest.foundPair()) {
      return;
    }
    long word = nearest.pair();
    long amount = Math.min(nearest.second(), nearest.best() + spread)
        - nearest.cost(word)
        + (sparing ? 0 : epsilon);
    if (amount < prices.highest) { // else left to the exact finish
      place(y, rows.mentor(word), amount, epsilon);
    }
  }

  private long costOfStayingOut() {
    return rows.costOfStayingOut() >> prices.unit;
  }

  private boolean isSingle(int v) {
    return allSingle || (v < tree.mentors && tree.room[v] == 1 && tree.above[v] == NONE);
  }

  private void place(int y, int mentor, long offered, long epsilon) {
    if (!isSingle(mentor)) {
      placeInTree(y, mentor, offered, epsilon);
      return;
    }
    int before = holder[mentor];
    long amount = before == NONE ? offered : enough(offered, price[mentor], epsilon);
    if (amount != NOT_ENOUGH) {
      price[mentor] = (int) amount;
      holder[mentor] = y;
      evicted = before;
    }
  }

  /** What beats the standing bid: the offer, else the offer and ε, else nothing, which is left to the exact finish. */
  private static long enough(long offered, long standing, long epsilon) {
    if (offered > standing) {
      return offered;
    }
    return offered + epsilon > standing ? offered + epsilon : NOT_ENOUGH;
  }

  private void placeInTree(int y, int mentor, long offered, long epsilon) {
    int full = mentor;
    while (full != NONE && taken[full] < tree.room[full]) {
      full = tree.above[full];
    }
    long amount = offered;
    if (full != NONE) {
      int loser = lowest(full);
      amount = enough(offered, bid[loser], epsilon);
      if (amount == NOT_ENOUGH) {
        return;
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
    bid[y] = (int) amount;
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
        price[v] = (int) Math.max(floor[v], bids == null ? bid[lowest(v)] : bids.lowestBid());
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
      price[v] = floor[v];
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
    prices.write(stagePrice, nodePrice);
    return true;
  }

  /** Replaces the network's free pairs by the auction's, and the prices of mentors and groups by what it has found. */
  void handOver(long[] nodePrice) {
    handOver();
    prices.write(price, nodePrice);
  }

  /** Replaces the network's free pairs by the auction's. */
  void handOver() {
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
  }
}
