package org.mentorat.core.flow;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.mentorat.core.candidates.Candidates;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.candidates.Funnel;
import org.mentorat.core.candidates.Participants;
import org.mentorat.core.candidates.RunContext;
import org.mentorat.core.flow.RunListener.Stage;
import org.mentorat.core.guard.Abandoned;
import org.mentorat.core.guard.Guard;
import org.mentorat.core.guard.Repeat;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.policy.InvalidPolicyException;
import org.mentorat.core.result.Evidence;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Cohort;
import org.mentorat.model.Gazetteer;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.spi.GrowingStrategy;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.UnusableParameterException;

/**
 * The stages composed: cohort → routes → candidates → problem → outcome → verified → result. Pure functions; nothing flows back.
 *
 * @since 0.1
 */
public final class Flow {
  private Flow() {}

  /** The version of the engine, as it stands in manifests. */
  public static String engineVersion() {
    return Version.OF_ENGINE;
  }

  /** The whole flow. */
  public static MatchResult match(
      Cohort cohort, ActivePolicy policy, Gazetteer gazetteer, RunOptions options) {
    Guard guard = RunContext.guard(cohort, policy, options.scoreCache());
    return within(guard, options, its -> {
      Prepared prepared = posed(cohort, policy, gazetteer, its, guard);
      Pricing.Priced solved = solved(prepared, its);
      Verification verification = verify(solved.prepared(), solved.outcome(), policy, its);
      return decoded(solved.prepared(), solved.outcome(), verification, its);
    });
  }

  /** Does something on the threads of an attempt, and again where a fault of a plug-in became known too late. */
  static <T> T within(Guard guard, RunOptions options, Function<RunOptions, T> body) {
    return guard.run(
        options.workers(), options.patience(), attempt -> body.apply(options.within(attempt)));
  }

  private static Pricing.Priced solved(Prepared prepared, RunOptions options) {
    options.listener().progress(Stage.SOLVE, 0, 1);
    Guard guard = prepared.evaluation().guard();
    Pricing.Priced priced = prepared.candidates().growing()
        ? named(prepared.policy(), () -> guard.solve(new Growing(prepared, options)))
        : new Pricing.Priced(
            prepared, matched(prepared.problem(), prepared.policy(), guard, options));
    options.listener().progress(Stage.SOLVE, 1, 1);
    return priced;
  }

  private static Outcome matched(
      AssignmentProblem problem, ActivePolicy policy, Guard guard, RunOptions options) {
    return named(policy, () -> guard.solve(new Whole(problem, policy, options)));
  }

  /** Whatever a strategy throws is told under its name. */
  private static <T> T named(ActivePolicy policy, Supplier<T> solving) {
    try {
      return solving.get();
    } catch (UnusableParameterException e) {
      throw new InvalidPolicyException(List.of(new InvalidPolicyException.Problem(
          "/matching/parameters/" + e.parameter(), "expected " + e.expected())));
    } catch (PluginFaultException | Repeat | Abandoned e) {
      throw e;
    } catch (Throwable e) {
      throw PluginFaultException.threw(policy.matchingOnFault().part(), null, null, e);
    }
  }

  /** Solving a problem that holds all its pairs. */
  private record Whole(AssignmentProblem problem, ActivePolicy policy, RunOptions options)
      implements Guard.Solving<Outcome> {
    @Override
    public Outcome with(MatchingStrategy strategy, Parameters parameters) {
      return Objects.requireNonNull(strategy.match(
          problem, parameters, policy.policy().seed(), options.stopSignal(), options.workers()));
    }

    @Override
    public List<String> broken(Outcome solved) {
      return findings(Verifier.verify(problem, solved));
    }

    @Override
    public AssignmentProblem problem(Outcome solved) {
      return problem;
    }

    @Override
    public Outcome outcome(Outcome solved) {
      return solved;
    }

    @Override
    public Outcome with(Outcome solved, Outcome less) {
      return less;
    }
  }

