package org.mentorat.benchmarks.gate;

import java.util.List;
import org.mentorat.benchmarks.gate.judge.Rule;

/** How thorough a gate is. */
enum Preset {
  /** Three workloads; half a minute where nothing is suspect. */
  QUICK(List.of("solve-small", "solve-region", "verify-region"), 6, List.of(12, 24)),
  /** All workloads; some minutes. */
  FULL(List.copyOf(Workloads.byName().keySet()), 8, List.of(16, 32, 48));

  private static final double FALSE_ALARM = 0.01;
  private static final double FALSE_PASS = 0.05;

  private final List<String> workloads;
  private final int screening;
  private final List<Integer> confirming;

  Preset(List<String> workloads, int screening, List<Integer> confirming) {
    this.workloads = workloads;
    this.screening = screening;
    this.confirming = confirming;
  }

  List<String> workloads() {
    return workloads;
  }

  Rule rule(double tolerance) {
    return new Rule(tolerance, FALSE_ALARM, FALSE_PASS, screening, confirming);
  }
}
