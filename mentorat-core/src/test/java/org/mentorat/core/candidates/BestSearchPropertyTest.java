package org.mentorat.core.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.mentorat.core.Mentorat;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Cohort;
import org.mentorat.problem.AssignmentProblem;

/** The best few of each youth, found by bounds, are those that scoring every eligible pair finds. */
class BestSearchPropertyTest {
  private static final LocalDate DATE = LocalDate.of(2026, 9, 7);

  /** One scorer that knows no kinds, so that its weight is all that bounds it. */
  private static final Mentorat MENTORAT = Mentorat.builder()
      .scorer(
          "letters",
          "1",
          (youth, mentor) ->
              (youth.id().value().hashCode() * 31 + mentor.id().value().hashCode() & 7) / 7.0)
      .build();

  private static final SyntheticCohorts COHORTS =
      SyntheticCohorts.of(MENTORAT.gazetteer(), CohortShape.defaults());

  private static AssignmentProblem problem(Cohort cohort, Policy policy, RunOptions options) {
    Prepared prepared = MENTORAT.prepare(cohort, policy, options);
    return prepared.problem();
  }

  private static void assertSame(Cohort cohort, Policy policy) {
    AssignmentProblem byBounds = problem(cohort, policy, RunOptions.defaults());
    AssignmentProblem oneByOne = problem(cohort, policy, RunOptions.defaults().withoutIndexes());

    assertThat(IntStream.rangeClosed(0, byBounds.youths()).map(byBounds::rowStart))
        .containsExactlyElementsOf(IntStream.rangeClosed(0, oneByOne.youths())
            .map(oneByOne::rowStart)
            .boxed()
            .toList());
    for (int pair = 0; pair < byBounds.pairs(); pair++) {
      assertThat(byBounds.mentorOf(pair)).isEqualTo(oneByOne.mentorOf(pair));
      assertThat(byBounds.score(pair)).isEqualTo(oneByOne.score(pair));
    }
  }

  @Property(tries = 6)
  void find_ofTheBest_withTheDefaultScorers(
      @ForAll @LongRange(min = 1, max = 1000) long seed,
      @ForAll @IntRange(min = 1, max = 40) int most) {
    Cohort cohort = COHORTS.cohort(300, 1200, DATE, seed);
    assertSame(cohort, Policy.defaults().candidatesPerYouth(most).build());
  }

  @Property(tries = 6)
  void find_ofTheBest_withAScorerThatKnowsNoKinds(
      @ForAll @LongRange(min = 1, max = 1000) long seed,
      @ForAll @IntRange(min = 1, max = 40) int most) {
    Cohort cohort = COHORTS.cohort(300, 1200, DATE, seed);
    assertSame(
        cohort, Policy.defaults().weight("letters", 25).candidatesPerYouth(most).build());
  }

  /** Where all scores are equal the lottery alone decides. */
  @Property(tries = 3)
  void find_ofTheBest_whereAllTie(@ForAll @LongRange(min = 1, max = 1000) long seed) {
    Cohort cohort = COHORTS.cohort(200, 800, DATE, seed);
    Policy.Builder policy = Policy.defaults().candidatesPerYouth(7);
    MENTORAT.plugins().scorers().keySet().forEach(scorer -> policy.weight(scorer, 0));
    assertSame(cohort, policy.weight("interests", 1).build());
  }
}
