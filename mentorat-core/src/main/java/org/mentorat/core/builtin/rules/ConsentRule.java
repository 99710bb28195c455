package org.mentorat.core.builtin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Consent;
import org.mentorat.model.Mentor;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * Those whose consent is needed gave it, by the youth's age on the start date: adults the youth; minors a guardian; below {@code jointAge}
 * both. A youth who said no is never proposed, at no age. A consent that was withdrawn, on whatever day, or that is dated after the
 * start date, does not count. Fails closed: what is not known is unknown, and unknown excludes; without a birth date the
 * consent of both is needed.
 *
 * <p>The ages are those of France (majority; article 45 of the law "informatique et libertés").
 */
final class ConsentRule implements EligibilityRule {
  private static final RuleInfo INFO = new RuleInfo(
      "consent",
      "1",
      new Text("consentement", "consent"),
      new Reason(
          "CONSENT",
          new Text(
              "Le consentement du jeune ou de son représentant légal manque ou a été retiré.",
              "The consent of the youth or of the guardian is missing or was withdrawn.")),
      RuleInfo.Nature.SAFETY,
      Side.YOUTH,
      OnUnknown.EXCLUDE,
      true,
      List.of(
          Parameter.integer("adultAge", 18, 14, 25, "age from which the youth alone consents"),
          Parameter.integer("jointAge", 15, 0, 25, "age below which youth and guardian consent")),
      Set.of("youth.consent", "youth.born"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context, List<Mentor> mentors) {
    int adultAge = context.parameters().integer("adultAge");
    int jointAge = context.parameters().integer("jointAge");
    return youth -> Verdicts.always(verdict(youth, context.startDate(), adultAge, jointAge));
  }

  private static Verdict verdict(Youth youth, LocalDate startDate, int adultAge, int jointAge) {
    Consent consent = youth.consent();
    if (consent == null) {
      return Verdict.UNKNOWN;
    }
    LocalDate on = consent.on();
    if (consent.withdrawnOn() != null
        || (on != null && on.isAfter(startDate))
        || Boolean.FALSE.equals(consent.youth())) {
      return Verdict.EXCLUDE;
    }
    Verdict ofYouth = given(consent.youth());
    Verdict ofGuardian = given(consent.guardian());
    Integer age = youth.ageOn(startDate);
    if (age == null) {
      // Whatever the age, the consent of both is enough; a guardian's refusal may not matter.
      boolean both = ofYouth == Verdict.ADMIT && ofGuardian == Verdict.ADMIT;
      return both ? Verdict.ADMIT : Verdict.UNKNOWN;
    }
    return age < jointAge
        ? Verdicts.both(ofYouth, ofGuardian)
        : age < adultAge ? ofGuardian : ofYouth;
  }

  private static Verdict given(@Nullable Boolean consent) {
    return consent == null ? Verdict.UNKNOWN : Verdicts.of(consent);
  }
}
