package org.mentorat.core.builtin.rules;

import java.util.List;
import org.mentorat.spi.EligibilityRule;

/** The hard rules that come with Mentorat. */
public final class BuiltInRules {
  private BuiltInRules() {}

  /** All of them, those that depend on one person first. */
  public static List<EligibilityRule> all() {
    return List.of(
        new CapacityRule(),
        new ActiveRule(),
        new VettingRule(),
        new TrainedRule(),
        new MentorProfileRule(),
        new CommitmentRule(),
        new ConsentRule(),
        new AgeRule(),
        new AvoidedRule(),
        new FormerPairRule(),
        new SameOrganisationRule(),
        new MinimumAgeGapRule(),
        new SituationRule(),
        new NeedRule(),
        new TerritoryRule(),
        new ModeRule(),
        new DistanceRule(),
        new LanguageRule(),
        new AvailabilityRule(),
        new AcceptedAgesRule(),
        new GenderRule());
  }
}
