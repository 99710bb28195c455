package org.mentorat.core.explain.change;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Text;

/**
 * One thing that could be given way on.
 *
 * <p>Its cost says how much is asked, so that smaller things come first: 1 another way of meeting, 2 another slot in the week, 3 and more a
 * step of a rule's parameter or of a programme's terms (one more for each further step), 7 a field that is not known counts as fine, 10 a
 * comfort rule waived. The costs of several add up. Equal costs are told in the order of their codes.
 *
 * @param kind what is given way on
 * @param code stable, for machines, upper snake case
 * @param rule id of the rule, or null
 * @param parameter name of the rule's parameter, or null
 * @param from the value now, of a rule or programme, never of a person; null: there is none
 * @param to the value then; null: there is none
 * @param cost how much is asked; 1 or more
 * @param text what would be done, as a phrase that begins with a verb
 * @since 0.1
 */
public record Relaxation(
    Kind kind,
    String code,
    @Nullable String rule,
    @Nullable String parameter,
    @Nullable String from,
    @Nullable String to,
    int cost,
    Text text) {
  /**
   * What is given way on.
   *
   * @since 0.1
   */
  public enum Kind {
    /** The youth meets in one more way. */
    MEETING_MODE,
    /** The youth finds one more slot in the week. */
    WEEKLY_SLOT,
    /** A parameter of a comfort rule. */
    PARAMETER,
    /** A comfort rule admits whoever it knows too little of. */
    UNKNOWN_ADMITTED,
    /** A comfort rule does not count. */
    RULE_WAIVED,
    /** The terms of an association's programmes. */
    PROGRAMME,
    /** The places of an association or of its programmes. */
    PLACES
  }

  static final Comparator<Relaxation> ORDER =
      Comparator.comparingInt(Relaxation::cost).thenComparing(Relaxation::code);

  @Override
  public String toString() {
    return "Relaxation[" + code + "]";
  }
}
