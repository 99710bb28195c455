package org.mentorat.tck;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.mentorat.model.Association;
import org.mentorat.model.Availability;
import org.mentorat.model.CompanyId;
import org.mentorat.model.Consent;
import org.mentorat.model.EducationLevel;
import org.mentorat.model.Gender;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.Position;
import org.mentorat.model.Programme;
import org.mentorat.model.Situation;
import org.mentorat.model.Territory;
import org.mentorat.model.TerritoryType;
import org.mentorat.model.Vetting;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;

/** Youths and mentors at random, in a world that is drawn already. */
final class PeopleDraw {
  private static final List<Position> ODD_POSITIONS = List.of(
      new Position(90, 0),
      new Position(-90, 180),
      new Position(0, -180),
      new Position(-16.5, 179.99),
      new Position(0, 0));

  private final Draw draw;
  private final WorldDraw world;
  private final LocalDate date;
  private final List<Association> associations;
  private final List<CompanyId> companies;
  private final List<YouthId> youths;
  private final List<MentorId> mentors;

  /**
   * @param youths whom mentors may name
   * @param mentors whom youths may name
   */
  PeopleDraw(
      Draw draw,
      LocalDate date,
      List<Association> associations,
      List<CompanyId> companies,
      List<YouthId> youths,
      List<MentorId> mentors) {
    this.draw = draw;
    this.world = new WorldDraw(draw);
    this.date = date;
    this.associations = associations;
    this.companies = companies;
    this.youths = youths;
    this.mentors = mentors;
  }

  Youth youth(YouthId id) {
    Youth.Builder builder = Youth.builder(id)
        .born(draw.known(() -> draw.born(date, 4, 31)))
        .gender(draw.known(() -> draw.pick(Gender.values())))
        .situation(draw.known(() -> draw.pick(Situation.values())))
        .educationLevel(draw.known(() -> draw.pick(EducationLevel.values())))
        .needs(draw.known(() -> draw.some(List.of(Need.values()), 4)))
        .commune(draw.known(this::commune))
        .position(draw.optional(this::position))
        .territory(draw.known(() -> new Territory(draw.pick(TerritoryType.values()), null)))
        .priority(draw.known(() -> draw.oneIn(2) ? "a" : "b"))
        .sectors(draw.known(() -> codes(4)))
        .languages(draw.known(() -> codes(3)))
        .interests(draw.known(() -> codes(4)))
        .dislikes(draw.known(() -> codes(4)))
        .mode(draw.known(() -> draw.pick(MeetingMode.values())))
        .availability(draw.known(this::availability))
        .wantedMonths(draw.known(() -> draw.number(1, 1, 12, 120)))
        .meetingsPerMonth(draw.known(() -> draw.number(1, 1, 6, 31)))
        .preferredMentors(draw.known(() -> draw.some(mentors, 3)))
        .avoidedMentors(draw.known(() -> draw.some(mentors, 2)))
        .wishedMentorGender(draw.known(() -> draw.pick(Gender.values())))
        .organisation(draw.known(this::organisation))
        .consent(draw.known(this::consent))
        .requestedOn(draw.known(() -> draw.day(date.minusDays(draw.between(0, 400)))))
        .formerMentors(draw.known(() -> draw.some(mentors, 2)));
    Enrolled enrolled = enrolled(3);
    return builder
        .association(enrolled.association())
        .programme(enrolled.programme())
        .build();
  }

