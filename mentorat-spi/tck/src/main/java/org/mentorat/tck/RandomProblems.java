package org.mentorat.tck;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/**
 * Problems of any size from a seed: the same parameters and seed give the same problem everywhere.
 *
 * <p>Mentors and youths spread evenly over the groups of the last level of their forest; a youth's mentors are drawn evenly from all
 * mentors, without repetition. An immutable recipe: each {@code with} method returns a changed copy.
 *
 * @param youths number of youths
 * @param mentors number of mentors
 * @param pairsPerYouth mentors in each youth's row, cut to the number of mentors
 * @param youthCapacity youths have capacity 1 to this
 * @param mentorCapacity mentors have capacity 1 to this
 * @param tiers number of tiers; youths are spread evenly over them
 * @param youthGroups groups on the lowest level of the youths' forest; 0 for no forest
 * @param mentorGroups groups on the lowest level of the mentors' forest; 0 for no forest
 * @param depth levels of both forests, each a third as wide as the one below
 * @param tightness upper quota of a group as a share of the pairs that its members' capacities allow, or 0 for no upper quotas
 * @param lowerShare lower quota of a group as a share of its upper quota, or 0 for none; large shares are often infeasible
 * @param lockedShare share of pairs that are locked, as far as capacities allow
 * @param maxScore scores lie in [0, maxScore]; small values make many ties
 * @param ranked whether pairs have ranks on both sides, from scores drawn for each side
 */
