package org.mentorat.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mentorat.benchmarks.gate.judge.Finding;
import org.mentorat.benchmarks.gate.judge.PairedForks;
import org.mentorat.benchmarks.gate.judge.Rule;
import org.mentorat.benchmarks.gate.judge.Side;
import org.mentorat.benchmarks.gate.judge.Trial;

/**
 * One gate over two jars: what is run, and how.
 *
 * @param java the program that runs the forks
 * @param baseline jar that is fast enough
 * @param candidate jar that may have become slower
 * @param workloads names
 * @param rule of the decision
 * @param seed of the order in the pairs
 * @param jvmOptions of all forks, beside the gate's own
 * @param slowdown of the candidate, on purpose
 */
record GateRun(
    Path java,
    Path baseline,
    Path candidate,
    List<String> workloads,
    Rule rule,
    long seed,
    List<String> jvmOptions,
    @Nullable Slowdown slowdown) {

  GateRun {
    workloads = List.copyOf(workloads);
    jvmOptions = List.copyOf(jvmOptions);
  }

  /** Measures and judges; {@link IOException} where the jars cannot be compared. */
  GateReport run(Consumer<String> progress) throws IOException, InterruptedException {
    long start = System.nanoTime();
    JarForks forks = new JarForks(java, baseline, candidate, jvmOptions, slowdown);
    Map<String, Long> known = forks.rehearse(Side.BASELINE, workloads);
    Map<String, Long> asked = forks.rehearse(Side.CANDIDATE, workloads);
    List<String> common = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (String workload : workloads) {
      Long before = known.get(workload);
      Long now = asked.get(workload);
      if (before == null || now == null) {
        left.add(workload);
      } else if (before.equals(now)) {
        common.add(workload);
      } else {
        throw new IOException(
            "workload " + workload + " gives the digest " + now
                + " in the candidate and " + before
                + " in the baseline. Maybe its work was changed on purpose? Then give it another name.");
      }
    }
    if (common.isEmpty()) {
      throw new IOException("the jars have none of the workloads " + workloads + " in common");
    }
    List<Finding> findings = Trial.run(rule, common, new PairedForks(forks, seed), progress);
    return new GateReport(this, findings, left, forks.count(), (System.nanoTime() - start) / 1e9);
  }
}
