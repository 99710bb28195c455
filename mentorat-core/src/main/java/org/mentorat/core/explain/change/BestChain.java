package org.mentorat.core.explain.change;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.QuotaForest;

/**
 * The best way to give one more youth a mentor while everybody who is served stays so: a chain of moves that changes the total score least for
 * the worse, or most for the better.
 *
 * <p>The matching at hand is the best among those that serve the same youths, so that no round of moves improves it and longest
 * chains are well defined; the chain found makes the best matching among those that serve one youth more (row by row, as in Kuhn 1955).
 * Labels are corrected in the order of a queue (Bellman 1958, Ford 1956): linear in pairs on most campaigns, pairs × people at worst. A youth
 * with two mentors may give one up. Holds where only capacities and upper quotas on the mentors' side limit; locked pairs stay.
 *
 * <p>Immutable; a search is for one thread.
 */
final class BestChain {
  private static final int NOBODY = -1;
  private static final long UNREACHED = Long.MIN_VALUE;

  private final AssignmentProblem problem;
  private final QuotaForest forest;
  private final int[] load;
  private final int[] flow;
  private final int[] heldStart;
  private final int[] heldPair;
  private final int[] heldYouth;
  private final int[] mentorsOf;
  private final BitSet chosen = new BitSet();
  private final int[] memberStart;
  private final int[] members;

  BestChain(AssignmentProblem problem, Matching matching) {
    this.problem = problem;
    this.forest = problem.mentorGroups();
    this.load = new int[problem.mentors()];
    this.flow = new int[forest.nodes()];
    this.mentorsOf = new int[problem.youths()];
    this.heldStart = new int[problem.mentors() + 1];
    this.heldPair = new int[matching.size()];
    this.heldYouth = new int[matching.size()];
    int[] youthOf = new int[matching.size()];
    int y = 0;
    for (int k = 0; k < matching.size(); k++) {
      int pair = matching.pair(k);
      while (problem.rowStart(y + 1) <= pair) {
        y++;
      }
      youthOf[k] = y;
      chosen.set(pair);
      mentorsOf[y]++;
      int m = problem.mentorOf(pair);
      load[m]++;
      heldStart[m + 1]++;
      for (int g = forest.groupOf(m); g != QuotaForest.NONE; g = forest.parent(g)) {
        flow[g]++;
      }
    }
    for (int m = 0; m < load.length; m++) {
      heldStart[m + 1] += heldStart[m];
    }
    int[] next = heldStart.clone();
    for (int k = 0; k < matching.size(); k++) {
      int at = next[problem.mentorOf(matching.pair(k))]++;
      heldPair[at] = matching.pair(k);
      heldYouth[at] = youthOf[k];
    }
    this.memberStart = new int[forest.nodes() + 1];
    for (int m = 0; m < load.length; m++) {
      for (int g = forest.groupOf(m); g != QuotaForest.NONE; g = forest.parent(g)) {
        memberStart[g + 1]++;
      }
    }
    for (int g = 0; g < forest.nodes(); g++) {
      memberStart[g + 1] += memberStart[g];
    }
    int[] place = memberStart.clone();
    this.members = new int[memberStart[forest.nodes()]];
    for (int m = 0; m < load.length; m++) {
      for (int g = forest.groupOf(m); g != QuotaForest.NONE; g = forest.parent(g)) {
        members[place[g]++] = m;
      }
    }
  }

  /**
   * What a chain does.
   *
   * @param mentor whom the youth gets, by index
   * @param scoreChange by how much the total score changes
   * @param moved how many other youths get another mentor or give one up
   */
  record Found(int mentor, long scoreChange, int moved) {}

  /**
   * The best chain from a youth who has nobody, with these pairs in place of those in the problem; null: there is none.
   *
   * @param mentors by index, ascending
   * @param scores of the pairs with them
   */
  @Nullable
  Found from(int youth, int[] mentors, long[] scores) {
    return new Search(youth).run(mentors, scores);
  }

  /** Labels of one search: mentors, full groups, and pairs that would be given up. */
  private final class Search {
    private final int source;
    private final int groups = problem.mentors();
    private final int firstHeld = groups + forest.nodes();
    private final long[] best = new long[firstHeld + heldPair.length];
    private final int[] from = new int[best.length];
    private final boolean[] waiting = new boolean[best.length];
    private final ArrayDeque<Integer> queue = new ArrayDeque<>();
    private long total = UNREACHED;
    private int end = NOBODY;

    Search(int source) {
      this.source = source;
      Arrays.fill(best, UNREACHED);
    }

    @Nullable
    Found run(int[] mentors, long[] scores) {
      for (int k = 0; k < mentors.length; k++) {
        reach(mentors[k], scores[k], NOBODY);
      }
      while (!queue.isEmpty()) {
        int node = queue.remove();
        waiting[node] = false;
        if (node < groups) {
          fromMentor(node);
        } else if (node < firstHeld) {
          fromGroup(node - groups);
        } else {
          fromHeld(node - firstHeld);
        }
      }
      return end == NOBODY ? null : found();
    }

    private void reach(int node, long value, int before) {
      if (value > best[node]) {
        best[node] = value;
        from[node] = before;
        if (!waiting[node]) {
          waiting[node] = true;
          queue.add(node);
        }
      }
    }

    private void ends(int node, long value) {
      if (value > total) {
        total = value;
        end = node;
      }
    }

    private void fromMentor(int m) {
      if (load[m] < problem.mentorCapacity(m)) {
        int full = NOBODY;
        for (int g = forest.groupOf(m);
            g != QuotaForest.NONE && full == NOBODY;
            g = forest.parent(g)) {
          full = flow[g] >= forest.upper(g) ? g : NOBODY;
        }
        if (full == NOBODY) {
          ends(m, best[m]);
        } else {
          reach(groups + full, best[m], m);
        }
      } else {
        giveUp(m, m);
      }
    }

    private void fromGroup(int g) {
      for (int k = memberStart[g]; k < memberStart[g + 1]; k++) {
        giveUp(members[k], groups + g);
      }
    }

    /** Any pair of this mentor may make room. */
    private void giveUp(int m, int behind) {
      for (int h = heldStart[m]; h < heldStart[m + 1]; h++) {
        if (!problem.locked(heldPair[h])) {
          reach(firstHeld + h, best[behind] - problem.score(heldPair[h]), behind);
        }
      }
    }

    private void fromHeld(int h) {
      int y = heldYouth[h];
      int node = firstHeld + h;
      if (mentorsOf[y] > 1) {
        ends(node, best[node]);
      }
      for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
        if (!chosen.get(p)) {
          reach(problem.mentorOf(p), best[node] + problem.score(p), node);
        }
      }
    }

    private Found found() {
      BitSet moved = new BitSet();
      int node = end;
      int last = node;
      while (node != NOBODY) {
        if (node >= firstHeld) {
          moved.set(heldYouth[node - firstHeld]);
        }
        last = node;
        node = from[node];
      }
      moved.clear(source);
      return new Found(last, total, moved.cardinality());
    }
  }
}
