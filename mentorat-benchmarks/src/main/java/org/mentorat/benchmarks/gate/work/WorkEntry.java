package org.mentorat.benchmarks.gate.work;

import java.util.Arrays;
import java.util.List;
import org.mentorat.core.solve.ExactSolver;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;

/**
 * What one instance took, and what came out: a line of the committed file.
 *
 * @param instance name
 * @param fingerprint of the whole problem, so that another instance of that name is not taken for the solver's doing
 * @param outcome {@code optimal} or {@code infeasible}
 * @param served youths served, by tier; empty if infeasible
 * @param score total score; 0 if infeasible
 * @param bids see {@link Outcome.Work}
 * @param searches see {@link Outcome.Work}
 * @param scannedPairs see {@link Outcome.Work}
 * @param augmentations see {@link Outcome.Work}
 */
public record WorkEntry(
    String instance,
    String fingerprint,
    String outcome,
    List<Long> served,
    long score,
    long bids,
    long searches,
    long scannedPairs,
    long augmentations) {

  /** Copies the list. */
  public WorkEntry {
    served = List.copyOf(served);
  }

  /** Solves an instance and verifies the outcome; {@link IllegalStateException} if it does not hold. */
  static WorkEntry of(WorkInstance instance) {
    AssignmentProblem problem = instance.draw();
    Outcome outcome = ExactSolver.solve(problem, StopSignal.NEVER);
    if (Verifier.verify(problem, outcome) instanceof Verification.Broken broken) {
      throw new IllegalStateException(
          "the outcome of " + instance.name() + " does not hold: " + broken.findings());
    }
    String fingerprint = ProblemFingerprint.of(problem);
    if (outcome instanceof Outcome.Solved solved) {
      Objective value = Objective.of(problem, solved.matching());
      List<Long> served = Arrays.stream(value.served()).boxed().toList();
      return entry(instance.name(), fingerprint, "optimal", served, value.score(), solved.work());
    }
    if (outcome instanceof Outcome.Infeasible infeasible) {
      return entry(instance.name(), fingerprint, "infeasible", List.of(), 0, infeasible.work());
    }
    throw new IllegalStateException(instance.name() + " was stopped though nothing asked for it");
  }

  private static WorkEntry entry(
      String name,
      String fingerprint,
      String outcome,
      List<Long> served,
      long score,
      Outcome.Work work) {
    return new WorkEntry(
        name,
        fingerprint,
        outcome,
        served,
        score,
        work.bids(),
        work.searches(),
        work.scannedPairs(),
        work.augmentations());
  }

  /** Whether both come from the same problem. */
  boolean sameProblem(WorkEntry other) {
    return fingerprint.equals(other.fingerprint);
  }

  /** Whether both found the same value. */
  boolean sameValue(WorkEntry other) {
    return outcome.equals(other.outcome) && served.equals(other.served) && score == other.score;
  }

  /** What came out, in words. */
  String value() {
    return outcome.equals("infeasible") ? outcome : "served " + served + ", score " + score;
  }
}
