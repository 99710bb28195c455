package org.mentorat.model;

import java.util.Optional;

/**
 * How a pair meets (modalité).
 *
 * @since 0.1
 */
public enum MeetingMode implements Coded {
  /** In person (en présence). */
  IN_PERSON("in_person", "en présence", "in person"),
  /** Remote (à distance). */
  REMOTE("remote", "à distance", "remote"),
  /** Hybrid (mixte). */
  HYBRID("hybrid", "mixte", "hybrid");

  private static final Codes<MeetingMode> CODES = new Codes<>(values());

  private final String code;
  private final Text label;

  MeetingMode(String code, String french, String english) {
    this.code = code;
    this.label = new Text(french, english);
  }

  /** The mode with this code, such as {@code in_person}; empty: there is none. */
  public static Optional<MeetingMode> of(String code) {
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
