package org.mentorat.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.Names;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.core.plugin.PartName;
import org.mentorat.core.plugin.PluginRegistry;
import org.mentorat.model.Cohort;
import org.mentorat.model.Points;
import org.mentorat.model.Youth;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Scorer;

/**
 * A policy whose every name and value was checked against the installed plug-ins: what the engine runs. Immutable, thread-safe.
 *
 * @param policy what was written
 * @param registry what is installed
 * @param rules the rules that are on, in the registry's order
 * @param rulesOff ids of the rules that are off
 * @param scorers the scorers with a weight above zero, in the registry's order
 * @param routing the routing strategy
 * @param routingParameters its parameters
 * @param matching the matching strategy
 * @param matchingParameters its parameters
 * @param routingOnFault what happens where the routing strategy is at fault
 * @param matchingOnFault what happens where the matching strategy is at fault
 * @since 0.1
 */
public record ActivePolicy(
    Policy policy,
    PluginRegistry registry,
    List<ActiveRule> rules,
    List<String> rulesOff,
    List<ActiveScorer> scorers,
    RoutingStrategy routing,
    Parameters routingParameters,
    MatchingStrategy matching,
    Parameters matchingParameters,
    Treatment routingOnFault,
    Treatment matchingOnFault) {
  /** Most rules that can be on at once: their flags share one 64-bit word. */
  public static final int MAX_RULES = 64;

  /** Greatest weight of a scorer, in points. */
  public static final double MAX_WEIGHT = 10_000;

  /** Id of the built-in routing strategy that a {@link OnFault#FALLBACK} falls back on. */
  public static final String BUILT_IN_ROUTING = "bestFit";

  /** Id of the built-in matching strategy that a {@link OnFault#FALLBACK} falls back on. */
  public static final String BUILT_IN_MATCHING = "optimal";

  /**
   * A rule with its settings.
   *
   * @since 0.1
   */
  public record ActiveRule(
      EligibilityRule rule, Parameters parameters, OnUnknown onUnknown, Treatment onFault) {}

  /**
   * A scorer with its settings; {@code weight} in points, above 0.
   *
   * @since 0.1
   */
  public record ActiveScorer(
      Scorer scorer, Parameters parameters, double weight, Treatment onFault) {}

  /**
   * How a part is named, and what happens where it is at fault.
   *
   * @since 0.1
   */
  public record Treatment(PartName part, OnFault onFault) {}

  /** Copies the lists. */
  public ActivePolicy {
    rules = List.copyOf(rules);
    rulesOff = List.copyOf(rulesOff);
    scorers = List.copyOf(scorers);
  }

  /** Checks {@code policy} against {@code registry}; {@link InvalidPolicyException} tells all problems at once. */
  public static ActivePolicy of(Policy policy, PluginRegistry registry) {
    return new Resolver(policy, registry).resolve();
  }

  /** The day on which pairs would start to meet. */
  public LocalDate startDate(Cohort cohort) {
    @Nullable LocalDate said = policy.startDate();
    return said == null ? cohort.date() : said;
  }

  /** Number of tiers, the unnamed last one included. */
  public int tiers() {
    return policy.tiers().size() + 1;
  }

  /** The tier of a youth on {@code date}; 0 goes first. */
  public int tierOf(Youth youth, LocalDate date) {
    List<Tier> tiers = policy.tiers();
    for (int t = 0; t < tiers.size(); t++) {
      if (tiers.get(t).admits(youth, date)) {
        return t;
      }
    }
    return tiers.size();
  }

  /** Whether faults of this part exclude pairs: built-in parts are trusted, so theirs end the run in any case. */
  public static boolean excludes(Treatment treatment) {
    return !treatment.part().builtIn() && treatment.onFault() == OnFault.EXCLUDE;
  }

  /** Checks everything and collects the problems. */
  private static final class Resolver {
    private final Policy policy;
    private final PluginRegistry registry;
    private final List<InvalidPolicyException.Problem> problems = new ArrayList<>();

    Resolver(Policy policy, PluginRegistry registry) {
      this.policy = policy;
      this.registry = registry;
    }

    ActivePolicy resolve() {
      checkNames("/rules/", "rule", policy.rules().keySet(), registry.rules().keySet());
      checkNames(
          "/scorers/", "scorer", policy.scorers().keySet(), registry.scorers().keySet());
      List<ActiveRule> rules = new ArrayList<>();
      List<String> off = new ArrayList<>();
      registry.rules().forEach((id, rule) -> {
        RuleSetting setting = policy.rules().getOrDefault(id, RuleSetting.DEFAULT);
        Optional<Parameters> parameters = parameters(
            "/rules/" + id + "/parameters", rule.info().parameters(), setting.parameters());
        @Nullable Boolean enabled = setting.enabled();
        if (!(enabled == null ? rule.info().enabled() : enabled)) {
          off.add(id);
        } else if (parameters.isPresent()) {
          @Nullable OnUnknown onUnknown = setting.onUnknown();
          rules.add(new ActiveRule(
              rule,
              parameters.get(),
              onUnknown == null ? rule.info().onUnknown() : onUnknown,
              treatment(PartName.Kind.RULE, id, setting.onFault())));
        }
      });
      List<ActiveScorer> scorers = new ArrayList<>();
      registry.scorers().forEach((id, scorer) -> {
        ScorerSetting setting = policy.scorers().getOrDefault(id, ScorerSetting.DEFAULT);
        @Nullable Double said = setting.weight();
        double weight = said == null ? scorer.info().weight() : said;
        if (!(weight >= 0 && weight <= MAX_WEIGHT)) {
          problem("/scorers/" + id + "/weight", "expected 0 to " + (int) MAX_WEIGHT + " points");
        }
        parameters(
                "/scorers/" + id + "/parameters", scorer.info().parameters(), setting.parameters())
            .filter(p -> weight > 0)
            .ifPresent(p -> scorers.add(new ActiveScorer(
                scorer, p, weight, treatment(PartName.Kind.SCORER, id, setting.onFault()))));
      });
      // A scorer whose faults exclude pairs stands among the rules as well.
      long excluding = scorers.stream().filter(s -> excludes(s.onFault())).count();
      if (rules.size() + excluding > MAX_RULES) {
        problem(
            "/rules",
            "at most " + MAX_RULES + " rules can be on, these are " + rules.size()
                + (excluding == 0 ? "" : " and " + excluding + " scorers whose faults exclude"));
      }
      checkSum(scorers);
      checkTiers();
      checkNumbers();
      checkYouthQuotas();
      @Nullable
      RoutingStrategy routing = strategy(
          "/routing/strategy", "routing strategy", policy.routing().id(), registry.routings());
      @Nullable
      MatchingStrategy matching = strategy(
          "/matching/strategy", "matching strategy", policy.matching().id(), registry.matchings());
      Optional<Parameters> routingParameters = routing == null
          ? Optional.empty()
          : parameters(
              "/routing/parameters",
              routing.info().parameters(),
              policy.routing().parameters());
      Optional<Parameters> matchingParameters = matching == null
          ? Optional.empty()
          : parameters(
              "/matching/parameters",
              matching.info().parameters(),
              policy.matching().parameters());
      checkFallbacks();
      if (!problems.isEmpty() || routing == null || matching == null) {
        throw new InvalidPolicyException(problems);
      }
      return new ActivePolicy(
          policy,
          registry,
          rules,
          off,
          scorers,
          routing,
          routingParameters.orElseThrow(),
          matching,
          matchingParameters.orElseThrow(),
          treatment(
              PartName.Kind.ROUTING, policy.routing().id(), policy.routing().onFault()),
          treatment(
              PartName.Kind.MATCHING, policy.matching().id(), policy.matching().onFault()));
    }

    private Treatment treatment(PartName.Kind kind, String id, @Nullable OnFault said) {
      return new Treatment(registry.name(kind, id), said == null ? policy.onFault() : said);
    }

    /** What was asked for a part by name must have a meaning; what the policy says for all has one wherever it is not refused here. */
    private void checkFallbacks() {
      policy.rules().forEach((id, setting) -> {
        EligibilityRule rule = registry.rules().get(id);
        if (rule != null
            && setting.onFault() == OnFault.FALLBACK
            && rule.info().nature() == RuleInfo.Nature.SAFETY) {
          problem(
              "/rules/" + id + "/onFault",
              "expected fail or exclude, since a safety rule never lets pass what it did not admit");
        }
      });
      needsBuiltIn(
          "/routing/onFault",
          PartName.Kind.ROUTING,
          policy.routing(),
          BUILT_IN_ROUTING,
          registry.routings().keySet());
      needsBuiltIn(
          "/matching/onFault",
          PartName.Kind.MATCHING,
          policy.matching(),
          BUILT_IN_MATCHING,
          registry.matchings().keySet());
    }

    private void needsBuiltIn(
        String pointer,
        PartName.Kind kind,
        StrategySetting setting,
        String builtIn,
        Collection<String> known) {
      OnFault said = setting.onFault() == null ? policy.onFault() : setting.onFault();
      boolean installed =
          known.contains(builtIn) && registry.name(kind, builtIn).builtIn();
      if (said == OnFault.FALLBACK && known.contains(setting.id()) && !installed) {
        problem(
            setting.onFault() == null ? "/onFault" : pointer,
            "expected fail or exclude, since the built-in " + builtIn + " is not installed");
      }
    }

    private void checkNames(
        String pointer, String kind, Collection<String> names, Collection<String> known) {
      names.stream()
          .filter(name -> !known.contains(name))
          .forEach(name -> problem(pointer + name, PluginRegistry.unknown(kind, name, known)));
    }

    private <T> @Nullable T strategy(String pointer, String kind, String id, Map<String, T> known) {
      T found = known.get(id);
      if (found == null) {
        problem(pointer, PluginRegistry.unknown(kind, id, known.keySet()));
      }
      return found;
    }

    private Optional<Parameters> parameters(
        String pointer, List<Parameter> declared, Map<String, Object> settings) {
      List<String> names = declared.stream().map(Parameter::name).toList();
      int before = problems.size();
      settings.forEach((name, value) -> {
        Optional<Parameter> parameter =
            declared.stream().filter(p -> p.name().equals(name)).findFirst();
        if (parameter.isEmpty()) {
          Optional<String> nearest = Names.nearest(name, names);
          problem(
              pointer + "/" + name,
              "unknown parameter" + nearest.map(n -> ". Maybe " + n + "?").orElse("")
                  + " Known are " + names);
        } else {
          String wrong = Parameters.problemWith(parameter.get(), value);
          if (!wrong.isEmpty()) {
            problem(pointer + "/" + name, wrong);
          }
        }
      });
      return problems.size() == before
          ? Optional.of(Parameters.of(declared, settings))
          : Optional.empty();
    }

    /** The best score that the weights allow must be one that a problem can hold. */
    private void checkSum(List<ActiveScorer> scorers) {
      long most =
          scorers.stream().mapToLong(s -> Points.quantise(s.weight(), 1)).sum();
      if (most > AssignmentProblem.MAX_SCORE) {
        problem(
            "/scorers",
            "the weights add up to more than " + AssignmentProblem.MAX_SCORE / Points.MICRO
                + " points");
      }
    }

    private void checkTiers() {
      if (policy.tiers().size() > Policy.MAX_LISTED_TIERS) {
        problem(
            "/tiers",
            "at most " + Policy.MAX_LISTED_TIERS + " tiers, these are "
                + policy.tiers().size());
      }
      Set<String> names = new HashSet<>();
      for (int t = 0; t < policy.tiers().size(); t++) {
        Tier tier = policy.tiers().get(t);
        if (!names.add(tier.name())) {
          problem("/tiers/" + t, "stands twice");
        }
        if (tier instanceof Tier.WaitingOver waiting
            && (waiting.days() < 0 || waiting.days() > 3650)) {
          problem("/tiers/" + t + "/waitingOver", "expected 0 to 3650 days");
        }
      }
    }

    private void checkNumbers() {
      if (policy.candidatesPerYouth() < 0) {
        problem("/candidatesPerYouth", "expected 0 (all) or more");
      }
      if (policy.maxRoutes() < 1 || policy.maxRoutes() > 50) {
        problem("/routing/maxRoutes", "expected 1 to 50");
      }
    }

    private void checkYouthQuotas() {
      Set<YouthQuota.Attribute> attributes = new HashSet<>();
      Set<String> values = new HashSet<>();
      for (int q = 0; q < policy.youthQuotas().size(); q++) {
        YouthQuota quota = policy.youthQuotas().get(q);
        attributes.add(quota.attribute());
        if (!values.add(quota.attribute() + " " + quota.value())) {
          problem("/youthQuotas/" + q, "stands twice");
        }
        List<String> codes = quota.attribute().codes();
        if (!codes.isEmpty() && !codes.contains(quota.value())) {
          problem(
              "/youthQuotas/" + q + "/value",
              PluginRegistry.unknown(quota.attribute().code(), quota.value(), codes));
        }
      }
      if (attributes.size() > 1) {
        problem(
            "/youthQuotas",
            "all quotas must be on one attribute, since groups of youths must nest");
      }
    }

    private void problem(String pointer, String message) {
      problems.add(new InvalidPolicyException.Problem(pointer, message));
    }
  }
}
