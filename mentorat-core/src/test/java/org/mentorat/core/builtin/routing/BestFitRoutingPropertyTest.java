package org.mentorat.core.builtin.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.builtin.RandomCohort;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Mentor;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.spi.Rooms;
import org.mentorat.spi.Route;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.Verdict;

class BestFitRoutingPropertyTest {
  /** Rooms drawn from the programme's id: some full, some without a wait. */
  private record RandomRooms(long seed) implements Rooms {
    private Random random(ProgrammeId programme) {
      return new Random(seed ^ programme.value().hashCode());
    }

    @Override
    public int left(ProgrammeId programme) {
      return random(programme).nextInt(12) - 3;
    }

    @Override
    public int places(ProgrammeId programme) {
      return random(programme).nextInt(12);
    }

    @Override
    public OptionalDouble expectedWaitDays(ProgrammeId programme) {
      int days = random(programme).nextInt(500);
      return days < 100 ? OptionalDouble.empty() : OptionalDouble.of(days);
    }
  }

  private static RoutingStrategy.Bound bind(Campaign campaign, Map<String, Object> settings) {
    BestFitRouting routing = new BestFitRouting();
    return routing.bind(campaign.parameters(routing.info().parameters(), settings));
  }

  private static Stream<RouteRanking> rankings(
      RoutingStrategy.Bound bound, RandomCohort cohort, Rooms rooms) {
    return Stream.concat(
        cohort.youths().stream().map(youth -> bound.youth(youth, rooms)),
        cohort.mentors().stream()
            .map(mentor -> mentor.toBuilder().association((AssociationId) null).build())
            .map(mentor -> bound.mentor(mentor, rooms)));
  }

  @Property(tries = 100)
  void everyProgramme_isEitherOpenOrClosedForAReason(@ForAll long seed) {
    RandomCohort cohort = new RandomCohort(seed, 5, 5);
    List<ProgrammeId> programmes = programmes(cohort);
    rankings(bind(cohort.campaign(), Map.of()), cohort, new RandomRooms(seed)).forEach(ranking -> {
      List<ProgrammeId> named = new ArrayList<>();
      ranking.routes().forEach(route -> named.add(route.programme()));
      ranking.closed().forEach(closed -> named.add(closed.programme()));
      assertThat(named).containsExactlyInAnyOrderElementsOf(programmes);
      assertThat(ranking.closed()).allSatisfy(closed -> {
        assertThat(closed.reasons()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(closed.reasons()).allSatisfy(reason -> {
          assertThat(reason.sentence().french()).endsWith(".");
          assertThat(reason.sentence().english()).endsWith(".");
        });
      });
      assertThat(ranking.routes()).allSatisfy(route -> assertThat(route.fit()).isBetween(0.0, 1.0));
      assertThat(ranking.routes().stream().map(Route::fit).map(fit -> -fit)).isSorted();
      assertThat(ranking.routes()).noneMatch(Route::fallback);
    });
  }

  /** What routing turns a youth away for is what the rules would exclude for, and nothing else. */
  @Property(tries = 100)
  void closedReasons_areThoseOfTheRules(@ForAll long seed) {
    RandomCohort cohort = new RandomCohort(seed, 5, 1);
    Campaign campaign = cohort.campaign();
    for (Youth youth : cohort.youths()) {
      RouteRanking ranking = bind(cohort.campaign(), Map.of()).youth(youth, new RandomRooms(seed));
      for (RouteRanking.Closed closed : ranking.closed()) {
        Mentor anyone =
            enrolled(closed.association().value(), closed.programme().value());
        Set<String> expected = new HashSet<>();
        Programme programme = campaign.programme(closed.programme()).orElseThrow();
        AgeRange ages = programme.ages();
        Integer age = youth.ageOn(Campaign.START);
        if (ages != null && age != null && !ages.contains(age)) {
          expected.add("ROUTE_AGE");
        }
        Map.of(
                "situation",
                "ROUTE_SITUATION",
                "need",
                "ROUTE_NEED",
                "territory",
                "ROUTE_TERRITORY",
                "mode",
                "ROUTE_MODE")
            .forEach((rule, code) -> {
              if (campaign.verdict(rule, Map.of(), youth, anyone) == Verdict.EXCLUDE) {
                expected.add(code);
              }
            });
        assertThat(closed.reasons())
            .extracting(reason -> reason.code())
            .containsExactlyInAnyOrderElementsOf(expected);
      }
      for (Route route : ranking.routes()) {
        Mentor anyone = enrolled(route.association().value(), route.programme().value());
        for (String rule : List.of("situation", "need", "territory", "mode")) {
          assertThat(campaign.verdict(rule, Map.of(), youth, anyone))
              .as(rule)
              .isNotEqualTo(Verdict.EXCLUDE);
        }
      }
    }
  }

  private static Mentor enrolled(String association, String programme) {
    return Mentor.builder("anyone")
        .association(association)
        .programme(programme)
        .build();
  }

  @Property(tries = 100)
  void fallback_comesOnlyWhereNothingElseIsOpen(@ForAll long seed) {
    RandomCohort cohort = new RandomCohort(seed, 8, 8);
    String fallback = programmes(cohort).get(0).value();
    Rooms rooms = new RandomRooms(seed);
    List<RouteRanking> without =
        rankings(bind(cohort.campaign(), Map.of()), cohort, rooms).toList();
    List<RouteRanking> with = rankings(
            bind(cohort.campaign(), Map.of("fallback", fallback)), cohort, rooms)
        .toList();
    for (int i = 0; i < with.size(); i++) {
      if (without.get(i).routes().isEmpty()) {
        assertThat(with.get(i).routes()).hasSize(1).allMatch(Route::fallback);
        assertThat(with.get(i).routes().get(0).programme().value()).isEqualTo(fallback);
        assertThat(with.get(i).closed()).noneMatch(c -> c.programme().value().equals(fallback));
      } else {
        assertThat(with.get(i)).isEqualTo(without.get(i));
      }
    }
  }

  @Property(tries = 50)
  void ranking_doesNotDependOnTheOrderOfProgrammes(@ForAll long seed) {
    RandomCohort cohort = new RandomCohort(seed, 5, 5);
    List<Association> shuffled = new ArrayList<>();
    for (Association association : cohort.associations()) {
      List<Programme> programmes = new ArrayList<>(association.programmes());
      Collections.shuffle(programmes, cohort.random());
      shuffled.add(association.toBuilder().programmes(programmes).build());
    }
    Rooms rooms = new RandomRooms(seed);
    List<RouteRanking> before =
        rankings(bind(cohort.campaign(), Map.of()), cohort, rooms).toList();
    Campaign other = new Campaign().associations(shuffled).companies(cohort.companies());
    assertThat(rankings(bind(other, Map.of()), cohort, rooms).toList()).isEqualTo(before);
  }

  private static List<ProgrammeId> programmes(RandomCohort cohort) {
    return cohort.associations().stream()
        .flatMap(association -> association.programmes().stream())
        .map(Programme::id)
        .toList();
  }
}
