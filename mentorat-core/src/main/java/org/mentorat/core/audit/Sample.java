package org.mentorat.core.audit;

/**
 * A mean over youths with what its interval needs.
 *
 * @param count how many youths
 * @param mean their mean; 0 where there are none
 * @param squares sum of the squared deviations from the mean
 * @since 0.1
 */
public record Sample(int count, double mean, double squares) {
  /** Of nobody. */
  public static final Sample EMPTY = new Sample(0, 0, 0);

  /** With one value more (Welford 1962: no cancellation, however large the values). */
  Sample with(double value) {
    int n = count + 1;
    double before = value - mean;
    double moved = mean + before / n;
    return new Sample(n, moved, squares + before * (value - moved));
  }

  /** Standard deviation, with n − 1; 0 for fewer than two values. */
  public double deviation() {
    return count < 2 ? 0 : Math.sqrt(squares / (count - 1));
  }
}
