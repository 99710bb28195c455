package org.mentorat.benchmarks.gate.judge;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Runs one fork, that is one fresh JVM, at a time; or, in tests, draws what it could have measured. */
public interface Forks {
  /**
   * Measures some workloads in one fork of a side.
   *
   * @return the time of each workload, positive, in any unit that both sides share
   */
  Map<String, Double> run(Side side, List<String> workloads)
      throws IOException, InterruptedException;
}
