package org.mentorat.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mentorat.model.Text;

/** Sentences, numbers and days in one language. Written out, so that no JDK and no machine writes them otherwise. Immutable. */
final class Phrases {
  /** Between groups of three digits in French, and before a percent sign. */
  private static final char NARROW_SPACE = '\u202f';

  private static final char NO_BREAK_SPACE = '\u00a0';

  private static final List<String> FRENCH_MONTHS = List.of(
      "janvier",
      "février",
      "mars",
      "avril",
      "mai",
      "juin",
      "juillet",
      "août",
      "septembre",
      "octobre",
      "novembre",
      "décembre");
  private static final List<String> ENGLISH_MONTHS = List.of(
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December");

  private final boolean french;

  private Phrases(boolean french) {
    this.french = french;
  }

  /** French for any French locale, English otherwise, as {@link Text#in}. */
  static Phrases in(Locale locale) {
    return new Phrases(locale.getLanguage().equals("fr"));
  }

  boolean french() {
    return french;
  }

  Locale locale() {
    return french ? Locale.FRENCH : Locale.ENGLISH;
  }

  String of(String inFrench, String inEnglish) {
    return french ? inFrench : inEnglish;
  }

  String of(Text text) {
    return text.in(locale());
  }

  /** A sentence with its capital and its full stop. */
  String sentence(Text text) {
    String plain = of(text).strip();
    if (plain.isEmpty()) {
      return plain;
    }
    int first = plain.offsetByCodePoints(0, 1);
    String capital = plain.substring(0, first).toUpperCase(locale()) + plain.substring(first);
    return ".!?…".indexOf(capital.charAt(capital.length() - 1)) >= 0 ? capital : capital + ".";
  }

  /** {@code 12 345} with narrow no-break spaces, or {@code 12,345}. */
  String number(long value) {
    return grouped(Long.toString(Math.abs(value)), value < 0);
  }

  /** With so many decimals, half up. */
  String decimal(double value, int digits) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    String[] parts = rounded.abs().toPlainString().split("\\.", -1);
    String whole = grouped(parts[0], rounded.signum() < 0);
    return parts.length == 1 ? whole : whole + (french ? "," : ".") + parts[1];
  }

  private String grouped(String digits, boolean negative) {
    StringBuilder out = new StringBuilder(negative ? "−" : "");
    for (int k = 0; k < digits.length(); k++) {
      if (k > 0 && (digits.length() - k) % 3 == 0) {
        out.append(french ? NARROW_SPACE : ',');
      }
      out.append(digits.charAt(k));
    }
    return out.toString();
  }

  /** {@code 45,2 %} or {@code 45.2%}. */
  String percent(double share) {
    return decimal(100 * share, 1) + (french ? "\u00a0%" : "%");
  }

  /** {@code part} out of {@code whole}; nothing out of nothing is a dash. */
  String percent(long part, long whole) {
    return whole == 0 ? "–" : percent(part / (double) whole);
  }

  /** A number and its noun; French says 0 and 1 in the singular, English 1 only. */
  String count(long number, String oneFr, String manyFr, String oneEn, String manyEn) {
    boolean singular = number == 1 || (number == 0 && french);
    return number(number)
        + NO_BREAK_SPACE
        + (french ? (singular ? oneFr : manyFr) : singular ? oneEn : manyEn);
  }

  /** {@code 45 jeunes}. */
  String youths(long number) {
    return count(number, "jeune", "jeunes", "youth", "youths");
  }

  /** {@code 45 mentors}. */
  String mentors(long number) {
    return count(number, "mentor", "mentors", "mentor", "mentors");
  }

  /** {@code 7 septembre 2026}, {@code 1er mai 2026}. */
  String day(LocalDate day) {
    int number = day.getDayOfMonth();
    return number
        + (french && number == 1 ? "er" : "")
        + NO_BREAK_SPACE
        + (french ? FRENCH_MONTHS : ENGLISH_MONTHS).get(day.getMonthValue() - 1)
        + NO_BREAK_SPACE
        + day.getYear();
  }

  /** What stands between a term and what is said of it: French sets a space before the colon. */
  String colon() {
    return french ? "\u00a0: " : ": ";
  }
}
