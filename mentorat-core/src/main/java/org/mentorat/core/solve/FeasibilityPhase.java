package org.mentorat.core.solve;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.Cut;

/**
 * Meets all lower bounds and locked pairs within the capacities, or finds why that cannot be: a greedy start, then a maximum flow by shortest augmenting
 * paths (Edmonds &amp; Karp 1972), whose last search that ends nowhere gives the cut of Hoffman's circulation theorem (1960).
 */
final class FeasibilityPhase {
  private final FlowNetwork net;
  private final PathSearch search;
  private final GreedyStart greedy;

  FeasibilityPhase(FlowNetwork net, PathSearch search, GreedyStart greedy) {
    this.net = net;
    this.search = search;
    this.greedy = greedy;
  }

  /** Null once the flow is feasible, else the witness that none is. Runs to its end: without it there is nothing to return. */
  @Nullable
  Cut run() {
    if (demanding()) {
      greedy.meetLowerBounds();
    }
    if (!forceIntoBounds()) {
      return null;
    }
    search.forFeasibility();
    search.patient(true);
    for (int v = 0; v < net.root; v++) {
      while (net.excess[v] > 0) {
        if (search.push(v) == PathSearch.NOWHERE) {
          return cut(search.reached());
        }
      }
    }
    for (int v = 0; v < net.root; v++) {
      while (net.excess[v] < 0) {
        if (search.pull(v) == PathSearch.NOWHERE) {
          return cut(search.reached());
        }
      }
    }
    search.patient(false);
    return null;
  }

  private boolean demanding() {
    for (int v = net.firstYouthGroup; v < net.root; v++) {
      if (net.flow[v] < net.lower[v]) {
        return true;
      }
    }
    return false;
  }

  /** Moves every tree flow to its nearest bound; whether some flow had to move. */
  private boolean forceIntoBounds() {
    boolean moved = false;
    for (int v = 0; v < net.root; v++) {
      int within = Math.max(net.lower[v], Math.min(net.upper[v], net.flow[v]));
      int more = within - net.flow[v];
      if (more != 0) {
        moved = true;
        net.flow[v] = within;
        boolean towardsNode = net.onYouthSide(v);
        net.excess[v] += towardsNode ? more : -more;
        if (net.up[v] != net.root) {
          net.excess[net.up[v]] += towardsNode ? -more : more;
        }
      }
    }
    return moved;
  }

  private Cut cut(int[] nodes) {
    BitSet youths = new BitSet();
    BitSet mentors = new BitSet();
    BitSet youthGroups = new BitSet();
    BitSet mentorGroups = new BitSet();
    for (int v : nodes) {
      if (net.isYouth(v)) {
        youths.set(v);
      } else if (net.isMentor(v)) {
        mentors.set(v - net.youths);
      } else if (v < net.firstMentorGroup) {
        youthGroups.set(v - net.firstYouthGroup);
      } else {
        mentorGroups.set(v - net.firstMentorGroup);
      }
    }
    return new Cut(youths, mentors, youthGroups, mentorGroups);
  }
}
