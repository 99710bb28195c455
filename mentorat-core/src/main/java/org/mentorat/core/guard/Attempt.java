package org.mentorat.core.guard;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.Workers;

/**
 * One attempt at a run: the threads that work on it. Where plug-ins take part these are daemon threads of its own, as many as the host lends,
 * since a thread that hangs in a plug-in can only be left behind, and the host's must come back. Thread-safe.
 *
 * @since 0.1
 */
public final class Attempt {
  private final Workers workers;
  private final @Nullable ThreadPoolExecutor pool;
  private final List<Pulse> pulses = new CopyOnWriteArrayList<>();
  private final AtomicInteger threads = new AtomicInteger();
  private final AtomicLong asked = new AtomicLong();
  private final Guard owner;
  private volatile boolean abandoned;

  private Attempt(Guard owner, Workers host, boolean watched) {
    this.owner = owner;
    if (watched) {
      pool = new ThreadPoolExecutor(
          0,
          Math.max(1, host.threads()),
          1,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          this::thread);
      workers = host.threads() == 1 ? Workers.CALLER : new Workers(pool, host.threads());
    } else {
      pool = null;
      workers = host;
    }
  }

  /** On the host's threads, which nobody watches. */
  static Attempt on(Guard owner, Workers host) {
    return new Attempt(owner, host, false);
  }

  /** On threads of its own. */
  static Attempt watched(Guard owner, Workers host) {
    return new Attempt(owner, host, true);
  }

  /**
   * The host's threads for work that outlives an attempt: on a thread of an attempt its own threads are used, so that whoever hangs there is
   * seen.
   */
  public static Workers joining(Workers host) {
    return host.threads() == 1
        ? host
        : new Workers(
            task -> {
              @Nullable Pulse pulse = Pulse.current();
              Workers now = pulse == null ? host : pulse.attempt().workers;
              now.executor().execute(task);
            },
            host.threads());
  }

  /** Whose attempt it is. */
  Guard owner() {
    return owner;
  }

  /** The threads to use. */
  public Workers workers() {
    return workers;
  }

  /**
   * Whether to stop, because the run goes on without this attempt. Whoever asks shows that they are alive: a strategy that asks its stop
   * signal, on whichever thread, does not hang.
   */
  public boolean isAbandonedAsking() {
    asked.lazySet(asked.get() + 1);
    return abandoned;
  }

  /** Changes as long as anybody asks whether to stop. */
  long asked() {
    return asked.get();
  }

  boolean isAbandoned() {
    return abandoned;
  }

  Thread thread(Runnable task) {
    return new WatchedThread(task, this, threads.incrementAndGet());
  }

  Pulse newPulse() {
    Pulse pulse = new Pulse(this);
    pulses.add(pulse);
    return pulse;
  }

  List<Pulse> pulses() {
    return pulses;
  }

  /** Nothing more is started; threads end when they have nothing to do. */
  void end() {
    if (pool != null) {
      pool.shutdown();
    }
  }

  /** Leaves everybody behind: those that still can, end at their next question. */
  void abandon() {
    abandoned = true;
    if (pool != null) {
      pool.shutdownNow();
    }
  }
}
