package org.mentorat.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mentorat.core.Mentorat;
import org.mentorat.core.RandomCampaigns;
import org.mentorat.core.audit.PublishedFairness.Figures;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.core.territory.FrenchGazetteer;
import org.mentorat.model.Cohort;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Situation;
import org.mentorat.model.Youth;
import org.mentorat.problem.AssignmentProblem;

class FairnessTest {
  private static final Gazetteer PLACES = FrenchGazetteer.load();
  private static final Mentorat MENTORAT = Mentorat.builder().gazetteer(PLACES).build();
  private static final Cohort COHORT = SyntheticCohorts.of(PLACES, CohortShape.defaults())
      .cohort(700, 350, LocalDate.of(2026, 9, 7), 5);
  private static final MatchResult RESULT =
      MENTORAT.match(COHORT, Policy.defaults().build());
  private static final Fairness FAIRNESS = Fairness.of(RESULT, PLACES);

  @Test
  void groups_ofEveryDimension_areTheWholeCampaign() {
    assertThat(FAIRNESS.total().asking())
        .isEqualTo(COHORT.youths().size() - RESULT.alreadyServed().size());
    assertThat(FAIRNESS.total().served()).isEqualTo(RESULT.served());
    assertThat(FAIRNESS.total().withoutMentor()).isEqualTo((int)
        RESULT.unserved().stream().filter(u -> u.eligibleMentors() == 0).count());
    for (Dimension dimension : Dimension.values()) {
      var tallies = FAIRNESS.groups(dimension).values();
      assertThat(tallies.stream().mapToInt(Tally::asking).sum())
          .isEqualTo(FAIRNESS.total().asking());
      assertThat(tallies.stream().mapToInt(Tally::served).sum()).isEqualTo(RESULT.served());
      assertThat(tallies.stream().mapToInt(Tally::eligible).sum())
          .isEqualTo(FAIRNESS.total().eligible());
      assertThat(tallies.stream().mapToInt(t -> t.score().count()).sum())
          .isEqualTo(RESULT.served());
    }
    assertThat(FAIRNESS.groups(Dimension.DEPARTMENT)).hasSizeGreaterThan(5);
  }

  @Test
  void situation_isCountedAsByHand() {
    int asking = 0;
    int served = 0;
    double points = 0;
    for (Youth youth : COHORT.youths()) {
      if (youth.situation() == Situation.HIGHER_EDUCATION
          && !RESULT.alreadyServed().contains(youth.id())) {
        asking++;
        served += RESULT.proposalsFor(youth.id()).isEmpty() ? 0 : 1;
        points += RESULT.proposalFor(youth.id()).map(p -> p.score()).orElse(0.0);
      }
    }
    Figures figures = FAIRNESS
        .published()
        .by(Dimension.SITUATION)
        .row("higher_education")
        .orElseThrow()
        .figures();
    assertThat(figures.asking()).isEqualTo(asking);
    assertThat(figures.served()).isEqualTo(served);
    assertThat(figures.rate()).isNotNull();
    assertThat(figures.rate().value()).isEqualTo(served / (double) asking);
    assertThat(figures.score()).isNotNull();
    assertThat(figures.score().value())
        .isCloseTo(points / served, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void rank_isOneWhereEverybodyHasTheBest() {
    AssignmentProblem problem = RESULT.evidence().problem();
    assertThat(problem.pairs()).isPositive();
    assertThat(FAIRNESS.total().rank().mean()).isGreaterThan(1);
    // With places for everybody, each has the best mentor.
    Cohort rich = COHORT.toBuilder()
        .youths(COHORT.youths().subList(0, 40))
        .mentors(COHORT.mentors().stream()
            .map(m -> m.toBuilder().capacity(900).load(0).build())
            .toList())
        .associations(COHORT.associations().stream()
            .map(a -> a.toBuilder().intake(org.mentorat.model.Bounds.NONE).build())
            .toList())
        .pairs(List.of())
        .build();
    Fairness fairness = Fairness.of(MENTORAT.match(rich, Policy.defaults().build()), PLACES);
    assertThat(fairness.total().served()).isPositive();
    assertThat(fairness.total().rank().mean()).isBetween(1.0, 1.5);
  }

  @Test
  void figures_doNotDependOnTheOrderOfRows() {
    Cohort shuffled = new RandomCampaigns(new Random(3)).shuffled(COHORT);
    MatchResult again = MENTORAT.match(shuffled, Policy.defaults().build());
    assertThat(Fairness.of(again, PLACES).published()).isEqualTo(FAIRNESS.published());
  }

  @Test
  void ratio_isOneForTheBest_andFlagsGroupsUnderFourFifths() {
    for (Dimension dimension : Dimension.values()) {
      var rates = FAIRNESS.published().by(dimension).rows().stream()
          .map(r -> r.figures().rate())
          .filter(java.util.Objects::nonNull)
          .toList();
      if (!rates.isEmpty()) {
        assertThat(rates.stream().mapToDouble(r -> r.ratio()).max()).hasValue(1);
      }
      rates.forEach(r -> {
        assertThat(r.belowFourFifths()).isEqualTo(r.ratio() < 0.8);
        assertThat(r.low()).isLessThanOrEqualTo(r.value());
        assertThat(r.high()).isGreaterThanOrEqualTo(r.value());
        assertThat(!r.clearly() || r.belowFourFifths()).isTrue();
      });
    }
  }

  @Test
  void ofNobody_isEmpty() {
    MatchResult none = MENTORAT.match(
        Cohort.on(LocalDate.of(2026, 9, 7)).build(), Policy.defaults().build());
    PublishedFairness published = Fairness.of(none, PLACES).published();
    assertThat(published.total().asking()).isZero();
    assertThat(published.comparisons()).allMatch(c -> c.rows().isEmpty() && !c.withheld());
  }
}
