package org.mentorat.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Verification;

/** Every set of pairs of a small problem, under a certificate that claims nothing but feasibility. */
class FeasibilityPropertyTest {
  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems();
  }

  @Property(tries = 150)
  void verifier_acceptsExactlyTheFeasibleMatchings(@ForAll("problems") AssignmentProblem problem) {
    Set<Matching> feasible = new HashSet<>(BruteForceMatching.feasibleMatchings(problem));

    for (long bits = 0; bits < 1L << problem.pairs(); bits++) {
      Matching matching = Matching.of(BitSet.valueOf(new long[] {bits}));
      Verification verification = Evidence.feasible(problem, matching);
      if (feasible.contains(matching)) {
        assertThat(verification).isInstanceOf(Verification.Holds.class);
        Verification.Holds holds = (Verification.Holds) verification;
        assertThat(holds.claim()).isEqualTo(Verification.Claim.FEASIBLE);
        assertThat(holds.objective()).isEqualTo(Objective.of(problem, matching));
        assertThat(holds.bound()).isGreaterThanOrEqualTo(holds.objective());
      } else {
        assertThat(verification).isInstanceOf(Verification.Broken.class);
      }
    }
  }
}
