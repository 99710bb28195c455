package org.mentorat.problem;

/**
 * What a matching strategy returns.
 *
 * @since 0.1
 */
public sealed interface Outcome {
  /** What the matching claims and how to check it. */
  Certificate certificate();

  /**
   * A matching with its evidence: optimal, stable, of largest coverage, or only feasible, as the certificate says.
   *
   * @since 0.1
   */
  record Solved(Matching matching, Certificate certificate, Work work) implements Outcome {}

  /**
   * Stopped before the end: feasible, {@code NOT_PROVEN}, with a bound.
   *
   * @since 0.1
   */
  record Stopped(Matching matching, Certificate.Bounded certificate, Cause cause, Work work)
      implements Outcome {}

  /**
   * The lower bounds and locked pairs contradict the capacities.
   *
   * @since 0.1
   */
  record Infeasible(Certificate.Infeasible certificate, Work work) implements Outcome {}

  /**
   * Why a run was stopped.
   *
   * @since 0.1
   */
  enum Cause {
    DEADLINE,
    CANCELLED,
    STEPS
  }

  /**
   * Deterministic counts of what a solver did: a function of the problem alone, the same on every machine and JDK, so that regression
   * gates may ask for equality.
   *
   * @param bids bids of auctions
   * @param searches searches for augmenting paths
   * @param scannedPairs pairs, or arcs of groups, looked at
   * @param augmentations paths that changed the matching
   * @since 0.1
   */
  record Work(long bids, long searches, long scannedPairs, long augmentations) {
    /** Nothing done. */
    public static final Work NONE = new Work(0, 0, 0, 0);

    /** The sum. */
    public Work plus(Work other) {
      return new Work(
          bids + other.bids,
          searches + other.searches,
          scannedPairs + other.scannedPairs,
          augmentations + other.augmentations);
    }
  }
}
