package org.mentorat.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.core.plugin.PartName;
import org.mentorat.core.plugin.PluginRegistry;
import org.mentorat.model.Bounds;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.Side;
import org.mentorat.spi.StrategyInfo;
import org.mentorat.spi.Verdict;

class ActivePolicyTest {
  private static final PluginRegistry REGISTRY = PluginRegistry.of(List.of(new SmallPlugin()));

  private static ActivePolicy resolve(Consumer<Policy.Builder> edit) {
    Policy.Builder builder = Policy.defaults();
    edit.accept(builder);
    return ActivePolicy.of(builder.build(), REGISTRY);
  }

  @Test
  void of_defaults_takesWhatThePartsSay() {
    ActivePolicy policy = resolve(b -> {});

    assertThat(policy.rules()).singleElement().satisfies(rule -> {
      assertThat(rule.parameters().integer("maxKm")).isEqualTo(30);
      assertThat(rule.onUnknown()).isEqualTo(OnUnknown.ADMIT);
    });
    assertThat(policy.scorers()).isEmpty();
    assertThat(policy.tiers()).isEqualTo(1);
  }

  @Test
  void of_settings_overlayTheDefaults() {
    ActivePolicy policy = resolve(b ->
        b.rule("distance", r -> r.set("maxKm", 12).onUnknown(OnUnknown.REVIEW)).weight("need", 30));

    assertThat(policy.rules().get(0).parameters().integer("maxKm")).isEqualTo(12);
    assertThat(policy.rules().get(0).onUnknown()).isEqualTo(OnUnknown.REVIEW);
    assertThat(policy.scorers())
        .singleElement()
        .satisfies(s -> assertThat(s.weight()).isEqualTo(30));
  }

  @Test
  void of_ruleSwitchedOff_isListedAsOff() {
    assertThat(resolve(b -> b.rule("distance", RuleSetting.Editor::off)).rulesOff())
        .containsExactly("distance");
  }

