package org.mentorat.spi;

import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;

/**
 * Solves the numeric problem. A deterministic function of its arguments. Whatever it claims is checked by the
 * {@link org.mentorat.problem.Verifier} before anybody sees it.
 *
 * @since 0.1
 */
public interface MatchingStrategy {
  /** Name, version, parameters. */
  StrategyInfo info();

  /**
   * A matching of {@code problem} with evidence.
   *
   * @param parameters values of the declared parameters
   * @param seed the campaign seed, the only source of chance
   * @param stop asked at least every 10 ms; when it says so the best feasible matching so far is returned
   */
  Outcome match(AssignmentProblem problem, Parameters parameters, long seed, StopSignal stop);

  /**
   * The same with the host's threads, for strategies that can use several; by default the caller's thread does everything. The outcome
   * does not depend on the number of threads, unless {@code stop} ends the run by the clock.
   *
   * @param workers how many threads may work, and where
   */
  default Outcome match(
      AssignmentProblem problem,
      Parameters parameters,
      long seed,
      StopSignal stop,
      Workers workers) {
    return match(problem, parameters, seed, stop);
  }
}
