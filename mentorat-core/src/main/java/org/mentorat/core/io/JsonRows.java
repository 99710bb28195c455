package org.mentorat.core.io;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.Names;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Rows of a JSON list: {@code {"schemaVersion": 1, "youths": [{"id": "Y1", …}]}}. The names and the forms of values are those of the
 * sheet; a list of texts stands for several values in a cell, null for a blank cell, an empty list for none. Read as a stream.
 */
final class JsonRows implements RowSource {
  private final String file;
  private final String table;
  private final JsonParser parser;
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final List<String> headers = new ArrayList<>();
  private final StringBuilder raw = new StringBuilder();
  private boolean done;

  private JsonRows(String file, String table, JsonParser parser) {
    this.file = file;
    this.table = table;
    this.parser = parser;
  }

  static JsonRows open(SourceText source, String table, ReadLimits limits) throws IOException {
    Reader reader = source.reader();
    JsonRows rows = null;
    try {
      rows = new JsonRows(source.name(), table, Json.strict(limits).createParser(reader));
      rows.enterList();
      return rows;
    } catch (JacksonException e) {
      throw Json.unreadable(source.name(), e);
    } finally {
      if (rows == null || !rows.isOpen()) {
        reader.close();
      }
    }
  }

  private boolean isOpen() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  private void enterList() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw problem("", "json.object", "un objet { … }", "an object { … }");
    }
    if (parser.nextToken() != JsonToken.PROPERTY_NAME
        || !parser.currentName().equals("schemaVersion")) {
      throw problem(
          "/schemaVersion",
          "schema.missing",
          "schemaVersion " + Json.SCHEMA_VERSION + " en premier",
          "schemaVersion " + Json.SCHEMA_VERSION + " first");
    }
    if (parser.nextToken() != JsonToken.VALUE_NUMBER_INT
        || parser.getBigIntegerValue().bitLength() > 31
        || parser.getIntValue() != Json.SCHEMA_VERSION) {
      throw problem(
          "/schemaVersion",
          "schema.unknown",
          "la version " + Json.SCHEMA_VERSION,
          "version " + Json.SCHEMA_VERSION);
    }
    if (parser.nextToken() != JsonToken.PROPERTY_NAME
        || !parser.currentName().equals(table)
        || parser.nextToken() != JsonToken.START_ARRAY) {
      throw problem(
          "/" + table,
          "json.list",
          "une liste « " + table + " » après schemaVersion",
          "a list \"" + table + "\" after schemaVersion");
    }
  }

  @Override
  public List<String> headers() {
    return Collections.unmodifiableList(headers);
  }

  @Override
  public @Nullable Character separator() {
    return null;
  }

  @Override
  public String raw() {
    return raw.substring(0, Math.min(raw.length(), RejectedRow.MOST_RAW));
  }

  @Override
  public @Nullable Row next() throws IOException {
    if (done) {
      return null;
    }
    try {
      raw.setLength(0);
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        finish();
        return null;
      }
      int line = parser.currentTokenLocation().getLineNr();
      if (token == JsonToken.START_OBJECT) {
        return row(line);
      }
      value(token);
      return new Row(
          line,
          List.of(),
          Problems.of("", "json.object", "un objet { … } par ligne", "an object { … } a row"));
    } catch (JacksonException e) {
      throw Json.unreadable(file, e);
    }
  }

  private Row row(int line) {
    String[] cells = new String[headers.size() + 8];
    FieldProblem problem = null;
    raw.append('{');
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      raw.append(raw.length() > 1 ? "," : "").append(JsonText.quote(name)).append(':');
      Integer position = positions.get(name);
      if (position == null) {
        position = headers.size();
        positions.put(name, position);
        headers.add(name);
      }
      if (position >= cells.length) {
        cells = java.util.Arrays.copyOf(cells, position * 2);
      }
      String cell = value(parser.nextToken());
      if (cell == null) {
        problem = Problems.of(
            name,
            "json.value",
            "un texte, un nombre, vrai ou faux, ou une liste de ceux-ci",
            "a text, a number, true or false, or a list of these");
      }
      cells[position] = cell == null ? "" : cell;
    }
    raw.append('}');
    List<String> list = new ArrayList<>(headers.size());
    for (int k = 0; k < headers.size(); k++) {
      String cell = k < cells.length ? cells[k] : null;
      list.add(cell == null ? "" : cell);
    }
    return new Row(line, list, problem);
  }

  /** The cell for the value that the parser stands on, which is consumed; null: no value of a cell. */
  private @Nullable String value(@Nullable JsonToken token) {
    if (token == JsonToken.START_ARRAY) {
      List<String> items = new ArrayList<>();
      boolean plain = true;
      raw.append('[');
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
        raw.append(items.isEmpty() ? "" : ",");
        boolean nested = t == JsonToken.START_ARRAY;
        String item = value(t);
        plain &= item != null && !nested;
        items.add(item == null ? "" : item);
      }
      raw.append(']');
      return plain ? items.isEmpty() ? "none" : ListCell.join(items) : null;
    }
    if (token == JsonToken.START_OBJECT) {
      raw.append("{…}");
      parser.skipChildren();
      return null;
    }
    if (token == JsonToken.VALUE_NULL) {
      raw.append("null");
      return "";
    }
    String text = parser.getString();
    if (raw.length() < RejectedRow.MOST_RAW) {
      raw.append(token == JsonToken.VALUE_STRING ? JsonText.quote(text) : text);
    }
    return text;
  }

  private void finish() throws IOException {
    done = true;
    JsonToken token = parser.nextToken();
    if (token == JsonToken.PROPERTY_NAME) {
      throw problem(
          "/" + parser.currentName().replace("~", "~0").replace("/", "~1"),
          "key.unknown",
          "seulement schemaVersion et " + table,
          "only schemaVersion and " + table
              + Names.nearest(parser.currentName(), List.of(table))
                  .map(n -> ". Maybe " + n + "?")
                  .orElse(""));
    }
    if (parser.nextToken() != null) {
      throw problem("", "json.trailing", "rien après le document", "nothing behind the document");
    }
  }

  private UnreadableFileException problem(
      String pointer, String code, String french, String english) {
    return new UnreadableFileException(
        file,
        parser.currentTokenLocation().getLineNr(),
        Problems.of(pointer, code, french, english));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
