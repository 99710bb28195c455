package org.mentorat.core.builtin.rules;

import java.util.List;
import java.util.Set;
import org.mentorat.core.builtin.columns.BitColumns;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Mentor;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/** The youth's age on the start date is one that the mentor accepts. Unknown without a birth date or accepted ages. */
final class AcceptedAgesRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "acceptedAges",
      "1",
      new Text("âges acceptés", "accepted ages"),
      new Reason(
          "ACCEPTED_AGES",
          new Text(
              "Le mentor n'accompagne pas de jeunes de cet âge.",
              "The mentor does not accompany youths of this age.")),
      RuleInfo.Nature.COMFORT,
      Side.PAIR,
      OnUnknown.ADMIT,
      true,
      List.of(),
      Set.of("youth.born", "mentor.acceptedAges"));

  /** A range that holds no age stands for unknown. */
  private static final byte NO_AGE = -1;

  /** An {@link AgeRange} ends here at the latest. */
  private static final int OLDEST = 120;

  /** In the columns, behind the ages. */
  private static final int NOT_KNOWN = OLDEST + 1;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    byte[] from = new byte[mentors.size()];
    byte[] to = new byte[mentors.size()];
    for (int m = 0; m < from.length; m++) {
      AgeRange accepted = mentors.get(m).acceptedAges();
      from[m] = accepted == null ? NO_AGE : (byte) accepted.from();
      to[m] = accepted == null ? NO_AGE : (byte) accepted.to();
    }
    BitColumns columns = columns(from, to);
    Row unknown = Verdicts.alwaysInColumns(Verdict.UNKNOWN);
    return youth -> {
      Integer said = youth.ageOn(context.startDate());
      if (said == null) {
        return unknown;
      }
      int age = said;
      return Verdicts.inColumns(
          mentor -> from[mentor] == NO_AGE
              ? Verdict.UNKNOWN
              : age >= from[mentor] && age <= to[mentor] ? Verdict.ADMIT : Verdict.EXCLUDE,
          (unknownToo, first, end) -> {
            long[] found = new long[end - first];
            if (age >= 0 && age <= OLDEST) {
              columns.add(found, first, age);
            }
            if (unknownToo) {
              columns.add(found, first, NOT_KNOWN);
            }
            return found;
          });
    };
  }

  /** The mentors who accept each age, and those who do not say. */
  private static BitColumns columns(byte[] from, byte[] to) {
    BitColumns columns = new BitColumns(NOT_KNOWN + 1, from.length);
    for (int m = 0; m < from.length; m++) {
      if (from[m] == NO_AGE) {
        columns.set(NOT_KNOWN, m);
      } else {
        for (int age = from[m]; age <= to[m]; age++) {
          columns.set(age, m);
        }
      }
    }
    return columns;
  }
}
