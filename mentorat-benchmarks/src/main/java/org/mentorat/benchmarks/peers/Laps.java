package org.mentorat.benchmarks.peers;

/** A stopwatch with two marks between start and stop: model built, model solved. Not thread-safe. */
public final class Laps {
  private final long start = System.nanoTime();
  private long built = start;
  private long solved = start;
  private long stopped = start;

  /** The model stands; what follows is the solver. */
  public void built() {
    built = System.nanoTime();
  }

  /** The solver is done; what follows is reading the answer out. */
  public void solved() {
    solved = System.nanoTime();
  }

  /** The answer is there. */
  public void stop() {
    stopped = System.nanoTime();
  }

  /** Milliseconds from the start to the model. */
  public double buildMs() {
    return millis(built - start);
  }

  /** Milliseconds in the solver. */
  public double solveMs() {
    return millis(solved - built);
  }

  /** Milliseconds in all. */
  public double totalMs() {
    return millis(stopped - start);
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
