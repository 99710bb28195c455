package org.mentorat.core.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/**
 * Percentile intervals of a mean by the bootstrap: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), section 13.3.
 *
 * <p>Units are drawn with replacement by {@link Random}, the generator whose every number its contract fixes (48 bits, linear congruential),
 * so that any JDK draws the same. With few units such an interval is too narrow; what it says of fewer than ten is a hint.
 *
 * @param resamples samples drawn, 100 to 1,000,000
 * @param level share of samples in the interval, 0.5 to 0.999, such that at least one lies beyond each end
 * @param seed of the drawing
 * @since 0.1
 */
public record Bootstrap(int resamples, double level, long seed) {
  /** 2,000 samples, 95 %, seed 1. */
  public static final Bootstrap DEFAULT = new Bootstrap(2000, 0.95, 1);

  /** Checks the ranges. */
  public Bootstrap {
    if (resamples < 100 || resamples > 1_000_000) {
      throw new IllegalArgumentException("resamples: expected 100 to 1,000,000");
    }
    if (!(level >= 0.5 && level <= 0.999) || beyond(resamples, level) < 1) {
      throw new IllegalArgumentException(
          "level: expected 0.5 to 0.999, and enough resamples to have one beyond each end");
    }
  }

  /**
   * The ends of an interval, both included.
   *
   * @since 0.1
   */
  public record Interval(double low, double high) {}

  private static int beyond(int resamples, double level) {
    return (int) StrictMath.floor((resamples + 1) * (1 - level) / 2 + 1e-9);
  }

  /** The mean; NaN of nothing. */
  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /**
   * The interval of the mean of {@code values}; empty of fewer than two. The drawing depends on the seed and on {@code name} alone, so that
   * one interval does not depend on which others are made. Linear in resamples × values.
   */
  public Optional<Interval> ofMean(double[] values, String name) {
    if (values.length < 2) {
      return Optional.empty();
    }
    Random random = new Random(start(name));
    double[] means = new double[resamples];
    for (int b = 0; b < resamples; b++) {
      double sum = 0;
      for (int k = 0; k < values.length; k++) {
        sum += values[random.nextInt(values.length)];
      }
      means[b] = sum / values.length;
    }
    Arrays.sort(means);
    int k = beyond(resamples, level);
    return Optional.of(new Interval(means[k - 1], means[resamples - k]));
  }

  private long start(String name) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest((seed + "\n" + name).getBytes(StandardCharsets.UTF_8));
      long start = 0;
      for (int k = 0; k < Long.BYTES; k++) {
        start = start << 8 | (digest[k] & 0xff);
      }
      return start;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
