package org.mentorat.benchmarks.instances;

import java.util.Arrays;

/**
 * Associations of unequal size: number k (from 1) attracts mentors in proportion to k^−0.6, so that of 59 the largest has about 9 % of
 * all mentors and the smallest 0.8 %.
 */
final class Associations {
  private static final double DECAY = -0.6;

  /** Of the capacities of an association's mentors, before all are scaled alike. */
  private static final double LEAST_SHARE = 0.7;

  private final double[] upTo;

  Associations(int count) {
    this.upTo = new double[count];
    double sum = 0;
    for (int a = 0; a < count; a++) {
      sum += StrictMath.pow(a + 1, DECAY);
      upTo[a] = sum;
    }
  }

  int count() {
    return upTo.length;
  }

  /** An association, drawn by size. */
  int draw(Draw draw) {
    double at = draw.fraction() * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, at);
    return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
  }

  /**
   * Quotas that bind: each association may use a share of 0.7 to 1.0 of its mentors' capacities, and all shares are scaled alike so that
   * together they leave {@code places} places. One tightness for every seed and size makes times comparable.
   */
  int[] quotas(Draw draw, int[] associationOf, int[] mentorCapacity, long places) {
    double[] share = new double[count()];
    for (int a = 0; a < share.length; a++) {
      share[a] = LEAST_SHARE + (1 - LEAST_SHARE) * draw.fraction();
    }
    long[] capacity = new long[share.length];
    for (int j = 0; j < associationOf.length; j++) {
      capacity[associationOf[j]] += mentorCapacity[j];
    }
    double wanted = 0;
    for (int a = 0; a < share.length; a++) {
      wanted += share[a] * capacity[a];
    }
    int[] quota = new int[share.length];
    for (int a = 0; a < share.length; a++) {
      quota[a] = (int) Math.min(capacity[a], Math.round(share[a] * capacity[a] * places / wanted));
    }
    return quota;
  }
}
