package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;

/** A round of levels takes every shortest path that there is, so that a tier needs few of them. */
class LayeredCoverageTest {
  private static final int CHAINS = 200;

  /**
   * Chains side by side: the first youth of each could have either of two mentors and takes the one with whom the second has to be content. Some mentors belong to a
   * group that leaves room, so the search is for all youths at once.
   */
  private static AssignmentProblem chains(boolean grouped) {
    int[] rowStart = new int[2 * CHAINS + 1];
    int[] mentorOf = new int[3 * CHAINS];
    long[] score = new long[3 * CHAINS];
    for (int c = 0; c < CHAINS; c++) {
      rowStart[c + 1] = 2 * c + 2;
      mentorOf[2 * c] = 2 * c;
      score[2 * c] = 10;
      mentorOf[2 * c + 1] = 2 * c + 1;
      score[2 * c + 1] = 1;
      rowStart[CHAINS + c + 1] = 2 * CHAINS + c + 1;
      mentorOf[2 * CHAINS + c] = 2 * c;
      score[2 * CHAINS + c] = 5;
    }
    int[] youths = new int[2 * CHAINS];
    int[] mentors = new int[2 * CHAINS];
    int[] groupOf = new int[2 * CHAINS];
    for (int k = 0; k < youths.length; k++) {
      youths[k] = 1;
      mentors[k] = 1;
      groupOf[k] = grouped || k == 0 ? 0 : QuotaForest.NONE;
    }
    return AssignmentProblem.builder(rowStart, mentorOf, score, youths, mentors)
        .mentorGroups(new QuotaForest(
            new int[] {QuotaForest.NONE},
            new int[1],
            new int[] {2 * CHAINS},
            new int[] {QuotaForest.NONE},
            groupOf))
        .build();
  }

  @Test
  void pathsOfOneLength_areTakenInOneRound_whereMentorsHaveNoGroup() {
    assertThat(rounds(chains(false))).isLessThanOrEqualTo(3);
  }

  @Test
  void pathsOfOneLength_areTakenInOneRound_whereMentorsHaveAGroup() {
    assertThat(rounds(chains(true))).isLessThanOrEqualTo(3);
  }

  private static long rounds(AssignmentProblem problem) {
    Outcome.Solved covered =
        (Outcome.Solved) GrowingSolver.cover(problem, null, StopSignal.NEVER, Workers.CALLER);
    assertThat(Objective.of(problem, covered.matching()).served()).containsExactly(2 * CHAINS);
    return covered.work().searches();
  }
}
