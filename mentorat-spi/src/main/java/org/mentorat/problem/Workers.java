package org.mentorat.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * The threads that a host lends to a run: numbered tasks on the caller's thread and on helpers of the host's executor. Which thread runs a task never shows in a result, as
 * tasks write to places of their own. An executor that has no thread free delays nothing: the caller does the work itself.
 *
 * @param executor where helpers run
 * @param threads threads in all, the caller's included
 * @since 0.1
 */
public record Workers(Executor executor, int threads) {
  /** The caller's thread alone. */
  public static final Workers CALLER = new Workers(Runnable::run, 1);

  /**
   * Runs {@code task} for 0 to {@code count − 1} and returns when all are done; the failure of the lowest number is thrown on, errors
   * included, so that none is lost on a thread of the host.
   */
  public void run(int count, IntConsumer task) {
    Tasks tasks = new Tasks(count, task);
    List<Helper> helpers = new ArrayList<>();
    for (int h = 1; h < Math.min(threads, count); h++) {
      Helper helper = new Helper(tasks);
      try {
        executor.execute(helper);
      } catch (RejectedExecutionException e) {
        break;
      }
      helpers.add(helper);
    }
    tasks.run();
    helpers.forEach(Helper::awaitUnlessQueued);
    Failure first = tasks.failure.get();
    if (first != null) {
      if (first.cause instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) first.cause;
    }
  }

  /** A task throws nothing checked: the cause is a RuntimeException or an Error. */
  private record Failure(int number, Throwable cause) {}

  /** The tasks that are left, drawn in ascending order by all threads. */
  private static final class Tasks implements Runnable {
    private final int count;
    private final IntConsumer task;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Failure> failure = new AtomicReference<>();

    Tasks(int count, IntConsumer task) {
      this.count = count;
      this.task = task;
    }

    @Override
    public void run() {
      for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
        Failure lower = failure.get();
        if (lower != null && lower.number < number) {
          return; // a lower number that is drawn is still tried, so that the lowest failure is
          // found
        }
        try {
          task.accept(number);
        } catch (RuntimeException | Error e) {
          failure.accumulateAndGet(
              new Failure(number, e), (a, b) -> a != null && a.number < b.number ? a : b);
        }
      }
    }
  }

  /** One draw on the executor. */
  private static final class Helper implements Runnable {
    private final Tasks tasks;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    Helper(Tasks tasks) {
      this.tasks = tasks;
    }

    @Override
    public void run() {
      if (taken.compareAndSet(false, true)) {
        try {
          tasks.run();
        } finally {
          done.countDown();
        }
      }
    }

    /** All numbers are drawn by now: a helper that has not begun is not needed, one that has begun must end its last task. */
    void awaitUnlessQueued() {
      if (taken.compareAndSet(false, true)) {
        return;
      }
      boolean interrupted = false;
      while (true) {
        try {
          done.await();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
