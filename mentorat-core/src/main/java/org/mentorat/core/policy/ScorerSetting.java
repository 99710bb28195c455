package org.mentorat.core.policy;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.OnFault;

/**
 * What a policy says of one scorer.
 *
 * @param weight in points; null: the scorer's own
 * @param onFault what happens where the scorer is at fault; null: as the policy says for all
 * @param parameters only those that differ from the defaults need to be named
 * @since 0.1
 */
public record ScorerSetting(
    @Nullable Double weight, @Nullable OnFault onFault, SortedMap<String, Object> parameters) {
  /** Nothing said. */
  public static final ScorerSetting DEFAULT = new ScorerSetting(null, null, new TreeMap<>());

  /** Copies the map and all that it holds. */
  public ScorerSetting {
    parameters = Settings.frozen(parameters);
  }
}
