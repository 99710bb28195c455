package org.mentorat.tck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/** Problems that ask the same thing in other words. */
final class ChangedProblem {
  private ChangedProblem() {}

  /** With youths and mentors numbered otherwise. */
  static AssignmentProblem renumbered(AssignmentProblem problem, Random random) {
    int[] mentors = shuffled(problem.mentors(), random);
    return of(
        problem,
        shuffled(problem.youths(), random),
        mentors,
        Arrays.stream(mentors).map(problem::mentorCapacity).toArray());
  }

  /** With the places of one mentor who has several shared out among two mentors, who otherwise are the same. */
  static AssignmentProblem split(AssignmentProblem problem, int mentor) {
    int capacity = problem.mentorCapacity(mentor);
    int[] mentors = IntStream.concat(IntStream.range(0, problem.mentors()), IntStream.of(mentor))
        .toArray();
    int[] capacities = Arrays.stream(mentors).map(problem::mentorCapacity).toArray();
    capacities[mentor] = capacity / 2;
    capacities[mentors.length - 1] = capacity - capacity / 2;
    return of(problem, IntStream.range(0, problem.youths()).toArray(), mentors, capacities);
  }

  private static int[] shuffled(int count, Random random) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(numbers, random);
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The problem over these youths and mentors, in this order.
   *
   * @param youths the old index of each new youth
   * @param mentors the old index of each new mentor; one that stands twice becomes two
   * @param capacities of the new mentors
   */
  private static AssignmentProblem of(
      AssignmentProblem problem, int[] youths, int[] mentors, int[] capacities) {
    int[] rowStart = new int[youths.length + 1];
    List<int[]> pairs = new ArrayList<>();
    for (int y = 0; y < youths.length; y++) {
      List<int[]> row = new ArrayList<>();
      for (int m = 0; m < mentors.length; m++) {
        int pair = problem.pair(youths[y], mentors[m]);
        if (pair >= 0) {
          row.add(new int[] {m, pair});
        }
      }
      row.sort(Comparator.comparingInt(entry -> entry[0]));
      pairs.addAll(row);
      rowStart[y + 1] = pairs.size();
    }
    int[] old = pairs.stream().mapToInt(entry -> entry[1]).toArray();
    BitSet locked = new BitSet();
    IntStream.range(0, old.length).filter(p -> problem.locked(old[p])).forEach(locked::set);
    AssignmentProblem.Builder builder = AssignmentProblem.builder(
            rowStart,
            pairs.stream().mapToInt(entry -> entry[0]).toArray(),
            Arrays.stream(old).mapToLong(problem::score).toArray(),
            Arrays.stream(youths).map(problem::youthCapacity).toArray(),
            capacities)
        .tiers(Arrays.stream(youths).map(problem::youthTier).toArray(), problem.tiers())
        .locked(locked)
        .youthGroups(over(problem.youthGroups(), youths))
        .mentorGroups(over(problem.mentorGroups(), mentors));
    if (problem.hasRanks()) {
      builder.ranks(
          Arrays.stream(old).map(problem::youthRank).toArray(),
          Arrays.stream(old).map(problem::mentorRank).toArray());
    }
    return builder.build();
  }

  private static QuotaForest over(QuotaForest forest, int[] elements) {
    int[] all = IntStream.range(0, forest.nodes()).toArray();
    return new QuotaForest(
        Arrays.stream(all).map(forest::parent).toArray(),
        Arrays.stream(all).map(forest::lower).toArray(),
        Arrays.stream(all).map(forest::upper).toArray(),
        Arrays.stream(all).map(forest::target).toArray(),
        Arrays.stream(elements).map(forest::groupOf).toArray());
  }
}
