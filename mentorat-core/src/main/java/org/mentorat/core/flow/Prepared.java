package org.mentorat.core.flow;

import org.mentorat.core.candidates.Candidates;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.candidates.Participants;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.residual.ResidualGraph;
import org.mentorat.model.Cohort;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;

/**
 * Everything up to the numeric problem: what a strategy solves and what explanations ask.
 *
 * @param cohort the cohort
 * @param policy the policy
 * @param routing where everybody goes
 * @param participants who takes part, by index
 * @param evaluation bound rules and scorers
 * @param candidates the eligible pairs
 * @param problem the numeric problem
 */
public record Prepared(
    Cohort cohort,
    ActivePolicy policy,
    Routing routing,
    Participants participants,
    Evaluation evaluation,
    Candidates candidates,
    AssignmentProblem problem) {
  /**
   * What a matching of the problem leaves of places and quotas, over all eligible pairs even where the problem holds only some of them.
   *
   * @param matching one of {@link #problem}
   */
  public ResidualGraph residual(Matching matching) {
    return residual(problem, matching);
  }

  /**
   * As {@link #residual(Matching)} for a matching of {@code grown}, the problem as the run left it.
   */
  public ResidualGraph residual(AssignmentProblem grown, Matching matching) {
    return new ResidualGraph(
        grown,
        matching,
        candidates.growing()
            ? youth -> evaluation.row(participants.youths().get(youth)).eligible()
            : null);
  }

  @Override
  public String toString() {
    return "Prepared[" + cohort + ", " + problem.pairs() + " pairs]";
  }
}
