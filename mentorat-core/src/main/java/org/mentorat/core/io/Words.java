package org.mentorat.core.io;

import java.text.Normalizer;
import java.util.Locale;

/** How words are compared where people wrote them: accents, case, punctuation and spaces do not matter. */
final class Words {
  private Words() {}

  /** Lower case, without accents, everything but letters and digits as single spaces: {@code "Né(e) le"} gives {@code "ne e le"}. */
  static String fold(String text) {
    if (isFolded(text)) {
      return text;
    }
    String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && c != '+') {
        gap = true;
        continue;
      }
      if (gap && folded.length() > 0) {
        folded.append(' ');
      }
      gap = false;
      folded.append(c);
    }
    return folded
        .toString()
        .toLowerCase(Locale.ROOT)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ß", "ss");
  }

  /** As {@link #fold}, with underscores for spaces: the form of codes. */
  static String code(String text) {
    return fold(text).replace(' ', '_');
  }

  /** Without white space at both ends; no-break spaces and zero-width marks, which sheets are full of, count as white space. */
  static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFolded(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }
}
