package org.mentorat.core.synthetic;

/** Numbers 0 to n − 1 that are drawn in proportion to their weights; a draw is a binary search. Immutable. */
final class Weights {
  private final double[] upTo;
  private final int last;

  /** At least one weight is positive and none is negative. */
  Weights(double... weights) {
    this.upTo = weights.clone();
    int positive = 0;
    for (int k = 0; k < upTo.length; k++) {
      if (weights[k] > 0) {
        positive = k;
      }
      if (k > 0) {
        upTo[k] += upTo[k - 1];
      }
    }
    this.last = positive;
    assert sum() > 0 : "nothing to draw";
  }

  double sum() {
    return upTo[last];
  }

  int draw(Draw draw) {
    double wanted = draw.unit() * sum();
    int low = 0;
    // Rounding may make the wanted value the sum itself, which is beyond the last number.
    int high = last;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] > wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
