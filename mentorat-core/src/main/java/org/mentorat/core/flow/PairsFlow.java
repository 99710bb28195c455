package org.mentorat.core.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.flow.RunListener.Stage;
import org.mentorat.core.guard.Fault;
import org.mentorat.core.guard.Guard;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.residual.Obstacles;
import org.mentorat.core.residual.ResidualGraph;
import org.mentorat.core.result.Evidence;
import org.mentorat.core.result.Manifest;
import org.mentorat.core.result.PairsManifest;
import org.mentorat.core.result.PairsResult;
import org.mentorat.core.result.ScoredPair;
import org.mentorat.core.result.Unserved;
import org.mentorat.model.PairKey;
import org.mentorat.model.Reason;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;

/**
 * The flow for {@link ScoredPairs}: it begins at the numeric problem, since rules, scorers and routing have nothing to look at.
 *
 * @since 0.1
 */
public final class PairsFlow {
  private PairsFlow() {}

  /**
   * Matches, verifies and says who is left without. Of the policy only the matching strategy with its parameters counts, and the seed that
   * is handed to it; tiers stand in the pairs.
   *
   * @throws org.mentorat.core.plugin.PluginFaultException if the strategy fails
   * @throws BrokenOutcomeException if its outcome does not hold
   */
  public static PairsResult match(ScoredPairs pairs, ActivePolicy policy, RunOptions options) {
    Guard guard = new Guard(policy, 0, 0, null);
    Outcome outcome = Flow.solve(pairs.problem(), policy, options, guard);
    options.listener().progress(Stage.VERIFY, 0, 1);
    Verification verification = Verifier.verify(pairs.problem(), outcome);
    options.listener().progress(Stage.VERIFY, 1, 1);
    return decode(pairs, outcome, verification, policy, options, guard.faults());
  }

  /**
   * Puts an outcome into ids. No solver runs; the same arguments give the same result, so that results can be checked by writing them anew.
   * Faults of the run that made the outcome are not known here, so the manifest holds none.
   *
   * @throws BrokenOutcomeException if the verification says that the outcome does not hold
   */
  public static PairsResult decode(
      ScoredPairs pairs,
      Outcome outcome,
      Verification verification,
      ActivePolicy policy,
      RunOptions options) {
    return decode(pairs, outcome, verification, policy, options, List.of());
  }

  private static PairsResult decode(
      ScoredPairs pairs,
      Outcome outcome,
      Verification verification,
      ActivePolicy policy,
      RunOptions options,
      List<Fault> faults) {
    if (verification instanceof Verification.Broken broken) {
      throw new BrokenOutcomeException(policy.matching().info(), broken.findings());
    }
    AssignmentProblem problem = pairs.problem();
    Matching matching = Decoding.matching(problem, outcome);
    List<ScoredPair> chosen = new ArrayList<>();
    boolean[] served = new boolean[problem.youths()];
    for (int k = 0, youth = 0; k < matching.size(); k++) {
      int pair = matching.pair(k);
      while (problem.rowStart(youth + 1) <= pair) {
        youth++;
      }
      served[youth] = true;
      chosen.add(new ScoredPair(
          pairs.youths().get(youth),
          pairs.mentors().get(problem.mentorOf(pair)),
          problem.score(pair)));
    }
    chosen.sort(Comparator.comparing(PairKey::of));
    Obstacles obstacles = outcome instanceof Outcome.Infeasible
        ? null
        : Obstacles.of(new ResidualGraph(problem, matching, null));
    List<Unserved> unserved = IntStream.range(0, problem.youths())
        .filter(i -> !served[i] && problem.youthCapacity(i) > 0)
        .mapToObj(i -> unserved(pairs, i, outcome, obstacles))
        .sorted(Comparator.comparing(Unserved::youth))
        .toList();
    Evidence evidence = new Evidence(
        problem,
        outcome,
        verification,
        pairs.youths(),
        pairs.mentors(),
        List.of(),
        pairs.mentorGroups(),
        new Evidence.Scope(problem.pairs(), problem.pairs(), 0));
    return new PairsResult(
        chosen,
        unserved,
        evidence,
        manifest(problem, outcome, chosen.size(), unserved.size(), policy, options, faults));
  }

  private static Unserved unserved(
      ScoredPairs pairs, int youth, Outcome outcome, @Nullable Obstacles obstacles) {
    int own = pairs.problem().rowStart(youth + 1) - pairs.problem().rowStart(youth);
    Reason reason;
    List<Reason> details = List.of();
    if (own == 0) {
      reason = UnservedReasons.NO_PAIR;
    } else if (obstacles == null) {
      reason = UnservedReasons.QUOTAS_CONTRADICT;
    } else {
      int quota = obstacles.quota(youth);
      reason = UnservedReasons.of(
          obstacles.kind(youth),
          quota == QuotaForest.NONE ? "" : "group " + pairs.mentorGroups().get(quota),
          false);
      if (outcome instanceof Outcome.Stopped) {
        details = reason.equals(UnservedReasons.NOT_CHOSEN) ? List.of() : List.of(reason);
        reason = UnservedReasons.NOT_REACHED;
      }
    }
    return new Unserved(pairs.youths().get(youth), null, reason, details, own);
  }

  private static PairsManifest manifest(
      AssignmentProblem problem,
      Outcome outcome,
      long chosen,
      long unserved,
      ActivePolicy policy,
      RunOptions options,
      List<Fault> faults) {
    SortedMap<String, Long> counts = new TreeMap<>();
    long withPlaces = IntStream.range(0, problem.youths())
        .filter(i -> problem.youthCapacity(i) > 0)
        .count();
    counts.put("youths", (long) problem.youths());
    counts.put("withoutPlaces", problem.youths() - withPlaces);
    counts.put("mentors", (long) problem.mentors());
    counts.put("groups", (long) problem.mentorGroups().nodes());
    counts.put("pairs", (long) problem.pairs());
    counts.put("proposals", chosen);
    counts.put("served", withPlaces - unserved);
    counts.put("unserved", unserved);
    return new PairsManifest(
        Version.OF_ENGINE,
        policy.policy().seed(),
        policy.registry().installed().stream()
            .map(p -> p.id() + " " + p.version())
            .toList(),
        Manifest.Part.of(
            policy.matching().info().id(),
            policy.matching().info().version(),
            policy.matchingParameters().asMap()),
        options.inputs(),
        counts,
        !(outcome instanceof Outcome.Stopped stopped && stopped.cause() != Outcome.Cause.STEPS)
            && faults.stream().noneMatch(fault -> fault.kind().unrepeatable()),
        faults.stream().map(Decoding::told).toList());
  }
}
