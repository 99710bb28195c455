package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code verify} finds whatever was changed in the files of a run, one change at a time. */
class VerifyCommandTest {
  private static final String MARK = "KANARI";

  @TempDir
  private static Path folder = Path.of("");

  private static Path campaign = Path.of("");
  private static Path result = Path.of("");

  @TempDir
  private Path scratch = Path.of("");

  @BeforeAll
  static void matchOnce() {
    campaign = Run.campaign(folder.resolve("campaign"), 120, 70, "--seed", 5);
    result = folder.resolve("result");
    Run.of("match", campaign, "--out", result).expect(ExitCode.OK);
  }

  private Path copy() throws IOException {
    Path to = Files.createDirectories(scratch.resolve("tampered"));
    try (Stream<Path> files = Files.list(result)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  /** With the line ends of the files for machines, so that nothing else differs. */
  private static void write(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\r\n", lines) + "\r\n");
  }

  private static String failure(Path tampered) {
    Run run = Run.of("verify", campaign, tampered, "--language", "en").expect(ExitCode.NOT_PROVEN);
    assertThat(run.out()).contains("The verification failed").doesNotContain(MARK);
    return run.out();
  }

  @Test
  void filesAsTheyWereWritten_areVerified() throws IOException {
    Path copy = copy();

    Run.of("verify", campaign, copy).expect(ExitCode.OK);
    Run.of("verify", campaign, copy, "--all-pairs").expect(ExitCode.OK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"association", "programme", "status", "score", "flags", "review", "points"})
  void cellOfAProposal_changed_isFound(String column) throws IOException {
    Path tampered = copy();
    Path file = tampered.resolve("proposals.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    List<String> headers = List.of(lines.get(0).split(",", -1));
    int at = 0;
    while (!headers.get(at).startsWith(column)) {
      at++;
    }
    String[] cells = lines.get(3).split(",", -1);
    cells[at] = column.equals("status") ? "accepted" : "987";
    lines.set(3, String.join(",", cells));
    write(file, lines);

    assertThat(failure(tampered))
        .contains("proposals.csv is not what the files and the proof give, from line 4 (" + cells[0]
            + " – " + cells[1] + ")");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4})
  void cellOfAnUnservedYouth_changed_isFound(int cell) throws IOException {
    Path tampered = copy();
    Path file = tampered.resolve("unserved.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    String[] cells = lines.get(2).split(",", -1);
    cells[cell] = MARK;
    lines.set(2, String.join(",", cells));
    write(file, lines);

    assertThat(failure(tampered))
        .contains("unserved.csv is not what the files and the proof give, from line 3 (" + cells[0]
            + ")");
  }

  @Test
  void unservedYouth_leftOut_added_orFileRemoved_isFound() throws IOException {
    Path tampered = copy();
    Path file = tampered.resolve("unserved.csv");
    List<String> lines = Files.readAllLines(file);
    write(file, lines.subList(0, lines.size() - 1));
    assertThat(failure(tampered)).contains("unserved.csv", "from line " + lines.size() + " (");

    List<String> more = new ArrayList<>(lines);
    more.add(MARK + ",,NO_ROUTE,,0");
    write(file, more);
    assertThat(failure(tampered)).contains("unserved.csv", "from line " + (lines.size() + 1));

    Files.delete(file);
    assertThat(failure(tampered)).contains("unserved.csv is missing");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      /seed            | "seed": (\\d+)             | "seed": 9$1
      /counts/served   | "served": (\\d+)           | "served": 9$1
      /counts/forReview | "forReview": (\\d+)       | "forReview": 9$1
      /rulesOff        | "rulesOff": \\[            | "rulesOff": ["KANARI",
      /overrides       | "overrides": \\[           | "overrides": [{"youth": "KANARI"},
      /reproducible    | "reproducible": true      | "reproducible": false
      /startDate       | "startDate": "(\\d+)       | "startDate": "2$1
      /mentoratVersion | "mentoratVersion": "      | "mentoratVersion": "KANARI
      /counts          | "counts": \\{              | "counts": {"KANARI": 1,
      """)
  void keyOfTheManifest_changed_isFound(String pointer, String from, String to) throws IOException {
    Path tampered = copy();
    Path file = tampered.resolve("manifest.json");
    String manifest = Files.readString(file);
    String changed = manifest.replaceFirst(from, to).replaceFirst(",\\s*\\]", "]");
    assertThat(changed).isNotEqualTo(manifest);
    Files.writeString(file, changed);

    assertThat(failure(tampered))
        .contains("manifest.json: " + pointer + " is not what the files and the proof give");
  }

  @Test
  void scopeOfTheCertificate_changed_isFound() throws IOException {
    Path tampered = copy();
    Path file = tampered.resolve("certificate.json");
    String changed = Files.readString(file).replaceFirst("\"eligiblePairs\"\\s*:\\s*", "$09");
    Files.writeString(file, changed);

    assertThat(failure(tampered)).contains("certificate.json: /scope");
  }

  @Test
  void finding_namesPeopleById() throws IOException {
    Path tampered = copy();
    Path file = tampered.resolve("proposals.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    String mentor = lines.remove(1).split(",", -1)[1];
    write(file, lines);

    assertThat(failure(tampered)).contains("mentor " + mentor).doesNotContain(".csv");
  }

  @Test
  void decisionsThatWereForgotten_areAskedFor_andNothingElseIsSaid() throws IOException {
    Path sheets = scratch.resolve("sheets");
    Path out = scratch.resolve("out");
    Files.createDirectories(sheets);
    String[] pair = Files.readAllLines(result.resolve("proposals.csv")).get(1).split(",", -1);
    Files.writeString(
        sheets.resolve("sheet.csv"),
        "jeune;mentor;décision;motif;autre mentor;par;le\n" + pair[0] + ";" + pair[1]
            + ";refusée;trop loin;;coord-7;01/09/2026\n");
    Run.of("match", campaign, "--out", out, "--decisions", sheets).expect(ExitCode.OK);

    Run.of("verify", campaign, out, "--decisions", sheets).expect(ExitCode.OK);
    String forgotten = Run.of("verify", campaign, out, "--language", "en")
        .expect(ExitCode.NOT_PROVEN)
        .out();
    assertThat(forgotten)
        .contains("decisions/sheet.csv is missing", "Maybe --decisions FILE|DIR?")
        .doesNotContain("expected");
    assertThat(Run.of("verify", campaign, result, "--decisions", sheets, "--language", "en")
            .expect(ExitCode.NOT_PROVEN)
            .out())
        .contains("Maybe without --decisions?");
  }

  @Test
  void quotasThatContradict_withAPairThatIsSettled_areVerified_andChangesFound()
      throws IOException {
    Path small = tiny(scratch.resolve("small"));
    Files.writeString(
        small.resolve("associations.json"),
        "{\"schemaVersion\": 1, \"associations\": [{\"id\": \"A\", \"intake\": {\"lower\": 5, \"upper\": 9}}]}");
    Files.writeString(
        small.resolve("pairs.csv"), "youth,mentor,status,on,reason\nY1,M1,locked,,\n");
    Path out = scratch.resolve("out");
    Run match = Run.of("match", small, "--out", out, "--language", "en");

    Run run = Run.of("verify", small, out, "--language", "en");
    assertThat(run.out()).contains("Verified").doesNotContain("failed");
    assertThat(run.code()).isEqualTo(match.code());
    assertThat(Files.readString(out.resolve("certificate.json"))).contains("\"infeasible\"");
    List<String> lines = Files.readAllLines(out.resolve("proposals.csv"));
    assertThat(lines).hasSize(2);

    write(out.resolve("proposals.csv"), lines.subList(0, 1));
    assertThat(Run.of("verify", small, out, "--language", "en")
            .expect(ExitCode.NOT_PROVEN)
            .out())
        .contains("proposals.csv", "from line 2 (Y1 – M1)");
  }

  private static Path tiny(Path to) throws IOException {
    Files.createDirectories(to);
    Files.writeString(to.resolve("youths.csv"), """
        id,born,needs,commune,consentYouth,consentGuardian
        Y1,2010-05-01,orientation,93066,yes,yes
        Y2,2010-05-01,orientation,93066,yes,yes
        """);
    Files.writeString(to.resolve("mentors.csv"), """
        id,born,expertise,commune,vettingKind,vettingFrom,vettingUntil,capacity
        M1,1980-01-01,orientation,93066,b3,2025-01-01,2030-01-01,1
        M2,1980-01-01,orientation,93066,b3,2025-01-01,2030-01-01,1
        """);
    Files.writeString(
        to.resolve("campaign.json"), "{\"schemaVersion\": 1, \"date\": \"2026-09-07\"}");
    return to;
  }

  @Test
  void rows_areCountedInAnyCase() throws IOException {
    Path small = tiny(scratch.resolve("small"));

    Run run = Run.of("match", small, "--out", scratch.resolve("out"), "--language", "en");
    assertThat(run.out()).contains("4 read = 4 accepted + 0 set aside.");
    assertThat(run.out()).doesNotContain("rejected.csv.");
  }
}
