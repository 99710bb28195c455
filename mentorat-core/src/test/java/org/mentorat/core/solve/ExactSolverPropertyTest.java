package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.tck.BruteForceMatching;
import org.mentorat.tck.ProblemArbitraries;

/** Every variant of the exact solver against trying everything, and against the laws of its objective, on small problems of every shape. */
class ExactSolverPropertyTest {
  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems();
  }

  @Provide
  Arbitrary<AssignmentProblem> mentorUpperQuotas() {
    return ProblemArbitraries.mentorUpperQuotas();
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.BOUNDED)
  void findsTheProvenOptimumOrTheProvenContradiction(
      @ForAll("problems") AssignmentProblem problem) {
    agreesWithBruteForce(problem);
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.BOUNDED)
  void findsTheProvenOptimum_ofOneMentorEachUnderMentorQuotas(
      @ForAll("mentorUpperQuotas") AssignmentProblem problem) {
    agreesWithBruteForce(ChangedProblems.oneMentorEach(problem));
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
      agreesWithBruteForce(ChangedProblems.permuted(problem, seed));
    }
  }

  @Property(tries = 400)
  void permutingYouthsAndMentorsKeepsTheOptimum(
      @ForAll("problems") AssignmentProblem problem, @ForAll long seed) {
    AssignmentProblem permuted = ChangedProblems.permuted(problem, seed);
    for (Variant variant : Variant.suiting(problem)) {
      Outcome outcome = variant.solve(problem);
      Outcome again = variant.solve(permuted);
      if (outcome instanceof Outcome.Infeasible) {
        assertThat(again).as("%s", variant).isInstanceOf(Outcome.Infeasible.class);
      } else {
        assertThat(Proofs.optimum(permuted, again))
            .as("%s", variant)
            .isEqualTo(Proofs.optimum(problem, outcome));
      }
    }
  }

  @Property(tries = 400)
  void splittingMentorsOfCapacityTwoKeepsTheOptimum_whereYouthsHaveOneMentor(
      @ForAll("mentorUpperQuotas") AssignmentProblem problem) {
    AssignmentProblem single = ChangedProblems.oneMentorEach(problem);
    AssignmentProblem split = ChangedProblems.splitMentors(single);
    for (Variant variant : Variant.suiting(single)) {
      assertThat(Proofs.optimum(split, variant.solve(split)))
          .as("%s", variant)
          .isEqualTo(Proofs.optimum(single, variant.solve(single)));
    }
  }

  @Property(tries = 400)
  void addingAMentorNeverLowersTheValue(@ForAll("mentorUpperQuotas") AssignmentProblem problem) {
    AssignmentProblem larger = ChangedProblems.withMentorForAll(problem, -5);
    for (Variant variant : Variant.suiting(problem)) {
      Objective before = Proofs.optimum(problem, variant.solve(problem));
      Objective after = Proofs.optimum(larger, variant.solve(larger));
      assertThat(after).as("%s", variant).isGreaterThanOrEqualTo(before);
      assertThat(after.coverage()).as("%s", variant).isGreaterThanOrEqualTo(before.coverage());
    }
  }

  @Property(tries = 400)
  void tiersCostNoCoverage_underMentorQuotasAlone(
      @ForAll("mentorUpperQuotas") AssignmentProblem problem) {
    AssignmentProblem flat = ChangedProblems.withoutTiers(problem);
    for (Variant variant : Variant.suiting(problem)) {
      assertThat(Proofs.optimum(problem, variant.solve(problem)).coverage())
          .as("%s", variant)
          .isEqualTo(Proofs.optimum(flat, variant.solve(flat)).coverage());
    }
  }

  @Property(tries = 300)
  void sameProblemGivesTheSameOutcome(@ForAll("problems") AssignmentProblem problem) {
    for (Variant variant : Variant.suiting(problem)) {
      assertThat(Proofs.everythingIn(variant.solve(problem)))
          .as("%s", variant)
          .isEqualTo(Proofs.everythingIn(variant.solve(problem)));
    }
    assertThat(Proofs.everythingIn(Variant.DIVIDED_ON_TWO_THREADS.solve(problem)))
        .as("threads do not show")
        .isEqualTo(Proofs.everythingIn(Variant.DIVIDED.solve(problem)));
  }

  @Property(tries = 600)
  void stoppedAnywhere_isFeasibleWithABoundAboveTheOptimum(
      @ForAll("problems") AssignmentProblem problem,
      @ForAll @IntRange(min = 0, max = 60) int budget) {
    Optional<BruteForceMatching.Optimum> expected = BruteForceMatching.optimum(problem);
    StopSignal stop = StopSignal.NEVER.afterSteps(budget);
    for (Variant variant : Variant.suiting(problem)) {
      Outcome stopped = variant.solve(problem, stop);
      assertThat(Proofs.everythingIn(variant.solve(problem, stop)))
          .as("%s stops reproducibly", variant)
          .isEqualTo(Proofs.everythingIn(stopped));
      if (stopped instanceof Outcome.Infeasible) {
        assertThat(expected).as("%s", variant).isEmpty();
      } else {
        Verification.Holds holds = Proofs.holds(problem, stopped);
        Objective optimum = expected.orElseThrow().objective();
        assertThat(holds.objective()).as("%s", variant).isLessThanOrEqualTo(optimum);
        assertThat(holds.bound()).as("%s", variant).isGreaterThanOrEqualTo(optimum);
      }
    }
  }

  private static void agreesWithBruteForce(AssignmentProblem problem) {
    Optional<BruteForceMatching.Optimum> expected = BruteForceMatching.optimum(problem);
    for (Variant variant : Variant.suiting(problem)) {
      Outcome outcome = variant.solve(problem);
      if (expected.isEmpty()) {
        assertThat(Verifier.verify(problem, outcome))
            .as("%s", variant)
            .isEqualTo(new Verification.HoldsInfeasible());
      } else {
        assertThat(Proofs.optimum(problem, outcome))
            .as("%s", variant)
            .isEqualTo(expected.get().objective());
      }
    }
  }
}
