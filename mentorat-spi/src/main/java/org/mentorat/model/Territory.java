package org.mentorat.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Kind of territory a youth lives in (territoire).
 *
 * @param type the kind (type)
 * @param zoningVersion version of the zoning it was read from (millésime du zonage), say {@code QPV 2024}; null: not said
 * @since 0.1
 */
public record Territory(TerritoryType type, @Nullable String zoningVersion) {
  /** Checks the form of the version. */
  public Territory {
    Objects.requireNonNull(type, "type");
    Fields fields = new Fields("Territory", "");
    fields.code("zoningVersion", zoningVersion);
    fields.check();
  }

  @Override
  public String toString() {
    return "Territory[…]";
  }
}
