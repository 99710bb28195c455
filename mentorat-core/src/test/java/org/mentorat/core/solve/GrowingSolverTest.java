package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;
import org.mentorat.tck.RandomProblems;

/** The steps of a growing problem, apart and at once: the same values, and the same answers on any number of threads. */
class GrowingSolverTest {
  private static final Workers TWO = new Workers(ForkJoinPool.commonPool(), 2);

  private static AssignmentProblem towns(long seed) {
    int most = seed % 3 == 0 ? 2 : 1; // youths with two mentors go the general way
    return ChangedProblems.sideBySide(
        7,
        RandomProblems.of(40, 30, 6)
            .withCapacities(most, 3)
            .withTiers(2)
            .withGroups(0, 5, 2, 0.6)
            .problem(seed));
  }

  private static Outcome cover(AssignmentProblem problem, Workers workers) {
    return GrowingSolver.cover(problem, null, StopSignal.NEVER, workers, Division.Fineness.FINEST);
  }

  private static Matching matchingOf(Outcome outcome) {
    return ((Outcome.Solved) outcome).matching();
  }

  private static List<Prices> phasesOf(Outcome outcome) {
    Certificate certificate = ((Outcome.Solved) outcome).certificate();
    return certificate instanceof Certificate.Optimal optimal
        ? optimal.phases()
        : ((Certificate.Bounded) certificate).phases();
  }

  private static List<Object> everythingIn(Outcome outcome) {
    List<Object> everything = new ArrayList<>(List.of(matchingOf(outcome)));
    for (Prices prices : phasesOf(outcome)) {
      everything.add(Arrays.toString(prices.youth()));
      everything.add(Arrays.toString(prices.mentor()));
      everything.add(Arrays.toString(prices.youthGroup()));
      everything.add(Arrays.toString(prices.mentorGroup()));
    }
    return everything;
  }

  @Test
  void cover_andCompleteOrResume_inParts_comeToTheOptimum() {
    for (int seed = 0; seed < 60; seed++) {
      AssignmentProblem problem = towns(seed);
      Outcome whole = ExactSolver.undivided(problem, StopSignal.NEVER, Workers.CALLER);
      if (!(whole instanceof Outcome.Solved)) {
        continue;
      }
      Objective optimum = Proofs.optimum(problem, whole);

      Outcome covered = cover(problem, Workers.CALLER);
      assertThat(Objective.of(problem, matchingOf(covered)).served()).isEqualTo(optimum.served());
      assertThat(everythingIn(cover(problem, TWO))).isEqualTo(everythingIn(covered));

      Outcome completed = complete(problem, covered, Workers.CALLER);
      assertThat(Proofs.optimum(problem, completed)).isEqualTo(optimum);
      assertThat(everythingIn(complete(problem, covered, TWO))).isEqualTo(everythingIn(completed));

      Outcome once = resume(problem, covered, Workers.CALLER);
      assertThat(Proofs.optimum(problem, once)).isEqualTo(optimum);
      assertThat(everythingIn(resume(problem, covered, TWO))).isEqualTo(everythingIn(once));
    }
  }

  private static Outcome complete(AssignmentProblem problem, Outcome covered, Workers workers) {
    return GrowingSolver.complete(
        problem,
        matchingOf(covered),
        phasesOf(covered),
        StopSignal.NEVER,
        workers,
        Division.Fineness.FINEST);
  }

  private static Outcome resume(AssignmentProblem problem, Outcome covered, Workers workers) {
    return GrowingSolver.resume(
        problem,
        matchingOf(covered),
        phasesOf(covered),
        StopSignal.NEVER,
        workers,
        Division.Fineness.FINEST);
  }

  @Test
  void cover_fromAMatching_keepsItsParts() {
    for (int seed = 1; seed < 30; seed += 3) {
      AssignmentProblem problem = towns(seed);
      Outcome covered = cover(problem, Workers.CALLER);
      Outcome again = GrowingSolver.cover(
          problem, matchingOf(covered), StopSignal.NEVER, TWO, Division.Fineness.FINEST);

      assertThat(Objective.of(problem, matchingOf(again)).served())
          .isEqualTo(Objective.of(problem, matchingOf(covered)).served());
      assertThat(matchingOf(again)).isEqualTo(matchingOf(covered));
    }
  }
}
