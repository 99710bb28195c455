package org.mentorat.spi;

/**
 * What happens to a pair for which a rule lacks a field.
 *
 * @since 0.1
 */
public enum OnUnknown {
  /** The pair passes and the proposal is flagged. */
  ADMIT,
  /** The pair is excluded. */
  EXCLUDE,
  /** The pair passes, the proposal is flagged, and a person must look before it is sent. */
  REVIEW
}
