package org.mentorat.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.Verification;

/** One broken constraint at a time: the finding names the place by its index, what it carries and what was expected. */
class FeasibilityFindingsTest {
  /** Two youths × two mentors, all eligible: pairs 0 and 1 are youth 0's, 2 and 3 youth 1's. */
  private static AssignmentProblem.Builder square(int youthCapacity, int mentorCapacity) {
    return AssignmentProblem.builder(
        new int[] {0, 2, 4},
        new int[] {0, 1, 0, 1},
        new long[] {5, 6, 7, 8},
        new int[] {youthCapacity, youthCapacity},
        new int[] {mentorCapacity, mentorCapacity});
  }

  /** A chain of groups, the first one outermost, with all elements in the last one. */
  private static QuotaForest chain(int[] lower, int[] upper) {
    int[] parent = IntStream.range(-1, lower.length - 1).toArray();
    int[] target = new int[lower.length];
    Arrays.fill(target, QuotaForest.NONE);
    return new QuotaForest(
        parent, lower, upper, target, new int[] {lower.length - 1, lower.length - 1});
  }

  private static List<String> findings(AssignmentProblem problem, int... pairs) {
    return ((Verification.Broken) Evidence.feasible(problem, Matching.of(pairs))).findings();
  }

  @Test
  void youth_beyondItsCapacity() {
    assertThat(findings(square(1, 2).build(), 0, 1))
        .containsExactly("youth 0, further mentors carries 1, expected 0 to 0");
  }

  @Test
  void youth_ofCapacityZero() {
    assertThat(findings(square(0, 2).build(), 2))
        .containsExactly("youth 1, first mentor carries 1, expected 0 to 0");
  }

  @Test
  void mentor_beyondItsCapacity() {
    assertThat(findings(square(1, 1).build(), 1, 3))
        .containsExactly("mentor 1 carries 2, expected 0 to 1");
  }

  @Test
  void lockedPair_notChosen() {
    BitSet locked = new BitSet();
    locked.set(2);
    assertThat(findings(square(1, 1).locked(locked).build(), 0))
        .containsExactly("pair 2 carries 0, expected 1 to 1");
  }

  @Test
  void groupsAbove_countWhatTheirGroupsHold() {
    QuotaForest outer = chain(new int[] {0, 0}, new int[] {1, QuotaForest.UNBOUNDED});
    assertThat(findings(square(1, 1).mentorGroups(outer).build(), 0, 3))
        .containsExactly("mentor group 0 carries 2, expected 0 to 1");
    assertThat(findings(square(1, 1).youthGroups(outer).build(), 0, 3))
        .containsExactly("youth group 0 carries 2, expected 0 to 1");
  }

  @Test
  void groups_belowTheirLowerBounds() {
    QuotaForest demanding = chain(new int[] {0, 2}, new int[] {4, 4});
    assertThat(findings(square(1, 1).mentorGroups(demanding).build(), 0))
        .containsExactly("mentor group 1 carries 1, expected 2 to 4");
    assertThat(findings(square(1, 1).youthGroups(demanding).build(), 0))
        .containsExactly("youth group 1 carries 1, expected 2 to 4");
  }

  @Test
  void youthGroups_countPairsNotYouths() {
    QuotaForest two = chain(new int[] {0}, new int[] {2});
    assertThat(findings(square(2, 2).youthGroups(two).build(), 0, 1, 2))
        .containsExactly("youth group 0 carries 3, expected 0 to 2");
  }

  @Test
  void pairs_thatDoNotExist() {
    assertThat(findings(square(1, 1).build(), -1, 0, 4))
        .containsExactly(
            "pair -1 does not exist, expected 0 to 3", "pair 4 does not exist, expected 0 to 3");
  }

  @Test
  void findings_areTwentyAtMost() {
    AssignmentProblem problem = RandomProblems.of(100, 10, 5).problem(1);
    assertThat(findings(problem, IntStream.range(0, 500).toArray())).hasSize(20);
  }

  @Test
  void scores_beyond64Bits() {
    int side = 2897;
    int[] mentorOf = new int[side * side];
    Arrays.setAll(mentorOf, pair -> pair % side);
    long[] score = new long[side * side];
    Arrays.fill(score, AssignmentProblem.MAX_SCORE);
    int[] capacity = new int[side];
    Arrays.fill(capacity, side);
    AssignmentProblem problem = AssignmentProblem.builder(
            IntStream.rangeClosed(0, side).map(youth -> youth * side).toArray(),
            mentorOf,
            score,
            capacity,
            capacity)
        .build();
    assertThat(findings(problem, IntStream.range(0, side * side).toArray()))
        .containsExactly("the total score is beyond 64 bits");
  }
}
