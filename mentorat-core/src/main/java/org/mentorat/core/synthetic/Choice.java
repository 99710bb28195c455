package org.mentorat.core.synthetic;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Values that are drawn in proportion to their weights; a draw is a binary search. Immutable. */
final class Choice<T> {
  private final List<T> values;
  private final double[] upTo;
  private final int last;

  /** One weight a value; at least one is positive and none is negative. */
  Choice(List<T> values, double[] weights) {
    this.values = List.copyOf(values);
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

  /** These values with the weights that the function gives them. */
  static <T> Choice<T> of(List<T> values, ToDoubleFunction<? super T> weight) {
    return new Choice<>(values, values.stream().mapToDouble(weight).toArray());
  }

  /** The keys, in the order of the map, with their weights. */
  static <T> Choice<T> of(Map<T, Double> weights) {
    return new Choice<>(
        List.copyOf(weights.keySet()),
        weights.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  double sum() {
    return upTo[last];
  }

  T draw(Draw draw) {
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
    return values.get(low);
  }
}
