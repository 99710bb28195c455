package org.mentorat.spi;

import java.util.List;
import java.util.Set;
import org.mentorat.model.Reason;

/**
 * What the engine and people need to know of an eligibility rule.
 *
 * @param id stable name in policies: lower-case, camel case, such as {@code distance}
 * @param version of the rule
 * @param reason code and sentence of an exclusion, such as {@code DISTANCE}
 * @param nature whether a person's override may waive it
 * @param side what its verdicts depend on
 * @param onUnknown the default treatment of unknown fields
 * @param enabled whether it is on unless a policy says otherwise
 * @param parameters what a policy may set
 * @param reads the fields it reads, such as {@code youth.commune}
 */
public record RuleInfo(
    String id,
    String version,
    Reason reason,
    Nature nature,
    Side side,
    OnUnknown onUnknown,
    boolean enabled,
    List<Parameter> parameters,
    Set<String> reads) {
  /** Whether a person's override may waive a rule. */
  public enum Nature {
    /** Protects people; never waived. */
    SAFETY,
    /** May be waived by a person who says so. */
    COMFORT
  }

  /** Copies the collections. */
  public RuleInfo {
    parameters = List.copyOf(parameters);
    reads = Set.copyOf(reads);
  }
}
