package org.mentorat.core.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.core.plugin.PartName;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.policy.ActivePolicy.ActiveRule;
import org.mentorat.core.policy.ActivePolicy.ActiveScorer;
import org.mentorat.core.policy.ActivePolicy.Treatment;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Workers;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.UnusableParameterException;
import org.mentorat.spi.Verdict;

/**
 * What stands between one run and its plug-ins: parts are bound through it, their faults are kept in it, and it repeats a run for which a
 * fault became known too late. Made once a run, before the first attempt. Thread-safe.
 *
 * @since 0.1
 */
public final class Guard {
  /** About so many pairs are asked about twice, and of an expensive scorer so many. */
  private static final int SAMPLED = 1 << 16;

  private static final int SAMPLED_OF_EXPENSIVE = 1 << 10;

  /** Beyond so many threads left behind in plug-ins the run ends, whatever the policy says. */
  private static final int MOST_ABANDONED = 4;

  private static final int MOST_REPEATS = 8;

  private final ActivePolicy policy;
  private final Sample pairs;
  private final Sample ofExpensive;
  private final Sample people;
  private final @Nullable ScoreCache cache;
  private final CacheUse.Counter cacheUse = new CacheUse.Counter();
  private final Map<PartName.Kind, Map<String, PartGuard>> guards =
      new EnumMap<>(PartName.Kind.class);
  private final AtomicReference<@Nullable People> mentors = new AtomicReference<>();
  private final boolean lends;
  private final @Nullable Guard lender;
  private int abandoned;

  /**
   * For a run of {@code policy}.
   *
   * @param youths how many youths take part, and mentors: what the share of pairs that are asked about twice depends on
   * @param cache scores of earlier runs; null: none are kept
   */
  public Guard(ActivePolicy policy, int youths, int mentors, @Nullable ScoreCache cache) {
    this(policy, youths, mentors, cache, false, null);
  }

  private Guard(
      ActivePolicy policy,
      int youths,
      int mentors,
      @Nullable ScoreCache cache,
      boolean lends,
      @Nullable Guard lender) {
    this.lends = lends;
    this.lender = lender;
    this.policy = policy;
    long seed = policy.policy().seed();
    double all = (double) youths * mentors;
    this.pairs = Sample.of(seed, SAMPLED, all);
    this.ofExpensive = Sample.of(seed, SAMPLED_OF_EXPENSIVE, all);
    this.people = Sample.of(seed, SAMPLED, (double) youths + mentors);
    this.cache = cache;
    for (PartName.Kind kind : PartName.Kind.values()) {
      guards.put(kind, new LinkedHashMap<>());
    }
    policy.rules().forEach(rule -> add(rule.onFault()));
    policy.scorers().forEach(scorer -> add(scorer.onFault()));
    add(policy.routingOnFault());
    add(policy.matchingOnFault());
  }

  /**
   * For questions about a finished run, which bind parts anew again and again, to other people and under other policies. Guards that
   * {@link #of} makes on its threads begin with what it has learnt, and what they learn too late for an attempt they hand back, so that the next
   * attempt knows it.
   */
  public static Guard ofQuestions(
      ActivePolicy policy, int youths, int mentors, @Nullable ScoreCache cache) {
    return new Guard(policy, youths, mentors, cache, true, null);
  }

  /** As the constructor; on a thread of a question's attempt it is one of those that the question's guard lends to. */
  public static Guard of(ActivePolicy policy, int youths, int mentors, @Nullable ScoreCache cache) {
    @Nullable Pulse pulse = Pulse.current();
    @Nullable Guard owner = pulse == null ? null : pulse.attempt().owner();
    return owner != null && owner.lends
        ? new Guard(policy, youths, mentors, cache, false, owner)
        : new Guard(policy, youths, mentors, cache);
  }

  private void add(Treatment treatment) {
    PartName part = treatment.part();
    if (!part.builtIn()) {
      @Nullable PartGuard lent = lender == null ? null : lender.of(part);
      guards
          .computeIfAbsent(part.kind(), kind -> new LinkedHashMap<>())
          .put(
              part.id(),
              lent == null
                  ? new PartGuard(part, treatment.onFault())
                  : lent.lend(treatment.onFault()));
    }
  }

