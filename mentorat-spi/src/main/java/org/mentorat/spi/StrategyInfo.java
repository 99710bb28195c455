package org.mentorat.spi;

import java.util.List;

/** What the engine and people need to know of a routing or matching strategy: name in policies, version, purpose, parameters. */
public record StrategyInfo(String id, String version, String purpose, List<Parameter> parameters) {
  /** Copies the list. */
  public StrategyInfo {
    parameters = List.copyOf(parameters);
  }
}
