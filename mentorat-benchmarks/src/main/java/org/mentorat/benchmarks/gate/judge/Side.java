package org.mentorat.benchmarks.gate.judge;

/** One of the two programs that are compared. */
public enum Side {
  /** What is known to be fast enough. */
  BASELINE,
  /** What may have become slower. */
  CANDIDATE
}
