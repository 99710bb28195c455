package org.mentorat.core.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/** Problems made from problems, in ways whose effect on the optimum is known. Locked pairs stay locked. */
final class ChangedProblems {
  private ChangedProblems() {}

  /** One pair of a problem under construction. */
  private record Pair(int youth, int mentor, long score, boolean locked) {}

  /** With youths of capacity 1, without the locks that this may contradict. */
  static AssignmentProblem oneMentorEach(AssignmentProblem problem) {
    List<Pair> pairs = pairs(problem, y -> y, m -> m).stream()
        .map(pair -> new Pair(pair.youth(), pair.mentor(), pair.score(), false))
        .toList();
    int[] capacity = IntStream.range(0, problem.youths())
        .map(y -> Math.min(1, problem.youthCapacity(y)))
        .toArray();
    return build(
        pairs,
        capacity,
        mentorCapacities(problem),
        tiers(problem),
        problem.tiers(),
        problem.youthGroups(),
        problem.mentorGroups());
  }

  /** Copies of a problem without youth groups and locked pairs, which have nothing to do with one another; copy k's scores are lowered by k. */
  static AssignmentProblem sideBySide(int count, AssignmentProblem town) {
    List<Pair> pairs = new ArrayList<>();
    int groups = town.mentorGroups().nodes();
    int[] parent = new int[count * groups];
    int[] groupOf = new int[count * town.mentors()];
    for (int k = 0; k < count; k++) {
      int copy = k;
      for (Pair pair : pairs(town, y -> copy * town.youths() + y, m -> copy * town.mentors() + m)) {
        long score = Math.max(-AssignmentProblem.MAX_SCORE, pair.score() - k);
        pairs.add(new Pair(pair.youth(), pair.mentor(), score, false));
      }
      for (int g = 0; g < groups; g++) {
        parent[k * groups + g] = shifted(town.mentorGroups().parent(g), k * groups);
      }
      for (int m = 0; m < town.mentors(); m++) {
        groupOf[k * town.mentors() + m] = shifted(town.mentorGroups().groupOf(m), k * groups);
      }
    }
    QuotaForest quotas = new QuotaForest(
        parent,
        repeated(count, groups, town.mentorGroups()::lower),
        repeated(count, groups, town.mentorGroups()::upper),
        repeated(count, groups, town.mentorGroups()::target),
        groupOf);
    return build(
        pairs,
        repeated(count, town.youths(), town::youthCapacity),
        repeated(count, town.mentors(), town::mentorCapacity),
        repeated(count, town.youths(), town::youthTier),
        town.tiers(),
        QuotaForest.none(count * town.youths()),
        quotas);
  }

  private static int shifted(int group, int by) {
    return group == QuotaForest.NONE ? QuotaForest.NONE : group + by;
  }

  private static int[] repeated(int count, int size, IntUnaryOperator value) {
    return IntStream.range(0, count * size).map(k -> value.applyAsInt(k % size)).toArray();
  }

  /** All youths in tier 0. */
  static AssignmentProblem withoutTiers(AssignmentProblem problem) {
    return build(
        pairs(problem, y -> y, m -> m),
        youthCapacities(problem),
        mentorCapacities(problem),
        new int[problem.youths()],
        1,
        problem.youthGroups(),
        problem.mentorGroups());
  }

  /** Youths and mentors in another order. */
  static AssignmentProblem permuted(AssignmentProblem problem, long seed) {
    Random random = new Random(seed);
    int[] youth = permutation(problem.youths(), random);
    int[] mentor = permutation(problem.mentors(), random);
    return build(
        pairs(problem, y -> youth[y], m -> mentor[m]),
        moved(youthCapacities(problem), youth),
        moved(mentorCapacities(problem), mentor),
        moved(tiers(problem), youth),
        problem.tiers(),
        forest(problem.youthGroups(), moved(groups(problem.youthGroups()), youth)),
        forest(problem.mentorGroups(), moved(groups(problem.mentorGroups()), mentor)));
  }

