package org.mentorat.spi;

/**
 * Thrown by {@code bind} where the value of a parameter is well-formed but cannot be used: it contradicts another one, or names what this
 * run does not have. The engine tells it as a problem of the policy, at the place of the parameter, and not as a fault of the plug-in;
 * unlike the messages of other exceptions it is shown to people, so it must not hold a value of any person.
 *
 * @since 0.1
 */
public final class UnusableParameterException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String expected;

  /**
   * @param parameter name of the parameter
   * @param expected what would be usable, such as {@code "at most maxAge"}
   */
  public UnusableParameterException(String parameter, String expected) {
    super("parameter " + parameter + ", expected " + expected);
    this.parameter = parameter;
    this.expected = expected;
  }

  /** Name of the parameter. */
  public String parameter() {
    return parameter;
  }

  /** What would be usable. */
  public String expected() {
    return expected;
  }
}
