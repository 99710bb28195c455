package org.mentorat.core.builtin.rules;

import java.util.List;
import java.util.Set;
import org.mentorat.core.builtin.columns.WeeklyHours;
import org.mentorat.model.Availability;
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

/** The two share at least {@code minHours} hours of the week. Unknown without the availability of either. */
final class AvailabilityRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "availability",
      "1",
      new Text("disponibilités communes", "shared availability"),
      new Reason(
          "AVAILABILITY",
          new Text(
              "Le jeune et le mentor n'ont pas assez de disponibilités communes.",
              "Youth and mentor do not share enough free hours.")),
      RuleInfo.Nature.COMFORT,
      Side.PAIR,
      OnUnknown.ADMIT,
      true,
      List.of(Parameter.integer("minHours", 1, 1, 168, "hours of the week that both have free")),
      Set.of("youth.availability", "mentor.availability"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    int minHours = context.parameters().integer("minHours");
    WeeklyHours free = WeeklyHours.of(mentors);
    Row unknown = Verdicts.always(Verdict.UNKNOWN);
    return youth -> {
      Availability own = youth.availability();
      if (own == null) {
        return unknown;
      }
      return mentor -> {
        int shared = free.shared(own, mentor);
        return shared >= minHours
            ? Verdict.ADMIT
            : shared == WeeklyHours.UNKNOWN ? Verdict.UNKNOWN : Verdict.EXCLUDE;
      };
    };
  }
}
