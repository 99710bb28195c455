package org.mentorat.core;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.base.Suppliers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.candidates.Funnel;
import org.mentorat.core.candidates.RunContext;
import org.mentorat.core.experiment.Bench;
import org.mentorat.core.experiment.BenchOptions;
import org.mentorat.core.experiment.CellStore;
import org.mentorat.core.experiment.Experiment;
import org.mentorat.core.experiment.ExperimentResult;
import org.mentorat.core.explain.Explanations;
import org.mentorat.core.explain.change.Changes;
import org.mentorat.core.explain.recruit.Recruitment;
import org.mentorat.core.explain.recruit.RecruitmentPlan;
import org.mentorat.core.explain.recruit.RecruitmentRequest;
import org.mentorat.core.flow.Flow;
import org.mentorat.core.flow.Inquiry;
import org.mentorat.core.flow.PairsFlow;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.Routing;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.flow.ScoredPairs;
import org.mentorat.core.flow.Suggestions;
import org.mentorat.core.guard.ScoreCache;
import org.mentorat.core.plugin.PluginFolder;
import org.mentorat.core.plugin.PluginRegistry;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.PairsResult;
import org.mentorat.core.result.Suggestion;
import org.mentorat.core.territory.FrenchGazetteer;
import org.mentorat.model.Cohort;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Verification;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.MentoratPlugin;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.Scorer;

/**
 * Decides who could mentor whom: the one object that an application holds.
 *
 * <p>Immutable and thread-safe; no state of the process is read but the plug-ins that the class loader shows when it is made. What comes
 * back are proposals: a person decides.
 *
 * @since 0.1
 */
public final class Mentorat {
  private static final long FUNNEL_BUDGET = 5_000_000;
  private static final int BOUND_COHORTS = 4;

  private final PluginRegistry registry;
  private final Supplier<Gazetteer> gazetteer;
  private final @Nullable ScoreCache scoreCache;

  /** Questions about single youths come in streams; binding the cohort once answers them all. */
  private final Cache<BoundKey, Suggestions> bound =
      Caffeine.newBuilder().maximumSize(BOUND_COHORTS).build();

  private final Cache<BoundKey, Routing.Questions> routed =
      Caffeine.newBuilder().maximumSize(BOUND_COHORTS).build();

  private Mentorat(Builder builder) {
    List<MentoratPlugin> plugins = new ArrayList<>(builder.plugins);
    if (!builder.inCode.isEmpty()) {
      plugins.add(builder.inCode);
    }
    this.registry = builder.discovery
        ? PluginRegistry.discover(builder.classLoader, plugins, builder.folders)
        : PluginRegistry.of(plugins, builder.folders);
    this.gazetteer = builder.gazetteer;
    this.scoreCache = builder.scoreCache;
  }

  /** With all plug-ins that Mentorat's own class loader shows, and the communes of France. */
  public static Mentorat create() {
    return builder().build();
  }

  /** Starts a Mentorat with plug-ins or a gazetteer of its own. */
  public static Builder builder() {
    return new Builder();
  }

  /** What is installed. */
  public PluginRegistry plugins() {
    return registry;
  }

  /** Where places are. */
  public Gazetteer gazetteer() {
    return gazetteer.get();
  }

  /** Checks a policy against what is installed; tells all its problems at once. */
  public ActivePolicy resolve(Policy policy) {
    return ActivePolicy.of(policy, registry);
  }

  /** As {@link #match(Cohort, Policy, RunOptions)} with the default options. */
  public MatchResult match(Cohort cohort, Policy policy) {
    return match(cohort, policy, RunOptions.defaults());
  }

  /**
   * Routes, finds candidates, solves, verifies, and puts reasons into words.
   *
   * <p>With the default strategy the matching is optimal and proven so: most youths served by tier, then the best total score. The work
   * is in the eligible pairs: about linear to find and score them, seconds to solve millions. Nothing unverified is ever returned.
   *
   * @throws org.mentorat.core.policy.InvalidPolicyException if the policy names what is not installed
   * @throws org.mentorat.core.plugin.PluginFaultException if a plug-in fails
   */
  public MatchResult match(Cohort cohort, Policy policy, RunOptions options) {
    return Flow.match(cohort, resolve(policy), gazetteer.get(), keeping(options));
  }

  /**
   * Matches scored pairs, without any attribute of a person: only the strategy of the policy takes part.
   *
   * @throws org.mentorat.core.policy.InvalidPolicyException if the policy names what is not installed
   * @throws org.mentorat.core.plugin.PluginFaultException if the strategy fails
   */
  public PairsResult match(ScoredPairs pairs, Policy policy, RunOptions options) {
    return PairsFlow.match(pairs, resolve(policy), options);
  }

