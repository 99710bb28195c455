package org.mentorat.core.guard;

import java.util.concurrent.atomic.LongAdder;

/**
 * How a run used scores of earlier runs.
 *
 * @param hits scores that were kept
 * @param misses scores that had to be asked for
 * @since 0.1
 */
public record CacheUse(long hits, long misses) {
  /** Counts. Thread-safe. */
  static final class Counter {
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    void count(boolean hit) {
      (hit ? hits : misses).increment();
    }

    CacheUse total() {
      return new CacheUse(hits.sum(), misses.sum());
    }
  }
}
