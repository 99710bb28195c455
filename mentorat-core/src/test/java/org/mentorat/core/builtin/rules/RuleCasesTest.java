package org.mentorat.core.builtin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorat.model.MeetingMode.HYBRID;
import static org.mentorat.model.MeetingMode.IN_PERSON;
import static org.mentorat.model.MeetingMode.REMOTE;
import static org.mentorat.spi.Verdict.ADMIT;
import static org.mentorat.spi.Verdict.EXCLUDE;
import static org.mentorat.spi.Verdict.UNKNOWN;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Association;
import org.mentorat.model.Availability;
import org.mentorat.model.Company;
import org.mentorat.model.Consent;
import org.mentorat.model.EducationLevel;
import org.mentorat.model.Gender;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.Programme;
import org.mentorat.model.Situation;
import org.mentorat.model.Vetting;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.spi.Verdict;

/** What each rule says of one pair, field by field, unknown ones included. */
class RuleCasesTest {
  private static final LocalDate START = Campaign.START;

  /** One line of the table. The youth is {@code y}; the mentor {@code m} is enrolled in programme {@code p} of association {@code a}. */
  record Case(
      String rule,
      String name,
      Verdict expected,
      UnaryOperator<Youth.Builder> youth,
      UnaryOperator<Mentor.Builder> mentor,
      UnaryOperator<Programme.Builder> programme,
      UnaryOperator<Association.Builder> association,
      UnaryOperator<Campaign> campaign,
      Map<String, Object> settings) {
    static Case of(String rule, String name, Verdict expected) {
      return new Case(rule, name, expected, y -> y, m -> m, p -> p, a -> a, c -> c, Map.of());
    }

    Case youth(UnaryOperator<Youth.Builder> fields) {
      return new Case(
          rule, name, expected, fields, mentor, programme, association, campaign, settings);
    }

    Case mentor(UnaryOperator<Mentor.Builder> fields) {
      return new Case(
          rule, name, expected, youth, fields, programme, association, campaign, settings);
    }

    Case programme(UnaryOperator<Programme.Builder> fields) {
      return new Case(rule, name, expected, youth, mentor, fields, association, campaign, settings);
    }

    Case association(UnaryOperator<Association.Builder> fields) {
      return new Case(rule, name, expected, youth, mentor, programme, fields, campaign, settings);
    }

    Case campaign(UnaryOperator<Campaign> fields) {
      return new Case(
          rule, name, expected, youth, mentor, programme, association, fields, settings);
    }

    Case set(String parameter, Object value) {
      return new Case(
          rule,
          name,
          expected,
          youth,
          mentor,
          programme,
          association,
          campaign,
          Map.of(parameter, value));
    }

    Verdict verdict() {
      Programme.Builder in = programme.apply(Programme.builder("p"));
      Association of =
          association.apply(Association.builder("a").programmes(in.build())).build();
      return campaign
          .apply(new Campaign().associations(List.of(of)))
          .verdict(
              rule,
              settings,
              youth.apply(Youth.builder("y")).build(),
              mentor.apply(Mentor.builder("m").association("a").programme("p")).build());
    }

    @Override
    public String toString() {
      return rule + ": " + name;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void verdict(Case line) {
    assertThat(line.verdict()).isEqualTo(line.expected);
  }

  static Stream<Case> cases() {
    return Stream.of(
            age(),
            situation(),
            need(),
            territory(),
            distance(),
            mode(),
            sharedThings(),
            load(),
            days(),
            consent(),
            people(),
            blocklists())
        .flatMap(cases -> cases);
  }

  private static Stream<Case> age() {
    return Stream.of(
        Case.of("age", "birth date unknown", UNKNOWN),
        Case.of("age", "5 on the start date", ADMIT).youth(y -> y.born(START.minusYears(5))),
        Case.of("age", "5 a day later", EXCLUDE)
            .youth(y -> y.born(START.minusYears(5).plusDays(1))),
        Case.of("age", "30 tomorrow", ADMIT)
            .youth(y -> y.born(START.minusYears(30).plusDays(1))),
        Case.of("age", "30 on the start date", EXCLUDE).youth(y -> y.born(START.minusYears(30))),
        Case.of("age", "33, as the policy allows", ADMIT)
            .youth(y -> y.born(START.minusYears(33)))
            .set("maxAge", 33),
        Case.of("age", "15 in a programme from 16", EXCLUDE)
            .youth(y -> y.born(START.minusYears(15)))
            .programme(p -> p.ages(new AgeRange(16, 25))),
        Case.of("age", "16 in a programme from 16", ADMIT)
            .youth(y -> y.born(START.minusYears(16)))
            .programme(p -> p.ages(new AgeRange(16, 25))),
        Case.of("acceptedAges", "birth date unknown", UNKNOWN)
            .mentor(m -> m.acceptedAges(new AgeRange(10, 12))),
        Case.of("acceptedAges", "accepted ages unknown", UNKNOWN)
            .youth(y -> y.born(START.minusYears(12))),
        Case.of("acceptedAges", "12 of 10 to 12", ADMIT)
            .youth(y -> y.born(START.minusYears(12)))
            .mentor(m -> m.acceptedAges(new AgeRange(10, 12))),
        Case.of("acceptedAges", "13 of 10 to 12", EXCLUDE)
            .youth(y -> y.born(START.minusYears(13)))
            .mentor(m -> m.acceptedAges(new AgeRange(10, 12))),
        Case.of("minimumAgeGap", "no gap asked, nothing known", ADMIT),
        Case.of("minimumAgeGap", "gap asked, youth's birth date unknown", UNKNOWN)
            .mentor(m -> m.born(START.minusYears(40)))
            .set("years", 5),
        Case.of("minimumAgeGap", "gap asked, mentor's birth date unknown", UNKNOWN)
            .youth(y -> y.born(START.minusYears(20)))
            .set("years", 5),
        Case.of("minimumAgeGap", "5 years to the day", ADMIT)
            .youth(y -> y.born(LocalDate.of(2006, 5, 4)))
            .mentor(m -> m.born(LocalDate.of(2001, 5, 4)))
            .set("years", 5),
        Case.of("minimumAgeGap", "a day short of 5 years", EXCLUDE)
            .youth(y -> y.born(LocalDate.of(2006, 5, 4)))
            .mentor(m -> m.born(LocalDate.of(2001, 5, 5)))
            .set("years", 5));
  }

  private static Stream<Case> situation() {
    return Stream.of(
        Case.of("situation", "programme asks nothing", ADMIT),
        Case.of("situation", "situation unknown", UNKNOWN)
            .programme(p -> p.situations(Situation.APPRENTICE)),
        Case.of("situation", "level unknown", UNKNOWN)
            .programme(p -> p.minimumLevel(EducationLevel.BAC_PLUS_3)),
        Case.of("situation", "another situation", EXCLUDE)
            .youth(y -> y.situation(Situation.NEET))
            .programme(p -> p.situations(Situation.APPRENTICE)),
        Case.of("situation", "the situation", ADMIT)
            .youth(y -> y.situation(Situation.APPRENTICE))
            .programme(p -> p.situations(Situation.APPRENTICE)),
        Case.of("situation", "the level exactly", ADMIT)
            .youth(y -> y.educationLevel(EducationLevel.BAC_PLUS_3))
            .programme(p -> p.minimumLevel(EducationLevel.BAC_PLUS_3)),
        Case.of("situation", "a level below", EXCLUDE)
            .youth(y -> y.educationLevel(EducationLevel.BAC_PLUS_2))
            .programme(p -> p.minimumLevel(EducationLevel.BAC_PLUS_3)),
        Case.of("situation", "a level below beats an unknown situation", EXCLUDE)
            .youth(y -> y.educationLevel(EducationLevel.BAC))
            .programme(
                p -> p.situations(Situation.APPRENTICE).minimumLevel(EducationLevel.BAC_PLUS_3)));
  }

  private static Stream<Case> need() {
    return Stream.of(
        Case.of("need", "needs unknown", UNKNOWN).mentor(m -> m.expertise(Need.LANGUAGE)),
        Case.of("need", "expertise unknown", UNKNOWN).youth(y -> y.needs(Need.LANGUAGE)),
        Case.of("need", "no need named", ADMIT).youth(y -> y.needs(List.of())),
        Case.of("need", "expertise known as none", EXCLUDE)
            .youth(y -> y.needs(Need.LANGUAGE))
            .mentor(m -> m.expertise(List.of())),
        Case.of("need", "one shared", ADMIT)
            .youth(y -> y.needs(Need.LANGUAGE, Need.CONFIDENCE))
            .mentor(m -> m.expertise(Need.CONFIDENCE)),
        Case.of("need", "one shared where two are asked", EXCLUDE)
            .youth(y -> y.needs(Need.LANGUAGE, Need.CONFIDENCE))
            .mentor(m -> m.expertise(Need.CONFIDENCE))
            .set("minShared", 2),
        Case.of("need", "the only one shared where two are asked", ADMIT)
            .youth(y -> y.needs(Need.CONFIDENCE))
            .mentor(m -> m.expertise(Need.CONFIDENCE))
            .set("minShared", 2),
        Case.of("need", "shared but not served by the programme", EXCLUDE)
            .youth(y -> y.needs(Need.LANGUAGE))
            .mentor(m -> m.expertise(Need.LANGUAGE))
            .programme(p -> p.needs(Need.FIRST_JOB)),
        Case.of("need", "not served by the programme beats unknown expertise", EXCLUDE)
            .youth(y -> y.needs(Need.LANGUAGE))
            .programme(p -> p.needs(Need.FIRST_JOB)));
  }

  private static Stream<Case> territory() {
    return Stream.of(
        Case.of("territory", "everywhere, commune unknown", ADMIT),
        Case.of("territory", "commune unknown", UNKNOWN).programme(p -> p.territories("10")),
        Case.of("territory", "commune not in the gazetteer", UNKNOWN)
            .youth(y -> y.commune("99999"))
            .programme(p -> p.territories("10")),
        Case.of("territory", "named though not in the gazetteer", ADMIT)
            .youth(y -> y.commune("99999"))
            .programme(p -> p.territories("99999")),
        Case.of("territory", "department", ADMIT)
            .youth(y -> y.commune("10001"))
            .programme(p -> p.territories("10")),
        Case.of("territory", "another department", EXCLUDE)
            .youth(y -> y.commune("20001"))
            .programme(p -> p.territories("10")),
        Case.of("territory", "region", ADMIT)
            .youth(y -> y.commune("20001"))
            .programme(p -> p.territories("R44")),
        Case.of("territory", "a region's number is no department", EXCLUDE)
            .youth(y -> y.commune("20001"))
            .programme(p -> p.territories("44")),
        Case.of("territory", "commune", ADMIT)
            .youth(y -> y.commune("10002"))
            .programme(p -> p.territories("10002")),
        Case.of("territory", "the next commune", EXCLUDE)
            .youth(y -> y.commune("10001"))
            .programme(p -> p.territories("10002")),
        Case.of("territory", "in the programme's but not the association's", EXCLUDE)
            .youth(y -> y.commune("10001"))
            .programme(p -> p.territories("10"))
            .association(a -> a.territories("R84")),
        Case.of("territory", "nowhere", EXCLUDE).programme(p -> p.territories(List.of())));
  }

  private static Stream<Case> distance() {
    // 10001 and 10002 are 10.0 km apart, 10001 and 10003 44.5 km.
    return Stream.of(
        Case.of("distance", "nothing known", UNKNOWN),
        Case.of("distance", "mentor's place unknown", UNKNOWN).youth(y -> y.commune("10001")),
        Case.of("distance", "youth's place unknown", UNKNOWN).mentor(m -> m.commune("10001")),
        Case.of("distance", "place not in the gazetteer", UNKNOWN)
            .youth(y -> y.commune("99999"))
            .mentor(m -> m.commune("10001")),
        Case.of("distance", "near, modes unknown", ADMIT)
            .youth(y -> y.commune("10001"))
            .mentor(m -> m.commune("10002")),
        Case.of("distance", "far, modes unknown", EXCLUDE)
            .youth(y -> y.commune("10001"))
            .mentor(m -> m.commune("10003")),
        Case.of("distance", "far, as the policy allows", ADMIT)
            .youth(y -> y.commune("10001"))
            .mentor(m -> m.commune("10003"))
            .set("maxKm", 45),
        Case.of("distance", "beyond the mentor's radius", EXCLUDE)
            .youth(y -> y.commune("10001"))
            .mentor(m -> m.commune("10002").radiusKm(9)),
        Case.of("distance", "the mentor's radius does not stretch the policy's", EXCLUDE)
            .youth(y -> y.commune("10001"))
            .mentor(m -> m.commune("10003").radiusKm(100)),
        Case.of("distance", "same commune, radius 0", ADMIT)
            .youth(y -> y.commune("10001"))
            .mentor(m -> m.commune("10001").radiusKm(0)),
        Case.of("distance", "far, both remote", ADMIT)
            .youth(y -> y.commune("10001").mode(REMOTE))
            .mentor(m -> m.commune("30001").mode(REMOTE)),
        Case.of("distance", "far, both hybrid", ADMIT)
            .youth(y -> y.commune("10001").mode(HYBRID))
            .mentor(m -> m.commune("30001").mode(HYBRID)),
        Case.of("distance", "places unknown, both hybrid", ADMIT)
            .youth(y -> y.mode(HYBRID))
            .mentor(m -> m.mode(HYBRID)),
        Case.of("distance", "far, both hybrid in a programme in person", EXCLUDE)
            .youth(y -> y.commune("10001").mode(HYBRID))
            .mentor(m -> m.commune("30001").mode(HYBRID))
            .programme(p -> p.modes(IN_PERSON)),
        Case.of("distance", "far, one in person", EXCLUDE)
            .youth(y -> y.commune("10001").mode(HYBRID))
            .mentor(m -> m.commune("30001").mode(IN_PERSON)),
        Case.of("distance", "far, mode unknown against remote", ADMIT)
            .youth(y -> y.commune("10001"))
            .mentor(m -> m.commune("30001").mode(REMOTE)),
        Case.of("distance", "far, mode unknown against hybrid", EXCLUDE)
            .youth(y -> y.commune("10001"))
            .mentor(m -> m.commune("30001").mode(HYBRID)),
        Case.of("distance", "far, remote against mode unknown", ADMIT)
            .youth(y -> y.commune("10001").mode(REMOTE))
            .mentor(m -> m.commune("30001")),
        Case.of("distance", "far, mentor's mode unknown in a remote programme", ADMIT)
            .youth(y -> y.commune("10001").mode(HYBRID))
            .mentor(m -> m.commune("30001"))
            .programme(p -> p.modes(REMOTE)));
  }

  private static Stream<Case> mode() {
    return Stream.of(
        Case.of("mode", "both unknown", UNKNOWN),
        Case.of("mode", "mentor's unknown", UNKNOWN).youth(y -> y.mode(REMOTE)),
        Case.of("mode", "youth's unknown", UNKNOWN).mentor(m -> m.mode(REMOTE)),
        Case.of("mode", "in person and remote", EXCLUDE)
            .youth(y -> y.mode(IN_PERSON))
            .mentor(m -> m.mode(REMOTE)),
        Case.of("mode", "hybrid and remote", ADMIT)
            .youth(y -> y.mode(HYBRID))
            .mentor(m -> m.mode(REMOTE)),
        Case.of("mode", "both remote in a programme in person", EXCLUDE)
            .youth(y -> y.mode(REMOTE))
            .mentor(m -> m.mode(REMOTE))
            .programme(p -> p.modes(IN_PERSON)),
        Case.of("mode", "remote in a programme in person beats an unknown mode", EXCLUDE)
            .youth(y -> y.mode(REMOTE))
            .programme(p -> p.modes(IN_PERSON)));
  }

  private static Stream<Case> sharedThings() {
    Availability monday = Availability.NONE.with(DayOfWeek.MONDAY, 17, 19);
    Availability evening = Availability.NONE.with(DayOfWeek.MONDAY, 18, 20);
    return Stream.of(
        Case.of("language", "both unknown", UNKNOWN),
        Case.of("language", "youth's unknown", UNKNOWN).mentor(m -> m.languages("fr")),
        Case.of("language", "mentor's unknown", UNKNOWN).youth(y -> y.languages("fr")),
        Case.of("language", "one shared, written differently", ADMIT)
            .youth(y -> y.languages("Français", "anglais"))
            .mentor(m -> m.languages("FRANCAIS", "arabe")),
        Case.of("language", "none shared", EXCLUDE)
            .youth(y -> y.languages("fr"))
            .mentor(m -> m.languages("en")),
        Case.of("language", "mentor known to speak none", EXCLUDE)
            .youth(y -> y.languages("fr"))
            .mentor(m -> m.languages(List.of())),
        Case.of("availability", "youth's unknown", UNKNOWN).mentor(m -> m.availability(monday)),
        Case.of("availability", "mentor's unknown", UNKNOWN).youth(y -> y.availability(monday)),
        Case.of("availability", "one hour shared", ADMIT)
            .youth(y -> y.availability(monday))
            .mentor(m -> m.availability(evening)),
        Case.of("availability", "one hour shared where two are asked", EXCLUDE)
            .youth(y -> y.availability(monday))
            .mentor(m -> m.availability(evening))
            .set("minHours", 2),
        Case.of("availability", "known to have no time", EXCLUDE)
            .youth(y -> y.availability(monday))
            .mentor(m -> m.availability(Availability.NONE)));
  }

  private static Stream<Case> load() {
    return Stream.of(
        Case.of("capacity", "nothing known counts as one free place", ADMIT),
        Case.of("capacity", "capacity unknown, load 1", EXCLUDE).mentor(m -> m.load(1)),
        Case.of("capacity", "capacity 0", EXCLUDE).mentor(m -> m.capacity(0)),
        Case.of("capacity", "2 with a load of 1", ADMIT)
            .mentor(m -> m.capacity(2).load(1)),
        Case.of("capacity", "2 with a load of 2", EXCLUDE)
            .mentor(m -> m.capacity(2).load(2)),
        Case.of("capacity", "running pairs are in the load already", ADMIT)
            .mentor(m -> m.capacity(2).load(1))
            .campaign(c -> c.pairs(List.of(pair("other", KnownPair.Status.RUNNING)))),
        Case.of("capacity", "running pairs fill the capacity", EXCLUDE)
            .mentor(m -> m.capacity(2))
            .campaign(c -> c.pairs(List.of(
                pair("one", KnownPair.Status.RUNNING), pair("two", KnownPair.Status.RUNNING)))),
        Case.of("capacity", "ended pairs hold no place", ADMIT)
            .campaign(c -> c.pairs(List.of(pair("other", KnownPair.Status.ENDED)))),
        Case.of("capacity", "the programme allows one", EXCLUDE)
            .mentor(m -> m.capacity(3).load(1))
            .programme(p -> p.youthsPerMentor(1)));
  }

  private static Stream<Case> days() {
    return Stream.of(
        Case.of("active", "nothing known", UNKNOWN),
        Case.of("active", "paused until the start date", EXCLUDE)
            .mentor(m -> m.pausedUntil(START).lastActive(Campaign.DATE)),
        Case.of("active", "paused until the day before", ADMIT)
            .mentor(m -> m.pausedUntil(START.minusDays(1)).lastActive(Campaign.DATE)),
        Case.of("active", "paused beats unknown activity", EXCLUDE)
            .mentor(m -> m.pausedUntil(START)),
        Case.of("active", "active 365 days ago", ADMIT)
            .mentor(m -> m.lastActive(Campaign.DATE.minusDays(365))),
        Case.of("active", "active 366 days ago", EXCLUDE)
            .mentor(m -> m.lastActive(Campaign.DATE.minusDays(366))),
        Case.of("trained", "unknown", UNKNOWN),
        Case.of("trained", "on the start date", ADMIT).mentor(m -> m.trainedOn(START)),
        Case.of("trained", "the day after", EXCLUDE).mentor(m -> m.trainedOn(START.plusDays(1))),
        Case.of("vetting", "none", UNKNOWN),
        Case.of("vetting", "first and last day is the start date", ADMIT)
            .mentor(m -> m.vetting(new Vetting("b3", START, START))),
        Case.of("vetting", "ends the day before", EXCLUDE)
            .mentor(m -> m.vetting(new Vetting("b3", START.minusYears(1), START.minusDays(1)))),
        Case.of("vetting", "valid today but not on the start date", EXCLUDE)
            .mentor(m -> m.vetting(new Vetting("b3", START.minusYears(1), Campaign.DATE))),
        Case.of("vetting", "begins the day after", EXCLUDE)
            .mentor(m -> m.vetting(new Vetting("b3", START.plusDays(1), START.plusYears(1)))),
        Case.of("vetting", "last day unknown", UNKNOWN)
            .mentor(m -> m.vetting(new Vetting("b3", START, null))),
        Case.of("vetting", "first day unknown", UNKNOWN)
            .mentor(m -> m.vetting(new Vetting("b3", null, START))),
        Case.of("vetting", "over though the first day is unknown", EXCLUDE)
            .mentor(m -> m.vetting(new Vetting("b3", null, START.minusDays(1)))),
        Case.of("vetting", "checked less than 12 months before", ADMIT)
            .mentor(m -> m.vetting(new Vetting("b3", START.minusYears(1).plusDays(1), null)))
            .set("validMonths", 12),
        Case.of("vetting", "checked 12 months before", EXCLUDE)
            .mentor(m -> m.vetting(new Vetting("b3", START.minusYears(1), null)))
            .set("validMonths", 12),
        Case.of("commitment", "unknown", UNKNOWN),
        Case.of("commitment", "6 months", ADMIT).mentor(m -> m.commitmentMonths(6)),
        Case.of("commitment", "5 months", EXCLUDE).mentor(m -> m.commitmentMonths(5)),
        Case.of("commitment", "5 months in a programme of 4", ADMIT)
            .mentor(m -> m.commitmentMonths(5))
            .programme(p -> p.minimumMonths(4)),
        Case.of("commitment", "6 months in a programme of 9", EXCLUDE)
            .mentor(m -> m.commitmentMonths(6))
            .programme(p -> p.minimumMonths(9)));
  }

  private static Stream<Case> consent() {
    return Stream.of(
        Case.of("consent", "none", UNKNOWN).youth(y -> y.born(START.minusYears(20))),
        consent("adult, own", ADMIT, 18, true, null),
        consent("adult, only the guardian's", UNKNOWN, 18, null, true),
        consent("adult, guardian against", ADMIT, 18, true, false),
        consent("17, guardian's", ADMIT, 17, null, true),
        consent("17, only own", UNKNOWN, 17, true, null),
        consent("17, guardian against", EXCLUDE, 17, true, false),
        consent("17, youth against", EXCLUDE, 17, false, true),
        consent("15, guardian's", ADMIT, 15, null, true),
        consent("14, only the guardian's", UNKNOWN, 14, null, true),
        consent("14, both", ADMIT, 14, true, true),
        consent("14, guardian against", EXCLUDE, 14, null, false),
        Case.of("consent", "birth date unknown, both", ADMIT)
            .youth(y -> y.consent(new Consent(true, true, null, null, null))),
        Case.of("consent", "birth date unknown, own only", UNKNOWN)
            .youth(y -> y.consent(new Consent(true, null, null, null, null))),
        Case.of("consent", "birth date unknown, youth against", EXCLUDE)
            .youth(y -> y.consent(new Consent(false, true, null, null, null))),
        Case.of("consent", "withdrawn", EXCLUDE)
            .youth(y -> y.born(START.minusYears(20))
                .consent(new Consent(true, true, null, null, Campaign.DATE))),
        Case.of("consent", "given after the start date", EXCLUDE)
            .youth(y -> y.born(START.minusYears(20))
                .consent(new Consent(true, true, START.plusDays(1), null, null))));
  }

  private static Case consent(
      String name, Verdict expected, int age, @Nullable Boolean youth, @Nullable Boolean guardian) {
    return Case.of("consent", name, expected)
        .youth(y ->
            y.born(START.minusYears(age)).consent(new Consent(youth, guardian, null, null, null)));
  }

  private static Stream<Case> people() {
    UnaryOperator<Campaign> companies = c -> c.companies(List.of(Company.builder("c")
        .name("Électricité de Lyon")
        .aliases("EDL", "E.D.L. SA")
        .build()));
    return Stream.of(
        Case.of("mentorProfile", "programme asks nothing", ADMIT),
        Case.of("mentorProfile", "status unknown", UNKNOWN)
            .programme(p -> p.mentorStatuses(MentorStatus.RETIRED)),
        Case.of("mentorProfile", "another status", EXCLUDE)
            .mentor(m -> m.status(MentorStatus.STUDENT))
            .programme(p -> p.mentorStatuses(MentorStatus.RETIRED)),
        Case.of("mentorProfile", "birth date unknown", UNKNOWN)
            .programme(p -> p.mentorMinimumAge(50)),
        Case.of("mentorProfile", "50 on the start date", ADMIT)
            .mentor(m -> m.born(START.minusYears(50)))
            .programme(p -> p.mentorMinimumAge(50)),
        Case.of("mentorProfile", "too young beats an unknown status", EXCLUDE)
            .mentor(m -> m.born(START.minusYears(49)))
            .programme(p -> p.mentorMinimumAge(50).mentorStatuses(MentorStatus.RETIRED)),
        Case.of("sameOrganisation", "youth names none", ADMIT).mentor(m -> m.employer("Acme")),
        Case.of("sameOrganisation", "mentor names none", ADMIT).youth(y -> y.organisation("Acme")),
        Case.of("sameOrganisation", "others", ADMIT)
            .youth(y -> y.organisation("Acme"))
            .mentor(m -> m.employer("Emca")),
        Case.of("sameOrganisation", "same, written differently", EXCLUDE)
            .youth(y -> y.organisation("L'ORÉAL S.A."))
            .mentor(m -> m.employer("loreal")),
        Case.of("sameOrganisation", "two spellings of a company", EXCLUDE)
            .youth(y -> y.organisation("electricite de lyon"))
            .mentor(m -> m.employer("edl"))
            .campaign(companies),
        Case.of("sameOrganisation", "a spelling and the company", EXCLUDE)
            .youth(y -> y.organisation("EDL"))
            .mentor(m -> m.company("c"))
            .campaign(companies),
        Case.of("gender", "no wish", ADMIT),
        Case.of("gender", "wish, mentor's unknown", UNKNOWN)
            .youth(y -> y.wishedMentorGender(Gender.WOMAN)),
        Case.of("gender", "wish fulfilled", ADMIT)
            .youth(y -> y.wishedMentorGender(Gender.WOMAN))
            .mentor(m -> m.gender(Gender.WOMAN)),
        Case.of("gender", "wish not fulfilled", EXCLUDE)
            .youth(y -> y.wishedMentorGender(Gender.WOMAN))
            .mentor(m -> m.gender(Gender.MAN)));
  }

  private static Stream<Case> blocklists() {
    return Stream.of(
        Case.of("avoided", "nothing known", ADMIT),
        Case.of("avoided", "by the youth", EXCLUDE).youth(y -> y.avoidedMentors("m")),
        Case.of("avoided", "by the mentor", EXCLUDE).mentor(m -> m.avoidedYouths("y")),
        Case.of("avoided", "others", ADMIT)
            .youth(y -> y.avoidedMentors("n"))
            .mentor(m -> m.avoidedYouths("z")),
        Case.of("avoided", "forbidden", EXCLUDE)
            .campaign(c -> c.pairs(List.of(pair("y", KnownPair.Status.FORBIDDEN)))),
        Case.of("avoided", "forbidden to another", ADMIT)
            .campaign(c -> c.pairs(List.of(pair("z", KnownPair.Status.FORBIDDEN)))),
        Case.of("avoided", "locked", ADMIT)
            .campaign(c -> c.pairs(List.of(pair("y", KnownPair.Status.LOCKED)))),
        Case.of("former", "nothing known", ADMIT),
        Case.of("former", "former mentor", EXCLUDE).youth(y -> y.formerMentors("m")),
        Case.of("former", "ended", EXCLUDE)
            .campaign(c -> c.pairs(List.of(pair("y", KnownPair.Status.ENDED)))),
        Case.of("former", "running", EXCLUDE)
            .campaign(c -> c.pairs(List.of(pair("y", KnownPair.Status.RUNNING)))),
        Case.of("former", "locked", ADMIT)
            .campaign(c -> c.pairs(List.of(pair("y", KnownPair.Status.LOCKED)))));
  }

  private static KnownPair pair(String youth, KnownPair.Status status) {
    return new KnownPair(YouthId.of(youth), MentorId.of("m"), status, null, null);
  }

  @Test
  void bind_agesTheWrongWayRound_saysSo() {
    assertThatThrownBy(() -> new Campaign()
            .bind(Campaign.rule("age"), Map.of("minAge", 30, "maxAge", 20), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parameter minAge, expected at most maxAge, which is 20");
  }

  /** The comments of the table count on these. */
  @Test
  void communes_areAsFarApartAsTheCasesSay() {
    Campaign campaign = new Campaign();
    var first = campaign.gazetteer().byCode("10001").orElseThrow().centre();
    assertThat(first.kilometresTo(
            campaign.gazetteer().byCode("10002").orElseThrow().centre()))
        .isBetween(9.9, 10.1);
    assertThat(first.kilometresTo(
            campaign.gazetteer().byCode("10003").orElseThrow().centre()))
        .isBetween(44.4, 44.6);
  }
}
