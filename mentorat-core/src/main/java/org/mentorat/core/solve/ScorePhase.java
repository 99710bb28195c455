package org.mentorat.core.solve;

import org.mentorat.problem.AssignmentProblem;

/**
 * Finds the best total score on the face, which is every feasible matching of the best coverage.
 *
 * <p>Given any prices of mentors and groups within the path bound of {@link MagnitudeCheck} with the right sign where it matters, each youth is
 * priced at the best it can have; what contradicts the prices is taken out of the flow, and what is then too much or too little somewhere travels
 * by shortest paths, first from where there is too much, then from where something is lacking (the Hungarian method of Kuhn 1955 and Munkres 1957,
 * in the primal-dual form for networks of Ford & Fulkerson).
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
    search.forScore();
    for (int y = 0; y < net.youths; y++) {
      obeyPrices(y);
    }
    for (int v = 0; v < net.root; v++) {
      while (net.excess[v] > 0) {
        int end = search.push(v);
        if (end == PathSearch.STOPPED) {
          return false;
        }
        assert end != PathSearch.NOWHERE;
      }
    }
    for (int v = 0; v < net.root; v++) {
      while (net.excess[v] < 0) {
        int end = search.pull(v);
        if (end == PathSearch.STOPPED) {
          return false;
        }
        assert end != PathSearch.NOWHERE;
      }
    }
    return true;
  }

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
          worth = Math.max(worth, problem.score(p) + price[net.mentorNode(p)]);
        }
      }
    }
    if (worth == Long.MIN_VALUE) {
      return; // nothing of this youth can change, so any price will do
    }
    price[y] = worth;
    for (int p = from; p < to; p++) {
      if (!net.fixed(p)) {
        long margin = problem.score(p) + price[net.mentorNode(p)] - worth;
        if (margin < 0 && net.matched(p)) {
          net.unmatch(y, p);
          net.excess[y]++;
          net.excess[net.mentorNode(p)]--;
        } else if (margin > 0 && !net.matched(p)) {
          net.match(y, p);
          net.excess[y]--;
          net.excess[net.mentorNode(p)]++;
        }
      }
    }
    if (worth > price[net.up[y]] && entryFree) {
      int more = net.upper[y] - net.flow[y];
      net.flow[y] = net.upper[y];
      net.excess[y] += more;
      if (net.up[y] != net.root) {
        net.excess[net.up[y]] -= more;
      }
    }
  }

  /** Invariant at the end: complementary slackness of every free arc, which with feasibility proves the optimum. */
  boolean optimal() {
    long[] price = search.price();
    for (int v = 0; v < net.root; v++) {
      long margin = net.onYouthSide(v) ? price[v] - price[net.up[v]] : price[net.up[v]] - price[v];
      if ((margin > 0 && net.flow[v] < net.upper[v])
          || (margin < 0 && net.flow[v] > net.lower[v])) {
        return false;
      }
    }
    for (int y = 0; y < net.youths; y++) {
      for (int p = net.problem.rowStart(y); p < net.problem.rowStart(y + 1); p++) {
        long margin = net.problem.score(p) + price[net.mentorNode(p)] - price[y];
        if (!net.fixed(p) && ((margin > 0 && !net.matched(p)) || (margin < 0 && net.matched(p)))) {
          return false;
        }
      }
    }
    return true;
  }
}
