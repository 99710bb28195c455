package org.mentorat.core.residual;

import java.util.Arrays;

/**
 * Shortest paths from the root, where all flow starts and ends, to everybody: the same for every pair that is forced, so they are found once. With their
 * lengths added to the prices, whoever reaches the root is at once where the root leads (Johnson 1977 of changed lengths). Immutable.
 */
final class RootTree {
  private final Potentials potentials;
  private final int[] before;

  /** Takes the time of one search through all pairs. */
  RootTree(ResidualGraph graph, Potentials prices) {
    int root = prices.root();
    int phases = prices.phases();
    Distances distances = new Distances(graph, prices, Distances.NOWHERE);
    distances.start(root, new long[phases]);
    this.before = new int[root + 1];
    Arrays.fill(before, Distances.NOWHERE);
    long[] from = new long[(root + 1) * phases];
    long[] farthest = new long[phases];
    for (int node = distances.settle(); node != Distances.NOWHERE; node = distances.settle()) {
      distances.leave(node);
      farthest = distances.distance(node);
      before[node] = distances.before(node);
      System.arraycopy(farthest, 0, from, node * phases, phases);
    }
    for (int node = 0; node < root; node++) {
      if (before[node] == Distances.NOWHERE) {
        System.arraycopy(farthest, 0, from, node * phases, phases);
      }
    }
    this.potentials = prices.plus(from);
  }

  /** Prices by which every path of the tree has length 0. */
  Potentials potentials() {
    return potentials;
  }

  /** The node before another on the path from the root, or {@link Distances#NOWHERE}: the root does not lead to it. */
  int before(int node) {
    return before[node];
  }
}
