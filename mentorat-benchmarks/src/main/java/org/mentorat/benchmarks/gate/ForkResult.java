package org.mentorat.benchmarks.gate;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a fork tells of one workload, as a line of text: versions of this program have to understand one another, and a fork should not
 * load more than it measures.
 *
 * @param workload name
 * @param digest of what came out
 * @param nanos of each measured run
 */
record ForkResult(String workload, long digest, long[] nanos) {
  /** The first line of a fork's answer; another number says that what follows is to be read otherwise. */
  static final String HEADER = "mentorat-gate-fork 1";

  String line() {
    return workload + "\t" + digest + "\t"
        + Arrays.stream(nanos).mapToObj(Long::toString).collect(Collectors.joining(","));
  }

  /** {@link IllegalArgumentException} where {@code line} is none. */
  static ForkResult parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3) {
      throw new IllegalArgumentException("a fork's line has " + cells.length
          + " cells, expected workload, digest and times: " + line);
    }
    long[] nanos =
        Arrays.stream(cells[2].split(",", -1)).mapToLong(Long::parseLong).toArray();
    return new ForkResult(cells[0], Long.parseLong(cells[1]), nanos);
  }

  /**
   * The fork's time: the lower quartile of its runs. Other processes only ever add time, so a low quantile is nearest to the undisturbed
   * run (Chen &amp; Revels 2016, who take the smallest); the quartile does not hang on one lucky run, say one without a collection.
   */
  double time() {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 4];
  }
}
