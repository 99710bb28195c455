package org.mentorat.core.builtin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.solve.ExactSolver;
import org.mentorat.core.solve.GrowingSolver;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;
import org.mentorat.spi.GrowingStrategy;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.StrategyInfo;

/** The optimal matching: most youths served by tier, then the best total score. Takes no chances, so the seed plays no part. */
final class ExactStrategy implements GrowingStrategy {
  private static final StrategyInfo INFO = new StrategyInfo(
      "optimal",
      "1",
      "Serves the most youths, by tier, and among those matchings takes the best total score.",
      List.of());

  @Override
  public StrategyInfo info() {
    return INFO;
  }

  @Override
  public Outcome match(
      AssignmentProblem problem, Parameters parameters, long seed, StopSignal stop) {
    return ExactSolver.solve(problem, stop);
  }

  @Override
  public Outcome match(
      AssignmentProblem problem,
      Parameters parameters,
      long seed,
      StopSignal stop,
      Workers workers) {
    return ExactSolver.solve(problem, stop, workers);
  }

  @Override
  public Outcome cover(
      AssignmentProblem problem, @Nullable Matching start, StopSignal stop, Workers workers) {
    return GrowingSolver.cover(problem, start, stop, workers);
  }

  @Override
  public Outcome complete(
      AssignmentProblem problem,
      Matching covered,
      List<Prices> phases,
      StopSignal stop,
      Workers workers) {
    return GrowingSolver.complete(problem, covered, phases, stop, workers);
  }

  @Override
  public Outcome resume(
      AssignmentProblem problem,
      Matching known,
      List<Prices> phases,
      StopSignal stop,
      Workers workers) {
    return GrowingSolver.resume(problem, known, phases, stop, workers);
  }
}
