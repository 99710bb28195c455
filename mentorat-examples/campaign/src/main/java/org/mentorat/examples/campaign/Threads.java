package org.mentorat.examples.campaign;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.io.ReadOptions;
import org.mentorat.problem.Workers;

/** The threads of one command. How many there are changes no result. */
final class Threads implements AutoCloseable {
  private final int count;
  private final ExecutorService executor;

  private Threads(int count) {
    this.count = count;
    this.executor = Executors.newFixedThreadPool(Math.max(1, count - 1), task -> {
      Thread thread = new Thread(task, "mentorat-worker");
      thread.setDaemon(true);
      return thread;
    });
  }

  /** As many as the machine has processors. */
  static Threads ofMachine() {
    return new Threads(Runtime.getRuntime().availableProcessors());
  }

  /** So many, the caller's included. */
  static Threads of(int count) {
    return new Threads(count);
  }

  RunOptions joining(RunOptions options) {
    return options.withThreads(executor, count);
  }

  ReadOptions joining(ReadOptions options) {
    return options.workers(new Workers(executor, count));
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
