package org.mentorat.core.explain.coverage;

import java.util.Arrays;
import java.util.BitSet;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/**
 * What pairs and groups tie together: no path of moves leaves an island, so that a search for further youths need not look elsewhere. Islands
 * only ever grow together. Disjoint sets with path halving; for one thread.
 */
public final class Islands {
  private final int[] up;
  private final int youths;
  private final int mentors;

  /** The islands of a problem; added mentors are islands of their own until they are {@linkplain #join joined}. */
  public Islands(AssignmentProblem problem, int[] addedGroups) {
    this.youths = problem.youths();
    this.mentors = problem.mentors() + addedGroups.length;
    QuotaForest forest = problem.mentorGroups();
    this.up = new int[youths + mentors + forest.nodes()];
    Arrays.setAll(up, node -> node);
    for (int y = 0; y < youths; y++) {
      for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
        union(y, youths + problem.mentorOf(p));
      }
    }
    for (int m = 0; m < mentors; m++) {
      int group = m < problem.mentors() ? forest.groupOf(m) : addedGroups[m - problem.mentors()];
      if (group != QuotaForest.NONE) {
        union(youths + m, youths + mentors + group);
      }
    }
    for (int g = 0; g < forest.nodes(); g++) {
      if (forest.parent(g) != QuotaForest.NONE) {
        union(youths + mentors + g, youths + mentors + forest.parent(g));
      }
    }
  }

  /** Ties a youth to a mentor, by the index among all mentors. */
  public void join(int youth, int mentor) {
    union(youth, youths + mentor);
  }

  /** Of these youths, those on an island of a mentor, of some youths or of some groups; in their order. */
  public int[] among(int[] who, int[] mentorsOf, int[] youthsOf, int[] groups) {
    BitSet wanted = new BitSet(up.length);
    for (int m : mentorsOf) {
      wanted.set(find(youths + m));
    }
    for (int y : youthsOf) {
      wanted.set(find(y));
    }
    for (int g : groups) {
      wanted.set(find(youths + mentors + g));
    }
    return Arrays.stream(who).filter(y -> wanted.get(find(y))).toArray();
  }

  private int find(int node) {
    int at = node;
    while (up[at] != at) {
      up[at] = up[up[at]];
      at = up[at];
    }
    return at;
  }

  private void union(int a, int b) {
    int first = find(a);
    int second = find(b);
    // The lower index leads, whatever the order of the calls.
    if (first < second) {
      up[second] = first;
    } else if (second < first) {
      up[first] = second;
    }
  }
}
