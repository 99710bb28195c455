package org.mentorat.core.solve;

import org.jspecify.annotations.Nullable;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;

/**
 * Counts the work of one run and asks its {@link StopSignal} now and then. A step is one arc looked at, the unit of {@link
 * StopSignal#afterSteps(long)}. Counts do not depend on the signal, so that a budget of steps stops reproducibly.
 */
final class StepMeter {
  /** Steps between two questions; a step costs some nanoseconds, a cache miss at worst, so that is well below 10 ms. */
  private static final long INTERVAL = 1 << 14;

  private final StopSignal stop;
  private long steps;
  private long nextQuestion;
  private long preparation;
  private long bids;
  private long searches;
  private long augmentations;
  private Outcome.@Nullable Cause cause;

  StepMeter(StopSignal stop) {
    this.stop = stop;
  }

  void steps(long count) {
    steps += count;
  }

  void bid() {
    bids++;
  }

  void bids(int count) {
    bids += count;
  }

  void search() {
    searches++;
  }

  void augmentation() {
    augmentations++;
  }

  /** Whether the run has to end; once true it stays true. Cheap enough for inner loops. */
  boolean stopped() {
    if (steps < nextQuestion) {
      return cause != null;
    }
    return ask();
  }

  /**
   * As {@link #stopped()}, in work that is no search and does not count as steps, such as sorting rows: {@code units} of some nanoseconds
   * each are done since this was called last.
   */
  boolean stoppedAfter(int units) {
    preparation += units;
    if (preparation >= INTERVAL) {
      preparation = 0;
      return ask();
    }
    return cause != null;
  }

  /** Asks now. */
  boolean stopsNow() {
    return ask();
  }

  /** Whether the signal says so now, for threads that share the run's work: nothing is noted here, so the run's own thread has to ask afterwards. */
  boolean stopRequested() {
    return stop.reached(steps) != null;
  }

  private boolean ask() {
    nextQuestion = steps + INTERVAL;
    if (cause == null) {
      cause = stop.reached(steps);
    }
    return cause != null;
  }

  /** Why the run has to end, as far as was asked. */
  Outcome.@Nullable Cause cause() {
    return cause;
  }

  Outcome.Work work() {
    return new Outcome.Work(bids, searches, steps, augmentations);
  }
}
