package org.mentorat.problem;

import java.util.List;

/** What the {@link Verifier} says. */
public sealed interface Verification {
  /** The claim holds; {@code objective} is the value of the matching and {@code bound} what the certificate proves of any matching. */
  record Holds(Claim claim, Objective objective, Objective bound) implements Verification {}

  /** There is truly no feasible matching. */
  record HoldsInfeasible() implements Verification {}

  /** The claim does not hold: at most 20 findings, each naming a node or pair by index and the broken condition. */
  record Broken(List<String> findings) implements Verification {
    /** Copies the list. */
    public Broken {
      findings = List.copyOf(findings);
    }
  }

  /** What was proven of a matching. */
  enum Claim {
    OPTIMAL,
    LARGEST_COVERAGE,
    STABLE,
    NOT_PROVEN,
    FEASIBLE
  }
}