  /** Every mentor of capacity 2 becomes two of capacity 1; for youths of capacity 1. */
  static AssignmentProblem splitMentors(AssignmentProblem problem) {
    List<Pair> pairs = new ArrayList<>(pairs(problem, y -> y, m -> m));
    int[] groups = groups(problem.mentorGroups());
    int[] capacity = mentorCapacities(problem);
    for (int m = 0; m < problem.mentors(); m++) {
      if (capacity[m] == 2) {
        int original = m;
        int twin = capacity.length;
        capacity[m] = 1;
        capacity = append(capacity, 1);
        groups = append(groups, groups[m]);
        pairs.stream()
            .filter(pair -> pair.mentor() == original)
            .toList()
            .forEach(pair -> pairs.add(new Pair(pair.youth(), twin, pair.score(), pair.locked())));
      }
    }
    return build(
        pairs,
        youthCapacities(problem),
        capacity,
        tiers(problem),
        problem.tiers(),
        problem.youthGroups(),
        forest(problem.mentorGroups(), groups));
  }

  /** One more mentor of capacity 1, in no group, eligible for everybody. */
  static AssignmentProblem withMentorForAll(AssignmentProblem problem, long score) {
    List<Pair> pairs = new ArrayList<>(pairs(problem, y -> y, m -> m));
    for (int y = 0; y < problem.youths(); y++) {
      pairs.add(new Pair(y, problem.mentors(), score, false));
    }
    return build(
        pairs,
        youthCapacities(problem),
        append(mentorCapacities(problem), 1),
        tiers(problem),
        problem.tiers(),
        problem.youthGroups(),
        forest(problem.mentorGroups(), append(groups(problem.mentorGroups()), QuotaForest.NONE)));
  }

  private static AssignmentProblem build(
      List<Pair> pairs,
      int[] youthCapacity,
      int[] mentorCapacity,
      int[] tier,
      int tiers,
      QuotaForest youthGroups,
      QuotaForest mentorGroups) {
    List<Pair> sorted = new ArrayList<>(pairs);
    sorted.sort((a, b) -> a.youth() != b.youth()
        ? Integer.compare(a.youth(), b.youth())
        : Integer.compare(a.mentor(), b.mentor()));
    int[] rowStart = new int[youthCapacity.length + 1];
    int[] mentorOf = new int[sorted.size()];
    long[] score = new long[sorted.size()];
    BitSet locked = new BitSet();
    for (int p = 0; p < sorted.size(); p++) {
      Pair pair = sorted.get(p);
      rowStart[pair.youth() + 1]++;
      mentorOf[p] = pair.mentor();
      score[p] = pair.score();
      locked.set(p, pair.locked());
    }
    Arrays.parallelPrefix(rowStart, Integer::sum);
    return AssignmentProblem.builder(rowStart, mentorOf, score, youthCapacity, mentorCapacity)
        .tiers(tier, tiers)
        .locked(locked)
        .youthGroups(youthGroups)
        .mentorGroups(mentorGroups)
        .build();
  }

  private static List<Pair> pairs(
      AssignmentProblem problem, IntUnaryOperator youth, IntUnaryOperator mentor) {
    List<Pair> pairs = new ArrayList<>();
    for (int y = 0; y < problem.youths(); y++) {
      for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
        pairs.add(new Pair(
            youth.applyAsInt(y),
            mentor.applyAsInt(problem.mentorOf(p)),
            problem.score(p),
            problem.locked(p)));
      }
    }
    return pairs;
  }

  private static int[] youthCapacities(AssignmentProblem problem) {
    return IntStream.range(0, problem.youths()).map(problem::youthCapacity).toArray();
  }

  private static int[] mentorCapacities(AssignmentProblem problem) {
    return IntStream.range(0, problem.mentors()).map(problem::mentorCapacity).toArray();
  }

  private static int[] tiers(AssignmentProblem problem) {
    return IntStream.range(0, problem.youths()).map(problem::youthTier).toArray();
  }

  private static int[] groups(QuotaForest forest) {
    return IntStream.range(0, forest.elements()).map(forest::groupOf).toArray();
  }

  private static QuotaForest forest(QuotaForest like, int[] groupOf) {
    IntStream nodes = IntStream.range(0, like.nodes());
    return new QuotaForest(
        nodes.map(like::parent).toArray(),
        IntStream.range(0, like.nodes()).map(like::lower).toArray(),
        IntStream.range(0, like.nodes()).map(like::upper).toArray(),
        IntStream.range(0, like.nodes()).map(like::target).toArray(),
        groupOf);
  }

  private static int[] permutation(int size, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, random);
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] moved(int[] values, int[] to) {
    int[] result = new int[values.length];
    for (int k = 0; k < values.length; k++) {
      result[to[k]] = values[k];
    }
    return result;
  }

  private static int[] append(int[] values, int last) {
    int[] longer = Arrays.copyOf(values, values.length + 1);
    longer[values.length] = last;
    return longer;
  }
}
