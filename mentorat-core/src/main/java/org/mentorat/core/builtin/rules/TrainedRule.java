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
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * The mentor is trained by the start date. Unknown without a day of training; an association that requires one sets
 * {@code onUnknown} to exclude, which is why there is no parameter for it.
 */
final class TrainedRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "trained",
      "1",
      new Text("formation", "training"),
      new Reason(
          "TRAINED",
          new Text(
              "Le mentor n'est pas encore formé à la date de début.",
              "The mentor is not trained by the start date.")),
      RuleInfo.Nature.COMFORT,
      Side.MENTOR,
      OnUnknown.ADMIT,
      true,
      List.of(),
      Set.of("mentor.trainedOn"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    return Verdicts.ofMentors(mentors, mentor -> {
      LocalDate trainedOn = mentor.trainedOn();
      return trainedOn == null
          ? Verdict.UNKNOWN
          : Verdicts.of(!trainedOn.isAfter(context.startDate()));
    });
  }
}
