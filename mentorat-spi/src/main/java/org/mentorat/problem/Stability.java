package org.mentorat.problem;

import java.util.Arrays;

/**
 * Searches blocking pairs: stability of student–project allocation, with mentors as projects and their groups as lecturers.
 *
 * <p>A pair (y, m) outside the matching blocks it if y would take m (y has room, or ranks m before the last of its mentors) and m would
 * take y: let X be the innermost node among m and the groups above it that is full;
 * <ol>
 *   <li>there is no such X, or
 *   <li>X ranks the pair before the last of the pairs that pass through it, or
 *   <li>X is a group, and y can move within X to a mentor that it ranks before its present one, while X ranks both pairs alike.
 * </ol>
 * A group ranks pairs by their {@code mentorRank}. With one level of groups whose ranks depend on the youth alone this is the definition
 * of Abraham, Irving and Manlove, "Two algorithms for the student–project allocation problem" (2007): their condition "y is already with
 * this lecturer" follows from 2 unless y is the last in X, and then it is 3. With deeper forests it is a kernel of two matroids (Fleiner
 * 2003), the inner one laminar, so that a stable matching exists for all ranks. Equal ranks are ties, and stability is weak: both sides
 * of a blocking pair gain, except that in 3 the group stays as it was.
 *
 * <p>Locked pairs are nobody's choice: they take their places, are never given up and never the last of a list. Lower bounds and quotas
 * on youth groups have no place in this notion: the check refuses them (quotas only where they are reached).
 */
final class Stability {
  private final Circulation circulation;
  private final AssignmentProblem problem;
  private final Matching matching;

  private Stability(Circulation circulation) {
    this.circulation = circulation;
    this.problem = circulation.problem();
    this.matching = circulation.matching();
  }

  /** Adds a finding for each blocking pair and for each quota that the notion does not cover. Linear in pairs and depth of forests. */
  static void check(Circulation circulation, Findings findings) {
    AssignmentProblem problem = circulation.problem();
    if (!problem.hasRanks()) {
      findings.add(() -> "stability is claimed of a problem without ranks");
      return;
    }
    if (problem.youthGroups().hasLowerBounds() || problem.mentorGroups().hasLowerBounds()) {
      findings.add(() -> "stability is claimed of a problem with lower bounds");
    }
    for (int g = 0; g < problem.youthGroups().nodes(); g++) {
      if (circulation.flow(circulation.youthGroup(g)) >= problem.youthGroups().upper(g)) {
        int group = g;
        findings.add(() -> "youth group " + group
            + " is full: stability is not defined for quotas on the youths' side");
      }
    }
    if (findings.none()) {
      new Stability(circulation).findBlockingPairs(findings);
    }
  }

  private void findBlockingPairs(Findings findings) {
    int[] limit = innermostFullNodes();
    int[] last = lastRanks();
    int[] movable = new int[circulation.nodes()];
    Arrays.fill(movable, Integer.MIN_VALUE);
    for (int youth = 0, k = 0; youth < problem.youths(); youth++) {
      int first = k;
      int lastOfYouth = Integer.MIN_VALUE;
      for (; k < matching.size() && matching.pair(k) < problem.rowStart(youth + 1); k++) {
        int pair = matching.pair(k);
        if (!problem.locked(pair)) {
          lastOfYouth = Math.max(lastOfYouth, problem.youthRank(pair));
          raiseMovable(movable, last, pair);
        }
      }
      boolean hasRoom = !circulation.full(circulation.youth(youth));
      for (int pair = problem.rowStart(youth), chosen = first;
          pair < problem.rowStart(youth + 1);
          pair++) {
        if (chosen < k && matching.pair(chosen) == pair) {
          chosen++;
        } else if (hasRoom || problem.youthRank(pair) < lastOfYouth) {
          int node = limit[problem.mentorOf(pair)];
          if (node == Circulation.ROOT
              || problem.mentorRank(pair) < last[node]
              || (problem.mentorRank(pair) == last[node]
                  && problem.youthRank(pair) < movable[node])) {
            int blocking = pair;
            findings.add(() -> "pair " + blocking + " blocks");
          }
        }
      }
      for (int m = first; m < k; m++) {
        clearMovable(movable, matching.pair(m));
      }
    }
  }

  /** For each mentor the innermost full node among itself and the groups above it, or the root. */
  private int[] innermostFullNodes() {
    QuotaForest groups = problem.mentorGroups();
    int[] ofGroup = new int[groups.nodes()];
    for (int g = 0; g < ofGroup.length; g++) {
      int node = circulation.mentorGroup(g);
      ofGroup[g] = circulation.full(node) ? node : above(ofGroup, groups.parent(g));
    }
    int[] ofMentor = new int[problem.mentors()];
    for (int mentor = 0; mentor < ofMentor.length; mentor++) {
      int node = circulation.mentor(mentor);
      ofMentor[mentor] = circulation.full(node) ? node : above(ofGroup, groups.groupOf(mentor));
    }
    return ofMentor;
  }

  private static int above(int[] ofGroup, int group) {
    return group == QuotaForest.NONE ? Circulation.ROOT : ofGroup[group];
  }

  /** For each mentor and mentor group the largest mentorRank among the pairs that pass through it and are not locked. */
  private int[] lastRanks() {
    int[] last = new int[circulation.nodes()];
    Arrays.fill(last, Integer.MIN_VALUE);
    for (int k = 0; k < matching.size(); k++) {
      int pair = matching.pair(k);
      if (!problem.locked(pair)) {
        int node = circulation.mentor(problem.mentorOf(pair));
        last[node] = Math.max(last[node], problem.mentorRank(pair));
      }
    }
    QuotaForest groups = problem.mentorGroups();
    for (int mentor = 0; mentor < problem.mentors(); mentor++) {
      int group = circulation.mentorGroup(groups.groupOf(mentor));
      last[group] = Math.max(last[group], last[circulation.mentor(mentor)]);
    }
    for (int g = groups.nodes() - 1; g >= 0; g--) {
      int parent = circulation.mentorGroup(groups.parent(g));
      last[parent] = Math.max(last[parent], last[circulation.mentorGroup(g)]);
    }
    return last;
  }

  /**
   * For the groups that rank {@code pair} last, notes the youth's rank of it: to a pair of equal mentorRank that the youth ranks before,
   * it could move. Other pairs need no note, since there condition 2 decides.
   */
  private void raiseMovable(int[] movable, int[] last, int pair) {
    QuotaForest groups = problem.mentorGroups();
    for (int g = groups.groupOf(problem.mentorOf(pair));
        g != QuotaForest.NONE;
        g = groups.parent(g)) {
      int node = circulation.mentorGroup(g);
      if (problem.mentorRank(pair) == last[node]) {
        movable[node] = Math.max(movable[node], problem.youthRank(pair));
      }
    }
  }

  private void clearMovable(int[] movable, int pair) {
    QuotaForest groups = problem.mentorGroups();
    for (int g = groups.groupOf(problem.mentorOf(pair));
        g != QuotaForest.NONE;
        g = groups.parent(g)) {
      movable[circulation.mentorGroup(g)] = Integer.MIN_VALUE;
    }
  }
}
