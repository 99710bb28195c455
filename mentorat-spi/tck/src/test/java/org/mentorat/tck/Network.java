package org.mentorat.tck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Cut;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Prices;
import org.mentorat.problem.QuotaForest;

/**
 * The flow network of a small problem as a list of arcs, written down a second time from the Javadoc of {@link Prices}, with the slowest
 * and simplest methods that find each kind of evidence.
 */
final class Network {
  private static final int ROOT = 0;

  private record Arc(int tail, int head, long lower, long upper, long[] profit, int pair) {}

  private final AssignmentProblem problem;
  private final int phases;
  private final int mentor0;
  private final int youthGroup0;
  private final int mentorGroup0;
  private final int nodes;
  private final List<Arc> arcs = new ArrayList<>();

  Network(AssignmentProblem problem) {
    this.problem = problem;
    this.phases = problem.tiers() + 1;
    this.mentor0 = 1 + problem.youths();
    this.youthGroup0 = mentor0 + problem.mentors();
    this.mentorGroup0 = youthGroup0 + problem.youthGroups().nodes();
    this.nodes = mentorGroup0 + problem.mentorGroups().nodes();
    for (int i = 0; i < problem.youths(); i++) {
      int group = node(youthGroup0, problem.youthGroups().groupOf(i));
      int capacity = problem.youthCapacity(i);
      arcs.add(new Arc(group, 1 + i, 0, Math.min(1, capacity), unit(problem.youthTier(i), 1), -1));
      arcs.add(new Arc(group, 1 + i, 0, Math.max(0, capacity - 1), new long[phases], -1));
      for (int p = problem.rowStart(i); p < problem.rowStart(i + 1); p++) {
        long[] profit = unit(phases - 1, problem.score(p));
        arcs.add(
            new Arc(1 + i, mentor0 + problem.mentorOf(p), problem.locked(p) ? 1 : 0, 1, profit, p));
      }
    }
    for (int j = 0; j < problem.mentors(); j++) {
      int group = node(mentorGroup0, problem.mentorGroups().groupOf(j));
      arcs.add(new Arc(mentor0 + j, group, 0, problem.mentorCapacity(j), new long[phases], -1));
    }
    QuotaForest youthGroups = problem.youthGroups();
    for (int g = 0; g < youthGroups.nodes(); g++) {
      int parent = node(youthGroup0, youthGroups.parent(g));
      arcs.add(new Arc(
          parent,
          youthGroup0 + g,
          youthGroups.lower(g),
          upper(youthGroups, g),
          new long[phases],
          -1));
    }
    QuotaForest mentorGroups = problem.mentorGroups();
    for (int g = 0; g < mentorGroups.nodes(); g++) {
      int parent = node(mentorGroup0, mentorGroups.parent(g));
      arcs.add(new Arc(
          mentorGroup0 + g,
          parent,
          mentorGroups.lower(g),
          upper(mentorGroups, g),
          new long[phases],
          -1));
    }
    capByReach();
  }

  /** Bounds of arcs are never above the number of pairs that could pass. */
  private void capByReach() {
    long[] reach = flow(Matching.of(IntStream.range(0, problem.pairs()).toArray()));
    for (int a = 0; a < reach.length; a++) {
      Arc arc = arcs.get(a);
      arcs.set(
          a,
          new Arc(
              arc.tail(),
              arc.head(),
              arc.lower(),
              Math.min(arc.upper(), reach[a]),
              arc.profit(),
              arc.pair()));
    }
  }

  private static int node(int first, int index) {
    return index == QuotaForest.NONE ? ROOT : first + index;
  }

  private static long upper(QuotaForest forest, int group) {
    return forest.upper(group) == QuotaForest.UNBOUNDED ? 1L << 40 : forest.upper(group);
  }

  private long[] unit(int phase, long value) {
    long[] vector = new long[phases];
    vector[phase] = value;
    return vector;
  }

