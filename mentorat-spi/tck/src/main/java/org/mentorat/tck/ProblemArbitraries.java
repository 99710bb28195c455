package org.mentorat.tck;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/**
 * jqwik generators of small problems: at most {@value #MOST_PAIRS} pairs, so that {@link BruteForceMatching} answers in microseconds.
 *
 * <p>They favour what breaks solvers: capacities of 0, people without pairs, equal scores, negative and extreme scores, ties, tiers
 * without youths, forests of up to three levels with empty groups and quotas of 0. They shrink towards fewer people, lower scores and no
 * groups.
 */
public final class ProblemArbitraries {
  /** Most pairs of a generated problem. */
  public static final int MOST_PAIRS = 12;

  private static final int MOST_GROUPS = 4;
  private static final int MOST_LEVELS = 3;

  private ProblemArbitraries() {}

  /** Everything the type can hold: quotas on both sides, sometimes lower bounds and locked pairs; about a fifth are infeasible. */
  public static Arbitrary<AssignmentProblem> problems() {
    return Combinators.combine(rarely(), rarely(), Arbitraries.of(true, false))
        .flatAs((lower, locked, youthSide) ->
            problems(new Features(lower, locked, youthSide, false, MOST_LEVELS)));
  }

  /** Without lower bounds and locked pairs: the empty matching is feasible. */
  public static Arbitrary<AssignmentProblem> upperQuotas() {
    return problems(new Features(false, false, true, false, MOST_LEVELS));
  }

  /** With upper quotas on the mentors' side only: the youths that can be served are the independent sets of a matroid. */
  public static Arbitrary<AssignmentProblem> mentorUpperQuotas() {
    return problems(new Features(false, false, false, false, MOST_LEVELS));
  }

  /** With ranks on both sides, sometimes locked pairs, and upper quotas on the mentors' side in forests of up to so many levels. */
  public static Arbitrary<AssignmentProblem> ranked(int levels) {
    return rarely().flatMap(locked -> problems(new Features(false, locked, false, true, levels)));
  }

  private record Features(
      boolean lowerBounds, boolean locks, boolean youthSide, boolean ranks, int levels) {}

  /** One cell of the table youths × mentors. */
  private record Cell(
      boolean eligible, long score, boolean locked, int youthRank, int mentorRank) {}

  private record Group(int parent, int lower, int room) {}

  private static Arbitrary<AssignmentProblem> problems(Features features) {
    Arbitrary<Integer> people = people();
    return Combinators.combine(people, people, Arbitraries.integers().between(1, 3), scores())
        .flatAs((youths, mentors, tiers, scores) -> Combinators.combine(
                cells(scores, features).list().ofSize(youths * mentors),
                capacities(youths),
                capacities(mentors),
                Arbitraries.integers().between(0, tiers - 1).list().ofSize(youths),
                features.youthSide()
                    ? forests(youths, features)
                    : Arbitraries.just(QuotaForest.none(youths)),
                forests(mentors, features))
            .as((cells, youthCapacity, mentorCapacity, tier, youthGroups, mentorGroups) -> {
              Rows rows = new Rows(cells, youths, mentors);
              AssignmentProblem.Builder builder = AssignmentProblem.builder(
                      rows.start,
                      rows.mentor,
                      rows.score,
                      array(youthCapacity),
                      array(mentorCapacity))
                  .tiers(array(tier), tiers)
                  .locked(rows.locked)
                  .youthGroups(youthGroups)
                  .mentorGroups(mentorGroups);
              if (features.ranks()) {
                builder.ranks(rows.youthRank, rows.mentorRank);
              }
              return builder.build();
            }))
        .withoutEdgeCases();
  }

  private static Arbitrary<Integer> people() {
    return Arbitraries.frequency(
        Tuple.of(1, 0),
        Tuple.of(2, 1),
        Tuple.of(4, 2),
        Tuple.of(5, 3),
        Tuple.of(4, 4),
        Tuple.of(3, 5));
  }

  /** The first {@link #MOST_PAIRS} eligible cells as compressed rows. */
  private static final class Rows {
    private final int[] start;
    private final int[] mentor;
    private final long[] score;
    private final int[] youthRank;
    private final int[] mentorRank;
    private final BitSet locked = new BitSet();

