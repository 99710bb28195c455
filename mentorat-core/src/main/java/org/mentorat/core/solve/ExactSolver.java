package org.mentorat.core.solve;

import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;

/**
 * Finds the best matching of a problem and proves it: most youths served, tier by tier, then the best total score, under every capacity,
 * quota and locked pair.
 *
 * <p>A deterministic function of the indexed problem: among several optima the same one is returned whatever the machine. Stateless;
 * any number of threads may solve at once.
 *
 * @since 0.1
 */
public final class ExactSolver {
  private ExactSolver() {}

  /**
   * The optimum of {@code problem} with evidence that {@link org.mentorat.problem.Verifier} checks, on the caller's thread alone.
   *
   * @param stop as in {@link #solve(AssignmentProblem, StopSignal, Workers)}
   * @return as in {@link #solve(AssignmentProblem, StopSignal, Workers)}
   * @throws IllegalArgumentException where scores are so large and youths so many that prices could overflow
   */
  public static Outcome solve(AssignmentProblem problem, StopSignal stop) {
    return solve(problem, stop, Workers.CALLER);
  }

  /**
   * The optimum of {@code problem} with evidence that {@link org.mentorat.problem.Verifier} checks. The outcome does not depend on the
   * number of threads, unless {@code stop} ends the run by the clock.
   *
   * @param stop asked at least every 10 ms of work; when it says so the best feasible matching at hand is returned with a bound. Asked
   *     from all threads
   * @param workers threads that solve parts of the problem that have nothing to do with one another, and that make the best of a run that is stopped
   * @return {@link Outcome.Solved} with {@link org.mentorat.problem.Certificate.Optimal}; {@link Outcome.Infeasible} with the
   *     contradicting set where lower bounds or locked pairs cannot be met; {@link Outcome.Stopped}. Lower bounds and locked pairs are met before the first question
   *     to {@code stop} counts, since without them there is nothing to return
   * @throws IllegalArgumentException where scores are so large and youths so many that prices could overflow
   */
  public static Outcome solve(AssignmentProblem problem, StopSignal stop, Workers workers) {
    // A dense problem hardly ever falls apart, and looking would cost as much as solving it.
    if (DenseAssignment.suits(problem)) {
      return DenseAssignment.solve(problem, stop);
    }
    return LinearAssignment.suits(problem)
        ? LinearAssignment.solve(
            problem, stop, workers, rest -> DividedSolve.solve(problem, rest, workers))
        : DividedSolve.solve(problem, stop, workers);
  }

  /** The outcome of a problem that is not divided any further. */
  static Outcome undivided(AssignmentProblem problem, StopSignal stop, Workers workers) {
    if (DenseAssignment.suits(problem)) {
      return DenseAssignment.solve(problem, stop);
    }
    return GrowingCore.suits(problem)
        ? GrowingCore.solve(problem, stop)
        : new LexicographicFlow(problem, stop, workers).solve();
  }
}
