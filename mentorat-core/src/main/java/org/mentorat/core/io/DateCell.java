package org.mentorat.core.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as sheets write them. The day always comes before the month, as in France; a sheet that puts the month first says so in the mapping
 * ({@code dates}).
 *
 * <p>Two-digit years fall in the hundred years that end with {@code lastYear}. A bare whole number is a day count of Excel, whose day 1 is
 * 1 January 1900 and which believes in a 29 February 1900; only days from 1 March 1900 on are taken.
 */
final class DateCell {
  static final String FORMS = "2009-12-31, 31/12/2009, 31-12-2009, 31.12.2009, 31/12/09";

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?: .*)?");
  private static final Pattern SERIAL = Pattern.compile("\\d{2,7}(?:[.,]0+)?");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int FIRST_SERIAL = 61;
  private static final int LAST_SERIAL = 2_958_465;

  private DateCell() {}

  /** A day, and what was repaired to get it. */
  record Parsed(LocalDate day, @Nullable RepairKind repair) {}

  /** The day; null: not a day. */
  static @Nullable Parsed parse(String text, int lastYear, List<DateTimeFormatter> forms) {
    for (DateTimeFormatter form : forms) {
      try {
        return new Parsed(LocalDate.parse(text, form), null);
      } catch (DateTimeParseException e) {
        // The next form, and then the usual ones.
      }
    }
    try {
      if (isIso(text)) {
        return new Parsed(day(text.substring(0, 4), text.substring(5, 7), text.substring(8)), null);
      }
      Matcher m = YEAR_FIRST.matcher(text);
      if (m.matches()) {
        return new Parsed(day(m.group(1), m.group(2), m.group(3)), null);
      }
      m = DAY_FIRST.matcher(text);
      if (m.matches()) {
        String year = m.group(3);
        if (year.length() == 4) {
          return new Parsed(day(year, m.group(2), m.group(1)), null);
        }
        int shortYear = Integer.parseInt(year);
        int full = lastYear - Math.floorMod(lastYear - shortYear, 100);
        return new Parsed(
            LocalDate.of(full, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1))),
            RepairKind.TWO_DIGIT_YEAR);
      }
      if (SERIAL.matcher(text).matches()) {
        int serial = Integer.parseInt(text.split("[.,]", 2)[0]);
        return serial < FIRST_SERIAL || serial > LAST_SERIAL
            ? null
            : new Parsed(SERIAL_ZERO.plusDays(serial), RepairKind.SERIAL_DATE);
      }
      return null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether the text has the form 2009-12-31, as most sheets that a program wrote: then no pattern is needed. */
  private static boolean isIso(String text) {
    if (text.length() != 10) {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      char c = text.charAt(i);
      boolean dash = i == 4 || i == 7;
      boolean fits = dash ? c == '-' : c >= '0' && c <= '9';
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
