package org.mentorat.core.builtin.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.mentorat.core.builtin.columns.BitColumns;
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

  /** In the columns, behind the hours of the week. */
  private static final int NOT_KNOWN = 168;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    int minHours = context.parameters().integer("minHours");
    WeeklyHours free = WeeklyHours.of(mentors);
    BitColumns columns = columns(mentors);
    Row unknown = Verdicts.alwaysInColumns(Verdict.UNKNOWN);
    return youth -> {
      Availability own = youth.availability();
      if (own == null) {
        return unknown;
      }
      return Verdicts.inColumns(
          mentor -> {
            int shared = free.shared(own, mentor);
            return shared >= minHours
                ? Verdict.ADMIT
                : shared == WeeklyHours.UNKNOWN ? Verdict.UNKNOWN : Verdict.EXCLUDE;
          },
          (unknownToo, from, to) -> {
            long[] found = columns.atLeast(minHours, from, to, hours(own));
            if (unknownToo) {
              columns.add(found, from, NOT_KNOWN);
            }
            return found;
          });
    };
  }

  /** The mentors who are free at each hour of the week, and those of whom it is not known. */
  private static BitColumns columns(List<Mentor> mentors) {
    BitColumns columns = new BitColumns(NOT_KNOWN + 1, mentors.size());
    for (int m = 0; m < mentors.size(); m++) {
      Availability free = mentors.get(m).availability();
      if (free == null) {
        columns.set(NOT_KNOWN, m);
      } else {
        for (int hour : hours(free)) {
          columns.set(hour, m);
        }
      }
    }
    return columns;
  }

  /** The free hours, from 0 to 167. */
  private static int[] hours(Availability free) {
    return BitSet.valueOf(new long[] {free.low(), free.middle(), free.high()}).stream()
        .toArray();
  }
}