  /** The flow of a matching on each arc: a youth's first pair goes through its first arc. */
  private long[] flow(Matching matching) {
    long[] through = new long[nodes];
    long[] flow = new long[arcs.size()];
    for (int a = 0; a < flow.length; a++) {
      Arc arc = arcs.get(a);
      if (arc.pair() >= 0 && matching.contains(arc.pair())) {
        flow[a] = 1;
        through[arc.tail()]++;
        through[arc.head()]++;
        raise(through, problem.youthGroups(), arc.tail() - 1, youthGroup0);
        raise(through, problem.mentorGroups(), arc.head() - mentor0, mentorGroup0);
      }
    }
    for (int a = 0; a < flow.length; a++) {
      Arc arc = arcs.get(a);
      boolean intoYouth = arc.pair() < 0 && arc.head() >= 1 && arc.head() < mentor0;
      boolean further = intoYouth
          && a > 0
          && arcs.get(a - 1).head() == arc.head()
          && arcs.get(a - 1).pair() < 0;
      if (intoYouth) {
        flow[a] = further ? Math.max(0, through[arc.head()] - 1) : Math.min(1, through[arc.head()]);
      } else if (arc.pair() < 0) {
        boolean intoYouthGroup = arc.head() >= youthGroup0 && arc.head() < mentorGroup0;
        flow[a] = through[intoYouthGroup ? arc.head() : arc.tail()];
      }
    }
    return flow;
  }

  private static void raise(long[] through, QuotaForest forest, int element, int first) {
    for (int g = forest.groupOf(element); g != QuotaForest.NONE; g = forest.parent(g)) {
      through[first + g]++;
    }
  }

  /**
   * Prices under which a feasible matching is optimal, or empty where it is not: Bellman and Ford's longest paths in the residual
   * network, with lengths that are vectors over the phases. A cycle of positive length is an improvement.
   */
  Optional<List<Prices>> prices(Matching matching) {
    long[] flow = flow(matching);
    long[][] potential = new long[nodes][phases];
    for (int round = 0; round <= nodes + 1; round++) {
      boolean changed = false;
      for (int a = 0; a < flow.length; a++) {
        Arc arc = arcs.get(a);
        if (flow[a] < arc.upper()) {
          changed |= raise(potential, arc.tail(), arc.head(), arc.profit(), 1);
        }
        if (flow[a] > arc.lower()) {
          changed |= raise(potential, arc.head(), arc.tail(), arc.profit(), -1);
        }
      }
      if (!changed) {
        return Optional.of(split(potential));
      }
    }
    return Optional.empty();
  }

  /** Whether these prices prove a feasible matching optimal: complementary slackness, arc by arc. */
  boolean proves(Matching matching, List<Prices> prices) {
    long[] flow = flow(matching);
    for (int a = 0; a < flow.length; a++) {
      Arc arc = arcs.get(a);
      long[] margin = arc.profit().clone();
      for (int k = 0; k < phases; k++) {
        margin[k] += potential(prices.get(k), arc.head()) - potential(prices.get(k), arc.tail());
      }
      int sign = Arrays.compare(margin, new long[phases]);
      if ((sign > 0 && flow[a] < arc.upper()) || (sign < 0 && flow[a] > arc.lower())) {
        return false;
      }
    }
    return true;
  }

  private long potential(Prices prices, int node) {
    if (node == ROOT) {
      return 0;
    }
    return node < mentor0
        ? prices.youth()[node - 1]
        : node < youthGroup0
            ? prices.mentor()[node - mentor0]
            : node < mentorGroup0
                ? prices.youthGroup()[node - youthGroup0]
                : prices.mentorGroup()[node - mentorGroup0];
  }

  private static boolean raise(long[][] potential, int from, int to, long[] profit, int sign) {
    long[] candidate = potential[to].clone();
    for (int k = 0; k < candidate.length; k++) {
      candidate[k] += sign * profit[k];
    }
    if (Arrays.compare(candidate, potential[from]) > 0) {
      potential[from] = candidate;
      return true;
    }
    return false;
  }

