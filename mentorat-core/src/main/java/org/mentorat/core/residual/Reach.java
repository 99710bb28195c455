package org.mentorat.core.residual;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/**
 * What some unserved youths can reach in the residual graph of a matching.
 *
 * <p>If no free place is among it ({@link #open} is false) the youths reached are a <b>Hall violator</b>, whether the matching is optimal
 * or not. Let R be the youths reached, S the mentors and groups reached. Every mentor whom a youth of R could meet is in S. A node of S
 * whose upper neighbour is not in S is full: those nodes are the <i>cut</i>. All that flows through the cut comes from youths of R, but
 * for locked pairs of other youths and for what lower quotas demand of groups outside of S, neither of which ever gives way: call that
 * reserved. So in every feasible matching the youths of R hold at most <i>places</i> − <i>reserved</i> pairs, places being the sum of the
 * upper bounds of the cut. In this one they hold exactly that many: one each, but for the youths who started the search and hold none.
 * Hence |R| = places − reserved + (number of sources): the deficiency of R is the number of its unserved youths.
 *
 * <p><b>Reached from a single youth y, R is minimal</b>: no proper subset lacks places. For every other youth z of R there is an alternating
 * path from y to z. Exchange along it: y and everybody of R but z are served, z is not, and all capacities, quotas and locked pairs hold.
 * So R without z can be served as a whole, and with it each of its subsets. As all z of R can be left out so (for y itself the matching
 * at hand shows it), every proper subset of R has places enough. R is the fundamental circuit of y in the matroid of the sets of youths
 * that can be served (Edmonds &amp; Fulkerson 1965; for laminar quotas the matroid is that of a network, a gammoid), and therefore unique
 * for y and the served youths. Quotas on youths play no part in all this: the claim is about places of mentors.
 *
 * <p>Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Reach {
  static final int NOWHERE = -1;

  private final ResidualGraph graph;
  private final BitSet sources;
  private final BitSet youths;
  private final BitSet places;
  private final int[] cameFrom;
  private final int toRoot;
  private final int nearestFullGroup;

  Reach(
      ResidualGraph graph,
      BitSet sources,
      BitSet youths,
      BitSet places,
      int[] cameFrom,
      int toRoot,
      int nearestFullGroup) {
    this.graph = graph;
    this.sources = (BitSet) sources.clone();
    this.youths = youths;
    this.places = places;
    this.cameFrom = cameFrom;
    this.toRoot = toRoot;
    this.nearestFullGroup = nearestFullGroup;
  }

  /** Youths reached, those who started the search included. A copy. */
  public BitSet youths() {
    return (BitSet) youths.clone();
  }

  /** Mentors reached. A copy. */
  public BitSet mentors() {
    return places.get(0, graph.problem().mentors());
  }

  /** Groups of mentors reached: in each a mentor has a place that the quota or that of a group above keeps back. A copy. */
  public BitSet mentorGroups() {
    return places.get(graph.problem().mentors(), graph.placesNodes());
  }

  /** Whether a place is free at the end of some path, or a youth with several mentors could give up one. */
  public boolean open() {
    return toRoot != NOWHERE || !spare().isEmpty();
  }

  /** Whether a free place is at the end of some path. */
  public boolean reachesFreePlace() {
    return toRoot != NOWHERE;
  }

  /** Youths reached who hold more than one mentor and might do with one less. */
  public BitSet spare() {
    BitSet spare = new BitSet();
    youths.stream().filter(youth -> graph.held(youth) > 1).forEach(spare::set);
    return spare;
  }

  /** The mentors of the cut: each full, with nothing above reached. */
  public List<Integer> fullMentors() {
    List<Integer> full = new ArrayList<>();
    places.stream().filter(v -> !graph.isGroup(v) && inCut(v)).forEach(full::add);
    return full;
  }

  /** The groups of the cut, whose quotas are full. */
  public List<Integer> fullGroups() {
    List<Integer> full = new ArrayList<>();
    places.stream()
        .filter(v -> graph.isGroup(v) && inCut(v))
        .forEach(v -> full.add(v - graph.problem().mentors()));
    return full;
  }

  /** The full group that the search came to first, or {@link QuotaForest#NONE}. */
  public int nearestFullGroup() {
    return nearestFullGroup;
  }

  private boolean inCut(int place) {
    int above = graph.above(place);
    return above == ResidualGraph.ROOT || !places.get(above);
  }

  /** The upper bounds of the cut, summed up. */
  public long places() {
    return places.stream().filter(this::inCut).mapToLong(graph::upper).sum();
  }

  /** How many of {@link #places} no youth of the set could have: pairs settled with others, and what lower quotas keep for other groups. */
  public long reserved() {
    AssignmentProblem problem = graph.problem();
    long reserved = 0;
    for (int v = problem.mentors(); v < graph.placesNodes(); v++) {
      int above = graph.above(v);
      if (!places.get(v) && above != ResidualGraph.ROOT && places.get(above)) {
        reserved += graph.flow(v);
      }
    }
    for (int m = places.nextSetBit(0);
        m >= 0 && m < problem.mentors();
        m = places.nextSetBit(m + 1)) {
      for (int h = graph.firstHeld(m); h < graph.endOfHeld(m); h++) {
        reserved += youths.get(graph.heldYouth(h)) ? 0 : 1;
      }
    }
    return reserved;
  }

  /** Youths of the set who cannot be served while the others are: |R| less what is open to them. */
  public long deficiency() {
    return youths.cardinality() - (places() - reserved());
  }

  /**
   * How a youth who was reached would be replaced: the new pairs on the way, from the one who started to the one who loses.
   *
   * @param loser a youth who was reached
   * @return empty if the youth was not reached or started the search itself
   */
  public Optional<Exchange> exchange(int loser) {
    if (!youths.get(loser) || sources.get(loser)) {
      return Optional.empty();
    }
    int firstPlace = graph.problem().youths();
    List<Exchange.Move> moves = new ArrayList<>();
    int node = loser;
    while (!sources.get(node)) {
      int before = cameFrom[node];
      if (node >= firstPlace && before < firstPlace) {
        int left = sources.get(before) ? NOWHERE : cameFrom[before] - firstPlace;
        moves.add(new Exchange.Move(before, node - firstPlace, left));
      }
      node = before;
    }
    Collections.reverse(moves);
    return Optional.of(new Exchange(moves, loser));
  }
}
