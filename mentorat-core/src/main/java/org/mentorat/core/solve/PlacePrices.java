package org.mentorat.core.solve;

import java.util.stream.IntStream;

/**
 * What places cost while youths bid for them: a price a node of the mentors' side, of which the highest from a mentor upwards counts.
 *
 * <p>In units as {@link UnitPrices} are.
 */
final class PlacePrices {
  /** The price of each node alone, in units. */
  final int[] price;

  /** The power of two of the unit. */
  final int unit;

  /** In units: what no price reaches. */
  final int highest;

  private final PlaceTree tree;
  private final long ceiling;

  /** Whether no node has a group above. */
  private final boolean flat;

  /**
   * Prices of a tree's nodes.
   *
   * @param spread largest less smallest score, in the scale of costs
   * @param ceiling what no price may exceed, in the scale of costs
   */
  PlacePrices(PlaceTree tree, long spread, long ceiling) {
    this.tree = tree;
    this.ceiling = ceiling;
    unit = UnitPrices.unit(spread);
    highest = UnitPrices.highest(ceiling, unit);
    price = new int[tree.nodes];
    flat = IntStream.range(0, tree.nodes).allMatch(v -> tree.above[v] == PlaceTree.NONE);
  }

  /** What a place at a mentor costs, in units. */
  int at(int mentor) {
    int highestSoFar = price[mentor];
    if (!flat) {
      for (int v = tree.above[mentor]; v != PlaceTree.NONE; v = tree.above[v]) {
        highestSoFar = Math.max(highestSoFar, price[v]);
      }
    }
    return highestSoFar;
  }

  /**
   * Writes what places cost as prices of a network, in the scale of costs and negated, each node's no less than that of the node above.
   *
   * @param from prices of the nodes, in units
   */
  void write(int[] from, long[] nodePrice) {
    for (int v = 0; v < from.length; v++) {
      long cost = 0;
      for (int w = v; w != PlaceTree.NONE; w = tree.above[w]) {
        cost = Math.max(cost, tree.room[w] > 0 ? (long) from[w] << unit : ceiling);
      }
      nodePrice[tree.nodeOf(v)] = -cost;
    }
  }
}
