package org.mentorat.examples.customplugin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Mentor;
import org.mentorat.model.Need;
import org.mentorat.model.Programme;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;

/** A programme and whose it is: whom it takes. What a person does not say closes nothing. */
record Door(Association association, Programme programme) {
  private static final Reason ELSEWHERE = new Reason(
      "OTHER_ASSOCIATION",
      new Text(
          "Cette personne vient par une autre association.",
          "This person came through another association."));
  private static final Reason AGE = new Reason(
      "PROGRAMME_AGES",
      new Text(
          "L'âge est hors de la tranche d'âge du programme.",
          "The age is outside of the programme's ages."));
  private static final Reason NEED = new Reason(
      "PROGRAMME_NEEDS",
      new Text("Le programme ne couvre aucun des besoins.", "The programme answers no need."));

  /** Why it is closed to a youth; empty: it is open. */
  List<Reason> closedTo(Youth youth, LocalDate startDate) {
    List<Reason> reasons = closedTo(youth.association(), youth.needs());
    AgeRange ages = programme.ages();
    Integer age = youth.ageOn(startDate);
    if (ages != null && age != null && !ages.contains(age)) {
      reasons.add(AGE);
    }
    return reasons;
  }

  /** Why it is closed to a mentor; empty: it is open. */
  List<Reason> closedTo(Mentor mentor) {
    return closedTo(mentor.association(), mentor.expertise());
  }

  private List<Reason> closedTo(@Nullable AssociationId from, @Nullable Collection<Need> wanted) {
    List<Reason> reasons = new ArrayList<>();
    if (from != null && !from.equals(association.id())) {
      reasons.add(ELSEWHERE);
    }
    Set<Need> needs = programme.needs();
    if (needs != null
        && wanted != null
        && !wanted.isEmpty()
        && wanted.stream().noneMatch(needs::contains)) {
      reasons.add(NEED);
    }
    return reasons;
  }
}
