package org.mentorat.core.guard;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.PartName;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * Excludes the pairs on which a scorer is at fault, where the policy says so: as a rule, so that such a pair is excluded everywhere and for a
 * reason of its own. A comfort rule: a pair that a person settled stands, with a flag and the neutral score.
 *
 * @param info the rule {@code <scorer>.fault}
 * @param guard the scorer's
 * @param bound the scorer, bound and guarded; filled in when scorers are bound, before any rule is asked
 */
record FaultRule(RuleInfo info, PartGuard guard, Bindings bound) implements EligibilityRule {
  /** Where the bound scorer is put. */
  static final class Bindings {
    private volatile Scorer.@Nullable Bound scorer;

    void put(Scorer.Bound bound) {
      scorer = bound;
    }

    Scorer.@Nullable Bound get() {
      return scorer;
    }
  }

  static FaultRule of(ScorerInfo scorer, PartGuard guard, Bindings bound) {
    Text text = new Text(
        "le critère « " + scorer.label().french() + " » a échoué pour ce binôme",
        "the criterion “" + scorer.label().english() + "” failed on this pair");
    return new FaultRule(
        new RuleInfo(
            scorer.id() + ".fault",
            scorer.version(),
            text,
            new Reason("SCORER_FAULT", text),
            RuleInfo.Nature.COMFORT,
            Side.PAIR,
            OnUnknown.EXCLUDE,
            true,
            List.of(),
            Set.of()),
        guard,
        bound);
  }

  /** As messages name it: it never fails itself. */
  PartName name() {
    return new PartName(
        PartName.Kind.RULE,
        info.id(),
        info.version(),
        guard.name().plugin(),
        guard.name().pluginVersion(),
        true);
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    return youth -> new Row(youth, mentors);
  }

  private final class Row implements EligibilityRule.Row {
    private final Youth youth;
    private final List<Mentor> mentors;
    private Scorer.@Nullable Row row;

    Row(Youth youth, List<Mentor> mentors) {
      this.youth = youth;
      this.mentors = mentors;
    }

    @Override
    public Verdict verdict(int mentor) {
      Scorer.Bound scorer = bound.get();
      if (scorer == null || guard.faults().all(youth.id())) {
        return Verdict.EXCLUDE;
      }
      if (row == null) {
        row = scorer.row(youth);
      }
      double ignored = row.score(mentor);
      if (guard.faults().all(youth.id())) {
        return Verdict.EXCLUDE;
      }
      Set<MentorId> atFault = guard.faults().with(youth.id());
      return atFault != null && atFault.contains(mentors.get(mentor).id())
          ? Verdict.EXCLUDE
          : Verdict.ADMIT;
    }
  }
}
