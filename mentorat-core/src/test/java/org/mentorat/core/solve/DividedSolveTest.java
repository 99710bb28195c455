package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.problem.Workers;
import org.mentorat.tck.RandomProblems;

/** Which people belong together, and that solving them apart is the same as solving them at once. */
class DividedSolveTest {
  private static final Workers TWO = new Workers(ForkJoinPool.commonPool(), 2);

  private static AssignmentProblem town(long seed) {
    return RandomProblems.of(60, 40, 6)
        .withCapacities(1, 3)
        .withTiers(2)
        .withGroups(0, 6, 2, 0.6)
        .problem(seed);
  }

  @Test
  void of_findsTheTowns() {
    Division division = division(ChangedProblems.sideBySide(9, town(1)));
    assertThat(division.parts()).isEqualTo(9);
    assertThat(Division.of(ChangedProblems.sideBySide(9, town(1)), Division.Fineness.USUAL))
        .as("too small to be worth it")
        .isNull();
  }

  @Test
  void of_leavesOneLargeComponentWhole() {
    AssignmentProblem problem = RandomProblems.of(3000, 2000, 12).problem(2);
    assertThat(Division.of(problem, Division.Fineness.FINEST)).isNull();
  }

  @Test
  void of_joinsOverQuotasThatCanBindAlone() {
    // Two youths with a mentor each; a group over both mentors, who have a place each.
    int[] none = {QuotaForest.NONE};
    for (int upper = 0; upper <= 3; upper++) {
      QuotaForest group = new QuotaForest(none, new int[1], new int[] {upper}, none, new int[2]);
      AssignmentProblem problem = AssignmentProblem.builder(
              new int[] {0, 1, 2},
              new int[] {0, 1},
              new long[] {5, 6},
              new int[] {1, 1},
              new int[] {1, 1})
          .mentorGroups(group)
          .build();
      assertThat(Division.of(problem, Division.Fineness.FINEST) != null)
          .as("quota of %d", upper)
          .isEqualTo(upper >= 2);
      assertThat(Proofs.optimum(problem, solve(problem, Workers.CALLER)))
          .isEqualTo(
              new Objective(new long[] {Math.min(2, upper)}, upper >= 2 ? 11 : upper == 1 ? 6 : 0));
    }
  }

  @Test
  void solve_agreesWithTheUndividedSolve() {
    for (int seed = 0; seed < 20; seed++) {
      AssignmentProblem problem = ChangedProblems.sideBySide(12, town(seed));
      Objective whole =
          Proofs.optimum(problem, ExactSolver.undivided(problem, StopSignal.NEVER, Workers.CALLER));
      Outcome one = solve(problem, Workers.CALLER);
      assertThat(Proofs.optimum(problem, one)).isEqualTo(whole);
      assertThat(Proofs.everythingIn(solve(problem, TWO))).isEqualTo(Proofs.everythingIn(one));
    }
  }

  @Test
  void solve_stopsReproduciblyOnAnyNumberOfThreads_andFinishesWithinItsBudget() {
    AssignmentProblem problem = ChangedProblems.sideBySide(12, town(5));
    long steps = ((Outcome.Solved) solve(problem, Workers.CALLER)).work().scannedPairs();
    for (long budget = 0; budget < 2 * steps; budget += steps / 7) {
      StopSignal stop = StopSignal.NEVER.afterSteps(budget);
      Outcome one = DividedSolve.solve(problem, stop, Workers.CALLER, Division.Fineness.FINEST);
      Outcome two = DividedSolve.solve(problem, stop, TWO, Division.Fineness.FINEST);
      assertThat(Proofs.everythingIn(two)).isEqualTo(Proofs.everythingIn(one));
      Proofs.holds(problem, one);
    }
    StopSignal ample = StopSignal.NEVER.afterSteps(4 * steps);
    assertThat(DividedSolve.solve(problem, ample, TWO, Division.Fineness.FINEST))
        .isInstanceOf(Outcome.Solved.class);
  }

  @Test
  void solve_refutesBelowAGroupThatNeverBinds() {
    // Group 1 never binds; group 0 around it asks for three pairs, but only two youths can come.
    QuotaForest nested = new QuotaForest(
        new int[] {QuotaForest.NONE, 0},
        new int[] {3, 0},
        new int[] {9, 9},
        new int[] {QuotaForest.NONE, QuotaForest.NONE},
        new int[] {1, 1, QuotaForest.NONE});
    AssignmentProblem problem = AssignmentProblem.builder(
            new int[] {0, 1, 2, 3},
            new int[] {0, 1, 2},
            new long[3],
            new int[] {1, 1, 1},
            new int[] {2, 2, 1})
        .mentorGroups(nested)
        .build();
    assertThat(division(problem).parts()).isEqualTo(2);
    for (Workers workers : new Workers[] {Workers.CALLER, TWO}) {
      assertThat(Verifier.verify(problem, solve(problem, workers)))
          .isEqualTo(new Verification.HoldsInfeasible());
    }
  }

  @Test
  void solve_ofPeopleWithoutPairsAddsNothing() {
    AssignmentProblem problem = AssignmentProblem.builder(
            new int[] {0, 0, 1, 1, 2, 2},
            new int[] {3, 1},
            new long[] {4, 5},
            new int[] {1, 1, 2, 1, 0},
            new int[] {1, 1, 1, 1, 0})
        .build();
    Division division = division(problem);
    assertThat(Arrays.stream(new int[] {0, 2, 4}).map(division::local)).containsOnly(Division.NONE);
    assertThat(Proofs.optimum(problem, solve(problem, Workers.CALLER)))
        .isEqualTo(new Objective(new long[] {2}, 9));
  }

  private static Division division(AssignmentProblem problem) {
    Division division = Division.of(problem, Division.Fineness.FINEST);
    assertThat(division).isNotNull();
    return Objects.requireNonNull(division);
  }

  private static Outcome solve(AssignmentProblem problem, Workers workers) {
    return DividedSolve.solve(problem, StopSignal.NEVER, workers, Division.Fineness.FINEST);
  }
}
