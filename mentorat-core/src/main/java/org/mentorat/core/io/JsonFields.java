package org.mentorat.core.io;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.Names;
import org.mentorat.model.Bounds;
import org.mentorat.model.InvalidRecordException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One object of a JSON document, read key by key. Everything that is wrong is collected with its JSON pointer; {@link #finish} reports keys
 * that nobody asked for, with the nearest known name. Null and a missing key both mean unknown.
 */
final class JsonFields {
  private final String file;
  private final String pointer;
  private final JsonNode node;
  private final List<FieldProblem> problems;
  private final Set<String> asked = new TreeSet<>();

  private JsonFields(String file, String pointer, JsonNode node, List<FieldProblem> problems) {
    this.file = file;
    this.pointer = pointer;
    this.node = node;
    this.problems = problems;
  }

  /** A document with its {@code schemaVersion} checked. */
  static JsonFields document(SourceText source, ReadLimits limits) throws IOException {
    JsonNode tree;
    try (Reader reader = source.reader()) {
      tree = Json.strict(limits).readTree(reader);
    } catch (JacksonException e) {
      throw Json.unreadable(source.name(), e);
    }
    return document(source.name(), tree);
  }

  /** A document given as text. */
  static JsonFields document(String name, String text, ReadLimits limits)
      throws UnreadableFileException {
    try {
      return document(name, Json.strict(limits).readTree(text));
    } catch (JacksonException e) {
      throw Json.unreadable(name, e);
    }
  }

  private static JsonFields document(String name, JsonNode tree) throws UnreadableFileException {
    if (!tree.isObject()) {
      throw new UnreadableFileException(
          name, 0, Problems.of("", "json.object", "un objet { … }", "an object { … }"));
    }
    JsonNode version = tree.get("schemaVersion");
    if (version == null) {
      throw new UnreadableFileException(
          name,
          0,
          Problems.of(
              "/schemaVersion",
              "schema.missing",
              "schemaVersion " + Json.SCHEMA_VERSION,
              "schemaVersion " + Json.SCHEMA_VERSION));
    }
    if (!version.isIntegralNumber()
        || !version.canConvertToInt()
        || version.intValue() != Json.SCHEMA_VERSION) {
      throw new UnreadableFileException(
          name,
          0,
          Problems.of(
              "/schemaVersion",
              "schema.unknown",
              "la version " + Json.SCHEMA_VERSION,
              "version " + Json.SCHEMA_VERSION));
    }
    JsonFields fields = new JsonFields(name, "", tree, new ArrayList<>());
    fields.asked.add("schemaVersion");
    return fields;
  }

  static SourceText source(Path path, ReadLimits limits) throws IOException {
    return SourceText.of(path, limits.documentBytes());
  }

  String pointer(String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  void problem(String key, String code, String french, String english) {
    problems.add(Problems.of(key.isEmpty() ? pointer : pointer(key), code, french, english));
  }

  /** Makes a record; what the model finds wrong becomes problems with pointers. */
  <T> @Nullable T record(java.util.function.Supplier<T> make) {
    try {
      return make.get();
    } catch (InvalidRecordException invalid) {
      invalid.problems().forEach(p -> {
        FieldProblem model = Problems.ofModel(p);
        problem(
            p.field().equals("id") || node.has(p.field()) ? p.field() : "",
            model.code(),
            model.expectedInFrench(),
            model.expectedInEnglish());
      });
      return null;
    }
  }

  @Nullable
  String text(String key) {
    JsonNode value = get(key);
    if (value == null) {
      return null;
    }
    if (!value.isString()) {
      problem(key, "json.text", "un texte", "a text");
      return null;
    }
    return value.stringValue();
  }

  /** A text that must be there; a placeholder where it is not, since the problem is noted. */
  String requiredText(String key) {
    String text = text(key);
    if (text == null) {
      if (get(key) == null) {
        problem(key, "value.missing", "une valeur", "a value");
      }
      return "?";
    }
    return text;
  }

  @Nullable
  Integer number(String key) {
    JsonNode value = get(key);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      problem(key, "json.number", "un nombre entier", "a whole number");
      return null;
    }
    return value.intValue();
  }

  @Nullable
  Long longNumber(String key) {
    JsonNode value = get(key);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      problem(key, "json.number", "un nombre entier", "a whole number");
      return null;
    }
    return value.longValue();
  }

  @Nullable
  Double decimal(String key) {
    JsonNode value = get(key);
    if (value == null) {
      return null;
    }
    if (!value.isNumber()) {
      problem(key, "json.number", "un nombre", "a number");
      return null;
    }
    return value.doubleValue();
  }

  @Nullable
  Boolean flag(String key) {
    JsonNode value = get(key);
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      problem(key, "json.boolean", "true ou false", "true or false");
      return null;
    }
    return value.booleanValue();
  }

  @Nullable
  LocalDate day(String key) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      problem(key, "date.form", "une date comme 2026-09-07", "a day such as 2026-09-07");
      return null;
    }
  }

  /** Texts of a list, each once, in order. */
  @Nullable
  List<String> texts(String key) {
    JsonNode value = get(key);
    if (value == null) {
      return null;
    }
    if (!value.isArray()) {
      problem(key, "json.list", "une liste de textes", "a list of texts");
      return null;
    }
    Set<String> texts = new LinkedHashSet<>();
    int position = 0;
    for (JsonNode item : value) {
      if (!item.isString()) {
        problem(key + "/" + position, "json.text", "un texte", "a text");
      } else {
        texts.add(item.stringValue());
      }
      position++;
    }
    return List.copyOf(texts);
  }

  /** Ids of a list. */
  <I> @Nullable List<I> ids(String key, Function<String, I> of) {
    List<String> texts = texts(key);
    if (texts == null) {
      return null;
    }
    List<I> ids = new ArrayList<>();
    for (String text : texts) {
      try {
        ids.add(of.apply(text));
      } catch (InvalidRecordException invalid) {
        FieldProblem model = Problems.ofModel(invalid.problems().get(0));
        problem(key, model.code(), model.expectedInFrench(), model.expectedInEnglish());
      }
    }
    return ids;
  }

  /** Whole numbers of a list, as they stand. */
  List<Long> longNumbers(String key) {
    List<Long> numbers = new ArrayList<>();
    JsonNode value = get(key);
    int position = 0;
    for (JsonNode item : value == null ? List.<JsonNode>of() : value) {
      if (item.isIntegralNumber() && item.canConvertToLong()) {
        numbers.add(item.longValue());
      } else {
        problem(key + "/" + position, "json.number", "un nombre entier", "a whole number");
      }
      position++;
    }
    return numbers;
  }

  /** This object as JSON text, for a reader of documents. */
  String source() {
    return node.toString();
  }

  /** One code of a closed list. */
  <E> @Nullable E code(String key, Vocabulary<E> vocabulary) {
    String text = text(key);
    return text == null ? null : code(key, text, vocabulary);
  }

  /** Codes of a closed list. */
  <E> @Nullable List<E> codes(String key, Vocabulary<E> vocabulary) {
    List<String> texts = texts(key);
    if (texts == null) {
      return null;
    }
    Set<E> codes = new LinkedHashSet<>();
    for (String text : texts) {
      E value = code(key, text, vocabulary);
      if (value != null) {
        codes.add(value);
      }
    }
    return List.copyOf(codes);
  }

  private <E> @Nullable E code(String key, String text, Vocabulary<E> vocabulary) {
    E value = vocabulary.byCode(text);
    if (value == null) {
      unknownName(key, "code.unknown", text, vocabulary.codes());
    }
    return value;
  }

  /** Says that a name is not one of those known, with the nearest. */
  void unknownName(String key, String code, String name, List<String> known) {
    String all = String.join(", ", known);
    String near = Names.nearest(name, known).orElse("");
    problem(
        key,
        code,
        "l'un de : " + all + (near.isEmpty() ? "" : ". Peut-être " + near + " ?"),
        "one of " + all + (near.isEmpty() ? "" : ". Maybe " + near + "?"));
  }

  /** {@code {"lower": 0, "upper": 20, "target": 10}}; {@link Bounds#NONE} where the key is missing. */
  Bounds bounds(String key) {
    JsonFields fields = object(key);
    if (fields == null) {
      return Bounds.NONE;
    }
    Bounds bounds = fields.bounds();
    fields.finish();
    return bounds;
  }

  /** The bounds that this object says among its keys. */
  Bounds bounds() {
    Integer lower = number("lower");
    Integer upper = number("upper");
    Integer target = number("target");
    Bounds bounds = record(() -> new Bounds(lower == null ? 0 : lower, upper, target));
    return bounds == null ? Bounds.NONE : bounds;
  }

  /** An object within this one. */
  @Nullable
  JsonFields object(String key) {
    JsonNode value = get(key);
    if (value == null) {
      return null;
    }
    if (!value.isObject()) {
      problem(key, "json.object", "un objet { … }", "an object { … }");
      return null;
    }
    return new JsonFields(file, pointer(key), value, problems);
  }

  /** The objects of a list; empty where the key is missing. */
  List<JsonFields> objects(String key) {
    JsonNode value = get(key);
    List<JsonFields> objects = new ArrayList<>();
    if (value == null) {
      return objects;
    }
    if (!value.isArray()) {
      problem(key, "json.list", "une liste d'objets", "a list of objects");
      return objects;
    }
    int position = 0;
    for (JsonNode item : value) {
      String at = pointer(key) + "/" + position++;
      if (item.isObject()) {
        objects.add(new JsonFields(file, at, item, problems));
      } else {
        problems.add(Problems.of(at, "json.object", "un objet { … }", "an object { … }"));
      }
    }
    return objects;
  }

  /** The objects of an object that is a map; empty where the key is missing. */
  Map<String, JsonFields> objectsByKey(String key) {
    Map<String, JsonFields> objects = new LinkedHashMap<>();
    JsonFields map = object(key);
    if (map != null) {
      for (String name : map.keys()) {
        JsonFields fields = map.object(name);
        if (fields != null) {
          objects.put(name, fields);
        }
      }
    }
    return objects;
  }

  /** All values of this object, which is a map, as {@link #value} gives them; null ones are left out. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String name : keys()) {
      Object value = value(name);
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  /** All keys of this object, which is a map: none is unknown. */
  List<String> keys() {
    List<String> keys = List.copyOf(node.propertyNames());
    asked.addAll(keys);
    return keys;
  }

  /** A value as a policy holds it: Integer or Long, Double, Boolean, String, List, Map. Null: missing. */
  @Nullable
  Object value(String key) {
    JsonNode value = get(key);
    return value == null ? null : plain(value);
  }

  private static Object plain(JsonNode value) {
    if (value.isIntegralNumber() && value.canConvertToInt()) {
      return value.intValue();
    }
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    if (value.isNumber()) {
      return value.doubleValue();
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isArray()) {
      List<Object> list = new ArrayList<>();
      value.forEach(item -> list.add(plain(item)));
      return List.copyOf(list);
    }
    if (value.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      value.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
      return Map.copyOf(map);
    }
    return value.isString() ? value.stringValue() : "";
  }

  boolean has(String key) {
    return get(key) != null;
  }

  /** Whether a value is a list. */
  boolean isList(String key) {
    JsonNode value = get(key);
    return value != null && value.isArray();
  }

  /** Whether a key stands there with null, which here says more than a missing key. */
  boolean isNull(String key) {
    asked.add(key);
    JsonNode value = node.get(key);
    return value != null && value.isNull();
  }

  /** Reports keys that were not asked for. */
  void finish() {
    for (String key : node.propertyNames()) {
      if (!asked.contains(key)) {
        unknownName(key, "key.unknown", key, List.copyOf(asked));
      }
    }
  }

  /** Ends the document: throws with everything that was found, if anything. */
  void finishDocument() throws UnreadableFileException {
    finish();
    if (!problems.isEmpty()) {
      throw new UnreadableFileException(file, 0, problems);
    }
  }

  private @Nullable JsonNode get(String key) {
    asked.add(key);
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : value;
  }

  @Override
  public String toString() {
    return "JsonFields[" + file + pointer + " " + Arrays.toString(asked.toArray()) + "]";
  }
}
