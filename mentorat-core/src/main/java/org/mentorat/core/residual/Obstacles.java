package org.mentorat.core.residual;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/**
 * What stands between each unserved youth and a mentor: one kind for each, found for all of them in a few passes over the pairs instead of
 * a search each.
 *
 * <p>Each question is "who can reach one of these nodes?", answered backwards: which youths find a free place, which a full quota, which a
 * youth of a higher tier whose place they could take. The answers agree with {@link ResidualGraph#reach} youth by youth. Immutable,
 * thread-safe.
 *
 * @since 0.1
 */
public final class Obstacles {
  /**
   * What stands in the way.
   *
   * @since 0.1
   */
  public enum Kind {
    /** Nothing: the matching could serve this youth and all whom it serves. Never so in one of best coverage. */
    NOTHING,
    /** A youth of a higher tier holds the place that this one could have in exchange. */
    TIER,
    /** A place could be had, but for a quota on youths. */
    YOUTH_QUOTA,
    /** Places are full in the end, and a quota keeps some mentor from taking one more. */
    QUOTA,
    /** Places are full in the end, and mentors' places are all that limits. */
    PLACES
  }

  private final ResidualGraph graph;
  private final Kind[] kind;
  private final int[] quota;
  private final BitSet blocked = new BitSet();

  private Obstacles(ResidualGraph graph) {
    this.graph = graph;
    this.kind = new Kind[graph.problem().youths()];
    this.quota = new int[kind.length];
  }

  /**
   * Those of all youths who hold no mentor and have somebody they could meet. Linear in the pairs of all whom they reach, for each tier
   * and group of youths.
   */
  public static Obstacles of(ResidualGraph graph) {
    Obstacles obstacles = new Obstacles(graph);
    obstacles.find(obstacles.unserved());
    return obstacles;
  }

  /**
   * As {@link #of}, for a matching that is known to be of the best coverage, tier by tier: where nobody of a higher tier is served, no group of
   * mentors is full and there are no groups of youths, mentors' places are all that can be in the way, and nobody needs to be asked.
   */
  public static Obstacles ofBest(ResidualGraph graph) {
    Obstacles obstacles = new Obstacles(graph);
    BitSet unserved = obstacles.unserved();
    if (obstacles.onlyPlacesLimit(unserved)) {
      unserved.stream().forEach(y -> {
        obstacles.kind[y] = Kind.PLACES;
        obstacles.quota[y] = QuotaForest.NONE;
      });
      obstacles.blocked.or(unserved);
    } else {
      obstacles.find(unserved);
    }
    return obstacles;
  }

  private boolean onlyPlacesLimit(BitSet unserved) {
    AssignmentProblem problem = graph.problem();
    int highest = IntStream.range(0, problem.youths())
        .filter(y -> graph.held(y) > 0)
        .map(problem::youthTier)
        .min()
        .orElse(Integer.MAX_VALUE);
    return problem.youthGroups().nodes() == 0
        && IntStream.range(0, problem.mentorGroups().nodes())
            .noneMatch(g -> graph.inMentorGroup(g) >= problem.mentorGroups().upper(g))
        && unserved.stream().noneMatch(y -> problem.youthTier(y) > highest);
  }

  /** What stands in the way of a youth without a mentor who could meet somebody. */
  public Kind kind(int youth) {
    Kind found = kind[youth];
    if (found == null) {
      throw new IllegalArgumentException("youth " + youth + " is served or could meet nobody");
    }
    return found;
  }

  /** The nearest full group, of mentors or of youths as {@link #kind} says; {@link QuotaForest#NONE} where a quota is none of the matter. */
  public int quota(int youth) {
    return quota[youth];
  }

  /** The youths who lack a mentor since places are full in the end: kinds {@code TIER}, {@code QUOTA} and {@code PLACES}, but for those of {@code TIER} for whom a place could be had. */
  public BitSet withoutPlaces() {
    return (BitSet) blocked.clone();
  }

  /** Youths of one group and tier stand before the same exchanges. */
  private record Standing(int group, int full, int tier) {}

  private BitSet unserved() {
    AssignmentProblem problem = graph.problem();
    BitSet unserved = new BitSet();
    for (int y = 0; y < kind.length; y++) {
      if (graph.held(y) == 0
          && problem.youthCapacity(y) > 0
          && problem.rowStart(y + 1) > problem.rowStart(y)) {
        unserved.set(y);
      }
    }
    return unserved;
  }

  private void find(BitSet unserved) {
    AssignmentProblem problem = graph.problem();
    Backwards backwards = new Backwards(graph, graph.reach(unserved));
    BitSet toRoot = backwards.toRoot();
    BitSet fromRoot = toRoot.isEmpty() ? new BitSet() : graph.reachFromRoot().youths();
    BitSet spare = backwards.reached().spare();
    BitSet toSpare = backwards.toYouths(spare);
    int[] toQuota = backwards.toFullGroups();
    Map<Standing, BitSet> toSpareOf = new HashMap<>();
    Map<Standing, BitSet> toHigher = new HashMap<>();
    for (int y = unserved.nextSetBit(0); y >= 0; y = unserved.nextSetBit(y + 1)) {
      int full = graph.fullGroupOf(y);
      Standing standing =
          new Standing(problem.youthGroups().groupOf(y), full, problem.youthTier(y));
      boolean open = toRoot.get(y) || toSpare.get(y);
      quota[y] = QuotaForest.NONE;
      if ((toRoot.get(y) && full == QuotaForest.NONE)
          || (toSpare.get(y)
              && toSpareOf
                  .computeIfAbsent(standing, s -> backwards.toYouths(replaceable(spare, s, false)))
                  .get(y))) {
        kind[y] = Kind.NOTHING;
      } else if (higher(backwards, toHigher, standing).get(y)
          || (toRoot.get(y) && anyHigher(fromRoot, standing))) {
        kind[y] = Kind.TIER;
        quota[y] = open ? full : toQuota[y];
      } else if (open) {
        kind[y] = Kind.YOUTH_QUOTA;
        quota[y] = full;
      } else {
        kind[y] = toQuota[y] == QuotaForest.NONE ? Kind.PLACES : Kind.QUOTA;
        quota[y] = toQuota[y];
      }
      blocked.set(y, !open);
    }
  }

  private BitSet higher(Backwards backwards, Map<Standing, BitSet> known, Standing standing) {
    return known.computeIfAbsent(
        standing, s -> backwards.toYouths(replaceable(backwards.reached().youths(), s, true)));
  }

  private BitSet replaceable(BitSet among, Standing standing, boolean ofHigherTier) {
    BitSet replaceable = new BitSet();
    for (int u = among.nextSetBit(0); u >= 0; u = among.nextSetBit(u + 1)) {
      if ((ofHigherTier
              ? graph.held(u) == 1 && graph.problem().youthTier(u) < standing.tier()
              : graph.held(u) > 0)
          && graph.mayReplace(standing.group(), standing.full(), u)) {
        replaceable.set(u);
      }
    }
    return replaceable;
  }

  /** Whether somebody of a higher tier could leave the group of youths that is full, and a place with it. */
  private boolean anyHigher(BitSet fromRoot, Standing standing) {
    return !replaceable(fromRoot, standing, true).isEmpty();
  }
}
