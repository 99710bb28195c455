package org.mentorat.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
  @TempDir
  private Path folder = Path.of("");

  private static Measurement line(String instance, long seed, String contender, double ms) {
    return new Measurement(
        instance,
        seed,
        contender,
        "2026-11-23",
        "a machine, 2 cores",
        "a JDK",
        "none",
        1,
        ms,
        1,
        2,
        contender.equals("mentorat") ? 3 : 0,
        10,
        6,
        60,
        10,
        1000,
        !contender.equals("timefold"),
        "none",
        512,
        40,
        90);
  }

  private static Measurement worse(Measurement m, int served, long score) {
    return new Measurement(
        m.instance(),
        m.seed(),
        m.contender(),
        m.date(),
        m.machine(),
        m.jdk(),
        m.warmUp(),
        m.runs(),
        m.ms(),
        m.buildMs(),
        m.solveMs(),
        m.verifyMs(),
        m.youths(),
        m.mentors(),
        m.pairs(),
        served,
        score,
        m.exact(),
        m.proof(),
        m.heapLimitMiB(),
        m.heapPeakMiB(),
        m.residentPeakMiB());
  }

  @Test
  void file_readsBackAsWritten_inTheOrderOfTheTables() throws IOException {
    Results results = new Results(List.of(
        line("small", 11, "or-tools", 40),
        line("national", 12, "mentorat", 4.5),
        line("small", 11, "mentorat", 10)));

    results.write(folder.resolve("r.json"));

    Results read = Results.read(folder.resolve("r.json"));
    assertThat(read).isEqualTo(results);
    assertThat(read.measurements())
        .extracting(Measurement::instance)
        .containsExactly("national", "small", "small");
    assertThat(Files.readAllLines(folder.resolve("r.json"))).hasSize(5);
  }

  @Test
  void with_putsALineInPlaceOfTheOlderOne() {
    Results results = new Results(List.of(line("small", 11, "mentorat", 10)))
        .with(line("small", 11, "mentorat", 8))
        .with(line("small", 12, "mentorat", 9));

    assertThat(results.measurements()).extracting(Measurement::ms).containsExactly(8.0, 9.0);
  }

  @Test
  void table_showsMedianAndWorstRatio_andSlowPeersApart() {
    Measurement heuristic = worse(line("small", 11, "timefold", 60_000), 9, 950);
    String markdown = new ResultsTable(new Results(List.of(
            line("small", 11, "mentorat", 10),
            line("small", 11, "or-tools", 40),
            line("small", 12, "mentorat", 10),
            line("small", 12, "or-tools", 70),
            line("small", 13, "mentorat", 10),
            line("small", 13, "or-tools", 30),
            line("small", 11, "jgrapht-flow", 12_000),
            heuristic)))
        .markdown();

    assertThat(markdown)
        .contains(
            "| small | 10 × 6, 60 | 11–13 | 10.0 | 40.0 or-tools | **4.0** (3.0) | 3.0 | 90, 90 |")
        .contains("| small, 11 | jgrapht-flow | 12.0 | 10.0 | 1,200 | same | 2026-11-23 |")
        .contains("1 fewer served, score 5.00 % below")
        .endsWith("Measured on 2026-11-23: a machine, 2 cores; a JDK.\n");
  }

  @Test
  void disagreement_ofExactContendersFails() {
    Measurement own = line("small", 11, "mentorat", 10);
    Measurement peer = line("small", 11, "or-tools", 10);
    Results higher = new Results(List.of(own, worse(peer, 10, 1001)));
    Results equal = new Results(List.of(own, peer));

    Disagreement.check(equal, "small", 11);
    assertThatThrownBy(() -> Disagreement.check(higher, "small", 11))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("score 1001")
        .hasMessageContaining("score 1000");
  }

  @Test
  void disagreement_ofAHeuristicFailsOnlyAboveTheOptimum() {
    Measurement own = line("small", 11, "mentorat", 10);
    Measurement heuristic = line("small", 11, "timefold", 10);

    Disagreement.check(new Results(List.of(own, worse(heuristic, 9, 2000))), "small", 11);
    Results above = new Results(List.of(own, worse(heuristic, 10, 1001)));
    assertThatThrownBy(() -> Disagreement.check(above, "small", 11))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void seeds_areNumbersAndRanges() {
    assertThat(Seeds.of("11-13,20").all()).containsExactly(11L, 12L, 13L, 20L);
    assertThatThrownBy(() -> Seeds.of("a-b")).hasMessageContaining("such as 11-15");
    assertThatThrownBy(() -> Seeds.of("5-1")).hasMessageContaining("ascending");
  }

  @Test
  void progress_isTakenUpOnlyWhenResumed() throws IOException {
    Progress.in(folder, false).add("small", 11, "mentorat");

    assertThat(Progress.in(folder, true).has("small", 11, "mentorat")).isTrue();
    assertThat(Progress.in(folder, true).has("small", 12, "mentorat")).isFalse();
    assertThat(Progress.in(folder, false).has("small", 11, "mentorat")).isFalse();
  }

  /** The README is what {@code report} makes of the committed results. */
  @Test
  void readme_showsTheCommittedResults() throws IOException {
    Results results = Results.read(Path.of("results", CompareCommand.FILE));
    String readme = Files.readString(Path.of("README.md"));

    assertThat(results.measurements()).isNotEmpty();
    assertThat(ReportCommand.with(readme, new ResultsTable(results).markdown())).isEqualTo(readme);
  }
}
