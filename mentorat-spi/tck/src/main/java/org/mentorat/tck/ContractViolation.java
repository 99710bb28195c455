package org.mentorat.tck;

/** A plug-in broke a numbered rule of its contract. The message reads "rule S3 broken: …, because …". */
public final class ContractViolation extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final ContractRule rule;

  /**
   * @param rule what was broken
   * @param what what was seen, with ids and values; everybody in the kit's cohorts is made up
   */
  public ContractViolation(ContractRule rule, String what) {
    super("rule " + rule + " broken: " + what + ", because " + rule.reason());
    this.rule = rule;
  }

  /** The rule that was broken. */
  public ContractRule rule() {
    return rule;
  }
}
