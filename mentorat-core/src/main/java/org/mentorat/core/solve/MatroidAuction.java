package org.mentorat.core.solve;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;

/**
 * Finds prices of mentors and groups, and a matching, that are nearly optimal for the score phase, where youths have one mentor each and only upper
 * quotas of mentors limit.
 *
 * <p>An auction (Bertsekas 1979, 1988) without an explicit network for the quotas: each youth bids for the mentor whose score less price
 * is best, as much as makes it no better than its second best, plus ε. Where the mentor or a group above has no place left, the lowest
 * bid of the innermost full one gives way; the price of a full node is its lowest bid, that of a mentor the highest price from it
 * upwards. Within one run no price falls: the node that loses a bid to another of a full group had that group's lowest bid.
 * ε falls in stages, each starting from somewhat lowered prices of the stage before (Bertsekas &amp; Eckstein 1988; Goldberg &amp; Kennedy 1995
 * for the scaling of assignment).
 *
 * <p>Nothing here is relied upon: {@link ScorePhase} makes the result exact from whatever prices it is given. So the auction may stop anywhere, and
 * does so when its budget of bids is spent, which ends price wars on hostile data.
 */
final class MatroidAuction {
  private static final int NONE = FlowNetwork.NONE;
  private static final long NEVER = Long.MIN_VALUE / 4;

  /** Up to so many places a mentor's lowest bid is found by looking at all. */
  private static final int FEW_PLACES = 12;

  // Measured on campaigns of 10,000 to 200,000 youths: without a shortage, a larger first ε leaves
  // places too dear, which the exact finish pays for; in a shortage a smaller one lets youths bid
  // one another up in small steps. So the first stage is for shortages alone.
  private static final int FIRST_EPSILON_SHIFT_IN_SHORTAGE = 8;
  private static final int EPSILON_SHIFT = 4;
  private static final int BIDS_PER_YOUTH = 100;
  private static final int LAST_BIDS_PER_YOUTH = 8;

  private final FlowNetwork net;
  private final LayeredCoverage coverage;
  private final StepMeter meter;

  /** Mentors first, then their groups; the group above as far as its arc is free. */
  private final int[] above;

  private final int[] room;
  private final int[] taken;
  private final long[] price;
  private final long[] floor;
  private final LazyBidHeap[] heap;

  private final long[] bid;
  private final int[] serial;
  private final int[] pairOf;

  /** Bidders of each mentor, linked both ways. */
  private final int[] firstBidder;

  private final int[] nextBidder;
  private final int[] previousBidder;

  /** The bidder that waits in line, or none: bids are placed one after the other, the evicted youth next. */
  private int evicted = NONE;

  /** The pairs and prices of the last stage that came to its end. */
  private int @Nullable [] stagePairOf;

  private long @Nullable [] stagePrice;

  private long bidsLeft;
  private final long spread;
  private final long ceiling;
  private final int shift;

  /**
   * An auction on the face of a network whose coverage phases are done.
   *
   * @param ceiling what no price may exceed, see {@link MagnitudeCheck}
   * @param spread largest less smallest score
   * @param shift scores are kept times two to this power, which gives ε room below one point
   */
  MatroidAuction(
      FlowNetwork net,
      LayeredCoverage coverage,
      StepMeter meter,
      long ceiling,
      long spread,
      int shift) {
    this.coverage = coverage;
    this.shift = shift;
    this.net = net;
    this.meter = meter;
    this.ceiling = ceiling;
    int groups = net.root - net.firstMentorGroup;
    int nodes = net.mentors + groups;
    above = new int[nodes];
    room = new int[nodes];
    taken = new int[nodes];
    price = new long[nodes];
    floor = new long[nodes];
    heap = new LazyBidHeap[nodes];
    for (int v = nodes - 1; v >= 0; v--) {
      int n = nodeOf(v);
      boolean free = net.lower[n] < net.upper[n];
      room[v] += net.upper[n];
      above[v] = free && net.up[n] != net.root ? indexOf(net.up[n]) : NONE;
    }
    // A node that is cut off from its group by the face holds its places there for good.
    for (int v = 0; v < nodes; v++) {
      int n = nodeOf(v);
      if (above[v] == NONE && net.up[n] != net.root) {
        room[indexOf(net.up[n])] -= net.flow[n];
      }
    }
    for (int v = 0; v < nodes; v++) {
      if (v >= net.mentors || room[v] > FEW_PLACES) {
        heap[v] = new LazyBidHeap();
      }
    }
    for (int y = 0; y < net.youths; y++) {
      for (int s = net.slotStart(y); s < net.slotStart(y + 1); s++) {
        int p = net.slotPair(s);
        if (p != NONE && net.fixed(p)) {
          for (int v = net.problem.mentorOf(p); v != NONE; v = above[v]) {
            room[v]--;
          }
        }
      }
    }
    bid = new long[net.youths];
    serial = new int[net.youths];
    pairOf = new int[net.youths];
    firstBidder = new int[net.mentors];
    nextBidder = new int[net.youths];
    previousBidder = new int[net.youths];
    this.spread = spread << shift;
  }

