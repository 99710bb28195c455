package org.mentorat.core.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/**
 * Splits a problem into parts that have nothing to do with one another: no pair leads from one to the other, and no quota that could
 * ever bind spans two. Each can be solved alone, and the answers laid side by side are an answer to the whole.
 *
 * <p>Parts are unions of connected components (union–find with path halving: Tarjan 1975; Tarjan &amp; van Leeuwen 1984). A quota that its
 * members' capacities cannot exceed joins nobody. Small components are gathered until a part is worth its overhead; whom nobody could
 * be paired with is in no part. A first look at two pairs of each youth finds out whether one component holds nearly everything, which
 * is so for a national campaign; then no more is looked at (the sampling of Sutton, Ben-Nun &amp; Barak 2018).
 *
 * <p>A function of the problem alone: which part comes first, and who is in it, does not depend on threads. Time O(nodes) where there is
 * one large component, else nearly linear in pairs. Memory 16 bytes a node.
 */
final class Division {
  static final int NONE = -1;

  /**
   * When to divide, and how finely.
   *
   * @param leastPairs problems with fewer pairs stay whole
   * @param pairsOfPart components are gathered up to so many pairs
   */
  record Fineness(int leastPairs, int pairsOfPart) {
    // Measured on campaigns of 2,000 to 200,000 youths in towns: finer parts lose a little to
    // copying, coarser ones leave a thread waiting for the last.
    static final Fineness USUAL = new Fineness(1 << 15, 1 << 13);
    static final Fineness FINEST = new Fineness(0, 1);
  }

  /** A division pays as long as no component has more than this share of all pairs, in eighths. */
  private static final int LARGEST_SHARE = 7;

  private static final int LARGEST_SHARE_OF = 8;

  /** More parts than this only cost. */
  private static final int MOST_PARTS = 256;

  final AssignmentProblem problem;
  final int firstMentor;
  final int firstYouthGroup;
  final int firstMentorGroup;
  private final int nodes;

  /** Union–find over all nodes, numbered like those of {@link FlowNetwork}. */
  private final int[] parent;

  /** The nearest group from each group upwards that could bind, or {@link #NONE}; {@code int[groups of both sides]}. */
  private final int[] anchor;

  private int parts;

  /** Nodes of each part in ascending order, so youths come before mentors before groups. */
  private int[] partStart = {};

  private int[] nodeOf = {};

  /** Number of each node among those of its kind in its part, or {@link #NONE} for nodes in no part. */
  private int[] local = {};

  private Division(AssignmentProblem problem) {
    this.problem = problem;
    firstMentor = problem.youths();
    firstYouthGroup = firstMentor + problem.mentors();
    firstMentorGroup = firstYouthGroup + problem.youthGroups().nodes();
    nodes = firstMentorGroup + problem.mentorGroups().nodes();
    parent = new int[nodes];
    anchor = new int[nodes - firstYouthGroup];
  }

  /** The division of a problem, or null where it does not pay. */
  static @Nullable Division of(AssignmentProblem problem, Fineness fineness) {
    if (problem.pairs() < fineness.leastPairs()) {
      return null;
    }
    Division division = new Division(problem);
    return division.join() && division.gather(fineness) ? division : null;
  }

  /** Number of parts; larger ones come first. */
  int parts() {
    return parts;
  }

  /** First place of a part in {@link #node}; {@code partStart(part + 1)} is the end. */
  int partStart(int part) {
    return partStart[part];
  }

  int node(int place) {
    return nodeOf[place];
  }

  /** Number of a node among those of its kind in its part, or {@link #NONE} where it is in no part. */
  int local(int node) {
    return local[node];
  }

  /** The node of the nearest group from {@code group} upwards that could bind, or {@link #NONE}. */
  int anchorOfYouthGroup(int group) {
    return group == QuotaForest.NONE ? NONE : anchor[group];
  }

  /** As {@link #anchorOfYouthGroup}, on the mentors' side. */
  int anchorOfMentorGroup(int group) {
    return group == QuotaForest.NONE ? NONE : anchor[firstMentorGroup - firstYouthGroup + group];
  }

  /** Whether the components may pay; then they are complete. */
  private boolean join() {
    for (int v = 0; v < nodes; v++) {
      parent[v] = v;
    }
    joinGroups();
    for (int y = 0; y < firstMentor; y++) {
      int from = problem.rowStart(y);
      int to = problem.rowStart(y + 1);
      if (from < to) {
        union(y, firstMentor + problem.mentorOf(from));
        union(y, firstMentor + problem.mentorOf(to - 1));
      }
    }
    long largest = Arrays.stream(pairsByRoot()).max().orElse(0);
    if (largest * LARGEST_SHARE_OF > (long) problem.pairs() * LARGEST_SHARE) {
      return false;
    }
    for (int y = 0; y < firstMentor; y++) {
      for (int p = problem.rowStart(y) + 1; p < problem.rowStart(y + 1) - 1; p++) {
        union(y, firstMentor + problem.mentorOf(p));
      }
    }
    return true;
  }

