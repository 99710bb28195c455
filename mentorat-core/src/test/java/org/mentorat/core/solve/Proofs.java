package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
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

  /** An outcome as values that can be compared: pairs, prices of all phases, cut, work. */
  static List<Object> everythingIn(Outcome outcome) {
    List<Object> all = new ArrayList<>();
    if (outcome instanceof Outcome.Infeasible infeasible) {
      all.add(infeasible.certificate());
      all.add(infeasible.work());
    } else if (outcome instanceof Outcome.Solved solved) {
      all.add(solved.matching());
      all.add(solved.work());
      addAll(((Certificate.Optimal) solved.certificate()).phases(), all);
    } else if (outcome instanceof Outcome.Stopped stopped) {
      all.add(stopped.matching());
      all.add(stopped.work());
      all.add(stopped.cause());
      addAll(stopped.certificate().phases(), all);
    }
    return all;
  }

  private static void addAll(List<Prices> phases, List<Object> all) {
    for (Prices prices : phases) {
      all.add(Arrays.stream(prices.youth()).boxed().toList());
      all.add(Arrays.stream(prices.mentor()).boxed().toList());
      all.add(Arrays.stream(prices.youthGroup()).boxed().toList());
      all.add(Arrays.stream(prices.mentorGroup()).boxed().toList());
    }
  }
}
