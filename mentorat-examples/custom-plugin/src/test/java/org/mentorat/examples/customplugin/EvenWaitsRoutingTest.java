package org.mentorat.examples.customplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Association;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.spi.Rooms;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.tck.CohortContext;

class EvenWaitsRoutingTest {
  private static final LocalDate DATE = LocalDate.of(2026, 9, 7);

  /** Quick, slow and very slow to answer, with ten places each. */
  private final Map<ProgrammeId, Integer> delays = new HashMap<>(Map.of(
      ProgrammeId.of("quick"), 10, ProgrammeId.of("slow"), 20, ProgrammeId.of("slower"), 40));

  private final Map<ProgrammeId, Integer> demand = new HashMap<>();

  private final Rooms rooms = new Rooms() {
    @Override
    public int left(ProgrammeId programme) {
      return 10 - demand.getOrDefault(programme, 0);
    }

    @Override
    public int places(ProgrammeId programme) {
      return 10;
    }

    // The usual delay, once for each round of places.
    @Override
    public OptionalDouble expectedWaitDays(ProgrammeId programme) {
      Integer delay = delays.get(programme);
      return delay == null
          ? OptionalDouble.empty()
          : OptionalDouble.of(delay * Math.max(1, (demand.getOrDefault(programme, 0) + 1) / 10.0));
    }
  };

  private RoutingStrategy.Bound bind(List<Association> associations) {
    RoutingStrategy strategy = new EvenWaitsRouting();
    return strategy.bind(
        CohortContext.of(Cohort.on(DATE).associations(associations).build())
            .with(strategy.info().parameters(), Map.of()));
  }

  private List<Association> associations() {
    return delays.keySet().stream()
        .map(id -> Association.builder(id.value()).build())
        .sorted(Comparator.comparing(Association::id))
        .toList();
  }

  private ProgrammeId send(RoutingStrategy.Bound bound, String youth) {
    ProgrammeId programme =
        bound.youth(Youth.builder(youth).build(), rooms).routes().get(0).programme();
    demand.merge(programme, 1, Integer::sum);
    return programme;
  }

  @Test
  void youths_oneByOne_evenOutTheWaits() {
    RoutingStrategy.Bound bound = bind(associations());
    for (int y = 0; y < 140; y++) {
      send(bound, "y" + y);
    }

    List<Double> waits = new ArrayList<>();
    delays.keySet().forEach(id -> waits.add(rooms.expectedWaitDays(id).orElseThrow()));
    double longest = waits.stream().mapToDouble(d -> d).max().orElseThrow();
    double shortest = waits.stream().mapToDouble(d -> d).min().orElseThrow();
    // One youth more at the slowest is four days; sent in equal numbers, the waits would differ by
    // 140 days.
    assertThat(longest - shortest).isLessThanOrEqualTo(4);
    assertThat(demand.get(ProgrammeId.of("quick")))
        .isGreaterThan(2 * demand.getOrDefault(ProgrammeId.of("slower"), 0));
  }

  @Test
  void mentor_goesWhereTheWaitIsLongest() {
    RouteRanking ranking = bind(associations()).mentor(Mentor.builder("m").build(), rooms);

    assertThat(ranking.routes())
        .extracting(route -> route.programme().value())
        .containsExactly("slower", "slow", "quick");
  }

  @Test
  void wait_thatNobodyKnows_countsAsTheParameterSays() {
    delays.remove(ProgrammeId.of("slow"));
    List<Association> associations = new ArrayList<>(associations());
    associations.add(Association.builder("unsaid").build());
    RouteRanking ranking = bind(associations).youth(Youth.builder("y").build(), rooms);

    // 10 and 40 days are known; 60 stand for what is not.
    assertThat(ranking.routes())
        .extracting(route -> route.programme().value())
        .containsExactly("quick", "slower", "unsaid");
  }

  @Test
  void programme_ofOtherAges_isClosedAndSaysWhy() {
    Association grownUps = Association.builder("grownUps")
        .programmes(Programme.builder("adults").ages(new AgeRange(18, 29)).build())
        .build();
    Youth child =
        Youth.builder("y").born(DATE.minusYears(9)).association("elsewhere").build();
    RouteRanking ranking = bind(List.of(grownUps)).youth(child, rooms);

    assertThat(ranking.routes()).isEmpty();
    assertThat(ranking.closed().get(0).reasons())
        .extracting(reason -> reason.code())
        .containsExactly("OTHER_ASSOCIATION", "PROGRAMME_AGES");
  }
}
