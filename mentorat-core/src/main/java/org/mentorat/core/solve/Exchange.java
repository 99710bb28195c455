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
 * memory 40 bytes a node and a pair that differs while it lasts.
 */
final class Exchange {
  private static final int NONE = -1;

  private final FlowNetwork net;
  private final AssignmentProblem problem;
  private final BitSet pairs;

  /** {@link #NODE} words a node, side by side, since a walk looks at all of them wherever it comes. */
  private final int[] node;

  private static final int NODE = 4;

  /** Pairs through the node under {@link #pairs}. */
  private static final int FLOW = 0;

  /** What is left of the difference on the node's tree arc; units that are to be added, or taken away if negative. */
  private static final int REST = 1;

  /** Where the node stands on the walk. */
  private static final int PLACE = 2;

  /** The first of the moves that leave the node. */
  private static final int FIRST = 3;

  /**
   * {@link #MOVE} words a move: a pair that a youth gains, one that it gives up, the node it leads to, the next move that leaves the same node. A youth that
   * does both goes from mentor to mentor without being a node of the walk; what it does more often of the one than of the other leads from the youth or to it.
   */
  private int[] moves = {};

  private static final int MOVE = 4;
  private static final int GAINED = 0;
  private static final int GIVEN_UP = 1;
  private static final int TO = 2;
  private static final int NEXT = 3;
  private int moveCount;

  /** What each move earns. */
  private long[] gain = {};

  /** Children with something left, by their place above: those that gain, and those that lose. */
  private final int[] gaining;

  private final int[] losing;
  private final int[] nextSibling;

  /** The walk: nodes, and the arc into each, a move or {@link #TREE}. */
  private final int[] walk;

  private final int[] arcInto;
  private int depth;

  private final int[] servedChange;

  private static final int TREE = -1;

  /** The gain of giving up a pair that must stay; no score comes near it. */
  private static final long LOCKED = Long.MIN_VALUE;

  /** Starts with a feasible set of pairs, which is made better in place. */
  Exchange(FlowNetwork net, BitSet pairs) {
    this.net = net;
    this.problem = net.problem;
    this.pairs = pairs;
    int nodes = net.root + 1;
    node = new int[NODE * nodes];
    gaining = new int[nodes];
    losing = new int[nodes];
    nextSibling = new int[nodes];
    walk = new int[nodes + 1];
    arcInto = new int[nodes + 1];
    servedChange = new int[problem.tiers()];
    for (int v = 0; v < nodes; v++) {
      node[NODE * v + PLACE] = NONE;
    }
    int y = 0;
    for (int p = pairs.nextSetBit(0); p >= 0; p = pairs.nextSetBit(p + 1)) {
      while (problem.rowStart(y + 1) <= p) {
        y++;
      }
      node[NODE * y + FLOW]++;
      node[NODE * net.mentorNode(p) + FLOW]++;
    }
    sumUp(FLOW);
  }

  private void sumUp(int word) {
    for (int v = 0; v < net.firstYouthGroup; v++) {
      node[NODE * net.up[v] + word] += node[NODE * v + word];
    }
    for (int v = net.root - 1; v >= net.firstYouthGroup; v--) {
      node[NODE * net.up[v] + word] += node[NODE * v + word];
    }
  }

  /** Adopts from {@code other} whatever makes the pairs at hand better. */
  void adopt(BitSet other) {
    listDifferences(other);
    listTreeDifferences();
    walkFrom(net.root);
    for (int m = net.youths; m < net.firstYouthGroup; m++) {
      walkFrom(m);
    }
  }

  private void listDifferences(BitSet other) {
    BitSet difference = (BitSet) pairs.clone();
    difference.xor(other);
    int[] differing = new int[difference.cardinality()];
    for (int p = difference.nextSetBit(0), k = 0; p >= 0; p = difference.nextSetBit(p + 1)) {
      differing[k++] = p;
    }
    // Reads of memory far apart, in a loop of nothing else so that many are under way at once.
    int[] mentor = new int[differing.length];
    long[] score = new long[differing.length];
    for (int k = 0; k < differing.length; k++) {
      mentor[k] = problem.mentorOf(differing[k]);
      score[k] = problem.score(differing[k]);
    }
    for (int v = 0; v <= net.root; v++) {
      node[NODE * v + REST] = 0;
      node[NODE * v + FIRST] = NONE;
    }
    moves = new int[MOVE * differing.length];
    gain = new long[differing.length];
    moveCount = 0;
    for (int y = 0, from = 0; from < differing.length; y++) {
      int to = from;
      while (to < differing.length && differing[to] < problem.rowStart(y + 1)) {
        to++;
      }
      listMoves(y, from, to, differing, mentor, score);
      from = to;
    }
    sumUp(REST);
  }

