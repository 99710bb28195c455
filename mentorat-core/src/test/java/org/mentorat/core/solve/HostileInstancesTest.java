package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.tck.RandomProblems;

/** Instances that are made to hurt: each is solved or refused within a stated number of steps, a step being one arc looked at. */
class HostileInstancesTest {
  /** A youth i is eligible for mentors i and i + 1, the last one for the last mentor alone, and all prefer the later mentor. */
  private static AssignmentProblem chain(int length) {
    int[] rowStart = new int[length + 1];
    int[] mentorOf = new int[2 * length - 1];
    long[] score = new long[2 * length - 1];
    for (int y = 0; y < length; y++) {
      rowStart[y + 1] = Math.min(2 * y + 2, mentorOf.length);
      mentorOf[2 * y] = y;
      if (y + 1 < length) {
        mentorOf[2 * y + 1] = y + 1;
        score[2 * y + 1] = 1;
      }
    }
    return AssignmentProblem.builder(rowStart, mentorOf, score, ones(length), ones(length))
        .build();
  }

  @ParameterizedTest
  @EnumSource(LexicographicFlow.Way.class)
  void longAugmentingChain_neitherOverflowsTheStackNorTheSteps(LexicographicFlow.Way way) {
    AssignmentProblem problem = chain(100_000);
    Outcome outcome = solve(problem, way);
    assertThat(Proofs.optimum(problem, outcome)).isEqualTo(new Objective(new long[] {100_000}, 0));
    assertThat(steps(outcome)).isLessThan(150L * problem.pairs());
  }

  @ParameterizedTest
  @EnumSource(LexicographicFlow.Way.class)
  void oneHubForAll_takesTheBest(LexicographicFlow.Way way) {
    int youths = 20_000;
    int[] rowStart = IntStream.rangeClosed(0, youths).toArray();
    long[] score = IntStream.range(0, youths).mapToLong(y -> y % 1000).toArray();
    AssignmentProblem problem = AssignmentProblem.builder(
            rowStart, new int[youths], score, ones(youths), new int[] {youths / 10})
        .build();
    Outcome outcome = solve(problem, way);
    long best = 20L * IntStream.range(900, 1000).sum();
    assertThat(Proofs.optimum(problem, outcome))
        .isEqualTo(new Objective(new long[] {youths / 10}, best));
  }

  @ParameterizedTest
  @EnumSource(LexicographicFlow.Way.class)
  void equalScores_costNoSearches(LexicographicFlow.Way way) {
    AssignmentProblem problem = RandomProblems.of(3000, 2000, 10)
        .withCapacities(1, 3)
        .withGroups(0, 12, 1, 0.6)
        .withMaxScore(0)
        .problem(3);
    Outcome outcome = solve(problem, way);
    Proofs.optimum(problem, outcome);
    if (way == LexicographicFlow.Way.MATROID) {
      assertThat(steps(outcome)).isLessThan(50L * problem.pairs());
    }
  }

  @Test
  void tiesEverywhere_endWithinTheBidBudget() {
    AssignmentProblem problem = RandomProblems.of(3000, 2000, 10)
        .withCapacities(1, 2)
        .withGroups(0, 12, 2, 0.7)
        .withMaxScore(1)
        .problem(4);
    Outcome outcome = ExactSolver.solve(problem, StopSignal.NEVER);
    Proofs.optimum(problem, outcome);
    assertThat(steps(outcome)).isLessThan(3000L * problem.pairs());
  }

