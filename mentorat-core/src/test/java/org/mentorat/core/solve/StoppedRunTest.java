package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.tck.RandomProblems;

/** A run that is stopped comes back soon, with something feasible, a true bound, and no worse than what it had before. */
class StoppedRunTest {
  /** Between two questions there are so many steps at most, and a row. */
  private static final long STEPS_BETWEEN_QUESTIONS = 1 << 14;

  private static AssignmentProblem underMentorQuotas() {
    return RandomProblems.of(1500, 900, 12)
        .withCapacities(1, 3)
        .withTiers(3)
        .withGroups(0, 12, 2, 0.7)
        .problem(7);
  }

  private static AssignmentProblem general() {
    return RandomProblems.of(600, 400, 10)
        .withCapacities(2, 3)
        .withTiers(2)
        .withGroups(8, 8, 2, 0.6)
        .problem(8);
  }

  private static AssignmentProblem dense() {
    return RandomProblems.of(600, 500, 450).withCapacities(1, 2).problem(10);
  }

  @ParameterizedTest
  @EnumSource(
      value = Variant.class,
      names = {"SLOWLY_GROWING_CORE", "DENSE", "DENSE_SCALED"},
      mode = EnumSource.Mode.EXCLUDE)
  void stoppedAnywhere_isFeasibleWithABoundAboveTheOptimum(Variant variant) {
    stoppedAnywhereHolds(variant, underMentorQuotas());
    if (variant.suits(general())) {
      stoppedAnywhereHolds(variant, general());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Variant.class,
      names = {"DENSE", "DENSE_SCALED", "USUAL"})
  void stoppedAnywhereInADenseProblem_isFeasibleWithABoundAboveTheOptimum(Variant variant) {
    stoppedAnywhereHolds(variant, dense());
  }

  private static void stoppedAnywhereHolds(Variant variant, AssignmentProblem problem) {
    Outcome solved = variant.solve(problem);
    Objective optimum = Proofs.optimum(problem, solved);
    long steps = ((Outcome.Solved) solved).work().scannedPairs();
    int stops = 0;
    for (long budget = 0; budget < steps; budget += Math.max(1, steps / 40)) {
      Outcome outcome = variant.solve(problem, StopSignal.NEVER.afterSteps(budget));
      Verification.Holds holds = Proofs.holds(problem, outcome);
      assertThat(holds.objective()).isLessThanOrEqualTo(optimum);
      assertThat(holds.bound()).isGreaterThanOrEqualTo(optimum);
      if (outcome instanceof Outcome.Stopped stopped) {
        stops++;
        assertThat(stopped.cause()).isEqualTo(Outcome.Cause.STEPS);
        assertThat(stopped.work().scannedPairs())
            .as("steps done after the budget of %d was spent", budget)
            .isLessThan(budget + STEPS_BETWEEN_QUESTIONS + 2L * problem.pairs());
      } else {
        assertThat(holds.objective()).isEqualTo(optimum);
      }
    }
    assertThat(stops).as("budgets that stopped the run").isGreaterThan(10);
  }

  @Test
  void afterASignal_nothingIsAskedAnyMore() {
    AssignmentProblem problem = underMentorQuotas();
    int most = 0;
    for (int turn = 1; turn < 200; turn++) {
      AtomicInteger questions = new AtomicInteger();
      int last = turn;
      Outcome outcome = ExactSolver.solve(
          problem, StopSignal.NEVER.when(() -> questions.incrementAndGet() >= last));
      if (outcome instanceof Outcome.Solved) {
        most = turn;
        break;
      }
      assertThat(outcome).isInstanceOfSatisfying(Outcome.Stopped.class, stopped -> {
        assertThat(stopped.cause()).isEqualTo(Outcome.Cause.CANCELLED);
        assertThat(questions).hasValue(last);
      });
    }
    assertThat(most).as("questions of a whole run").isGreaterThan(5);
  }

  @Test
  void stoppedWithoutAnyStep_stillServesWhomAFirstLookCan() {
    AssignmentProblem problem = underMentorQuotas();
    Objective optimum = Proofs.optimum(problem);
    Outcome outcome = ExactSolver.solve(problem, StopSignal.NEVER.afterSteps(0));
    assertThat(Proofs.holds(problem, outcome).objective().coverage())
        .isGreaterThan(optimum.coverage() * 9 / 10);
  }

  @Test
  void stoppedAfterCoverage_isBetterThanTheMatchingOfTheCoveragePhases() {
    AssignmentProblem problem = RandomProblems.of(4000, 2400, 20)
        .withCapacities(1, 3)
        .withGroups(0, 12, 1, 0.8)
        .problem(9);
    Outcome solved = ExactSolver.solve(problem, StopSignal.NEVER);
    Objective optimum = Proofs.optimum(problem, solved);
    long steps = ((Outcome.Solved) solved).work().scannedPairs();
    double worstLate = 0;
    for (int percent = 60; percent < 100; percent += 5) {
      Outcome outcome =
          ExactSolver.solve(problem, StopSignal.NEVER.afterSteps(steps * percent / 100));
      Verification.Holds holds = Proofs.holds(problem, outcome);
      assertThat(holds.objective().coverage()).isEqualTo(optimum.coverage());
      worstLate = Math.max(
          worstLate, (double) (optimum.score() - holds.objective().score()) / optimum.score());
      assertThat((double) (holds.bound().score() - optimum.score()) / optimum.score())
          .as("bound at %d percent", percent)
          .isLessThan(0.02);
    }
    assertThat(worstLate).as("share of the score that is missing").isLessThan(0.03);
  }
}
