package org.mentorat.core.solve;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;

/**
 * Every way in which this package can come to an exact answer, and which problems it can take. Whoever adds a way adds it here: the laws
 * of {@link ExactSolverPropertyTest}, the hostile instances and the long comparison then hold it too.
 */
enum Variant {
  /** What callers get. */
  USUAL(problem -> true, ExactSolver::solve),

  /** Flows alone. */
  GENERAL_WAY(
      problem -> true,
      (problem, stop) -> new LexicographicFlow(problem, stop).solve(LexicographicFlow.Way.GENERAL)),

  /** Layers and bids, for one mentor a youth under upper quotas of mentors. */
  MATROID_WAY(
      problem -> LexicographicFlow.wayFor(problem) == LexicographicFlow.Way.MATROID,
      (problem, stop) -> new LexicographicFlow(problem, stop).solve(LexicographicFlow.Way.MATROID)),

  /** Bids in batches, for as many mentors of one place as youths. */
  LINEAR(LinearAssignment::suits, (problem, stop) -> linear(problem, stop, Workers.CALLER)),

  /** The same with its work shared. */
  LINEAR_ON_TWO_THREADS(
      LinearAssignment::suits,
      (problem, stop) -> linear(problem, stop, new Workers(ForkJoinPool.commonPool(), 2))),

  /** Short lists and bids over whole rows, for one tier under capacities alone. */
  DENSE(DenseAssignment::takes, DenseAssignment::solve),

  /** The same with auctions of a falling ε as soon as anybody is left over. */
  DENSE_SCALED(
      DenseAssignment::takes,
      (problem, stop) ->
          DenseAssignment.solve(problem, stop, new DenseAssignment.Patience(0, 1000))),

  /** A core that grows from almost nothing, a pair at a time. */
  SLOWLY_GROWING_CORE(
      problem -> true,
      (problem, stop) -> GrowingCore.solve(problem, stop, new GrowingCore.Growth(1, 0, 1))),

  /** A core that grows as it usually does. */
  GROWING_CORE(problem -> true, (problem, stop) -> GrowingCore.solve(problem, stop)),

  /** Every component alone, one after the other. */
  DIVIDED(
      problem -> true,
      (problem, stop) ->
          DividedSolve.solve(problem, stop, Workers.CALLER, Division.Fineness.FINEST)),

  /** Every component alone, side by side. */
  DIVIDED_ON_TWO_THREADS(
      problem -> true,
      (problem, stop) -> DividedSolve.solve(
          problem, stop, new Workers(ForkJoinPool.commonPool(), 2), Division.Fineness.FINEST));

  private final Predicate<AssignmentProblem> suits;
  private final Solver solver;

  Variant(Predicate<AssignmentProblem> suits, Solver solver) {
    this.suits = suits;
    this.solver = solver;
  }

  /** By bids in batches, by layers where they find nothing. */
  static Outcome linear(AssignmentProblem problem, StopSignal stop, Workers workers) {
    if (!LinearAssignment.suits(problem)) {
      return MATROID_WAY.solve(problem, stop);
    }
    return LinearAssignment.solve(problem, stop, workers, rest -> MATROID_WAY.solve(problem, rest));
  }

  private interface Solver {
    Outcome solve(AssignmentProblem problem, StopSignal stop);
  }

  /** Whether the variant can take a problem. */
  boolean suits(AssignmentProblem problem) {
    return suits.test(problem);
  }

  /** The variants that can take a problem. */
  static List<Variant> suiting(AssignmentProblem problem) {
    return Arrays.stream(values()).filter(variant -> variant.suits(problem)).toList();
  }

  Outcome solve(AssignmentProblem problem) {
    return solve(problem, StopSignal.NEVER);
  }

  Outcome solve(AssignmentProblem problem, StopSignal stop) {
    return solver.solve(problem, stop);
  }
}
