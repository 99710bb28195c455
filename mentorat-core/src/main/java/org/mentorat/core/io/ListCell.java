package org.mentorat.core.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Several values in one cell. Values stand apart by {@code |}, semicolon, comma, slash or a line end; a backslash before one of these, or
 * before a backslash, makes it part of the value; that, or a backslash at the beginning of a value, says "as it stands". {@link #join} writes so
 * that {@link #split} gives back what was joined.
 */
final class ListCell {
  private static final String SPECIAL = "|;,/\\";

  private ListCell() {}

  /** One value of a cell; {@code literal}: written with a backslash in front, so that no reader may change it. */
  record Item(String text, boolean literal) {}

  /** The values, blank ones left out; {@code separators} are those of {@code |;,/} that count. */
  static List<Item> split(String text, String separators) {
    List<Item> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    boolean literal = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c == '\n' || c == '\r' || separators.indexOf(c) >= 0) {
        String value = Words.trim(item.toString());
        if (!value.isEmpty()) {
          items.add(new Item(value, literal));
        }
        item.setLength(0);
        literal = false;
      } else if (c == '\\' && i + 1 < text.length() && SPECIAL.indexOf(text.charAt(i + 1)) >= 0) {
        item.append(text.charAt(++i));
        literal = true;
      } else if (c == '\\' && item.toString().isBlank()) {
        literal = true;
      } else {
        item.append(c);
      }
    }
    return items;
  }

  /** One cell with all the values, as they stand. */
  static String join(Collection<String> values) {
    StringBuilder text = new StringBuilder();
    for (String value : values) {
      if (text.length() > 0) {
        text.append('|');
      }
      append(text, value);
    }
    return text.toString();
  }

  /** The value with every special character masked. */
  static String mask(String value) {
    StringBuilder text = new StringBuilder(value.length());
    append(text, value);
    return text.toString();
  }

  private static void append(StringBuilder text, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        text.append('\\');
      }
      text.append(c);
    }
  }
}
