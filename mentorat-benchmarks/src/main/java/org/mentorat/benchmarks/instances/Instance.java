package org.mentorat.benchmarks.instances;

import java.util.Arrays;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/**
 * One instance as plain arrays, the common start of all contenders: building a model from it is part of what is measured. The arrays
 * are shared, never written to.
 *
 * @param family short name of the kind, for tables
 * @param seed that it was drawn from
 * @param rowStart {@code int[youths + 1]}
 * @param mentorOf {@code int[pairs]}, strictly ascending in each row
 * @param score {@code long[pairs]}, 0 to {@link #MOST_POINTS}
 * @param mentorCapacity {@code int[mentors]}; youths have capacity 1
 * @param associationOf {@code int[mentors]}, or −1
 * @param quota {@code int[associations]}, most pairs of each association
 */
public record Instance(
    String family,
    long seed,
    int[] rowStart,
    int[] mentorOf,
    long[] score,
    int[] mentorCapacity,
    int[] associationOf,
    int[] quota) {
  /** Best score of a pair. */
  public static final int MOST_POINTS = 1_000_000;

  /** Number of youths. */
  public int youths() {
    return rowStart.length - 1;
  }

  /** Number of mentors. */
  public int mentors() {
    return mentorCapacity.length;
  }

  /** Number of pairs. */
  public int pairs() {
    return mentorOf.length;
  }

  /** The pair of a youth and a mentor; {@link IllegalArgumentException} if there is none. Logarithmic in the row. */
  public int pair(int youth, int mentor) {
    int found = Arrays.binarySearch(mentorOf, rowStart[youth], rowStart[youth + 1], mentor);
    if (found < 0) {
      throw new IllegalArgumentException(
          "youth " + youth + " and mentor " + mentor + " are no pair of " + this);
    }
    return found;
  }

  /** Whether every mentor takes one youth, no quota stands above, and both sides are of one size. */
  public boolean oneToOne() {
    if (quota.length > 0 || youths() != mentors()) {
      return false;
    }
    for (int capacity : mentorCapacity) {
      if (capacity != 1) {
        return false;
      }
    }
    return true;
  }

  /** The model of this instance, over the same arrays; linear in the pairs, which are checked. */
  public AssignmentProblem problem() {
    int[] youthCapacity = new int[youths()];
    Arrays.fill(youthCapacity, 1);
    AssignmentProblem.Builder builder =
        AssignmentProblem.builder(rowStart, mentorOf, score, youthCapacity, mentorCapacity);
    if (quota.length > 0) {
      int[] none = new int[quota.length];
      Arrays.fill(none, QuotaForest.NONE);
      builder.mentorGroups(
          new QuotaForest(none, new int[quota.length], quota, none, associationOf));
    }
    return builder.build();
  }

  @Override
  public String toString() {
    return "Instance[" + family + ", seed " + seed + ", " + youths() + " x " + mentors() + ", "
        + pairs() + " pairs]";
  }
}
