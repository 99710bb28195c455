package org.mentorat.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.InvalidRecordException.Problem;

/**
 * Checks and copies the components of one record under construction. Every method takes null for unknown and lets it pass; what is wrong
 * is collected, so that {@link #check} reports all of it at once. Messages never hold the value: it may be personal.
 */
final class Fields {
  /** Most characters of a code. */
  static final int CODE = 128;

  /** Most characters of free text and names. */
  static final int TEXT = 256;

  /** Most entries of a person's set or list. */
  static final int ENTRIES = 200;

  /** Most entries of an association's or a programme's set: schools, companies, communes. */
  static final int MANY_ENTRIES = 40_000;

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  /** 31 December 9999 is how many sheets write "without end". */
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final String type;
  private final Object id;
  private @Nullable List<Problem> problems;

  /** Starts the check of a record of this type; {@code id} prints as an opaque id, or is empty for a value without one. */
  Fields(String type, Object id) {
    this.type = type;
    this.id = id;
  }

  void problem(String field, String code, String expected) {
    if (problems == null) {
      problems = new ArrayList<>();
    }
    problems.add(new Problem(field, code, expected));
  }

  /** A code: 1 to {@value #CODE} characters. */
  void code(String field, @Nullable String value) {
    text(field, value, CODE);
  }

  /** Free text or a name: 1 to {@value #TEXT} characters. */
  void text(String field, @Nullable String value) {
    text(field, value, TEXT);
  }

  private void text(String field, @Nullable String value, int most) {
    if (value != null && !Ids.wellFormed(value, most)) {
      problem(field, "text.form", Ids.form(most));
    }
  }

  /** A set of codes. */
  @Nullable
  Set<String> codes(String field, @Nullable Set<String> values, int mostEntries) {
    return texts(field, values, mostEntries, CODE);
  }

  /** A set of names. */
  @Nullable
  Set<String> names(String field, @Nullable Set<String> values, int mostEntries) {
    return texts(field, values, mostEntries, TEXT);
  }

  private @Nullable Set<String> texts(
      String field, @Nullable Set<String> values, int mostEntries, int most) {
    Set<String> copy = set(field, values, mostEntries);
    if (copy != null && !copy.stream().allMatch(value -> Ids.wellFormed(value, most))) {
      problem(field, "text.form", "entries of " + Ids.form(most));
    }
    return copy;
  }

  /** A set of enumerated values or ids, which are well-formed by themselves. */
  <E extends Comparable<? super E>> @Nullable Set<E> set(
      String field, @Nullable Set<E> values, int mostEntries) {
    if (values == null) {
      return null;
    }
    Set<E> copy = FrozenSet.copyOf(values);
    count(field, copy.size(), mostEntries);
    return copy;
  }

  /** A ranked list without repetition. */
  <E> @Nullable List<E> ranked(String field, @Nullable List<E> values, int mostEntries) {
    if (values == null) {
      return null;
    }
    List<E> copy = List.copyOf(values);
    count(field, copy.size(), mostEntries);
    if (new HashSet<>(copy).size() < copy.size()) {
      problem(field, "entries.repeated", "every entry once");
    }
    return copy;
  }

  void count(String field, int entries, int mostEntries) {
    if (entries > mostEntries) {
      problem(field, "entries.count", "at most " + mostEntries + " entries");
    }
  }

  /** A whole number in [least, most]. */
  void number(String field, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      problem(field, "number.range", "a whole number from " + least + " to " + most);
    }
  }

  /** A day of the years 1900 to 9999. */
  void date(String field, @Nullable LocalDate value) {
    if (value != null && !inRange(value)) {
      problem(field, "date.range", "a day from " + FIRST_DAY + " to " + LAST_DAY);
    }
  }

  private static boolean inRange(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  /** A day like any other that does not come before {@code from}, where both are known. */
  void dateFrom(String first, @Nullable LocalDate from, String field, @Nullable LocalDate value) {
    date(field, value);
    if (from != null && value != null && inRange(value) && value.isBefore(from)) {
      problem(field, "date.order", "a day not before " + first);
    }
  }

  /** Throws {@link InvalidRecordException} with everything that was found, if anything. */
  void check() {
    if (problems != null) {
      String name = id.toString();
      throw new InvalidRecordException(name.isEmpty() ? type : type + " " + name, problems);
    }
  }
}
