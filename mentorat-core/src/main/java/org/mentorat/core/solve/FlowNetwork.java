package org.mentorat.core.solve;

import java.util.Arrays;
import java.util.BitSet;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.QuotaForest;

/**
 * A problem as a network of unit pairs between two trees that share a root, the flow in it, and the face: which arcs may still change.
 *
 * <p>Nodes are youths, then mentors, youth groups, mentor groups, and the root last. Every node but the root has one tree arc to {@link
 * #up}: on the youths' side it points down to the node, on the mentors' side up from it. Pair arcs point from youth to mentor. As in
 * {@link org.mentorat.problem.Prices}, the first unit on a youth's tree arc earns one point in the coverage phase of the youth's tier.
 *
 * <p>The face is kept by narrowing: a tree arc that an earlier phase has priced gets {@code lower == upper == flow}, a pair is marked
 * fixed. What remains free may be changed by later phases without any loss in the earlier ones (Ahuja, Magnanti &amp; Orlin 1993, section
 * 9.4: complementary slackness of every optimum with every optimal price).
 */
final class FlowNetwork {
  static final int NONE = -1;
  private static final byte MATCHED = 1;
  private static final byte FIXED = 2;

  final AssignmentProblem problem;
  final int youths;
  final int mentors;
  final int firstYouthGroup;
  final int firstMentorGroup;
  final int root;

  /** Units on the tree arc of each node. */
  final int[] flow;

  /** Least and most units on the tree arc of each node, as far as the face leaves it free. */
  final int[] lower;

  final int[] upper;

  /** The other end of each node's tree arc. */
  final int[] up;

  /** What flows into a node less what flows out; 0 everywhere for a feasible flow. The root's is not kept. */
  final long[] excess;

  private final byte[] pairState;

  /**
   * Matched pairs stand in slots, one for each mentor that a youth could have; the slots of a mentor's pairs are linked both ways, the
   * latest first.
   */
  private final int[] slotStart;

  private final int[] slotPair;
  private final int[] slotYouth;
  private final int[] slotNext;
  private final int[] slotPrevious;
  private final int[] firstSlotOf;

  private final int[] childStart;
  private final int[] children;
  private int[] columnStart = new int[0];
  private int[] columnPair = new int[0];
  private int[] columnYouth = new int[0];

  /** The network with the locked pairs alone flowing, whatever the bounds. */
  FlowNetwork(AssignmentProblem problem) {
    this.problem = problem;
    youths = problem.youths();
    mentors = problem.mentors();
    QuotaForest youthGroups = problem.youthGroups();
    QuotaForest mentorGroups = problem.mentorGroups();
    firstYouthGroup = youths + mentors;
    firstMentorGroup = firstYouthGroup + youthGroups.nodes();
    root = firstMentorGroup + mentorGroups.nodes();
    flow = new int[root];
    lower = new int[root];
    upper = new int[root];
    up = new int[root];
    excess = new long[root];
    pairState = new byte[problem.pairs()];
    slotStart = new int[youths + 1];
    for (int y = 0; y < youths; y++) {
      int degree = problem.rowStart(y + 1) - problem.rowStart(y);
      int locked = lockedIn(y);
      slotStart[y + 1] =
          slotStart[y] + Math.max(locked, Math.min(degree, problem.youthCapacity(y)));
      upper[y] = problem.youthCapacity(y);
      up[y] = node(youthGroups.groupOf(y), firstYouthGroup);
    }
    for (int m = 0; m < mentors; m++) {
      upper[youths + m] = problem.mentorCapacity(m);
      up[youths + m] = node(mentorGroups.groupOf(m), firstMentorGroup);
    }
    addGroups(youthGroups, firstYouthGroup);
    addGroups(mentorGroups, firstMentorGroup);
    int slots = slotStart[youths];
    slotPair = new int[slots];
    Arrays.fill(slotPair, NONE);
    slotYouth = new int[slots];
    for (int y = 0; y < youths; y++) {
      Arrays.fill(slotYouth, slotStart[y], slotStart[y + 1], y);
    }
    slotNext = new int[slots];
    slotPrevious = new int[slots];
    firstSlotOf = new int[mentors];
    Arrays.fill(firstSlotOf, NONE);
    childStart = new int[root - firstYouthGroup + 1];
    children = listChildren();
    if (problem.lockedPairs() > 0) {
      flowThroughLockedPairs();
    }
  }