  Mentor mentor(MentorId id) {
    Mentor.Builder builder = Mentor.builder(id)
        .born(draw.known(() -> draw.born(date, 15, 75)))
        .gender(draw.known(() -> draw.pick(Gender.values())))
        .status(draw.known(() -> draw.pick(MentorStatus.values())))
        .sectors(draw.known(() -> codes(4)))
        .occupation(draw.known(() -> "occupation"))
        .employer(draw.known(this::organisation))
        .company(companies.isEmpty() ? null : draw.known(() -> draw.pick(companies)))
        .expertise(draw.known(() -> draw.some(List.of(Need.values()), 6)))
        .languages(draw.known(() -> codes(3)))
        .interests(draw.known(() -> codes(4)))
        .dislikes(draw.known(() -> codes(4)))
        .commune(draw.known(this::commune))
        .position(draw.optional(this::position))
        .radiusKm(draw.known(() -> draw.number(0, 1, 60, 20_000)))
        .mode(draw.known(() -> draw.pick(MeetingMode.values())))
        .availability(draw.known(this::availability))
        .hoursPerMonth(draw.known(() -> draw.number(0, 1, 10, 744)))
        .commitmentMonths(draw.known(() -> draw.number(1, 1, 12, 120)))
        .capacity(draw.known(() -> draw.number(0, 0, 3, 1000)))
        .load(draw.known(() -> draw.number(0, 0, 2, 1000)))
        .acceptedAges(draw.known(world::ages))
        .preferredYouths(draw.known(() -> draw.some(youths, 3)))
        .avoidedYouths(draw.known(() -> draw.some(youths, 2)))
        .vetting(draw.known(this::vetting))
        .trainedOn(draw.known(() -> draw.day(date)))
        .pausedUntil(draw.oneIn(3) ? draw.day(date.plusMonths(1)) : null)
        .lastActive(draw.known(() -> draw.day(date.minusDays(draw.between(0, 400)))));
    Enrolled enrolled = enrolled(5);
    return builder
        .association(enrolled.association())
        .programme(enrolled.programme())
        .build();
  }

  private record Enrolled(
      org.mentorat.model.@org.jspecify.annotations.Nullable AssociationId association,
      org.mentorat.model.@org.jspecify.annotations.Nullable ProgrammeId programme) {}

  /** Somewhere in so many cases out of one more, and always where everything is known; the programme is known where that is. */
  private Enrolled enrolled(int cases) {
    if (associations.isEmpty() || (draw.flavour != Flavour.COMPLETE && draw.oneIn(cases + 1))) {
      return new Enrolled(null, null);
    }
    Association association = draw.pick(associations);
    Programme programme = draw.known(() -> draw.pick(association.programmes()));
    return new Enrolled(association.id(), programme == null ? null : programme.id());
  }

  private List<String> codes(int most) {
    return draw.some(draw.odd() ? Pools.ODD_CODES : Pools.CODES, most);
  }

  private String commune() {
    return draw.pick(draw.odd() ? Pools.ODD_COMMUNES : Pools.COMMUNES);
  }

  private String organisation() {
    return draw.pick(draw.odd() ? Pools.ODD_ORGANISATIONS : Pools.ORGANISATIONS);
  }

  private Position position() {
    return draw.odd()
        ? draw.pick(ODD_POSITIONS)
        : new Position(47.9 + draw.between(0, 59) / 100.0, 2 + draw.between(0, 2) / 10.0);
  }

  private Availability availability() {
    if (draw.odd()) {
      return draw.oneIn(2) ? Availability.NONE : new Availability(-1, -1, (1L << 40) - 1);
    }
    Availability hours = Availability.NONE;
    for (int slot = draw.between(1, 3); slot > 0; slot--) {
      int from = draw.between(8, 20);
      hours = hours.with(draw.pick(DayOfWeek.values()), from, from + draw.between(1, 3));
    }
    return hours;
  }

  private Consent consent() {
    return new Consent(
        draw.known(draw.random::nextBoolean),
        draw.known(draw.random::nextBoolean),
        draw.known(() -> draw.day(date)),
        draw.optional(() -> "scope"),
        draw.oneIn(6) ? draw.day(date) : null);
  }

  private Vetting vetting() {
    LocalDate from = draw.day(date.minusMonths(draw.between(0, 2)));
    LocalDate last = LocalDate.of(9999, 12, 31);
    return new Vetting(
        "b3",
        draw.known(() -> from),
        draw.known(
            () -> from.isBefore(last.minusDays(120)) ? from.plusDays(draw.between(0, 120)) : last));
  }
}
