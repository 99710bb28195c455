package org.mentorat.core.policy;

/**
 * When youths without an association get one.
 *
 * @since 0.1
 */
public enum RoutingMode {
  /** Before matching: each youth goes to the best programme with room left. */
  FIRST,
  /** With matching: the youth's candidates span the best programmes, and the matching chooses. */
  JOINT
}
