package org.mentorat.tck;

import java.util.List;
import java.util.Optional;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Outcome;

/** The first optimal matching of a small problem with prices that prove it, or the proof that there is none. */
public final class SlowProof {
  private SlowProof() {}

  /** Exponential in the pairs. */
  public static Outcome solve(AssignmentProblem problem) {
    Network network = new Network(problem);
    Optional<BruteForceMatching.Optimum> optimum = BruteForceMatching.optimum(problem);
    if (optimum.isEmpty()) {
      return new Outcome.Infeasible(
          new Certificate.Infeasible(network.infeasibleCut().orElseThrow()), Outcome.Work.NONE);
    }
    var matching = optimum.get().matchings().get(0);
    var prices = network.prices(matching).orElse(List.of());
    return new Outcome.Solved(matching, new Certificate.Optimal(prices), Outcome.Work.NONE);
  }
}
