package org.mentorat.problem;

/** A sum of products in 128 bits: exact for up to 2³² terms below 2⁶² × 2³¹. */
final class WideSum {
  private long high;
  private long low;

  /** Adds {@code factor · times}. */
  void add(long factor, int times) {
    long productLow = factor * times;
    long sum = low + productLow;
    long carry = Long.compareUnsigned(sum, productLow) < 0 ? 1 : 0;
    high += Math.multiplyHigh(factor, times) + carry;
    low = sum;
  }

  /** Whether the sum is a {@code long}. */
  boolean fits() {
    return high == low >> 63;
  }

  /** The sum, or the nearest {@code long}. */
  long nearest() {
    return fits() ? low : high < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