  /** One record a phase, shifted so that the root has potential 0. */
  private List<Prices> split(long[][] potential) {
    List<Prices> prices = new ArrayList<>();
    for (int k = 0; k < phases; k++) {
      long[] all = new long[nodes];
      for (int v = 0; v < nodes; v++) {
        all[v] = potential[v][k] - potential[ROOT][k];
      }
      prices.add(new Prices(
          Arrays.copyOfRange(all, 1, mentor0),
          Arrays.copyOfRange(all, mentor0, youthGroup0),
          Arrays.copyOfRange(all, youthGroup0, mentorGroup0),
          Arrays.copyOfRange(all, mentorGroup0, nodes)));
    }
    return prices;
  }

  /** A cut that proves that no matching is feasible, or empty where one is. */
  Optional<Cut> infeasibleCut() {
    // Hoffman's reduction: what must flow on an arc is forced in and out at its ends, by a super
    // source and a super sink.
    int source = nodes;
    int sink = nodes + 1;
    long[][] capacity = new long[nodes + 2][nodes + 2];
    long demand = 0;
    for (Arc arc : arcs) {
      capacity[arc.tail()][arc.head()] += arc.upper() - arc.lower();
      capacity[source][arc.head()] += arc.lower();
      capacity[arc.tail()][sink] += arc.lower();
      demand += arc.lower();
    }
    long flow = push(capacity, source, sink);
    if (flow == demand) {
      return Optional.empty();
    }
    // Reachable from the source: lower bounds entering it exceed upper bounds leaving it. Of the
    // root's side take the complement.
    BitSet set = reachable(capacity, source);
    set.clear(source);
    if (set.get(ROOT)) {
      set.flip(0, nodes);
    }
    return Optional.of(cut(set));
  }

  /** Largest coverage, and the smallest cut of the network in which every youth takes one unit and nothing has a lower bound. */
  CoverageCut coverageCut() {
    int sink = nodes;
    long[][] capacity = new long[nodes + 1][nodes + 1];
    boolean[] seen = new boolean[nodes];
    for (Arc arc : arcs) {
      boolean intoYouth = arc.pair() < 0 && arc.head() >= 1 && arc.head() < mentor0;
      if (intoYouth && seen[arc.head()]) {
        continue;
      }
      if (intoYouth) {
        seen[arc.head()] = true;
      }
      capacity[arc.tail()][arc.head() == ROOT ? sink : arc.head()] += arc.upper();
    }
    long flow = push(capacity, ROOT, sink);
    BitSet set = reachable(capacity, ROOT);
    set.clear(ROOT);
    return new CoverageCut(flow, cut(set));
  }

  record CoverageCut(long coverage, Cut cut) {}

  /** Edmonds and Karp; leaves the residual capacities. */
  private static long push(long[][] capacity, int source, int sink) {
    long total = 0;
    while (true) {
      int[] from = search(capacity, source);
      if (from[sink] < 0) {
        return total;
      }
      long amount = Long.MAX_VALUE;
      for (int v = sink; v != source; v = from[v]) {
        amount = Math.min(amount, capacity[from[v]][v]);
      }
      for (int v = sink; v != source; v = from[v]) {
        capacity[from[v]][v] -= amount;
        capacity[v][from[v]] += amount;
      }
      total += amount;
    }
  }

  private static int[] search(long[][] capacity, int source) {
    int[] from = new int[capacity.length];
    Arrays.fill(from, -1);
    from[source] = source;
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(source));
    while (!queue.isEmpty()) {
      int u = queue.remove();
      for (int v = 0; v < from.length; v++) {
        if (from[v] < 0 && capacity[u][v] > 0) {
          from[v] = u;
          queue.add(v);
        }
      }
    }
    return from;
  }

  private static BitSet reachable(long[][] capacity, int source) {
    int[] from = search(capacity, source);
    BitSet set = new BitSet();
    for (int v = 0; v < from.length; v++) {
      set.set(v, from[v] >= 0);
    }
    return set;
  }

  private Cut cut(BitSet set) {
    return new Cut(
        set.get(1, mentor0),
        set.get(mentor0, youthGroup0),
        set.get(youthGroup0, mentorGroup0),
        set.get(mentorGroup0, nodes));
  }
}
