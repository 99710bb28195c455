package org.mentorat.core.solve;

import org.mentorat.problem.AssignmentProblem;

/**
 * Finds the best total score on the face, which is every feasible matching of the best coverage.
 *
 * <p>Given any prices of mentors and groups within the path bound of {@link MagnitudeCheck} with the right sign where it matters, each youth is
 * priced at the best it can have; what contradicts the prices is taken out of the flow, and what is then too much or too little somewhere travels
 * by shortest paths, first from where there is too much, then from where something is lacking (the Hungarian method of Kuhn 1955 and Munkres 1957,
 * in the primal-dual form for networks of Ford &amp; Fulkerson).
 */
final class ScorePhase {
  private final FlowNetwork net;
  private final PathSearch search;

  ScorePhase(FlowNetwork net, PathSearch search) {
    this.net = net;
    this.search = search;
  }

  /** Whether the phase came to its end; if not the flow is not feasible, but the prices are dual feasible. */
  boolean run() {
    for (int y = 0; y < net.youths; y++) {
      if (search.stopped(net.problem.rowStart(y + 1) - net.problem.rowStart(y))) {
        return false;
      }
      obeyPrices(y);
    }
    settleTreeFlows();
    for (int v = 0; v < net.root; v++) {
      while (net.excess[v] > 0) {
        if (!ended(search.push(v))) {
          return false;
        }
      }
    }
    for (int v = 0; v < net.root; v++) {
      while (net.excess[v] < 0) {
        if (!ended(search.pull(v))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a search came to an end rather than being stopped. */
  private static boolean ended(int end) {
    if (end == PathSearch.NOWHERE) {
      throw new IllegalStateException(
          "the face has no feasible flow, although the coverage phases left one");
    }
    return end != PathSearch.STOPPED;
  }

  /** Prices a youth at the best that it can have, then takes and gives up pairs as the prices say. */
  private void obeyPrices(int y) {
    AssignmentProblem problem = net.problem;
    long[] price = search.price();
    int from = problem.rowStart(y);
    int to = problem.rowStart(y + 1);
    boolean entryFree = net.lower[y] < net.upper[y];
    boolean alwaysRoom = entryFree && net.upper[y] > to - from;
    long worth = entryFree ? price[net.up[y]] : Long.MIN_VALUE;
    if (!alwaysRoom) {
      for (int p = from; p < to; p++) {
        if (!net.fixed(p)) {
          worth = Math.max(worth, search.profit(p) + price[net.mentorNode(p)]);
        }
      }
    }
    if (worth == Long.MIN_VALUE) {
      return; // nothing of this youth can change, so any price will do
    }
    price[y] = worth;
    for (int p = from; p < to; p++) {
      if (!net.fixed(p)) {
        long margin = search.profit(p) + price[net.mentorNode(p)] - worth;
        if (margin < 0 && net.matched(p)) {
          net.unmatch(y, p);
        } else if (margin > 0 && !net.matched(p)) {
          net.match(y, p);
        }
      }
    }
  }

  /** Sets every free tree arc to the bound that its margin demands, or to what its lower end needs, and books what does not balance. */
  private void settleTreeFlows() {
    int[] through = new int[net.root];
    for (int m = 0; m < net.mentors; m++) {
      for (int s = net.firstSlotOf(m); s != FlowNetwork.NONE; s = net.slotNext(s)) {
        through[net.youths + m]++;
        through[net.slotYouth(s)]++;
      }
    }
    for (int v = 0; v < net.firstYouthGroup; v++) {
      settleTreeFlow(v, through);
    }
    for (int v = net.root - 1; v >= net.firstYouthGroup; v--) {
      settleTreeFlow(v, through);
    }
  }

  private void settleTreeFlow(int v, int[] through) {
    if (net.lower[v] < net.upper[v]) {
      long margin = margin(v);
      net.flow[v] = margin > 0
          ? net.upper[v]
          : margin < 0 ? net.lower[v] : Math.max(net.lower[v], Math.min(net.upper[v], through[v]));
    }
    net.excess[v] = net.onYouthSide(v) ? net.flow[v] - through[v] : through[v] - net.flow[v];
    if (net.up[v] != net.root) {
      through[net.up[v]] += net.flow[v];
    }
  }

  private long margin(int v) {
    long drop = search.price()[v] - search.price()[net.up[v]];
    return net.onYouthSide(v) ? drop : -drop;
  }

  /** Invariant at the end: complementary slackness of every free arc, which with feasibility proves the optimum. */
  boolean optimal() {
    long[] price = search.price();
    for (int v = 0; v < net.root; v++) {
      long margin = margin(v);
      if ((margin > 0 && net.flow[v] < net.upper[v])
          || (margin < 0 && net.flow[v] > net.lower[v])) {
        return false;
      }
    }
    for (int y = 0; y < net.youths; y++) {
      for (int p = net.problem.rowStart(y); p < net.problem.rowStart(y + 1); p++) {
        long margin = search.profit(p) + price[net.mentorNode(p)] - price[y];
        if (!net.fixed(p) && ((margin > 0 && !net.matched(p)) || (margin < 0 && net.matched(p)))) {
          return false;
        }
      }
    }
    return true;
  }
}
