package org.mentorat.core.experiment;

import java.util.Locale;
import org.mentorat.core.result.Evidence;
import org.mentorat.problem.Verification;

/**
 * What the verifier said of a cell's matching.
 *
 * @param claim {@code optimal}, {@code largest_coverage}, {@code stable}, {@code not_proven}, {@code feasible}, or {@code infeasible}
 * @param allEligible whether the claim is about all eligible pairs
 * @param pairs pairs in the problem
 * @since 0.1
 */
public record Proof(String claim, boolean allEligible, long pairs) {
  static Proof of(Evidence evidence) {
    String claim = evidence.verification() instanceof Verification.Holds holds
        ? holds.claim().name().toLowerCase(Locale.ROOT)
        : "infeasible";
    return new Proof(claim, evidence.scope().allEligible(), evidence.scope().pairs());
  }
}