  /** Counts a thread that is left behind; how many there are by now, in all that a question did. */
  private synchronized int leftBehind() {
    return lender == null ? ++abandoned : lender.leftBehind();
  }

  private @Nullable PartGuard of(PartName part) {
    return guards.getOrDefault(part.kind(), Map.of()).get(part.id());
  }

  /** Whether any part is not built in. */
  public boolean guards() {
    return guards.values().stream().anyMatch(parts -> !parts.isEmpty());
  }

  /** Whether answers of this part are trusted, in columns too. */
  public boolean trusts(ActiveRule rule) {
    return of(rule.onFault().part()) == null;
  }

  /** Whether answers of this part are trusted. */
  public boolean trusts(ActiveScorer scorer) {
    return of(scorer.onFault().part()) == null;
  }

  /** The rules of the policy, and one for each scorer whose faults exclude pairs. */
  public List<ActiveRule> rules() {
    List<ActiveRule> rules = new ArrayList<>(policy.rules());
    for (ActiveScorer scorer : policy.scorers()) {
      PartGuard guard = of(scorer.onFault().part());
      if (guard != null && guard.onFault() == OnFault.EXCLUDE) {
        FaultRule rule = FaultRule.of(scorer.scorer().info(), guard, new FaultRule.Bindings());
        rules.add(new ActiveRule(
            rule,
            Parameters.of(List.of(), Map.of()),
            OnUnknown.EXCLUDE,
            new Treatment(rule.name(), OnFault.FAIL)));
      }
    }
    return List.copyOf(rules);
  }

  /**
   * Binds a rule to mentors, in the order of its indices.
   *
   * @throws UnusableParameterException as the rule says
   */
  public EligibilityRule.Bound bind(ActiveRule active, BindingContext context, List<Mentor> to) {
    PartGuard guard = of(active.onFault().part());
    if (guard == null) {
      return active.rule().bind(context, to);
    }
    boolean safety = active.rule().info().nature() == RuleInfo.Nature.SAFETY;
    Verdict without = GuardedRule.without(guard.onFault(), safety);
    People known = known(to);
    EligibilityRule.@Nullable Bound bound =
        bound(guard, () -> active.rule().bind(context, known.mentors()));
    return bound == null
        ? GuardedRule.silent(without)
        : new GuardedRule(guard, bound, known, pairs, people, without);
  }

  /**
   * Binds a scorer to mentors, in the order of its indices.
   *
   * @param rules those of {@link #rules()}: the one that excludes pairs for this scorer learns of it
   * @throws UnusableParameterException as the scorer says
   */
  public Scorer.Bound bind(
      ActiveScorer active, BindingContext context, List<Mentor> to, List<ActiveRule> rules) {
    PartGuard guard = of(active.onFault().part());
    if (guard == null) {
      return active.scorer().bind(context, to);
    }
    People known = known(to);
    boolean expensive = active.scorer().expensive();
    KeptScores.@Nullable Scope scope =
        expensive && cache != null ? KeptScores.scope(active, context) : null;
    Scorer.@Nullable Bound bound = bound(
        guard,
        () -> active.scorer().bind(scope == null ? context : scope.context(), known.mentors()));
    Scorer.Bound guarded = bound == null
        ? GuardedScorer.silent()
        : new GuardedScorer(
            guard,
            bound,
            known,
            expensive ? ofExpensive : pairs,
            scope == null || cache == null
                ? null
                : new KeptScores(cache, scope, known.mentors(), cacheUse));
    for (ActiveRule rule : rules) {
      if (rule.rule() instanceof FaultRule excluding && excluding.guard() == guard) {
        excluding.bound().put(guarded);
      }
    }
    return guarded;
  }

