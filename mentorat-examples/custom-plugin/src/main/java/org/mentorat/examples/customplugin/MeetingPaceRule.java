package org.mentorat.examples.customplugin;

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

/** The mentor has the hours a month that the meetings which the youth wishes would take. Unknown without the one or the other. */
final class MeetingPaceRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "meetingPace",
      "1.0",
      new Text("rythme des rencontres", "pace of meetings"),
      new Reason(
          "MEETING_PACE",
          new Text(
              "Le mentor n'a pas assez d'heures par mois pour le rythme souhaité.",
              "The mentor has too few hours a month for the pace that the youth wishes.")),
      RuleInfo.Nature.COMFORT,
      Side.PAIR,
      OnUnknown.ADMIT,
      true,
      List.of(Parameter.decimal(
          "hoursPerMeeting", 1.5, 0.25, 8, "hours that a meeting takes, way included")),
      Set.of("youth.meetingsPerMonth", "mentor.hoursPerMonth"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    double hoursPerMeeting = context.parameters().decimal("hoursPerMeeting");
    return youth -> mentor -> {
      Integer meetings = youth.meetingsPerMonth();
      Integer hours = mentors.get(mentor).hoursPerMonth();
      if (meetings == null || hours == null) {
        return Verdict.UNKNOWN;
      }
      return meetings * hoursPerMeeting <= hours ? Verdict.ADMIT : Verdict.EXCLUDE;
    };
  }
}