public record RandomProblems(
    int youths,
    int mentors,
    int pairsPerYouth,
    int youthCapacity,
    int mentorCapacity,
    int tiers,
    int youthGroups,
    int mentorGroups,
    int depth,
    double tightness,
    double lowerShare,
    double lockedShare,
    long maxScore,
    boolean ranked) {

  /** Refuses negative or contradictory parameters with {@link IllegalArgumentException}. */
  public RandomProblems {
    if (youths < 0
        || mentors < 0
        || pairsPerYouth < 0
        || youthCapacity < 1
        || mentorCapacity < 1
        || youthGroups < 0
        || mentorGroups < 0
        || depth < 1) {
      throw new IllegalArgumentException(
          "sizes must not be negative; capacities and depth at least 1");
    }
    if (tiers < 1
        || tiers > AssignmentProblem.MAX_TIERS
        || maxScore < 0
        || maxScore > AssignmentProblem.MAX_SCORE) {
      throw new IllegalArgumentException("tiers must be 1 to 16, maxScore 0 to 2^40");
    }
    if (!(tightness >= 0)
        || !(lowerShare >= 0 && lowerShare <= 1)
        || !(lockedShare >= 0 && lockedShare <= 1)) {
      throw new IllegalArgumentException(
          "tightness must not be negative, shares must lie in 0 to 1");
    }
  }

  /** One tier, capacities of 1, no groups, scores to a million. */
  public static RandomProblems of(int youths, int mentors, int pairsPerYouth) {
    return new RandomProblems(
        youths, mentors, pairsPerYouth, 1, 1, 1, 0, 0, 1, 0, 0, 0, 1_000_000, false);
  }

  /** Youths and mentors with capacities of 1 to these. */
  public RandomProblems withCapacities(int youth, int mentor) {
    return new RandomProblems(
        youths,
        mentors,
        pairsPerYouth,
        youth,
        mentor,
        tiers,
        youthGroups,
        mentorGroups,
        depth,
        tightness,
        lowerShare,
        lockedShare,
        maxScore,
        ranked);
  }

  /** So many tiers. */
  public RandomProblems withTiers(int number) {
    return new RandomProblems(
        youths,
        mentors,
        pairsPerYouth,
        youthCapacity,
        mentorCapacity,
        number,
        youthGroups,
        mentorGroups,
        depth,
        tightness,
        lowerShare,
        lockedShare,
        maxScore,
        ranked);
  }

  /** Groups on both sides, levels, and how tight their upper quotas are. */
  public RandomProblems withGroups(int youthSide, int mentorSide, int levels, double tight) {
    return new RandomProblems(
        youths,
        mentors,
        pairsPerYouth,
        youthCapacity,
        mentorCapacity,
        tiers,
        youthSide,
        mentorSide,
        levels,
        tight,
        lowerShare,
        lockedShare,
        maxScore,
        ranked);
  }

  /** Lower quotas as a share of upper quotas. */
  public RandomProblems withLowerShare(double share) {
    return new RandomProblems(
        youths,
        mentors,
        pairsPerYouth,
        youthCapacity,
        mentorCapacity,
        tiers,
        youthGroups,
        mentorGroups,
        depth,
        tightness,
        share,
        lockedShare,
        maxScore,
        ranked);
  }

  /** A share of locked pairs. */
  public RandomProblems withLockedShare(double share) {
    return new RandomProblems(
        youths,
        mentors,
        pairsPerYouth,
        youthCapacity,
        mentorCapacity,
        tiers,
        youthGroups,
        mentorGroups,
        depth,
        tightness,
        lowerShare,
        share,
        maxScore,
        ranked);
  }

  /** Scores in [0, max]. */
  public RandomProblems withMaxScore(long max) {
    return new RandomProblems(
        youths,
        mentors,
        pairsPerYouth,
        youthCapacity,
        mentorCapacity,
        tiers,
        youthGroups,
        mentorGroups,
        depth,
        tightness,
        lowerShare,
        lockedShare,
        max,
        ranked);
  }

  /** With ranks on both sides. */
  public RandomProblems withRanks() {
    return new RandomProblems(
        youths,
        mentors,
        pairsPerYouth,
        youthCapacity,
        mentorCapacity,
        tiers,
        youthGroups,
        mentorGroups,
        depth,
        tightness,
        lowerShare,
        lockedShare,
        maxScore,
        true);
  }

  /** The problem of a seed; linear in pairs. */
  public AssignmentProblem problem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int row = Math.min(pairsPerYouth, mentors);
    int[] rowStart = new int[youths + 1];
    Arrays.setAll(rowStart, youth -> youth * row);
    int[] mentorOf = new int[Math.multiplyExact(youths, row)];
    for (int youth = 0; youth < youths; youth++) {
      drawRow(random, mentorOf, youth * row, row);
    }
    int[] youthCapacities = random.ints(youths, 1, youthCapacity + 1).toArray();
    int[] mentorCapacities = random.ints(mentors, 1, mentorCapacity + 1).toArray();
    long[] scores = random.longs(mentorOf.length, 0, maxScore + 1).toArray();
    QuotaForest ofYouths = forest(random, youthGroups, youthCapacities);
    QuotaForest ofMentors = forest(random, mentorGroups, mentorCapacities);
    AssignmentProblem.Builder builder = AssignmentProblem.builder(
            rowStart, mentorOf, scores, youthCapacities, mentorCapacities)
        .tiers(random.ints(youths, 0, tiers).toArray(), tiers)
        .youthGroups(ofYouths)
        .mentorGroups(ofMentors)
        .locked(locked(random, row, mentorOf, youthCapacities, mentorCapacities));
    if (ranked) {
      int ranks = (int) Math.min(maxScore + 1, Integer.MAX_VALUE);
      builder.ranks(
          random.ints(mentorOf.length, 0, ranks).toArray(),
          random.ints(mentorOf.length, 0, ranks).toArray());
    }
    return builder.build();
  }

  /** Floyd's sample of {@code size} mentors, in ascending order. */
  private void drawRow(SplittableRandom random, int[] mentorOf, int from, int size) {
    for (int k = 0; k < size; k++) {
      int last = mentors - size + k;
      int drawn = random.nextInt(last + 1);
      int found = Arrays.binarySearch(mentorOf, from, from + k, drawn);
      int mentor = found >= 0 ? last : drawn;
      int at = found >= 0 ? from + k : -found - 1;
      System.arraycopy(mentorOf, at, mentorOf, at + 1, from + k - at);
      mentorOf[at] = mentor;
    }
  }

  private QuotaForest forest(SplittableRandom random, int leaves, int[] capacities) {
    if (leaves == 0) {
      return QuotaForest.none(capacities.length);
    }
    int[] width = new int[depth];
    for (int level = depth - 1; level >= 0; level--) {
      width[level] = level == depth - 1 ? leaves : Math.max(1, width[level + 1] / 3);
    }
    int nodes = Arrays.stream(width).sum();
    int[] parent = new int[nodes];
    for (int level = 0, first = 0; level < depth; first += width[level++]) {
      for (int k = 0; k < width[level]; k++) {
        parent[first + k] =
            level == 0 ? QuotaForest.NONE : first - width[level - 1] + k % width[level - 1];
      }
    }
    int[] groupOf = new int[capacities.length];
    long[] room = new long[nodes];
    for (int element = 0; element < capacities.length; element++) {
      groupOf[element] = nodes - leaves + random.nextInt(leaves);
      room[groupOf[element]] += capacities[element];
    }
    int[] lower = new int[nodes];
    int[] upper = new int[nodes];
    for (int node = nodes - 1; node >= 0; node--) {
      if (parent[node] != QuotaForest.NONE) {
        room[parent[node]] += room[node];
      }
      upper[node] = tightness == 0
          ? QuotaForest.UNBOUNDED
          : (int) Math.min(room[node] * tightness, QuotaForest.UNBOUNDED);
      lower[node] = (int) (Math.min(room[node], upper[node]) * lowerShare);
    }
    int[] target = new int[nodes];
    Arrays.fill(target, QuotaForest.NONE);
    return new QuotaForest(parent, lower, upper, target, groupOf);
  }

  private BitSet locked(
      SplittableRandom random,
      int row,
      int[] mentorOf,
      int[] youthCapacities,
      int[] mentorCapacities) {
    BitSet locked = new BitSet();
    int[] youthRoom = youthCapacities.clone();
    int[] mentorRoom = mentorCapacities.clone();
    for (int pair = 0; pair < mentorOf.length && lockedShare > 0; pair++) {
      int youth = pair / row;
      if (youthRoom[youth] > 0
          && mentorRoom[mentorOf[pair]] > 0
          && random.nextDouble() < lockedShare) {
        youthRoom[youth]--;
        mentorRoom[mentorOf[pair]]--;
        locked.set(pair);
      }
    }
    return locked;
  }
}
