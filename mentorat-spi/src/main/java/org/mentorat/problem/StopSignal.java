package org.mentorat.problem;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When a strategy has to stop: a deadline, a cancellation by the host, or a budget of steps. Solvers ask {@link #reached(long)} at least
 * every 10 ms of work. The clock is handed in; only a budget of steps stops reproducibly.
 *
 * @since 0.1
 */
public final class StopSignal {
  /** Never. */
  public static final StopSignal NEVER = new StopSignal(Long.MAX_VALUE, null, 0, () -> false);

  private final long maxSteps;
  private final @Nullable LongSupplier nanoClock;
  private final long deadlineNanos;
  private final BooleanSupplier cancelled;

  private StopSignal(
      long maxSteps,
      @Nullable LongSupplier nanoClock,
      long deadlineNanos,
      BooleanSupplier cancelled) {
    this.maxSteps = maxSteps;
    this.nanoClock = nanoClock;
    this.deadlineNanos = deadlineNanos;
    this.cancelled = cancelled;
  }

  /** Also stops when {@code timeout} has passed from now on {@code nanoClock}, such as {@code System::nanoTime}. */
  public StopSignal after(Duration timeout, LongSupplier nanoClock) {
    return new StopSignal(
        maxSteps, nanoClock, nanoClock.getAsLong() + timeout.toNanos(), cancelled);
  }

  /** Also stops after so many steps of the solver (pair scans), reproducibly. */
  public StopSignal afterSteps(long steps) {
    return new StopSignal(steps, nanoClock, deadlineNanos, cancelled);
  }

  /** Also stops once {@code flag} is true; it is asked from the solver's threads. */
  public StopSignal when(BooleanSupplier flag) {
    BooleanSupplier before = cancelled;
    return new StopSignal(
        maxSteps, nanoClock, deadlineNanos, () -> before.getAsBoolean() || flag.getAsBoolean());
  }

  /** Steps after which this signal stops; {@link Long#MAX_VALUE} where there is no budget of steps. */
  public long stepBudget() {
    return maxSteps;
  }

  /** The same signal for a part of the work that begins when {@code steps} steps are done already. */
  public StopSignal less(long steps) {
    return maxSteps == Long.MAX_VALUE
        ? this
        : new StopSignal(Math.max(0, maxSteps - steps), nanoClock, deadlineNanos, cancelled);
  }

  /** Why to stop now that {@code steps} steps are done, or null to go on. */
  public Outcome.@Nullable Cause reached(long steps) {
    if (steps >= maxSteps) {
      return Outcome.Cause.STEPS;
    }
    if (cancelled.getAsBoolean()) {
      return Outcome.Cause.CANCELLED;
    }
    return nanoClock != null && nanoClock.getAsLong() - deadlineNanos >= 0
        ? Outcome.Cause.DEADLINE
        : null;
  }
}
