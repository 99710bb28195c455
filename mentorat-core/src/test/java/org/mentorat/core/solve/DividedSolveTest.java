package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
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

  /** Copies of a problem side by side, copy k's scores raised by k. */
  private static AssignmentProblem towns(int count, AssignmentProblem town) {
    int pairs = town.pairs();
    int[] rowStart = new int[count * town.youths() + 1];
    int[] mentorOf = new int[count * pairs];
    long[] score = new long[count * pairs];
    int groups = town.mentorGroups().nodes();
    int[] parent = new int[count * groups];
    int[] groupOf = new int[count * town.mentors()];
    for (int k = 0; k < count; k++) {
      for (int y = 0; y < town.youths(); y++) {
        rowStart[k * town.youths() + y + 1] = k * pairs + town.rowStart(y + 1);
      }
      for (int p = 0; p < pairs; p++) {
        mentorOf[k * pairs + p] = k * town.mentors() + town.mentorOf(p);
        score[k * pairs + p] = town.score(p) + k;
      }
      for (int g = 0; g < groups; g++) {
        int above = town.mentorGroups().parent(g);
        parent[k * groups + g] = above == QuotaForest.NONE ? QuotaForest.NONE : k * groups + above;
      }
      for (int m = 0; m < town.mentors(); m++) {
        groupOf[k * town.mentors() + m] = k * groups + town.mentorGroups().groupOf(m);
      }
    }
    QuotaForest quotas = new QuotaForest(
        parent,
        repeated(count, groups, town.mentorGroups()::lower),
        repeated(count, groups, town.mentorGroups()::upper),
        repeated(count, groups, town.mentorGroups()::target),
        groupOf);
    return AssignmentProblem.builder(
            rowStart,
            mentorOf,
            score,
            repeated(count, town.youths(), town::youthCapacity),
            repeated(count, town.mentors(), town::mentorCapacity))
        .tiers(repeated(count, town.youths(), town::youthTier), town.tiers())
        .mentorGroups(quotas)
        .build();
  }

  private static int[] repeated(int count, int size, IntUnaryOperator value) {
    return IntStream.range(0, count * size).map(k -> value.applyAsInt(k % size)).toArray();
  }

  private static AssignmentProblem town(long seed) {
    return RandomProblems.of(60, 40, 6)
        .withCapacities(1, 3)
        .withTiers(2)
        .withGroups(0, 6, 2, 0.6)
        .problem(seed);
  }

  @Test
  void of_findsTheTowns() {
    Division division = division(towns(9, town(1)));
    assertThat(division.parts()).isEqualTo(9);
    assertThat(Division.of(towns(9, town(1)), Division.Fineness.USUAL))
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
      AssignmentProblem problem = towns(12, town(seed));
      Objective whole = Proofs.optimum(problem, ExactSolver.undivided(problem, StopSignal.NEVER));
      Outcome one = solve(problem, Workers.CALLER);
      assertThat(Proofs.optimum(problem, one)).isEqualTo(whole);
      assertThat(Proofs.everythingIn(solve(problem, TWO))).isEqualTo(Proofs.everythingIn(one));
    }
  }

  @Test
  void solve_stopsReproduciblyOnAnyNumberOfThreads_andFinishesWithinItsBudget() {
    AssignmentProblem problem = towns(12, town(5));
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