  private int nodeOf(int v) {
    return v < net.mentors ? net.youths + v : net.firstMentorGroup + v - net.mentors;
  }

  private int indexOf(int node) {
    return node < net.firstYouthGroup
        ? node - net.youths
        : node - net.firstMentorGroup + net.mentors;
  }

  /** Runs all stages, then bids once more without ε. */
  void run() {
    bidsLeft = (long) BIDS_PER_YOUTH * net.youths;
    long epsilon = Math.max(1, spread >> FIRST_EPSILON_SHIFT_IN_SHORTAGE);
    stage(epsilon, true);
    while (epsilon > 1) {
      lowerFloors(epsilon);
      epsilon = Math.max(1, epsilon >> EPSILON_SHIFT);
      stage(epsilon, false);
    }
    bidsLeft = (long) LAST_BIDS_PER_YOUTH * net.youths;
    polish();
  }

  /**
   * Prices are off by about the ε of their stage, so they start that much lower. A place that nobody took was too dear, and the price of a
   * group comes from bids alone: both start from nothing.
   */
  private void lowerFloors(long epsilon) {
    for (int v = 0; v < price.length; v++) {
      boolean full = taken[v] >= room[v];
      boolean keeps = v < net.mentors || coverage.inShortage(nodeOf(v));
      floor[v] = full && keeps ? Math.max(0, price[v] - epsilon) : 0;
    }
  }

  private void stage(long epsilon, boolean shortageOnly) {
    Arrays.fill(taken, 0);
    Arrays.fill(firstBidder, NONE);
    Arrays.fill(pairOf, NONE);
    for (int v = 0; v < price.length; v++) {
      price[v] = room[v] > 0 ? floor[v] : ceiling;
      if (heap[v] != null) {
        heap[v].clear();
      }
    }
    for (int y = 0; y < net.youths; y++) {
      serial[y]++;
    }
    letBid(epsilon, shortageOnly);
    if (!shortageOnly && !meter.stopped()) {
      stagePairOf = pairOf.clone();
      stagePrice = price.clone();
    }
  }

  private void letBid(long epsilon, boolean shortageOnly) {
    for (int y = 0; y < net.youths; y++) {
      if (pairOf[y] == NONE
          && net.upper[y] > 0
          && !locked(y)
          && (!shortageOnly || coverage.inShortage(y))) {
        int bidder = y;
        while (bidder != NONE) {
          if (bidsLeft-- <= 0 || meter.stopped()) {
            return;
          }
          evicted = NONE;
          bidFor(bidder, epsilon);
          bidder = evicted;
        }
      }
    }
  }

  /** Bids once more without ε, for those whose pair is not the best at today's prices: what they then get is. No price falls. */
  private void polish() {
    for (int v = 0; v < price.length; v++) {
      floor[v] = Math.max(floor[v], price[v]);
    }
    for (int y = 0; y < net.youths; y++) {
      int p = pairOf[y];
      if (p != NONE
          && (net.problem.score(p) << shift) - priceOf(net.problem.mentorOf(p)) < bestValue(y)) {
        withdraw(y, NONE);
      }
    }
    letBid(0, false);
  }

