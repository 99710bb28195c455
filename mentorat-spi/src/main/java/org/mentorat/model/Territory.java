package org.mentorat.model;

import org.jspecify.annotations.Nullable;

/** Kind of territory a youth lives in, with the version of the zoning it was read from (say {@code QPV 2024}); null: not said. */
public record Territory(TerritoryType type, @Nullable String zoningVersion) {}
