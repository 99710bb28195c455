package org.mentorat.core.flow;

import org.mentorat.core.candidates.Candidates;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.candidates.Participants;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.residual.ResidualGraph;
import org.mentorat.model.Cohort;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Workers;

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
 * @since 0.1
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
   * What a matching leaves of places and quotas, over all eligible pairs even where the problem holds only some of them.
   *
   * @param grown the problem as the run left it: {@link #problem}, or one with the pairs that the run added
   * @param matching one of {@code grown}
   * @param workers threads for questions about many youths at once; no answer depends on them
   */
  public ResidualGraph residual(AssignmentProblem grown, Matching matching, Workers workers) {
    return new ResidualGraph(
        grown,
        matching,
        candidates.growing() ? new EligiblePairs(participants, evaluation, workers) : null);
  }

  @Override
  public String toString() {
    return "Prepared[" + cohort + ", " + problem.pairs() + " pairs]";
  }
}
