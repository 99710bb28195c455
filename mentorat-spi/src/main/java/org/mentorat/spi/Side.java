package org.mentorat.spi;

/**
 * What an answer depends on. The engine evaluates one-sided rules once a person, not once a pair.
 *
 * @since 0.1
 */
public enum Side {
  /** The youth alone. */
  YOUTH,
  /** The mentor alone. */
  MENTOR,
  /** Both. */
  PAIR
}
