package org.mentorat.spi;

import java.util.List;

/**
 * The one type that {@link java.util.ServiceLoader} looks for. Accessors default to empty, so new kinds of extension break nobody.
 *
 * <p>The engine asks for id, version, purpose, the lists and the {@code info()} of every part once, when the plug-in is installed; what it
 * says then holds.
 *
 * @since 0.1
 */
public interface MentoratPlugin {
  /** Stable id of the plug-in: lower-case letters, digits, dots and hyphens. */
  String id();

  /** Version of the plug-in; stands in manifests and cache keys. */
  String version();

  /** One sentence on what it is for. */
  default String purpose() {
    return "";
  }

  /** Hard rules. */
  default List<EligibilityRule> eligibilityRules() {
    return List.of();
  }

  /** Soft criteria. */
  default List<Scorer> scorers() {
    return List.of();
  }

  /** Ways to route people to associations. */
  default List<RoutingStrategy> routingStrategies() {
    return List.of();
  }

  /** Ways to solve the matching problem. */
  default List<MatchingStrategy> matchingStrategies() {
    return List.of();
  }
}
