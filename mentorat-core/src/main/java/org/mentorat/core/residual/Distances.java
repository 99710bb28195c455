package org.mentorat.core.residual;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;

/**
 * Shortest paths in the residual graph from one node on, by Dijkstra's method on flat arrays; the root is one of the nodes. Lengths are vectors,
 * one component a phase, compared lexicographically; none is less than 0. Not thread-safe.
 */
final class Distances {
  static final int NOWHERE = -1;

  /** Youths whose scores are asked for at once, where everybody is to be reached. */
  private static final int AHEAD = 256;

  private final ResidualGraph graph;
  private final AssignmentProblem problem;
  private final Potentials potentials;
  private final ArcsBelow below;
  private final int phases;
  private final int root;

  /** Stands in the heap for the next arc of the root: one neighbour at a time, nearest first. */
  private final int nextOfRoot;

  /** The node that is looked for, or {@link #NOWHERE}: all are. */
  private final int target;

  private final NodeHeap heap;
  private final int[] before;
  private final BitSet settled = new BitSet();
  private final AllPairs.@Nullable Marks settledMentors;
  private final long highest;

  /** Pairs of youths who are about to be left. */
  private final Map<Integer, Scored> ahead = new HashMap<>();

  /** The distance of the node that is left, and its potential. */
  private final long[] base;

  private final long[] far;
  private final long[] next;
  private int[] rootHeads = new int[0];
  private int rootArc;

  private record Scored(int[] mentors, long[] scores) {}

  Distances(ResidualGraph graph, Potentials potentials, int target) {
    this.graph = graph;
    this.problem = graph.problem();
    this.potentials = potentials;
    this.below = new ArcsBelow(graph, potentials);
    this.phases = potentials.phases();
    this.root = potentials.root();
    this.nextOfRoot = root + 1;
    this.target = target;
    this.heap = new NodeHeap(nextOfRoot + 1, phases);
    this.before = new int[nextOfRoot + 1];
    Arrays.fill(before, NOWHERE);
    this.settledMentors = graph.marks();
    this.highest = graph.highestScore();
    this.base = new long[phases];
    this.far = new long[phases];
    this.next = new long[phases];
  }

  /** Puts a node to start from. */
  void start(int node, long[] distance) {
    heap.put(node, distance);
  }

  /** Settles the nearest node that is not settled yet; returns it, or {@link #NOWHERE} if no other can be reached. What it leads to is known after {@link #leave}. */
  int settle() {
    while (!heap.isEmpty()) {
      int node = heap.remove();
      if (node == nextOfRoot) {
        takeNextOfRoot();
      } else {
        settled.set(node);
        return node;
      }
    }
    return NOWHERE;
  }

  /** Whether the shortest path to a node is known. */
  boolean isSettled(int node) {
    return settled.get(node);
  }

  /** The node before a settled one on its shortest path, or {@link #NOWHERE}. */
  int before(int node) {
    return before[node];
  }

  /** Lets the path to {@code node} go over {@code tail}, which is known to be as near. */
  void leadOver(int tail, int node) {
    before[node] = tail;
  }

  /** How far a node is. */
  long[] distance(int node) {
    long[] distance = new long[phases];
    Arrays.setAll(distance, k -> heap.distance(node, k));
    return distance;
  }

  /** Takes the arcs of the node that was settled last. */
  void leave(int node) {
    for (int k = 0; k < phases; k++) {
      base[k] = heap.distance(node, k) + potentials.of(node, k);
    }
    if (node == root) {
      rootHeads = below.ofRoot();
      offerNextOfRoot();
    } else if (node < potentials.firstPlace()) {
      leaveYouth(node);
    } else if (node < potentials.firstYouthGroup()) {
      leavePlace(node, node - potentials.firstPlace());
    } else {
      leaveYouthGroup(node, node - potentials.firstYouthGroup());
    }
  }

  private void leaveYouth(int youth) {
    int[] chosen = graph.chosenOf(youth);
    if (settledMentors == null) {
      for (int pair = problem.rowStart(youth); pair < problem.rowStart(youth + 1); pair++) {
        offerMentor(youth, problem.mentorOf(pair), problem.score(pair), chosen);
      }
    } else {
      Scored scored = scored(youth, settledMentors);
      for (int k = 0; k < scored.mentors.length; k++) {
        offerMentor(youth, scored.mentors[k], scored.scores[k], chosen);
      }
    }
    int held = graph.held(youth);
    if (held > 0) {
      // Give up a place: the last one costs coverage.
      offer(youth, potentials.youthGroupOf(youth), held == 1 ? problem.youthTier(youth) : -1, 0);
    }
  }

