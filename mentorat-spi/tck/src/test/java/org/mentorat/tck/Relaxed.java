package org.mentorat.tck;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/** Problems with parts of them left out or changed. */
final class Relaxed {
  private Relaxed() {}

  /** Without lower bounds and locked pairs. */
  static AssignmentProblem withoutLowerBounds(AssignmentProblem problem) {
    return copy(problem, problem::youthCapacity)
        .youthGroups(withoutLowerBounds(problem.youthGroups()))
        .mentorGroups(withoutLowerBounds(problem.mentorGroups()))
        .build();
  }

  /** One mentor a youth at most, nothing locked, and mentors who all rank a youth by what its first pair says. */
  static AssignmentProblem withOneListOfYouths(AssignmentProblem problem) {
    int[] byYouth = IntStream.range(0, problem.youths())
        .flatMap(youth -> IntStream.range(problem.rowStart(youth), problem.rowStart(youth + 1))
            .map(pair -> problem.mentorRank(problem.rowStart(youth))))
        .toArray();
    return copy(problem, youth -> Math.min(1, problem.youthCapacity(youth)))
        .mentorGroups(problem.mentorGroups())
        .ranks(IntStream.range(0, problem.pairs()).map(problem::youthRank).toArray(), byYouth)
        .build();
  }

  private static AssignmentProblem.Builder copy(
      AssignmentProblem problem, IntUnaryOperator youthCapacity) {
    return AssignmentProblem.builder(
            IntStream.rangeClosed(0, problem.youths()).map(problem::rowStart).toArray(),
            IntStream.range(0, problem.pairs()).map(problem::mentorOf).toArray(),
            IntStream.range(0, problem.pairs()).mapToLong(problem::score).toArray(),
            IntStream.range(0, problem.youths()).map(youthCapacity).toArray(),
            IntStream.range(0, problem.mentors()).map(problem::mentorCapacity).toArray())
        .tiers(
            IntStream.range(0, problem.youths()).map(problem::youthTier).toArray(),
            problem.tiers());
  }

  private static QuotaForest withoutLowerBounds(QuotaForest forest) {
    return new QuotaForest(
        IntStream.range(0, forest.nodes()).map(forest::parent).toArray(),
        new int[forest.nodes()],
        IntStream.range(0, forest.nodes()).map(forest::upper).toArray(),
        IntStream.range(0, forest.nodes()).map(forest::target).toArray(),
        IntStream.range(0, forest.elements()).map(forest::groupOf).toArray());
  }
}
