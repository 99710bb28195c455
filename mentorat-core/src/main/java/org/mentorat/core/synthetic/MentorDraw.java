package org.mentorat.core.synthetic;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.synthetic.Settlements.Size;
import org.mentorat.model.AgeRange;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.Place;
import org.mentorat.model.Programme;
import org.mentorat.model.Vetting;

/** Draws mentors, one at a time. Immutable. */
final class MentorDraw {
  /** The one kind of vetting in synthetic cohorts. */
  static final String VETTING = "honorabilite";

  private static final List<Integer> RADII_KM = List.of(10, 15, 20, 30, 30, 50);
  private static final List<Integer> MONTHS = List.of(6, 9, 9, 12, 12, 24);

  private final CohortShape shape;
  private final Landscape landscape;
  private final Employers employers;
  private final LocalDate date;
  private final Choice<MentorStatus> statuses;
  private final Choice<MeetingMode> modes;
  private final Choice<Need> expertise;

  MentorDraw(CohortShape shape, Landscape landscape, Employers employers, LocalDate date) {
    this.shape = shape;
    this.landscape = landscape;
    this.employers = employers;
    this.date = date;
    this.statuses = Choice.of(shape.statuses());
    this.modes = Choice.of(shape.mentorModes());
    // Everybody offers a little of everything beside what youths ask for.
    this.expertise = Choice.of(
        List.of(Need.values()), need -> 0.05 + shape.firstNeeds().getOrDefault(need, 0.0));
  }

  /** The mentor with this number. */
  Mentor draw(int number, Draw draw) {
    MentorStatus status = statuses.draw(draw);
    MeetingMode mode = modes.draw(draw);
    Enrolment enrolment = landscape.ofMentor(status, mode, draw);
    Size size = draw.chance(shape.share(Share.URBAN_MENTORS))
        ? Size.CITY
        : draw.chance(0.7) ? Size.TOWN : Size.VILLAGE;
    Place home = enrolment.area().draw(size, draw);
    double unknown = shape.share(Share.UNKNOWN);
    List<String> likes = People.favourites(4, Vocabulary.INTERESTS, draw);
    Mentor.Builder mentor = Mentor.builder(Landscape.numbered("M", number, 6))
        .born(People.born(age(status, enrolment.programme(), draw), date, draw))
        .gender(People.gender(shape.share(Share.WOMEN_AMONG_MENTORS), unknown, draw))
        .status(status)
        .sectors(People.known(unknown, People.favourites(2, Vocabulary.SECTORS, draw), draw))
        .expertise(expertise(draw))
        .languages(People.known(unknown, People.languages(draw), draw))
        .interests(People.known(unknown, likes, draw))
        .dislikes(People.known(unknown, People.dislikes(likes, draw), draw))
        .commune(home.code())
        .position(draw.chance(0.1) ? People.near(home, draw) : null)
        .radiusKm(
            mode == MeetingMode.REMOTE ? null : People.known(unknown, draw.oneOf(RADII_KM), draw))
        .mode(mode)
        .availability(People.known(unknown, People.availability(draw.between(3, 5), draw), draw))
        .hoursPerMonth(People.known(unknown, draw.between(2, 8), draw))
        .commitmentMonths(draw.chance(shape.share(Share.SHORT_COMMITMENT)) ? 3 : draw.oneOf(MONTHS))
        .acceptedAges(acceptedAges(enrolment.programme(), draw))
        .lastActive(date.minusDays(draw.between(0, 120)));
    work(mentor, status, draw);
    capacity(mentor, draw);
    readiness(mentor, draw);
    if (draw.chance(shape.share(Share.AFFILIATED_MENTORS))) {
      mentor
          .association(enrolment.association().id())
          .programme(enrolment.programme().id());
    }
    return mentor.build();
  }

  private static int age(MentorStatus status, Programme programme, Draw draw) {
    int[] ages = Vocabulary.ages(status);
    Integer minimum = programme.mentorMinimumAge();
    int youngest = minimum == null ? ages[0] : StrictMath.max(ages[0], minimum);
    return draw.between(youngest, StrictMath.max(youngest, ages[1]));
  }

  private Set<Need> expertise(Draw draw) {
    Set<Need> chosen = EnumSet.noneOf(Need.class);
    for (int k = draw.between(3, 7); k > 0; k--) {
      chosen.add(expertise.draw(draw));
    }
    return chosen;
  }

  /** Some take only the younger or the older half of the programme's youths. */
  private static @Nullable AgeRange acceptedAges(Programme programme, Draw draw) {
    AgeRange ages = programme.ages();
    if (ages == null || draw.chance(0.8)) {
      return ages;
    }
    int middle = (ages.from() + ages.to()) / 2;
    return draw.chance(0.5)
        ? new AgeRange(ages.from(), middle + 2)
        : new AgeRange(middle - 2, ages.to());
  }

  private void work(Mentor.Builder mentor, MentorStatus status, Draw draw) {
    if (!Vocabulary.isEmployed(status)) {
      return;
    }
    mentor.occupation(draw.oneOf(Vocabulary.OCCUPATIONS.getOrDefault(status, List.of("employée"))));
    if (draw.chance(shape.share(Share.AT_PARTNER_COMPANY))) {
      Employers.Employer employer = employers.employer(shape, draw);
      mentor.employer(employer.written()).company(employer.company());
    } else if (draw.chance(0.5)) {
      mentor.employer("Entreprise locale " + draw.between(1, 500));
    }
  }

  private void capacity(Mentor.Builder mentor, Draw draw) {
    int capacity = draw.chance(shape.share(Share.SINGLE_CAPACITY)) ? 1 : draw.between(2, 3);
    boolean full = draw.chance(shape.share(Share.FULL_MENTORS));
    mentor.capacity(capacity).load(full ? capacity : 0);
  }

  private void readiness(Mentor.Builder mentor, Draw draw) {
    if (!draw.chance(shape.share(Share.INVALID_VETTING))) {
      LocalDate from = date.minusDays(draw.between(10, 700));
      mentor.vetting(new Vetting(VETTING, from, from.plusYears(3)));
    } else if (draw.chance(0.5)) {
      LocalDate from = date.minusYears(4);
      mentor.vetting(new Vetting(VETTING, from, from.plusYears(3)));
    }
    if (!draw.chance(shape.share(Share.UNTRAINED))) {
      mentor.trainedOn(date.minusDays(draw.between(5, 900)));
    }
    if (draw.chance(shape.share(Share.PAUSED))) {
      mentor.pausedUntil(date.plusDays(draw.between(30, 180)));
    }
  }
}
