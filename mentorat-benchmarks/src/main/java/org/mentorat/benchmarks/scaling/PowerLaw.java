package org.mentorat.benchmarks.scaling;

/**
 * {@code y = factor · x^exponent}, fitted by least squares on logarithms.
 *
 * @param factor value at x = 1
 * @param exponent slope on a double logarithmic chart
 */
record PowerLaw(double factor, double exponent) {
  /** Fits at least two points with positive, not all equal x and positive y. */
  static PowerLaw fit(double[] x, double[] y) {
    int n = x.length;
    double meanX = 0;
    double meanY = 0;
    for (int k = 0; k < n; k++) {
      meanX += Math.log(x[k]) / n;
      meanY += Math.log(y[k]) / n;
    }
    double covariance = 0;
    double variance = 0;
    for (int k = 0; k < n; k++) {
      double dx = Math.log(x[k]) - meanX;
      covariance += dx * (Math.log(y[k]) - meanY);
      variance += dx * dx;
    }
    if (!(variance > 0)) {
      throw new IllegalArgumentException("all sizes are equal, expected at least two");
    }
    double exponent = covariance / variance;
    return new PowerLaw(Math.exp(meanY - exponent * meanX), exponent);
  }

  double at(double x) {
    return factor * Math.pow(x, exponent);
  }
}