  /** Binds the routing strategy of the policy; {@code usable}: whether a ranking leads to programmes of the cohort. */
  public @Nullable GuardedRouting routing(
      BindingContext context,
      Function<Parameters, BindingContext> with,
      Predicate<RouteRanking> usable) {
    PartGuard guard = of(policy.routingOnFault().part());
    if (guard == null) {
      return null;
    }
    RoutingStrategy.@Nullable Bound bound = bound(guard, () -> policy.routing().bind(context));
    RoutingStrategy.@Nullable Bound instead = null;
    RoutingStrategy builtIn = policy.registry().routings().get(ActivePolicy.BUILT_IN_ROUTING);
    if (guard.onFault() == OnFault.FALLBACK && builtIn != null) {
      instead = builtIn.bind(with.apply(Parameters.of(builtIn.info().parameters(), Map.of())));
    }
    return new GuardedRouting(guard, bound, instead, people, usable);
  }

  /** What a bind returns; null: nothing that can be used. */
  private static <T> @Nullable T bound(PartGuard guard, java.util.function.Supplier<T> bind) {
    if (guard.faults().all()) {
      return null;
    }
    @Nullable T bound;
    try {
      bound = guard.ask(new Question.Single(guard, null, null, false), bind);
    } catch (UnusableParameterException e) {
      throw e;
    } catch (Throwable e) {
      guard.fault(guard.threw(null, null, e));
      return null;
    }
    if (bound == null) {
      guard.fault(PluginFaultException.noAnswer(guard.name(), null, null, "a bound part"));
    }
    return bound;
  }

  private People known(List<Mentor> to) {
    People before = mentors.get();
    if (before != null && before.mentors().equals(to)) {
      return before;
    }
    People now = People.of(to, pairs);
    mentors.set(now);
    return now;
  }

  /**
   * Solves with a strategy; how a run goes on where it is at fault.
   *
   * @since 0.1
   */
  public interface Solving<T> {
    /** Solves with {@code strategy}. */
    T with(MatchingStrategy strategy, Parameters parameters);

    /** What does not hold of an outcome, by the verifier; empty: all holds. */
    List<String> broken(T solved);

    /** The problem that was solved. */
    AssignmentProblem problem(T solved);

    /** Its outcome. */
    Outcome outcome(T solved);

    /** The same with another outcome. */
    T with(T solved, Outcome outcome);
  }

  /**
   * Solves with the policy's strategy, and sees to it that what comes back holds, or that the run ends with the strategy's name. A
   * built-in strategy is asked as it is; what it returns the caller verifies.
   */
  public <T> T solve(Solving<T> solving) {
    PartGuard guard = of(policy.matchingOnFault().part());
    if (guard == null) {
      return solving.with(policy.matching(), policy.matchingParameters());
    }
    if (!guard.faults().all()) {
      PluginFaultException fault;
      try {
        T solved =
            solving.with(GuardedMatching.of(guard, policy.matching()), policy.matchingParameters());
        List<String> findings = solving.broken(solved);
        if (findings.isEmpty()) {
          return solved;
        }
        Outcome outcome = solving.outcome(solved);
        AssignmentProblem problem = solving.problem(solved);
        fault = PluginFaultException.brokenOutcome(
            guard.name(),
            GuardedMatching.kind(problem, outcome),
            "one that does: " + String.join("; ", findings));
        Outcome less = GuardedMatching.downgraded(problem, outcome);
        if (guard.onFault() == OnFault.EXCLUDE && less != null) {
          guard.slip(fault);
          return solving.with(solved, less);
        }
      } catch (PluginFaultException e) {
        if (e.part().filter(guard.name()::equals).isEmpty()) {
          throw e;
        }
        fault = e;
      }
      if (guard.onFault() != OnFault.FALLBACK) {
        throw fault;
      }
      guard.fault(fault);
    }
    MatchingStrategy builtIn = policy.registry().matchings().get(ActivePolicy.BUILT_IN_MATCHING);
    if (builtIn == null) {
      throw new IllegalStateException("a policy that falls back was resolved without built-ins");
    }
    return solving.with(builtIn, Parameters.of(builtIn.info().parameters(), Map.of()));
  }

