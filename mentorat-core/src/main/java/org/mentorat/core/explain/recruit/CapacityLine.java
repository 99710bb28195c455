package org.mentorat.core.explain.recruit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Bounds;
import org.mentorat.model.Cohort;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Text;

/**
 * A line of a plan: more places of an association, of one of its programmes, or of both, after those of all lines above it.
 *
 * @param association whose places
 * @param programme the programme whose places rise; null: only those of the association as a whole
 * @param intake whether the places of the association as a whole rise
 * @param coordinators how many coordinators' worth of places
 * @param places how many places more
 * @param serves how many more youths are served, counted when the bounds are raised with those of the lines above, and everybody is routed
 *     and matched afresh; 1 or more
 * @param servesAsRouted how many more would be served if everybody stayed with the programme that they had before this line
 * @param served how many youths are served then in all; −1: not told
 * @param atLeast whether {@code serves} is a lower bound, since the run did not hold all eligible pairs
 * @param departments codes of the departments in which ten or more of the youths live who are served then and were not before, most of
 *     them first: in the matching that was found, which need not be the only one
 * @since 0.1
 */
public record CapacityLine(
    AssociationId association,
    @Nullable ProgrammeId programme,
    boolean intake,
    int coordinators,
    int places,
    int serves,
    int servesAsRouted,
    int served,
    boolean atLeast,
    List<String> departments) {
  /** Copies the list. */
  public CapacityLine {
    departments = List.copyOf(departments);
  }

  /** The cohort with the bounds raised; a bound that is not there stays so. */
  public Cohort applyTo(Cohort cohort) {
    return raised(cohort, association, programme, intake, places);
  }

  static Cohort raised(
      Cohort cohort,
      AssociationId association,
      @Nullable ProgrammeId programme,
      boolean intake,
      int places) {
    List<Association> associations = cohort.associations().stream()
        .map(a -> a.id().equals(association) ? raised(a, programme, intake, places) : a)
        .toList();
    return cohort.toBuilder().associations(associations).build();
  }

  private static Association raised(
      Association association, @Nullable ProgrammeId programme, boolean intake, int places) {
    List<Programme> programmes = association.programmes().stream()
        .map(p -> p.id().equals(programme)
            ? p.toBuilder().places(raised(p.places(), places)).build()
            : p)
        .toList();
    Association.Builder changed = association.toBuilder().programmes(programmes);
    return (intake ? changed.intake(raised(association.intake(), places)) : changed).build();
  }

  private static Bounds raised(Bounds bounds, int places) {
    Integer upper = bounds.upper();
    return upper == null ? bounds : new Bounds(bounds.lower(), upper + places, bounds.target());
  }

  /** The line as a sentence. */
  public Text text() {
    String where = programme == null
        ? "association " + association
        : intake
            ? "association " + association + ", programme " + programme
            : "programme " + programme;
    String homesFr = departments.isEmpty()
        ? ""
        : ", surtout dans " + (departments.size() == 1 ? "le département " : "les départements ")
            + String.join(", ", departments);
    String homesEn = departments.isEmpty()
        ? ""
        : ", most of them in " + (departments.size() == 1 ? "department " : "departments ")
            + String.join(", ", departments);
    return new Text(
        coordinators + (coordinators == 1 ? " coordinateur de plus (" : " coordinateurs de plus (")
            + places + (places == 1 ? " place), " : " places), ") + where + " : "
            + (atLeast ? "au moins " : "") + serves
            + (serves == 1 ? " jeune de plus a un mentor" : " jeunes de plus ont un mentor")
            + homesFr + ".",
        coordinators + (coordinators == 1 ? " more coordinator (" : " more coordinators (") + places
            + (places == 1 ? " place), " : " places), ") + where + ": "
            + (atLeast ? "at least " : "") + serves
            + (serves == 1 ? " more youth has a mentor" : " more youths have a mentor") + homesEn
            + ".");
  }
}
