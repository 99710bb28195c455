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
 * @since 0.1
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
   * @param eligiblePairs pairs that pass all rules; −1: not counted, since most were skipped by bounds
   * @param pairs pairs in the problem
   * @param perYouth at most so many best pairs of each youth were kept; 0: all
   * @param evaluated pairs about which rules or scorers were asked, each time, where not all pairs are in the problem although the claim
   *     is about all; 0 elsewhere
   * @param onRoutes pairs on common routes then, out of which all that were not asked about were skipped by bounds; 0 elsewhere
   * @since 0.1
   */
  public record Scope(long eligiblePairs, long pairs, int perYouth, long evaluated, long onRoutes) {
    /** Of a problem that holds all pairs, or the best of each youth. */
    public Scope(long eligiblePairs, long pairs, int perYouth) {
      this(eligiblePairs, pairs, perYouth, 0, 0);
    }

    /** Of a problem that holds some pairs, while the claim was proved over all eligible ones. */
    public static Scope priced(long pairs, long evaluated, long onRoutes) {
      return new Scope(-1, pairs, 0, evaluated, onRoutes);
    }

    /** Whether the claim is about all eligible pairs although the problem holds only some. */
    public boolean priced() {
      return eligiblePairs < 0;
    }

    /** Whether the claim is about all eligible pairs. */
    public boolean allEligible() {
      return priced() || eligiblePairs == pairs;
    }
  }

  @Override
  public String toString() {
    return "Evidence[" + youths.size() + " youths, " + mentors.size() + " mentors, " + scope.pairs()
        + " pairs]";
  }
}
