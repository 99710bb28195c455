package org.mentorat.benchmarks.instances;

import java.util.SplittableRandom;

/**
 * Random numbers that are the same on every JDK: only {@link SplittableRandom#nextLong()} is asked, whose sequence is fixed by its
 * algorithm, while the ways to a bounded number have changed between releases.
 *
 * <p>Bounds below 2³¹ keep the bias of multiply-and-shift (Lemire 2019, without rejection) below 2⁻³², which no benchmark sees.
 */
final class Draw {
  private final SplittableRandom random;

  Draw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Evenly from 0 to {@code bound − 1}; {@code bound} ≥ 1. */
  int below(int bound) {
    return (int) (((random.nextLong() >>> 32) * bound) >>> 32);
  }

  /** Evenly from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** Evenly from [0, 1), a multiple of 2⁻⁵³. */
  double fraction() {
    return (random.nextLong() >>> 11) * 0x1p-53;
  }

  /** Around 0, within (−1, 1), denser near 0 (the difference of two fractions). */
  double offset() {
    double a = fraction();
    return a - fraction();
  }
}
