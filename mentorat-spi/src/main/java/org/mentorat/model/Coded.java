package org.mentorat.model;

/**
 * A value of a closed list, with the code that stands in files and a label for people. Every such enum finds its values by code with a
 * static {@code of(String)}.
 *
 * @since 0.1
 */
public interface Coded {
  /** The code in files: lower snake case, stable. */
  String code();

  /** The label for people. */
  Text label();
}
