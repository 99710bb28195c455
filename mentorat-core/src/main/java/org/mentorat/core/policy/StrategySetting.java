package org.mentorat.core.policy;

import java.util.SortedMap;
import java.util.TreeMap;

/** Which routing or matching strategy, with its parameters. */
public record StrategySetting(String id, SortedMap<String, Object> parameters) {
  /** Copies the map and all that it holds. */
  public StrategySetting {
    parameters = Settings.frozen(parameters);
  }

  /** A strategy with its defaults. */
  public static StrategySetting of(String id) {
    return new StrategySetting(id, new TreeMap<>());
  }
}
