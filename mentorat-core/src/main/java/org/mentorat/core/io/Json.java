package org.mentorat.core.io;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How this package sets Jackson up. */
final class Json {
  /** The version that every document says and that is read. */
  static final int SCHEMA_VERSION = 1;

  private Json() {}

  /** Reads strictly: bounded depth and sizes, no key twice, nothing behind the document. Whole numbers and decimals keep every digit. */
  static JsonMapper strict(ReadLimits limits) {
    JsonFactory factory = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxStringLength(limits.fieldCharacters())
            .maxNameLength(1000)
            .maxNumberLength(100)
            .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /** Says that a file is no JSON, without the parser's words: they quote the input. */
  static UnreadableFileException unreadable(String file, JacksonException e) {
    TokenStreamLocation where = e.getLocation();
    String name = e.getClass().getSimpleName();
    FieldProblem problem = name.equals("StreamConstraintsException")
        ? Problems.of(
            "",
            "json.limits",
            "un JSON dans les limites de taille et de profondeur",
            "JSON within the limits of size and depth")
        : String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")
            ? Problems.of(
                "",
                "json.duplicate",
                "chaque clé une seule fois par objet",
                "every key once in an object")
            : Problems.of("", "json.syntax", "un JSON bien formé", "well-formed JSON");
    return new UnreadableFileException(
        file, where == null ? 0 : Math.max(0, where.getLineNr()), List.of(problem));
  }
}
