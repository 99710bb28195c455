package org.mentorat.core.io;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON with one form only: UTF-8, two spaces, line feeds, numbers in their shortest form whatever the JDK. Objects are written in the
 * order of their maps; {@link #sorted} sorts all keys.
 */
final class CanonicalJson {
  private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactory())
      .defaultPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n")))
      .build();

  /** Lists on one line each: for columns of a hundred thousand numbers. */
  private static final ObjectWriter COMPACT_LISTS = MAPPER
      .writer()
      .with(new DefaultPrettyPrinter(Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultPrettyPrinter.NopIndenter()));

  private CanonicalJson() {}

  static ObjectWriter compactLists() {
    return COMPACT_LISTS;
  }

  /** Writes a document of maps, lists, texts, numbers and booleans, ending with a line feed. */
  static void write(OutputStream out, Object document) throws IOException {
    try (JsonGenerator json =
        MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out, JsonEncoding.UTF8)) {
      value(json, document);
      json.writeRaw("\n");
    } catch (JacksonException e) {
      throw failed(e);
    }
  }

  /** The same document with every object's keys in ascending order. */
  static Object sorted(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> out = new TreeMap<>();
      map.forEach((key, item) -> out.put(String.valueOf(key), sorted(item)));
      return out;
    }
    return value instanceof Collection<?> list
        ? list.stream().map(CanonicalJson::sorted).toList()
        : value;
  }

  /** What the file system said; the generator itself cannot fail on these values. */
  static IOException failed(JacksonException e) {
    return e.getCause() instanceof IOException io ? io : new IOException("writing JSON failed", e);
  }

  static void value(JsonGenerator json, Object value) {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach((key, item) -> {
        json.writeName(String.valueOf(key));
        value(json, item);
      });
      json.writeEndObject();
    } else if (value instanceof Collection<?> list) {
      json.writeStartArray();
      list.forEach(item -> value(json, item));
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Double || value instanceof Float) {
      json.writeNumber(number(((Number) value).doubleValue()));
    } else if (value instanceof Number whole) {
      json.writeNumber(whole.longValue());
    } else {
      json.writeString(String.valueOf(value));
    }
  }

  /**
   * The shortest decimal of 15 to 17 digits that reads back as the same double. {@link Double#toString} gives other digits on JDK 17 than
   * on JDK 19 and later.
   */
  static String number(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0";
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 15; ; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value || digits == 17) {
        BigDecimal shortest = rounded.stripTrailingZeros();
        return shortest.scale() < 0 && shortest.precision() - shortest.scale() <= 18
            ? shortest.toPlainString()
            : shortest.toString();
      }
    }
  }
}
