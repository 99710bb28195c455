package org.mentorat.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.mentorat.problem.AssignmentProblem;

/** Problems without groups: every youth has the same number of candidates, drawn evenly. */
final class SparseProblems {
  private static final long MOST_POINTS = 1_000_000;

  private SparseProblems() {}

  /**
   * Draws a problem with mentors of capacity 1 to 3 and scores of 0 to 10⁶.
   *
   * @param candidates of each youth, at most {@code mentors}
   */
  static AssignmentProblem draw(long seed, int youths, int mentors, int candidates) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] rowStart = new int[youths + 1];
    Arrays.setAll(rowStart, youth -> youth * candidates);
    int[] mentorOf = new int[youths * candidates];
    for (int youth = 0; youth < youths; youth++) {
      int[] row = random.ints(0, mentors).distinct().limit(candidates).sorted().toArray();
      System.arraycopy(row, 0, mentorOf, rowStart[youth], candidates);
    }
    long[] score = random.longs(mentorOf.length, 0, MOST_POINTS + 1).toArray();
    int[] youthCapacity = new int[youths];
    Arrays.fill(youthCapacity, 1);
    int[] mentorCapacity = random.ints(mentors, 1, 4).toArray();
    return AssignmentProblem.builder(rowStart, mentorOf, score, youthCapacity, mentorCapacity)
        .build();
  }
}
