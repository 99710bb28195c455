package org.mentorat.model;

import org.jspecify.annotations.Nullable;

/**
 * Bounds of a group (quota), in pairs.
 *
 * @param lower at least so many pairs (minimum), 0 or more
 * @param upper at most so many pairs (maximum); null: no bound
 * @param target a wish within the bounds that some strategies read (cible); null: none
 * @since 0.1
 */
public record Bounds(
    int lower, @Nullable Integer upper, @Nullable Integer target) {
  /** No bound at all. */
  public static final Bounds NONE = new Bounds(0, null, null);

  /** Checks 0 ≤ lower ≤ target ≤ upper, as far as they are given. */
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