  private int lockedIn(int y) {
    int count = 0;
    if (problem.lockedPairs() > 0) {
      for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
        count += problem.locked(p) ? 1 : 0;
      }
    }
    return count;
  }

  private int node(int group, int firstGroup) {
    return group == QuotaForest.NONE ? root : firstGroup + group;
  }

  private void addGroups(QuotaForest forest, int first) {
    for (int g = 0; g < forest.nodes(); g++) {
      lower[first + g] = forest.lower(g);
      upper[first + g] = forest.upper(g);
      up[first + g] = node(forest.parent(g), first);
    }
  }

  /** Counting sort of the nodes by the group above; the root's children are never listed. */
  private int[] listChildren() {
    for (int v = 0; v < root; v++) {
      if (up[v] != root) {
        childStart[up[v] - firstYouthGroup + 1]++;
      }
    }
    for (int g = 0; g + 1 < childStart.length; g++) {
      childStart[g + 1] += childStart[g];
    }
    int[] next = childStart.clone();
    int[] list = new int[childStart[childStart.length - 1]];
    for (int v = 0; v < root; v++) {
      if (up[v] != root) {
        list[next[up[v] - firstYouthGroup]++] = v;
      }
    }
    return list;
  }

  private void flowThroughLockedPairs() {
    for (int y = 0; y < youths; y++) {
      for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
        if (problem.locked(p)) {
          match(y, p);
          pairState[p] |= FIXED;
          flow[y]++;
          flow[mentorNode(p)]++;
        }
      }
    }
    // A group's index is above that of its members and, within its forest, below that of its
    // subgroups.
    for (int v = 0; v < firstYouthGroup; v++) {
      if (up[v] != root) {
        flow[up[v]] += flow[v];
      }
    }
    for (int v = root - 1; v >= firstYouthGroup; v--) {
      if (up[v] != root) {
        flow[up[v]] += flow[v];
      }
    }
  }

  boolean isYouth(int v) {
    return v < youths;
  }

  boolean isMentor(int v) {
    return v >= youths && v < firstYouthGroup;
  }

  /** Whether the tree arc of the node points down to it. */
  boolean onYouthSide(int v) {
    return v < youths || (v >= firstYouthGroup && v < firstMentorGroup);
  }

  int mentorNode(int pair) {
    return youths + problem.mentorOf(pair);
  }

  boolean matched(int pair) {
    return (pairState[pair] & MATCHED) != 0;
  }

  boolean fixed(int pair) {
    return (pairState[pair] & FIXED) != 0;
  }

  /** Neither matched nor fixed: the pair could be taken. */
  boolean open(int pair) {
    return pairState[pair] == 0;
  }

  void fix(int pair) {
    pairState[pair] |= FIXED;
  }

  /** Takes a pair. The tree flows are the caller's. */
  void match(int youth, int pair) {
    assert !matched(pair);
    int slot = slotStart[youth];
    while (slotPair[slot] != NONE) {
      slot++;
    }
    int mentor = problem.mentorOf(pair);
    int head = firstSlotOf[mentor];
    slotPair[slot] = pair;
    slotNext[slot] = head;
    slotPrevious[slot] = NONE;
    if (head != NONE) {
      slotPrevious[head] = slot;
    }
    firstSlotOf[mentor] = slot;
    pairState[pair] |= MATCHED;
  }

  /** Gives a pair up. The tree flows are the caller's. */
  void unmatch(int youth, int pair) {
    assert matched(pair);
    int slot = slotStart[youth];
    while (slotPair[slot] != pair) {
      slot++;
    }
    int previous = slotPrevious[slot];
    int next = slotNext[slot];
    if (previous == NONE) {
      firstSlotOf[problem.mentorOf(pair)] = next;
    } else {
      slotNext[previous] = next;
    }
    if (next != NONE) {
      slotPrevious[next] = previous;
    }
    slotPair[slot] = NONE;
    pairState[pair] &= ~MATCHED;
  }

  /** First slot of a youth; {@code slotStart(youth + 1)} is the end. */
  int slotStart(int youth) {
    return slotStart[youth];
  }

  /** The pair in a slot or {@link #NONE}. */
  int slotPair(int slot) {
    return slotPair[slot];
  }

  int slotYouth(int slot) {
    return slotYouth[slot];
  }

  /** First slot of the matched pairs of a mentor (an index, not a node), or {@link #NONE}. */
  int firstSlotOf(int mentor) {
    return firstSlotOf[mentor];
  }

  int slotNext(int slot) {
    return slotNext[slot];
  }

  /** First place of a group's members in {@link #child}. */
  int childStart(int group) {
    return childStart[group - firstYouthGroup];
  }

  /** One past the last place of a group's members. */
  int childEnd(int group) {
    return childStart[group - firstYouthGroup + 1];
  }

  int child(int place) {
    return children[place];
  }

  /** Lists the pairs by mentor, for searches against the arcs. Linear; once. */
  void listColumns() {
    if (columnStart.length > 0) {
      return;
    }
    columnStart = new int[mentors + 1];
    int pairs = problem.pairs();
    for (int p = 0; p < pairs; p++) {
      columnStart[problem.mentorOf(p) + 1]++;
    }
    for (int m = 0; m < mentors; m++) {
      columnStart[m + 1] += columnStart[m];
    }
    int[] next = columnStart.clone();
    columnPair = new int[pairs];
    columnYouth = new int[pairs];
    for (int y = 0; y < youths; y++) {
      for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
        int at = next[problem.mentorOf(p)]++;
        columnPair[at] = p;
        columnYouth[at] = y;
      }
    }
  }

  int columnStart(int mentor) {
    return columnStart[mentor];
  }

  int columnPair(int place) {
    return columnPair[place];
  }

  int columnYouth(int place) {
    return columnYouth[place];
  }

  /** The pair of a youth and a mentor; there must be one. */
  int pairOf(int youth, int mentor) {
    int p = problem.rowStart(youth);
    int end = problem.rowStart(youth + 1);
    while (p < end && problem.mentorOf(p) < mentor) {
      p++;
    }
    if (p == end || problem.mentorOf(p) != mentor) {
      throw new IllegalStateException("youth " + youth + " has no pair with mentor " + mentor);
    }
    return p;
  }

  /** The pairs that flow now. */
  Matching matching() {
    return Matching.of(pairs());
  }

  /** The pairs that flow now, as a set that is the caller's. */
  BitSet pairs() {
    BitSet pairs = new BitSet(problem.pairs());
    for (int pair : slotPair) {
      if (pair != NONE) {
        pairs.set(pair);
      }
    }
    return pairs;
  }

  /** The pairs that flow now and may no longer change, as a set that is the caller's. */
  BitSet fixedPairs() {
    BitSet pairs = new BitSet(problem.pairs());
    for (int pair : slotPair) {
      if (pair != NONE && fixed(pair)) {
        pairs.set(pair);
      }
    }
    return pairs;
  }

  /** Sets the flow of every tree arc to what flows beneath it. */
  void countFlows() {
    System.arraycopy(through(), 0, flow, 0, root);
  }

  private int[] through() {
    int[] through = new int[root];
    for (int slot = 0; slot < slotPair.length; slot++) {
      if (slotPair[slot] != NONE) {
        through[slotYouth[slot]]++;
        through[mentorNode(slotPair[slot])]++;
      }
    }
    for (int v = 0; v < firstYouthGroup; v++) {
      if (up[v] != root) {
        through[up[v]] += through[v];
      }
    }
    for (int v = root - 1; v >= firstYouthGroup; v--) {
      if (up[v] != root) {
        through[up[v]] += through[v];
      }
    }
    return through;
  }

  /** Invariant: no node keeps or lacks a unit, and every tree arc carries what flows beneath it within its bounds. */
  boolean feasible() {
    int[] through = through();
    BitSet seen = new BitSet(problem.pairs());
    for (int pair : slotPair) {
      if (pair != NONE) {
        seen.set(pair);
      }
    }
    for (int v = 0; v < root; v++) {
      if (excess[v] != 0 || flow[v] != through[v] || flow[v] < lower[v] || flow[v] > upper[v]) {
        return false;
      }
    }
    for (int p = 0; p < problem.pairs(); p++) {
      if (matched(p) != seen.get(p)) {
        return false;
      }
    }
    return true;
  }
}
