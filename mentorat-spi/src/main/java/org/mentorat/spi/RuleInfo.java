package org.mentorat.spi;

import java.util.List;
import java.util.Set;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;

/**
 * What the engine and people need to know of an eligibility rule.
 *
 * @param id stable name in policies: lower-case, camel case, such as {@code distance}
 * @param version of the rule
 * @param label what the rule looks at, for people: a few words without a verb, such as "shared language"
 * @param reason code and sentence of an exclusion, such as {@code DISTANCE}
 * @param nature whether a person's override may waive it
 * @param side what its verdicts depend on
 * @param onUnknown the default treatment of unknown fields
 * @param enabled whether it is on unless a policy says otherwise
 * @param parameters what a policy may set
 * @param reads the fields it reads, such as {@code youth.commune}
 * @since 0.1
 */
public record RuleInfo(
    String id,
    String version,
    Text label,
    Reason reason,
    Nature nature,
    Side side,
    OnUnknown onUnknown,
    boolean enabled,
    List<Parameter> parameters,
    Set<String> reads) {
  /**
   * Whether a person's override may waive a rule.
   *
   * @since 0.1
   */
  public enum Nature {
    /** Protects people; never waived. */
    SAFETY,
    /** May be waived by a person who says so. */
    COMFORT
  }

  /** What is said of a pair that passes only because a field is unknown: a code of its own, and what to look at. */
  public Reason toCheck() {
    return new Reason(
        reason.code() + "_UNKNOWN",
        new Text(
            "à vérifier, information manquante : " + label.french(),
            "to be checked, not known: " + label.english()));
  }

  /** What is said of a pair that a person settled against this rule. */
  public Reason waived() {
    return new Reason(
        reason.code() + "_WAIVED",
        new Text(
            "critère levé par une personne : " + label.french(),
            "waived by a person: " + label.english()));
  }

  /** Copies the collections. */
  public RuleInfo {
    parameters = List.copyOf(parameters);
    reads = Set.copyOf(reads);
  }
}
