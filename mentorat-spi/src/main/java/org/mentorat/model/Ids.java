package org.mentorat.model;

/** The one rule for the form of identifiers, codes and short texts. */
final class Ids {
  static final int MAX_LENGTH = 128;

  private Ids() {}

  static void check(String type, String value) {
    if (!wellFormed(value, MAX_LENGTH)) {
      throw InvalidRecordException.of(type, "id", "id.form", form(MAX_LENGTH));
    }
  }

  /** Whether {@code value} has 1 to {@code most} characters, no control character and no surrounding space. */
  static boolean wellFormed(String value, int most) {
    int length = value.length();
    if (length == 0
        || length > most
        || isSpace(value.charAt(0))
        || isSpace(value.charAt(length - 1))) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (Character.isISOControl(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** No-break spaces, which spreadsheets are full of, are spaces to people but not to {@link Character#isWhitespace}. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** What {@link #wellFormed} expects, in words. */
  static String form(int most) {
    return "1 to " + most + " characters without control characters or surrounding spaces";
  }
}
