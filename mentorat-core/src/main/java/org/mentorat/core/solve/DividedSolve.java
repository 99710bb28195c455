package org.mentorat.core.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;

/**
 * Solves the parts of a {@link Division} side by side, on as many threads as there are, and lays their answers together.
 *
 * <p>Pairs and prices of different parts never meet in an arc that could carry flow, so the prices of all parts together are a
 * certificate for the whole, and one part's cut refutes the whole. The outcome is a function of the problem: parts are numbered, and
 * where several have something to say (a contradiction, a cause) the lowest number says it. A budget of steps is shared out by pairs;
 * what some parts leave of their shares goes to the unfinished ones, in order.
 */
final class DividedSolve {
  private final AssignmentProblem problem;
  private final StopSignal stop;
  private final Workers workers;
  private final Division division;
  private final Method method;
  private final Part[] part;
  private final @Nullable Outcome[] outcome;
  private final AtomicInteger contradicted = new AtomicInteger(Integer.MAX_VALUE);

  /** What is done with each part. A function of the part alone but for {@code stop}, or threads would show. */
  interface Method {
    /** The outcome of a part's problem. */
    Outcome solve(Part part, StopSignal stop, Workers workers);
  }

  private DividedSolve(Division division, StopSignal stop, Workers workers, Method method) {
    this.problem = division.problem;
    this.stop = stop;
    this.workers = workers;
    this.division = division;
    this.method = method;
    part = new Part[division.parts()];
    outcome = new Outcome[division.parts()];
  }

  /** The outcome of {@code problem}, divided where that pays. */
  static Outcome solve(AssignmentProblem problem, StopSignal stop, Workers workers) {
    return solve(problem, stop, workers, Division.Fineness.USUAL);
  }

  static Outcome solve(
      AssignmentProblem problem, StopSignal stop, Workers workers, Division.Fineness fineness) {
    Division division = Division.of(problem, fineness);
    return division == null
        ? ExactSolver.undivided(problem, stop, workers)
        : solve(
            division,
            stop,
            workers,
            (part, share, threads) -> ExactSolver.undivided(part.problem(), share, threads));
  }

  /** The outcome of a divided problem, each part by {@code method}. */
  static Outcome solve(Division division, StopSignal stop, Workers workers, Method method) {
    return new DividedSolve(division, stop, workers, method).solve();
  }

  private Outcome solve() {
    workers.run(part.length, this::solvePart);
    int refuted = contradicted.get();
    if (refuted < part.length) {
      return infeasible(refuted);
    }
    Outcome.Work extra = stop.stepBudget() == Long.MAX_VALUE ? Outcome.Work.NONE : spendTheRest();
    return together(extra);
  }

  /** A part behind one that is known to contradict itself has nothing to say any more. */
  private void solvePart(int number) {
    if (contradicted.get() < number) {
      return;
    }
    Part own = new Part(division, number);
    part[number] = own;
    Outcome found = method.solve(own, shareOf(own.problem()), Workers.CALLER);
    outcome[number] = found;
    if (found instanceof Outcome.Infeasible) {
      contradicted.accumulateAndGet(number, Math::min);
    }
  }

  private StopSignal shareOf(AssignmentProblem ofPart) {
    long budget = stop.stepBudget();
    return budget == Long.MAX_VALUE || problem.pairs() == 0
        ? stop
        : stop.afterSteps((long) ((double) budget * ofPart.pairs() / problem.pairs()));
  }

  /** Tries unfinished parts again with the steps that are left, as long as these are more than the part had before. */
  private Outcome.Work spendTheRest() {
    long left = stop.stepBudget();
    for (Outcome each : outcome) {
      left -= workOf(each).scannedPairs();
    }
    Outcome.Work extra = Outcome.Work.NONE;
    for (int k = 0; k < part.length; k++) {
      if (outcome[k] instanceof Outcome.Stopped before
          && before.cause() == Outcome.Cause.STEPS
          && left > before.work().scannedPairs()) {
        Outcome again = method.solve(part[k], stop.afterSteps(left), workers);
        left -= workOf(again).scannedPairs();
        if (again instanceof Outcome.Solved || isBetter(part[k].problem(), again, before)) {
          outcome[k] = again;
          extra = extra.plus(before.work());
        } else {
          extra = extra.plus(workOf(again));
        }
      }
    }
    return extra;
  }

  private static boolean isBetter(AssignmentProblem problem, Outcome again, Outcome.Stopped than) {
    return again instanceof Outcome.Stopped stopped
        && Objective.of(problem, stopped.matching())
                .compareTo(Objective.of(problem, than.matching()))
            >= 0;
  }

  private Outcome infeasible(int number) {
    Outcome.Infeasible refuted = (Outcome.Infeasible) outcomeOf(number);
    Outcome.Work work = Outcome.Work.NONE;
    for (int k = 0; k <= number; k++) {
      work = work.plus(workOf(outcome[k]));
    }
    return new Outcome.Infeasible(
        new Certificate.Infeasible(part[number].widen(refuted.certificate().cut())), work);
  }

  private Outcome together(Outcome.Work extra) {
    List<Prices> phases = new ArrayList<>();
    for (int phase = 0; phase <= problem.tiers(); phase++) {
      phases.add(Prices.zero(problem));
    }
    BitSet pairs = new BitSet(problem.pairs());
    Outcome.Work work = extra;
    Outcome.Cause cause = null;
    boolean optimal = true;
    for (int k = 0; k < part.length; k++) {
      Outcome each = outcomeOf(k);
      work = work.plus(workOf(each));
      if (each instanceof Outcome.Stopped stopped) {
        cause = cause == null ? stopped.cause() : cause;
        part[k].addPairs(stopped.matching(), pairs);
        part[k].addPrices(stopped.certificate().phases(), phases);
      } else if (each instanceof Outcome.Solved solved) {
        part[k].addPairs(solved.matching(), pairs);
        if (solved.certificate() instanceof Certificate.Optimal proof) {
          part[k].addPrices(proof.phases(), phases);
        } else if (solved.certificate() instanceof Certificate.Bounded bound) {
          part[k].addPrices(bound.phases(), phases);
          optimal = false;
        }
      }
    }
    for (Prices prices : phases) {
      inherit(prices.youthGroup(), problem.youthGroups(), division.firstYouthGroup);
      inherit(prices.mentorGroup(), problem.mentorGroups(), division.firstMentorGroup);
    }
    Matching matching = Matching.of(pairs);
    return cause == null
        ? new Outcome.Solved(
            matching,
            optimal ? new Certificate.Optimal(phases) : new Certificate.Bounded(phases),
            work)
        : new Outcome.Stopped(matching, new Certificate.Bounded(phases), cause, work);
  }

  /** A group that never binds has the price of what is above it, so that its margin is 0. */
  private void inherit(long[] price, QuotaForest forest, int first) {
    for (int g = 0; g < price.length; g++) {
      if (division.local(first + g) == Division.NONE && forest.parent(g) != QuotaForest.NONE) {
        price[g] = price[forest.parent(g)];
      }
    }
  }

  private Outcome outcomeOf(int number) {
    Outcome found = outcome[number];
    if (found == null) {
      throw new IllegalStateException("part " + number + " was not solved");
    }
    return found;
  }

  private static Outcome.Work workOf(@Nullable Outcome outcome) {
    if (outcome instanceof Outcome.Solved solved) {
      return solved.work();
    }
    if (outcome instanceof Outcome.Stopped stopped) {
      return stopped.work();
    }
    return outcome instanceof Outcome.Infeasible infeasible ? infeasible.work() : Outcome.Work.NONE;
  }
}