  /**
   * Runs every policy of an experiment on every cohort with every seed, and compares; what {@code store} holds already is not run again.
   *
   * @throws org.mentorat.core.policy.InvalidPolicyException if a policy names what is not installed
   * @throws org.mentorat.core.plugin.PluginFaultException if a plug-in fails
   */
  public ExperimentResult run(Experiment experiment, CellStore store, BenchOptions options) {
    return Bench.run(experiment, registry, gazetteer.get(), store, options);
  }

  /**
   * Matches again after decisions: accepted, sent and locked pairs stay with their places, refused pairs never come back, everybody else
   * is matched anew. {@code cohort} is the earlier cohort with its decisions, or a later snapshot.
   *
   * @throws IllegalArgumentException if {@code cohort} is older than the one of {@code previous}
   */
  public MatchResult rematch(MatchResult previous, Cohort cohort, Policy policy) {
    if (cohort.date().isBefore(previous.cohort().date())) {
      throw new IllegalArgumentException("the cohort is of " + cohort.date() + ", expected "
          + previous.cohort().date() + " or later");
    }
    return match(cohort, policy);
  }

  /** Everything before solving; for audits, exports and questions about single pairs. */
  public Prepared prepare(Cohort cohort, Policy policy, RunOptions options) {
    return Flow.prepare(cohort, resolve(policy), gazetteer.get(), keeping(options));
  }

  /**
   * Poses the problem anew and checks whether {@code outcome} holds for it. No solver runs, unless there are too many eligible pairs to
   * hold: then the run is repeated for the pairs that it added.
   */
  public Verification verify(Cohort cohort, Policy policy, RunOptions options, Outcome outcome) {
    return Flow.check(Flow.grown(prepare(cohort, policy, options), options), outcome);
  }

  /**
   * Binds a run for explanations: why this mentor, why not that one, why nobody. The problem is posed anew; no solver runs.
   *
   * @param result what {@code match} returned for the same cohort, policy and options
   * @throws org.mentorat.core.plugin.PluginFaultException if a plug-in fails, here and in every answer
   */
  public Explanations explain(MatchResult result, Policy policy, RunOptions options) {
    return Explanations.of(
        prepare(result.cohort(), policy, options), result, gazetteer.get(), options);
  }

  /**
   * Ranks the programmes of all associations for a youth, open ones first, with reasons; no other youth is routed. The mentors are
   * routed once and the cohort is kept for further questions.
   */
  public RouteRanking route(Cohort cohort, Policy policy, YouthId youth) {
    Routing.Questions questions = routed.get(new BoundKey(cohort, policy), key -> {
      ActivePolicy active = resolve(policy);
      RunContext context = new RunContext(cohort, active, gazetteer.get(), java.util.Map.of());
      return Routing.questions(cohort, active, context);
    });
    return questions.rank(known(cohort, youth));
  }

  /**
   * The best {@code most} eligible mentors for one youth, without regard to who else needs them. The cohort is bound once and kept for
   * further questions.
   */
  public List<Suggestion> suggest(Cohort cohort, Policy policy, YouthId youth, int most) {
    Suggestions suggestions = bound.get(
        new BoundKey(cohort, policy),
        key -> Suggestions.bind(
            cohort, resolve(policy), gazetteer.get(), keeping(RunOptions.defaults())));
    return suggestions.forYouth(known(cohort, youth), most);
  }

  /** What each rule removes, alone and in order. Beyond five million pairs it looks at the first youths of the lottery and says so. */
  public Funnel funnel(Cohort cohort, Policy policy, RunOptions options) {
    return Flow.funnel(cohort, resolve(policy), gazetteer.get(), keeping(options), FUNNEL_BUDGET);
  }

  private RunOptions keeping(RunOptions options) {
    return scoreCache == null ? options : options.withScoreCache(scoreCache);
  }

  /** As {@link #recruit(MatchResult, Policy, RunOptions, RecruitmentRequest)} with the default options and request. */
  public RecruitmentPlan recruit(MatchResult result, Policy policy) {
    return recruit(result, policy, RunOptions.defaults(), RecruitmentRequest.DEFAULT);
  }

  /**
   * Where to recruit, and where further places would help: which mentors serve how many more of the youths whom a run left without.
   *
   * @param policy the policy of the run
   * @param options the options of the run
   * @throws org.mentorat.core.plugin.PluginFaultException if a plug-in fails
   */
  public RecruitmentPlan recruit(
      MatchResult result, Policy policy, RunOptions options, RecruitmentRequest request) {
    ActivePolicy active = resolve(policy);
    return Inquiry.of(result.cohort(), active, options)
        .ask(its -> Recruitment.plan(result, active, gazetteer.get(), its, request));
  }

