package org.mentorat.core.residual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Prices;

/**
 * What it costs the whole to force one pair into an optimal matching: exactly, by one shortest path.
 *
 * <p>Forcing a pair sends one unit of flow through its arc, which must come back to the youth by residual arcs: the best matching with the
 * pair is the optimum changed along a cheapest cycle through the arc (Ford &amp; Fulkerson 1962; Ahuja, Magnanti &amp; Orlin 1993, theorem 9.1).
 * With the optimum's prices no residual arc has a negative length, so Dijkstra's method finds it from the mentor to the youth and ends as
 * soon as the youth is settled. Lengths are vectors, one component a phase, compared lexicographically: coverage by tier, then score. Around
 * the cycle the prices cancel out: what is left is the loss of each tier's coverage and of the score.
 *
 * <p>Usually a few nodes are settled; at worst all pairs are looked at. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class ForcedPairs {
  private final ResidualGraph graph;
  private final AssignmentProblem problem;
  private final Potentials potentials;
  private final int[] fromRoot;

  /**
   * For an optimal matching.
   *
   * @param graph that of the matching
   * @param phases the optimal prices of all phases
   */
  public ForcedPairs(ResidualGraph graph, List<Prices> phases) {
    this.graph = graph;
    this.problem = graph.problem();
    this.potentials = new Potentials(graph, phases);
    this.fromRoot = fromRoot();
  }

  /**
   * What forcing a pair would do.
   *
   * @param lost what the matching loses in each phase: youths served by tier, then score; negative: gains. Lexicographically at least 0 for
   *     pairs of the problem
   * @param losers youths who would be left without a mentor, ascending
   * @param gainers youths other than the pair's own who would get one, ascending
   * @param moves everybody's new pairs in order, from the pair that is forced on
   * @since 0.1
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers for those who put them into words
  public record Forced(
      long[] lost, List<Integer> losers, List<Integer> gainers, List<Exchange.Move> moves) {
    /** Copies the lists. */
    public Forced {
      losers = List.copyOf(losers);
      gainers = List.copyOf(gainers);
      moves = List.copyOf(moves);
    }
  }

  /**
   * What it costs to have {@code youth} and {@code mentor} meet, which they do not in the matching.
   *
   * @param score of the pair, which need not be in the problem
   * @return empty: locked pairs and lower quotas make it impossible
   */
  public Optional<Forced> force(int youth, int mentor, long score) {
    long[] margin = potentials.margin(youth, potentials.firstPlace() + mentor, -1, score);
    return new Search(youth, mentor, negated(margin)).run();
  }

  /** The cost of the pair's own arc: what the whole loses at least, by the prices alone; one component a phase. */
  public long[] reducedCost(int youth, int mentor, long score) {
    return negated(potentials.margin(youth, potentials.firstPlace() + mentor, -1, score));
  }

  private static long[] negated(long[] margin) {
    long[] length = new long[margin.length];
    Arrays.setAll(length, k -> -margin[k]);
    return length;
  }

  /** Nodes that the root leads to, nearest first. */
  private int[] fromRoot() {
    List<Integer> nodes = new ArrayList<>();
    Map<Integer, long[]> lengths = new HashMap<>();
    int root = potentials.root();
    for (int node = 0; node < root; node++) {
      long[] length = lengthFromAbove(node, root);
      if (length != null) {
        nodes.add(node);
        lengths.put(node, length);
      }
    }
    nodes.sort((a, b) -> {
      int byLength = Arrays.compare(lengths.get(a), lengths.get(b));
      return byLength != 0 ? byLength : Integer.compare(a, b);
    });
    return nodes.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The length of the arc from {@code above} to a node directly below it, or null: there is none in the residual graph. */
  private long @Nullable [] lengthFromAbove(int node, int above) {
    if (node < potentials.firstPlace()) {
      boolean below = potentials.youthGroupOf(node) == above;
      int held = graph.held(node);
      return below && held < problem.youthCapacity(node)
          ? negated(potentials.margin(above, node, held == 0 ? problem.youthTier(node) : -1, 0))
          : null;
    }
    if (node < potentials.firstYouthGroup()) {
      int place = node - potentials.firstPlace();
      return potentials.above(place) == above && graph.mayGiveWay(place)
          ? potentials.margin(node, above, -1, 0)
          : null;
    }
    int group = node - potentials.firstYouthGroup();
    return potentials.aboveYouthGroup(node) == above
            && graph.inYouthGroup(group) < problem.youthGroups().upper(group)
        ? negated(potentials.margin(above, node, -1, 0))
        : null;
  }

  /** A node and how far it is; {@code next}: which neighbour of the root comes after it, or −1. */
  private record Entry(long[] distance, int node, int before, int next)
      implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byDistance = Arrays.compare(distance, other.distance);
      return byDistance != 0 ? byDistance : Integer.compare(node, other.node);
    }
  }

  /** One search from the mentor of a forced pair to its youth. */
  private final class Search {
    private final int target;
    private final int mentor;
    private final PriorityQueue<Entry> queue = new PriorityQueue<>();
    private final Map<Integer, Integer> settledFrom = new HashMap<>();
    private final Map<Integer, long[]> best = new HashMap<>();

    Search(int youth, int mentor, long[] length) {
      this.target = youth;
      this.mentor = mentor;
      offer(length, potentials.firstPlace() + mentor, -1, -1);
    }

    Optional<Forced> run() {
      int root = potentials.root();
      long @Nullable [] fromRootDistance = null;
      while (!queue.isEmpty()) {
        Entry at = queue.remove();
        if (at.next() >= 0 && fromRootDistance != null) {
          offerFromRoot(fromRootDistance, at.next());
        }
        if (settledFrom.putIfAbsent(at.node(), at.before()) != null) {
          continue;
        }
        if (at.node() == target) {
          return Optional.of(forced(at.distance()));
        }
        if (at.node() == root) {
          fromRootDistance = at.distance();
          offerFromRoot(fromRootDistance, 0);
        } else {
          leave(at.node(), at.distance());
        }
      }
      return Optional.empty();
    }

    /** The root leads to almost everybody: one neighbour at a time, nearest first. */
    private void offerFromRoot(long[] distance, int position) {
      if (position < fromRoot.length) {
        long[] length = lengthFromAbove(fromRoot[position], potentials.root());
        if (length == null) {
          throw new IllegalStateException("an arc from the root has gone");
        }
        queue.add(
            new Entry(sum(distance, length), fromRoot[position], potentials.root(), position + 1));
      }
    }

    private void leave(int node, long[] distance) {
      if (node < potentials.firstPlace()) {
        leaveYouth(node, distance);
      } else if (node < potentials.firstYouthGroup()) {
        leavePlace(node, node - potentials.firstPlace(), distance);
      } else {
        leaveYouthGroup(node, distance);
      }
    }

    private void leaveYouth(int youth, long[] distance) {
      int[] mentors = graph.mentorsOf(youth);
      long[] scores = graph.scoresOf(youth, mentors);
      int[] chosen = graph.chosenOf(youth);
      for (int k = 0; k < mentors.length; k++) {
        if (Arrays.binarySearch(chosen, mentors[k]) < 0
            && !(youth == target && mentors[k] == mentor)) {
          int head = potentials.firstPlace() + mentors[k];
          offer(
              sum(distance, negated(potentials.margin(youth, head, -1, scores[k]))),
              head,
              youth,
              -1);
        }
      }
      int held = graph.held(youth);
      if (held > 0) {
        // Give up a place: the last one costs coverage.
        int above = potentials.youthGroupOf(youth);
        long[] back = potentials.margin(above, youth, held == 1 ? problem.youthTier(youth) : -1, 0);
        offer(sum(distance, back), above, youth, -1);
      }
    }

    private void leavePlace(int node, int place, long[] distance) {
      if (graph.hasRoom(place)) {
        int above = potentials.above(place);
        offer(sum(distance, negated(potentials.margin(node, above, -1, 0))), above, node, -1);
      }
      if (graph.isGroup(place)) {
        for (int c = graph.firstChild(place); c < graph.endOfChildren(place); c++) {
          offerBelow(potentials.firstPlace() + graph.child(c), node, distance);
        }
        return;
      }
      for (int h = graph.firstHeld(place); h < graph.endOfHeld(place); h++) {
        if (graph.free(h)) {
          int youth = graph.heldYouth(h);
          long[] back = potentials.margin(youth, node, -1, graph.heldScore(h));
          offer(sum(distance, back), youth, node, -1);
        }
      }
    }

    private void leaveYouthGroup(int node, long[] distance) {
      int group = node - potentials.firstYouthGroup();
      if (graph.inYouthGroup(group) > problem.youthGroups().lower(group)) {
        int above = potentials.aboveYouthGroup(node);
        offer(sum(distance, potentials.margin(above, node, -1, 0)), above, node, -1);
      }
      for (int other = group + 1; other < problem.youthGroups().nodes(); other++) {
        offerBelow(potentials.firstYouthGroup() + other, node, distance);
      }
      for (int youth = 0; youth < problem.youths(); youth++) {
        offerBelow(youth, node, distance);
      }
    }

    private void offerBelow(int node, int above, long[] distance) {
      long[] length = lengthFromAbove(node, above);
      if (length != null) {
        offer(sum(distance, length), node, above, -1);
      }
    }

    private void offer(long[] distance, int node, int before, int next) {
      long[] known = best.get(node);
      if (known == null || Arrays.compare(distance, known) < 0) {
        best.put(node, distance);
        queue.add(new Entry(distance, node, before, next));
      }
    }

    private static long[] sum(long[] one, long[] other) {
      long[] sum = new long[one.length];
      Arrays.setAll(sum, k -> one[k] + other[k]);
      return sum;
    }

    /** The mentor whom a youth leaves, or −1: it had a place to spare. */
    private int mentorBefore(int youth) {
      int before = settledFrom.getOrDefault(youth, -1);
      return before >= potentials.firstPlace() && before < potentials.firstYouthGroup()
          ? before - potentials.firstPlace()
          : -1;
    }

    private Forced forced(long[] distance) {
      List<Integer> losers = new ArrayList<>();
      List<Integer> gainers = new ArrayList<>();
      List<Exchange.Move> moves = new ArrayList<>();
      int head = target;
      int tail = settledFrom.getOrDefault(target, -1);
      while (tail != -1) {
        boolean headIsYouth = head < potentials.firstPlace();
        boolean tailIsYouth = tail < potentials.firstPlace();
        boolean tailIsPlace = !tailIsYouth && tail < potentials.firstYouthGroup();
        boolean headIsPlace = !headIsYouth && head < potentials.firstYouthGroup();
        if (tailIsYouth && headIsPlace) {
          moves.add(new Exchange.Move(tail, head - potentials.firstPlace(), mentorBefore(tail)));
        } else if (tailIsYouth && graph.held(tail) == 1) {
          losers.add(tail);
        } else if (headIsYouth && !tailIsPlace && head != target && graph.held(head) == 0) {
          gainers.add(head);
        }
        head = tail;
        tail = settledFrom.getOrDefault(tail, -1);
      }
      moves.add(new Exchange.Move(target, mentor, mentorBefore(target)));
      Collections.reverse(moves);
      Collections.sort(losers);
      Collections.sort(gainers);
      return new Forced(distance, losers, gainers, moves);
    }
  }
}
