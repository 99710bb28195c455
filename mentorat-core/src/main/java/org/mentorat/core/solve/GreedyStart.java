package org.mentorat.core.solve;

import org.mentorat.problem.Matching;

/**
 * Serves each unserved youth, in order of tier and index, with its best pair that everybody has room for. Only a start: it never takes
 * anything back, and it keeps a feasible flow feasible.
 */
final class GreedyStart {
  private static final int HURRIED_CHOICE = 2;

  private final FlowNetwork net;
  private final StepMeter meter;

  GreedyStart(FlowNetwork net, StepMeter meter) {
    this.net = net;
    this.meter = meter;
  }

  void run() {
    for (int tier = 0; tier < net.problem.tiers(); tier++) {
      run(tier);
    }
  }

  /**
   * Before anything else: gives each youth its best pair by which a group comes nearer to its lower bound, as far as groups lack pairs. What is
   * then still lacking takes searches; without this start all of it would.
   */
  void meetLowerBounds() {
    for (int y = 0; y < net.youths; y++) {
      if (hasRoom(y)) {
        boolean wanted = lacks(net.up[y]);
        int best = FlowNetwork.NONE;
        int to = net.problem.rowStart(y + 1);
        meter.steps(to - net.problem.rowStart(y));
        for (int p = net.problem.rowStart(y); p < to; p++) {
          boolean better =
              best == FlowNetwork.NONE || net.problem.score(p) > net.problem.score(best);
          int m = net.mentorNode(p);
          if (better && net.open(p) && (wanted || lacks(net.up[m])) && hasRoom(m)) {
            best = p;
          }
        }
        if (best != FlowNetwork.NONE) {
          take(y, best);
        }
      }
    }
  }

  private boolean lacks(int group) {
    int v = group;
    while (v != net.root && net.flow[v] >= net.lower[v]) {
      v = net.up[v];
    }
    return v != net.root;
  }

  /** Only the youths of a tier. */
  void run(int tier) {
    for (int y = 0; y < net.youths && !meter.stopped(); y++) {
      if (net.problem.youthTier(y) == tier && net.flow[y] == 0 && hasRoom(y)) {
        serve(y);
      }
    }
  }

  /**
   * All tiers once the run is stopped, so that nobody is left out whom a first look could serve: each youth gets the better of the first
   * two pairs with room, as long as {@code steps} last.
   */
  void hurry(long steps) {
    long left = steps;
    for (int tier = 0; tier < net.problem.tiers(); tier++) {
      for (int y = 0; y < net.youths && left > 0; y++) {
        left--;
        if (net.problem.youthTier(y) == tier && net.flow[y] == 0 && hasRoom(y)) {
          left -= serve(y, HURRIED_CHOICE);
        }
      }
    }
    meter.steps(steps - left);
  }

  /** Takes the pairs of a matching over, as far as they are of this tier's youths and everybody has room for them. */
  void takeOver(Matching matching, int tier) {
    int y = 0;
    for (int k = 0; k < matching.size(); k++) {
      int p = matching.pair(k);
      while (net.problem.rowStart(y + 1) <= p) {
        y++;
      }
      if (net.problem.youthTier(y) == tier
          && !net.matched(p)
          && hasRoom(y)
          && hasRoom(net.mentorNode(p))) {
        net.match(y, p);
        addOne(y);
        addOne(net.mentorNode(p));
      }
    }
  }

  private void serve(int y) {
    meter.steps(serve(y, Integer.MAX_VALUE));
  }

  /** Serves a youth with the best of the first {@code choice} pairs with room; the pairs looked at. */
  private int serve(int y, int choice) {
    int best = FlowNetwork.NONE;
    int found = 0;
    int from = net.problem.rowStart(y);
    int to = net.problem.rowStart(y + 1);
    int p = from;
    for (; p < to && found < choice; p++) {
      boolean better = best == FlowNetwork.NONE || net.problem.score(p) > net.problem.score(best);
      if (better && hasRoom(net.mentorNode(p))) {
        best = p;
        found++;
      }
    }
    if (best != FlowNetwork.NONE) {
      take(y, best);
    }
    return p - from;
  }

  private void take(int y, int pair) {
    net.match(y, pair);
    addOne(y);
    addOne(net.mentorNode(pair));
  }

  private boolean hasRoom(int node) {
    int v = node;
    while (v != net.root && net.flow[v] < net.upper[v]) {
      v = net.up[v];
    }
    return v == net.root;
  }

  private void addOne(int node) {
    for (int v = node; v != net.root; v = net.up[v]) {
      net.flow[v]++;
    }
  }
}
