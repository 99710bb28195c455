package org.mentorat.core.solve;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;
import org.mentorat.tck.RandomProblems;

/**
 * Instances that are made to hurt, each with a bound on the work of the usual way: steps, which are arcs looked at, as a multiple of pairs and
 * nodes. Other ways may take ten times as many, and a core that grows by a pair a round a hundred times.
 */
enum Hostile {
  /** Scores of 0 and 1, half of the places short. */
  TIES_EVERYWHERE(200, () -> tight(1)),

  /** Every matching of the best coverage is optimal. */
  EQUAL_SCORES(10, () -> tight(0)),

  /** One mentor for whom everybody is eligible, and nobody else. */
  HUB_MENTOR(20, () -> hubMentor(5000)),

  /** One association over all mentors, with places for half of the youths. */
  HUB_ASSOCIATION(200, Hostile::hubAssociation),

  /** Whoever comes last moves all others by one. */
  LONG_CHAIN(150, () -> chain(1000)),

  /** Two youths more than places, all eligible for all, scores far apart: every bid raises a price by little more than ε. */
  PRICE_WAR(300, () -> priceWar(60)),

  /** A lower quota that no one can fill, above groups that can. */
  LOWER_QUOTA_OUT_OF_REACH(500, Hostile::lowerQuotaOutOfReach),

  /** Scores of ±2⁴⁰, which along a path add up to 2⁵⁷. */
  OVERFLOW_EDGE(20, () -> extremes(60_000)),

  /** Two mentors of three have no place, and one youth of four wants none. */
  ZERO_CAPACITIES(30, Hostile::zeroCapacities),

  /** A million youths for whom nobody is eligible. */
  ISOLATED_YOUTHS(1, () -> isolated(1_000_000)),

  /** Two hundred groups, one in the other, each with a place less. */
  DEEP_FOREST(150, () -> deepForest(200)),

  /** One youth is eligible for everybody, all others for two mentors: its every bid and every search through it read the long row. */
  YOUTH_FOR_EVERYBODY(200, () -> youthForEverybody(5000));

  private final int multiple;
  private final Supplier<AssignmentProblem> source;

  Hostile(int multiple, Supplier<AssignmentProblem> source) {
    this.multiple = multiple;
    this.source = source;
  }

  AssignmentProblem problem() {
    return source.get();
  }

  /** Most steps for a problem of this kind. */
  long mostSteps(AssignmentProblem problem, Variant variant) {
    long size = (long) problem.pairs()
        + problem.youths()
        + problem.mentors()
        + problem.mentorGroups().nodes();
    return size
        * multiple
        * switch (variant) {
          case USUAL -> 1;
          case SLOWLY_GROWING_CORE -> 100;
          default -> 10;
        };
  }

  private static AssignmentProblem tight(long maxScore) {
    return RandomProblems.of(1500, 1000, 10)
        .withCapacities(1, 2)
        .withGroups(0, 12, 2, 0.5)
        .withMaxScore(maxScore)
        .problem(4);
  }

  private static AssignmentProblem hubMentor(int youths) {
    long[] score = IntStream.range(0, youths).mapToLong(y -> y % 1000).toArray();
    return AssignmentProblem.builder(
            IntStream.rangeClosed(0, youths).toArray(),
            new int[youths],
            score,
            ones(youths),
            new int[] {youths / 10})
        .build();
  }

  private static AssignmentProblem hubAssociation() {
    AssignmentProblem problem =
        RandomProblems.of(1500, 1000, 10).withCapacities(1, 3).problem(6);
    return with(
        problem,
        capacities(problem),
        new QuotaForest(
            new int[] {QuotaForest.NONE},
            new int[1],
            new int[] {750},
            new int[] {QuotaForest.NONE},
            new int[1000]));
  }

