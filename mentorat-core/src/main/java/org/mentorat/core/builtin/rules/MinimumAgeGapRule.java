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
 * The mentor is at least {@code years} years older: born so many years before the youth, to the day. At 0 years, the default, the rule
 * asks for nothing and nothing is unknown; setting the years is what switches it on. Unknown without a birth date.
 */
final class MinimumAgeGapRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "minimumAgeGap",
      "1",
      new Text("écart d'âge", "age gap"),
      new Reason(
          "AGE_GAP",
          new Text(
              "L'écart d'âge entre le mentor et le jeune est trop faible.",
              "The mentor is not enough older than the youth.")),
      RuleInfo.Nature.COMFORT,
      Side.PAIR,
      OnUnknown.ADMIT,
      true,
      List.of(Parameter.integer("years", 0, 0, 60, "years by which the mentor is older; 0: any")),
      Set.of("youth.born", "mentor.born"));

  private static final int UNKNOWN = Integer.MAX_VALUE;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    int years = context.parameters().integer("years");
    if (years == 0) {
      Row any = Verdicts.alwaysInColumns(Verdict.ADMIT);
      return youth -> any;
    }
    // The earliest birth date, as a day number, of a youth for whom the mentor is old enough.
    int[] eldest = new int[mentors.size()];
    for (int m = 0; m < eldest.length; m++) {
      LocalDate born = mentors.get(m).born();
      eldest[m] = born == null ? UNKNOWN : (int) born.plusYears(years).toEpochDay();
    }
    Row unknown = Verdicts.alwaysInColumns(Verdict.UNKNOWN);
    return youth -> {
      if (youth.born() == null) {
        return unknown;
      }
      int born = (int) youth.born().toEpochDay();
      return mentor -> eldest[mentor] == UNKNOWN
          ? Verdict.UNKNOWN
          : eldest[mentor] <= born ? Verdict.ADMIT : Verdict.EXCLUDE;
    };
  }
}
