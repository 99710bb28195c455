package org.mentorat.benchmarks.gate.judge;

/** What is found about one workload, and about all of them: the worst. */
public enum Verdict {
  /** Not slower by more than the tolerance. */
  PASS,
  /** The interval holds the limit even after all forks: too noisy, or too near to it. */
  UNDECIDED,
  /** Slower by more than the tolerance. */
  REGRESSION
}
