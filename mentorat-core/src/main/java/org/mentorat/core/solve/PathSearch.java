package org.mentorat.core.solve;

import java.util.Arrays;

/**
 * Shortest augmenting paths with prices, the step that every phase of the flow solver repeats.
 *
 * <p>Invariant between calls: every residual arc from a to b with profit p has reduced cost {@code price[a] − price[b] − p ≥ 0}. A
 * search from a node that holds too much runs along residual arcs to the nearest node that lacks a unit, a search from a node that lacks
 * one runs against them to the nearest that holds too much; for both the root is always good enough: it balances itself once all others
 * are balanced. Nodes nearer than the end are repriced by the difference, which makes the path tight and keeps the invariant, and the
 * path's flow is changed (successive shortest paths: Jewell 1958, Iri 1960, Busacker &amp; Gowen 1961, with the prices of Edmonds &amp; Karp
 * 1972 and Tomizawa 1971). The root's price is 0 throughout.
 *
 * <p>Equal keys are served first in, first out where arcs are tight, so that the search is breadth-first where nothing is priced. All
 * work arrays are reused; a search costs what it touches.
 */
final class PathSearch {
  /** No node to end at: only possible where no feasible flow exists. */
  static final int NOWHERE = -1;

  /** The meter said stop; nothing was changed. */
  static final int STOPPED = -2;

  private static final int TREE = -1;
  private static final int GIVEN_UP = -2;

  private final FlowNetwork net;
  private final StepMeter meter;
  private final LongKeyHeap heap;

  /** {@code long[nodes + 1]}, the root's last. */
  private long[] price;

  private final long[] distance;
  private final int[] labelled;
  private final int[] done;
  private final int[] before;
  private final int[] arcBefore;
  private final int[] settled;
  private int settledCount;

  /** Nodes at exactly the distance that is being settled, first in, first out; a node enters once a search, so no index wraps. */
  private final int[] level;

  private int levelHead;
  private int levelTail;

  private int epoch;
  private long current;
  private long bound;
  private int end;
  private boolean forward;

  /** The tier whose first units are worth a point, or {@link FlowNetwork#NONE} in phases without. */
  private int tier = FlowNetwork.NONE;

  private boolean scored;

  /** Scores and prices of the score phase are kept times two to this power. */
  private int shift;

  private boolean patient;

  PathSearch(FlowNetwork net, StepMeter meter) {
    this.net = net;
    this.meter = meter;
    int nodes = net.root + 1;
    heap = new LongKeyHeap(nodes);
    price = new long[nodes];
    distance = new long[nodes];
    labelled = new int[nodes];
    done = new int[nodes];
    before = new int[nodes];
    arcBefore = new int[nodes];
    settled = new int[nodes];
    level = new int[nodes];
  }

  /** Starts a phase without profits. */
  void forFeasibility() {
    start(FlowNetwork.NONE, false);
  }

  /** Starts the coverage phase of a tier: all prices 0. */
  void forCoverage(int ofTier) {
    start(ofTier, false);
  }

  /** Starts the score phase with scores times 2^{@code shift}: all prices 0, to be changed in {@link #price()} before the first search. */
  void forScore(int withShift) {
    start(FlowNetwork.NONE, true);
    shift = withShift;
  }

  /**
   * Brings prices back to the scale of scores, rounding down. That keeps them optimal: π(a) ≥ 2^k·p + π(b) gives ⌊π(a)/2^k⌋ ≥ p +
   * ⌊π(b)/2^k⌋ since p is whole.
   */
  void descale() {
    for (int v = 0; v < price.length; v++) {
      price[v] >>= shift;
    }
    shift = 0;
  }

  private void start(int ofTier, boolean withScores) {
    tier = ofTier;
    scored = withScores;
    price = new long[net.root + 1];
  }

  /** Whether searches run to their end even after the meter said stop. */
  void patient(boolean on) {
    patient = on;
  }

  /** Counts steps of the phase outside of searches; whether it has to end. */
  boolean stopped(int steps) {
    meter.steps(steps);
    return meter.stopped();
  }

  /** The prices of the phase by node, the root's last; live until the next phase starts. */
  long[] price() {
    return price;
  }

  /** Profit of a pair in this phase, in the scale of prices. */
  long profit(int pair) {
    return scored ? net.problem.score(pair) << shift : 0;
  }

  /** Profit of the unit number {@code unit} (from 0) on the tree arc of a node on the youths' side. */
  private long entry(int v, int unit) {
    return unit == 0 && v < net.youths && net.problem.youthTier(v) == tier ? 1 : 0;
  }

  /** Sends what {@code source} holds too much to the nearest node that lacks it; returns the end, {@link #NOWHERE} or {@link #STOPPED}. */
  int push(int source) {
    forward = true;
    return run(source);
  }

