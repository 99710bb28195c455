package org.mentorat.core.solve;

/**
 * Serves each unserved youth, in order of tier and index, with its best pair that everybody has room for. Only a start: it never takes
 * anything back, and it keeps a feasible flow feasible.
 */
final class GreedyStart {
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

  private void serve(int y) {
    int best = FlowNetwork.NONE;
    int to = net.problem.rowStart(y + 1);
    meter.steps(to - net.problem.rowStart(y));
    for (int p = net.problem.rowStart(y); p < to; p++) {
      boolean better = best == FlowNetwork.NONE || net.problem.score(p) > net.problem.score(best);
      if (better && hasRoom(net.mentorNode(p))) {
        best = p;
      }
    }
    if (best != FlowNetwork.NONE) {
      net.match(y, best);
      addOne(y);
      addOne(net.mentorNode(best));
    }
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
