package org.mentorat.core.builtin.columns;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Sets of enumerated values as bits of an {@code int}: bit i is the value with ordinal i. */
public final class Masks {
  /** Every value: no restriction. */
  public static final int ALL = -1;

  private Masks() {}

  /** The bit of this value. */
  @SuppressWarnings("EnumOrdinal") // bits never leave the run
  public static int of(Enum<?> value) {
    return 1 << value.ordinal();
  }

  /** The bits of these values, at most 31 different ones. */
  public static int of(Collection<? extends Enum<?>> values) {
    int mask = 0;
    for (Enum<?> value : values) {
      mask |= of(value);
    }
    return mask;
  }

  /** The bits of these values; null, which says no restriction: all. */
  public static int orAll(@Nullable Collection<? extends Enum<?>> values) {
    return values == null ? ALL : of(values);
  }
}