  /** Fetches what {@code source} lacks from the nearest node that holds too much; returns the end, {@link #NOWHERE} or {@link #STOPPED}. */
  int pull(int source) {
    net.listColumns();
    forward = false;
    return run(source);
  }

  /** The nodes that the last search settled: after {@link #NOWHERE}, all that can be reached. */
  int[] reached() {
    return Arrays.copyOf(settled, settledCount);
  }

  private int run(int source) {
    meter.search();
    epoch++;
    settledCount = 0;
    levelHead = 0;
    levelTail = 0;
    bound = Long.MAX_VALUE;
    end = NOWHERE;
    current = 0;
    heap.clear();
    distance[source] = 0;
    labelled[source] = epoch;
    before[source] = NOWHERE;
    level[levelTail++] = source;
    while (true) {
      int v = next();
      if (v == NOWHERE) {
        break;
      }
      done[v] = epoch;
      settled[settledCount++] = v;
      if (forward) {
        expandAlong(v);
      } else {
        expandAgainst(v);
      }
      if (!patient && meter.stopped()) {
        return STOPPED;
      }
    }
    if (end != NOWHERE) {
      reprice();
      augment(source);
    }
    return end;
  }

  private int next() {
    while (true) {
      if (levelHead < levelTail) {
        return bound > current ? level[levelHead++] : NOWHERE;
      }
      if (heap.isEmpty() || heap.minKey() >= bound) {
        return NOWHERE;
      }
      current = heap.minKey();
      int v = heap.poll();
      if (done[v] != epoch && distance[v] == current) {
        return v;
      }
    }
  }

  private void relax(int from, int to, long reducedCost, int arc) {
    assert reducedCost >= 0
        : "reduced cost " + reducedCost + " from node " + from + " to node " + to;
    long d = current + reducedCost;
    if (d >= bound) {
      return;
    }
    if (to == net.root || (forward ? net.excess[to] < 0 : net.excess[to] > 0)) {
      bound = d;
      end = to;
    } else if (labelled[to] == epoch && distance[to] <= d) {
      return;
    } else if (d == current) {
      level[levelTail++] = to;
    } else {
      heap.offer(to, d);
    }
    labelled[to] = epoch;
    distance[to] = d;
    before[to] = from;
    arcBefore[to] = arc;
  }

  /**
   * The tree arc into a youth or group, {@code child}. A youth that the coverage phase has yet to try would gain by entering: until then
   * the first part of its arc counts as absent, so that the invariant is kept. The second part, for further units that earn nothing, is
   * there all the same where the youth can have several.
   */
  private void relaxEntry(int from, int to, int child, long reducedCost) {
    if (tier == FlowNetwork.NONE || reducedCost >= 0) {
      relax(from, to, reducedCost, TREE);
    } else if (net.upper[child] > 1) {
      relax(from, to, reducedCost + 1, TREE);
    }
  }

  private void expandAlong(int v) {
    long here = price[v];
    if (v < net.youths) {
      int to = net.problem.rowStart(v + 1);
      int from = net.problem.rowStart(v);
      meter.steps(to - from);
      for (int p = from; p < to; p++) {
        if (net.open(p)) {
          int m = net.mentorNode(p);
          relax(v, m, here - profit(p) - price[m], p);
        }
      }
      if (net.flow[v] > net.lower[v]) {
        relax(v, net.up[v], here + entry(v, net.flow[v] - 1) - price[net.up[v]], TREE);
      }
    } else if (v < net.firstYouthGroup) {
      if (net.flow[v] < net.upper[v]) {
        relax(v, net.up[v], here - price[net.up[v]], TREE);
      }
      for (int s = net.firstSlotOf(v - net.youths); s != FlowNetwork.NONE; s = net.slotNext(s)) {
        int p = net.slotPair(s);
        meter.steps(1);
        if (!net.fixed(p)) {
          int y = net.slotYouth(s);
          relax(v, y, here + profit(p) - price[y], p);
        }
      }
    } else if (v < net.firstMentorGroup) {
      if (net.flow[v] > net.lower[v]) {
        relax(v, net.up[v], here - price[net.up[v]], TREE);
      }
      for (int k = net.childStart(v); k < net.childEnd(v); k++) {
        int c = net.child(k);
        if (net.flow[c] < net.upper[c]) {
          relaxEntry(v, c, c, here - entry(c, net.flow[c]) - price[c]);
        }
      }
      meter.steps(net.childEnd(v) - net.childStart(v));
    } else {
      if (net.flow[v] < net.upper[v]) {
        relax(v, net.up[v], here - price[net.up[v]], TREE);
      }
      for (int k = net.childStart(v); k < net.childEnd(v); k++) {
        int c = net.child(k);
        if (net.flow[c] > net.lower[c]) {
          relax(v, c, here - price[c], TREE);
        }
      }
      meter.steps(net.childEnd(v) - net.childStart(v));
    }
  }

