package org.mentorat.examples.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentCommandTest {
  private static final Path SAMPLE = Path.of("samples", "small", "experiment.json");
  private static final int CELLS = 5 * 3 * 3;

  @TempDir
  private static Path folder = Path.of("");

  private static Path first = Path.of("");
  private static Run run = new Run(-1, "", "");

  @TempDir
  private Path scratch = Path.of("");

  @BeforeAll
  static void runOnce() {
    first = folder.resolve("first");
    run = Run.of("run", SAMPLE, "--out", first, "--language", "en").expect(ExitCode.OK);
  }

  @Test
  void run_writesEveryFile_andTellsWhatCameOut() throws IOException {
    assertThat(Run.deterministic(first).keySet())
        .contains(
            "manifest.json",
            "results.csv",
            "results.json",
            "differences.csv",
            "differences.json",
            "pair-frequencies.csv")
        .hasSize(6 + CELLS);
    assertThat(first.resolve("timings").resolve("timings.csv")).isNotEmptyFile();
    assertThat(run.out())
        .contains("cells 45 of 45", "45 cells, 0 of them there already")
        .containsPattern("town · default +\\d+\\.\\d% served")
        .containsPattern("town: default → waiting coverage \\+0\\.00 percentage points .*n = 4")
        .contains("optimal")
        .doesNotContain("\u001b");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void rerun_fromTheManifest_givesTheSameBytes_onAnotherNumberOfThreads() throws IOException {
    Path second = scratch.resolve("second");
    Run.of("rerun", first.resolve("manifest.json"), "--out", second, "--threads", 1)
        .expect(ExitCode.OK);

    assertThat(Run.deterministic(second)).isEqualTo(Run.deterministic(first));
  }

  @Test
  void runAgain_runsNothingThatIsThere() throws IOException {
    Path again = scratch.resolve("again");
    Run.of("run", SAMPLE, "--out", again).expect(ExitCode.OK);
    Files.delete(again.resolve("cells").resolve("town@2--waiting--3.json"));

    assertThat(Run.of("run", SAMPLE, "--out", again, "--language", "en")
            .expect(ExitCode.OK)
            .out())
        .contains("45 cells, 44 of them there already");
    assertThat(Run.deterministic(again)).isEqualTo(Run.deterministic(first));
  }

  /** A real process, ended by the operating system in the middle. */
  @Test
  void processThatWasKilled_goesOnWhereItWas() throws Exception {
    Path killed = scratch.resolve("killed");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName(),
            "run",
            SAMPLE.toString(),
            "--out",
            killed.toString(),
            "--threads",
            "1")
        .redirectErrorStream(true)
        .redirectOutput(scratch.resolve("log").toFile())
        .start();
    Path cells = killed.resolve("cells");
    while (process.isAlive() && finished(cells).size() < 3) {
      Thread.sleep(2);
    }
    process.destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    List<Path> before = finished(cells);
    assertThat(before).as(Files.readString(scratch.resolve("log"))).hasSizeBetween(3, CELLS - 1);
    assertThat(killed.resolve("results.csv")).doesNotExist();
    FileTime untouched = Files.getLastModifiedTime(before.get(0));

    Run resumed = Run.of("run", SAMPLE, "--out", killed, "--language", "en").expect(ExitCode.OK);

    assertThat(resumed.out()).contains("45 cells, " + before.size() + " of them there already");
    assertThat(Files.getLastModifiedTime(before.get(0))).isEqualTo(untouched);
    Map<String, String> left = Run.deterministic(killed);
    left.keySet().removeIf(name -> name.endsWith(".partial"));
    assertThat(left).isEqualTo(Run.deterministic(first));
  }

  private static List<Path> finished(Path cells) throws IOException {
    if (!Files.isDirectory(cells)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cells)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @Test
  void rerun_ofAnotherVersion_isRefusedByName() throws IOException {
    Path manifest = scratch.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(first.resolve("manifest.json"))
            .replaceFirst("\"mentoratVersion\": \"[^\"]*\"", "\"mentoratVersion\": \"0.0.1\""));

    assertThat(Run.of("rerun", manifest, "--out", scratch.resolve("x"), "--language", "en")
            .expect(ExitCode.INPUT)
            .err())
        .contains("/made/mentoratVersion");
    assertThat(Run.of(
                "rerun",
                SAMPLE,
                "--out",
                scratch.resolve("x"),
                "--inputs",
                SAMPLE.resolveSibling("."),
                "--language",
                "en")
            .expect(ExitCode.INPUT)
            .err())
        .contains("Maybe experiment run?");
  }

  @Test
  void mistakes_areToldAtOnce_withTheNearestName() throws IOException {
    Path wrong = Files.writeString(scratch.resolve("wrong.json"), """
        {"schemaVersion": 1, "cohort": [], "policies": [{"name": "p", "fil": "x"}], "seeds": [1]}
        """);
    Path policy = Files.writeString(scratch.resolve("policy.json"), """
        {"schemaVersion": 1,
         "cohorts": [{"name": "town", "youths": 5, "mentors": 5, "date": "2026-09-07"}],
         "policies": [{"name": "p", "policy": {"schemaVersion": 1, "scorers": {"nead": {"weight": 1}}}}],
         "seeds": [1]}
        """);

    assertThat(Run.of("run", wrong, "--out", scratch.resolve("x"), "--language", "en")
            .expect(ExitCode.INPUT)
            .err())
        .contains(
            "/cohort [key.unknown]",
            "Maybe cohorts?",
            "/policies/0/fil",
            "Maybe file?",
            "/cohorts");
    assertThat(Run.of("run", policy, "--out", scratch.resolve("x"), "--language", "en")
            .expect(ExitCode.POLICY)
            .err())
        .contains("/policies/p/scorers/nead", "Maybe need?");
    assertThat(Run.of("run", policy, "--out", scratch.resolve("x"), "--threads", "0")
            .expect(ExitCode.USAGE)
            .err())
        .contains("--threads: expected 1 to 1024");
    assertThat(Run.of("run", scratch.resolve("absent.json"), "--out", scratch.resolve("x"))
            .expect(ExitCode.INPUT)
            .err())
        .contains("absent.json");
    assertThat(Run.of("rnu").expect(ExitCode.USAGE).err()).contains("run");
  }

  @Test
  void french_isSpoken() {
    assertThat(Run.of("rerun", first.resolve("manifest.json"), "--out", first, "--language", "fr")
            .expect(ExitCode.OK)
            .out())
        .contains("45 étaient là", "% servis", "paires bloquantes");
  }
}
