package org.mentorat.examples.customplugin;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much of one side the other side has. */
final class Shares {
  private Shares() {}

  /** The share in [0, 1] of the first side's entries that the second has; NaN where either is unknown or the first names none. */
  static double of(@Nullable Collection<?> first, @Nullable Set<?> second) {
    return first == null || second == null || first.isEmpty()
        ? Double.NaN
        : (double) count(first, second) / first.size();
  }

  /** How many of the first side's entries the second has. */
  static long count(Collection<?> first, Set<?> second) {
    return first.stream().filter(second::contains).count();
  }
}
