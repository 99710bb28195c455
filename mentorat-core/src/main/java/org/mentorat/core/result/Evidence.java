package org.mentorat.core.result;

import java.util.List;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Verification;

/**
 * What anybody needs to check the result: the numeric problem, who stands behind its indices, what the strategy returned, and what the
 * verifier said.
 *
 * @param youths ids by youth index
 * @param mentors ids by mentor index
 * @param youthGroups names by node of the youths' forest
 * @param mentorGroups names by node of the mentors' forest
 * @param scope over which pairs the claim holds
 */
public record Evidence(
    AssignmentProblem problem,
    Outcome outcome,
    Verification verification,
    List<YouthId> youths,
    List<MentorId> mentors,
    List<String> youthGroups,
    List<String> mentorGroups,
    Scope scope) {
  /** Copies the lists. */
  public Evidence {
    youths = List.copyOf(youths);
    mentors = List.copyOf(mentors);
    youthGroups = List.copyOf(youthGroups);
    mentorGroups = List.copyOf(mentorGroups);
  }

  /**
   * Over which pairs the claim holds.
   *
   * @param eligiblePairs pairs that pass all rules
   * @param pairs pairs in the problem
   * @param perYouth at most so many best pairs of each youth were kept; 0: all
   */
  public record Scope(long eligiblePairs, long pairs, int perYouth) {
    /** Whether the problem holds all eligible pairs. */
    public boolean allEligible() {
      return eligiblePairs == pairs;
    }
  }

  @Override
  public String toString() {
    return "Evidence[" + youths.size() + " youths, " + mentors.size() + " mentors, " + scope.pairs()
        + " pairs]";
  }
}
