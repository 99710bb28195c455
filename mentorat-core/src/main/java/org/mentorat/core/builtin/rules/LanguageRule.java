package org.mentorat.core.builtin.rules;

import java.util.List;
import java.util.Set;
import org.mentorat.core.builtin.columns.CodeSets;
import org.mentorat.model.Mentor;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/** The two share a language. Unknown without the languages of either. */
final class LanguageRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "language",
      "1",
      new Text("langue commune", "shared language"),
      new Reason(
          "LANGUAGE",
          new Text(
              "Le jeune et le mentor n'ont pas de langue commune.",
              "Youth and mentor share no language.")),
      RuleInfo.Nature.COMFORT,
      Side.PAIR,
      OnUnknown.ADMIT,
      true,
      List.of(),
      Set.of("youth.languages", "mentor.languages"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    CodeSets languages = CodeSets.of(mentors, Mentor::languages);
    Row unknown = Verdicts.alwaysInColumns(Verdict.UNKNOWN);
    return youth -> {
      if (youth.languages() == null) {
        return unknown;
      }
      CodeSets.Query spoken = languages.query(youth.languages());
      return Verdicts.inColumns(
          mentor -> !languages.known(mentor)
              ? Verdict.UNKNOWN
              : spoken.shared(mentor) > 0 ? Verdict.ADMIT : Verdict.EXCLUDE,
          spoken::sharedByAny);
    };
  }
}
