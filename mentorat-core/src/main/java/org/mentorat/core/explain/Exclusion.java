package org.mentorat.core.explain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;

/**
 * Something that keeps a pair from being made.
 *
 * @param rule id of the rule; null: no rule, but a route, a decision or a place
 * @param reason code and sentence
 * @param parameters how the policy sets the rule; values of the policy, never of the people
 * @param unknown whether the rule excludes only because a field is not known
 * @since 0.1
 */
public record Exclusion(
    @Nullable String rule, Reason reason, SortedMap<String, Object> parameters, boolean unknown) {
  /** Copies the map. */
  public Exclusion {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** The reason with the policy's parameters. */
  public Text text() {
    return CostSentences.exclusion(this);
  }

  /** The code alone. */
  @Override
  public String toString() {
    return "Exclusion[" + reason.code() + "]";
  }
}
