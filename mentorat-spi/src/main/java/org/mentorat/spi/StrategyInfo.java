package org.mentorat.spi;

import java.util.List;
import java.util.Set;

/**
 * What the engine and people need to know of a routing or matching strategy.
 *
 * @param id stable name in policies, such as {@code bestFit}
 * @param version of the strategy; stands in manifests
 * @param purpose one sentence on what it is for
 * @param parameters what a policy may set
 * @param reads the fields that a routing strategy reads, such as {@code youth.commune} or {@code programme.ages}, all or none of them; a matching
 *     strategy sees numbers only and reads none
 * @since 0.1
 */
public record StrategyInfo(
    String id, String version, String purpose, List<Parameter> parameters, Set<String> reads) {
  /** Copies the collections. */
  public StrategyInfo {
    parameters = List.copyOf(parameters);
    reads = Set.copyOf(reads);
  }

  /** Of a strategy that reads no field of a person, or does not say which. */
  public StrategyInfo(String id, String version, String purpose, List<Parameter> parameters) {
    this(id, version, purpose, parameters, Set.of());
  }
}