  private long bestValue(int y) {
    long best = net.lower[y] == 0 ? 0 : NEVER;
    for (int p = net.problem.rowStart(y); p < net.problem.rowStart(y + 1); p++) {
      if (!net.fixed(p)) {
        best = Math.max(best, (net.problem.score(p) << shift) - priceOf(net.problem.mentorOf(p)));
      }
    }
    return best;
  }

  private long priceOf(int mentor) {
    long q = price[mentor];
    for (int v = above[mentor]; v != NONE; v = above[v]) {
      q = Math.max(q, price[v]);
    }
    return q;
  }

  private boolean locked(int y) {
    int s = net.slotStart(y);
    return s < net.slotStart(y + 1) && net.slotPair(s) != NONE && net.fixed(net.slotPair(s));
  }

  private void bidFor(int y, long epsilon) {
    AssignmentProblem problem = net.problem;
    boolean mayStayOut = net.lower[y] == 0;
    long best = mayStayOut ? 0 : NEVER;
    long second = NEVER;
    int bestPair = NONE;
    int to = problem.rowStart(y + 1);
    int from = problem.rowStart(y);
    meter.bid();
    meter.steps(to - from);
    for (int p = from; p < to; p++) {
      if (net.fixed(p)) {
        continue;
      }
      int v = problem.mentorOf(p);
      long q = price[v];
      for (v = above[v]; v != NONE; v = above[v]) {
        q = Math.max(q, price[v]);
      }
      long value = (problem.score(p) << shift) - q;
      if (value > second) {
        if (value > best) {
          second = best;
          best = value;
          bestPair = p;
        } else {
          second = value;
        }
      }
    }
    if (bestPair == NONE) {
      return;
    }
    long alternative = Math.max(second, best - spread);
    long amount = (problem.score(bestPair) << shift) - alternative + epsilon;
    if (amount >= ceiling) {
      return; // left to the exact finish
    }
    place(y, bestPair, amount);
  }

  private void place(int y, int pair, long amount) {
    int mentor = net.problem.mentorOf(pair);
    int full = mentor;
    while (full != NONE && taken[full] < room[full]) {
      full = above[full];
    }
    if (full != NONE) {
      int loser = lowest(full);
      if (bid[loser] >= amount) {
        return; // a tie with ε = 0: left to the exact finish
      }
      withdraw(loser, full);
      evicted = loser;
    }
    bid[y] = amount;
    serial[y]++;
    pairOf[y] = pair;
    previousBidder[y] = NONE;
    nextBidder[y] = firstBidder[mentor];
    if (firstBidder[mentor] != NONE) {
      previousBidder[firstBidder[mentor]] = y;
    }
    firstBidder[mentor] = y;
    boolean below = true;
    for (int v = mentor; v != NONE; v = above[v]) {
      below &= v != full;
      if (below) {
        taken[v]++;
      }
      if (heap[v] != null) {
        if (heap[v].size() > 2 * taken[v] + 64) {
          heap[v].sweep(serial);
        }
        heap[v].add(amount, y, serial[y]);
      }
      if (taken[v] == room[v]) {
        price[v] = Math.max(floor[v], bid[lowest(v)]);
      }
    }
  }

  /** Takes a bid out of the nodes below {@code full}; above, the one that replaces it keeps the count. */
  private void withdraw(int loser, int full) {
    int mentor = net.problem.mentorOf(pairOf[loser]);
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
    pairOf[loser] = NONE;
    serial[loser]++;
    for (int v = mentor; v != full; v = above[v]) {
      taken[v]--;
      price[v] = floor[v];
    }
  }

  private int lowest(int v) {
    if (heap[v] != null) {
      return heap[v].lowestBidder(serial);
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
    if (stagePairOf == null || stagePrice == null) {
      return false;
    }
    for (int p : stagePairOf) {
      if (p != NONE) {
        pairs.set(p);
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
      if (pairOf[y] != NONE) {
        net.match(y, pairOf[y]);
      }
    }
    writePrices(price, nodePrice);
  }

  private void writePrices(long[] from, long[] nodePrice) {
    for (int v = 0; v < from.length; v++) {
      long highest = from[v];
      for (int w = above[v]; w != NONE; w = above[w]) {
        highest = Math.max(highest, from[w]);
      }
      nodePrice[nodeOf(v)] = -highest;
    }
  }
}
