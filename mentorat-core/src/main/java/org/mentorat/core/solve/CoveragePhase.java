package org.mentorat.core.solve;

/**
 * Serves the most youths of one tier, on the face that earlier tiers have left, and narrows the face to the flows that do so too.
 *
 * <p>For each unserved youth of the tier, a unit is sent in and travels to where it costs least: to a free place, to a youth of a later tier whose
 * place it takes, or back out, which costs the point that it earned. After a failure all that the search met is priced at
 * the loss, so no later search walks there again for nothing. Every flow between two youths is feasible.
 */
final class CoveragePhase {
  private final FlowNetwork net;
  private final PathSearch search;
  private final StepMeter meter;
  private final int tier;

  CoveragePhase(FlowNetwork net, PathSearch search, StepMeter meter, int tier) {
    this.net = net;
    this.search = search;
    this.meter = meter;
    this.tier = tier;
  }

  /** Whether the phase came to its end. The prices are those of {@code search}, valid or at least dual feasible at any time. */
  boolean run() {
    search.forCoverage(tier);
    boolean priced = false;
    for (int y = 0; y < net.youths; y++) {
      if (net.problem.youthTier(y) == tier && net.flow[y] == 0 && net.upper[y] > 0) {
        if (meter.stopped()) {
          return false;
        }
        if (1 + search.price()[y] - search.price()[net.up[y]] > 0) {
          priced = true;
          if (!serve(y)) {
            return false;
          }
        }
      }
    }
    narrow(priced);
    return true;
  }

  private boolean serve(int y) {
    int up = net.up[y];
    net.flow[y] = 1;
    net.excess[y] = 1;
    if (up != net.root) {
      net.excess[up]--;
    }
    if (search.push(y) == PathSearch.STOPPED) {
      net.flow[y] = 0;
      net.excess[y] = 0;
      if (up != net.root) {
        net.excess[up]++;
      }
      return false;
    }
    if (up != net.root && net.excess[up] < 0) {
      // The unit has left by the root: the group above fetches one from there. Too late to stop in
      // between.
      search.patient(true);
      search.pull(up);
      search.patient(false);
    }
    return true;
  }

  /** Takes from the face what this phase's prices forbid to change. */
  private void narrow(boolean priced) {
    long[] price = search.price();
    for (int y = 0; y < net.youths; y++) {
      narrowEntry(y, price[y] - price[net.up[y]]);
    }
    if (!priced) {
      return;
    }
    for (int v = net.youths; v < net.root; v++) {
      if (price[v] != price[net.up[v]]) {
        net.lower[v] = net.flow[v];
        net.upper[v] = net.flow[v];
      }
    }
    for (int y = 0; y < net.youths; y++) {
      for (int p = net.problem.rowStart(y); p < net.problem.rowStart(y + 1); p++) {
        if (price[y] != price[net.mentorNode(p)]) {
          net.fix(p);
        }
      }
    }
  }

  /** A youth's tree arc is two: the first unit [0, 1], which this phase may pay for, and the further ones [0, capacity − 1]. */
  private void narrowEntry(int y, long marginOfFurther) {
    long marginOfFirst = marginOfFurther + (net.problem.youthTier(y) == tier ? 1 : 0);
    boolean firstFree = net.lower[y] == 0 && net.upper[y] > 0;
    boolean furtherFree = net.upper[y] > Math.max(1, net.lower[y]);
    if (furtherFree && marginOfFurther > 0) {
      net.lower[y] = net.upper[y];
    } else if (furtherFree && marginOfFurther < 0) {
      net.upper[y] = 1;
    }
    if (firstFree && marginOfFirst > 0) {
      net.lower[y] = Math.max(1, net.lower[y]);
    } else if (firstFree && marginOfFirst < 0) {
      net.upper[y] = 0;
    }
    assert net.lower[y] <= net.flow[y] && net.flow[y] <= net.upper[y];
  }
}
