package org.mentorat.spi;

import java.util.List;
import java.util.Set;
import org.mentorat.model.Text;

/**
 * What the engine and people need to know of a scorer.
 *
 * @param id stable name in policies, such as {@code need}
 * @param version of the scorer; stands in manifests and cache keys
 * @param label what the criterion is called for people
 * @param weight points out of which it contributes unless a policy says otherwise; 0: off by default
 * @param side what its values depend on
 * @param parameters what a policy may set
 * @param reads the fields it reads, such as {@code youth.needs}
 * @since 0.1
 */
public record ScorerInfo(
    String id,
    String version,
    Text label,
    double weight,
    Side side,
    List<Parameter> parameters,
    Set<String> reads) {
  /** Copies the collections. */
  public ScorerInfo {
    parameters = List.copyOf(parameters);
    reads = Set.copyOf(reads);
  }
}