  /** Solving over pairs that are found as prices ask for them. */
  private record Growing(Prepared prepared, RunOptions options)
      implements Guard.Solving<Pricing.Priced> {
    @Override
    public Pricing.Priced with(MatchingStrategy strategy, Parameters parameters) {
      return Pricing.match(prepared, (GrowingStrategy) strategy, parameters, options);
    }

    @Override
    public List<String> broken(Pricing.Priced solved) {
      return findings(check(solved.prepared(), solved.outcome()));
    }

    @Override
    public AssignmentProblem problem(Pricing.Priced solved) {
      return solved.prepared().problem();
    }

    @Override
    public Outcome outcome(Pricing.Priced solved) {
      return solved.outcome();
    }

    @Override
    public Pricing.Priced with(Pricing.Priced solved, Outcome less) {
      return new Pricing.Priced(solved.prepared(), less);
    }
  }

  private static List<String> findings(Verification verification) {
    return verification instanceof Verification.Broken broken ? broken.findings() : List.of();
  }

  /** Everything before solving: routes, candidates, the numeric problem. */
  public static Prepared prepare(
      Cohort cohort, ActivePolicy policy, Gazetteer gazetteer, RunOptions options) {
    Guard guard = RunContext.guard(cohort, policy, options.scoreCache());
    return within(guard, options, its -> posed(cohort, policy, gazetteer, its, guard));
  }

  private static Prepared posed(
      Cohort cohort, ActivePolicy policy, Gazetteer gazetteer, RunOptions options, Guard guard) {
    RunListener listener = options.listener();
    RunContext context = new RunContext(cohort, policy, gazetteer, options.scoreTables(), guard);
    listener.progress(Stage.ROUTE, 0, 1);
    Routing routing = Routing.of(cohort, policy, context);
    listener.progress(Stage.ROUTE, 1, 1);
    Participants people = Participants.of(cohort, routing.mentors(), routing.routes(), policy);
    int total = people.youths().size();
    listener.progress(Stage.CANDIDATES, 0, total);
    Evaluation evaluation = Evaluation.bind(
        cohort,
        people.mentors(),
        routing.routes(),
        policy,
        context,
        options.indexes(),
        options.workers());
    AtomicLong done = new AtomicLong();
    IntConsumer progress = more -> listener.progress(Stage.CANDIDATES, done.addAndGet(more), total);
    boolean growing = policy.policy().candidatesPerYouth() == 0
        && policy.matching() instanceof GrowingStrategy
        && Candidates.pairsOnRoutes(people, evaluation) > options.mostPairsHeld();
    Candidates candidates = growing
        ? Candidates.seeded(
            cohort,
            people,
            evaluation,
            policy,
            sample -> matched(sample, policy, guard, options),
            options.workers(),
            progress)
        : Candidates.find(cohort, people, evaluation, policy, options.workers(), progress);
    return new Prepared(
        cohort, policy, routing, people, evaluation, candidates, candidates.problem());
  }

  /**
   * Solves a prepared problem with the policy's strategy. What a built-in strategy returns is not verified yet; of a plug-in's only what holds is
   * returned.
   */
  public static Outcome solve(Prepared prepared, RunOptions options) {
    return within(
        prepared.evaluation().guard(),
        options,
        its ->
            matched(prepared.problem(), prepared.policy(), prepared.evaluation().guard(), its));
  }

  /**
   * Solves the problem of a question with the policy's strategy, however long it takes; as {@link #solve(Prepared, RunOptions)}.
   *
   * @param options threads, and the patience with a plug-in; nobody is told of progress
   */
  public static Outcome solve(AssignmentProblem problem, ActivePolicy policy, RunOptions options) {
    Guard guard = Guard.of(policy, 0, 0, null);
    return within(guard, options.unhurried(), its -> matched(problem, policy, guard, its));
  }

  /** As {@link #solve(Prepared, RunOptions)}, of a problem without people; {@code guard} is there for nothing else. */
  static Outcome solve(
      AssignmentProblem problem, ActivePolicy policy, RunOptions options, Guard guard) {
    options.listener().progress(Stage.SOLVE, 0, 1);
    Outcome outcome = within(guard, options, its -> matched(problem, policy, guard, its));
    options.listener().progress(Stage.SOLVE, 1, 1);
    return outcome;
  }

