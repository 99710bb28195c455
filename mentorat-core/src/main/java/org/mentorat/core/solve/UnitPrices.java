package org.mentorat.core.solve;

/**
 * What single places cost while youths bid for them, in units of two to some power so that they fit into words of half the size: bids wait for memory,
 * and more of these fit into a cache.
 */
final class UnitPrices {
  /** The spread of scores takes so many bits of a price at most, and prices no more than {@link #HIGHEST}. */
  private static final int SPREAD_BITS = 22;

  private static final int HIGHEST = 1 << 30;

  /** The price of each place, in units. */
  final int[] price;

  /** The power of two of the unit. */
  final int unit;

  /** In units: what no price reaches. */
  final int highest;

  /** In units: largest less smallest score. */
  final long spread;

  /**
   * Prices of 0.
   *
   * @param spread largest less smallest score, in the scale of costs
   * @param ceiling what no price may exceed, in the scale of costs
   */
  UnitPrices(int places, long spread, long ceiling) {
    unit = unit(spread);
    highest = highest(ceiling, unit);
    this.spread = spread >> unit;
    price = new int[places];
  }

  /** The power of two of the unit for such a spread of scores. */
  static int unit(long spread) {
    return Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(spread) - SPREAD_BITS);
  }

  /** In units: what no price may reach, for what none may exceed in the scale of costs. */
  static int highest(long ceiling, int unit) {
    return (int) Math.min(ceiling >> unit, HIGHEST);
  }

  /** A price in the scale of costs. */
  long inScale(int units) {
    return (long) units << unit;
  }
}
