package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.core.Mentorat;
import org.mentorat.core.experiment.BenchOptions;
import org.mentorat.core.experiment.Bootstrap;
import org.mentorat.core.experiment.Cell;
import org.mentorat.core.experiment.CellKey;
import org.mentorat.core.experiment.CellStore;
import org.mentorat.core.experiment.CohortSource;
import org.mentorat.core.experiment.Experiment;
import org.mentorat.core.experiment.ExperimentResult;
import org.mentorat.core.experiment.NamedPolicy;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.synthetic.CohortShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExperimentFolderTest {
  private static final Experiment EXPERIMENT = new Experiment(
      List.of(new CohortSource.Drawn(
          "town", 30, 20, LocalDate.of(2026, 9, 7), CohortShape.defaults(), List.of(1L, 2L))),
      List.of(
          new NamedPolicy("a", Policy.defaults().build()),
          new NamedPolicy("b", Policy.defaults().weight("need", 80).build())),
      List.of(1L),
      new Bootstrap(200, 0.9, 1));

  @TempDir
  private Path folder = Path.of("");

  private ExperimentResult run(CellStore store) {
    return Mentorat.create().run(EXPERIMENT, store, BenchOptions.defaults());
  }

  @Test
  void cellsOnDisk_areThoseOfMemory() throws IOException {
    ExperimentResult inMemory = run(CellStore.inMemory());
    ExperimentFolder store = ExperimentFolder.at(folder);
    ExperimentResult onDisk = run(store);

    assertThat(onDisk.table()).isEqualTo(inMemory.table());
    for (CellKey key : EXPERIMENT.cells()) {
      assertThat(onDisk.cell(key)).isEqualTo(inMemory.cell(key));
    }
  }

  @Test
  void tables_sayTheSameInBothForms() throws IOException {
    ExperimentFolder store = ExperimentFolder.at(folder);
    ExperimentResult result = run(store);
    store.write(result);

    List<String> lines = Files.readAllLines(folder.resolve("results.csv"));
    assertThat(lines.get(0))
        .isEqualTo(
            "cohort,draw,policy,seed,dimension,group,youths,served,coverage,proposals,totalScore,meanScore,"
                + "blockingPairs,waitingServedDays,waitingUnservedDays,claim,allEligible,pairs,withheld");
    assertThat(lines).hasSize(result.table().size() + 1);
    JsonNode rows =
        JsonMapper.shared().readTree(folder.resolve("results.json").toFile()).path("results");
    assertThat(rows.size()).isEqualTo(result.table().size());
    String[] first = lines.get(1).split(",", -1);
    assertThat(rows.get(0).path("served").asString()).isEqualTo(first[7]);
    assertThat(rows.get(0).path("coverage").doubleValue()).isEqualTo(Double.parseDouble(first[8]));
    assertThat(first[4]).isEqualTo("all");
    assertThat(Files.readAllLines(folder.resolve("differences.csv"))).hasSizeGreaterThan(5);
    assertThat(Files.readAllLines(folder.resolve("timings").resolve("timings.csv")))
        .hasSize(5);
    long pairs = EXPERIMENT.cells().stream()
        .mapToLong(key -> result.cell(key).pairs().size())
        .sum();
    assertThat(Files.readAllLines(folder.resolve("pair-frequencies.csv"))).hasSize((int) pairs + 1);
  }

  @Test
  void fileThatIsNoCell_isNone() throws IOException {
    ExperimentFolder store = ExperimentFolder.at(folder);
    ExperimentResult result = run(store);
    CellKey key = EXPERIMENT.cells().get(0);
    Cell cell = result.cell(key);
    Path file = folder.resolve("cells").resolve(key.fileName() + ".json");
    String text = Files.readString(file);

    assertThat(store.find(key, "another")).isEmpty();
    for (String broken : List.of(
        "",
        "{}",
        text.substring(0, text.length() / 2),
        text.replace("\"youths\": [", "\"youths\": [5, "),
        text.replace("\"schemaVersion\": 1", "\"schemaVersion\": 9"),
        text.replace("\"claim\"", "\"clam\""))) {
      Files.writeString(file, broken);
      assertThat(store.find(key, cell.fingerprint())).as(broken).isEqualTo(Optional.empty());
    }
    run(store);
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void cellsOfAnotherExperiment_areLeftAndNamed() throws IOException {
    ExperimentFolder store = ExperimentFolder.at(folder);
    run(store);
    Files.writeString(folder.resolve("cells").resolve("other@1--a--1.json"), "{}");

    assertThat(store.foreignCells(EXPERIMENT)).containsExactly("other@1--a--1.json");
  }
}
