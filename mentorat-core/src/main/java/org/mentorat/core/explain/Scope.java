package org.mentorat.core.explain;

/**
 * Over which pairs a statement holds.
 *
 * @since 0.1
 */
public enum Scope {
  /** All pairs that pass every rule. */
  ALL_ELIGIBLE,
  /** The best few mentors of each youth, as the policy's {@code candidatesPerYouth} says; others are eligible too. */
  KEPT_CANDIDATES
}
