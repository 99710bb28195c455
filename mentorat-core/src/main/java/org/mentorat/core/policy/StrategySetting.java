package org.mentorat.core.policy;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.OnFault;

/**
 * Which routing or matching strategy.
 *
 * @param id its name
 * @param onFault what happens where the strategy is at fault; null: as the policy says for all
 * @param parameters only those that differ from the defaults need to be named
 * @since 0.1
 */
public record StrategySetting(
    String id, @Nullable OnFault onFault, SortedMap<String, Object> parameters) {
  /** Copies the map and all that it holds. */
  public StrategySetting {
    parameters = Settings.frozen(parameters);
  }

  /** A strategy with its defaults. */
  public static StrategySetting of(String id) {
    return new StrategySetting(id, null, new TreeMap<>());
  }
}