  /**
   * Binds a run to ask what would change it: for youths without a mentor and for associations.
   *
   * @param policy the policy of the run
   * @param options the options of the run
   * @throws org.mentorat.core.plugin.PluginFaultException if a plug-in fails, here and in every answer
   */
  public Changes changes(MatchResult result, Policy policy, RunOptions options) {
    return Changes.of(result, resolve(policy), gazetteer.get(), options);
  }

  private static Youth known(Cohort cohort, YouthId youth) {
    return cohort
        .youth(youth)
        .orElseThrow(() -> new IllegalArgumentException("the cohort has no youth " + youth));
  }

  /** Cohorts are compared by identity: they are large, and a host that asks many questions holds on to one. */
  private record BoundKey(Cohort cohort, Policy policy) {
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
      return other instanceof BoundKey key && key.cohort == cohort && key.policy.equals(policy);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(cohort) + policy.hashCode();
    }
  }

  /**
   * Collects what a {@link Mentorat} is made of. Not thread-safe.
   *
   * @since 0.1
   */
  public static final class Builder {
    private final List<MentoratPlugin> plugins = new ArrayList<>();
    private final List<PluginFolder> folders = new ArrayList<>();
    private final InCode inCode = new InCode();
    private ClassLoader classLoader = Mentorat.class.getClassLoader();
    private boolean discovery = true;
    private @Nullable ScoreCache scoreCache;
    private Supplier<Gazetteer> gazetteer = Suppliers.memoize(FrenchGazetteer::load);

    private Builder() {}

    /** Adds a plug-in that is handed over in code. */
    public Builder plugin(MentoratPlugin plugin) {
      plugins.add(plugin);
      return this;
    }

    /**
     * Adds the plug-ins of a folder of jars, read now; see {@link PluginFolder}. What is wrong with it, {@link #build} tells with everything
     * else.
     */
    public Builder plugins(Path folder) {
      folders.add(PluginFolder.open(folder));
      return this;
    }

    /** Adds a scorer from a function of the two records; it counts once a policy gives it a weight. */
    public Builder scorer(String id, String version, ToDoubleBiFunction<Youth, Mentor> score) {
      return scorer(Scorer.of(id, version, score));
    }

    /** Adds a scorer. */
    public Builder scorer(Scorer scorer) {
      inCode.scorers.add(scorer);
      return this;
    }

    /** Adds an eligibility rule. */
    public Builder rule(EligibilityRule rule) {
      inCode.rules.add(rule);
      return this;
    }

    /** Adds a routing strategy. */
    public Builder routing(RoutingStrategy strategy) {
      inCode.routings.add(strategy);
      return this;
    }

    /** Adds a matching strategy. */
    public Builder matching(MatchingStrategy strategy) {
      inCode.matchings.add(strategy);
      return this;
    }

    /** Looks for plug-ins with this loader instead of Mentorat's own. */
    public Builder classLoader(ClassLoader loader) {
      classLoader = loader;
      return this;
    }

    /** Looks for no plug-ins: only those handed over are installed, so not even the built-ins. */
    public Builder withoutDiscovery() {
      discovery = false;
      return this;
    }

    /** Uses another gazetteer than that of France. */
    public Builder gazetteer(Gazetteer places) {
      gazetteer = () -> places;
      return this;
    }

    /**
     * Keeps up to {@code mostPairs} scores of {@linkplain Scorer#expensive expensive} scorers from one run to the next, about 150 bytes each;
     * by default none. They change no result.
     */
    public Builder scoreCache(long mostPairs) {
      scoreCache = ScoreCache.of(mostPairs);
      return this;
    }

    /** Installs everything; {@link org.mentorat.core.plugin.InvalidPluginException} tells all that cannot be. */
    public Mentorat build() {
      return new Mentorat(this);
    }
  }

  /** The parts that an application hands over without a plug-in of its own. */
  private static final class InCode implements MentoratPlugin {
    private final List<Scorer> scorers = new ArrayList<>();
    private final List<EligibilityRule> rules = new ArrayList<>();
    private final List<RoutingStrategy> routings = new ArrayList<>();
    private final List<MatchingStrategy> matchings = new ArrayList<>();

    boolean isEmpty() {
      return scorers.isEmpty() && rules.isEmpty() && routings.isEmpty() && matchings.isEmpty();
    }

    @Override
    public String id() {
      return "in-code";
    }

    @Override
    public String version() {
      return "-";
    }

    @Override
    public String purpose() {
      return "parts handed over by the application";
    }

    @Override
    public List<Scorer> scorers() {
      return List.copyOf(scorers);
    }

    @Override
    public List<EligibilityRule> eligibilityRules() {
      return List.copyOf(rules);
    }

    @Override
    public List<RoutingStrategy> routingStrategies() {
      return List.copyOf(routings);
    }

    @Override
    public List<MatchingStrategy> matchingStrategies() {
      return List.copyOf(matchings);
    }
  }
}
