package org.mentorat.core.policy;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a policy says of one scorer: its weight in points (null: the scorer's own) and its parameters. */
public record ScorerSetting(@Nullable Double weight, SortedMap<String, Object> parameters) {
  /** Nothing said. */
  public static final ScorerSetting DEFAULT = new ScorerSetting(null, new TreeMap<>());

  /** Copies the map and all that it holds. */
  public ScorerSetting {
    parameters = Settings.frozen(parameters);
  }
}
