package org.mentorat.problem;

/** What a matching strategy returns. */
public sealed interface Outcome {
  /** What the matching claims and how to check it. */
  Certificate certificate();

  /** A matching with its evidence: optimal, stable, of largest coverage, or only feasible, as the certificate says. */
  record Solved(Matching matching, Certificate certificate, Work work) implements Outcome {}

  /** Stopped before the end: feasible, {@code NOT_PROVEN}, with a bound. */
  record Stopped(Matching matching, Certificate.Bounded certificate, Cause cause, Work work)
      implements Outcome {}

  /** The lower bounds and locked pairs contradict the capacities. */
  record Infeasible(Certificate.Infeasible certificate, Work work) implements Outcome {}

  /** Why a run was stopped. */
  enum Cause {
    DEADLINE,
    CANCELLED,
    STEPS
  }

  /** Deterministic counts of what a solver did, for regression gates: searches, scanned pairs, augmentations. */
  record Work(long searches, long scannedPairs, long augmentations) {
    /** Nothing done. */
    public static final Work NONE = new Work(0, 0, 0);

    /** The sum. */
    public Work plus(Work other) {
      return new Work(
          searches + other.searches,
          scannedPairs + other.scannedPairs,
          augmentations + other.augmentations);
    }
  }
}
