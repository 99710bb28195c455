package org.mentorat.benchmarks.gate.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed counts: JSON with one line an instance, so that a difference of two versions reads well. */
final class WorkFile {
  static final int SCHEMA_VERSION = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private WorkFile() {}

  static String text(List<WorkEntry> entries) {
    List<String> lines = new ArrayList<>();
    for (WorkEntry entry : entries) {
      lines.add("    " + JSON.writeValueAsString(entry));
    }
    return """
        {
          "schemaVersion": %d,
          "counts": [
        %s
          ]
        }
        """.formatted(SCHEMA_VERSION, String.join(",\n", lines));
  }

  /** {@link IllegalArgumentException} where {@code text} is not such a file. */
  static List<WorkEntry> parse(String text) {
    try {
      JsonNode root = JSON.readTree(text);
      int version = root.path("schemaVersion").asInt(0);
      if (version != SCHEMA_VERSION) {
        throw new IllegalArgumentException(
            "schemaVersion is " + version + ", expected " + SCHEMA_VERSION);
      }
      List<WorkEntry> entries = new ArrayList<>();
      for (JsonNode entry : root.path("counts")) {
        entries.add(JSON.treeToValue(entry, WorkEntry.class));
      }
      return List.copyOf(entries);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a file of work counts: " + e.getOriginalMessage(), e);
    }
  }

  static List<WorkEntry> read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  static void write(List<WorkEntry> entries, Path file) throws IOException {
    Files.writeString(file, text(entries));
  }
}
