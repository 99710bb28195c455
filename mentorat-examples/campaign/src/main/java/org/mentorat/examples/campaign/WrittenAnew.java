package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mentorat.core.io.PairsResultFiles;
import org.mentorat.core.io.ResultFiles;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.PairsResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of a result, written anew beside those of a run and compared byte for byte: the same outcome gives the same bytes. Names
 * lines, ids and keys of the new files only, never what stands in the files of the run.
 */
final class WrittenAnew {
  private static final int FIRST_ROW = 2;

  private final Wording wording;
  private final List<String> findings = new ArrayList<>();

  /** Keys of the manifest that record what happened, and are no function of the files. */
  private static final List<String> RECORDS = List.of("faults", "scoreCache");

  private WrittenAnew(Wording wording) {
    this.wording = wording;
  }

  /** Writes a file of a result. */
  private interface Writes {
    void to(Path file) throws IOException;
  }

  /** A sheet, and whom its rows are about. */
  private record Sheet(String name, Writes writes, List<String> ids) {}

  /** Where the files in {@code run} are not those of {@code result}; empty: they are. */
  static List<String> differences(MatchResult result, Path run, Wording wording)
      throws IOException {
    return new WrittenAnew(wording)
        .compare(
            run,
            List.of(
                new Sheet(
                    ResultFolder.PROPOSALS,
                    file -> ResultFiles.writeProposals(result, file),
                    result.proposals().stream()
                        .map(p -> p.youth() + " – " + p.mentor())
                        .toList()),
                new Sheet(
                    ResultFolder.UNSERVED,
                    file -> ResultFiles.writeUnserved(result, file),
                    result.unserved().stream().map(u -> u.youth().value()).toList())),
            file -> ResultFiles.writeManifest(result.manifest(), file));
  }

  /** As {@link #differences(MatchResult, Path, Wording)} for a run on scored pairs. */
  static List<String> differences(PairsResult result, Path run, Wording wording)
      throws IOException {
    return new WrittenAnew(wording)
        .compare(
            run,
            List.of(
                new Sheet(
                    ResultFolder.PROPOSALS,
                    file -> PairsResultFiles.writeProposals(result, file),
                    result.pairs().stream()
                        .map(p -> p.youth() + " – " + p.mentor())
                        .toList()),
                new Sheet(
                    ResultFolder.UNSERVED,
                    file -> PairsResultFiles.writeUnserved(result, file),
                    result.unserved().stream().map(u -> u.youth().value()).toList())),
            file -> PairsResultFiles.writeManifest(result.manifest(), file));
  }

  private List<String> compare(Path run, List<Sheet> sheets, Writes manifest) throws IOException {
    Path anew = Files.createTempDirectory("mentorat-verify");
    Path ofManifest = anew.resolve(ResultFolder.MANIFEST);
    try {
      for (Sheet sheet : sheets) {
        sheet.writes().to(anew.resolve(sheet.name()));
        rows(anew.resolve(sheet.name()), run, sheet.ids());
      }
      manifest.to(ofManifest);
      keys(ofManifest, run.resolve(ResultFolder.MANIFEST));
    } finally {
      for (Sheet sheet : sheets) {
        Files.deleteIfExists(anew.resolve(sheet.name()));
      }
      Files.deleteIfExists(ofManifest);
      Files.deleteIfExists(anew);
    }
    return findings;
  }

  /** The first row that differs; {@code ids} say whom the rows are about. */
  private void rows(Path anew, Path run, List<String> ids) throws IOException {
    Path stored = run.resolve(anew.getFileName());
    if (!Files.isRegularFile(stored)) {
      findings.add(anew.getFileName() + wording.of(" manque", " is missing"));
      return;
    }
    int line = firstLine(Files.readAllBytes(anew), Files.readAllBytes(stored));
    if (line > 0) {
      int row = line - FIRST_ROW;
      boolean named = row >= 0 && row < ids.size();
      differs(stored, line, named ? " (" + ids.get(row) + ")" : "");
    }
  }

  private void differs(Path file, int line, String whom) {
    findings.add(file.getFileName()
        + wording.of(
            " n'est pas ce que donnent les fichiers et la preuve, à partir de la ligne ",
            " is not what the files and the proof give, from line ")
        + line
        + whom);
  }

  /** Number of the first line that differs, from 1; 0: none does. */
  private static int firstLine(byte[] expected, byte[] stored) {
    int at = Arrays.mismatch(expected, stored);
    if (at < 0) {
      return 0;
    }
    int line = 1;
    for (int i = 0; i < at; i++) {
      if (expected[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private void keys(Path anew, Path stored) throws IOException {
    int line = firstLine(Files.readAllBytes(anew), Files.readAllBytes(stored));
    if (line == 0) {
      return;
    }
    List<String> pointers = new ArrayList<>();
    try {
      JsonMapper mapper = JsonMapper.shared();
      JsonNode expected = mapper.readTree(Files.readString(anew));
      JsonNode found = mapper.readTree(Files.readString(stored));
      if (sameButRecords(expected, found)) {
        return;
      }
      collect("", expected, found, pointers);
    } catch (JacksonException | CharacterCodingException e) {
      // Then the line has to do; the parser's message would quote what it read.
    }
    if (pointers.isEmpty()) {
      differs(stored, line, "");
    }
    for (String pointer : pointers) {
      findings.add(stored.getFileName()
          + wording.colon()
          + pointer
          + wording.of(
              " n'est pas ce que donnent les fichiers et la preuve",
              " is not what the files and the proof give"));
    }
  }

  /**
   * Whether nothing differs but what happened while the run was made: faults of plug-ins and the use of kept scores. A run that a plug-in
   * made unrepeatable may be repeated without that.
   */
  private static boolean sameButRecords(JsonNode expected, JsonNode stored) {
    if (expected.equals(stored)
        || !(expected instanceof ObjectNode left)
        || !(stored instanceof ObjectNode right)) {
      return false;
    }
    boolean unrepeatable = stored.path("faults").valueStream().anyMatch(fault -> {
      String kind = fault.path("fault").asString("");
      return kind.equals("hung") || kind.equals("inconsistent");
    });
    for (ObjectNode manifest : List.of(left, right)) {
      manifest.remove(RECORDS);
      if (unrepeatable) {
        manifest.remove("reproducible");
      }
    }
    return left.equals(right);
  }

  /** Pointers to what differs; objects are entered. */
  private static void collect(
      String pointer, JsonNode expected, JsonNode stored, List<String> pointers) {
    if (expected.equals(stored)) {
      return;
    }
    if (!expected.isObject() || !stored.isObject()) {
      pointers.add(pointer.isEmpty() ? "/" : pointer);
      return;
    }
    int before = pointers.size();
    for (Map.Entry<String, JsonNode> field : expected.properties()) {
      collect(
          pointer + "/" + field.getKey(), field.getValue(), stored.path(field.getKey()), pointers);
    }
    if (pointers.size() == before) {
      // Only keys that the manifest does not have: they may say anything, so they are not printed.
      pointers.add(pointer.isEmpty() ? "/" : pointer);
    }
  }
}
