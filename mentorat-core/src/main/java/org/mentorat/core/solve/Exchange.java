package org.mentorat.core.solve;

import java.util.Arrays;
import java.util.BitSet;
import org.mentorat.problem.AssignmentProblem;

/**
 * A feasible set of pairs, and what other sets of pairs can do for it.
 *
 * <p>The difference of two sets of pairs is a circulation in the network, and it falls apart into simple cycles, each of which runs along
 * what the other set has more and against what it has less (conformal decomposition: Ahuja, Magnanti &amp; Orlin 1993, theorem 3.5). Any
 * choice of these cycles leaves every flow between that of the one and that of the other, so where the other set is feasible too, any
 * choice is. A cycle is adopted where it serves more youths, in lexicographic order of tiers, or as many with a better score. The other
 * set need not be feasible: what an unfinished auction or a half balanced flow holds will do, since a cycle that would break a bound is
 * left out.
 *
 * <p>So the set at hand only ever becomes better, and stays feasible. Time O(nodes + pairs that differ) and a look at a bit a pair;
 * memory 40 bytes a node while it lasts.
 */
final class Exchange {
  private static final int NONE = -1;

  private final FlowNetwork net;
  private final AssignmentProblem problem;
  private final BitSet pairs;

  /** Pairs through each node under {@link #pairs}. */
  private final int[] flow;

  /** What is left of the difference on each node's tree arc; units that are to be added, or taken away if negative. */
  private final int[] rest;

  /** Differing pairs in ascending order, so by youth. */
  private int[] differing = {};

  private int[] youthOf = {};
  private int[] added = {};
  private int[] removed = {};
  private int[] nextAdded = {};
  private int[] nextRemoved = {};

  /** Children with something left, by their place above: those that gain, and those that lose. */
  private final int[] gaining;

  private final int[] losing;
  private final int[] nextSibling;

  /** The walk: nodes, the arc into each (a place in {@link #differing}, or {@link #TREE}), and where each node stands on it. */
  private final int[] walk;

  private final int[] arcInto;
  private final int[] placeOf;
  private int depth;

  private final int[] servedChange;

  private static final int TREE = -1;

  /** Starts with a feasible set of pairs, which is taken over. */
  Exchange(FlowNetwork net, BitSet pairs) {
    this.net = net;
    this.problem = net.problem;
    this.pairs = pairs;
    int nodes = net.root + 1;
    flow = new int[nodes];
    rest = new int[nodes];
    gaining = new int[nodes];
    losing = new int[nodes];
    nextSibling = new int[nodes];
    walk = new int[nodes + 1];
    arcInto = new int[nodes + 1];
    placeOf = new int[nodes];
    servedChange = new int[problem.tiers()];
    Arrays.fill(placeOf, NONE);
    int y = 0;
    for (int p = pairs.nextSetBit(0); p >= 0; p = pairs.nextSetBit(p + 1)) {
      while (problem.rowStart(y + 1) <= p) {
        y++;
      }
      flow[y]++;
      flow[net.mentorNode(p)]++;
    }
    sumUp(flow);
  }

  private void sumUp(int[] amount) {
    for (int v = 0; v < net.firstYouthGroup; v++) {
      amount[net.up[v]] += amount[v];
    }
    for (int v = net.root - 1; v >= net.firstYouthGroup; v--) {
      amount[net.up[v]] += amount[v];
    }
  }

  /** The pairs at hand. */
  BitSet pairs() {
    return pairs;
  }

  /** Adopts from {@code other} whatever makes the pairs at hand better. */
  void adopt(BitSet other) {
    listDifferences(other);
    listTreeDifferences();
    walkFrom(net.root);
    for (int y = 0; y < net.youths; y++) {
      walkFrom(y);
    }
  }

  private void listDifferences(BitSet other) {
    BitSet difference = (BitSet) pairs.clone();
    difference.xor(other);
    int count = difference.cardinality();
    differing = new int[count];
    youthOf = new int[count];
    nextAdded = new int[count];
    nextRemoved = new int[count];
    added = new int[net.youths];
    removed = new int[net.mentors];
    Arrays.fill(added, NONE);
    Arrays.fill(removed, NONE);
    Arrays.fill(rest, 0);
    int y = 0;
    int k = 0;
    for (int p = difference.nextSetBit(0); p >= 0; p = difference.nextSetBit(p + 1)) {
      while (problem.rowStart(y + 1) <= p) {
        y++;
      }
      differing[k] = p;
      youthOf[k] = y;
      int m = problem.mentorOf(p);
      if (pairs.get(p)) {
        nextRemoved[k] = removed[m];
        removed[m] = k;
        rest[y]--;
        rest[net.youths + m]--;
      } else {
        nextAdded[k] = added[y];
        added[y] = k;
        rest[y]++;
        rest[net.youths + m]++;
      }
      k++;
    }
    sumUp(rest);
  }

