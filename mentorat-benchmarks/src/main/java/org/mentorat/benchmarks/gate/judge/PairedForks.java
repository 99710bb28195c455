package org.mentorat.benchmarks.gate.judge;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Forks of both sides in pairs of neighbours. What changes slowly, such as clock rates, other processes or the state of caches, is nearly the
 * same for both of a pair and drops out of their ratio.
 *
 * <p>A coin decides which side of a pair goes first. So whatever disturbs the forks, as long as it does not know the coin, is as likely
 * to slow the one as the other: under equal programs each logarithm is symmetric about 0, by design and not by assumption (Fisher 1935), and
 * that is all that the signed ranks need. The fixed order ABBA would cancel a linear drift as well, but mistakes a load of its own period for
 * a difference.
 */
public final class PairedForks {
  private final Forks forks;
  private final SplittableRandom coin;

  /** Pairs of these forks; the seed decides the order in each pair. */
  public PairedForks(Forks forks, long seed) {
    this.forks = forks;
    this.coin = new SplittableRandom(seed);
  }

  /**
   * Runs so many pairs of forks.
   *
   * @return for each workload {@code double[pairs]}, ln(candidate's time / baseline's time) of each pair
   */
  Map<String, double[]> measure(List<String> workloads, int pairs)
      throws IOException, InterruptedException {
    Map<String, double[]> logRatios = new LinkedHashMap<>();
    for (String workload : workloads) {
      logRatios.put(workload, new double[pairs]);
    }
    for (int pair = 0; pair < pairs; pair++) {
      boolean baselineFirst = coin.nextLong() < 0;
      Side first = baselineFirst ? Side.BASELINE : Side.CANDIDATE;
      Side second = baselineFirst ? Side.CANDIDATE : Side.BASELINE;
      Map<String, Double> one = forks.run(first, workloads);
      Map<String, Double> other = forks.run(second, workloads);
      Map<String, Double> baseline = baselineFirst ? one : other;
      Map<String, Double> candidate = baselineFirst ? other : one;
      for (String workload : workloads) {
        double[] ratios = logRatios.getOrDefault(workload, new double[0]);
        ratios[pair] = Math.log(time(candidate, workload) / time(baseline, workload));
      }
    }
    return logRatios;
  }

  private static double time(Map<String, Double> times, String workload) {
    Double time = times.get(workload);
    if (time == null || !(time > 0) || time.isInfinite()) {
      throw new IllegalStateException(
          "time of workload " + workload + " is " + time + ", expected a positive number");
    }
    return time;
  }
}
