package org.mentorat.core.audit;

/** Intervals of 95 %. */
final class Intervals {
  /** 97.5 % of the normal distribution lie below. */
  private static final double Z = 1.959963984540054;

  private Intervals() {}

  /**
   * Of a share, by Wilson (1927, Probable inference, the law of succession, and statistical inference): within [0, 1], and right for small
   * numbers and for shares near 0 and 1, where the usual mean ± 1.96 deviations is not.
   */
  static double[] wilson(int part, int whole) {
    double n = whole;
    double p = part / n;
    double centre = p + Z * Z / (2 * n);
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    double scale = 1 + Z * Z / n;
    return new double[] {
      part == 0 ? 0 : Math.max(0, (centre - half) / scale),
      part == whole ? 1 : Math.min(1, (centre + half) / scale)
    };
  }

  /** Of a mean, by Student (1908, The probable error of a mean). */
  static double[] student(Sample sample) {
    double half = quantile(sample.count() - 1) * sample.deviation() / Math.sqrt(sample.count());
    return new double[] {sample.mean() - half, sample.mean() + half};
  }

  /**
   * 97.5 % of Student's t lie below, for at least 9 degrees of freedom: the expansion of Abramowitz and Stegun 26.7.5, which is then right
   * to 0.0001.
   */
  static double quantile(int freedom) {
    double z2 = Z * Z;
    double n = freedom;
    double g1 = Z * (z2 + 1) / 4;
    double g2 = Z * ((5 * z2 + 16) * z2 + 3) / 96;
    double g3 = Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    double g4 = Z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
    return Z + g1 / n + g2 / (n * n) + g3 / (n * n * n) + g4 / (n * n * n * n);
  }
}
