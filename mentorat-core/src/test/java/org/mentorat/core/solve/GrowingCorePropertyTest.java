package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.tck.BruteForceMatching;
import org.mentorat.tck.ProblemArbitraries;
import org.mentorat.tck.RandomProblems;

/** Growing the core from almost nothing finds the optimum over all pairs, and proves it over all pairs. */
class GrowingCorePropertyTest {
  private static final GrowingCore.Growth SLOW = new GrowingCore.Growth(1, 0, 1);

  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems();
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
  void findsTheProvenOptimumOrTheProvenContradiction(
      @ForAll("problems") AssignmentProblem problem) {
    Optional<BruteForceMatching.Optimum> expected = BruteForceMatching.optimum(problem);
    Outcome outcome = GrowingCore.solve(problem, StopSignal.NEVER, SLOW);
    if (expected.isEmpty()) {
      assertThat(Verifier.verify(problem, outcome)).isEqualTo(new Verification.HoldsInfeasible());
    } else {
      assertThat(Proofs.optimum(problem, outcome)).isEqualTo(expected.get().objective());
    }
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void agreesWithSolvingAllPairsAtOnce(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed,
      @ForAll @IntRange(min = 0, max = 4) int tiers) {
    AssignmentProblem problem = RandomProblems.of(60, 40, 30)
        .withTiers(1 + tiers)
        .withGroups(0, 5, 2, 0.8)
        .problem(seed);
    Objective all =
        Proofs.optimum(problem, new LexicographicFlow(problem, StopSignal.NEVER).solve());

    assertThat(Proofs.optimum(problem, GrowingCore.solve(problem, StopSignal.NEVER, SLOW)))
        .isEqualTo(all);
    assertThat(Proofs.optimum(problem, GrowingCore.solve(problem, StopSignal.NEVER)))
        .isEqualTo(all);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void stoppedAfterAnyStep_isFeasibleWithATrueBound(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed,
      @ForAll @IntRange(min = 0, max = 20_000) int steps) {
    AssignmentProblem problem = RandomProblems.of(60, 40, 30).withTiers(2).problem(seed);
    Objective optimum =
        Proofs.optimum(problem, new LexicographicFlow(problem, StopSignal.NEVER).solve());

    Outcome outcome = GrowingCore.solve(problem, StopSignal.NEVER.afterSteps(steps), SLOW);

    assertThat(Verifier.verify(problem, outcome))
        .isInstanceOfSatisfying(Verification.Holds.class, holds -> {
          assertThat(holds.objective()).isLessThanOrEqualTo(optimum);
          assertThat(holds.bound()).isGreaterThanOrEqualTo(optimum);
        });
  }
}
