package org.mentorat.core.io;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorat.core.experiment.Cell;
import org.mentorat.core.experiment.CellKey;
import org.mentorat.core.experiment.Figures;
import org.mentorat.core.experiment.Figures.Numbers;
import org.mentorat.core.experiment.Proof;
import org.mentorat.core.result.ScoredPair;
import org.mentorat.model.InvalidRecordException;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * One finished cell of an experiment: its figures, and its pairs in three columns. Written at once or not at all, so that a cell is either
 * finished or none; its schema is {@code schema/experiment-cell.schema.json}.
 */
final class CellFile {
  private CellFile() {}

  static void write(Cell cell, Path file) throws IOException {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("schemaVersion", Json.SCHEMA_VERSION);
    out.put("cohort", cell.key().cohort());
    AssociationsFile.put(out, "draw", cell.key().draw());
    out.put("policy", cell.key().policy());
    out.put("seed", cell.key().seed());
    out.put("fingerprint", cell.fingerprint());
    out.put(
        "proof",
        Map.of(
            "claim", cell.proof().claim(),
            "allEligible", cell.proof().allEligible(),
            "pairs", cell.proof().pairs()));
    out.put("figures", cell.figures().stream().map(CellFile::document).toList());
    out.put("youths", cell.pairs().stream().map(p -> p.youth().value()).toList());
    out.put("mentors", cell.pairs().stream().map(p -> p.mentor().value()).toList());
    out.put("micropoints", cell.pairs().stream().map(ScoredPair::micropoints).toList());
    AtomicFile.write(file, stream -> {
      try (JsonGenerator json =
          CanonicalJson.compactLists().createGenerator(stream, JsonEncoding.UTF8)) {
        CanonicalJson.value(json, CanonicalJson.sorted(out));
        json.writeRaw("\n");
      } catch (JacksonException e) {
        throw CanonicalJson.failed(e);
      }
    });
  }

  private static Map<String, Object> document(Figures figures) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("dimension", figures.dimension());
    out.put("group", figures.group());
    Numbers n = figures.numbers();
    if (n == null) {
      return out;
    }
    out.put("youths", n.youths());
    out.put("served", n.served());
    out.put("proposals", n.proposals());
    out.put("micropoints", n.micropoints());
    out.put("blockingPairs", n.blockingPairs());
    out.put("servedWaitDays", n.servedWaitDays());
    out.put("servedWaitKnown", n.servedWaitKnown());
    out.put("unservedWaitDays", n.unservedWaitDays());
    out.put("unservedWaitKnown", n.unservedWaitKnown());
    return out;
  }

  /** The cell; empty where there is none with this fingerprint, or what is there is no cell: then it is run anew. */
  static Optional<Cell> read(CellKey key, String fingerprint, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      JsonNode cell = Json.strict(ReadLimits.DEFAULT).readTree(reader);
      if (cell.path("schemaVersion").asInt(0) != Json.SCHEMA_VERSION
          || !cell.path("fingerprint").asString("").equals(fingerprint)) {
        return Optional.empty();
      }
      List<Figures> figures = new ArrayList<>();
      for (JsonNode of : cell.required("figures")) {
        figures.add(new Figures(
            of.required("dimension").stringValue(),
            of.required("group").stringValue(),
            of.has("youths") ? numbers(of) : null));
      }
      JsonNode youths = cell.required("youths");
      JsonNode mentors = cell.required("mentors");
      JsonNode points = cell.required("micropoints");
      List<ScoredPair> pairs = new ArrayList<>(youths.size());
      for (int k = 0; k < youths.size(); k++) {
        pairs.add(new ScoredPair(
            new YouthId(youths.required(k).stringValue()),
            new MentorId(mentors.required(k).stringValue()),
            points.required(k).longValue()));
      }
      JsonNode proof = cell.required("proof");
      return Optional.of(new Cell(
          key,
          fingerprint,
          new Proof(
              proof.required("claim").stringValue(),
              proof.required("allEligible").booleanValue(),
              proof.required("pairs").longValue()),
          figures,
          pairs));
    } catch (JacksonException
        | InvalidRecordException
        | java.nio.charset.CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Numbers numbers(JsonNode of) {
    return new Numbers(
        of.required("youths").intValue(),
        of.required("served").intValue(),
        of.required("proposals").intValue(),
        of.required("micropoints").longValue(),
        of.required("blockingPairs").longValue(),
        of.required("servedWaitDays").longValue(),
        of.required("servedWaitKnown").intValue(),
        of.required("unservedWaitDays").longValue(),
        of.required("unservedWaitKnown").intValue());
  }
}
