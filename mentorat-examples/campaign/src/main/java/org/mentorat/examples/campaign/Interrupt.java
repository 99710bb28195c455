package org.mentorat.examples.campaign;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns Ctrl-C into a wish to stop: the strategy returns the best matching so far, the files are written, and only then does the process
 * end.
 */
final class Interrupt implements AutoCloseable {
  /** Writing the files of a large campaign takes seconds; whoever waits longer than this wants out. */
  private static final long PATIENCE_SECONDS = 60;

  private final AtomicBoolean wanted = new AtomicBoolean();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::wish, "mentorat-interrupt");

  private Interrupt() {}

  /** Listens until {@link #close}. */
  static Interrupt listen() {
    Interrupt interrupt = new Interrupt();
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  boolean wanted() {
    return wanted.get();
  }

  private void wish() {
    wanted.set(true);
    try {
      boolean inTime = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assert inTime || wanted.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work is done: the process may end. */
  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, on the person's wish.
      wanted.set(true);
    }
  }
}
