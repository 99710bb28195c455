package org.mentorat.core.builtin.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.BitColumns;
import org.mentorat.model.Gender;
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
 * The mentor's gender is the one that the youth wished for. Off unless a policy switches it on. A youth who wished for none passes;
 * unknown where there is a wish and the mentor's gender is not given.
 */
final class GenderRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "gender",
      "1",
      new Text("souhait de genre", "gender wish"),
      new Reason(
          "GENDER_WISH",
          new Text(
              "Le genre du mentor n'est pas celui que le jeune souhaite.",
              "The mentor's gender is not the one that the youth wished for.")),
      RuleInfo.Nature.COMFORT,
      Side.PAIR,
      OnUnknown.ADMIT,
      false,
      List.of(),
      Set.of("youth.wishedMentorGender", "mentor.gender"));

  /** In the columns, behind the genders. */
  private static final int NOT_KNOWN = Gender.values().length;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    Gender[] genders = mentors.stream().map(Mentor::gender).toArray(Gender[]::new);
    BitColumns columns = new BitColumns(NOT_KNOWN + 1, genders.length);
    for (int m = 0; m < genders.length; m++) {
      columns.set(column(genders[m]), m);
    }
    Row any = Verdicts.alwaysInColumns(Verdict.ADMIT);
    return youth -> {
      Gender wished = youth.wishedMentorGender();
      if (wished == null) {
        return any;
      }
      return Verdicts.inColumns(
          mentor -> genders[mentor] == wished
              ? Verdict.ADMIT
              : genders[mentor] == null ? Verdict.UNKNOWN : Verdict.EXCLUDE,
          (unknownToo, from, to) -> unknownToo
              ? columns.any(from, to, column(wished), NOT_KNOWN)
              : columns.any(from, to, column(wished)));
    };
  }

  @SuppressWarnings("EnumOrdinal") // columns never leave the run
  private static int column(@Nullable Gender gender) {
    return gender == null ? NOT_KNOWN : gender.ordinal();
  }
}
