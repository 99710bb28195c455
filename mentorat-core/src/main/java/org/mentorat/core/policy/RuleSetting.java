package org.mentorat.core.policy;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.spi.OnUnknown;

/**
 * What a policy says of one rule.
 *
 * @param enabled null: as the rule itself says
 * @param onUnknown null: as the rule itself says
 * @param onFault what happens where the rule is at fault; null: as the policy says for all
 * @param parameters only those that differ from the defaults need to be named
 * @since 0.1
 */
public record RuleSetting(
    @Nullable Boolean enabled,
    @Nullable OnUnknown onUnknown,
    @Nullable OnFault onFault,
    SortedMap<String, Object> parameters) {
  /** Nothing said. */
  public static final RuleSetting DEFAULT = new RuleSetting(null, null, null, new TreeMap<>());

  /** Copies the map and all that it holds. */
  public RuleSetting {
    parameters = Settings.frozen(parameters);
  }

  /**
   * Collects what a policy says of one rule. Used once.
   *
   * @since 0.1
   */
  public static final class Editor {
    private @Nullable Boolean enabled;
    private @Nullable OnUnknown onUnknown;
    private @Nullable OnFault onFault;
    private final SortedMap<String, Object> parameters;

    Editor(RuleSetting from) {
      this.enabled = from.enabled;
      this.onUnknown = from.onUnknown;
      this.onFault = from.onFault;
      this.parameters = new TreeMap<>(from.parameters);
    }

    /** Sets a parameter. */
    public Editor set(String parameter, Object value) {
      parameters.put(parameter, value);
      return this;
    }

    /** Sets several parameters. */
    public Editor set(Map<String, ?> values) {
      parameters.putAll(values);
      return this;
    }

    /** Says what happens where a field is unknown. */
    public Editor onUnknown(OnUnknown treatment) {
      this.onUnknown = treatment;
      return this;
    }

    /** Says what happens where the rule is at fault. */
    public Editor onFault(OnFault treatment) {
      this.onFault = treatment;
      return this;
    }

    /** Switches the rule on. */
    public Editor on() {
      this.enabled = true;
      return this;
    }

    /** Switches the rule off; the manifest records it. */
    public Editor off() {
      this.enabled = false;
      return this;
    }

    RuleSetting done() {
      return new RuleSetting(enabled, onUnknown, onFault, parameters);
    }
  }
}
