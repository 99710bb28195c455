package org.mentorat.core.builtin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Mentor;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Vetting;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * The mentor's vetting holds on the start date, first and last day included. Fails closed: no vetting, or one whose first or last day is
 * not known, is unknown, and unknown excludes. Where an association writes down only the day of the check, {@code validMonths} says
 * for how long it holds from that day on.
 */
final class VettingRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "vetting",
      "1",
      new Text("honorabilité", "vetting"),
      new Reason(
          "VETTING",
          new Text(
              "La vérification d'honorabilité du mentor n'est pas valable à la date de début.",
              "The mentor's vetting does not hold on the start date.")),
      RuleInfo.Nature.SAFETY,
      Side.MENTOR,
      OnUnknown.EXCLUDE,
      true,
      List.of(Parameter.integer(
          "validMonths",
          0,
          0,
          120,
          "months for which a vetting holds that has a first but no last day; 0: not known")),
      Set.of("mentor.vetting"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    int validMonths = context.parameters().integer("validMonths");
    return Verdicts.ofMentors(
        mentors, mentor -> verdict(mentor.vetting(), context.startDate(), validMonths));
  }

  private static Verdict verdict(@Nullable Vetting vetting, LocalDate startDate, int validMonths) {
    if (vetting == null) {
      return Verdict.UNKNOWN;
    }
    LocalDate from = vetting.validFrom();
    LocalDate until = vetting.validUntil();
    if (until == null && from != null && validMonths > 0) {
      until = from.plusMonths(validMonths).minusDays(1);
    }
    Verdict begun = from == null ? Verdict.UNKNOWN : Verdicts.of(!from.isAfter(startDate));
    Verdict holds = until == null ? Verdict.UNKNOWN : Verdicts.of(!until.isBefore(startDate));
    return Verdicts.both(begun, holds);
  }
}
