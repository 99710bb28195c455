package org.mentorat.core.experiment;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.mentorat.problem.Workers;

/**
 * What the host brings to an experiment. Nothing here changes a result. There is no deadline: a matching that a clock stopped could not be
 * repeated.
 *
 * @param workers threads; each cell runs on one of them
 * @param listener who is told of progress
 * @param nanoClock what cells are timed by
 * @since 0.1
 */
public record BenchOptions(Workers workers, ExperimentListener listener, LongSupplier nanoClock) {
  /** The caller's thread alone, nobody listens. */
  public static BenchOptions defaults() {
    return new BenchOptions(Workers.CALLER, ExperimentListener.NONE, System::nanoTime);
  }

  /** With helpers on {@code executor}, so that {@code threads} threads work, the caller's included. */
  public BenchOptions withThreads(Executor executor, int threads) {
    return new BenchOptions(new Workers(executor, threads), listener, nanoClock);
  }

  /** With somebody who is told of progress. */
  public BenchOptions withListener(ExperimentListener whom) {
    return new BenchOptions(workers, whom, nanoClock);
  }
}
