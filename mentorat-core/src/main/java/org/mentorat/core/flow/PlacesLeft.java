package org.mentorat.core.flow;

import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.QuotaForest;

/** What a matching leaves: places of mentors, room under the upper quotas of both sides. Immutable; linear in the pairs to make. */
final class PlacesLeft {
  /** What stands between a youth and the candidates. */
  enum Obstacle {
    /** No candidate has a place. */
    PLACES,
    /** Some candidate has a place, but a group of the youth or of every such mentor is full. */
    QUOTA,
    /** Some candidate has a place and no group is full: the matching could have been larger. */
    NOTHING
  }

  private final AssignmentProblem problem;
  private final int[] ofMentor;
  private final int[] inYouthGroup;
  private final int[] inMentorGroup;

  PlacesLeft(AssignmentProblem problem, Matching matching) {
    this.problem = problem;
    this.ofMentor = new int[problem.mentors()];
    for (int j = 0; j < ofMentor.length; j++) {
      ofMentor[j] = problem.mentorCapacity(j);
    }
    this.inYouthGroup = new int[problem.youthGroups().nodes()];
    this.inMentorGroup = new int[problem.mentorGroups().nodes()];
    int youth = 0;
    for (int k = 0; k < matching.size(); k++) {
      int pair = matching.pair(k);
      while (problem.rowStart(youth + 1) <= pair) {
        youth++;
      }
      int mentor = problem.mentorOf(pair);
      ofMentor[mentor]--;
      count(problem.youthGroups(), youth, inYouthGroup);
      count(problem.mentorGroups(), mentor, inMentorGroup);
    }
  }

  private static void count(QuotaForest forest, int element, int[] counts) {
    for (int g = forest.groupOf(element); g != QuotaForest.NONE; g = forest.parent(g)) {
      counts[g]++;
    }
  }

  /** What stands between a youth and the candidates in the problem; linear in the youth's pairs. */
  Obstacle obstacle(int youth) {
    boolean youthGroupFull = full(problem.youthGroups(), youth, inYouthGroup);
    Obstacle obstacle = Obstacle.PLACES;
    for (int pair = problem.rowStart(youth); pair < problem.rowStart(youth + 1); pair++) {
      int mentor = problem.mentorOf(pair);
      if (ofMentor[mentor] > 0) {
        if (!youthGroupFull && !full(problem.mentorGroups(), mentor, inMentorGroup)) {
          return Obstacle.NOTHING;
        }
        obstacle = Obstacle.QUOTA;
      }
    }
    return obstacle;
  }

  private static boolean full(QuotaForest forest, int element, int[] counts) {
    for (int g = forest.groupOf(element); g != QuotaForest.NONE; g = forest.parent(g)) {
      if (counts[g] >= forest.upper(g)) {
        return true;
      }
    }
    return false;
  }
}
