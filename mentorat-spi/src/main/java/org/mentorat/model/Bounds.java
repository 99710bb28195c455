package org.mentorat.model;

import org.jspecify.annotations.Nullable;

/**
 * Bounds of a group (quota): at least {@code lower}, at most {@code upper} pairs; null upper: no bound. {@code target} is a wish that
 * some strategies read.
 */
public record Bounds(
    int lower, @Nullable Integer upper, @Nullable Integer target) {
  /** No bound at all. */
  public static final Bounds NONE = new Bounds(0, null, null);

  /** Checks 0 ≤ lower ≤ upper and target within them. */
  public Bounds {
    if (lower < 0
        || (upper != null && upper < lower)
        || (target != null && (target < lower || (upper != null && target > upper)))) {
      throw InvalidRecordException.of(
          "Bounds", "bounds", "bounds.order", "0 <= lower <= target <= upper");
    }
  }

  /** At most {@code upper}. */
  public static Bounds atMost(int upper) {
    return new Bounds(0, upper, null);
  }
}
