package org.mentorat.core.residual;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/** Problems with fewer limits, to ask what would be possible without them. */
final class RelaxedProblem {
  private RelaxedProblem() {}

  /** Without quotas on youths, and with other upper quotas of mentors' groups. */
  static AssignmentProblem of(AssignmentProblem problem, IntUnaryOperator upper) {
    int[] rowStart =
        IntStream.rangeClosed(0, problem.youths()).map(problem::rowStart).toArray();
    int[] mentorOf = IntStream.range(0, problem.pairs()).map(problem::mentorOf).toArray();
    long[] score = IntStream.range(0, problem.pairs()).mapToLong(problem::score).toArray();
    BitSet locked = new BitSet();
    IntStream.range(0, problem.pairs()).filter(problem::locked).forEach(locked::set);
    QuotaForest forest = problem.mentorGroups();
    int nodes = forest.nodes();
    return AssignmentProblem.builder(
            rowStart,
            mentorOf,
            score,
            IntStream.range(0, problem.youths()).map(problem::youthCapacity).toArray(),
            IntStream.range(0, problem.mentors()).map(problem::mentorCapacity).toArray())
        .tiers(
            IntStream.range(0, problem.youths()).map(problem::youthTier).toArray(), problem.tiers())
        .locked(locked)
        .mentorGroups(new QuotaForest(
            IntStream.range(0, nodes).map(forest::parent).toArray(),
            IntStream.range(0, nodes).map(forest::lower).toArray(),
            IntStream.range(0, nodes).map(upper).toArray(),
            IntStream.range(0, nodes).map(forest::target).toArray(),
            IntStream.range(0, problem.mentors()).map(forest::groupOf).toArray()))
        .build();
  }

  /** Without one pair. */
  static AssignmentProblem without(AssignmentProblem problem, int pair) {
    int[] rowStart = IntStream.rangeClosed(0, problem.youths())
        .map(y -> problem.rowStart(y) - (problem.rowStart(y) > pair ? 1 : 0))
        .toArray();
    BitSet locked = new BitSet();
    IntStream.range(0, problem.pairs())
        .filter(problem::locked)
        .forEach(p -> locked.set(p > pair ? p - 1 : p));
    return AssignmentProblem.builder(
            rowStart,
            IntStream.range(0, problem.pairs())
                .filter(p -> p != pair)
                .map(problem::mentorOf)
                .toArray(),
            IntStream.range(0, problem.pairs())
                .filter(p -> p != pair)
                .mapToLong(problem::score)
                .toArray(),
            IntStream.range(0, problem.youths()).map(problem::youthCapacity).toArray(),
            IntStream.range(0, problem.mentors()).map(problem::mentorCapacity).toArray())
        .tiers(
            IntStream.range(0, problem.youths()).map(problem::youthTier).toArray(), problem.tiers())
        .locked(locked)
        .youthGroups(problem.youthGroups())
        .mentorGroups(problem.mentorGroups())
        .build();
  }
}
