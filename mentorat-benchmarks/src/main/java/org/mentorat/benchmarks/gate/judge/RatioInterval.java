package org.mentorat.benchmarks.gate.judge;

/**
 * Where the true ratio candidate / baseline lies; 1.1 is ten percent slower.
 *
 * @param lower confidence bound, 0 where there are too few pairs for one
 * @param estimate of Hodges and Lehmann
 * @param upper confidence bound, infinite where there are too few pairs for one
 */
public record RatioInterval(double lower, double estimate, double upper) {
  /**
   * The interval from logarithms of ratios.
   *
   * @param lowerError probability that the true ratio lies below {@code lower}, at most
   * @param upperError probability that the true ratio lies above {@code upper}, at most
   */
  static RatioInterval of(double[] logRatios, double lowerError, double upperError) {
    double[] averages = SignedRank.walshAverages(logRatios);
    int fromBelow = SignedRank.rankOfBound(logRatios.length, lowerError);
    int fromAbove = SignedRank.rankOfBound(logRatios.length, upperError);
    int last = averages.length - 1;
    return new RatioInterval(
        fromBelow == 0 ? 0 : Math.exp(averages[fromBelow - 1]),
        Math.exp((averages[last / 2] + averages[(last + 1) / 2]) / 2),
        fromAbove == 0 ? Double.POSITIVE_INFINITY : Math.exp(averages[last - (fromAbove - 1)]));
  }
}
