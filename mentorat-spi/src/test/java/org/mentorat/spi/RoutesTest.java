package org.mentorat.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mentorat.model.AssociationId;
import org.mentorat.model.MentorId;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.YouthId;

class RoutesTest {
  private static final Route DUO = Route.given(AssociationId.of("afev"), ProgrammeId.of("DUO"));
  private static final Route NQT = Route.given(AssociationId.of("nqt"), ProgrammeId.of("NQT1"));

  @Test
  void of_givesTheRoutes_orNone() {
    Routes routes =
        new Routes(Map.of(YouthId.of("Y1"), List.of(NQT, DUO)), Map.of(MentorId.of("M1"), DUO));

    assertThat(routes.of(YouthId.of("Y1"))).containsExactly(NQT, DUO);
    assertThat(routes.of(YouthId.of("Y2"))).isEmpty();
    assertThat(routes.of(MentorId.of("M1"))).contains(DUO);
    assertThat(routes.of(MentorId.of("M2"))).isEmpty();
  }

  @Test
  void routed_areInOrderOfId_whateverTheMap() {
    Map<YouthId, List<Route>> youths = new HashMap<>();
    Map<MentorId, Route> mentors = new HashMap<>();
    IntStream.range(0, 100).forEach(k -> {
      youths.put(YouthId.of("Y" + k), List.of(DUO));
      mentors.put(MentorId.of("M" + k), DUO);
    });
    Routes routes = new Routes(youths, mentors);

    assertThat(List.copyOf(routes.routedYouths())).hasSize(100).isSorted();
    assertThat(List.copyOf(routes.routedMentors())).hasSize(100).isSorted();
  }

  @Test
  void youthWithAnEmptyList_isNotRouted() {
    Routes routes = new Routes(Map.of(YouthId.of("Y1"), List.of()), Map.of());

    assertThat(routes.of(YouthId.of("Y1"))).isEmpty();
    assertThat(routes.routedYouths()).isEmpty();
  }

  @Test
  void routes_areCopies() {
    List<Route> mutable = new ArrayList<>(List.of(DUO));
    Routes routes = new Routes(Map.of(YouthId.of("Y1"), mutable), Map.of());
    mutable.clear();

    assertThat(routes.of(YouthId.of("Y1"))).containsExactly(DUO);
    assertThatThrownBy(() -> routes.routedYouths().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