  private void listTreeDifferences() {
    Arrays.fill(gaining, NONE);
    Arrays.fill(losing, NONE);
    for (int v = 0; v < net.root; v++) {
      if (rest[v] > 0) {
        nextSibling[v] = gaining[net.up[v]];
        gaining[net.up[v]] = v;
      } else if (rest[v] < 0) {
        nextSibling[v] = losing[net.up[v]];
        losing[net.up[v]] = v;
      }
    }
    // The root's children on both sides: a gain of youths leaves the root, a gain of mentors enters
    // it.
    for (int side = 0; side < 2; side++) {
      int[] list = side == 0 ? gaining : losing;
      int kept = NONE;
      for (int v = list[net.root]; v != NONE; ) {
        int next = nextSibling[v];
        if (net.onYouthSide(v) == (side == 0)) {
          nextSibling[v] = kept;
          kept = v;
        }
        v = next;
      }
      list[net.root] = kept;
    }
  }

  /** Walks along what is left of the difference until nothing leaves {@code start}; each closed walk is a cycle. */
  private void walkFrom(int start) {
    depth = 0;
    walk[0] = start;
    placeOf[start] = 0;
    while (true) {
      int to = leave(walk[depth]);
      if (to == NONE) {
        assert depth == 0 : "a difference that is no circulation";
        placeOf[start] = NONE;
        return;
      }
      if (placeOf[to] != NONE) {
        close(placeOf[to], to);
      } else {
        depth++;
        walk[depth] = to;
        arcInto[depth] = arc;
        placeOf[to] = depth;
      }
    }
  }

  /** The arc that {@link #leave} has taken. */
  private int arc;

  /** Takes one unit of what is left out of a node; the node it leads to, or {@link #NONE}. */
  private int leave(int v) {
    arc = TREE;
    if (v < net.youths) {
      int k = added[v];
      if (k != NONE) {
        added[v] = nextAdded[k];
        arc = k;
        return net.mentorNode(differing[k]);
      }
      return rest[v] < 0 ? climb(v, 1) : NONE;
    }
    if (v < net.firstYouthGroup) {
      int k = removed[v - net.youths];
      if (k != NONE) {
        removed[v - net.youths] = nextRemoved[k];
        arc = k;
        return youthOf[k];
      }
      return rest[v] > 0 ? climb(v, -1) : NONE;
    }
    if (v == net.root) {
      int down = descend(gaining, v, -1);
      return down != NONE ? down : descend(losing, v, 1);
    }
    if (net.onYouthSide(v)) {
      int down = descend(gaining, v, -1);
      return down != NONE || rest[v] >= 0 ? down : climb(v, 1);
    }
    int down = descend(losing, v, 1);
    return down != NONE || rest[v] <= 0 ? down : climb(v, -1);
  }

  private int climb(int v, int step) {
    rest[v] += step;
    return net.up[v];
  }

  private int descend(int[] list, int v, int step) {
    while (list[v] != NONE) {
      int child = list[v];
      if (rest[child] != 0 && rest[child] > 0 == step < 0) {
        rest[child] += step;
        return child;
      }
      list[v] = nextSibling[child];
    }
    return NONE;
  }

  /** The walk from place {@code from} on, and the last arc back to there, are a cycle: adopts it if it pays, and takes it off the walk. */
  private void close(int from, int to) {
    depth++;
    walk[depth] = to;
    arcInto[depth] = arc;
    if (pays(from)) {
      for (int k = from + 1; k <= depth; k++) {
        if (arcInto[k] == TREE) {
          flow[child(k)] += change(k);
        } else {
          pairs.flip(differing[arcInto[k]]);
        }
      }
    }
    for (int k = from + 1; k < depth; k++) {
      placeOf[walk[k]] = NONE;
    }
    depth = from;
  }

  /** Whether a cycle breaks no bound and makes the objective better. */
  private boolean pays(int from) {
    long score = 0;
    Arrays.fill(servedChange, 0);
    for (int k = from + 1; k <= depth; k++) {
      if (arcInto[k] == TREE) {
        int v = child(k);
        int after = flow[v] + change(k);
        if (after < lower(v) || after > upper(v)) {
          return false;
        }
        if (v < net.youths && (after == 0 || flow[v] == 0)) {
          servedChange[problem.youthTier(v)] += change(k);
        }
      } else {
        int p = differing[arcInto[k]];
        boolean has = pairs.get(p);
        if (has && problem.locked(p)) {
          return false;
        }
        score += has ? -problem.score(p) : problem.score(p);
      }
    }
    for (int change : servedChange) {
      if (change != 0) {
        return change > 0;
      }
    }
    return score > 0;
  }

  /** The node whose tree arc the walk takes into place {@code k}. */
  private int child(int k) {
    int a = walk[k - 1];
    int b = walk[k];
    return a != net.root && net.up[a] == b ? a : b;
  }

  /** What that does to the arc's flow: on the youths' side it points down, on the mentors' side up. */
  private int change(int k) {
    int v = child(k);
    boolean down = v == walk[k];
    return down == net.onYouthSide(v) ? 1 : -1;
  }

  private int lower(int v) {
    if (v < net.firstYouthGroup) {
      return 0;
    }
    return v < net.firstMentorGroup
        ? problem.youthGroups().lower(v - net.firstYouthGroup)
        : problem.mentorGroups().lower(v - net.firstMentorGroup);
  }

  private int upper(int v) {
    if (v < net.youths) {
      return problem.youthCapacity(v);
    }
    if (v < net.firstYouthGroup) {
      return problem.mentorCapacity(v - net.youths);
    }
    return v < net.firstMentorGroup
        ? problem.youthGroups().upper(v - net.firstYouthGroup)
        : problem.mentorGroups().upper(v - net.firstMentorGroup);
  }
}