  @Test
  void of_tellsEveryProblemWithItsPointer() {
    assertThatThrownBy(() -> resolve(b -> b.rule("distanse", r -> r.set("maxKm", 12))
            .rule("distance", r -> r.set("maxKms", 12).set("maxKm", 900))
            .weight("need", -1)
            .weight("neet", 1)
            .routing("bestfit", Map.of())
            .matching("optimal", Map.of("x", 1))
            .maxRoutes(0)
            .candidatesPerYouth(-1)
            .tier(Tier.waitingOver(90), Tier.waitingOver(90), Tier.waitingOver(-1))
            .youthQuota(YouthQuota.Attribute.SITUATION, "primary", Bounds.atMost(3))
            .youthQuota(YouthQuota.Attribute.PRIORITY, "A", Bounds.atMost(3))))
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            e -> assertThat(e.problems())
                .extracting(InvalidPolicyException.Problem::pointer)
                .containsExactlyInAnyOrder(
                    "/rules/distanse",
                    "/rules/distance/parameters/maxKms",
                    "/rules/distance/parameters/maxKm",
                    "/scorers/need/weight",
                    "/scorers/neet",
                    "/routing/strategy",
                    "/matching/parameters/x",
                    "/routing/maxRoutes",
                    "/candidatesPerYouth",
                    "/tiers/1",
                    "/tiers/2/waitingOver",
                    "/youthQuotas"))
        .hasMessageContaining("Maybe distance?")
        .hasMessageContaining("Maybe bestFit?");
  }

  @Test
  void of_onFault_isThatOfThePartElseThatOfThePolicy() {
    ActivePolicy policy = resolve(b -> b.onFault(OnFault.EXCLUDE)
        .rule("distance", r -> r.onFault(OnFault.FALLBACK))
        .weight("need", 1));

    assertThat(policy.rules().get(0).onFault().onFault()).isEqualTo(OnFault.FALLBACK);
    assertThat(policy.rules().get(0).onFault().part())
        .hasToString("eligibility rule distance 1")
        .returns("small", PartName::plugin);
    assertThat(policy.scorers().get(0).onFault().onFault()).isEqualTo(OnFault.EXCLUDE);
    assertThat(policy.matchingOnFault().onFault()).isEqualTo(OnFault.EXCLUDE);
    assertThat(resolve(b -> {}).routingOnFault().onFault()).isEqualTo(OnFault.FAIL);
  }

  @Test
  void of_fallbackWithoutBuiltIns_isRefusedWhereItIsSaid() {
    assertThatThrownBy(
            () -> resolve(b -> b.onFault(OnFault.FALLBACK).matchingOnFault(OnFault.FALLBACK)))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessage("""
            /onFault: expected fail or exclude, since the built-in bestFit is not installed
            /matching/onFault: expected fail or exclude, since the built-in optimal is not installed""");
  }

  @Test
  void of_fallbackOfASafetyRule_isRefused() {
    PluginRegistry builtIns =
        PluginRegistry.discover(ActivePolicy.class.getClassLoader(), List.of());
    Policy policy =
        Policy.defaults().rule("vetting", r -> r.onFault(OnFault.FALLBACK)).build();

    assertThatThrownBy(() -> ActivePolicy.of(policy, builtIns))
        .hasMessageStartingWith("/rules/vetting/onFault: expected fail or exclude");
  }

  @Test
  void of_tooManyTiers_isRefused() {
    Tier[] tiers = new Tier[16];
    for (int t = 0; t < tiers.length; t++) {
      tiers[t] = Tier.waitingOver(t);
    }

    assertThatThrownBy(() -> resolve(b -> b.tier(tiers))).hasMessageContaining("at most 15 tiers");
  }

  @Test
  void tierOf_isTheFirstThatAdmits() {
    ActivePolicy policy = resolve(b -> b.tier(Tier.priority("A"), Tier.waitingOver(90)));
    LocalDate date = LocalDate.of(2026, 9, 7);

    assertThat(policy.tierOf(
            Youth.builder("1").priority("A").requestedOn(date.minusDays(200)).build(), date))
        .isZero();
    assertThat(policy.tierOf(Youth.builder("2").requestedOn(date.minusDays(91)).build(), date))
        .isEqualTo(1);
    assertThat(policy.tierOf(Youth.builder("3").requestedOn(date.minusDays(90)).build(), date))
        .isEqualTo(2);
    assertThat(policy.tierOf(Youth.builder("4").build(), date)).isEqualTo(2);
  }

  @Test
  void fingerprint_isThatOfWhatIsSaid() {
    Policy one = Policy.defaults()
        .weight("need", 30)
        .rule("distance", r -> r.set("maxKm", 30))
        .seed(7)
        .build();
    Policy same = Policy.defaults()
        .seed(7)
        .rule("distance", r -> r.set("maxKm", 30L))
        .weight("need", 30)
        .build();

    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(one.fingerprint()).isEqualTo(same.fingerprint()).hasSize(64);
    assertThat(one.withWeight("need", 31).fingerprint()).isNotEqualTo(one.fingerprint());
    assertThat(one.toBuilder().build()).isEqualTo(one);
  }

  /** One of each kind. */
  private static final class SmallPlugin implements MentoratPlugin {
    @Override
    public String id() {
      return "small";
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public List<EligibilityRule> eligibilityRules() {
      RuleInfo info = new RuleInfo(
          "distance",
          "1",
          new Text("distance", "distance"),
          new Reason("DISTANCE", new Text("trop loin", "too far")),
          RuleInfo.Nature.COMFORT,
          Side.PAIR,
          OnUnknown.ADMIT,
          true,
          List.of(Parameter.integer("maxKm", 30, 0, 500, "kilometres")),
          Set.of());
      return List.of(EligibilityRule.of(info, (youth, mentor) -> Verdict.ADMIT));
    }

    @Override
    public List<Scorer> scorers() {
      return List.of(Scorer.of("need", "1", (youth, mentor) -> 1));
    }

    @Override
    public List<RoutingStrategy> routingStrategies() {
      return List.of(new RoutingStrategy() {
        @Override
        public StrategyInfo info() {
          return new StrategyInfo("bestFit", "1", "", List.of());
        }

        @Override
        public Bound bind(org.mentorat.spi.BindingContext context) {
          throw new UnsupportedOperationException("not needed to resolve a policy");
        }
      });
    }

    @Override
    public List<MatchingStrategy> matchingStrategies() {
      return List.of(new MatchingStrategy() {
        @Override
        public StrategyInfo info() {
          return new StrategyInfo("optimal", "1", "", List.of());
        }

        @Override
        public Outcome match(
            org.mentorat.problem.AssignmentProblem problem,
            Parameters parameters,
            long seed,
            org.mentorat.problem.StopSignal stop) {
          return new Outcome.Solved(
              Matching.of(), new Certificate.FeasibleOnly(""), Outcome.Work.NONE);
        }
      });
    }
  }
}
