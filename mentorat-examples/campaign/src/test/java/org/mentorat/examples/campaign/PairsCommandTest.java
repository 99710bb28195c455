package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code match --pairs} and {@code verify --pairs}, which belong together. */
class PairsCommandTest {
  private static final List<String> FILES =
      List.of("proposals.csv", "unserved.csv", "certificate.json", "manifest.json");

  @TempDir
  private Path folder = Path.of("");

  private Path pairs = Path.of("");
  private Path youths = Path.of("");
  private Path mentors = Path.of("");
  private Path groups = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void write() throws IOException {
    pairs = Files.writeString(folder.resolve("scores.csv"), """
        youth,mentor,score
        Y1,M1,9
        Y1,M2,8
        Y2,M1,7
        Y3,M2,6.5
        Y4,M3,5
        Y5,M9,x
        """);
    youths = Files.writeString(folder.resolve("y.csv"), "id,places,tier\nY4,1,0\nY3,1,1\nY6,,\n");
    mentors = Files.writeString(folder.resolve("m.csv"), "id,places,group\nM2,2,A\nM3,1,A\n");
    groups = Files.writeString(folder.resolve("g.csv"), "group,parent,lower,upper\nA,,0,2\n");
    out = folder.resolve("out");
  }

  private Run match(Path to) {
    return Run.of(
        "match",
        "--pairs",
        pairs,
        "--youth-places",
        youths,
        "--mentor-places",
        mentors,
        "--groups",
        groups,
        "--out",
        to,
        "--language",
        "en");
  }

  private Run verify(Path of) {
    return Run.of(
        "verify",
        "--pairs",
        pairs,
        "--youth-places",
        youths,
        "--mentor-places",
        mentors,
        "--groups",
        groups,
        of,
        "--language",
        "en");
  }

  @Test
  void match_writesWhatVerifyHolds() throws IOException {
    Run run = match(out).expect(ExitCode.OK);

    assertThat(Files.readString(out.resolve("proposals.csv")))
        .isEqualTo("youth,mentor,score\r\nY1,M2,8\r\nY2,M1,7\r\nY4,M3,5\r\n");
    assertThat(Files.readString(out.resolve("unserved.csv")))
        .isEqualTo("youth,reason,details,pairs\r\nY3,OUTRANKED,,1\r\nY6,NO_PAIR,,0\r\n");
    assertThat(Files.readString(out.resolve("rejected.csv"))).contains("scores.csv;7;");
    assertThat(run.out())
        .contains("Served", "3  youths of 5", "Proven optimal over all 5\u00a0eligible pairs")
        .contains("12 read = 11 accepted + 1 set aside.");
    assertThat(run.err()).contains("scores.csv:7: score [decimal.form]");
    var manifest = JsonMapper.shared().readTree(out.resolve("manifest.json").toFile());
    assertThat(manifest.path("matching").path("id").asString()).isEqualTo("optimal");
    assertThat(manifest.path("inputsSha256").propertyNames())
        .containsExactlyInAnyOrder("pairs", "youth-places", "mentor-places", "groups");

    assertThat(verify(out).expect(ExitCode.OK).out()).contains("Verified");
  }

  @Test
  void orderOfRows_andThreads_decideNothing() throws IOException {
    match(out).expect(ExitCode.OK);
    Path other = folder.resolve("other");
    List<String> lines = new ArrayList<>(Files.readAllLines(pairs));
    String header = lines.remove(0);
    Collections.shuffle(lines, new Random(5));
    Files.writeString(pairs, header + "\n" + String.join("\n", lines) + "\n");
    Run.of(
            "match",
            "--pairs",
            pairs,
            "--youth-places",
            youths,
            "--mentor-places",
            mentors,
            "--groups",
            groups,
            "--out",
            other,
            "--threads",
            1)
        .expect(ExitCode.OK);

    for (String name : List.of("proposals.csv", "unserved.csv", "certificate.json")) {
      assertThat(other.resolve(name)).hasSameBinaryContentAs(out.resolve(name));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"proposals.csv", "unserved.csv", "certificate.json", "manifest.json"})
  void changedResult_isFound(String name) throws IOException {
    match(out).expect(ExitCode.OK);
    Path file = out.resolve(name);
    String text = Files.readString(file);
    String changed = switch (name) {
      case "proposals.csv" -> text.replace("Y1,M2,8", "Y1,M1,9");
      case "unserved.csv" -> text.replace("OUTRANKED", "PLACES_TAKEN");
      case "manifest.json" -> text.replace("\"seed\": 0", "\"seed\": 1");
      default -> text.replaceFirst("\"mentor\": \\[", "\"mentor\": [9");
    };
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(file, changed);

    Run run = verify(out);
    assertThat(run.code()).isIn(ExitCode.NOT_PROVEN.code(), ExitCode.INPUT.code());
    assertThat(run.out() + run.err()).doesNotContain("Verified");
  }