  private void expandAgainst(int v) {
    long here = price[v];
    if (v < net.youths) {
      if (net.flow[v] < net.upper[v]) {
        relaxEntry(v, net.up[v], v, price[net.up[v]] - entry(v, net.flow[v]) - here);
      }
      for (int s = net.slotStart(v); s < net.slotStart(v + 1); s++) {
        int p = net.slotPair(s);
        if (p != FlowNetwork.NONE && !net.fixed(p)) {
          int m = net.mentorNode(p);
          relax(v, m, price[m] + profit(p) - here, p);
        }
      }
      meter.steps(1);
    } else if (v < net.firstYouthGroup) {
      if (net.flow[v] > net.lower[v]) {
        relax(v, net.up[v], price[net.up[v]] - here, TREE);
      }
      int from = net.columnStart(v - net.youths);
      int to = net.columnStart(v - net.youths + 1);
      meter.steps(to - from);
      for (int k = from; k < to; k++) {
        int p = net.columnPair(k);
        if (net.open(p)) {
          int y = net.columnYouth(k);
          relax(v, y, price[y] - profit(p) - here, p);
        }
      }
    } else if (v < net.firstMentorGroup) {
      if (net.flow[v] < net.upper[v]) {
        relax(v, net.up[v], price[net.up[v]] - here, TREE);
      }
      for (int k = net.childStart(v); k < net.childEnd(v); k++) {
        int c = net.child(k);
        if (net.flow[c] > net.lower[c]) {
          relax(v, c, price[c] + entry(c, net.flow[c] - 1) - here, TREE);
        }
      }
      meter.steps(net.childEnd(v) - net.childStart(v));
    } else {
      if (net.flow[v] > net.lower[v]) {
        relax(v, net.up[v], price[net.up[v]] - here, TREE);
      }
      for (int k = net.childStart(v); k < net.childEnd(v); k++) {
        int c = net.child(k);
        if (net.flow[c] < net.upper[c]) {
          relax(v, c, price[c] - here, TREE);
        }
      }
      meter.steps(net.childEnd(v) - net.childStart(v));
    }
  }

  /** Nodes nearer than the end move by the difference: those on the path become tight, no arc becomes negative. */
  private void reprice() {
    for (int k = 0; k < settledCount; k++) {
      int v = settled[k];
      long move = bound - distance[v];
      price[v] += forward ? -move : move;
    }
  }

  private void augment(int source) {
    meter.augmentation();
    long units = forward ? net.excess[source] : -net.excess[source];
    if (end != net.root) {
      units = Math.min(units, Math.abs(net.excess[end]));
    }
    for (int v = end; v != source && units > 1; v = before[v]) {
      units = Math.min(units, arcBefore[v] == TREE ? roomOnTreeArc(v) : 1);
    }
    int amount = Math.toIntExact(units);
    // Pairs are given up before others are taken, or a youth would need one slot too many in
    // between.
    for (int v = end; v != source; v = before[v]) {
      int p = arcBefore[v];
      if (p == TREE) {
        int child = childOf(before[v], v);
        net.flow[child] += raises(child, v) ? amount : -amount;
      } else if (net.matched(p)) {
        net.unmatch(v < net.youths ? v : before[v], p);
        arcBefore[v] = GIVEN_UP;
      }
    }
    for (int v = end; v != source; v = before[v]) {
      if (arcBefore[v] >= 0) {
        net.match(v < net.youths ? v : before[v], arcBefore[v]);
      }
    }
    long sign = forward ? amount : -amount;
    net.excess[source] -= sign;
    if (end != net.root) {
      net.excess[end] += sign;
    }
  }

  private int roomOnTreeArc(int v) {
    int child = childOf(before[v], v);
    if (tier != FlowNetwork.NONE && child < net.youths) {
      return 1; // only the first unit is worth a point
    }
    return raises(child, v)
        ? net.upper[child] - net.flow[child]
        : net.flow[child] - net.lower[child];
  }

  /** Which end of a tree arc it belongs to. */
  private int childOf(int a, int b) {
    return a != net.root && net.up[a] == b ? a : b;
  }

  /** Whether a path that was searched up to {@code later} over the tree arc of {@code child} adds to that arc's flow. */
  private boolean raises(int child, int later) {
    boolean towardsChild = (child == later) == forward;
    return towardsChild == net.onYouthSide(child);
  }
}
