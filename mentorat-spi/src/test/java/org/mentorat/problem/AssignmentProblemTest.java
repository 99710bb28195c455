package org.mentorat.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a pair is found by the pass over all pairs, and named with its place and value. */
class AssignmentProblemTest {
  private static final int MENTORS = 100;

  private final int[] mentorOf = new int[2 * MENTORS];
  private final long[] score = new long[2 * MENTORS];

  private AssignmentProblem build() {
    return AssignmentProblem.builder(
            new int[] {0, MENTORS, 2 * MENTORS},
            mentorOf,
            score,
            new int[] {1, 1},
            new int[MENTORS])
        .build();
  }

  AssignmentProblemTest() {
    for (int p = 0; p < mentorOf.length; p++) {
      mentorOf[p] = p % MENTORS;
    }
  }

  @Test
  void build_takesScoresUpToTheEdge() {
    score[0] = AssignmentProblem.MAX_SCORE;
    score[1] = -AssignmentProblem.MAX_SCORE;
    assertThat(build().score(1)).isEqualTo(-AssignmentProblem.MAX_SCORE);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        AssignmentProblem.MAX_SCORE + 1,
        -AssignmentProblem.MAX_SCORE - 1,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MAX_VALUE - AssignmentProblem.MAX_SCORE,
        Long.MIN_VALUE + AssignmentProblem.MAX_SCORE
      })
  void build_scoreBeyondTheRange_isRefusedByPlaceAndValue(long wrong) {
    for (int pair : new int[] {0, 57, MENTORS - 1, MENTORS, 2 * MENTORS - 1}) {
      long right = score[pair];
      score[pair] = wrong;
      assertThatIllegalArgumentException()
          .isThrownBy(this::build)
          .withMessageContaining("score of pair " + pair + " is " + wrong);
      score[pair] = right;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MIN_VALUE + 56, Integer.MAX_VALUE, MENTORS})
  void build_mentorThatDoesNotExist_isRefusedByPlaceAndValue(int wrong) {
    for (int pair : new int[] {0, 57, MENTORS - 1, MENTORS, 2 * MENTORS - 1}) {
      int right = mentorOf[pair];
      mentorOf[pair] = wrong;
      assertThatIllegalArgumentException()
          .isThrownBy(this::build)
          .withMessageContaining("mentor of pair " + pair + " is " + wrong);
      mentorOf[pair] = right;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 55, 56})
  void build_mentorNotAboveTheOneBefore_isRefusedByPlaceAndValue(int wrong) {
    mentorOf[57] = wrong;
    assertThatIllegalArgumentException()
        .isThrownBy(this::build)
        .withMessageContaining("mentor of pair 57 is " + wrong + ", expected 57 to 99");
  }
}
