package org.mentorat.tck;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.mentorat.problem.StopSignal;

/** Signals that count how often they are asked, and stop at a certain question. Thread-safe. */
final class Stops {
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong last = new AtomicLong(System.nanoTime());
  private final AtomicLong longest = new AtomicLong();
  private final long most;

  /** Says stop at every question beyond {@code most}. */
  Stops(long most) {
    this.most = most;
  }

  StopSignal signal() {
    return StopSignal.NEVER.when(() -> {
      heard();
      return asked.incrementAndGet() > most;
    });
  }

  /** Notes that the strategy was heard of just now. */
  void heard() {
    long now = System.nanoTime();
    long before = last.getAndSet(now);
    longest.accumulateAndGet(now - before, Math::max);
  }

  /** Questions so far. */
  long asked() {
    return asked.get();
  }

  /** Questions after the first that was answered with stop. */
  long askedInVain() {
    return Math.max(0, asked.get() - most - 1);
  }

  /** The longest time between two questions, from the beginning to the last that was {@link #heard}. */
  Duration longestSilence() {
    return Duration.ofNanos(longest.get());
  }
}
