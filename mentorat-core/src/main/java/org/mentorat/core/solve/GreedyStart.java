package org.mentorat.core.solve;

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
      net.match(y, best);
      addOne(y);
      addOne(net.mentorNode(best));
    }
    return p - from;
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
