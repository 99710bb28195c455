package org.mentorat.benchmarks.scaling;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mentorat.benchmarks.compare.Measurement;

/**
 * Measurements over sizes, and the power laws fitted to all of them.
 *
 * @param points in ascending order of size
 * @param time of seconds
 * @param memory of resident mebibytes
 * @param provenance day, machine and Java
 */
record Curve(List<Point> points, PowerLaw time, PowerLaw memory, String provenance) {
  /** One measurement. */
  record Point(int youths, long seed, double seconds, double residentMiB) {}

  static Curve of(List<Measurement> measurements) {
    return through(
        measurements.stream()
            .map(m ->
                new Point(m.youths(), m.seed(), m.ms() / 1000, Math.max(1, m.residentPeakMiB())))
            .sorted(Comparator.comparingInt(Point::youths).thenComparingLong(Point::seed))
            .toList(),
        measurements.stream()
            .map(m -> m.date() + " · " + m.machine() + " · " + m.jdk())
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  /** Fits both laws to points in ascending order of size. */
  static Curve through(List<Point> points, String provenance) {
    double[] youths = points.stream().mapToDouble(Point::youths).toArray();
    return new Curve(
        points,
        PowerLaw.fit(youths, points.stream().mapToDouble(Point::seconds).toArray()),
        PowerLaw.fit(youths, points.stream().mapToDouble(Point::residentMiB).toArray()),
        provenance);
  }

  int smallest() {
    return points.get(0).youths();
  }

  int largest() {
    return points.get(points.size() - 1).youths();
  }

  String subtitle() {
    String seeds = points.stream()
        .map(Point::seed)
        .distinct()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
    return "Three mentors for five youths, 20 candidates a youth, 59 associations whose quotas bind; seeds "
        + seeds + ", every measurement shown.";
  }

  String summary() {
    return String.format(
        Locale.ROOT,
        "From %,d to %,d youths time grows like youths^%.2f and memory like youths^%.2f.",
        smallest(),
        largest(),
        time.exponent(),
        memory.exponent());
  }
}
