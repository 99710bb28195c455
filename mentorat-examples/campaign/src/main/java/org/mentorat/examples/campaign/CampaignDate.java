package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code campaign.json}: the day of the snapshot, so that a folder gives the same result tomorrow. */
final class CampaignDate {
  static final String FILE = "campaign.json";
  private static final int SCHEMA_VERSION = 1;

  private CampaignDate() {}

  /** The stated day; empty: the folder has no such file. */
  static Optional<LocalDate> read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode document = JsonMapper.shared().readTree(Files.readString(file));
      if (document.path("schemaVersion").asInt(0) == SCHEMA_VERSION) {
        return Optional.of(LocalDate.parse(document.path("date").asString("")));
      }
    } catch (JacksonException
        | DateTimeParseException
        | java.nio.charset.CharacterCodingException e) {
      // The parser's message quotes what it read: say what is expected instead.
    }
    throw new CommandException(
        ExitCode.INPUT,
        FILE + " : attendu {\"schemaVersion\": 1, \"date\": \"2026-09-07\"}",
        FILE + ": expected {\"schemaVersion\": 1, \"date\": \"2026-09-07\"}");
  }

  static void write(Path folder, LocalDate date) throws IOException {
    String document = "{\"schemaVersion\": " + SCHEMA_VERSION + ", \"date\": \"" + date + "\"}\n";
    Files.writeString(folder.resolve(FILE), document, StandardCharsets.UTF_8);
  }
}
