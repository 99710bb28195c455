package org.mentorat.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Runs one task on several threads that start at the same moment. */
final class AtOnce {
  private static final int THREADS = 4;
  private static final int MOST_SECONDS = 60;

  /** Daemons: a plug-in that hangs does not keep the test run alive. */
  private static final ExecutorService POOL = Executors.newCachedThreadPool(task -> {
    Thread thread = new Thread(task, "contract-kit");
    thread.setDaemon(true);
    return thread;
  });

  private AtOnce() {}

  /** Where lent threads come from. */
  static Executor executor() {
    return POOL;
  }

  /** Runs {@code task} with the numbers of the threads, and throws on what the lowest one threw. */
  static void run(IntConsumer task) {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Future<?>> running = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int thread = t;
      running.add(POOL.submit(() -> {
        start.await(MOST_SECONDS, TimeUnit.SECONDS);
        task.accept(thread);
        return null;
      }));
    }
    for (Future<?> each : running) {
      await(each);
    }
  }

  private static void await(Future<?> running) {
    try {
      running.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("a thread of the kit failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("no answer within " + MOST_SECONDS + " seconds", e);
    }
  }
}