    private Rows(List<Cell> cells, int youths, int mentors) {
      int pairs = (int) cells.stream().filter(Cell::eligible).limit(MOST_PAIRS).count();
      start = new int[youths + 1];
      mentor = new int[pairs];
      score = new long[pairs];
      youthRank = new int[pairs];
      mentorRank = new int[pairs];
      int next = 0;
      for (int youth = 0; youth < youths; youth++) {
        for (int j = 0; j < mentors; j++) {
          Cell cell = cells.get(youth * mentors + j);
          if (cell.eligible() && next < pairs) {
            mentor[next] = j;
            score[next] = cell.score();
            youthRank[next] = cell.youthRank();
            mentorRank[next] = cell.mentorRank();
            locked.set(next, cell.locked());
            next++;
          }
        }
        start[youth + 1] = next;
      }
    }
  }

  private static Arbitrary<Cell> cells(Arbitrary<Long> scores, Features features) {
    Arbitrary<Integer> ranks =
        features.ranks() ? Arbitraries.integers().between(0, 3) : Arbitraries.just(0);
    Arbitrary<Boolean> locks = features.locks()
        ? Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true))
        : Arbitraries.just(false);
    Arbitrary<Boolean> eligible = Arbitraries.frequency(Tuple.of(2, false), Tuple.of(3, true));
    return Combinators.combine(eligible, scores, locks, ranks, ranks).as(Cell::new);
  }

  /** One kind of score for a whole problem: a few values, so that many sums agree; any small value; extremes; all equal. */
  private static Arbitrary<Arbitrary<Long>> scores() {
    long max = AssignmentProblem.MAX_SCORE;
    return Arbitraries.of(List.of(
        Arbitraries.longs().between(0, 2),
        Arbitraries.longs().between(-20, 100),
        Arbitraries.of(0L, 1L, -1L, max, -max, max - 1),
        Arbitraries.just(7L)));
  }

  private static Arbitrary<List<Integer>> capacities(int people) {
    return Arbitraries.frequency(Tuple.of(5, 1), Tuple.of(2, 2), Tuple.of(1, 3), Tuple.of(1, 0))
        .list()
        .ofSize(people);
  }

  private static Arbitrary<QuotaForest> forests(int elements, Features features) {
    return Arbitraries.integers()
        .between(0, MOST_GROUPS)
        .flatMap(nodes -> Combinators.combine(
                groups(features).list().ofSize(nodes),
                Arbitraries.integers()
                    .between(QuotaForest.NONE, nodes - 1)
                    .list()
                    .ofSize(elements))
            .as((groups, groupOf) -> forest(groups, array(groupOf), features.levels())));
  }

  private static Arbitrary<Group> groups(Features features) {
    Arbitrary<Integer> lower = features.lowerBounds()
        ? Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(4, 1), Tuple.of(2, 2), Tuple.of(1, 3))
        : Arbitraries.just(0);
    Arbitrary<Integer> room = Arbitraries.frequency(
        Tuple.of(2, QuotaForest.UNBOUNDED),
        Tuple.of(3, 1),
        Tuple.of(3, 2),
        Tuple.of(1, 3),
        Tuple.of(1, 0));
    return Combinators.combine(
            Arbitraries.integers().between(QuotaForest.NONE, MOST_GROUPS - 2), lower, room)
        .as(Group::new);
  }

  /** A wished parent that comes later or lies too deep is no parent. */
  private static QuotaForest forest(List<Group> groups, int[] groupOf, int levels) {
    int nodes = groups.size();
    int[] parent = new int[nodes];
    int[] lower = new int[nodes];
    int[] upper = new int[nodes];
    int[] target = new int[nodes];
    int[] level = new int[nodes];
    for (int g = 0; g < nodes; g++) {
      Group group = groups.get(g);
      boolean child = group.parent() != QuotaForest.NONE
          && group.parent() < g
          && level[group.parent()] + 1 < levels;
      parent[g] = child ? group.parent() : QuotaForest.NONE;
      level[g] = child ? level[group.parent()] + 1 : 0;
      lower[g] = group.lower();
      upper[g] = group.room() == QuotaForest.UNBOUNDED
          ? QuotaForest.UNBOUNDED
          : group.lower() + group.room();
      target[g] = QuotaForest.NONE;
    }
    return new QuotaForest(parent, lower, upper, target, groupOf);
  }

  private static Arbitrary<Boolean> rarely() {
    return Arbitraries.frequency(Tuple.of(2, false), Tuple.of(1, true));
  }

  private static int[] array(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
