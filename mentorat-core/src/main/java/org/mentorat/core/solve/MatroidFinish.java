package org.mentorat.core.solve;

import java.util.BitSet;

/**
 * Finds the best total score on the face, where youths have one mentor each and only upper quotas of mentors limit: {@link ScorePhase} for the
 * problems that {@link MatroidAuction} prices.
 *
 * <p>Given any prices of mentors and groups within the path bound of {@link MagnitudeCheck}, youths keep those pairs that are best for them at
 * these prices; the others look for places along shortest paths ({@link ForwardPaths}), then places that stay empty although they cost
 * something look for youths ({@link ReversePaths}).
 *
 * <p>Invariants between paths, which with no youth and no unit left over prove the optimum: every youth with a mentor has none that would be
 * better at the prices; a node with room left costs what the node above it costs, at the top nothing; below, prices do not fall.
 */
final class MatroidFinish {
  /** What taking over a youth costs in units of {@link StepMeter#stoppedAfter}. */
  private static final int UNITS_OF_TAKING_OVER = 64;

  private final FlowNetwork net;
  private final FallingRows rows;
  private final PlaceTree tree;
  private final Places places;
  private final StepMeter meter;
  private final long[] price;
  private long leastPrice;
  private boolean takenOver;

  /**
   * A finish on a network whose pairs are a feasible part of a matching.
   *
   * @param price of each node of the network, as {@link PathSearch#price()}; will be replaced by exact ones
   */
  MatroidFinish(FlowNetwork net, FallingRows rows, StepMeter meter, long[] price) {
    this.net = net;
    this.rows = rows;
    this.meter = meter;
    this.price = price;
    this.tree = new PlaceTree(net);
    this.places = new Places(tree, net.youths);
  }

  /** Whether it came to its end; if not the network is as it was, and {@link #pairs} and the prices of mentors and groups are what was found. */
  boolean run() {
    if (!takeOver()) {
      return false;
    }
    boolean ended = placeYouths() && fillPlaces();
    handBackPrices();
    if (ended) {
      handBack();
    }
    return ended;
  }

  /** The pairs at hand, feasible or not, those included that the face has fixed. */
  BitSet pairs() {
    if (!takenOver) {
      return net.pairs();
    }
    BitSet pairs = net.fixedPairs();
    for (int y = 0; y < net.youths; y++) {
      if (places.mentorOf[y] != Places.NONE) {
        pairs.set(net.pairOf(y, places.mentorOf[y]));
      }
    }
    return pairs;
  }

  private boolean takeOver() {
    long[] cost = new long[tree.nodes];
    long least = 0;
    for (int k = 0; k < tree.nodes; k++) {
      int v = k < tree.nodes - tree.mentors ? tree.mentors + k : k - (tree.nodes - tree.mentors);
      cost[v] = startingCost(v, cost);
      least = Math.min(least, cost[v]);
    }
    for (int y = 0; y < net.youths; y++) {
      if (meter.stoppedAfter(UNITS_OF_TAKING_OVER)) {
        return false;
      }
      int p = freePair(y);
      if (p != FlowNetwork.NONE) {
        int m = net.problem.mentorOf(p);
        long own = rows.costOf(y, m);
        if (own + cost[m] <= best(y, cost, least)) {
          places.move(y, m, own);
        }
      }
    }
    places.obey(cost);
    leastPrice = least;
    assert places.consistent();
    takenOver = true;
    return true;
  }

  /** The price given, raised where it is below that of the node above, which is known already: groups come before their members. */
  private long startingCost(int v, long[] cost) {
    long given = -price[tree.nodeOf(v)];
    if (tree.settled[v]) {
      return given;
    }
    return Math.max(given, tree.above[v] == PlaceTree.NONE ? 0 : cost[tree.above[v]]);
  }

  /** The pair that the youth has in the network, as far as the face leaves it free. */
  private int freePair(int y) {
    for (int s = net.slotStart(y); s < net.slotStart(y + 1); s++) {
      int p = net.slotPair(s);
      if (p != FlowNetwork.NONE && !net.fixed(p)) {
        return p;
      }
    }
    return FlowNetwork.NONE;
  }

  /** The least of cost and price that the youth can have; {@code Long.MAX_VALUE} where it can have nothing. */
  private long best(int y, long[] cost, long least) {
    long best = net.lower[y] == 0 && net.upper[y] > 0 ? rows.costOfStayingOut() : Long.MAX_VALUE;
    for (int k = rows.start(y); k < rows.start(y + 1); k++) {
      long word = rows.word(k);
      long c = rows.cost(word);
      if (best != Long.MAX_VALUE && c + least >= best) {
        break;
      }
      best = Math.min(best, c + cost[rows.mentor(word)]);
    }
    return best;
  }

  private boolean placeYouths() {
    ForwardPaths paths = new ForwardPaths(net, tree, places, rows, meter, leastPrice);
    // A path may leave a hub above with a unit too many, so the last look must find none.
    for (int v = nextOverfull(0); v < places.nodes; v = nextOverfull(0)) {
      for (; v < places.nodes; v = nextOverfull(v)) {
        if (!paths.relieve(v)) {
          return false;
        }
      }
    }
    for (int y = 0; y < net.youths; y++) {
      boolean unplaced = places.mentorOf[y] == Places.NONE && net.upper[y] > 0;
      if (unplaced && !locked(y) && !paths.place(y)) {
        return false;
      }
    }
    return true;
  }

  /** The first node from {@code v} on that has too many units; {@code nodes} where there is none. */
  private int nextOverfull(int v) {
    int at = v;
    while (at < places.nodes && places.deficit[at] >= 0) {
      at++;
    }
    return at;
  }

  private boolean locked(int y) {
    int s = net.slotStart(y);
    return s < net.slotStart(y + 1)
        && net.slotPair(s) != FlowNetwork.NONE
        && net.fixed(net.slotPair(s));
  }

  private boolean fillPlaces() {
    ReversePaths paths = null;
    for (int v = 0; v < places.nodes; v++) {
      while (places.deficit[v] > 0) {
        if (paths == null) {
          paths = ReversePaths.of(net, tree, places, rows, meter);
        }
        if (paths == null || !paths.fill(v)) {
          return false;
        }
      }
    }
    return true;
  }

  private void handBackPrices() {
    assert places.consistent();
    for (int v = 0; v < tree.nodes; v++) {
      price[tree.nodeOf(v)] = -places.priceAt(v);
    }
  }

  private void handBack() {
    long[] cost = new long[tree.nodes];
    long least = 0;
    for (int v = 0; v < tree.nodes; v++) {
      cost[v] = places.priceAt(v);
      least = Math.min(least, cost[v]);
    }
    for (int y = 0; y < net.youths; y++) {
      int m = places.mentorOf[y];
      int before = freePair(y);
      if (before != FlowNetwork.NONE && net.problem.mentorOf(before) != m) {
        net.unmatch(y, before);
        before = FlowNetwork.NONE;
      }
      if (before == FlowNetwork.NONE && m != Places.NONE) {
        net.match(y, net.pairOf(y, m));
      }
      assert m == Places.NONE || places.reach(y) == best(y, cost, least)
          : "youth " + y + " could have better";
      long best = m == Places.NONE ? best(y, cost, least) : places.reach(y);
      if (best != Long.MAX_VALUE) {
        price[y] = rows.costOfStayingOut() - best;
      }
    }
    net.countFlows();
  }
}
