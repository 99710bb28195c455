package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;

/** Each hostile instance is solved or refused by every variant, with proof, alike, and within a stated number of steps. */
class HostileInstancesTest {
  @ParameterizedTest
  @EnumSource(Hostile.class)
  void everyVariant_solvesOrRefusesWithinItsBoundOfWork(Hostile instance) {
    AssignmentProblem problem = instance.problem();
    Map<Variant, Verification> found = new EnumMap<>(Variant.class);
    for (Variant variant : Variant.suiting(problem)) {
      Outcome outcome = variant.solve(problem);
      found.put(variant, Verifier.verify(problem, outcome));
      assertThat(steps(outcome))
          .as("steps of %s", variant)
          .isLessThanOrEqualTo(instance.mostSteps(problem, variant));
    }
    Verification usual = Objects.requireNonNull(found.get(Variant.USUAL));
    assertThat(usual).isNotInstanceOf(Verification.Broken.class);
    assertThat(found.values()).allMatch(usual::equals);
    assertThat(usual instanceof Verification.HoldsInfeasible)
        .isEqualTo(instance == Hostile.LOWER_QUOTA_OUT_OF_REACH);
  }

  @ParameterizedTest
  @EnumSource(LexicographicFlow.Way.class)
  void longAugmentingChain_doesNotOverflowTheStack(LexicographicFlow.Way way) {
    AssignmentProblem problem = Hostile.chain(100_000);
    Outcome outcome = new LexicographicFlow(problem, StopSignal.NEVER).solve(way);
    assertThat(Proofs.optimum(problem, outcome)).isEqualTo(new Objective(new long[] {100_000}, 0));
  }

  @ParameterizedTest
  @EnumSource(
      value = Hostile.class,
      names = {"PRICE_WAR", "LONG_CHAIN"})
  void priceWar_isCutOffByItsBudgetAndEndsInPaths(Hostile instance) {
    AssignmentProblem problem = instance.problem();
    Outcome outcome = Variant.MATROID_WAY.solve(problem);
    assertThat(outcome).isInstanceOfSatisfying(Outcome.Solved.class, solved -> {
      assertThat(solved.work().bids()).isBetween(100L * problem.youths(), 113L * problem.youths());
      assertThat(solved.work().searches()).isPositive();
    });
    assertThat(Proofs.optimum(problem, outcome)).isEqualTo(Proofs.optimum(problem));
  }

  /** A hundred passes over all pairs, and the paths that follow; under a budget of bids alone it takes twenty times as many. */
  @Test
  void youthForEverybody_mayNotReadItsLongRowAtEveryBid() {
    AssignmentProblem problem = Hostile.YOUTH_FOR_EVERYBODY.problem();
    Outcome.Work work = ((Outcome.Solved) Variant.MATROID_WAY.solve(problem)).work();
    assertThat(work.scannedPairs()).isLessThan(300L * problem.pairs());
  }

  @Test
  void hubMentor_takesTheBest() {
    AssignmentProblem problem = Hostile.HUB_MENTOR.problem();
    long best = 5L * IntStream.range(900, 1000).sum();
    assertThat(Proofs.optimum(problem)).isEqualTo(new Objective(new long[] {500}, best));
  }

  @Test
  void overflowEdge_isExactBelowAndRefusedByNameAbove() {
    assertThat(Proofs.optimum(Hostile.OVERFLOW_EDGE.problem()).score())
        .isEqualTo(60_000 * AssignmentProblem.MAX_SCORE);

    AssignmentProblem beyond = Hostile.extremes(70_000);
    assertThatThrownBy(() -> ExactSolver.solve(beyond, StopSignal.NEVER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too large for exact prices")
        .hasMessageContaining("Maybe quantise");
  }

  private static long steps(Outcome outcome) {
    return outcome instanceof Outcome.Solved solved
        ? solved.work().scannedPairs()
        : ((Outcome.Infeasible) outcome).work().scannedPairs();
  }
}
