package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.tck.BruteForceMatching;
import org.mentorat.tck.ProblemArbitraries;

/** The exact solver against trying everything, on small problems of every shape. */
class ExactSolverPropertyTest {
  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems();
  }

  @Provide
  Arbitrary<AssignmentProblem> mentorUpperQuotas() {
    return ProblemArbitraries.mentorUpperQuotas();
  }

  @Property(tries = 3000, shrinking = ShrinkingMode.BOUNDED)
  void findsTheProvenOptimumOrTheProvenContradiction(
      @ForAll("problems") AssignmentProblem problem) {
    agreesWithBruteForce(problem);
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
  void findsTheProvenOptimum_underMentorQuotas(
      @ForAll("mentorUpperQuotas") AssignmentProblem problem) {
    agreesWithBruteForce(problem);
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