  private void joinGroups() {
    long[] most = new long[anchor.length];
    for (int y = 0; y < firstMentor; y++) {
      int group = problem.youthGroups().groupOf(y);
      if (group != QuotaForest.NONE) {
        int degree = problem.rowStart(y + 1) - problem.rowStart(y);
        most[group] += Math.min(degree, problem.youthCapacity(y));
      }
    }
    int first = firstMentorGroup - firstYouthGroup;
    for (int m = 0; m < problem.mentors(); m++) {
      int group = problem.mentorGroups().groupOf(m);
      if (group != QuotaForest.NONE) {
        most[first + group] += problem.mentorCapacity(m);
      }
    }
    anchor(problem.youthGroups(), 0, most);
    anchor(problem.mentorGroups(), first, most);
    for (int y = 0; y < firstMentor; y++) {
      unionUnlessNone(y, anchorOfYouthGroup(problem.youthGroups().groupOf(y)));
    }
    for (int m = 0; m < problem.mentors(); m++) {
      unionUnlessNone(
          firstMentor + m, anchorOfMentorGroup(problem.mentorGroups().groupOf(m)));
    }
  }

  /** Finds which groups of a forest could bind, given how much their members can take, and joins these to the next ones above. */
  private void anchor(QuotaForest forest, int first, long[] most) {
    boolean[] binds = new boolean[forest.nodes()];
    for (int g = forest.nodes() - 1; g >= 0; g--) {
      binds[g] = forest.lower(g) > 0 || forest.upper(g) < most[first + g];
      if (forest.parent(g) != QuotaForest.NONE) {
        most[first + forest.parent(g)] += Math.min(most[first + g], forest.upper(g));
      }
    }
    for (int g = 0; g < forest.nodes(); g++) {
      int above = forest.parent(g) == QuotaForest.NONE ? NONE : anchor[first + forest.parent(g)];
      int node = firstYouthGroup + first + g;
      anchor[first + g] = binds[g] ? node : above;
      if (binds[g]) {
        unionUnlessNone(node, above);
      }
    }
  }

  private void unionUnlessNone(int a, int b) {
    if (b != NONE) {
      union(a, b);
    }
  }

  /** The smaller number becomes the root, so that roots do not depend on the order of unions. */
  private void union(int a, int b) {
    int one = find(a);
    int other = find(b);
    if (one < other) {
      parent[other] = one;
    } else {
      parent[one] = other;
    }
  }

  private int find(int node) {
    int v = node;
    while (parent[v] != v) {
      parent[v] = parent[parent[v]];
      v = parent[v];
    }
    return v;
  }

  private int[] pairsByRoot() {
    int[] pairs = new int[nodes];
    for (int y = 0; y < firstMentor; y++) {
      pairs[find(y)] += problem.rowStart(y + 1) - problem.rowStart(y);
    }
    return pairs;
  }

  /** Numbers the parts, larger components first; whether there are at least two. */
  private boolean gather(Fineness fineness) {
    int[] pairs = pairsByRoot();
    boolean[] demanding = new boolean[nodes];
    for (int v = firstYouthGroup; v < nodes; v++) {
      if (lower(v) > 0) {
        demanding[find(v)] = true;
      }
    }
    long[] bySize = new long[nodes];
    int components = 0;
    for (int v = 0; v < nodes; v++) {
      if (parent[v] == v && (pairs[v] > 0 || demanding[v])) {
        bySize[components++] = ((long) (Integer.MAX_VALUE - pairs[v]) << Integer.SIZE) | v;
      }
    }
    Arrays.sort(bySize, 0, components);
    int enough = Math.max(fineness.pairsOfPart(), problem.pairs() / MOST_PARTS);
    int[] partOfRoot = new int[nodes];
    Arrays.fill(partOfRoot, NONE);
    long inPart = 0;
    for (int c = 0; c < components; c++) {
      int v = (int) bySize[c];
      partOfRoot[v] = parts;
      inPart += pairs[v];
      if (inPart >= enough || c == components - 1) {
        parts++;
        inPart = 0;
      }
    }
    if (parts < 2) {
      return false;
    }
    list(partOfRoot);
    return true;
  }

  private int lower(int groupNode) {
    return groupNode < firstMentorGroup
        ? problem.youthGroups().lower(groupNode - firstYouthGroup)
        : problem.mentorGroups().lower(groupNode - firstMentorGroup);
  }

  /** Counting sort of the nodes by part. A group that never binds is a component of its own, so it is in no part. */
  private void list(int[] partOfRoot) {
    int[] partOf = new int[nodes];
    partStart = new int[parts + 1];
    for (int v = 0; v < nodes; v++) {
      partOf[v] = partOfRoot[find(v)];
      if (partOf[v] != NONE) {
        partStart[partOf[v] + 1]++;
      }
    }
    Arrays.parallelPrefix(partStart, Integer::sum);
    nodeOf = new int[partStart[parts]];
    local = new int[nodes];
    Arrays.fill(local, NONE);
    int[] next = partStart.clone();
    int[] ofKind = new int[parts];
    for (int v = 0; v < nodes; v++) {
      if (v == firstMentor || v == firstYouthGroup || v == firstMentorGroup) {
        Arrays.fill(ofKind, 0);
      }
      int part = partOf[v];
      if (part != NONE) {
        nodeOf[next[part]++] = v;
        local[v] = ofKind[part]++;
      }
    }
  }
}
