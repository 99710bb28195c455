package org.mentorat.tck;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verification.Claim;
import org.mentorat.problem.Verifier;

/**
 * Laws of one outcome.
 *
 * @param name id and version of the strategy for messages
 * @param problem what was solved
 * @param outcome what came back
 */
record OutcomeLaws(String name, AssignmentProblem problem, Outcome outcome) {
  /** The matching of an outcome, or null where it says that there is none. */
  static @Nullable Matching matching(Outcome outcome) {
    if (outcome instanceof Outcome.Solved solved) {
      return solved.matching();
    }
    return outcome instanceof Outcome.Stopped stopped ? stopped.matching() : null;
  }

  /** Pairs, capacities, quotas and locked pairs, whatever is claimed. */
  void feasible(ContractRule rule) {
    Matching matching = matching(outcome);
    if (outcome instanceof Outcome.Infeasible) {
      return;
    }
    if (matching == null) {
      throw new ContractViolation(rule, name + " returned an outcome without a matching");
    }
    Verification verification = asFeasible(matching);
    if (verification instanceof Verification.Broken broken) {
      throw new ContractViolation(rule, name + " returned a matching where " + broken.findings());
    }
  }

  private Verification asFeasible(Matching matching) {
    return Verifier.verify(
        problem, new Outcome.Solved(matching, new Certificate.FeasibleOnly(""), Outcome.Work.NONE));
  }

  /** The evidence that comes with a feasible matching. */
  void proven(ContractRule rule) {
    Matching matching = matching(outcome);
    if (matching != null
        && asFeasible(matching) instanceof Verification.Holds
        && Verifier.verify(problem, outcome) instanceof Verification.Broken broken) {
      throw new ContractViolation(
          rule,
          name + " returned " + outcome.certificate().getClass().getSimpleName()
              + " evidence, by which " + broken.findings());
    }
  }

  /** What was promised, and what the evidence proves to be the best, is as good as the best of all matchings. */
  void asGoodAs(ContractRule rule, Claim promise) {
    Matching matching = matching(outcome);
    if (!(outcome instanceof Outcome.Solved)
        || matching == null
        || !(asFeasible(matching) instanceof Verification.Holds)) {
      return;
    }
    Verification verification = Verifier.verify(problem, outcome);
    @Nullable
    Claim proven = verification instanceof Verification.Holds holds ? holds.claim() : null;
    Objective objective = Objective.of(problem, matching);
    if (promise == Claim.OPTIMAL || proven == Claim.OPTIMAL) {
      Optional<BruteForceMatching.Optimum> best = BruteForceMatching.optimum(problem);
      if (best.isPresent() && !best.get().objective().equals(objective)) {
        throw new ContractViolation(
            rule,
            name + " found " + objective + ", and the best matching has "
                + best.get().objective());
      }
    }
    if (promise == Claim.LARGEST_COVERAGE || proven == Claim.LARGEST_COVERAGE) {
      long best = largestCoverage();
      if (best != objective.coverage()) {
        throw new ContractViolation(
            rule,
            name + " served " + objective.coverage() + " youths, and the largest coverage is "
                + best);
      }
    }
    if (promise == Claim.STABLE && proven != Claim.STABLE) {
      throw new ContractViolation(
          rule, name + " promises a stable matching, and the evidence says " + verification);
    }
  }

  private long largestCoverage() {
    long[] best = new long[1];
    BruteForceMatching.forEachFeasible(
        problem, each -> best[0] = Math.max(best[0], Objective.of(problem, each).coverage()));
    return best[0];
  }

  /** That nothing is feasible is so, and proven. */
  void trulyInfeasible(ContractRule rule) {
    if (!(outcome instanceof Outcome.Infeasible)) {
      return;
    }
    if (BruteForceMatching.optimum(problem).isPresent()) {
      throw new ContractViolation(
          rule, name + " said that nothing is feasible, and there is a feasible matching");
    }
    if (Verifier.verify(problem, outcome) instanceof Verification.Broken broken) {
      throw new ContractViolation(
          rule, name + " said that nothing is feasible by evidence where " + broken.findings());
    }
  }
}
