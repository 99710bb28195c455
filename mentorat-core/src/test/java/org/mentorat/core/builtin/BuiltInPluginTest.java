package org.mentorat.core.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mentorat.model.Mentor;
import org.mentorat.model.Need;
import org.mentorat.model.Youth;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.Verdict;

class BuiltInPluginTest {
  private final BuiltInPlugin plugin = new BuiltInPlugin();

  @Test
  void serviceLoader_findsIt() {
    assertThat(ServiceLoader.load(MentoratPlugin.class, BuiltInPlugin.class.getClassLoader()))
        .hasAtLeastOneElementOfType(BuiltInPlugin.class);
  }

  @Test
  void rules_areTheOnesThatPoliciesName() {
    assertThat(plugin.eligibilityRules())
        .extracting(rule -> rule.info().id())
        .containsExactlyInAnyOrder(
            "age",
            "acceptedAges",
            "situation",
            "need",
            "territory",
            "distance",
            "mode",
            "language",
            "availability",
            "capacity",
            "active",
            "trained",
            "vetting",
            "consent",
            "minimumAgeGap",
            "mentorProfile",
            "sameOrganisation",
            "avoided",
            "former",
            "gender",
            "commitment");
  }

  @Test
  void reasonCodes_areStableAndDifferent() {
    Map<String, String> codes = new HashMap<>();
    plugin
        .eligibilityRules()
        .forEach(rule -> codes.put(rule.info().id(), rule.info().reason().code()));
    assertThat(codes)
        .isEqualTo(Map.ofEntries(
            Map.entry("age", "AGE_WINDOW"),
            Map.entry("acceptedAges", "ACCEPTED_AGES"),
            Map.entry("situation", "SITUATION"),
            Map.entry("need", "NEED_COVERED"),
            Map.entry("territory", "TERRITORY"),
            Map.entry("distance", "DISTANCE"),
            Map.entry("mode", "MODE"),
            Map.entry("language", "LANGUAGE"),
            Map.entry("availability", "AVAILABILITY"),
            Map.entry("capacity", "CAPACITY"),
            Map.entry("active", "INACTIVE"),
            Map.entry("trained", "TRAINED"),
            Map.entry("vetting", "VETTING"),
            Map.entry("consent", "CONSENT"),
            Map.entry("minimumAgeGap", "AGE_GAP"),
            Map.entry("mentorProfile", "MENTOR_PROFILE"),
            Map.entry("sameOrganisation", "SAME_ORGANISATION"),
            Map.entry("avoided", "AVOIDED"),
            Map.entry("former", "FORMER_PAIR"),
            Map.entry("gender", "GENDER_WISH"),
            Map.entry("commitment", "COMMITMENT")));
    assertThat(new TreeSet<>(codes.values())).hasSameSizeAs(codes.keySet());
  }

  @Test
  void safetyRules_excludeUnknownAndComfortRulesAdmitIt() {
    for (EligibilityRule rule : plugin.eligibilityRules()) {
      boolean safety = rule.info().nature() == RuleInfo.Nature.SAFETY;
      assertThat(rule.info().onUnknown())
          .as(rule.info().id())
          .isEqualTo(safety ? OnUnknown.EXCLUDE : OnUnknown.ADMIT);
    }
    assertThat(plugin.eligibilityRules())
        .filteredOn(rule -> rule.info().nature() == RuleInfo.Nature.SAFETY)
        .extracting(rule -> rule.info().id())
        .containsExactlyInAnyOrder("age", "capacity", "vetting", "consent", "avoided", "former");
  }

  @Test
  void gender_isTheOnlyRuleThatIsOff() {
    assertThat(plugin.eligibilityRules())
        .filteredOn(rule -> !rule.info().enabled())
        .extracting(rule -> rule.info().id())
        .containsExactly("gender");
  }

  @Test
  void weights_areThoseOfTheDomain() {
    Map<String, Double> weights = new HashMap<>();
    plugin
        .scorers()
        .forEach(scorer -> weights.put(scorer.info().id(), scorer.info().weight()));
    assertThat(weights)
        .isEqualTo(Map.of(
            "need",
            30.0,
            "sector",
            20.0,
            "availability",
            15.0,
            "proximity",
            15.0,
            "duration",
            8.0,
            "interests",
            7.0,
            "preferences",
            5.0,
            "table",
            0.0));
  }

  @Test
  void texts_standInBothLanguages() {
    assertThat(plugin.eligibilityRules()).allSatisfy(rule -> {
      assertThat(rule.info().reason().sentence().french()).endsWith(".");
      assertThat(rule.info().reason().sentence().english()).endsWith(".");
    });
    assertThat(plugin.scorers()).allSatisfy(scorer -> {
      assertThat(scorer.info().label().french()).isNotBlank();
      assertThat(scorer.info().label().english()).isNotBlank();
    });
  }

  @Test
  void defaultsOfParameters_areInTheirRange() {
    List<Parameter> all = new ArrayList<>();
    plugin.eligibilityRules().forEach(rule -> all.addAll(rule.info().parameters()));
    plugin.scorers().forEach(scorer -> all.addAll(scorer.info().parameters()));
    plugin.routingStrategies().forEach(routing -> all.addAll(routing.info().parameters()));
    plugin.matchingStrategies().forEach(matching -> all.addAll(matching.info().parameters()));
    assertThat(all)
        .isNotEmpty()
        .allSatisfy(
            parameter -> assertThat(Parameters.problemWith(parameter, parameter.defaultValue()))
                .as(parameter.name())
                .isEmpty());
  }

  /** The promise: id, birth date, commune, need and id, commune, expertise are enough once vetting and consent are seen to. */
  @Test
  void smallestSheet_isNotExcludedByAnyOtherRule() {
    Youth youth = Youth.builder("y")
        .born(Campaign.DATE.minusYears(16))
        .commune("10001")
        .needs(Need.ORIENTATION)
        .build();
    Mentor mentor =
        Mentor.builder("m").commune("10002").expertise(Need.ORIENTATION).build();
    Set<String> seenTo = Set.of("vetting", "consent");
    for (EligibilityRule rule : plugin.eligibilityRules()) {
      Verdict verdict =
          new Campaign().bind(rule, Map.of(), List.of(mentor)).row(youth).verdict(0);
      boolean passes = verdict == Verdict.ADMIT
          || (verdict == Verdict.UNKNOWN && rule.info().onUnknown() != OnUnknown.EXCLUDE);
      assertThat(passes)
          .as(rule.info().id())
          .isEqualTo(!seenTo.contains(rule.info().id()));
    }
    for (Scorer scorer : plugin.scorers()) {
      if (scorer.info().weight() > 0) {
        assertThat(new Campaign()
                .bind(scorer, Map.of(), List.of(mentor))
                .row(youth)
                .score(0))
            .as(scorer.info().id())
            .isBetween(0.0, 1.0);
      }
    }
  }
}
