package org.mentorat.core.builtin.rules;

import java.util.List;
import java.util.Set;
import org.mentorat.core.builtin.columns.Enrolments;
import org.mentorat.model.Mentor;
import org.mentorat.model.Programme;
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
 * The mentor commits for at least the programme's minimum of months or, where there is none, for {@code minMonths}. Unknown where the
 * mentor does not say for how long.
 */
final class CommitmentRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "commitment",
      "1",
      new Text("engagement", "commitment"),
      new Reason(
          "COMMITMENT",
          new Text(
              "Le mentor s'engage pour une durée trop courte.",
              "The mentor commits for too short a time.")),
      RuleInfo.Nature.COMFORT,
      Side.MENTOR,
      OnUnknown.ADMIT,
      true,
      List.of(Parameter.integer(
          "minMonths", 6, 0, 120, "months of commitment where the programme asks for none")),
      Set.of("mentor.commitmentMonths", "mentor.programme", "programme.minimumMonths"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    int minMonths = context.parameters().integer("minMonths");
    Enrolments enrolments = Enrolments.of(context, mentors);
    Verdict[] verdicts = new Verdict[mentors.size()];
    for (int m = 0; m < verdicts.length; m++) {
      Programme programme = enrolments.programmeOf(m);
      Integer asked = programme == null ? null : programme.minimumMonths();
      Integer months = mentors.get(m).commitmentMonths();
      verdicts[m] = months == null
          ? Verdict.UNKNOWN
          : Verdicts.of(months >= (asked == null ? minMonths : asked));
    }
    Row row = mentor -> verdicts[mentor];
    return youth -> row;
  }
}
