package org.mentorat.core.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Availability;
import org.mentorat.model.InvalidRecordException;

/**
 * Stands on one cell at a time and reads it as what the column wants. Null always means unknown; what cannot be read is a problem of the
 * row, except words of closed lists, which are counted to be mapped. Used by one thread for one file.
 */
final class CellReader {
  private static final Set<String> UNKNOWN = Set.of(
      "nc",
      "nr",
      "nd",
      "na",
      "n a",
      "n c",
      "n r",
      "inconnu",
      "inconnue",
      "unknown",
      "non renseigne",
      "non renseignee",
      "non communique",
      "ne sait pas",
      "nsp",
      "sans objet",
      "so",
      "vide");
  private static final Set<String> UNKNOWN_SIGNS =
      Set.of("?", "-", "--", "–", "—", ".", "/", "??", "#N/A", "#REF!", "#VALEUR!", "#VALUE!");
  private static final Set<String> NONE = Set.of("none", "aucun", "aucune", "neant", "rien");
  private static final Pattern NUMBER = Pattern.compile(
      "(-?\\d{1,9}(?:[\\s\\u00a0\\u202f]\\d{3})*)(?:[.,]0{1,2})?\\s*(\\p{L}[\\p{L}./ ]{0,11})?");
  private static final Pattern DECIMAL =
      Pattern.compile("-?\\d{1,15}(?:[.,]\\d{1,20})?(?:[eE][-+]?\\d{1,3})?");
  private static final Pattern AGES = Pattern.compile(
      "(?:de\\s+)?(\\d{1,3})\\s*(?:ans)?\\s*(?:-|–|—|à|a|to)\\s*(\\d{1,3})\\s*(?:ans|years)?|(\\d{1,3})\\s*(?:\\+|ans et plus|et plus|and over)|(\\d{1,3})\\s*(?:ans)?");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
  private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\t]+");
  private static final int CACHED = 4096;

  private final String file;
  private final String table;
  private final Mapping.Section mapping;
  private final ReadOptions options;
  private final Tally tally;
  private final Map<String, Map<String, Object>> cache = new HashMap<>();
  private final Map<String, String> interned = new HashMap<>();
  private List<FieldProblem> problems = new ArrayList<>();
  private String field = "";
  private String cell = "";
  /** Whether the cell made the tally count something, so that its value must not be cached. */
  private boolean counted;

  CellReader(String file, String table, Mapping.Section mapping, ReadOptions options, Tally tally) {
    this.file = file;
    this.table = table;
    this.mapping = mapping;
    this.options = options;
    this.tally = tally;
  }

  /** Starts a row. */
  void startRow() {
    problems = new ArrayList<>();
  }

  /** What is wrong with the row so far. */
  List<FieldProblem> problems() {
    return problems;
  }

  /** Steps to a cell; {@code text} is trimmed. */
  void at(String column, String text) {
    field = column;
    cell = text;
    counted = false;
  }

  void problem(FieldProblem problem) {
    problems.add(problem);
  }

  /** Adds everything that the model says is wrong. */
  void problems(InvalidRecordException invalid) {
    invalid.problems().forEach(problem -> problems.add(Problems.ofModel(problem)));
  }

  void repaired(String column, RepairKind kind) {
    counted = true;
    tally.repaired(file, column, kind);
  }

  String file() {
    return file;
  }

  Tally tally() {
    return tally;
  }

  ReadOptions options() {
    return options;
  }

  /** The cell as it stands. */
  String cell() {
    return cell;
  }

  /** Free text in one line. */
  @Nullable
  String text() {
    if (cell.startsWith("\\")) {
      return intern(cell.substring(1));
    }
    List<String> mapped = mapped(cell);
    if (mapped != null) {
      return mapped.isEmpty() ? null : mapped.get(0);
    }
    return isUnknown(cell) ? unknownWord() : intern(oneLine(cell));
  }

  /** The cell for a text that {@link #text} gives back. */
  static @Nullable String writeText(@Nullable String text) {
    return text != null && (text.startsWith("\\") || isUnknown(text)) ? "\\" + text : text;
  }

  /** An id; never a word for unknown. */
  <I> @Nullable I id(Function<String, I> of) {
    try {
      return of.apply(cell);
    } catch (InvalidRecordException invalid) {
      invalid
          .problems()
          .forEach(p -> problem(
              Problems.ofModel(new InvalidRecordException.Problem(field, p.code(), p.expected()))));
      return null;
    }
  }

  /** An id where there may be none. */
  <I> @Nullable I reference(Function<String, I> of) {
    String text = text();
    if (text == null) {
      return null;
    }
    cell = text;
    return id(of);
  }

  /** Ids, each once. */
  <I> @Nullable List<I> ids(Function<String, I> of) {
    if (isNone(cell)) {
      return List.of();
    }
    if (isUnknown(cell)) {
      return unknownWord();
    }
    Set<I> ids = new LinkedHashSet<>();
    List<ListCell.Item> items = ListCell.split(cell, "|;,");
    String whole = cell;
    for (ListCell.Item item : items) {
      cell = item.text();
      I id = id(of);
      if (id != null) {
        ids.add(id);
      }
    }
    cell = whole;
    if (ids.size() < items.size() && problems.isEmpty()) {
      repaired(field, RepairKind.REPEATED_VALUE);
    }
    return List.copyOf(ids);
  }

  /** Free codes, each once. */
  @Nullable
  List<String> texts() {
    return cached(this::readTexts);
  }

  private @Nullable List<String> readTexts() {
    if (isNone(cell)) {
      return List.of();
    }
    if (isUnknown(cell)) {
      return unknownWord();
    }
    Set<String> texts = new LinkedHashSet<>();
    List<ListCell.Item> items = ListCell.split(cell, "|;,/");
    int most = 0;
    for (ListCell.Item item : items) {
      List<String> mapped = item.literal() ? null : mapped(item.text());
      if (mapped != null) {
        texts.addAll(mapped);
        most += mapped.size();
        continue;
      }
      String code = item.literal() ? item.text() : Words.code(item.text());
      if (code.isEmpty()) {
        continue;
      }
      if (!code.equals(item.text())) {
        repaired(field, RepairKind.CODE_SPELLING);
      }
      texts.add(intern(code));
      most++;
    }
    if (texts.size() < most) {
      repaired(field, RepairKind.REPEATED_VALUE);
    }
    return List.copyOf(texts);
  }

  /** The cell for ids that {@link #ids} gives back; null for null. */
  static @Nullable String writeIds(@Nullable Iterable<String> ids) {
    return ids == null ? null : write(ids, id -> isNone(id) || isUnknown(id));
  }

  private static String write(Iterable<String> texts, Predicate<String> changes) {
    List<String> items = new ArrayList<>();
    for (String text : texts) {
      String masked = ListCell.mask(text);
      // A masked character says already that the value is to be taken as it stands.
      items.add(masked.equals(text) && changes.test(text) ? "\\" + text : masked);
    }
    return items.isEmpty() ? "none" : String.join("|", items);
  }

  /** The cell for free codes that {@link #texts} gives back; null for null. */
  static @Nullable String writeTexts(@Nullable Iterable<String> texts) {
    return texts == null
        ? null
        : write(texts, text -> !Words.code(text).equals(text) || isNone(text) || isUnknown(text));
  }

  /** One value of a closed list; a word that means nothing is counted and reads as unknown. */
  <E> @Nullable E code(Vocabulary<E> vocabulary) {
    E value = find(vocabulary, cell);
    if (value == null && !isMappedToUnknown(cell) && !isUnknown(cell)) {
      unmapped(vocabulary, cell);
    } else if (value == null) {
      unknownWord();
    }
    return value;
  }

  /** One value of a closed list that a row cannot do without. */
  <E> @Nullable E requiredCode(Vocabulary<E> vocabulary) {
    E value = find(vocabulary, cell);
    if (value == null) {
      problem(Problems.unknownCode(field, String.join(", ", vocabulary.codes())));
    }
    return value;
  }

  /** Values of a closed list, each once, in the order written; null where none of the words means anything. */
  <E> @Nullable List<E> codes(Vocabulary<E> vocabulary) {
    return cached(() -> readCodes(vocabulary));
  }

  private <E> @Nullable List<E> readCodes(Vocabulary<E> vocabulary) {
    if (isNone(cell)) {
      return List.of();
    }
    if (isUnknown(cell)) {
      return unknownWord();
    }
    List<E> found = new ArrayList<>();
    collect(vocabulary, cell, 0, found);
    List<E> distinct = List.copyOf(new LinkedHashSet<>(found));
    if (distinct.size() < found.size()) {
      repaired(field, RepairKind.REPEATED_VALUE);
    }
    return distinct.isEmpty() ? null : distinct;
  }

  /** A whole cell may be one value with a comma or slash in it, so the parts are tried from large to small. */
  private <E> void collect(Vocabulary<E> vocabulary, String text, int level, List<E> found) {
    List<String> mapped = mapped(text);
    if (mapped != null) {
      for (String code : mapped) {
        E value = vocabulary.byCode(code);
        if (value != null) {
          found.add(value);
        }
      }
      return;
    }
    E value = vocabulary.find(text);
    if (value != null) {
      found.add(value);
      return;
    }
    String[] separators = {"|;", ",", "/"};
    for (int next = level; next < separators.length; next++) {
      List<ListCell.Item> parts = ListCell.split(text, separators[next]);
      if (parts.size() > 1) {
        for (ListCell.Item part : parts) {
          collect(vocabulary, part.text(), next + 1, found);
        }
        return;
      }
    }
    unmapped(vocabulary, text);
  }

  /** Yes or no. */
  @Nullable
  Boolean yesNo() {
    Boolean value = find(Vocabulary.YES_NO, cell);
    if (value == null && !isMappedToUnknown(cell)) {
      if (isUnknown(cell)) {
        return unknownWord();
      }
      problem(Problems.booleanForm(field));
    }
    return value;
  }

  /** A day that is past: two-digit years end with the year of the snapshot. */
  @Nullable
  LocalDate pastDay() {
    return day(options.date().getYear());
  }

  /** A day that may lie ahead: two-digit years end 50 years after the snapshot. */
  @Nullable
  LocalDate anyDay() {
    return day(options.date().getYear() + 50);
  }

  private @Nullable LocalDate day(int lastYear) {
    if (isUnknown(cell)) {
      return unknownWord();
    }
    DateCell.Parsed parsed = DateCell.parse(cell, lastYear, mapping.dates());
    if (parsed == null) {
      problem(Problems.dateForm(field, DateCell.FORMS));
      return null;
    }
    if (parsed.repair() != null) {
      repaired(field, parsed.repair());
    }
    return parsed.day();
  }

  /** A whole number; its range is the model's to check. */
  @Nullable
  Integer number() {
    if (isUnknown(cell)) {
      return unknownWord();
    }
    if (isPlainNumber(cell)) {
      return Integer.valueOf(cell);
    }
    Matcher m = NUMBER.matcher(cell);
    if (m.matches()) {
      String digits = SPACES.matcher(m.group(1)).replaceAll("");
      if (digits.length() <= 9) {
        if (m.group(2) != null) {
          repaired(field, RepairKind.NUMBER_UNIT);
        }
        return Integer.valueOf(digits);
      }
    }
    problem(Problems.numberForm(field));
    return null;
  }

  /** Nine digits at most and nothing else: nearly every number of a sheet, without the pattern. */
  private static boolean isPlainNumber(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return length > 0 && length <= 9;
  }

  /** A number with decimals. */
  @Nullable
  Double decimal() {
    if (isUnknown(cell)) {
      return unknownWord();
    }
    if (DECIMAL.matcher(cell).matches()) {
      return Double.valueOf(cell.replace(',', '.'));
    }
    problem(Problems.decimalForm(field));
    return null;
  }

  /** A range of ages. */
  @Nullable
  AgeRange ages() {
    if (isUnknown(cell)) {
      return unknownWord();
    }
    Matcher m = AGES.matcher(cell);
    try {
      if (m.matches()) {
        if (m.group(1) != null) {
          return new AgeRange(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
        }
        if (m.group(3) != null) {
          return new AgeRange(Integer.parseInt(m.group(3)), 120);
        }
        int age = Integer.parseInt(m.group(4));
        return new AgeRange(age, age);
      }
    } catch (InvalidRecordException e) {
      // Said below: form and range are one expectation.
      problem(Problems.agesForm(field));
      return null;
    }
    problem(Problems.agesForm(field));
    return null;
  }

  /** Hours of a week. */
  @Nullable
  Availability availability() {
    return cached(this::readAvailability);
  }

  private @Nullable Availability readAvailability() {
    if (isUnknown(cell)) {
      return unknownWord();
    }
    Availability hours = AvailabilityCell.parse(cell);
    if (hours == null) {
      problem(Problems.availabilityForm(field));
    }
    return hours;
  }

  private <E> @Nullable E find(Vocabulary<E> vocabulary, String text) {
    List<String> mapped = mapped(text);
    if (mapped != null) {
      return mapped.isEmpty() ? null : vocabulary.byCode(mapped.get(0));
    }
    return vocabulary.find(text);
  }

  private <E> void unmapped(Vocabulary<E> vocabulary, String text) {
    counted = true;
    tally.unmapped(file, table, field, text, () -> vocabulary.nearestCode(text));
  }

  private @Nullable List<String> mapped(String text) {
    Map<String, List<String>> codes = mapping.codes().get(field);
    return codes == null ? null : codes.get(Words.fold(text));
  }

  private boolean isMappedToUnknown(String text) {
    List<String> mapped = mapped(text);
    return mapped != null && mapped.isEmpty();
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // nothing is cast: it is always null
  private <T> @Nullable T unknownWord() {
    repaired(field, RepairKind.UNKNOWN_WORD);
    return null;
  }

  private static boolean isUnknown(String text) {
    return !text.isEmpty()
        && text.indexOf('\\') < 0
        && (UNKNOWN_SIGNS.contains(text)
            || (text.length() < 24
                && Character.isLetter(text.charAt(0))
                && UNKNOWN.contains(Words.fold(text))));
  }

  private static boolean isNone(String text) {
    return text.indexOf('\\') < 0 && text.length() < 8 && NONE.contains(Words.fold(text));
  }

  /** The same value for the same cell, since a national sheet holds few different ones. */
  @SuppressWarnings("unchecked") // one column always reads one type
  private <T> @Nullable T cached(Supplier<@Nullable T> read) {
    Map<String, Object> ofField = cache.computeIfAbsent(field, name -> new HashMap<>());
    T known = (T) ofField.get(cell);
    if (known != null) {
      return known;
    }
    T value = read.get();
    if (value != null && !counted && ofField.size() < CACHED) {
      ofField.put(cell, value);
    }
    return value;
  }

  private static String oneLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ') {
        return LINE_ENDS.matcher(text).replaceAll(" ");
      }
    }
    return text;
  }

  private String intern(String text) {
    String known = interned.get(text);
    if (known != null) {
      return known;
    }
    if (interned.size() < CACHED) {
      interned.put(text, text);
    }
    return text;
  }
}
