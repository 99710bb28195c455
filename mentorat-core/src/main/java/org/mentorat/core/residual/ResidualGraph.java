package org.mentorat.core.residual;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.QuotaForest;

/**
 * The residual graph of a matching, as far as places go: an arc leads from a youth to every mentor whom it could meet, from a mentor with
 * a free place to the group above, from there upwards as long as quotas have room, and from whatever is full back to whoever could give
 * way: from a mentor to the youths whom it holds, from a group to what is below it. Locked pairs and lower quotas never give way.
 *
 * <p>The graph ends where a place is free for good (the <i>root</i>), and at youths who hold a place. Nodes are numbered: youths first,
 * then mentors, then groups of mentors. Immutable, thread-safe; two integers for each youth, mentor and chosen pair.
 *
 * @since 0.1
 */
public final class ResidualGraph {
  /** The node above all groups: whoever reaches it has found a free place. */
  static final int ROOT = -1;

  private final AssignmentProblem problem;
  private final @Nullable AllPairs all;
  private final int[] youthFlow;
  private final int[] youthGroupFlow;
  private final int[] flow;
  private final int[] heldStart;
  private final int[] heldPair;
  private final int[] heldYouth;
  private final int[] chosen;
  private final int[] chosenStart;
  private final int[] childStart;
  private final int[] child;

  /**
   * The graph of a feasible matching.
   *
   * @param all the eligible pairs where {@code problem} holds only some of them, though the matching was proven over all; null: the
   *     problem's own are all
   */
  public ResidualGraph(AssignmentProblem problem, Matching matching, @Nullable AllPairs all) {
    this.problem = problem;
    this.all = all;
    int mentors = problem.mentors();
    QuotaForest groups = problem.mentorGroups();
    this.youthFlow = new int[problem.youths()];
    this.youthGroupFlow = new int[problem.youthGroups().nodes()];
    this.flow = new int[mentors + groups.nodes()];
    this.heldStart = new int[mentors + 1];
    this.heldPair = new int[matching.size()];
    this.heldYouth = new int[matching.size()];
    this.chosen = matching.pairs().toArray();
    this.chosenStart = new int[problem.youths() + 1];
    fill(matching);
    for (int y = 0; y < problem.youths(); y++) {
      chosenStart[y + 1] = chosenStart[y] + youthFlow[y];
    }
    this.childStart = new int[groups.nodes() + 1];
    for (int v = 0; v < flow.length; v++) {
      if (above(v) != ROOT) {
        childStart[above(v) - mentors + 1]++;
      }
    }
    for (int g = 0; g < groups.nodes(); g++) {
      childStart[g + 1] += childStart[g];
    }
    this.child = new int[childStart[groups.nodes()]];
    int[] next = childStart.clone();
    for (int v = 0; v < flow.length; v++) {
      if (above(v) != ROOT) {
        child[next[above(v) - mentors]++] = v;
      }
    }
  }

  private void fill(Matching matching) {
    int[] youthAt = new int[matching.size()];
    int youth = 0;
    for (int k = 0; k < youthAt.length; k++) {
      int pair = matching.pair(k);
      while (problem.rowStart(youth + 1) <= pair) {
        youth++;
      }
      youthAt[k] = youth;
      youthFlow[youth]++;
      QuotaForest forest = problem.youthGroups();
      for (int g = forest.groupOf(youth); g != QuotaForest.NONE; g = forest.parent(g)) {
        youthGroupFlow[g]++;
      }
      int mentor = problem.mentorOf(pair);
      heldStart[mentor + 1]++;
      for (int v = mentor; v != ROOT; v = above(v)) {
        flow[v]++;
      }
    }
    for (int m = 0; m < problem.mentors(); m++) {
      heldStart[m + 1] += heldStart[m];
    }
    int[] next = heldStart.clone();
    for (int k = 0; k < youthAt.length; k++) {
      int at = next[problem.mentorOf(matching.pair(k))]++;
      heldPair[at] = matching.pair(k);
      heldYouth[at] = youthAt[k];
    }
  }