  /** Two youths more than places, all eligible for all, scores far apart: every bid raises a price by little more than ε. */
  @Test
  void priceWar_endsWithinTheBidBudget() {
    int places = 60;
    int youths = places + 2;
    int[] rowStart = IntStream.rangeClosed(0, youths).map(y -> y * places).toArray();
    int[] mentorOf = IntStream.range(0, youths * places).map(p -> p % places).toArray();
    long[] score = IntStream.range(0, youths * places)
        .mapToLong(p -> AssignmentProblem.MAX_SCORE - p % places)
        .toArray();
    AssignmentProblem problem = AssignmentProblem.builder(
            rowStart, mentorOf, score, ones(youths), ones(places))
        .build();
    Outcome outcome = ExactSolver.solve(problem, StopSignal.NEVER);
    assertThat(Proofs.optimum(problem, outcome).coverage()).isEqualTo(places);
    assertThat(steps(outcome)).isLessThan(500L * problem.pairs());
  }

  @Test
  void aMillionIsolatedYouths_costNothing() {
    int youths = 1_000_000;
    AssignmentProblem problem = AssignmentProblem.builder(
            new int[youths + 1], new int[0], new long[0], ones(youths), ones(3))
        .build();
    Outcome outcome = ExactSolver.solve(problem, StopSignal.NEVER);
    assertThat(Proofs.optimum(problem, outcome)).isEqualTo(new Objective(new long[] {0}, 0));
    assertThat(steps(outcome)).isLessThan(youths);
  }

  @Test
  void zeroCapacities_serveNobody() {
    AssignmentProblem problem = AssignmentProblem.builder(
            new int[] {0, 2, 3},
            new int[] {0, 1, 1},
            new long[] {5, 6, 7},
            new int[] {1, 0},
            new int[2])
        .build();
    assertThat(Proofs.optimum(problem)).isEqualTo(new Objective(new long[] {0}, 0));
  }

  @Test
  void lowerQuotaBeyondReach_isRefusedWithItsCut() {
    int[] none = {QuotaForest.NONE};
    QuotaForest group =
        new QuotaForest(none, new int[] {3}, new int[] {1_000_000_000}, none, new int[2]);
    AssignmentProblem problem = AssignmentProblem.builder(
            new int[] {0, 1, 2}, new int[] {0, 1}, new long[2], ones(2), ones(2))
        .mentorGroups(group)
        .build();
    Outcome outcome = ExactSolver.solve(problem, StopSignal.NEVER);
    assertThat(Verifier.verify(problem, outcome)).isEqualTo(new Verification.HoldsInfeasible());
  }

  @Test
  void extremeScores_areExactOrRefusedByName() {
    AssignmentProblem small = withScores(60_000, AssignmentProblem.MAX_SCORE);
    assertThat(Proofs.optimum(small).score()).isEqualTo(60_000 * AssignmentProblem.MAX_SCORE);

    AssignmentProblem large = withScores(70_000, AssignmentProblem.MAX_SCORE);
    assertThatThrownBy(() -> ExactSolver.solve(large, StopSignal.NEVER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too large for exact prices")
        .hasMessageContaining("Maybe quantise");
  }

  /** Youth i likes mentor i best and the next one least. */
  private static AssignmentProblem withScores(int size, long extreme) {
    int[] rowStart = IntStream.rangeClosed(0, size).map(y -> 2 * y).toArray();
    int[] mentorOf = new int[2 * size];
    long[] score = new long[2 * size];
    for (int y = 0; y < size; y++) {
      int next = (y + 1) % size;
      mentorOf[2 * y] = Math.min(y, next);
      mentorOf[2 * y + 1] = Math.max(y, next);
      score[2 * y] = mentorOf[2 * y] == y ? extreme : -extreme;
      score[2 * y + 1] = -score[2 * y];
    }
    return AssignmentProblem.builder(rowStart, mentorOf, score, ones(size), ones(size))
        .build();
  }

  private static Outcome solve(AssignmentProblem problem, LexicographicFlow.Way way) {
    return new LexicographicFlow(problem, StopSignal.NEVER).solve(way);
  }

  private static long steps(Outcome outcome) {
    return ((Outcome.Solved) outcome).work().scannedPairs();
  }

  private static int[] ones(int length) {
    int[] ones = new int[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
