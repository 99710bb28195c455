package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code verify} needs to know of a run: its manifest.
 *
 * @param date the day of the cohort
 * @param policySha256 fingerprint of the policy
 * @param inputs fingerprints of the input files, by name
 */
record RunRecord(LocalDate date, String policySha256, Map<String, String> inputs) {
  private static final int SCHEMA_VERSION = 1;

  /** Copies the map. */
  RunRecord {
    inputs = Map.copyOf(inputs);
  }

  /** Reads {@code manifest.json}. */
  static RunRecord read(Path file) throws IOException {
    try {
      JsonNode manifest = JsonMapper.shared().readTree(Files.readString(file));
      if (manifest.path("schemaVersion").asInt(0) == SCHEMA_VERSION) {
        Map<String, String> inputs = new TreeMap<>();
        manifest
            .path("inputsSha256")
            .properties()
            .forEach(input -> inputs.put(input.getKey(), input.getValue().asString("")));
        return new RunRecord(
            LocalDate.parse(manifest.path("date").asString("")),
            manifest.path("policySha256").asString(""),
            inputs);
      }
    } catch (JacksonException | DateTimeParseException | CharacterCodingException e) {
      // The parser's message quotes what it read: say what is expected instead.
    }
    throw new CommandException(
        ExitCode.INPUT,
        file.getFileName() + " : attendu le manifeste d'un calcul, schemaVersion " + SCHEMA_VERSION,
        file.getFileName() + ": expected the manifest of a run, schemaVersion " + SCHEMA_VERSION);
  }
}
