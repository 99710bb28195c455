package org.mentorat.core.plugin;

/**
 * How a plug-in can be at fault.
 *
 * @since 0.1
 */
public enum FaultKind {
  /** It threw an exception or an error. */
  THREW("threw"),
  /** It returned null where an answer is due. */
  NO_ANSWER("noAnswer"),
  /** It answered NaN or a number outside of the allowed range. */
  OUT_OF_RANGE("outOfRange"),
  /** It answered what no caller can use, such as a route to a programme that does not exist. */
  WRONG_ANSWER("wrongAnswer"),
  /** It answered differently when it was asked again. */
  INCONSISTENT("inconsistent"),
  /** A score exceeded the bound that its scorer had given for the mentor's kind. */
  BOUND_TOO_LOW("boundTooLow"),
  /** It tried to change what it was handed. */
  MUTATED("mutated"),
  /** It did not come back. */
  HUNG("hung"),
  /** Its matching breaks a capacity or a quota, leaves out a settled pair, or holds a pair that the problem does not have. */
  INFEASIBLE("infeasible"),
  /** Its matching is feasible, but what it claims of it does not hold. */
  UNPROVEN("unproven");

  private final String code;

  FaultKind(String code) {
    this.code = code;
  }

  /** The name in manifests. */
  public String code() {
    return code;
  }

  /** Whether a run with such a fault may come out differently when it is repeated. */
  public boolean unrepeatable() {
    return this == HUNG || this == INCONSISTENT;
  }
}