  /** A youth i is eligible for mentors i and i + 1, the last one for the last mentor alone, and all prefer the later mentor. */
  static AssignmentProblem chain(int length) {
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

  private static AssignmentProblem priceWar(int places) {
    int youths = places + 2;
    int[] rowStart = IntStream.rangeClosed(0, youths).map(y -> y * places).toArray();
    int[] mentorOf = IntStream.range(0, youths * places).map(p -> p % places).toArray();
    long[] score = IntStream.range(0, youths * places)
        .mapToLong(p -> AssignmentProblem.MAX_SCORE - p % places)
        .toArray();
    return AssignmentProblem.builder(rowStart, mentorOf, score, ones(youths), ones(places))
        .build();
  }

  private static AssignmentProblem lowerQuotaOutOfReach() {
    AssignmentProblem problem =
        RandomProblems.of(600, 400, 6).withCapacities(1, 2).problem(8);
    int[] parent = {QuotaForest.NONE, 0, 0, 0};
    int[] none = new int[4];
    Arrays.fill(none, QuotaForest.NONE);
    int[] groupOf = IntStream.range(0, 400).map(m -> 1 + m % 3).toArray();
    return with(
        problem,
        capacities(problem),
        new QuotaForest(
            parent, new int[] {601, 50, 50, 50}, new int[] {900, 900, 900, 900}, none, groupOf));
  }

  /** Youth i likes mentor i best and the next one least. */
  static AssignmentProblem extremes(int size) {
    long extreme = AssignmentProblem.MAX_SCORE;
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

  private static AssignmentProblem zeroCapacities() {
    AssignmentProblem problem =
        RandomProblems.of(1500, 1000, 10).withCapacities(1, 3).problem(10);
    int[] capacity = capacities(problem);
    for (int m = 0; m < capacity.length; m++) {
      capacity[m] = m % 3 == 2 ? capacity[m] : 0;
    }
    return with(problem, capacity, QuotaForest.none(1000));
  }

  static AssignmentProblem isolated(int youths) {
    return AssignmentProblem.builder(
            new int[youths + 1], new int[0], new long[0], ones(youths), ones(3))
        .build();
  }

  private static AssignmentProblem deepForest(int depth) {
    AssignmentProblem problem =
        RandomProblems.of(600, 400, 6).withCapacities(1, 2).problem(12);
    int[] none = new int[depth];
    Arrays.fill(none, QuotaForest.NONE);
    return with(
        problem,
        capacities(problem),
        new QuotaForest(
            IntStream.range(0, depth).map(g -> g - 1).toArray(),
            new int[depth],
            IntStream.range(0, depth).map(g -> 400 - g).toArray(),
            none,
            IntStream.range(0, 400).map(m -> m % depth).toArray()));
  }

  private static AssignmentProblem youthForEverybody(int mentors) {
    int youths = mentors;
    int[] rowStart = IntStream.rangeClosed(0, youths)
        .map(y -> y == 0 ? 0 : mentors + 2 * (y - 1))
        .toArray();
    int[] mentorOf = new int[rowStart[youths]];
    long[] score = new long[mentorOf.length];
    for (int p = 0; p < mentorOf.length; p++) {
      int y = p < mentors ? 0 : 1 + (p - mentors) / 2;
      boolean second = (p - mentors) % 2 == 1;
      mentorOf[p] = p < mentors ? p : second ? y : y - 1;
      score[p] = (p * 7919L) % 1000;
    }
    return AssignmentProblem.builder(rowStart, mentorOf, score, ones(youths), ones(mentors))
        .build();
  }

  private static AssignmentProblem with(
      AssignmentProblem problem, int[] mentorCapacity, QuotaForest mentorGroups) {
    int[] rowStart =
        IntStream.rangeClosed(0, problem.youths()).map(problem::rowStart).toArray();
    return AssignmentProblem.builder(
            rowStart,
            IntStream.range(0, problem.pairs()).map(problem::mentorOf).toArray(),
            IntStream.range(0, problem.pairs()).mapToLong(problem::score).toArray(),
            IntStream.range(0, problem.youths())
                .map(y -> mentorCapacity[0] == 0 && y % 4 == 0 ? 0 : 1)
                .toArray(),
            mentorCapacity)
        .mentorGroups(mentorGroups)
        .build();
  }

  private static int[] capacities(AssignmentProblem problem) {
    return IntStream.range(0, problem.mentors()).map(problem::mentorCapacity).toArray();
  }

  private static int[] ones(int length) {
    int[] ones = new int[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