  /**
   * The pairs of a youth that could make somebody nearer; scores cost most. Where everybody is to be reached, those of others too who are about to be
   * left: nobody of them is nearer than {@code youth}, so whom that distance and the highest score there is do not bring nearer is left out for good.
   */
  private Scored scored(int youth, AllPairs.Marks settledSoFar) {
    Scored known = ahead.remove(youth);
    if (known != null) {
      return known;
    }
    int[] youths = target == NOWHERE ? soon(youth) : new int[] {youth};
    int[][] mentors = settledSoFar.othersOf(youths);
    for (int k = 0; k < youths.length; k++) {
      for (int p = 0; p < phases; p++) {
        base[p] = heap.distance(youth, p) + potentials.of(youths[k], p);
      }
      mentors[k] = Arrays.stream(mentors[k])
          .filter(m -> isNearer(potentials.firstPlace() + m, -1, -highest))
          .toArray();
    }
    long[][] scores = graph.scoresOf(youths, mentors);
    for (int k = 1; k < youths.length; k++) {
      ahead.put(youths[k], new Scored(mentors[k], scores[k]));
    }
    for (int p = 0; p < phases; p++) {
      base[p] = heap.distance(youth, p) + potentials.of(youth, p);
    }
    return new Scored(mentors[0], scores[0]);
  }

  /** A youth and others who stand at the top of the heap. */
  private int[] soon(int youth) {
    Deque<Integer> soon = new ArrayDeque<>();
    soon.add(youth);
    for (int k = 0; k < heap.size() && soon.size() < AHEAD; k++) {
      int node = heap.at(k);
      if (node < potentials.firstPlace() && !ahead.containsKey(node)) {
        soon.add(node);
      }
    }
    return soon.stream().mapToInt(Integer::intValue).toArray();
  }

  private void offerMentor(int youth, int mentor, long score, int[] chosen) {
    int head = potentials.firstPlace() + mentor;
    if (isNearer(head, -1, -score) && Arrays.binarySearch(chosen, mentor) < 0) {
      take(youth, head);
    }
  }

  private void leavePlace(int node, int place) {
    if (settledMentors != null && !graph.isGroup(place)) {
      settledMentors.add(place);
    }
    if (graph.hasRoom(place)) {
      offer(node, potentials.above(place), -1, 0);
    }
    if (graph.isGroup(place)) {
      for (int c = graph.firstChild(place); c < graph.endOfChildren(place); c++) {
        offerBelow(potentials.firstPlace() + graph.child(c), node);
      }
      return;
    }
    for (int h = graph.firstHeld(place); h < graph.endOfHeld(place); h++) {
      if (graph.free(h)) {
        offer(node, graph.heldYouth(h), -1, graph.heldScore(h));
      }
    }
  }

  private void leaveYouthGroup(int node, int group) {
    if (graph.inYouthGroup(group) > problem.youthGroups().lower(group)) {
      offer(node, potentials.aboveYouthGroup(node), -1, 0);
    }
    for (int other = group + 1; other < problem.youthGroups().nodes(); other++) {
      offerBelow(potentials.firstYouthGroup() + other, node);
    }
    for (int youth = 0; youth < problem.youths(); youth++) {
      offerBelow(youth, node);
    }
  }

  private void offerBelow(int node, int above) {
    if (below.lengthFromAbove(node, above, far)) {
      for (int k = 0; k < phases; k++) {
        far[k] += heap.distance(above, k);
      }
      if (isNearer(node)) {
        take(above, node);
      }
    }
  }

  private void offerNextOfRoot() {
    if (rootArc < rootHeads.length) {
      below.lengthFromAbove(rootHeads[rootArc], root, far);
      for (int k = 0; k < phases; k++) {
        far[k] += heap.distance(root, k);
      }
      heap.put(nextOfRoot, far);
    }
  }

  private void takeNextOfRoot() {
    offerBelow(rootHeads[rootArc++], root);
    offerNextOfRoot();
  }

  /**
   * Takes the way over {@code tail}, which is left, to {@code head} if that is nearer.
   *
   * @param tier the phase in which the arc costs 1, or −1
   * @param cost what it costs in the last phase
   */
  private void offer(int tail, int head, int tier, long cost) {
    if (isNearer(head, tier, cost)) {
      take(tail, head);
    }
  }

  private boolean isNearer(int head, int tier, long cost) {
    for (int k = 0; k < phases; k++) {
      far[k] = base[k] - potentials.of(head, k);
    }
    if (tier >= 0) {
      far[tier]++;
    }
    far[phases - 1] += cost;
    return isNearer(head);
  }

  /** Whatever is no nearer than the target is known to be already is of no interest. */
  private boolean isNearer(int head) {
    return heap.improves(far, head)
        && (target == NOWHERE || head == target || heap.improves(far, target))
        && !settled.get(head);
  }

  private void take(int tail, int head) {
    before[head] = tail;
    heap.put(head, far);
    if (target != NOWHERE
        && head >= potentials.firstPlace()
        && head < potentials.firstYouthGroup()) {
      lookAhead(head, head - potentials.firstPlace());
    }
  }

  /** Where a mentor holds the target, that is reached at once: the sooner a way is known, the less is looked at that is longer. */
  private void lookAhead(int node, int place) {
    if (graph.isGroup(place)) {
      return;
    }
    for (int h = graph.firstHeld(place); h < graph.endOfHeld(place); h++) {
      if (graph.heldYouth(h) == target && graph.free(h)) {
        for (int k = 0; k < phases; k++) {
          next[k] = heap.distance(node, k) + potentials.of(node, k) - potentials.of(target, k);
        }
        next[phases - 1] += graph.heldScore(h);
        if (heap.improves(next, target)) {
          before[target] = node;
          heap.put(target, next);
        }
      }
    }
  }
}
