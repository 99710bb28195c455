package org.mentorat.core.residual;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.mentorat.problem.AssignmentProblem;

/**
 * Residual arcs that lead down from the node above, with their lengths by the optimum's prices: into groups and mentors that could give a pair up,
 * into groups of youths and youths who could take one. Immutable.
 */
final class ArcsBelow {
  private final ResidualGraph graph;
  private final AssignmentProblem problem;
  private final Potentials potentials;

  ArcsBelow(ResidualGraph graph, Potentials potentials) {
    this.graph = graph;
    this.problem = graph.problem();
    this.potentials = potentials;
  }

  /** Where the root leads, which is almost everybody, nearest first. */
  int[] ofRoot() {
    int root = potentials.root();
    int phases = potentials.phases();
    long[] lengths = new long[root * phases];
    long[] length = new long[phases];
    Comparator<Integer> nearest = (a, b) -> Arrays.compare(
        lengths, a * phases, (a + 1) * phases, lengths, b * phases, (b + 1) * phases);
    return IntStream.range(0, root)
        .filter(node -> {
          boolean leads = lengthFromAbove(node, root, length);
          System.arraycopy(length, 0, lengths, node * phases, phases);
          return leads;
        })
        .boxed()
        .sorted(nearest.thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Whether an arc of the residual graph leads from {@code above} to a node directly below it.
   *
   * @param length is set to the arc's length
   */
  boolean lengthFromAbove(int node, int above, long[] length) {
    if (node < potentials.firstPlace()) {
      int held = graph.held(node);
      if (potentials.youthGroupOf(node) != above || held >= problem.youthCapacity(node)) {
        return false;
      }
      length(above, node, length);
      if (held == 0) {
        length[problem.youthTier(node)]--;
      }
      return true;
    }
    if (node < potentials.firstYouthGroup()) {
      int place = node - potentials.firstPlace();
      if (potentials.above(place) != above || !graph.mayGiveWay(place)) {
        return false;
      }
      // Taken backwards.
      length(above, node, length);
      return true;
    }
    int group = node - potentials.firstYouthGroup();
    if (potentials.aboveYouthGroup(node) != above
        || graph.inYouthGroup(group) >= problem.youthGroups().upper(group)) {
      return false;
    }
    length(above, node, length);
    return true;
  }

  private void length(int tail, int head, long[] length) {
    for (int k = 0; k < length.length; k++) {
      length[k] = potentials.of(tail, k) - potentials.of(head, k);
    }
  }
}
