package org.mentorat.core.builtin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mentorat.model.Mentor;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * The mentor is not paused on the start date (the last day of the pause included) and was active in the last {@code maxIdleDays} days
 * before the snapshot. No pause written means no pause; unknown without a day of last activity.
 */
final class ActiveRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "active",
      "1",
      new Text("activité récente", "recent activity"),
      new Reason(
          "INACTIVE",
          new Text(
              "Le mentor est en pause ou n'a plus donné signe de vie.",
              "The mentor is paused or has not been active for long.")),
      RuleInfo.Nature.COMFORT,
      Side.MENTOR,
      OnUnknown.ADMIT,
      true,
      List.of(Parameter.integer(
          "maxIdleDays",
          365,
          0,
          36_500,
          "days since the last activity, counted on the day of the snapshot")),
      Set.of("mentor.pausedUntil", "mentor.lastActive"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    LocalDate leastRecent = context.date().minusDays(context.parameters().integer("maxIdleDays"));
    return Verdicts.ofMentors(mentors, mentor -> verdict(mentor, context.startDate(), leastRecent));
  }

  private static Verdict verdict(Mentor mentor, LocalDate startDate, LocalDate leastRecent) {
    LocalDate pausedUntil = mentor.pausedUntil();
    LocalDate lastActive = mentor.lastActive();
    if (pausedUntil != null && !pausedUntil.isBefore(startDate)) {
      return Verdict.EXCLUDE;
    }
    return lastActive == null ? Verdict.UNKNOWN : Verdicts.of(!lastActive.isBefore(leastRecent));
  }
}
