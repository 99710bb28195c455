package org.mentorat.benchmarks.gate.judge;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a rule comes to under made-up noise: whole gates, forks drawn instead of run.
 *
 * @param gates how many were simulated
 * @param passed of them
 * @param undecided of them
 * @param alarms of them: some workload was condemned
 */
public record SimulatedGates(int gates, int passed, int undecided, int alarms) {
  /** Noise of one workload in one fork, beside what disturbs the fork as a whole. */
  private static final double OWN_NOISE = 0.02;

  /**
   * Simulates gates; a function of its arguments.
   *
   * @param workloads in each gate
   * @param slowdown of the first workload's candidate; 1 for none
   * @param gates how many
   */
  public static SimulatedGates of(
      Rule rule, int workloads, Noise noise, double slowdown, int gates, long seed) {
    List<String> names =
        IntStream.range(0, workloads).mapToObj(w -> "workload " + w).toList();
    Multiset<Verdict> verdicts = EnumMultiset.create(Verdict.class);
    SplittableRandom random = new SplittableRandom(seed);
    for (int gate = 0; gate < gates; gate++) {
      Forks forks = forks(noise.start(random), random, slowdown);
      try {
        List<Finding> findings =
            Trial.run(rule, names, new PairedForks(forks, random.nextLong()), step -> {});
        verdicts.add(Trial.worst(findings));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException("nothing waits here", e);
      }
    }
    return new SimulatedGates(
        gates,
        verdicts.count(Verdict.PASS),
        verdicts.count(Verdict.UNDECIDED),
        verdicts.count(Verdict.REGRESSION));
  }

  private static Forks forks(Noise.State noise, SplittableRandom random, double slowdown) {
    return (side, workloads) -> {
      double fork = noise.next();
      Map<String, Double> times = new LinkedHashMap<>();
      for (String workload : workloads) {
        boolean slow = side == Side.CANDIDATE && workload.equals("workload 0");
        times.put(
            workload,
            (slow ? slowdown : 1) * StrictMath.exp(fork + OWN_NOISE * Noise.normal(random)));
      }
      return times;
    };
  }
}
