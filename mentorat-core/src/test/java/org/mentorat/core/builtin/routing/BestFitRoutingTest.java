package org.mentorat.core.builtin.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Association;
import org.mentorat.model.Company;
import org.mentorat.model.EducationLevel;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Reason;
import org.mentorat.model.Situation;
import org.mentorat.model.Youth;
import org.mentorat.spi.Rooms;
import org.mentorat.spi.Route;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RoutingStrategy;

class BestFitRoutingTest {
  private static final Youth YOUTH = Youth.builder("y")
      .born(Campaign.START.minusYears(16))
      .situation(Situation.GENERAL_HIGH_SCHOOL)
      .educationLevel(EducationLevel.BREVET)
      .needs(Need.ORIENTATION, Need.LANGUAGE)
      .commune("10001")
      .mode(MeetingMode.IN_PERSON)
      .build();

  private static final Mentor MENTOR = Mentor.builder("m")
      .born(Campaign.START.minusYears(40))
      .status(MentorStatus.EMPLOYEE)
      .expertise(Need.ORIENTATION)
      .commune("10001")
      .mode(MeetingMode.IN_PERSON)
      .build();

  /** The same room everywhere. */
  private record Room(int left, int places, double waitDays) implements Rooms {
    @Override
    public int left(ProgrammeId programme) {
      return left;
    }

    @Override
    public int places(ProgrammeId programme) {
      return places;
    }

    @Override
    public OptionalDouble expectedWaitDays(ProgrammeId programme) {
      return Double.isNaN(waitDays) ? OptionalDouble.empty() : OptionalDouble.of(waitDays);
    }
  }

  private static final Rooms HALF_FULL = new Room(5, 10, 30);

  private static Association association(Programme.Builder... programmes) {
    return Association.builder("a")
        .programmes(Arrays.stream(programmes).map(Programme.Builder::build).toList())
        .build();
  }

