package org.mentorat.core.experiment;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.mentorat.core.flow.RunListener;

/** Takes the time of a run's stages. Thread-safe, since a run reports from all its threads. */
final class Stopwatch implements RunListener {
  private final LongSupplier nanoClock;
  private final long startedAt;
  private final SortedMap<Stage, Long> begun = new TreeMap<>();
  private final SortedMap<Stage, Long> taken = new TreeMap<>();

  Stopwatch(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.startedAt = nanoClock.getAsLong();
  }

  @Override
  public synchronized void progress(Stage stage, long done, long total) {
    long now = nanoClock.getAsLong();
    begun.putIfAbsent(stage, now);
    if (done >= total) {
      taken.put(stage, now - begun.getOrDefault(stage, now));
    }
  }

  synchronized Timing timing(CellKey key) {
    return new Timing(key, nanoClock.getAsLong() - startedAt, taken);
  }
}
