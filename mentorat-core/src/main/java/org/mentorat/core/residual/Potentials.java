package org.mentorat.core.residual;

import java.util.Arrays;
import java.util.List;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Prices;
import org.mentorat.problem.QuotaForest;

/**
 * The optimal prices of all phases, node by node, made valid for the capacities and quotas that everybody declares.
 *
 * <p>A certificate may count nobody for more places than the problem has pairs. Whoever has all pairs chosen and room left may then carry a
 * price at which one more pair would be wanted. Such a node gets the potential of the node above: its arcs to and from pairs only become
 * more wanted, and all of them are chosen. After that every residual arc has a length that is lexicographically at least 0.
 */
final class Potentials {
  private final ResidualGraph graph;
  private final AssignmentProblem problem;
  private final int phases;
  private final long[] potential;
  private final int firstPlace;
  private final int firstYouthGroup;

  Potentials(ResidualGraph graph, List<Prices> prices) {
    this.graph = graph;
    this.problem = graph.problem();
    this.phases = prices.size();
    this.firstPlace = problem.youths();
    this.firstYouthGroup = firstPlace + graph.placesNodes();
    this.potential = new long[(root() + 1) * phases];
    for (int k = 0; k < phases; k++) {
      copy(prices.get(k).youth(), 0, k);
      copy(prices.get(k).mentor(), firstPlace, k);
      copy(prices.get(k).mentorGroup(), firstPlace + problem.mentors(), k);
      copy(prices.get(k).youthGroup(), firstYouthGroup, k);
    }
    adjust();
  }

  private Potentials(Potentials from, long[] potential) {
    this.graph = from.graph;
    this.problem = from.problem;
    this.phases = from.phases;
    this.firstPlace = from.firstPlace;
    this.firstYouthGroup = from.firstYouthGroup;
    this.potential = potential;
  }

  /**
   * These with the distances from a node added, after which the arcs of its shortest paths have length 0 and still none is shorter than 0.
   *
   * @param distances as {@code [node · phases + phase]}, for all nodes; of those that cannot be reached, any that no distance exceeds
   */
  Potentials plus(long[] distances) {
    long[] sum = new long[potential.length];
    Arrays.setAll(sum, i -> potential[i] + distances[i]);
    return new Potentials(this, sum);
  }

  private void copy(long[] from, int firstNode, int phase) {
    for (int i = 0; i < from.length; i++) {
      potential[(firstNode + i) * phases + phase] = from[i];
    }
  }

  private void adjust() {
    int[] pairsAt = new int[root() + 1];
    for (int y = 0; y < problem.youths(); y++) {
      int pairs = problem.rowStart(y + 1) - problem.rowStart(y);
      pairsAt[y] += pairs;
      for (int g = youthGroupOf(y); g != root(); g = aboveYouthGroup(g)) {
        pairsAt[g] += pairs;
      }
      for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
        pairsAt[firstPlace + problem.mentorOf(p)]++;
      }
    }
    for (int v = 0; v < graph.placesNodes(); v++) {
      if (!graph.isGroup(v)) {
        for (int a = graph.above(v); a != ResidualGraph.ROOT; a = graph.above(a)) {
          pairsAt[firstPlace + a] += pairsAt[firstPlace + v];
        }
      }
    }
    for (int g = 0; g < problem.mentorGroups().nodes(); g++) {
      raise(problem.mentors() + g, pairsAt);
    }
    for (int m = 0; m < problem.mentors(); m++) {
      raise(m, pairsAt);
    }
    for (int g = 0; g < problem.youthGroups().nodes(); g++) {
      int node = firstYouthGroup + g;
      int flow = graph.inYouthGroup(g);
      if (flow == pairsAt[node] && flow < problem.youthGroups().upper(g)) {
        lower(node, aboveYouthGroup(node), -1);
      }
    }
    for (int y = 0; y < problem.youths(); y++) {
      int flow = graph.held(y);
      if (flow == pairsAt[y] && flow < problem.youthCapacity(y)) {
        lower(y, youthGroupOf(y), flow == 0 ? problem.youthTier(y) : -1);
      }
    }
  }

  private void raise(int place, int[] pairsAt) {
    if (graph.flow(place) == pairsAt[firstPlace + place] && graph.hasRoom(place)) {
      int above = above(place);
      if (compare(above, firstPlace + place) > 0) {
        System.arraycopy(
            potential, above * phases, potential, (firstPlace + place) * phases, phases);
      }
    }
  }

  /** Lowers a node so that no more flow into it is wanted; {@code profit}: the phase in which that earns 1, or −1. */
  private void lower(int node, int above, int profit) {
    long[] most = Arrays.copyOfRange(potential, above * phases, (above + 1) * phases);
    if (profit >= 0) {
      most[profit]--;
    }
    if (Arrays.compare(potential, node * phases, (node + 1) * phases, most, 0, phases) > 0) {
      System.arraycopy(most, 0, potential, node * phases, phases);
    }
  }

  private int compare(int one, int other) {
    return Arrays.compare(
        potential,
        one * phases,
        (one + 1) * phases,
        potential,
        other * phases,
        (other + 1) * phases);
  }

  /** Number of phases: one a tier, and the score. */
  int phases() {
    return phases;
  }

  /** The node at which all flow starts and ends. */
  int root() {
    return firstYouthGroup + problem.youthGroups().nodes();
  }

  int firstPlace() {
    return firstPlace;
  }

  int firstYouthGroup() {
    return firstYouthGroup;
  }

  /** The node above a mentor or group of mentors. */
  int above(int place) {
    int above = graph.above(place);
    return above == ResidualGraph.ROOT ? root() : firstPlace + above;
  }

  /** The node of a youth's group. */
  int youthGroupOf(int youth) {
    int group = problem.youthGroups().groupOf(youth);
    return group == QuotaForest.NONE ? root() : firstYouthGroup + group;
  }

  /** The node above that of a group of youths. */
  int aboveYouthGroup(int node) {
    int parent = problem.youthGroups().parent(node - firstYouthGroup);
    return parent == QuotaForest.NONE ? root() : firstYouthGroup + parent;
  }

  /** A component of a node's potential. */
  long of(int node, int phase) {
    return potential[node * phases + phase];
  }

  /**
   * What an arc earns a unit, and the potential of its head, less that of its tail: the margin, by phase.
   *
   * @param tier the phase in which the arc earns 1, or −1
   * @param score what it earns in the last phase
   */
  long[] margin(int tail, int head, int tier, long score) {
    long[] margin = new long[phases];
    for (int k = 0; k < phases; k++) {
      margin[k] = potential[head * phases + k] - potential[tail * phases + k];
    }
    if (tier >= 0) {
      margin[tier]++;
    }
    margin[phases - 1] += score;
    return margin;
  }
}