  /** What to throw where a score exceeds the bound of its kind. */
  public RuntimeException boundTooLow(ActiveScorer scorer, YouthId youth, MentorId mentor) {
    PartGuard guard = of(scorer.onFault().part());
    PluginFaultException fault =
        PluginFaultException.boundTooLow(scorer.onFault().part(), youth, mentor);
    return guard == null ? fault : guard.indexFault(fault);
  }

  /** What to throw where a rule excludes a pair that it admitted before. */
  public RuntimeException changedVerdict(PartName rule, YouthId youth, MentorId mentor) {
    PartGuard guard = of(rule);
    PluginFaultException fault = PluginFaultException.inconsistent(rule, youth, mentor);
    // A rule that stands for a scorer's faults has them remembered already.
    return guard == null ? new Repeat(fault) : guard.late(fault);
  }

  /**
   * What to throw where the contributions of a proposal do not add up to the score that was solved for: some scorer answers differently each
   * time.
   */
  public RuntimeException changedScore(YouthId youth, MentorId mentor) {
    List<PartGuard> scorers =
        List.copyOf(guards.getOrDefault(PartName.Kind.SCORER, Map.of()).values());
    if (scorers.isEmpty()) {
      return new IllegalStateException("the contributions of youth " + youth + " and mentor "
          + mentor + " do not add up to the score of the pair");
    }
    RuntimeException first = null;
    for (PartGuard guard : scorers) {
      RuntimeException thrown =
          guard.late(PluginFaultException.inconsistent(guard.name(), youth, mentor));
      first = first == null ? thrown : first;
    }
    return first == null ? new IllegalStateException("no scorer") : first;
  }

  /**
   * Runs {@code body}, again and again where a fault became known too late, at most as often as there is something to learn.
   *
   * @param host the host's threads
   * @param patience how long a call of a plug-in may take; zero: nobody watches, and all work is done on the host's threads
   */
  public <T> T run(Workers host, Duration patience, Function<Attempt, T> body) {
    @Nullable Pulse pulse = Pulse.current();
    if (pulse != null && pulse.attempt().owner() == this) {
      return body.apply(pulse.attempt());
    }
    boolean watched = guards() && !patience.isZero() && !patience.isNegative();
    for (int repeats = 0; ; repeats++) {
      try {
        return watched
            ? new Watch(patience).run(this, host, body)
            : body.apply(Attempt.on(this, host));
      } catch (Repeat e) {
        if (repeats == MOST_REPEATS) {
          throw e.fault();
        }
      } catch (Watch.Hung e) {
        hung(e.question(), e.index());
      }
    }
  }

  /** Learns that a call never came back; ends the run, or returns for another attempt. */
  private synchronized void hung(Question question, int index) {
    PartGuard guard = question.part();
    boolean matching = guard.name().kind() == PartName.Kind.MATCHING;
    // Whether an index hangs has nothing to do with whom it is first asked about; who that was is
    // told only where the run ends.
    boolean about = !question.index() || guard.onFault() == OnFault.FAIL;
    @Nullable YouthId youth = about ? question.youth() : null;
    @Nullable MentorId mentor = about ? question.mentor(index) : null;
    PluginFaultException fault = PluginFaultException.hung(guard.name(), youth, mentor);
    if (leftBehind() > MOST_ABANDONED
        || guard.onFault() == OnFault.FAIL
        || (matching && guard.onFault() == OnFault.EXCLUDE)) {
      throw fault;
    }
    if (question.index()) {
      guard.withoutIndexes(fault);
    } else {
      guard.hung(fault);
    }
  }

  /** All faults of the run, in the order of the policy's parts. */
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    guards
        .values()
        .forEach(
            parts -> parts.values().forEach(part -> faults.addAll(part.faults().told())));
    return List.copyOf(faults);
  }

  /** How kept scores were used; null: none are kept. */
  public @Nullable CacheUse cacheUse() {
    return cache == null ? null : cacheUse.total();
  }
}
