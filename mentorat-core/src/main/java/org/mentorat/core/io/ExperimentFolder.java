package org.mentorat.core.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.experiment.Bootstrap.Interval;
import org.mentorat.core.experiment.Cell;
import org.mentorat.core.experiment.CellKey;
import org.mentorat.core.experiment.CellStore;
import org.mentorat.core.experiment.Experiment;
import org.mentorat.core.experiment.ExperimentResult;
import org.mentorat.core.experiment.Figures.Numbers;
import org.mentorat.core.experiment.Measure;
import org.mentorat.core.experiment.PairFrequency;
import org.mentorat.core.experiment.PolicyDifference;
import org.mentorat.core.experiment.Timing;
import org.mentorat.core.flow.RunListener.Stage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The folder of an experiment: finished cells as they come, the tables at the end. All but the folder {@code timings} is a function of the
 * experiment, byte for byte. Thread-safe.
 *
 * <table>
 * <caption>Files of an experiment</caption>
 * <tr><th>file</th><th>holds</th></tr>
 * <tr><td>{@code manifest.json}</td><td>everything that it takes to repeat the experiment</td></tr>
 * <tr><td>{@code results.csv}, {@code results.json}</td><td>the table: a row a cell and group, a column a measure</td></tr>
 * <tr><td>{@code differences.csv}, {@code differences.json}</td><td>paired differences between policies, with intervals</td></tr>
 * <tr><td>{@code pair-frequencies.csv}</td><td>in how many seeds each pair was proposed</td></tr>
 * <tr><td>{@code cells/}</td><td>a file a finished cell, with its pairs</td></tr>
 * <tr><td>{@code timings/}</td><td>how long each cell took, and {@code timings.csv} of all</td></tr>
 * </table>
 *
 * @since 0.1
 */
public final class ExperimentFolder implements CellStore {
  private static final List<String> CELL = List.of("cohort", "draw", "policy", "seed");

  private final Path folder;

  private ExperimentFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder, which is made when something is written. */
  public static ExperimentFolder at(Path folder) {
    return new ExperimentFolder(folder);
  }