  private static RoutingStrategy.Bound bind(
      Map<String, Object> settings, Association... associations) {
    BestFitRouting routing = new BestFitRouting();
    return routing.bind(new Campaign()
        .associations(List.of(associations))
        .parameters(routing.info().parameters(), settings));
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  private static Route only(RouteRanking ranking) {
    assertThat(ranking.routes()).hasSize(1);
    return ranking.routes().get(0);
  }

  @Test
  void youth_closedProgramme_hasEveryReason() {
    RouteRanking ranking = bind(
            Map.of(),
            association(Programme.builder("p")
                .ages(new AgeRange(18, 25))
                .situations(Situation.NEET)
                .minimumLevel(EducationLevel.BAC)
                .needs(Need.FIRST_JOB)
                .territories("30")
                .modes(MeetingMode.REMOTE)))
        .youth(YOUTH.toBuilder().association("b").build(), HALF_FULL);
    assertThat(ranking.routes()).isEmpty();
    assertThat(codes(ranking.closed().get(0).reasons()))
        .containsExactly(
            "ROUTE_AGE",
            "ROUTE_SITUATION",
            "ROUTE_NEED",
            "ROUTE_TERRITORY",
            "ROUTE_MODE",
            "ROUTE_ASSOCIATION");
    assertThat(ranking.closed().get(0).reasons().get(0).sentence().english())
        .isEqualTo("The programme is for youths from 18 to 25 years.");
  }

  @Test
  void youth_whoSaysNothing_isTakenEverywhere() {
    RouteRanking ranking = bind(
            Map.of(),
            association(Programme.builder("p")
                .ages(new AgeRange(18, 25))
                .situations(Situation.NEET)
                .minimumLevel(EducationLevel.BAC)
                .needs(Need.FIRST_JOB)
                .territories("30")
                .modes(MeetingMode.REMOTE)))
        .youth(Youth.builder("y").build(), HALF_FULL);
    assertThat(ranking.closed()).isEmpty();
    assertThat(ranking.routes()).hasSize(1);
  }

  @Test
  void youth_fit_isTheWeightedMean() {
    Association open = Association.builder("a")
        .partnerSchools("Lycée Jean Moulin")
        .programmes(
            Programme.builder("p").needs(Need.ORIENTATION).territories("10").build())
        .build();
    Route route = only(bind(Map.of(), open)
        .youth(YOUTH.toBuilder().organisation("LYCEE JEAN-MOULIN").build(), HALF_FULL));
    // needs 1 / (1 + 1/2), department 3/4, partner 1, room 1/2, wait 30 / (30 + 30)
    assertThat(route.fit())
        .isEqualTo((40 * 2.0 / 3 + 20 * 0.75 + 10 + 20 * 0.5 + 10 * 0.5) / 100, within(1e-15));
    assertThat(codes(route.reasons()))
        .containsExactly(
            "FIT_FIRST_NEED", "FIT_DEPARTMENT", "FIT_PARTNER_SCHOOL", "FIT_ROOM", "FIT_WAIT");
    assertThat(route.reasons().get(4).sentence().french())
        .isEqualTo("Réponse attendue sous 5 semaines.");
  }

  @Test
  void youth_nothingKnownOfWait_fallsBackOnTheAnswerDelay() {
    Association slow = Association.builder("a")
        .answerDelayDays(90)
        .programmes(Programme.builder("p").build())
        .build();
    Route delayed = only(bind(Map.of(), slow).youth(YOUTH, new Room(0, 0, Double.NaN)));
    // needs unsaid 1/2, everywhere 1/4, no room, 30 / (30 + 90)
    assertThat(delayed.fit()).isEqualTo((40 * 0.5 + 20 * 0.25 + 10 * 0.25) / 100, within(1e-15));
    assertThat(codes(delayed.reasons())).containsExactly("FIT_FULL", "FIT_WAIT");
  }

  @Test
  void youth_closerTerritoryAndBetterNeeds_comeFirst() {
    RouteRanking ranking = bind(
            Map.of(),
            association(
                Programme.builder("everywhere"),
                Programme.builder("region").territories("R44"),
                Programme.builder("department").territories("10"),
                Programme.builder("commune").territories("10001"),
                Programme.builder("second").territories("10001").needs(Need.LANGUAGE),
                Programme.builder("first").territories("10001").needs(Need.ORIENTATION),
                Programme.builder("both").territories("10001").needs(Need.values())))
        .youth(YOUTH, HALF_FULL);
    assertThat(ranking.routes())
        .extracting(route -> route.programme().value())
        .containsExactly(
            "both", "first", "commune", "department", "second", "region", "everywhere");
  }

  @Test
  void mentor_closedProgramme_hasEveryReason() {
    RouteRanking ranking = bind(
            Map.of(),
            association(Programme.builder("p")
                .mentorMinimumAge(50)
                .mentorStatuses(MentorStatus.RETIRED)
                .needs(Need.FIRST_JOB)
                .territories("30")
                .modes(MeetingMode.REMOTE)))
        .mentor(MENTOR.toBuilder().association("b").build(), HALF_FULL);
    assertThat(codes(ranking.closed().get(0).reasons()))
        .containsExactly(
            "ROUTE_MENTOR_AGE",
            "ROUTE_STATUS",
            "ROUTE_NEED",
            "ROUTE_TERRITORY",
            "ROUTE_MODE",
            "ROUTE_ASSOCIATION");
  }

  @Test
  void mentor_livesOutside_isTakenIfBothMeetRemotely() {
    Programme.Builder elsewhere = Programme.builder("p").territories("30");
    Mentor remote = MENTOR.toBuilder().mode(MeetingMode.HYBRID).build();
    assertThat(bind(Map.of(), association(elsewhere)).mentor(MENTOR, HALF_FULL).routes())
        .isEmpty();
    assertThat(bind(Map.of(), association(elsewhere)).mentor(remote, HALF_FULL).routes())
        .hasSize(1);
    assertThat(bind(Map.of(), association(elsewhere.modes(MeetingMode.IN_PERSON)))
            .mentor(remote, HALF_FULL)
            .routes())
        .isEmpty();
  }

  @Test
  void mentor_programmesShortOfMentors_comeFirst() {
    Rooms rooms = new Rooms() {
      @Override
      public int left(ProgrammeId programme) {
        return programme.value().equals("short") ? -3 : 8;
      }

      @Override
      public int places(ProgrammeId programme) {
        return 10;
      }

      @Override
      public OptionalDouble expectedWaitDays(ProgrammeId programme) {
        return OptionalDouble.empty();
      }
    };
    RouteRanking ranking = bind(
            Map.of(), association(Programme.builder("enough"), Programme.builder("short")))
        .mentor(MENTOR, rooms);
    assertThat(ranking.routes())
        .extracting(route -> route.programme().value())
        .containsExactly("short", "enough");
    assertThat(codes(ranking.routes().get(0).reasons())).contains("FIT_SHORT_OF_MENTORS");
  }

  @Test
  void mentor_ofAPartnerCompany_fitsBetter() {
    Association partner = Association.builder("a")
        .partnerCompanies("c")
        .programmes(Programme.builder("p").build())
        .build();
    BestFitRouting routing = new BestFitRouting();
    RoutingStrategy.Bound bound = routing.bind(new Campaign()
        .associations(List.of(partner))
        .companies(
            List.of(Company.builder("c").name("Acme France").aliases("Acme").build()))
        .parameters(routing.info().parameters(), Map.of()));
    double stranger = only(bound.mentor(MENTOR, HALF_FULL)).fit();
    Route byName = only(bound.mentor(MENTOR.toBuilder().employer("ACME").build(), HALF_FULL));
    Route byCompany = only(bound.mentor(MENTOR.toBuilder().company("c").build(), HALF_FULL));
    assertThat(byName.fit()).isEqualTo(byCompany.fit()).isGreaterThan(stranger);
    assertThat(codes(byName.reasons())).contains("FIT_PARTNER_COMPANY");
  }

  @Test
  void fallback_takesThoseWhomNothingElseAdmits() {
    Association both = association(
        Programme.builder("adults").ages(new AgeRange(18, 29)),
        Programme.builder("last resort").territories("30"));
    RoutingStrategy.Bound bound = bind(Map.of("fallback", "last resort"), both);
    RouteRanking young = bound.youth(YOUTH, HALF_FULL);
    assertThat(only(young).programme().value()).isEqualTo("last resort");
    assertThat(only(young).fallback()).isTrue();
    assertThat(codes(only(young).reasons())).containsExactly("ROUTE_FALLBACK");
    assertThat(young.closed()).extracting(c -> c.programme().value()).containsExactly("adults");

    RouteRanking adult =
        bound.youth(YOUTH.toBuilder().born(Campaign.START.minusYears(20)).build(), HALF_FULL);
    assertThat(only(adult).programme().value()).isEqualTo("adults");
    assertThat(only(adult).fallback()).isFalse();

    assertThat(
            bound.youth(YOUTH.toBuilder().association("b").build(), HALF_FULL).routes())
        .as("of another association")
        .isEmpty();
  }

  @Test
  void fallback_unknown_saysWhichAreKnown() {
    assertThatThrownBy(() -> bind(Map.of("fallback", "x"), association(Programme.builder("p"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "parameter fallback, expected the id of a programme of the cohort, which x is not. Known are [p]");
  }

  @Test
  void equalFits_areOrderedByLotAndNotByAlphabet() {
    RoutingStrategy.Bound bound = bind(
        Map.of(),
        association(Programme.builder("a1"), Programme.builder("b1"), Programme.builder("c1")));
    Set<String> first = new TreeSet<>();
    for (int y = 0; y < 50; y++) {
      first.add(bound
          .youth(Youth.builder("y" + y).build(), HALF_FULL)
          .routes()
          .get(0)
          .programme()
          .value());
    }
    assertThat(first).containsExactly("a1", "b1", "c1");
  }
}