  /** The moves of one youth, whose differing pairs stand in these places. */
  private void listMoves(int y, int from, int to, int[] differing, int[] mentor, long[] score) {
    int given = nextOf(true, from, to, differing);
    int gained = nextOf(false, from, to, differing);
    while (given < to || gained < to) {
      int start = given < to ? net.youths + mentor[given] : y;
      int end = gained < to ? net.youths + mentor[gained] : y;
      int k = moveCount++;
      moves[MOVE * k + GAINED] = gained < to ? differing[gained] : NONE;
      moves[MOVE * k + GIVEN_UP] = given < to ? differing[given] : NONE;
      moves[MOVE * k + TO] = end;
      moves[MOVE * k + NEXT] = node[NODE * start + FIRST];
      node[NODE * start + FIRST] = k;
      if (given < to && problem.locked(differing[given])) {
        gain[k] = LOCKED;
      } else {
        gain[k] = (gained < to ? score[gained] : 0) - (given < to ? score[given] : 0);
      }
      if (start == y) {
        node[NODE * y + REST]++;
      } else {
        node[NODE * start + REST]--;
      }
      if (end == y) {
        node[NODE * y + REST]--;
      } else {
        node[NODE * end + REST]++;
      }
      given = nextOf(true, given + 1, to, differing);
      gained = nextOf(false, gained + 1, to, differing);
    }
  }

  /** The next place of a pair that is at hand, or of one that is not; {@code to} where there is none. */
  private int nextOf(boolean atHand, int from, int to, int[] differing) {
    int at = Math.min(from, to);
    while (at < to && pairs.get(differing[at]) != atHand) {
      at++;
    }
    return at;
  }

  private void listTreeDifferences() {
    Arrays.fill(gaining, NONE);
    Arrays.fill(losing, NONE);
    for (int v = 0; v < net.root; v++) {
      int rest = node[NODE * v + REST];
      if (rest > 0) {
        nextSibling[v] = gaining[net.up[v]];
        gaining[net.up[v]] = v;
      } else if (rest < 0) {
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
    node[NODE * start + PLACE] = 0;
    while (true) {
      int to = leave(walk[depth]);
      if (to == NONE) {
        assert depth == 0 : "a difference that is no circulation";
        node[NODE * start + PLACE] = NONE;
        return;
      }
      int place = node[NODE * to + PLACE];
      if (place != NONE) {
        close(place, to);
      } else {
        depth++;
        walk[depth] = to;
        arcInto[depth] = arc;
        node[NODE * to + PLACE] = depth;
      }
    }
  }

  /** The arc that {@link #leave} has taken. */
  private int arc;

  /** Takes one unit of what is left out of a node; the node it leads to, or {@link #NONE}. */
  private int leave(int v) {
    arc = TREE;
    int rest = node[NODE * v + REST];
    if (v < net.firstYouthGroup) {
      int k = node[NODE * v + FIRST];
      if (k != NONE) {
        node[NODE * v + FIRST] = moves[MOVE * k + NEXT];
        arc = k;
        return moves[MOVE * k + TO];
      }
      if (v < net.youths) {
        return rest < 0 ? climb(v, 1) : NONE;
      }
      return rest > 0 ? climb(v, -1) : NONE;
    }
    if (v == net.root) {
      int down = descend(gaining, v, -1);
      return down != NONE ? down : descend(losing, v, 1);
    }
    if (net.onYouthSide(v)) {
      int down = descend(gaining, v, -1);
      return down != NONE || rest >= 0 ? down : climb(v, 1);
    }
    int down = descend(losing, v, 1);
    return down != NONE || rest <= 0 ? down : climb(v, -1);
  }

  private int climb(int v, int step) {
    node[NODE * v + REST] += step;
    return net.up[v];
  }

  private int descend(int[] list, int v, int step) {
    while (list[v] != NONE) {
      int child = list[v];
      int rest = node[NODE * child + REST];
      if (rest != 0 && rest > 0 == step < 0) {
        node[NODE * child + REST] = rest + step;
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
          node[NODE * child(k) + FLOW] += change(k);
        } else {
          flip(moves[MOVE * arcInto[k] + GAINED]);
          flip(moves[MOVE * arcInto[k] + GIVEN_UP]);
        }
      }
    }
    for (int k = from + 1; k < depth; k++) {
      node[NODE * walk[k] + PLACE] = NONE;
    }
    depth = from;
  }

  private void flip(int pair) {
    if (pair != NONE) {
      pairs.flip(pair);
    }
  }

  /** Whether a cycle breaks no bound and makes the objective better. */
  private boolean pays(int from) {
    long score = 0;
    Arrays.fill(servedChange, 0);
    for (int k = from + 1; k <= depth; k++) {
      if (arcInto[k] == TREE) {
        int v = child(k);
        int before = node[NODE * v + FLOW];
        int after = before + change(k);
        if (after < lower(v) || after > upper(v)) {
          return false;
        }
        if (v < net.youths && (after == 0 || before == 0)) {
          servedChange[problem.youthTier(v)] += change(k);
        }
      } else {
        long more = gain[arcInto[k]];
        if (more == LOCKED) {
          return false;
        }
        score += more;
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