  /** The problem whose matching this is. */
  public AssignmentProblem problem() {
    return problem;
  }

  /** Mentors of a youth in the matching. */
  public int held(int youth) {
    return youthFlow[youth];
  }

  /** Pairs of a mentor in the matching. */
  public int taken(int mentor) {
    return flow[mentor];
  }

  /** Pairs in the matching through a group of mentors. */
  public int inMentorGroup(int group) {
    return flow[problem.mentors() + group];
  }

  /** Pairs in the matching through a group of youths. */
  public int inYouthGroup(int group) {
    return youthGroupFlow[group];
  }

  /** The youths whom a mentor holds in the matching, in ascending order. */
  public int[] youthsOf(int mentor) {
    return Arrays.copyOfRange(heldYouth, heldStart[mentor], heldStart[mentor + 1]);
  }

  /** What one youth can reach, itself included; linear in the pairs of the youths reached. */
  public Reach reach(int youth) {
    BitSet from = new BitSet();
    from.set(youth);
    return reach(from);
  }

  /** What any of these youths can reach. */
  public Reach reach(BitSet youths) {
    return ReachSearch.from(this, youths);
  }

  /**
   * What one youth reaches, and what is reached by giving up a place anywhere else once a free place is found: with quotas on youths, taking the
   * free place may mean that somebody of the same group gives up another one.
   */
  public Reach reachOnwards(int youth) {
    BitSet from = new BitSet();
    from.set(youth);
    return ReachSearch.onwards(this, from, false);
  }

  /** What is reached by giving up a place anywhere, whoever takes another one. */
  Reach reachFromRoot() {
    return ReachSearch.onwards(this, new BitSet(), true);
  }

  /**
   * What these youths reach, in parts that have no youth, mentor or group in common, in the order of the first youth of each: every part is
   * all that the youths in it reach.
   */
  public List<Reach> parts(BitSet youths) {
    return ReachSearch.parts(this, youths);
  }

  /** The innermost group of a youth that can take nobody more, or {@link QuotaForest#NONE}. */
  public int fullGroupOf(int youth) {
    QuotaForest forest = problem.youthGroups();
    for (int g = forest.groupOf(youth); g != QuotaForest.NONE; g = forest.parent(g)) {
      if (youthGroupFlow[g] >= forest.upper(g)) {
        return g;
      }
    }
    return QuotaForest.NONE;
  }

