package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.tck.RandomProblems;

/** Dense problems of some size, and those that are made to hurt: each within a stated number of steps a pair. */
class DenseAssignmentTest {
  private static final int SIZE = 300;

  private final SplittableRandom random = new SplittableRandom(11);

  @Test
  void uniformScores_takeLittleMoreThanOneReading() {
    assertThat(stepsPerPair(complete(SIZE, SIZE, (y, m) -> random.nextInt(1_000_001))))
        .isLessThan(3);
  }

  @Test
  void fewScoresWithManyTies_takeLittleMoreThanOneReading() {
    assertThat(stepsPerPair(complete(SIZE, SIZE, (y, m) -> random.nextInt(3)))).isLessThan(3);
  }

  @Test
  void equalScores_takeLittleMoreThanOneReading() {
    assertThat(stepsPerPair(complete(SIZE, SIZE, (y, m) -> 5))).isLessThan(3);
  }

  /** The hard case for shortest augmenting paths of Machol &amp; Wien (1976). */
  @Test
  void products_areBounded() {
    assertThat(stepsPerPair(complete(SIZE, SIZE, (y, m) -> -(y + 1) * (m + 1)))).isLessThan(60);
    assertThat(stepsPerPair(complete(SIZE, SIZE, (y, m) -> (y + 1) * (m + 1)))).isLessThan(60);
  }

  @Test
  void rowsAllAlike_areBounded() {
    int[] row = random.ints(SIZE, 0, 1_000_000).toArray();
    assertThat(stepsPerPair(complete(SIZE, SIZE, (y, m) -> row[m] + random.nextInt(10))))
        .isLessThan(60);
  }

  @Test
  void moreYouthsThanPlaces_takeTheBest() {
    assertThat(stepsPerPair(complete(SIZE, SIZE / 2, (y, m) -> random.nextInt(1_000_001))))
        .isLessThan(30);
  }

  @Test
  void productsWithPlacesToSpareOrShort_areBounded() {
    assertThat(stepsPerPair(complete(SIZE, SIZE + 20, (y, m) -> (y + 1) * (m + 1))))
        .isLessThan(100);
    assertThat(stepsPerPair(complete(SIZE + 20, SIZE, (y, m) -> (y + 1) * (m + 1))))
        .isLessThan(100);
  }

  @Test
  void solve_choosesThisWayForDenseProblemsAlone() {
    assertThat(DenseAssignment.suits(complete(100, 100, (y, m) -> 1))).isTrue();
    assertThat(DenseAssignment.suits(complete(20, 20, (y, m) -> 1)))
        .as("few pairs")
        .isFalse();
    AssignmentProblem sparse = RandomProblems.of(1000, 1000, 20).problem(1);
    assertThat(DenseAssignment.suits(sparse)).as("sparse").isFalse();
    AssignmentProblem tiers = RandomProblems.of(100, 100, 100).withTiers(2).problem(1);
    assertThat(DenseAssignment.suits(tiers)).as("tiers").isFalse();
  }

  private static long stepsPerPair(AssignmentProblem problem) {
    Outcome outcome = DenseAssignment.solve(problem, StopSignal.NEVER);
    Proofs.optimum(problem, outcome);
    return ((Outcome.Solved) outcome).work().scannedPairs() / problem.pairs();
  }

  private static AssignmentProblem complete(int youths, int mentors, IntBinaryOperator score) {
    int[] ofYouth = new int[youths];
    int[] ofMentor = new int[mentors];
    Arrays.fill(ofYouth, 1);
    Arrays.fill(ofMentor, 1);
    return AssignmentProblem.builder(
            IntStream.rangeClosed(0, youths).map(y -> y * mentors).toArray(),
            IntStream.range(0, youths * mentors).map(p -> p % mentors).toArray(),
            IntStream.range(0, youths * mentors)
                .mapToLong(p -> score.applyAsInt(p / mentors, p % mentors))
                .toArray(),
            ofYouth,
            ofMentor)
        .build();
  }
}