  @Test
  void changedInputs_areNamed() throws IOException {
    match(out).expect(ExitCode.OK);

    assertThat(Run.of("verify", "--pairs", pairs, out, "--language", "en")
            .expect(ExitCode.NOT_PROVEN)
            .out())
        .contains("--groups is missing", "--youth-places is missing", "--mentor-places is missing");
    Files.writeString(pairs, Files.readString(pairs).replace("Y4,M3,5", "Y4,M3,6"));
    assertThat(verify(out).expect(ExitCode.NOT_PROVEN).out())
        .contains("--pairs is not the file of the run");
  }

  @Test
  void exportedProblem_hasTheOptimumOfItsCampaign() throws IOException {
    Path campaign = Run.campaign(folder.resolve("campaign"), 120, 70, "--seed", 3);
    Path problem = folder.resolve("problem.txt");
    Path result = folder.resolve("result");
    Run.of("match", campaign, "--out", result, "--export-problem", problem).expect(ExitCode.OK);

    Run.of("match", "--pairs", problem, "--out", out).expect(ExitCode.OK);
    Run.of("verify", "--pairs", problem, out).expect(ExitCode.OK);

    assertThat(total(out.resolve("proposals.csv"), 2))
        .isEqualTo(total(result.resolve("proposals.csv"), 5));
    assertThat(Files.readAllLines(out.resolve("proposals.csv")))
        .hasSameSizeAs(Files.readAllLines(result.resolve("proposals.csv")));
  }

  private static java.math.BigDecimal total(Path proposals, int column) throws IOException {
    return Files.readAllLines(proposals).stream()
        .skip(1)
        .map(line -> new java.math.BigDecimal(line.split(",", -1)[column]))
        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
        .stripTrailingZeros();
  }

  @Test
  void quotasThatContradict_areProvenSo_andVerified() throws IOException {
    Files.writeString(groups, "group,parent,lower,upper\nA,,3,4\n");
    Files.writeString(mentors, "id,places,group\nM2,1,A\nM3,1,A\n");

    Run run = match(out);
    assertThat(run.out()).contains("Impossible, and proven so");
    assertThat(Files.readAllLines(out.resolve("proposals.csv"))).hasSize(1);
    assertThat(Files.readString(out.resolve("unserved.csv"))).contains("Y1,QUOTAS_CONTRADICT");
    assertThat(verify(out).out()).contains("Verified");
  }

  @Test
  void optionsThatDoNotGoTogether_areRefusedByName() {
    assertThat(Run.of("match", folder, "--pairs", pairs, "--out", out)
            .expect(ExitCode.USAGE)
            .err())
        .contains("expected DIR or --pairs, not both");
    assertThat(Run.of("match", "--pairs", pairs, "--out", out, "--decisions", folder)
            .expect(ExitCode.USAGE)
            .err())
        .contains("--decisions: does not go with --pairs");
    assertThat(Run.of("match", folder, "--out", out, "--groups", groups)
            .expect(ExitCode.USAGE)
            .err())
        .contains("--groups: expected together with --pairs");
    assertThat(Run.of("match", "--out", out).expect(ExitCode.USAGE).err())
        .contains("Missing required parameter: 'DIR'");
    assertThat(Run.of("verify", folder).expect(ExitCode.USAGE).err()).contains("'OUT'");
    assertThat(Run.of("verify", "--pairs", pairs).expect(ExitCode.USAGE).err())
        .contains("expected OUT alone");
  }

  @Test
  void pairsOfACampaign_areNotTakenForScores() throws IOException {
    Path known = Files.writeString(
        folder.resolve("pairs.csv"), "youth,mentor,status,on,reason\nY1,M1,running,,\n");

    assertThat(Run.of("match", "--pairs", known, "--out", out, "--language", "en")
            .expect(ExitCode.INPUT)
            .err())
        .contains("pairs.csv", "score [column.missing]");
    assertThat(out.resolve("proposals.csv")).doesNotExist();
  }

  @Test
  void everyFile_isWrittenWhole() {
    match(out).expect(ExitCode.OK);

    assertThat(FILES).allSatisfy(name -> assertThat(out.resolve(name)).isNotEmptyFile());
    assertThat(out).isDirectoryNotContaining("glob:**.partial");
  }
}
