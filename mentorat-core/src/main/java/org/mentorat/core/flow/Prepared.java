package org.mentorat.core.flow;

import org.mentorat.core.candidates.Candidates;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.candidates.Participants;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.model.Cohort;
import org.mentorat.problem.AssignmentProblem;

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
  @Override
  public String toString() {
    return "Prepared[" + cohort + ", " + problem.pairs() + " pairs]";
  }
}
