package org.mentorat.core.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.synthetic.Settlements.Size;
import org.mentorat.model.Consent;
import org.mentorat.model.EducationLevel;
import org.mentorat.model.Gender;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Need;
import org.mentorat.model.Place;
import org.mentorat.model.Situation;
import org.mentorat.model.Territory;
import org.mentorat.model.TerritoryType;
import org.mentorat.model.Youth;

/** Draws youths, one at a time. Immutable. */
final class YouthDraw {
  /** Priority codes; what they mean is nobody's business here. */
  static final List<String> PRIORITIES = List.of("P1", "P2");

  private static final List<Need> NEEDS = List.of(Need.values());
  private static final List<Integer> MONTHS = List.of(6, 6, 9, 9, 12);

  private final CohortShape shape;
  private final Landscape landscape;
  private final LocalDate date;
  private final Choice<Situation> situations;
  private final Choice<MeetingMode> modes;
  private final Map<Situation, Choice<Need>> firstNeeds;

  YouthDraw(CohortShape shape, Landscape landscape, LocalDate date) {
    this.shape = shape;
    this.landscape = landscape;
    this.date = date;
    this.situations = Choice.of(shape.situations());
    this.modes = Choice.of(shape.youthModes());
    this.firstNeeds = JointShares.fit(
        shape.situations(),
        NEEDS,
        NEEDS.stream().mapToDouble(n -> shape.firstNeeds().getOrDefault(n, 0.0)).toArray(),
        Vocabulary::suits);
  }

  /** The youth with this number. */
  Youth draw(int number, Draw draw) {
    Situation situation = situations.draw(draw);
    MeetingMode mode = modes.draw(draw);
    Enrolment enrolment = landscape.ofYouth(situation, mode, draw);
    TerritoryType zone = zone(draw);
    Place home = home(zone, enrolment, draw);
    TerritoryType territory = Settlements.isOverseas(home) ? TerritoryType.OVERSEAS : zone;
    int[] ages = Vocabulary.ages(situation);
    int age = draw.between(ages[0], ages[1]);
    double unknown = shape.share(Share.UNKNOWN);
    List<String> likes = People.favourites(4, Vocabulary.INTERESTS, draw);
    Youth.Builder youth = Youth.builder(Landscape.numbered("Y", number, 6))
        .born(People.born(age, date, draw))
        .gender(People.gender(shape.share(Share.WOMEN_AMONG_YOUTHS), unknown, draw))
        .situation(situation)
        .educationLevel(level(situation, age, draw))
        .needs(needs(situation, draw))
        .commune(home.code())
        .position(draw.chance(0.1) ? People.near(home, draw) : null)
        .territory(new Territory(territory, territory == TerritoryType.QPV ? "QPV 2024" : null))
        .priority(priority(draw))
        .sectors(People.known(unknown, People.favourites(3, Vocabulary.SECTORS, draw), draw))
        .languages(People.known(unknown, People.languages(draw), draw))
        .interests(People.known(unknown, likes, draw))
        .dislikes(People.known(unknown, People.dislikes(likes, draw), draw))
        .mode(mode)
        .availability(People.known(unknown, People.availability(draw.between(3, 5), draw), draw))
        .wantedMonths(People.known(unknown, draw.oneOf(MONTHS), draw))
        .meetingsPerMonth(People.known(unknown, draw.between(1, 4), draw))
        .wishedMentorGender(
            draw.chance(0.05) ? draw.oneOf(List.of(Gender.WOMAN, Gender.MAN)) : null)
        .organisation(school(situation, home, draw))
        .requestedOn(date.minusDays(draw.between(0, 364)));
    youth.consent(consent(age, draw));
    if (draw.chance(shape.share(Share.AFFILIATED_YOUTHS))) {
      youth.association(enrolment.association().id());
      // Some associations note only that somebody came, and sort out the programme later.
      youth.programme(draw.chance(0.9) ? enrolment.programme().id() : null);
    }
    return youth.build();
  }

  private TerritoryType zone(Draw draw) {
    double zone = draw.unit();
    double qpv = shape.share(Share.QPV);
    if (zone < qpv) {
      return TerritoryType.QPV;
    }
    return zone < qpv + shape.share(Share.RURAL) ? TerritoryType.RURAL : TerritoryType.OTHER;
  }

  private static Place home(TerritoryType zone, Enrolment enrolment, Draw draw) {
    return switch (zone) {
      case QPV -> enrolment.area().draw(Size.CITY, draw);
      case RURAL -> enrolment.area().draw(Size.VILLAGE, draw);
      case OVERSEAS, OTHER -> enrolment.area().draw(draw);
    };
  }

  private static EducationLevel level(Situation situation, int age, Draw draw) {
    return switch (situation) {
      case PRIMARY, MIDDLE_SCHOOL -> EducationLevel.BELOW_BREVET;
      case GENERAL_HIGH_SCHOOL -> EducationLevel.BREVET;
      case VOCATIONAL_HIGH_SCHOOL, NEET ->
        draw.chance(0.5) ? EducationLevel.BREVET : EducationLevel.CAP_BEP;
      case APPRENTICE -> age < 19 ? EducationLevel.CAP_BEP : EducationLevel.BAC_PLUS_2;
      case HIGHER_EDUCATION ->
        age < 20
            ? EducationLevel.BAC
            : age < 22
                ? EducationLevel.BAC_PLUS_2
                : age < 24 ? EducationLevel.BAC_PLUS_3 : EducationLevel.BAC_PLUS_5;
      case JOB_SEEKER, EMPLOYED ->
        draw.oneOf(List.of(
            EducationLevel.CAP_BEP,
            EducationLevel.BAC,
            EducationLevel.BAC_PLUS_2,
            EducationLevel.BAC_PLUS_3));
    };
  }

  private List<Need> needs(Situation situation, Draw draw) {
    List<Need> needs = new ArrayList<>();
    needs.add(Objects.requireNonNull(firstNeeds.get(situation), "needs of the situation")
        .draw(draw));
    for (int k = draw.between(0, 2); k > 0; k--) {
      Need need = draw.oneOf(NEEDS);
      if (Vocabulary.suits(situation, need) && !needs.contains(need)) {
        needs.add(need);
      }
    }
    return needs;
  }

  private @Nullable String priority(Draw draw) {
    return draw.chance(shape.share(Share.PRIORITY)) ? draw.oneOf(PRIORITIES) : null;
  }

  private static @Nullable String school(Situation situation, Place home, Draw draw) {
    return switch (situation) {
      case PRIMARY, MIDDLE_SCHOOL, GENERAL_HIGH_SCHOOL, VOCATIONAL_HIGH_SCHOOL, HIGHER_EDUCATION ->
        "etab-" + home.code() + "-" + draw.between(1, 3);
      case APPRENTICE, JOB_SEEKER, NEET, EMPLOYED -> null;
    };
  }

  private @Nullable Consent consent(int age, Draw draw) {
    boolean minor = age < 18;
    LocalDate on = date.minusDays(draw.between(0, 60));
    if (!draw.chance(shape.share(Share.INVALID_CONSENT))) {
      return new Consent(true, minor ? true : null, on, "mentorat", null);
    }
    return switch (draw.between(0, 2)) {
      case 0 -> null;
      case 1 -> new Consent(true, minor ? false : null, on, "mentorat", minor ? null : date);
      default -> new Consent(true, minor ? true : null, on, "mentorat", date);
    };
  }
}
