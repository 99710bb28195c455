package org.mentorat.core.explain;

import java.util.ArrayList;
import java.util.List;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.candidates.RowFunnel;
import org.mentorat.core.flow.Prepared;
import org.mentorat.model.Youth;
import org.mentorat.spi.RuleInfo;

/** Counts what each rule leaves for one youth. */
final class FunnelOfOne {
  private FunnelOfOne() {}

  static YouthFunnel of(Prepared prepared, Youth youth) {
    Evaluation evaluation = prepared.evaluation();
    RowFunnel counts = RowFunnel.of(evaluation, youth);
    List<YouthFunnel.Line> lines = new ArrayList<>();
    for (int r = 0; r < evaluation.rules().size(); r++) {
      RuleInfo rule = evaluation.rules().get(r).rule().info();
      lines.add(new YouthFunnel.Line(
          rule.id(),
          rule.label(),
          rule.reason(),
          counts.removedInOrder()[r],
          counts.removedAlone()[r],
          counts.unknown()[r]));
    }
    int mentors = evaluation.mentors().size();
    return new YouthFunnel(
        youth.id(),
        mentors,
        mentors - counts.onRoute(),
        lines,
        counts.refused(),
        counts.eligible());
  }
}