  /** Whether a youth is in a group of youths, or in one below it. */
  boolean isUnder(int youth, int group) {
    QuotaForest forest = problem.youthGroups();
    for (int g = forest.groupOf(youth); g != QuotaForest.NONE; g = forest.parent(g)) {
      if (g == group) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code leaving} may give up a place for {@code entering} as far as quotas on youths go, both lower and upper. */
  public boolean mayReplace(int entering, int leaving) {
    return mayReplace(problem.youthGroups().groupOf(entering), fullGroupOf(entering), leaving);
  }

  /** As {@link #mayReplace(int, int)} for any youth of {@code group} whose innermost full group is {@code full}. */
  boolean mayReplace(int group, int full, int leaving) {
    if (full != QuotaForest.NONE && !isUnder(leaving, full)) {
      return false;
    }
    QuotaForest forest = problem.youthGroups();
    for (int g = forest.groupOf(leaving); g != QuotaForest.NONE; g = forest.parent(g)) {
      if (youthGroupFlow[g] <= forest.lower(g) && !above(forest, group, g)) {
        return false;
      }
    }
    return true;
  }

  private static boolean above(QuotaForest forest, int from, int group) {
    for (int g = from; g != QuotaForest.NONE; g = forest.parent(g)) {
      if (g == group) {
        return true;
      }
    }
    return false;
  }

  /** The mentors whom a youth could meet: those of its pairs, or all eligible ones; holds that of the matching too. */
  public int[] mentorsOf(int youth) {
    if (all != null) {
      return all.mentorsOf(youth);
    }
    int[] mentors = new int[problem.rowStart(youth + 1) - problem.rowStart(youth)];
    for (int k = 0; k < mentors.length; k++) {
      mentors[k] = problem.mentorOf(problem.rowStart(youth) + k);
    }
    return mentors;
  }

  /** A set of mentors for questions about many youths; null where all pairs are held, so that nobody need be asked. */
  AllPairs.@Nullable Marks marks() {
    return all == null ? null : all.marks();
  }

  /** The scores of these pairs of a youth, {@code long[mentors]}; {@code mentors} are those of {@link #mentorsOf}. */
  public long[] scoresOf(int youth, int[] mentors) {
    if (all != null) {
      return all.scoresOf(youth, mentors);
    }
    long[] scores = new long[mentors.length];
    Arrays.setAll(scores, k -> problem.score(problem.rowStart(youth) + k));
    return scores;
  }

  /** As {@link #scoresOf(int, int[])} for many youths, where the pairs of the problem are not all eligible ones. */
  long[][] scoresOf(int[] youths, int[][] mentors) {
    if (all == null) {
      throw new IllegalStateException("all pairs are held");
    }
    return all.scoresOf(youths, mentors);
  }

  /** No pair has a higher score; asked only where the pairs of the problem are not all eligible ones. */
  long highestScore() {
    return all == null ? Long.MAX_VALUE : all.highestScore();
  }

  /** Whether the pairs of the problem are not all eligible ones. */
  boolean implicit() {
    return all != null;
  }

  /** Number of mentors and groups of mentors. */
  int placesNodes() {
    return flow.length;
  }

  boolean isGroup(int node) {
    return node >= problem.mentors();
  }

  /** The node above a mentor or group, or {@link #ROOT}. */
  int above(int node) {
    QuotaForest groups = problem.mentorGroups();
    int group = isGroup(node) ? groups.parent(node - problem.mentors()) : groups.groupOf(node);
    return group == QuotaForest.NONE ? ROOT : problem.mentors() + group;
  }

  /** Most pairs through a mentor or group. */
  int upper(int node) {
    return isGroup(node)
        ? problem.mentorGroups().upper(node - problem.mentors())
        : problem.mentorCapacity(node);
  }

  int lower(int node) {
    return isGroup(node) ? problem.mentorGroups().lower(node - problem.mentors()) : 0;
  }

  int flow(int node) {
    return flow[node];
  }

  boolean hasRoom(int node) {
    return flow[node] < upper(node);
  }

  /** Whether less may go through a mentor or group, as far as its lower quota goes. */
  boolean mayGiveWay(int node) {
    return flow[node] > lower(node);
  }

  int firstChild(int group) {
    return childStart[group - problem.mentors()];
  }

  int endOfChildren(int group) {
    return childStart[group - problem.mentors() + 1];
  }

  int child(int position) {
    return child[position];
  }

  int firstHeld(int mentor) {
    return heldStart[mentor];
  }

  int endOfHeld(int mentor) {
    return heldStart[mentor + 1];
  }

  int heldYouth(int position) {
    return heldYouth[position];
  }

  /** The score of the pair at a position. */
  long heldScore(int position) {
    return problem.score(heldPair[position]);
  }

  /** Whether the pair at a position may be given up. */
  boolean free(int position) {
    return !problem.locked(heldPair[position]);
  }

  /** The pairs of a youth in the matching, by position in the matching. */
  int firstPairOf(int youth) {
    return chosenStart[youth];
  }

  int endOfPairsOf(int youth) {
    return chosenStart[youth + 1];
  }

  /** The mentor of the matching's pair at a position. */
  int mentorOf(int position) {
    return problem.mentorOf(chosen[position]);
  }

  /** Whether the matching's pair at a position may be given up. */
  boolean freeOf(int position) {
    return !problem.locked(chosen[position]);
  }

  /** The mentors of a youth in the matching, ascending. */
  public int[] chosenOf(int youth) {
    int[] mentors = new int[youthFlow[youth]];
    Arrays.setAll(mentors, k -> mentorOf(chosenStart[youth] + k));
    return mentors;
  }
}