  @Override
  public Optional<Cell> find(CellKey key, String fingerprint) {
    try {
      return CellFile.read(key, fingerprint, cells().resolve(key.fileName() + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the time first, so that a cell that is there has one. */
  @Override
  public void keep(Cell cell, Timing timing) {
    String name = cell.key().fileName() + ".json";
    Map<String, Object> stages = new LinkedHashMap<>();
    timing
        .stageNanos()
        .forEach((stage, nanos) -> stages.put(stage.name().toLowerCase(Locale.ROOT), nanos));
    try {
      CampaignWriter.json(
          timings().resolve(name), Map.of("totalNanos", timing.totalNanos(), "stageNanos", stages));
      CellFile.write(cell, cells().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path cells() {
    return folder.resolve("cells");
  }

  private Path timings() {
    return folder.resolve("timings");
  }

  /** Names of the files in {@code cells} that this experiment does not have: of another one that was run here before. */
  public List<String> foreignCells(Experiment experiment) throws IOException {
    if (!Files.isDirectory(cells())) {
      return List.of();
    }
    Set<String> own = experiment.cells().stream()
        .map(key -> key.fileName() + ".json")
        .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(cells())) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !own.contains(name) && !name.endsWith(".partial"))
          .sorted()
          .toList();
    }
  }

  /** Writes the manifest. */
  public void writeManifest(Experiment experiment, ExperimentMade made) throws IOException {
    ExperimentFile.writeManifest(experiment, made, folder.resolve("manifest.json"));
  }

  /** Writes the tables. */
  public void write(ExperimentResult result) throws IOException {
    table(
        "results",
        resultColumns(),
        result.table().stream().map(ExperimentFolder::row).toList());
    table(
        "differences",
        List.of("cohort", "from", "to", "measure", "unit", "units", "mean", "low", "high", "level"),
        result.differences().stream().map(d -> difference(d, result)).toList());
    frequencies(result);
    writeTimings(result.experiment());
  }

  private static List<String> resultColumns() {
    List<String> columns = new ArrayList<>(CELL);
    columns.addAll(List.of("dimension", "group"));
    Arrays.stream(Measure.values()).map(Measure::column).forEach(columns::add);
    columns.addAll(List.of("claim", "allEligible", "pairs", "withheld"));
    return columns;
  }

  private static List<@Nullable Object> row(ExperimentResult.Row row) {
    List<@Nullable Object> cells = cell(row.cell());
    cells.add(row.figures().dimension());
    cells.add(row.figures().group());
    Numbers numbers = row.figures().numbers();
    for (Measure measure : Measure.values()) {
      cells.add(numbers == null ? null : number(measure.of(numbers), measure.whole()));
    }
    cells.add(row.proof().claim());
    cells.add(row.proof().allEligible());
    cells.add(row.proof().pairs());
    cells.add(numbers == null);
    return cells;
  }

  private static List<@Nullable Object> cell(CellKey key) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(key.cohort());
    cells.add(key.draw());
    cells.add(key.policy());
    cells.add(key.seed());
    return cells;
  }

  private static @Nullable Object number(@Nullable Double value, boolean whole) {
    return value == null ? null : whole ? (Object) value.longValue() : value;
  }

  private static List<@Nullable Object> difference(PolicyDifference d, ExperimentResult result) {
    List<@Nullable Object> cells = new ArrayList<>(
        List.of(d.cohort(), d.from(), d.to(), d.measure().column(), d.unit(), d.units(), d.mean()));
    Interval interval = d.interval();
    cells.add(interval == null ? null : interval.low());
    cells.add(interval == null ? null : interval.high());
    cells.add(result.experiment().bootstrap().level());
    return cells;
  }

  /** The same rows as CSV and as JSON; what has no value is blank in one and missing in the other. */
  private void table(String name, List<String> columns, List<List<@Nullable Object>> rows)
      throws IOException {
    CsvFile.write(folder.resolve(name + ".csv"), CsvFile.Form.MACHINES, out -> {
      out.row(columns);
      for (List<@Nullable Object> row : rows) {
        List<@Nullable Object> cells = new ArrayList<>();
        row.forEach(
            value -> cells.add(value instanceof Double d ? CanonicalJson.number(d) : value));
        out.row(cells);
      }
    });
    List<Map<String, Object>> objects = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (int c = 0; c < columns.size(); c++) {
        Object value = row.get(c);
        if (value != null) {
          object.put(columns.get(c), value);
        }
      }
      objects.add(object);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("schemaVersion", Json.SCHEMA_VERSION);
    document.put(name, objects);
    CampaignWriter.json(folder.resolve(name + ".json"), document);
  }

  private void frequencies(ExperimentResult result) throws IOException {
    CsvFile.write(folder.resolve("pair-frequencies.csv"), CsvFile.Form.MACHINES, out -> {
      out.row(List.of("cohort", "draw", "policy", "youth", "mentor", "times", "seeds", "share"));
      try {
        result.forEachFrequency(f -> {
          try {
            out.row(frequency(f));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
      } catch (UncheckedIOException e) {
        throw new IOException(e);
      }
    });
  }

  private static List<@Nullable Object> frequency(PairFrequency f) {
    return Arrays.asList(
        f.cohort(),
        f.draw(),
        f.policy(),
        f.youth().value(),
        f.mentor().value(),
        f.times(),
        f.of(),
        CanonicalJson.number(f.share()));
  }

  /** Of the cells that have a time; the one table that another run does not repeat. */
  private void writeTimings(Experiment experiment) throws IOException {
    List<String> columns = new ArrayList<>(CELL);
    columns.add("seconds");
    for (Stage stage : Stage.values()) {
      columns.add(stage.name().toLowerCase(Locale.ROOT) + "Seconds");
    }
    CsvFile.write(timings().resolve("timings.csv"), CsvFile.Form.MACHINES, out -> {
      out.row(columns);
      for (CellKey key : experiment.cells()) {
        Path file = timings().resolve(key.fileName() + ".json");
        if (Files.isRegularFile(file)) {
          out.row(timing(key, file));
        }
      }
    });
  }

  private static List<@Nullable Object> timing(CellKey key, Path file) throws IOException {
    List<@Nullable Object> cells = cell(key);
    try {
      JsonNode timing = Json.strict(ReadLimits.DEFAULT).readTree(Files.readString(file));
      cells.add(seconds(timing.path("totalNanos")));
      for (Stage stage : Stage.values()) {
        cells.add(seconds(timing.path("stageNanos").path(stage.name().toLowerCase(Locale.ROOT))));
      }
    } catch (JacksonException e) {
      // A time that cannot be read is blank: nothing depends on it.
      while (cells.size() < CELL.size() + 1 + Stage.values().length) {
        cells.add(null);
      }
    }
    return cells;
  }

  private static @Nullable String seconds(JsonNode nanos) {
    return nanos.isIntegralNumber()
        ? BigDecimal.valueOf(nanos.longValue(), 9).toPlainString()
        : null;
  }
}
