package org.mentorat.spi;

import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;

/**
 * Solves the numeric problem. A deterministic function of its arguments. Whatever it claims is checked by the
 * {@link org.mentorat.problem.Verifier} before anybody sees it.
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
}
