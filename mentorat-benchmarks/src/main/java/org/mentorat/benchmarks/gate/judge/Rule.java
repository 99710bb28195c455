package org.mentorat.benchmarks.gate.judge;

import java.util.List;

/**
 * The numbers of the decision.
 *
 * @param tolerance slowdown that is put up with: 0.1 is ten percent
 * @param falseAlarm most probability that a gate condemns any workload though none is slower by more than the tolerance
 * @param falsePass most probability that one look lets a workload pass that is slower by more than the tolerance
 * @param screening pairs of forks that every workload gets
 * @param confirming pairs of fresh forks that a suspect has had at each look, ascending
 */
public record Rule(
    double tolerance,
    double falseAlarm,
    double falsePass,
    int screening,
    List<Integer> confirming) {

  /** Copies the list and checks the ranges; {@link IllegalArgumentException} where one is broken. */
  public Rule {
    confirming = List.copyOf(confirming);
    expect(tolerance > 0 && tolerance < 10, "tolerance", tolerance, "above 0 and below 10");
    expect(falseAlarm > 0 && falseAlarm < 0.5, "falseAlarm", falseAlarm, "above 0, below 0.5");
    expect(falsePass > 0 && falsePass < 0.5, "falsePass", falsePass, "above 0, below 0.5");
    expect(
        SignedRank.rankOfBound(screening, falsePass) > 0,
        "screening",
        screening,
        "enough pairs for anything to pass");
    expect(!confirming.isEmpty(), "looks", confirming.size(), "1 or more");
    for (int look = 1; look < confirming.size(); look++) {
      expect(
          confirming.get(look - 1) < confirming.get(look),
          "confirming",
          confirming.get(look),
          "more than the look before");
    }
  }

  private static void expect(boolean holds, String what, Number value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(what + " is " + value + ", expected " + expected);
    }
  }

  /** The ratio that divides: an interval wholly below it passes. */
  public double limit() {
    return 1 + tolerance;
  }

  /**
   * What one test may err, so that all tests of a gate together err at most {@link #falseAlarm} (Bonferroni): each workload is tested at
   * each look.
   */
  double falseAlarmOfOneTest(int workloads) {
    return falseAlarm / ((double) workloads * confirming.size());
  }

  /** {@link IllegalArgumentException} where even the last look has too few pairs to condemn anything among so many workloads. */
  void checkPower(int workloads) {
    int most = confirming.get(confirming.size() - 1);
    expect(
        SignedRank.rankOfBound(most, falseAlarmOfOneTest(workloads)) > 0,
        "confirming",
        most,
        "enough pairs to condemn one of " + workloads + " workloads");
  }
}
