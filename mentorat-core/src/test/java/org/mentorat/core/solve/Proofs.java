package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;

/** What every test of a solver asks first: does the verifier accept the evidence? */
final class Proofs {
  private Proofs() {}

  /** The proven optimum of a feasible problem. */
  static Objective optimum(AssignmentProblem problem) {
    return optimum(problem, ExactSolver.solve(problem, StopSignal.NEVER));
  }

  /** The value of an outcome that must prove its optimum. */
  static Objective optimum(AssignmentProblem problem, Outcome outcome) {
    Verification.Holds holds = holds(problem, outcome);
    assertThat(holds.claim()).isEqualTo(Verification.Claim.OPTIMAL);
    return holds.objective();
  }

  /** What the verifier says of an outcome with a matching. */
  static Verification.Holds holds(AssignmentProblem problem, Outcome outcome) {
    Verification verification = Verifier.verify(problem, outcome);
    assertThat(verification).isInstanceOf(Verification.Holds.class);
    return (Verification.Holds) verification;
  }
}
