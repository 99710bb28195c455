package org.mentorat.spi;

/**
 * The answer of an {@link EligibilityRule} for one pair.
 *
 * @since 0.1
 */
public enum Verdict {
  /** The pair passes. */
  ADMIT,
  /** The pair is excluded. */
  EXCLUDE,
  /** A field that the rule needs is unknown; the policy's {@link OnUnknown} decides. */
  UNKNOWN
}
