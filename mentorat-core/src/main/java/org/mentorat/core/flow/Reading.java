package org.mentorat.core.flow;

import java.util.ArrayList;
import java.util.List;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.policy.ActivePolicy.ActiveRule;
import org.mentorat.core.policy.ActivePolicy.ActiveScorer;
import org.mentorat.core.result.Contribution;
import org.mentorat.model.Reason;
import org.mentorat.spi.OnUnknown;

/**
 * What rules and scorers say of one pair, in words.
 *
 * @param contributions what each scorer contributes, in the policy's order
 * @param micropoints their sum
 * @param flags rules that passed only because a field is unknown, and rules that were waived
 * @param review whether a flag asks for a person's look
 */
record Reading(
    List<Contribution> contributions, long micropoints, List<Reason> flags, boolean review) {
  static Reading of(Evaluation evaluation, Evaluation.Row row, int mentor) {
    List<Contribution> contributions = new ArrayList<>();
    long score = 0;
    for (int s = 0; s < evaluation.scorers().size(); s++) {
      ActiveScorer scorer = evaluation.scorers().get(s);
      long micropoints = row.contribution(s, mentor);
      score += micropoints;
      contributions.add(new Contribution(
          scorer.scorer().info().id(),
          scorer.scorer().info().label(),
          micropoints,
          scorer.weight(),
          row.explain(s, mentor)));
    }
    List<Reason> flags = new ArrayList<>();
    boolean review = false;
    long unknown = row.unknown(mentor);
    for (int r = 0; r < evaluation.rules().size(); r++) {
      ActiveRule rule = evaluation.rules().get(r);
      if ((unknown >>> r & 1) == 1) {
        flags.add(rule.rule().info().toCheck());
        review |= rule.onUnknown() == OnUnknown.REVIEW;
      } else if (row.excludes(r, mentor)) {
        flags.add(rule.rule().info().waived());
      }
    }
    return new Reading(contributions, score, flags, review);
  }
}
