package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.tck.BruteForceMatching;
import org.mentorat.tck.ProblemArbitraries;

/** The exact solver against trying everything, and against the laws of its objective, on small problems of every shape. */
class ExactSolverPropertyTest {
  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems();
  }

  @Provide
  Arbitrary<AssignmentProblem> mentorUpperQuotas() {
    return ProblemArbitraries.mentorUpperQuotas();
  }

  @Property(tries = 2500, shrinking = ShrinkingMode.BOUNDED)
  void findsTheProvenOptimumOrTheProvenContradiction(
      @ForAll("problems") AssignmentProblem problem) {
    agreesWithBruteForce(problem);
  }

  @Property(tries = 2500, shrinking = ShrinkingMode.BOUNDED)
  void findsTheProvenOptimum_ofOneMentorEachUnderMentorQuotas(
      @ForAll("mentorUpperQuotas") AssignmentProblem problem) {
    agreesWithBruteForce(Variants.oneMentorEach(problem));
  }

  @Example
  void youthsWithSeveralMentorsUnderALowerQuota() {
    // Serving youth 0 makes the group give up youth 1's second mentor, whom youth 3 needs.
    int[] all = {QuotaForest.NONE};
    AssignmentProblem problem = AssignmentProblem.builder(
            new int[] {0, 1, 3, 3, 4},
            new int[] {2, 0, 1, 1},
            new long[4],
            new int[] {2, 2, 1, 1},
            new int[] {1, 1, 1})
        .youthGroups(new QuotaForest(
            all, new int[] {2}, new int[] {2}, all, new int[] {0, 0, 0, QuotaForest.NONE}))
        .build();
    agreesWithBruteForce(problem);
    for (long seed = 0; seed < 200; seed++) {
      agreesWithBruteForce(Variants.permuted(problem, seed));
    }
  }

  @Property(tries = 500)
  void permutingYouthsAndMentorsKeepsTheOptimum(
      @ForAll("problems") AssignmentProblem problem, @ForAll long seed) {
    AssignmentProblem permuted = Variants.permuted(problem, seed);
    Outcome outcome = ExactSolver.solve(problem, StopSignal.NEVER);
    Outcome again = ExactSolver.solve(permuted, StopSignal.NEVER);
    if (outcome instanceof Outcome.Infeasible) {
      assertThat(again).isInstanceOf(Outcome.Infeasible.class);
    } else {
      assertThat(Proofs.optimum(permuted, again)).isEqualTo(Proofs.optimum(problem, outcome));
    }
  }

  @Property(tries = 500)
  void splittingMentorsOfCapacityTwoKeepsTheOptimum_whereYouthsHaveOneMentor(
      @ForAll("mentorUpperQuotas") AssignmentProblem problem) {
    AssignmentProblem single = Variants.oneMentorEach(problem);
    assertThat(Proofs.optimum(Variants.splitMentors(single))).isEqualTo(Proofs.optimum(single));
  }

  @Property(tries = 500)
  void addingAMentorNeverLowersTheValue(@ForAll("mentorUpperQuotas") AssignmentProblem problem) {
    Objective before = Proofs.optimum(problem);
    Objective after = Proofs.optimum(Variants.withMentorForAll(problem, -5));
    assertThat(after).isGreaterThanOrEqualTo(before);
    assertThat(after.coverage()).isGreaterThanOrEqualTo(before.coverage());
  }

  @Property(tries = 500)
  void tiersCostNoCoverage_underMentorQuotasAlone(
      @ForAll("mentorUpperQuotas") AssignmentProblem problem) {
    assertThat(Proofs.optimum(problem).coverage())
        .isEqualTo(Proofs.optimum(Variants.withoutTiers(problem)).coverage());
  }

  @Property(tries = 300)
  void sameProblemGivesTheSameOutcome(@ForAll("problems") AssignmentProblem problem) {
    assertThat(Proofs.everythingIn(ExactSolver.solve(problem, StopSignal.NEVER)))
        .isEqualTo(Proofs.everythingIn(ExactSolver.solve(problem, StopSignal.NEVER)));
  }

  @Property(tries = 500)
  void stoppedAtOnce_isFeasibleWithABoundAboveTheOptimum(
      @ForAll("problems") AssignmentProblem problem) {
    Outcome stopped = ExactSolver.solve(problem, StopSignal.NEVER.afterSteps(0));
    if (stopped instanceof Outcome.Infeasible) {
      assertThat(BruteForceMatching.optimum(problem)).isEmpty();
      return;
    }
    Verification.Holds holds = Proofs.holds(problem, stopped);
    Objective optimum = BruteForceMatching.optimum(problem).orElseThrow().objective();
    assertThat(holds.objective()).isLessThanOrEqualTo(optimum);
    assertThat(holds.bound()).isGreaterThanOrEqualTo(optimum);
  }

  private static void agreesWithBruteForce(AssignmentProblem problem) {
    Optional<BruteForceMatching.Optimum> expected = BruteForceMatching.optimum(problem);
    Outcome outcome = ExactSolver.solve(problem, StopSignal.NEVER);
    if (expected.isEmpty()) {
      assertThat(Verifier.verify(problem, outcome)).isEqualTo(new Verification.HoldsInfeasible());
    } else {
      assertThat(Proofs.optimum(problem, outcome)).isEqualTo(expected.get().objective());
    }
  }
}