  /** What each rule removes, over the youths of the lottery as long as fewer than {@code budget} pairs were looked at. */
  public static Funnel funnel(
      Cohort cohort, ActivePolicy policy, Gazetteer gazetteer, RunOptions options, long budget) {
    Guard guard = RunContext.guard(cohort, policy, options.scoreCache());
    return within(guard, options, its -> {
      RunContext context = new RunContext(cohort, policy, gazetteer, its.scoreTables(), guard);
      Routing routing = Routing.of(cohort, policy, context);
      Participants people = Participants.of(cohort, routing.mentors(), routing.routes(), policy);
      Evaluation evaluation = Evaluation.bind(
          cohort,
          people.mentors(),
          routing.routes(),
          policy,
          context,
          its.indexes(),
          its.workers());
      return Funnel.of(evaluation, people.youths(), budget, its.workers());
    });
  }

  /**
   * Puts an outcome into words: who is proposed to whom and why, who is left without, and the manifest. No solver runs; the same problem,
   * outcome and inputs give the same result, so that results can be checked by writing them anew.
   *
   * @throws BrokenOutcomeException if the verification says that the outcome does not hold
   */
  public static MatchResult decode(
      Prepared prepared, Outcome outcome, Verification verification, RunOptions options) {
    return within(
        prepared.evaluation().guard(),
        options,
        its -> decoded(prepared, outcome, verification, its));
  }

  private static MatchResult decoded(
      Prepared prepared, Outcome outcome, Verification verification, RunOptions options) {
    if (verification instanceof Verification.Broken broken) {
      throw new BrokenOutcomeException(prepared.policy().matching().info(), broken.findings());
    }
    return new Decoding(prepared, outcome, evidence(prepared, outcome, verification), options)
        .result();
  }

  /** The evidence that goes with an outcome. */
  public static Evidence evidence(Prepared prepared, Outcome outcome, Verification verification) {
    Candidates candidates = prepared.candidates();
    int perYouth = prepared.policy().policy().candidatesPerYouth();
    Evidence.Scope scope = candidates.growing()
        ? Evidence.Scope.priced(
            candidates.pairs(),
            candidates.evaluated(),
            Candidates.pairsOnRoutes(prepared.participants(), prepared.evaluation()))
        : new Evidence.Scope(candidates.eligiblePairs(), candidates.pairs(), perYouth);
    return new Evidence(
        prepared.problem(),
        outcome,
        verification,
        prepared.participants().youths().stream().map(y -> y.id()).toList(),
        prepared.participants().mentors().stream().map(m -> m.id()).toList(),
        candidates.youthGroupNames(),
        candidates.mentorGroupNames(),
        scope);
  }

  /** Whoever made the outcome: what does not hold never reaches a person. */
  private static Verification verify(
      Prepared prepared, Outcome outcome, ActivePolicy policy, RunOptions options) {
    options.listener().progress(Stage.VERIFY, 0, 1);
    Verification verification = check(prepared, outcome);
    if (verification instanceof Verification.Broken broken) {
      throw new BrokenOutcomeException(policy.matching().info(), broken.findings());
    }
    options.listener().progress(Stage.VERIFY, 1, 1);
    return verification;
  }

  /**
   * What holds of an outcome over all eligible pairs: the verifier's word on the pairs of the problem, and, where it holds only some, that
   * of {@link PricingCheck} on all others.
   */
  public static Verification check(Prepared prepared, Outcome outcome) {
    Verification verification = Verifier.verify(prepared.problem(), outcome);
    if (!prepared.candidates().growing() || !(verification instanceof Verification.Holds holds)) {
      return verification;
    }
    if (outcome instanceof Outcome.Stopped stopped) {
      return new Verification.Holds(
          holds.claim(),
          holds.objective(),
          PricingCheck.bound(prepared.problem(), stopped.certificate().phases()));
    }
    return outcome instanceof Outcome.Solved solved
            && PricingCheck.check(prepared.candidates(), prepared.problem(), solved)
                instanceof PricingCheck.Verdict.NotProven unproven
        ? new Verification.Broken(unproven.findings())
        : verification;
  }

  /**
   * The problem as a run with these options leaves it, with all pairs that it adds on its way: {@code prepared} itself unless its
   * candidates are {@linkplain Candidates#growing growing}. Takes as long as the run.
   */
  public static Prepared grown(Prepared prepared, RunOptions options) {
    return prepared.candidates().growing()
        ? within(prepared.evaluation().guard(), options, its -> solved(prepared, its))
            .prepared()
        : prepared;
  }
}
