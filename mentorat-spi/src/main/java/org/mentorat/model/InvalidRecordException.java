package org.mentorat.model;

import java.util.List;

/** A record that breaks the rules of its fields. Names every broken field, its code and what was expected; never the value. */
public final class InvalidRecordException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** One broken field: its name, a stable code such as {@code id.form}, and what was expected. */
  public record Problem(String field, String code, String expected)
      implements java.io.Serializable {}

  @SuppressWarnings("serial") // what List.copyOf returns is serializable
  private final List<Problem> problems;

  /** All the problems of one record at once; {@code where} names the record by type and id. */
  public InvalidRecordException(String where, List<Problem> problems) {
    super(where + ": "
        + problems.stream()
            .map(p -> p.field() + " [" + p.code() + "]: expected " + p.expected())
            .collect(java.util.stream.Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  static InvalidRecordException of(String field, String code, String expected) {
    return new InvalidRecordException(field, List.of(new Problem(field, code, expected)));
  }

  /** Every broken field, in the order of the record's components. */
  public List<Problem> problems() {
    return problems;
  }
}
