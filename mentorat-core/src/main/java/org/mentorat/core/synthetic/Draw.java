package org.mentorat.core.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * A source of random numbers whose output is part of this package's contract: SplitMix64 (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014), written out because the JDK's own promises the same numbers within one version only.
 */
final class Draw {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final long seed;
  private long state;

  Draw(long seed) {
    this.seed = seed;
    this.state = seed;
  }

  /** An independent source with this number; the same whatever was drawn from this one before. */
  Draw child(int number) {
    return new Draw(mix(seed ^ mix(number + 1L)));
  }

  /** From [0, 1). */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** True in this share of the cases. */
  boolean chance(double share) {
    return unit() < share;
  }

  /** A whole number from {@code least} to {@code most}, both included, each as likely. */
  int between(int least, int most) {
    return least + (int) (((next() >>> 32) * (most - least + 1L)) >>> 32);
  }

  /** One of these, each as likely. */
  <T> T oneOf(List<T> values) {
    return values.get(between(0, values.size() - 1));
  }

  /** {@code count} of these at different positions, in random order; all where there are fewer. */
  <T> List<T> some(int count, List<T> values) {
    List<T> left = new ArrayList<>(values);
    int taken = StrictMath.min(count, left.size());
    for (int k = 0; k < taken; k++) {
      int other = between(k, left.size() - 1);
      T moved = left.get(k);
      left.set(k, left.get(other));
      left.set(other, moved);
    }
    return left.subList(0, taken);
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
