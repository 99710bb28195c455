package org.mentorat.core.experiment;

import java.util.Arrays;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.QuotaForest;

/**
 * Counts the pairs of youth and mentor who would both rather have each other than what they got, where the score of a pair is what both go
 * by: how much a matching that is best for all asks of single people.
 *
 * <p>A pair of the problem that was not chosen blocks if
 * <ol>
 *   <li>the youth would rather: has a place left and no full group above, or has a chosen pair of lower score to give up, and
 *   <li>the mentor would rather: let X be the innermost full node among the mentor and the groups above, such as programme and association;
 *       there is no X, or a chosen pair of lower score passes through X and can be given up.
 * </ol>
 * That is the notion of {@link org.mentorat.problem.Certificate.Stable} with ranks by score on both sides. Upper quotas are respected, lower
 * ones and tiers play no part; locked pairs are never given up; equal scores tempt nobody. A pair that is not in the problem, since a rule
 * excludes it or the policy keeps only the best of each youth, cannot block. Linear in pairs and the depth of forests.
 *
 * @since 0.1
 */
public final class BlockingPairs {
  private final AssignmentProblem problem;
  private final long[] youthLowest;
  private final int[] atYouth;
  private final int[] atMentor;
  private final long[] mentorLowest;
  private final int[] inYouthGroup;
  private final int[] inMentorGroup;
  private final long[] groupLowest;

  private BlockingPairs(AssignmentProblem problem, Matching matching) {
    this.problem = problem;
    this.youthLowest = highest(problem.youths());
    this.atYouth = new int[problem.youths()];
    this.mentorLowest = highest(problem.mentors());
    this.atMentor = new int[problem.mentors()];
    this.inYouthGroup = new int[problem.youthGroups().nodes()];
    this.inMentorGroup = new int[problem.mentorGroups().nodes()];
    this.groupLowest = highest(problem.mentorGroups().nodes());
    for (int k = 0, youth = 0; k < matching.size(); k++) {
      int pair = matching.pair(k);
      while (problem.rowStart(youth + 1) <= pair) {
        youth++;
      }
      take(youth, pair);
    }
  }

  private static long[] highest(int length) {
    long[] values = new long[length];
    Arrays.fill(values, Long.MAX_VALUE);
    return values;
  }

  private void take(int youth, int pair) {
    int mentor = problem.mentorOf(pair);
    atYouth[youth]++;
    atMentor[mentor]++;
    // What is locked is never given up, so it counts among the places but is nobody's lowest.
    long score = problem.locked(pair) ? Long.MAX_VALUE : problem.score(pair);
    youthLowest[youth] = Math.min(youthLowest[youth], score);
    mentorLowest[mentor] = Math.min(mentorLowest[mentor], score);
    QuotaForest youths = problem.youthGroups();
    for (int g = youths.groupOf(youth); g != QuotaForest.NONE; g = youths.parent(g)) {
      inYouthGroup[g]++;
    }
    QuotaForest mentors = problem.mentorGroups();
    for (int g = mentors.groupOf(mentor); g != QuotaForest.NONE; g = mentors.parent(g)) {
      inMentorGroup[g]++;
      groupLowest[g] = Math.min(groupLowest[g], score);
    }
  }

  /** How many pairs of each youth block {@code matching}: {@code int[youths]}. */
  public static int[] byYouth(AssignmentProblem problem, Matching matching) {
    return new BlockingPairs(problem, matching).count(matching);
  }

  private int[] count(Matching matching) {
    long[] least = new long[problem.mentors()];
    for (int mentor = 0; mentor < least.length; mentor++) {
      least[mentor] = leastAtMentor(mentor);
    }
    int[] count = new int[problem.youths()];
    for (int youth = 0, k = 0; youth < count.length; youth++) {
      boolean room = atYouth[youth] < problem.youthCapacity(youth) && !groupFull(youth);
      for (int pair = problem.rowStart(youth); pair < problem.rowStart(youth + 1); pair++) {
        if (k < matching.size() && matching.pair(k) == pair) {
          k++;
        } else if ((room || youthLowest[youth] < problem.score(pair))
            && least[problem.mentorOf(pair)] < problem.score(pair)) {
          count[youth]++;
        }
      }
    }
    return count;
  }

  private boolean groupFull(int youth) {
    QuotaForest groups = problem.youthGroups();
    for (int g = groups.groupOf(youth); g != QuotaForest.NONE; g = groups.parent(g)) {
      if (inYouthGroup[g] >= groups.upper(g)) {
        return true;
      }
    }
    return false;
  }

  /** The score that a pair of this mentor must exceed. */
  private long leastAtMentor(int mentor) {
    if (atMentor[mentor] >= problem.mentorCapacity(mentor)) {
      return mentorLowest[mentor];
    }
    QuotaForest groups = problem.mentorGroups();
    for (int g = groups.groupOf(mentor); g != QuotaForest.NONE; g = groups.parent(g)) {
      if (inMentorGroup[g] >= groups.upper(g)) {
        return groupLowest[g];
      }
    }
    return Long.MIN_VALUE;
  }
}
