package org.mentorat.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Prices;
import org.mentorat.problem.Verification;

/** Prices of an optimal matching, found by shortest paths, and what the verifier makes of them. */
class OptimalCertificatePropertyTest {
  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems();
  }

  @Property(tries = 2000)
  void everyOptimalMatching_hasPricesThatProveItOptimal(
      @ForAll("problems") AssignmentProblem problem) {
    BruteForceMatching.Optimum optimum = optimum(problem);
    Matching matching = optimum.matchings().get(0);
    List<Prices> prices = new Network(problem).prices(matching).orElseThrow();

    assertThat(Evidence.optimal(problem, matching, prices))
        .isEqualTo(new Verification.Holds(
            Verification.Claim.OPTIMAL, optimum.objective(), optimum.objective()));
  }

  @Property(tries = 1000)
  void pricesOfOneOptimum_proveAllOptimaAndNothingElse(
      @ForAll("problems") AssignmentProblem problem) {
    BruteForceMatching.Optimum optimum = optimum(problem);
    List<Prices> prices =
        new Network(problem).prices(optimum.matchings().get(0)).orElseThrow();

    BruteForceMatching.forEachFeasible(problem, matching -> {
      boolean best = Objective.of(problem, matching).equals(optimum.objective());
      assertThat(Evidence.optimal(problem, matching, prices) instanceof Verification.Holds)
          .isEqualTo(best);
    });
  }

  @Property(tries = 1000)
  void dualValueOfOptimalPrices_isTheOptimum(@ForAll("problems") AssignmentProblem problem) {
    BruteForceMatching.Optimum optimum = optimum(problem);
    List<Prices> prices =
        new Network(problem).prices(optimum.matchings().get(0)).orElseThrow();

    BruteForceMatching.forEachFeasible(
        problem,
        matching -> assertThat(Evidence.bounded(problem, matching, prices))
            .isEqualTo(new Verification.Holds(
                Verification.Claim.NOT_PROVEN,
                Objective.of(problem, matching),
                optimum.objective())));
  }

  @Property(tries = 500)
  void matchingsThatAreNotOptimal_haveNoPrices(@ForAll("problems") AssignmentProblem problem) {
    BruteForceMatching.Optimum optimum = optimum(problem);
    Network network = new Network(problem);

    BruteForceMatching.forEachFeasible(problem, matching -> {
      Optional<List<Prices>> prices = network.prices(matching);
      assertThat(prices.isPresent()).isEqualTo(optimum.matchings().contains(matching));
    });
  }

  private static BruteForceMatching.Optimum optimum(AssignmentProblem problem) {
    Optional<BruteForceMatching.Optimum> optimum = BruteForceMatching.optimum(problem);
    Assume.that(optimum.isPresent());
    return optimum.orElseThrow();
  }
}
