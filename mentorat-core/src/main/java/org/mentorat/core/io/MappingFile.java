package org.mentorat.core.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code mapping.json}; its schema is {@code schema/mapping.schema.json}. */
final class MappingFile {
  /** Tables that a mapping may speak of. */
  static final List<Table<?, ?>> TABLES = List.of(
      YouthTable.TABLE, MentorTable.TABLE, PairTable.TABLE, DecisionTable.TABLE, ScoreRows.TABLE);

  /** A form of days must give back the day that it wrote. */
  private static final LocalDate SAMPLE = LocalDate.of(2001, 2, 3);

  private MappingFile() {}

  static Mapping read(JsonFields document) throws UnreadableFileException {
    Map<String, Mapping.Section> sections = new HashMap<>();
    for (Table<?, ?> table : TABLES) {
      JsonFields fields = document.object(table.name());
      if (fields != null) {
        sections.put(table.name(), section(fields, table));
        fields.finish();
      }
    }
    document.finishDocument();
    return new Mapping(sections);
  }

  private static Mapping.Section section(JsonFields fields, Table<?, ?> table) {
    Map<String, String> columns = new HashMap<>();
    JsonFields named = fields.object("columns");
    if (named != null) {
      for (String header : named.keys()) {
        String field = named.text(header);
        if (field != null && isColumn(named, header, field, table)) {
          columns.put(Words.fold(header), field);
        }
      }
    }
    Map<String, String> constants = new HashMap<>();
    JsonFields fixed = fields.object("constants");
    if (fixed != null) {
      for (String field : fixed.keys()) {
        Object value = fixed.value(field);
        if (isColumn(fixed, field, field, table) && value != null) {
          constants.put(field, value instanceof List<?> list ? cell(list) : value.toString());
        }
      }
    }
    return new Mapping.Section(
        columns,
        codes(fields, table),
        constants,
        folded(fields.texts("carry")),
        folded(fields.texts("ignore")),
        dates(fields));
  }

  private static String cell(List<?> values) {
    return values.isEmpty()
        ? "none"
        : ListCell.join(values.stream().map(Object::toString).toList());
  }

  private static Map<String, Map<String, List<String>>> codes(
      JsonFields fields, Table<?, ?> table) {
    Map<String, Map<String, List<String>>> codes = new HashMap<>();
    JsonFields byField = fields.object("codes");
    if (byField == null) {
      return codes;
    }
    for (String field : byField.keys()) {
      JsonFields words = byField.object(field);
      if (!isColumn(byField, field, field, table) || words == null) {
        continue;
      }
      List<String> known = known(table, field);
      Map<String, List<String>> ofField = new HashMap<>();
      for (String word : words.keys()) {
        List<String> targets = targets(words, word);
        for (String target : targets) {
          if (!known.isEmpty() && !known.contains(target)) {
            words.unknownName(word, "code.unknown", target, known);
          }
        }
        ofField.put(Words.fold(word), targets);
      }
      codes.put(field, Map.copyOf(ofField));
    }
    return codes;
  }

  /** A text, a list of texts, or null or "" for unknown. */
  private static List<String> targets(JsonFields words, String word) {
    List<String> targets = words.isNull(word)
        ? List.of()
        : words.isList(word) ? words.texts(word) : one(words.text(word));
    return targets == null ? List.of() : targets;
  }

  private static List<String> one(@Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text);
  }

  private static List<String> known(Table<?, ?> table, String field) {
    return table.columns().stream()
        .filter(column -> column.name().equals(field))
        .findFirst()
        .map(column -> column.form().codes())
        .orElse(List.of());
  }

  private static boolean isColumn(JsonFields fields, String key, String field, Table<?, ?> table) {
    boolean known = table.names().contains(field);
    if (!known) {
      fields.unknownName(key, "column.unknown", field, table.names());
    }
    return known;
  }

  private static List<String> folded(@Nullable List<String> headers) {
    return headers == null ? List.of() : headers.stream().map(Words::fold).toList();
  }

  private static List<DateTimeFormatter> dates(JsonFields fields) {
    List<DateTimeFormatter> forms = new ArrayList<>();
    List<String> patterns = fields.texts("dates");
    for (String pattern : patterns == null ? List.<String>of() : patterns) {
      try {
        // Strict, so that 31/02 is refused; which wants the year without an era.
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
        LocalDate.parse(form.format(SAMPLE), form);
        forms.add(form);
      } catch (IllegalArgumentException | DateTimeException e) {
        fields.problem(
            "dates", "date.pattern", "des modèles comme dd/MM/yyyy", "patterns such as MM/dd/yyyy");
      }
    }
    return forms;
  }
}
