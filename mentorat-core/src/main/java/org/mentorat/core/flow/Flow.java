package org.mentorat.core.flow;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.mentorat.core.candidates.Candidates;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.candidates.Funnel;
import org.mentorat.core.candidates.Participants;
import org.mentorat.core.candidates.RunContext;
import org.mentorat.core.flow.RunListener.Stage;
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
import org.mentorat.spi.UnusableParameterException;

/** The stages composed: cohort → routes → candidates → problem → outcome → verified → result. Pure functions; nothing flows back. */
public final class Flow {
  private Flow() {}

  /** The version of the engine, as it stands in manifests. */
  public static String engineVersion() {
    return Version.OF_ENGINE;
  }

  /** The whole flow. */
  public static MatchResult match(
      Cohort cohort, ActivePolicy policy, Gazetteer gazetteer, RunOptions options) {
    Prepared prepared = prepare(cohort, policy, gazetteer, options);
    Pricing.Priced solved = solved(prepared, options);
    Verification verification = verify(solved.prepared(), solved.outcome(), policy, options);
    return decode(solved.prepared(), solved.outcome(), verification, options);
  }

  private static Pricing.Priced solved(Prepared prepared, RunOptions options) {
    if (!prepared.candidates().growing()) {
      return new Pricing.Priced(prepared, solve(prepared, options));
    }
    ActivePolicy policy = prepared.policy();
    options.listener().progress(Stage.SOLVE, 0, 1);
    Pricing.Priced priced;
    try {
      priced = Pricing.match(prepared, (GrowingStrategy) policy.matching(), options);
    } catch (PluginFaultException e) {
      throw e;
    } catch (Throwable e) {
      throw PluginFaultException.threw(policy.matchingOnFault().part(), null, null, e);
    }
    options.listener().progress(Stage.SOLVE, 1, 1);
    return priced;
  }

  /** Everything before solving: routes, candidates, the numeric problem. */
  public static Prepared prepare(
      Cohort cohort, ActivePolicy policy, Gazetteer gazetteer, RunOptions options) {
    RunListener listener = options.listener();
    RunContext context = new RunContext(cohort, policy, gazetteer, options.scoreTables());
    listener.progress(Stage.ROUTE, 0, 1);
    Routing routing = Routing.of(cohort, policy, context);
    listener.progress(Stage.ROUTE, 1, 1);
    Participants people = Participants.of(cohort, routing.mentors(), routing.routes(), policy);
    int total = people.youths().size();
    listener.progress(Stage.CANDIDATES, 0, total);
    Evaluation evaluation = Evaluation.bind(
        cohort, people.mentors(), routing.routes(), policy, context, options.indexes());
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
            sample -> matched(sample, policy, options),
            options.workers(),
            progress)
        : Candidates.find(cohort, people, evaluation, policy, options.workers(), progress);
    return new Prepared(
        cohort, policy, routing, people, evaluation, candidates, candidates.problem());
  }

  /** Solves a prepared problem with the policy's strategy. Nothing is verified yet. */
  public static Outcome solve(Prepared prepared, RunOptions options) {
    return solve(prepared.problem(), prepared.policy(), options);
  }

  static Outcome solve(AssignmentProblem problem, ActivePolicy policy, RunOptions options) {
    options.listener().progress(Stage.SOLVE, 0, 1);
    Outcome outcome = matched(problem, policy, options);
    options.listener().progress(Stage.SOLVE, 1, 1);
    return outcome;
  }

  private static Outcome matched(
      AssignmentProblem problem, ActivePolicy policy, RunOptions options) {
    try {
      return Objects.requireNonNull(policy
          .matching()
          .match(
              problem,
              policy.matchingParameters(),
              policy.policy().seed(),
              options.stopSignal(),
              options.workers()));
    } catch (UnusableParameterException e) {
      throw new InvalidPolicyException(List.of(new InvalidPolicyException.Problem(
          "/matching/parameters/" + e.parameter(), "expected " + e.expected())));
    } catch (Throwable e) {
      throw PluginFaultException.threw(policy.matchingOnFault().part(), null, null, e);
    }
  }

  /** What each rule removes, over the youths of the lottery as long as fewer than {@code budget} pairs were looked at. */
  public static Funnel funnel(
      Cohort cohort, ActivePolicy policy, Gazetteer gazetteer, RunOptions options, long budget) {
    RunContext context = new RunContext(cohort, policy, gazetteer, options.scoreTables());
    Routing routing = Routing.of(cohort, policy, context);
    Participants people = Participants.of(cohort, routing.mentors(), routing.routes(), policy);
    Evaluation evaluation = Evaluation.bind(
        cohort, people.mentors(), routing.routes(), policy, context, options.indexes());
    return Funnel.of(evaluation, people.youths(), budget, options.workers());
  }

  /**
   * Puts an outcome into words: who is proposed to whom and why, who is left without, and the manifest. No solver runs; the same problem,
   * outcome and inputs give the same result, so that results can be checked by writing them anew.
   *
   * @throws BrokenOutcomeException if the verification says that the outcome does not hold
   */
  public static MatchResult decode(
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
    return prepared.candidates().growing() ? solved(prepared, options).prepared() : prepared;
  }
}
