package org.mentorat.model;

/** The one rule for the form of identifiers. */
final class Ids {
  static final int MAX_LENGTH = 128;

  private Ids() {}

  static void check(String field, String value) {
    if (value.isEmpty()
        || value.length() > MAX_LENGTH
        || !value.equals(value.strip())
        || value.chars().anyMatch(Character::isISOControl)) {
      throw InvalidRecordException.of(
          field,
          "id.form",
          "1 to " + MAX_LENGTH + " characters without control characters or surrounding spaces");
    }
  }
}
