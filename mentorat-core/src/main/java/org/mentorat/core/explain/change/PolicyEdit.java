package org.mentorat.core.explain.change;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.mentorat.core.policy.Policy;

/**
 * A concession in the policy.
 *
 * @param relaxation what it is
 * @param rule ordinal of the rule that it is about, in the active policy
 * @param edit the policy with it
 */
record PolicyEdit(Relaxation relaxation, int rule, UnaryOperator<Policy> edit) {
  Set<Integer> touched() {
    return Set.of(rule);
  }

  @Override
  public String toString() {
    return "PolicyEdit[" + relaxation.code() + "]";
  }
}
