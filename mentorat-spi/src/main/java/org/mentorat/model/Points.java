package org.mentorat.model;

/**
 * The unit of scores: points are counted in millionths, as whole numbers, so that contributions add up exactly to their score.
 *
 * @since 0.1
 */
public final class Points {
  /** Millionths in a point. */
  public static final long MICRO = 1_000_000;

  private Points() {}

  /** {@code weight × value} in millionths of a point, rounded half up; the one place where a double becomes a score. */
  public static long quantise(double weight, double value) {
    return StrictMath.round(weight * value * MICRO);
  }

  /** Millionths as points, for people. */
  public static double points(long micropoints) {
    return (double) micropoints / MICRO;
  }
}
