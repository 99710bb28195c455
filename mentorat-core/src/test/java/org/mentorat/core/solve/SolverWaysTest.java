package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.tck.RandomProblems;

/**
 * The general way and the way for mentor quotas are two algorithms: on problems that both can take they must agree, and the verifier with them.
 * {@code -Dmentorat.long=true} runs 100,000 problems.
 */
class SolverWaysTest {
  @Test
  void bothWaysAgree_onThousandsOfProblems() {
    bothWaysAgree(0, 2000);
  }

  @Test
  @EnabledIfSystemProperty(named = "mentorat.long", matches = "true")
  void bothWaysAgree_onAHundredThousandProblems() {
    bothWaysAgree(1_000_000, 100_000);
  }

  @Test
  void everyOutcomeHolds_onProblemsOfAllFeatures() {
    int infeasible = 0;
    for (int seed = 0; seed < 1000; seed++) {
      AssignmentProblem problem = anyProblem(seed);
      Verification verification =
          Verifier.verify(problem, ExactSolver.solve(problem, StopSignal.NEVER));
      assertThat(verification).as("seed %d", seed).isNotInstanceOf(Verification.Broken.class);
      infeasible += verification instanceof Verification.HoldsInfeasible ? 1 : 0;
    }
    assertThat(infeasible).as("both kinds of answer occur").isBetween(50, 950);
  }

  @Test
  void stoppedAnywhere_isFeasibleWithABoundAboveTheOptimum() {
    AssignmentProblem tight = RandomProblems.of(1500, 900, 12)
        .withCapacities(1, 3)
        .withTiers(3)
        .withGroups(0, 12, 2, 0.7)
        .problem(7);
    AssignmentProblem general = RandomProblems.of(600, 400, 10)
        .withCapacities(2, 3)
        .withTiers(2)
        .withGroups(8, 8, 2, 0.6)
        .problem(8);
    stoppedAnywhereHolds(tight);
    stoppedAnywhereHolds(general);
  }

  private static void stoppedAnywhereHolds(AssignmentProblem problem) {
    Outcome solved = ExactSolver.solve(problem, StopSignal.NEVER);
    Objective optimum = Proofs.optimum(problem, solved);
    long steps = ((Outcome.Solved) solved).work().scannedPairs();
    int stops = 0;
    for (long budget = 0; budget < steps; budget += Math.max(1, steps / 40)) {
      Outcome outcome = ExactSolver.solve(problem, StopSignal.NEVER.afterSteps(budget));
      Verification.Holds holds = Proofs.holds(problem, outcome);
      assertThat(holds.objective()).isLessThanOrEqualTo(optimum);
      assertThat(holds.bound()).isGreaterThanOrEqualTo(optimum);
      if (outcome instanceof Outcome.Stopped stopped) {
        stops++;
        assertThat(stopped.cause()).isEqualTo(Outcome.Cause.STEPS);
        assertThat(stopped.work().scannedPairs())
            .as("steps done after the budget of %d was spent", budget)
            .isLessThan(budget + (1 << 14) + 3L * problem.pairs());
      } else {
        assertThat(holds.objective()).isEqualTo(optimum);
      }
    }
    assertThat(stops).as("budgets that stopped the run").isGreaterThan(10);
  }

  private static void bothWaysAgree(long firstSeed, int count) {
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      AssignmentProblem problem = quotaProblem(seed);
      assertThat(LexicographicFlow.wayFor(problem)).isEqualTo(LexicographicFlow.Way.MATROID);
      Verification quick = Verifier.verify(problem, solve(problem, LexicographicFlow.Way.MATROID));
      Verification general =
          Verifier.verify(problem, solve(problem, LexicographicFlow.Way.GENERAL));
      assertThat(quick).as("seed %d", seed).isEqualTo(general);
      assertThat(quick).as("seed %d", seed).isNotInstanceOf(Verification.Broken.class);
    }
  }

  private static Outcome solve(AssignmentProblem problem, LexicographicFlow.Way way) {
    return new LexicographicFlow(problem, StopSignal.NEVER).solve(way);
  }

  /** One mentor each, upper quotas of mentors: from loose to half the places missing, from all scores equal to extreme. */
  private static AssignmentProblem quotaProblem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int youths = 1 + random.nextInt(60);
    int mentors = 1 + random.nextInt(50);
    int groups = random.nextInt(8);
    long[] scores = {0, 1, 5, 1000, 1_000_000, AssignmentProblem.MAX_SCORE};
    return RandomProblems.of(youths, mentors, 1 + random.nextInt(8))
        .withCapacities(1, 1 + random.nextInt(4))
        .withTiers(1 + random.nextInt(4))
        .withGroups(0, groups, 1 + random.nextInt(3), 0.3 + random.nextDouble())
        .withLockedShare(random.nextInt(4) == 0 ? 0.02 : 0)
        .withMaxScore(scores[random.nextInt(scores.length)])
        .problem(seed);
  }

  private static AssignmentProblem anyProblem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return RandomProblems.of(1 + random.nextInt(60), 1 + random.nextInt(50), 1 + random.nextInt(8))
        .withCapacities(1 + random.nextInt(3), 1 + random.nextInt(4))
        .withTiers(1 + random.nextInt(4))
        .withGroups(
            random.nextInt(6), random.nextInt(6), 1 + random.nextInt(3), 0.3 + random.nextDouble())
        .withLowerShare(random.nextInt(3) == 0 ? 0.5 * random.nextDouble() : 0)
        .withLockedShare(random.nextInt(3) == 0 ? 0.03 : 0)
        .withMaxScore(random.nextBoolean() ? 3 : 1_000_000)
        .problem(seed);
  }
}
