package org.mentorat.core.flow;

import java.util.List;
import org.mentorat.spi.StrategyInfo;

/**
 * A matching strategy whose outcome does not hold: the verifier's findings, by index. Nothing of the outcome is used.
 *
 * @since 0.1
 */
public final class BrokenOutcomeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // an immutable list of the platform, which is serializable
  private final List<String> findings;

  BrokenOutcomeException(StrategyInfo strategy, List<String> findings) {
    super("matching strategy " + strategy.id() + " " + strategy.version()
        + " returned an outcome that does not hold: " + String.join("; ", findings));
    this.findings = List.copyOf(findings);
  }

  /** What the verifier found. */
  public List<String> findings() {
    return findings;
  }
}
