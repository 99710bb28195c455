package org.mentorat.benchmarks.gate.judge;

import java.util.Arrays;
import java.util.List;

/**
 * One workload's verdict and what it rests on.
 *
 * @param workload name
 * @param verdict on it
 * @param interval of the pairs that decided: the screening's, or all fresh ones
 * @param screening ln(candidate / baseline) of each pair of the screening
 * @param confirming the same of the fresh pairs; empty if it was never a suspect
 */
public record Finding(
    String workload,
    Verdict verdict,
    RatioInterval interval,
    List<Double> screening,
    List<Double> confirming) {

  /** Copies the lists. */
  public Finding {
    screening = List.copyOf(screening);
    confirming = List.copyOf(confirming);
  }

  static Finding of(
      String workload,
      Verdict verdict,
      RatioInterval interval,
      double[] screening,
      double[] confirming) {
    return new Finding(
        workload,
        verdict,
        interval,
        Arrays.stream(screening).boxed().toList(),
        Arrays.stream(confirming).boxed().toList());
  }

  /** Pairs of forks that decided. */
  public int pairs() {
    return confirming.isEmpty() ? screening.size() : confirming.size();
  }
}
