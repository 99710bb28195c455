package org.mentorat.model;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A record or a cohort that breaks its rules. Names every broken field, its code and what was expected; never the value, which may be
 * personal.
 *
 * @since 0.1
 */
public final class InvalidRecordException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** A message stops after so many problems: a cohort can have one for every row. */
  private static final int IN_MESSAGE = 20;

  /**
   * One broken field.
   *
   * @param field name of the component; in a cohort preceded by the type and id of the record, such as {@code Youth Y12 association}
   * @param code stable, such as {@code id.form}
   * @param expected what was expected, in words
   * @since 0.1
   */
  public record Problem(String field, String code, String expected) implements Serializable {}

  @SuppressWarnings("serial") // what List.copyOf returns is serializable
  private final List<Problem> problems;

  /** All the problems of one record at once; {@code where} names the record by type and id. */
  public InvalidRecordException(String where, List<Problem> problems) {
    super(message(where, problems));
    this.problems = List.copyOf(problems);
  }

  static InvalidRecordException of(String where, String field, String code, String expected) {
    return new InvalidRecordException(where, List.of(new Problem(field, code, expected)));
  }

  private static String message(String where, List<Problem> problems) {
    String first = problems.stream()
        .limit(IN_MESSAGE)
        .map(p -> p.field() + " [" + p.code() + "]: expected " + p.expected())
        .collect(Collectors.joining("; "));
    int rest = problems.size() - IN_MESSAGE;
    return where + ": " + first + (rest > 0 ? "; and " + rest + " more" : "");
  }

  /** Every broken field, in the order of the record's components; complete, even where the message is cut. */
  public List<Problem> problems() {
    return problems;
  }
}
