package org.mentorat.core.solve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Cut;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;

/**
 * The exact method in steps, for callers whose problem grows between them: coverage without scores, and scores from a matching and prices
 * at hand. The steps of a whole solve are {@link ExactSolver}'s; these are what a round of column generation repeats, and each costs about
 * what has changed.
 *
 * <p>Stateless; any number of threads may solve at once. Deterministic functions of their arguments.
 *
 * @since 0.1
 */
public final class GrowingSolver {
  private GrowingSolver() {}

  /**
   * A matching of the best coverage, tier by tier, without regard to scores.
   *
   * <p>Where only capacities and upper quotas of mentors limit and everybody has one mentor at most, {@code start} is taken over as far as
   * it goes, tier by tier, and only what it leaves is augmented. Otherwise the problem is solved with its scores.
   *
   * @param start a feasible matching of {@code problem} to begin with, or null
   * @param workers threads for parts that have nothing to do with one another; the outcome does not depend on them
   * @return {@link Outcome.Solved} with the coverage prices of all tiers and a bound of the score; {@link Outcome.Infeasible}; {@link
   *     Outcome.Stopped}
   */
  public static Outcome cover(
      AssignmentProblem problem, @Nullable Matching start, StopSignal stop, Workers workers) {
    return cover(problem, start, stop, workers, Division.Fineness.USUAL);
  }

  static Outcome cover(
      AssignmentProblem problem,
      @Nullable Matching start,
      StopSignal stop,
      Workers workers,
      Division.Fineness fineness) {
    Division division = Division.of(problem, fineness);
    return division == null
        ? coverWhole(problem, start, stop)
        : DividedSolve.solve(
            division,
            stop,
            workers,
            (part, share, threads) ->
                coverWhole(part.problem(), start == null ? null : part.of(start), share));
  }

  private static Outcome coverWhole(
      AssignmentProblem problem, @Nullable Matching start, StopSignal stop) {
    if (LexicographicFlow.wayFor(problem) != LexicographicFlow.Way.MATROID) {
      return ExactSolver.undivided(problem, stop, Workers.CALLER);
    }
    MagnitudeCheck.check(problem);
    StepMeter meter = new StepMeter(stop);
    FlowNetwork net = new FlowNetwork(problem);
    GreedyStart greedy = new GreedyStart(net, meter);
    Cut contradiction = new FeasibilityPhase(net, new PathSearch(net, meter), greedy).run();
    if (contradiction != null) {
      return new Outcome.Infeasible(new Certificate.Infeasible(contradiction), meter.work());
    }
    LayeredCoverage layers = new LayeredCoverage(net, meter);
    List<Prices> phases = new ArrayList<>();
    for (int tier = 0; tier < problem.tiers(); tier++) {
      if (start != null) {
        greedy.takeOver(start, tier);
      }
      greedy.run(tier);
      if (!layers.run(tier)) {
        return stopped(problem, net, phases, meter);
      }
      phases.add(layers.prices(tier));
    }
    phases.add(bestOfEachRow(problem));
    return new Outcome.Solved(net.matching(), new Certificate.Bounded(phases), meter.work());
  }

  /**
   * The optimum of a problem that {@link #cover} has covered: coverage is not searched for again.
   *
   * @param covered a matching of the best coverage, from {@link #cover}
   * @param phases the prices of the same outcome
   * @param workers threads for parts that have nothing to do with one another; the outcome does not depend on them
   */
  public static Outcome complete(
      AssignmentProblem problem,
      Matching covered,
      List<Prices> phases,
      StopSignal stop,
      Workers workers) {
    return complete(problem, covered, phases, stop, workers, Division.Fineness.USUAL);
  }

  static Outcome complete(
      AssignmentProblem problem,
      Matching covered,
      List<Prices> phases,
      StopSignal stop,
      Workers workers,
      Division.Fineness fineness) {
    return inParts(problem, covered, phases, stop, workers, fineness, LexicographicFlow::complete);
  }

  /**
   * The optimum where a matching of the best coverage and the prices of all phases are known from a part of the problem's pairs, and the
   * further pairs have no positive margin in any coverage phase: only the score phase runs, from the prices at hand.
   *
   * @param known a matching of the best coverage
   * @param phases prices of all phases, those of coverage optimal for {@code problem}
   * @param workers threads for parts that have nothing to do with one another; the outcome does not depend on them
   */
  public static Outcome resume(
      AssignmentProblem problem,
      Matching known,
      List<Prices> phases,
      StopSignal stop,
      Workers workers) {
    return resume(problem, known, phases, stop, workers, Division.Fineness.USUAL);
  }

  static Outcome resume(
      AssignmentProblem problem,
      Matching known,
      List<Prices> phases,
      StopSignal stop,
      Workers workers,
      Division.Fineness fineness) {
    return inParts(problem, known, phases, stop, workers, fineness, LexicographicFlow::resume);
  }

  /** What is done from a matching and prices at hand. */
  private interface Step {
    Outcome take(LexicographicFlow flow, Matching known, List<Prices> phases);
  }

  private static Outcome inParts(
      AssignmentProblem problem,
      Matching known,
      List<Prices> phases,
      StopSignal stop,
      Workers workers,
      Division.Fineness fineness,
      Step step) {
    Division division = Division.of(problem, fineness);
    return division == null
        ? step.take(new LexicographicFlow(problem, stop, workers), known, phases)
        : DividedSolve.solve(
            division,
            stop,
            workers,
            (part, share, threads) -> step.take(
                new LexicographicFlow(part.problem(), share, threads),
                part.of(known),
                part.of(phases)));
  }

  private static Outcome stopped(
      AssignmentProblem problem, FlowNetwork net, List<Prices> phases, StepMeter meter) {
    while (phases.size() < problem.tiers()) {
      phases.add(Prices.zero(problem));
    }
    phases.add(bestOfEachRow(problem));
    Outcome.Cause cause = meter.cause();
    if (cause == null) {
      throw new IllegalStateException("stopped without a cause");
    }
    return new Outcome.Stopped(
        net.matching(), new Certificate.Bounded(phases), cause, meter.work());
  }

  /** A bound of the score without a search: each youth has its best mentor, as if places were free. */
  private static Prices bestOfEachRow(AssignmentProblem problem) {
    Prices prices = Prices.zero(problem);
    for (int y = 0; y < problem.youths(); y++) {
      for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
        prices.youth()[y] = Math.max(prices.youth()[y], problem.score(p));
      }
    }
    return prices;
  }
}
