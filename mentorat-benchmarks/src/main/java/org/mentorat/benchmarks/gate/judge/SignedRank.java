package org.mentorat.benchmarks.gate.judge;

import java.util.Arrays;

/**
 * The distribution of Wilcoxon's signed rank statistic W⁺ of {@code n} differences that are symmetric about 0, exactly, and the
 * confidence bounds that follow from it.
 *
 * <p>W⁺ is the number of Walsh averages (dᵢ + dⱼ)/2, i ≤ j, above 0 (Tukey 1949). Hence with P(W⁺ ≤ k − 1) ≤ α the k-th smallest Walsh
 * average is a lower confidence bound of the centre of symmetry at level 1 − α, whatever the shape of the noise; ties only make it
 * safer. Their median is the estimate of Hodges &amp; Lehmann (1963), which outliers cannot carry away as long as they are fewer than 29 in a
 * hundred. See Hollander, Wolfe &amp; Chicken, Nonparametric Statistical Methods (2014), sections 3.2 and 3.3.
 */
final class SignedRank {
  private SignedRank() {}

  /**
   * The largest k with P(W⁺ ≤ k − 1) ≤ {@code level}; 0 where even P(W⁺ = 0) = 2⁻ⁿ is larger, so that no bound can be given. Time O(n³).
   */
  static int rankOfBound(int n, double level) {
    double[] probability = new double[n * (n + 1) / 2 + 1];
    probability[0] = 1;
    int highest = 0;
    for (int rank = 1; rank <= n; rank++) {
      highest += rank;
      for (int w = highest; w >= 0; w--) {
        probability[w] = (probability[w] + (w >= rank ? probability[w - rank] : 0)) / 2;
      }
    }
    int k = 0;
    double below = probability[0];
    while (below <= level && k < probability.length - 1) {
      k++;
      below += probability[k];
    }
    return k;
  }

  /** All (dᵢ + dⱼ)/2 with i ≤ j, ascending. */
  static double[] walshAverages(double[] differences) {
    int n = differences.length;
    double[] averages = new double[n * (n + 1) / 2];
    int at = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        averages[at++] = (differences[i] + differences[j]) / 2;
      }
    }
    Arrays.sort(averages);
    return averages;
  }
}
