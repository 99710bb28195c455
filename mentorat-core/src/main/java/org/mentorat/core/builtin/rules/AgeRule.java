package org.mentorat.core.builtin.rules;

import java.util.List;
import java.util.Set;
import org.mentorat.core.builtin.columns.Enrolment;
import org.mentorat.core.builtin.columns.Enrolments;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Mentor;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.UnusableParameterException;
import org.mentorat.spi.Verdict;

/**
 * The youth's age on the start date lies in the window of the scheme (5 to 29 years, both included) and in the one of the
 * mentor's programme. Unknown without a birth date.
 */
final class AgeRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "age",
      "1",
      new Text("âge du jeune", "youth's age"),
      new Reason(
          "AGE_WINDOW",
          new Text(
              "L'âge du jeune est hors de la tranche d'âge du programme.",
              "The youth's age is outside the programme's age window.")),
      RuleInfo.Nature.SAFETY,
      Side.PAIR,
      OnUnknown.EXCLUDE,
      true,
      List.of(
          Parameter.integer("minAge", 5, 0, 120, "youngest age on the start date, in years"),
          Parameter.integer("maxAge", 29, 0, 120, "oldest age on the start date, in years")),
      Set.of("youth.born", "mentor.programme", "programme.ages"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    int minAge = context.parameters().integer("minAge");
    int maxAge = context.parameters().integer("maxAge");
    if (minAge > maxAge) {
      throw new UnusableParameterException("minAge", "at most maxAge, which is " + maxAge);
    }
    AgeRange scheme = new AgeRange(minAge, maxAge);
    Enrolments enrolments = Enrolments.of(context, mentors);
    Row outside = Verdicts.alwaysInColumns(Verdict.EXCLUDE);
    Row[] byAge = new Row[maxAge + 1];
    for (int age = 0; age <= maxAge; age++) {
      int years = age;
      byAge[age] = scheme.contains(years)
          ? Verdicts.byEnrolment(enrolments, e -> Verdicts.of(contains(e, years)))
          : outside;
    }
    Row unknown = Verdicts.alwaysInColumns(Verdict.UNKNOWN);
    return youth -> {
      Integer age = youth.ageOn(context.startDate());
      if (age == null) {
        return unknown;
      }
      return age < 0 || age > maxAge ? outside : byAge[age];
    };
  }

  private static boolean contains(Enrolment enrolment, int age) {
    AgeRange window =
        enrolment.programme() == null ? null : enrolment.programme().ages();
    return window == null || window.contains(age);
  }
}
