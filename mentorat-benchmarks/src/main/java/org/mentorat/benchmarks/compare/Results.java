package org.mentorat.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mentorat.benchmarks.instances.Family;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measurements, one a contender, instance and seed, in the order of the tables. A file of them is JSON with one measurement a line, so that
 * a change of one shows as one line.
 *
 * @param measurements sorted
 */
record Results(List<Measurement> measurements) {
  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> FAMILIES =
      Arrays.stream(Family.values()).map(Family::text).toList();

  private static final Comparator<Measurement> ORDER = Comparator.<Measurement>comparingInt(
          m -> rank(m.instance()))
      .thenComparing(Measurement::instance)
      .thenComparingLong(Measurement::seed)
      .thenComparing(Measurement::contender);

  Results {
    measurements = measurements.stream().sorted(ORDER).toList();
  }

  /** Position among the families; instances of other sizes come last. */
  private static int rank(String instance) {
    int position = FAMILIES.indexOf(instance);
    return position < 0 ? FAMILIES.size() : position;
  }

  /** The results in a file; none where there is no file. */
  static Results read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Results(List.of());
    }
    return new Results(List.of(JSON.readValue(Files.readString(file), Measurement[].class)));
  }

  /** These results with {@code measured} in place of an older line of the same contender, instance and seed. */
  Results with(Measurement measured) {
    List<Measurement> all = new ArrayList<>(measurements);
    all.removeIf(measured::sameLineAs);
    all.add(measured);
    return new Results(all);
  }

  /** The lines of one instance, contenders in order of name. */
  List<Measurement> of(String instance, long seed) {
    return measurements.stream()
        .filter(m -> m.instance().equals(instance) && m.seed() == seed)
        .toList();
  }

  /** Writes the file. */
  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder("[\n");
    for (int k = 0; k < measurements.size(); k++) {
      text.append(line(measurements.get(k)));
      text.append(k + 1 < measurements.size() ? ",\n" : "\n");
    }
    text.append("]\n");
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text);
  }

  /** One measurement as one line of JSON. */
  static String line(Measurement measurement) {
    return JSON.writeValueAsString(measurement);
  }

  /** Reads {@link #line}. */
  static Measurement parse(String line) {
    return JSON.readValue(line, Measurement.class);
  }
}
