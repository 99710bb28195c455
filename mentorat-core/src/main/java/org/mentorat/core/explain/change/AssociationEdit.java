package org.mentorat.core.explain.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Association;
import org.mentorat.model.Bounds;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.Programme;
import org.mentorat.model.Situation;
import org.mentorat.model.Text;

/**
 * A concession in the record of an association: a step in the terms of all its programmes that say something, or more places.
 *
 * @param relaxation what it is
 * @param edit the record with it; an equal record where it has nothing to give way on
 */
record AssociationEdit(Relaxation relaxation, UnaryOperator<Association> edit) {
  private static final int FIRST = 3;
  private static final int OLDEST = 120;

  /** All that this association could do. */
  static List<AssociationEdit> of(Association association, int places) {
    List<AssociationEdit> edits = new ArrayList<>();
    for (int years = 1; years <= 2; years++) {
      int by = years;
      edits.add(step(
          "AGES_FROM",
          years,
          FIRST + years - 1,
          "accueillir des jeunes de " + years + (years == 1 ? " an" : " ans") + " de moins",
          "accept youths " + years + (years == 1 ? " year" : " years") + " younger",
          p -> p.ages() == null
              ? p
              : p.toBuilder()
                  .ages(new AgeRange(Math.max(0, p.ages().from() - by), p.ages().to()))
                  .build()));
      edits.add(step(
          "AGES_TO",
          years,
          FIRST + years - 1,
          "accueillir des jeunes de " + years + (years == 1 ? " an" : " ans") + " de plus",
          "accept youths " + years + (years == 1 ? " year" : " years") + " older",
          p -> p.ages() == null
              ? p
              : p.toBuilder()
                  .ages(new AgeRange(p.ages().from(), Math.min(OLDEST, p.ages().to() + by)))
                  .build()));
    }
    for (int months : List.of(1, 3)) {
      edits.add(step(
          "MINIMUM_MONTHS",
          months,
          FIRST + months / 3,
          "demander aux mentors " + months + " mois d'engagement de moins",
          "ask mentors for " + months + (months == 1 ? " month" : " months")
              + " of commitment less",
          p -> p.minimumMonths() == null
              ? p
              : p.toBuilder()
                  .minimumMonths(Math.max(1, p.minimumMonths() - months))
                  .build()));
    }
    edits.add(step(
        "MENTOR_MINIMUM_AGE",
        5,
        FIRST,
        "accepter des mentors de 5 ans plus jeunes",
        "accept mentors 5 years younger",
        p -> p.mentorMinimumAge() == null
            ? p
            : p.toBuilder()
                .mentorMinimumAge(Math.max(0, p.mentorMinimumAge() - 5))
                .build()));
    edits.add(step(
        "YOUTHS_PER_MENTOR",
        1,
        FIRST,
        "laisser chaque mentor suivre un jeune de plus",
        "let each mentor take one more youth",
        p -> p.youthsPerMentor() == null
            ? p
            : p.toBuilder()
                .youthsPerMentor(Math.min(1000, p.youthsPerMentor() + 1))
                .build()));
    edits.add(step(
        "MODES",
        null,
        FIRST,
        "permettre toutes les modalités de rencontre",
        "allow every way of meeting",
        p -> p.toBuilder().modes((Set<MeetingMode>) null).build()));
    edits.add(step(
        "MENTOR_STATUSES",
        null,
        FIRST,
        "accepter les mentors de tout statut",
        "accept mentors of any status",
        p -> p.toBuilder().mentorStatuses((Set<MentorStatus>) null).build()));
    edits.add(step(
        "SITUATIONS",
        null,
        FIRST + 1,
        "accueillir les jeunes de toute situation",
        "accept youths in any situation",
        p -> p.toBuilder().situations((Set<Situation>) null).minimumLevel(null).build()));
    edits.add(step(
        "NEEDS",
        null,
        FIRST + 1,
        "répondre à tous les besoins",
        "answer every need",
        p -> p.toBuilder().needs((Set<Need>) null).build()));
    edits.add(new AssociationEdit(
        relaxation(
            Relaxation.Kind.PROGRAMME,
            "TERRITORIES",
            null,
            FIRST + 2,
            "accueillir les jeunes de tous les territoires",
            "accept youths of all territories"),
        a -> programmes(
            a.toBuilder().territories((Set<String>) null).build(),
            p -> p.toBuilder().territories((Set<String>) null).build())));
    edits.add(new AssociationEdit(
        relaxation(
            Relaxation.Kind.PLACES,
            "PLACES",
            places,
            FIRST,
            "ouvrir " + places + (places == 1 ? " place" : " places")
                + " de plus, dans l'association et ses programmes",
            "open " + places + (places == 1 ? " more place" : " more places")
                + " in the association and its programmes"),
        a -> programmes(
            a.toBuilder().intake(raised(a.intake(), places)).build(),
            p -> p.toBuilder().places(raised(p.places(), places)).build())));
    edits.removeIf(e -> e.edit().apply(association).equals(association));
    return edits;
  }

  private static Bounds raised(Bounds bounds, int places) {
    Integer upper = bounds.upper();
    return upper == null ? bounds : new Bounds(bounds.lower(), upper + places, bounds.target());
  }

  private static Association programmes(Association association, UnaryOperator<Programme> edit) {
    return association.toBuilder()
        .programmes(association.programmes().stream().map(edit).toList())
        .build();
  }

  private static AssociationEdit step(
      String code,
      @Nullable Integer step,
      int cost,
      String french,
      String english,
      UnaryOperator<Programme> edit) {
    return new AssociationEdit(
        relaxation(Relaxation.Kind.PROGRAMME, code, step, cost, french, english),
        a -> programmes(a, edit));
  }

  private static Relaxation relaxation(
      Relaxation.Kind kind,
      String code,
      @Nullable Integer step,
      int cost,
      String french,
      String english) {
    return new Relaxation(
        kind,
        step == null ? code + "_ANY" : code + "_" + step,
        null,
        null,
        null,
        step == null ? null : Objects.toString(step),
        cost,
        new Text(french, english));
  }

  @Override
  public String toString() {
    return "AssociationEdit[" + relaxation.code() + "]";
  }
}
