package org.mentorat.core;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mentorat.core.result.Conflict;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.core.result.Unserved;
import org.mentorat.model.Reason;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;

/** Everything that a result says, written out: two results are the same if their texts are. */
final class CanonicalText {
  private CanonicalText() {}

  static String of(MatchResult result) {
    return proposals(result) + prices(result.evidence().outcome()) + manifest(result);
  }

  /** Who is proposed to whom and why, and who is not and why. */
  static String proposals(MatchResult result) {
    StringBuilder text = new StringBuilder();
    for (Proposal p : result.proposals()) {
      text.append("proposal ")
          .append(p.youth() + " " + p.mentor() + " " + p.association() + " " + p.programme())
          .append(" " + p.status() + " " + p.micropoints() + " " + codes(p.flags()))
          .append(" " + p.review() + " " + p.alternatives() + " " + p.daysWaiting());
      p.contributions()
          .forEach(c -> text.append("\n  ")
              .append(c.scorer() + " " + c.micropoints() + " " + c.outOf() + " ")
              .append(c.text(Locale.FRENCH) + " " + c.text(Locale.ENGLISH)));
      text.append('\n');
    }
    for (Unserved u : result.unserved()) {
      text.append("unserved ")
          .append(u.youth() + " " + u.association() + " " + u.reason().code())
          .append(" " + codes(u.details()) + " " + u.eligibleMentors() + "\n");
    }
    text.append("already served ").append(result.alreadyServed()).append('\n');
    for (Conflict c : result.conflicts()) {
      text.append("conflict ")
          .append(c.youth() + " " + c.mentor() + " " + c.reason().code() + " " + c.kept() + "\n");
    }
    return text.toString();
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  /** What the strategy claims and how it proves it. */
  static String prices(Outcome outcome) {
    StringBuilder text = new StringBuilder(outcome.getClass().getSimpleName()).append('\n');
    List<Prices> phases = outcome.certificate() instanceof Certificate.Optimal optimal
        ? optimal.phases()
        : outcome.certificate() instanceof Certificate.Bounded bounded
            ? bounded.phases()
            : List.of();
    for (Prices prices : phases) {
      text.append(Arrays.toString(prices.youth()))
          .append(Arrays.toString(prices.mentor()))
          .append(Arrays.toString(prices.youthGroup()))
          .append(Arrays.toString(prices.mentorGroup()))
          .append('\n');
    }
    return text.toString();
  }

  private static String manifest(MatchResult result) {
    var m = result.manifest();
    return m + " " + m.rules() + m.rulesOff() + m.scorers() + m.routing() + m.matching()
        + m.counts() + m.plugins() + m.reproducible() + "\n";
  }
}
