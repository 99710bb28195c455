package org.mentorat.benchmarks.gate.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.mentorat.benchmarks.instances.Instance;
import org.mentorat.benchmarks.instances.Instances;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/**
 * The fixed set: every way through the solver, the shapes of real campaigns, and shapes that are hard on purpose. Each is large enough
 * for a change of the algorithm to show, and all together take seconds.
 */
final class WorkInstances {
  private static final int MOST_TIERS = 3;

  private WorkInstances() {}

  /** All, the small ones first. */
  static List<WorkInstance> all() {
    List<WorkInstance> all = new ArrayList<>(small());
    add(all, "region 10,000", 1, () -> Instances.region(1).problem());
    add(all, "region 10,000", 2, () -> Instances.region(2).problem());
    add(all, "quotas 20,000", 1, () -> Instances.scaled(20_000, 1).problem());
    add(all, "quotas 20,000", 2, () -> Instances.scaled(20_000, 2).problem());
    add(all, "local quotas 20,000", 1, () -> Instances.scaledLocal(20_000, 1).problem());
    add(all, "local quotas 20,000", 2, () -> Instances.scaledLocal(20_000, 2).problem());
    // Paths of one length to mentors with and without a quota are taken in one round.
    add(all, "some quotas 20,000", 1, () -> someQuotas(Instances.scaledLocal(20_000, 1)));
    add(all, "tiers and quotas 10,000", 1, () -> withTiers(Instances.scaledLocal(10_000, 1)));
    add(all, "one to one, sparse 20,000", 1, () -> Instances.sparse(20_000, 1).problem());
    // Large enough for the last stage of bids to end because paths are cheaper.
    add(all, "one to one, sparse 100,000", 1, () -> Instances.sparse(100_000, 1).problem());
    add(all, "one to one, dense 600", 1, () -> Instances.dense(600, 1).problem());
    add(all, "long rows 500 x 400", 1, () -> Instances.smallDense(1).problem());
    add(all, "long rows 500 x 400", 2, () -> Instances.smallDense(2).problem());
    add(all, "youth groups 2,000", 1, () -> general(Instances.scaledLocal(2_000, 1)));
    add(all, "equal scores 20,000", 1, () -> rescored(Instances.scaled(20_000, 1), 1));
    return List.copyOf(all);
  }

  /** Those that take milliseconds. */
  static List<WorkInstance> small() {
    List<WorkInstance> small = new ArrayList<>();
    for (int s = 1; s <= 3; s++) {
      int seed = s;
      add(small, "quotas 500", seed, () -> Instances.scaled(500, seed).problem());
      add(
          small,
          "local quotas 500",
          seed,
          () -> Instances.scaledLocal(500, seed).problem());
      add(small, "one to one, dense 60", seed, () -> Instances.dense(60, seed).problem());
      add(
          small,
          "one to one, sparse 500",
          seed,
          () -> Instances.sparse(500, seed).problem());
      add(small, "tiers and quotas 500", seed, () -> withTiers(Instances.scaledLocal(500, seed)));
      add(small, "youth groups 300", seed, () -> general(Instances.scaledLocal(300, seed)));
      add(small, "few scores 500", seed, () -> rescored(Instances.scaledLocal(500, seed), 3));
      add(small, "unmet lower quota 300", seed, () -> unmet(Instances.scaledLocal(300, seed)));
    }
    return List.copyOf(small);
  }

  private static void add(
      List<WorkInstance> to, String shape, int seed, Supplier<AssignmentProblem> source) {
    to.add(new WorkInstance(shape + " #" + seed, source));
  }

  /** With a tier for each remainder of the youth's index. */
  private static AssignmentProblem withTiers(Instance instance) {
    int[] tier = new int[instance.youths()];
    Arrays.setAll(tier, y -> y % MOST_TIERS);
    return builder(instance, ones(instance.youths()))
        .tiers(tier, MOST_TIERS)
        .mentorGroups(associations(instance, 0))
        .build();
  }

  /** Every other association without a quota. */
  private static AssignmentProblem someQuotas(Instance instance) {
    int[] upper = instance.quota();
    int[] none = filled(upper.length, QuotaForest.NONE);
    int[] groupOf = Arrays.stream(instance.associationOf())
        .map(a -> a % 2 == 0 ? a : QuotaForest.NONE)
        .toArray();
    return builder(instance, ones(instance.youths()))
        .mentorGroups(new QuotaForest(none, new int[upper.length], upper, none, groupOf))
        .build();
  }

  /**
   * What only the general way solves: every third youth has two mentors, seven groups of youths have an upper quota that binds, and
   * associations have to be used to a quarter at least.
   */
  private static AssignmentProblem general(Instance instance) {
    int youths = instance.youths();
    int[] capacity = new int[youths];
    Arrays.setAll(capacity, y -> y % 3 == 0 ? 2 : 1);
    int groups = 7;
    int[] none = filled(groups, QuotaForest.NONE);
    int[] groupOf = new int[youths];
    Arrays.setAll(groupOf, y -> y % (groups + 1) - 1);
    int[] upper = filled(groups, youths / 8);
    QuotaForest youthGroups = new QuotaForest(none, new int[groups], upper, none, groupOf);
    return builder(instance, capacity)
        .youthGroups(youthGroups)
        .mentorGroups(associations(instance, 0.25))
        .build();
  }

  /** All associations under one more node, which is asked for more pairs than there are youths. */
  private static AssignmentProblem unmet(Instance instance) {
    int associations = instance.quota().length;
    int[] parent = new int[associations + 1];
    parent[0] = QuotaForest.NONE;
    int[] lower = new int[associations + 1];
    lower[0] = instance.youths() + 1;
    int[] upper = new int[associations + 1];
    upper[0] = QuotaForest.UNBOUNDED;
    System.arraycopy(instance.quota(), 0, upper, 1, associations);
    int[] groupOf = Arrays.stream(instance.associationOf()).map(a -> a + 1).toArray();
    int[] target = filled(associations + 1, QuotaForest.NONE);
    return builder(instance, ones(instance.youths()))
        .mentorGroups(new QuotaForest(parent, lower, upper, target, groupOf))
        .build();
  }

  /** With so many different scores only: ties everywhere. */
  private static AssignmentProblem rescored(Instance instance, int values) {
    long[] score = Arrays.stream(instance.score()).map(s -> s % values).toArray();
    return AssignmentProblem.builder(
            instance.rowStart(),
            instance.mentorOf(),
            score,
            ones(instance.youths()),
            instance.mentorCapacity())
        .mentorGroups(associations(instance, 0))
        .build();
  }

  private static AssignmentProblem.Builder builder(Instance instance, int[] youthCapacity) {
    return AssignmentProblem.builder(
        instance.rowStart(),
        instance.mentorOf(),
        instance.score(),
        youthCapacity,
        instance.mentorCapacity());
  }

  private static QuotaForest associations(Instance instance, double lowerShare) {
    int[] upper = instance.quota();
    int[] lower = Arrays.stream(upper).map(quota -> (int) (lowerShare * quota)).toArray();
    int[] none = filled(upper.length, QuotaForest.NONE);
    return new QuotaForest(none, lower, upper, none, instance.associationOf());
  }

  private static int[] ones(int count) {
    return filled(count, 1);
  }

  private static int[] filled(int count, int value) {
    int[] array = new int[count];
    Arrays.fill(array, value);
    return array;
  }
}
