package org.mentorat.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import org.mentorat.benchmarks.instances.Instances;
import org.mentorat.core.solve.ExactSolver;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.problem.Workers;

/**
 * What a deadline costs and what it still brings: stops the solver at many moments of a solve, measures how long it takes to come back,
 * and how far what it brings is from the optimum and from the bound that comes with it.
 *
 * <p>Arguments: the name of an instance, its seed, the number of moments, threads. One line a moment. Some solves, whole and stopped, come
 * first, so that what is measured is compiled. The last line counts the runs that were stopped before they were done.
 */
public final class StopMoments {
  private static final int WARM_UP = 4;

  private StopMoments() {}

  /** Runs the measurement. */
  public static void main(String[] args) {
    AssignmentProblem problem =
        Instances.named(args[0], Long.parseLong(args[1])).problem();
    int moments = Integer.parseInt(args[2]);
    int threads = args.length > 3 ? Integer.parseInt(args[3]) : 1;
    Workers workers = new Workers(ForkJoinPool.commonPool(), threads);
    long full = Long.MAX_VALUE;
    Outcome solved = ExactSolver.solve(problem, StopSignal.NEVER, workers);
    for (int run = 0; run <= WARM_UP; run++) {
      long start = System.nanoTime();
      solved = ExactSolver.solve(problem, StopSignal.NEVER, workers);
      full = Math.min(full, System.nanoTime() - start);
    }
    Verification.Holds best = (Verification.Holds) Verifier.verify(problem, solved);
    System.out.printf(
        Locale.ROOT,
        "%s seed %s: solved in %.0f ms, %s%n",
        args[0],
        args[1],
        full / 1e6,
        best.objective());
    System.out.printf(
        Locale.ROOT,
        "%8s %12s %10s %12s %12s %12s%n",
        "moment",
        "back in ms",
        "outcome",
        "unserved",
        "score gap",
        "bound gap");
    for (int k = 0; k < 2 * WARM_UP; k++) {
      stopAfter(full * k / (2 * WARM_UP), problem, workers);
    }
    double[] back = new double[moments];
    int stopped = 0;
    for (int k = 0; k < moments; k++) {
      long moment = full * k / moments;
      long start = System.nanoTime();
      Outcome outcome = stopAfter(moment, problem, workers);
      double late = (System.nanoTime() - start - moment) / 1e6;
      if (outcome instanceof Outcome.Stopped) {
        back[stopped++] = late;
      }
      if (!(Verifier.verify(problem, outcome) instanceof Verification.Holds holds)) {
        throw new IllegalStateException("an outcome that does not hold");
      }
      double optimum = best.objective().score();
      System.out.printf(
          Locale.ROOT,
          "%7.1f%% %12.1f %10s %12d %11.3f%% %11.3f%%%n",
          100.0 * k / moments,
          late,
          outcome.getClass().getSimpleName(),
          best.objective().coverage() - holds.objective().coverage(),
          100 * (optimum - holds.objective().score()) / optimum,
          100 * (holds.bound().score() - holds.objective().score()) / optimum);
    }
    Arrays.sort(back, 0, stopped);
    System.out.printf(
        Locale.ROOT,
        "%d stopped, back in: median %.1f ms, worst %.1f ms%n",
        stopped,
        stopped == 0 ? 0 : back[stopped / 2],
        stopped == 0 ? 0 : back[stopped - 1]);
  }

  private static Outcome stopAfter(long nanos, AssignmentProblem problem, Workers workers) {
    return ExactSolver.solve(
        problem, StopSignal.NEVER.after(Duration.ofNanos(nanos), System::nanoTime), workers);
  }
}
