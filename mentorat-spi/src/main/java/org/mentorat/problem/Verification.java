package org.mentorat.problem;

import java.util.List;

/**
 * What the {@link Verifier} says.
 *
 * @since 0.1
 */
public sealed interface Verification {
  /**
   * The claim holds.
   *
   * @param claim what is proven of the matching
   * @param objective the value of the matching
   * @param bound what is proven of all matchings: none has a larger value. The objective itself if it is optimal; where the certificate
   *     says nothing of values, what is evident: everybody with a pair served, and all positive scores
   * @since 0.1
   */
  record Holds(Claim claim, Objective objective, Objective bound) implements Verification {}

  /**
   * There is truly no feasible matching.
   *
   * @since 0.1
   */
  record HoldsInfeasible() implements Verification {}

  /**
   * The claim does not hold: at most 20 findings, each naming a node or pair by index and the broken condition.
   *
   * @since 0.1
   */
  record Broken(List<String> findings) implements Verification {
    /** Copies the list. */
    public Broken {
      findings = List.copyOf(findings);
    }
  }

  /**
   * What was proven of a matching.
   *
   * @since 0.1
   */
  enum Claim {
    /** No matching has a better objective. */
    OPTIMAL,
    /** No matching serves more youths; the score may be anything. */
    LARGEST_COVERAGE,
    /** No pair blocks. */
    STABLE,
    /** Feasible, with a bound on how far from the optimum. */
    NOT_PROVEN,
    /** Feasible, and no more was claimed. */
    FEASIBLE
  }
}
