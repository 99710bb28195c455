package org.mentorat.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Cut;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Verification;

/** Cuts found by augmenting paths, as proofs of largest coverage and of infeasibility. */
class CutCertificatePropertyTest {
  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems();
  }

  @Provide
  Arbitrary<AssignmentProblem> upperQuotas() {
    return ProblemArbitraries.upperQuotas();
  }

  @Provide
  Arbitrary<AssignmentProblem> infeasible() {
    return ProblemArbitraries.problems()
        .filter(problem -> BruteForceMatching.optimum(problem).isEmpty());
  }

  @Property(tries = 500)
  void smallestCut_provesExactlyTheMatchingsOfLargestCoverage(
      @ForAll("upperQuotas") AssignmentProblem problem) {
    List<Matching> feasible = BruteForceMatching.feasibleMatchings(problem);
    long largest = feasible.stream()
        .mapToLong(m -> Objective.of(problem, m).coverage())
        .max()
        .orElseThrow();
    Objective best = feasible.stream()
        .map(m -> Objective.of(problem, m))
        .max(Objective::compareTo)
        .orElseThrow();
    Network.CoverageCut smallest = new Network(problem).coverageCut();

    assertThat(smallest.coverage()).isEqualTo(largest);
    for (Matching matching : feasible) {
      Objective objective = Objective.of(problem, matching);
      Verification verification = Evidence.coverage(problem, matching, smallest.cut());
      if (objective.coverage() == largest) {
        Verification.Holds holds = (Verification.Holds) verification;
        assertThat(holds.claim()).isEqualTo(Verification.Claim.LARGEST_COVERAGE);
        assertThat(holds.objective()).isEqualTo(objective);
        assertThat(holds.bound()).isGreaterThanOrEqualTo(best);
        assertThat(holds.bound().coverage()).isEqualTo(largest);
      } else {
        assertThat(verification).isInstanceOf(Verification.Broken.class);
      }
    }
  }

  @Property(tries = 150)
  void anyCut_provesCoverageOnlyWhereItIsLargest(@ForAll("problems") AssignmentProblem problem) {
    List<Matching> feasible = BruteForceMatching.feasibleMatchings(problem);
    long largest = feasible.stream()
        .mapToLong(m -> Objective.of(problem, m).coverage())
        .max()
        .orElse(-1);
    Cut smallest = new Network(problem).coverageCut().cut();
    List<Cut> cuts = new ArrayList<>(List.of(smallest, Evidence.emptyCut()));
    for (int node = 0; node < Evidence.nodes(problem); node++) {
      cuts.add(Evidence.flip(problem, smallest, node));
    }

    for (Matching matching : feasible) {
      for (Cut cut : cuts) {
        if (Evidence.coverage(problem, matching, cut) instanceof Verification.Holds holds) {
          assertThat(holds.objective().coverage()).isEqualTo(largest);
        }
      }
    }
  }

  @Property(tries = 700)
  void aCutProvesInfeasibility_exactlyWhereNothingIsFeasible(
      @ForAll("problems") AssignmentProblem problem) {
    Optional<Cut> cut = new Network(problem).infeasibleCut();

    assertThat(cut.isPresent()).isEqualTo(BruteForceMatching.optimum(problem).isEmpty());
    cut.ifPresent(witness -> assertThat(Evidence.infeasible(problem, witness))
        .isEqualTo(new Verification.HoldsInfeasible()));
  }

  @Property(tries = 150)
  void emptyCut_provesNothing(@ForAll("infeasible") AssignmentProblem problem) {
    assertThat(Evidence.infeasible(problem, Evidence.emptyCut()))
        .isInstanceOf(Verification.Broken.class);
  }

  @Property(tries = 150)
  void witnessOfAnInfeasibleProblem_failsOnceTheLowerBoundsAreGone(
      @ForAll("infeasible") AssignmentProblem problem) {
    Cut witness = new Network(problem).infeasibleCut().orElseThrow();

    assertThat(Evidence.infeasible(Relaxed.withoutLowerBounds(problem), witness))
        .isInstanceOf(Verification.Broken.class);
  }

  @Property(tries = 100)
  void noCut_provesAFeasibleProblemInfeasible(@ForAll("problems") AssignmentProblem problem) {
    Assume.that(BruteForceMatching.optimum(problem).isPresent() && Evidence.nodes(problem) <= 10);
    Cut cut = Evidence.emptyCut();
    // Gray code: every set of nodes is the one before with one node moved.
    for (int step = 1; step < 1 << Evidence.nodes(problem); step++) {
      cut = Evidence.flip(problem, cut, Integer.numberOfTrailingZeros(step));
      assertThat(Evidence.infeasible(problem, cut)).isInstanceOf(Verification.Broken.class);
    }
  }
}
