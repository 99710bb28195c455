package org.mentorat.problem;

import java.util.List;

/**
 * Evidence for what an {@link Outcome} claims; the {@link Verifier} checks it without any solver.
 *
 * @since 0.1
 */
public sealed interface Certificate {
  /**
   * The matching is optimal. One {@link Prices} a phase, tiers first, score last ({@code tiers + 1} in all). Read as vectors over the
   * phases: wherever the margin vector of an arc is lexicographically positive the flow is at its upper bound, wherever it is negative
   * at its lower bound. That is linear programming duality over the ordered vector space of phases, so no feasible matching is better.
   *
   * @since 0.1
   */
  record Optimal(List<Prices> phases) implements Certificate {
    /** Copies the list. */
    public Optimal {
      phases = List.copyOf(phases);
    }
  }

  /**
   * No matching is better than the dual value of these prices, one a phase as in {@link Optimal}: the sum over all arcs of the margin
   * times the upper bound where the margin is positive, and times the lower bound where it is negative. Any prices give some bound.
   *
   * @since 0.1
   */
  record Bounded(List<Prices> phases) implements Certificate {
    /** Copies the list. */
    public Bounded {
      phases = List.copyOf(phases);
    }
  }

  /**
   * No matching serves more youths: a cut of the network in which every youth takes one unit, without lower bounds, whose capacity is the
   * coverage. The cut's set is the side of the root's supply, without the root. It proves the claim whatever lower bounds and locked
   * pairs there are, but where they cost coverage there may be no such cut.
   *
   * @since 0.1
   */
  record Coverage(Cut cut) implements Certificate {}

  /**
   * No pair blocks under the ranks of the problem, with upper quotas of mentors and of all groups above them, each of which ranks its
   * pairs by {@code mentorRank}. Nothing may have a lower bound, and quotas on youth groups must be slack. Stability is weak; with one
   * level of groups it is that of student–project allocation (Abraham, Irving and Manlove 2007).
   *
   * @since 0.1
   */
  record Stable() implements Certificate {}

  /**
   * Nothing feasible exists: the lower bounds into the set exceed the upper bounds out of it, or the other way round (Hoffman 1960).
   *
   * @since 0.1
   */
  record Infeasible(Cut cut) implements Certificate {}

  /**
   * Feasible and no more is claimed. {@code theorem}: what is known of the method in general, with its source; may be empty.
   *
   * @since 0.1
   */
  record FeasibleOnly(String theorem) implements Certificate {}
}
