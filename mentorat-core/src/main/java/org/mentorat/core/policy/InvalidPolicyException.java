package org.mentorat.core.policy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A policy that cannot be used: every problem at once, each with the JSON pointer of its place.
 *
 * @since 0.1
 */
public final class InvalidPolicyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * One problem: where (JSON pointer), and what was expected.
   *
   * @since 0.1
   */
  public record Problem(String pointer, String message) implements java.io.Serializable {}

  @SuppressWarnings("serial") // what List.copyOf returns is serializable
  private final List<Problem> problems;

  /** All the problems of a policy. */
  public InvalidPolicyException(List<Problem> problems) {
    super(problems.stream()
        .map(p -> p.pointer() + ": " + p.message())
        .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, in the order of the document. */
  public List<Problem> problems() {
    return problems;
  }
}
