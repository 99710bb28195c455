package org.mentorat.model;

/** A value of a closed list, with the code that stands in files and a label for people. */
public interface Coded {
  /** The code in files: lower snake case, stable. */
  String code();

  /** The label for people. */
  Text label();
}
