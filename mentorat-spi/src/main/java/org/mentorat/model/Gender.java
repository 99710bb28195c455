package org.mentorat.model;

import java.util.Optional;

/**
 * Gender, where a person chose to give it (genre). Used only by the optional gender rule, off by default, and by counts.
 *
 * @since 0.1
 */
public enum Gender implements Coded {
  /** Woman (femme). */
  WOMAN("woman", "femme", "woman"),
  /** Man (homme). */
  MAN("man", "homme", "man"),
  /** Other (autre). */
  OTHER("other", "autre", "other");

  private static final Codes<Gender> CODES = new Codes<>(values());

  private final String code;
  private final Text label;

  Gender(String code, String french, String english) {
    this.code = code;
    this.label = new Text(french, english);
  }

  /** The gender with this code, such as {@code woman}; empty: there is none. */
  public static Optional<Gender> of(String code) {
    return CODES.find(code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Text label() {
    return label;
  }
}
