package org.mentorat.core.explain.change;

import java.util.function.UnaryOperator;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Text;

/**
 * What a parameter of an association costs: how many more youths are served with another value, everything else as it is.
 *
 * @param association whose parameter
 * @param relaxation which, from what to what
 * @param serves how many more youths are served in all, counted by matching afresh; negative where a step makes it worse, never 0
 * @param routedAnew whether somebody is routed elsewhere then
 * @param atLeast whether {@code serves} is a lower bound, since the run did not hold all eligible pairs
 * @param record the association with another record, where that is what changes; else the same
 * @since 0.1
 */
public record AssociationChange(
    AssociationId association,
    Relaxation relaxation,
    int serves,
    boolean routedAnew,
    boolean atLeast,
    Association record) {
  /**
   * The cohort with the association's other record. A rule's parameter is not in it: it changes for pairs with the association's mentors
   * alone.
   */
  public Cohort applyTo(Cohort cohort) {
    return with(cohort, association, a -> record);
  }

  static Cohort with(Cohort cohort, AssociationId id, UnaryOperator<Association> edit) {
    return cohort.toBuilder()
        .associations(cohort.associations().stream()
            .map(a -> a.id().equals(id) ? edit.apply(a) : a)
            .toList())
        .build();
  }

  /** What would be done and what would come of it, as a sentence. */
  public Text text() {
    String french = relaxation.text().french();
    String english = relaxation.text().english();
    int more = Math.abs(serves);
    return new Text(
        french.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + french.substring(1) + " : "
            + (atLeast ? "au moins " : "") + more + (more == 1 ? " jeune de " : " jeunes de ")
            + (serves > 0 ? "plus." : "moins."),
        english.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + english.substring(1) + ": "
            + (atLeast ? "at least " : "") + more + (serves > 0 ? " more " : " fewer ")
            + (more == 1 ? "youth." : "youths."));
  }

  @Override
  public String toString() {
    return "AssociationChange[" + association + ", " + relaxation + ", " + serves + "]";
  }
}
