package org.mentorat.core.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.Parameters;

class ExactStrategyTest {
  @Test
  void match_servesBothRatherThanTheBestPair() {
    // Youth 0 may have mentor 0 (10 points) or 1 (9), youth 1 only mentor 0 (9).
    AssignmentProblem problem = AssignmentProblem.builder(
            new int[] {0, 2, 3},
            new int[] {0, 1, 0},
            new long[] {10, 9, 9},
            new int[] {1, 1},
            new int[] {1, 1})
        .build();
    MatchingStrategy strategy = new BuiltInPlugin().matchingStrategies().get(0);
    assertThat(strategy.info().id()).isEqualTo("optimal");

    Outcome outcome =
        strategy.match(problem, Parameters.of(List.of(), Map.of()), 1, StopSignal.NEVER);

    assertThat(outcome)
        .asInstanceOf(type(Outcome.Solved.class))
        .extracting(Outcome.Solved::matching)
        .isEqualTo(Matching.of(1, 2));
    assertThat(Verifier.verify(problem, outcome))
        .asInstanceOf(type(Verification.Holds.class))
        .extracting(Verification.Holds::claim)
        .isEqualTo(Verification.Claim.OPTIMAL);
  }
}
