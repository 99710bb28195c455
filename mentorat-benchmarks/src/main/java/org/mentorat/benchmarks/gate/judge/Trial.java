package org.mentorat.benchmarks.gate.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One gate, from the first fork to the verdicts.
 *
 * <ol>
 *   <li>Screening: all workloads, few pairs. Whose upper bound is below the limit passes. All others are suspects, be it for their ratio
 *       or for their noise.
 *   <li>Looks: suspects alone, with fresh pairs, more at each look. Below the limit as a whole: pass. Above it as a whole: a regression.
 *   <li>Who is neither after the last look stays undecided.
 * </ol>
 *
 * <p>The screening's pairs never condemn: what made a workload suspect, chance included, is not counted against it a second time. So
 * the false alarm of a workload is that of its looks alone, and Bonferroni's inequality adds them up over looks and workloads,
 * whatever their dependence (all workloads share their forks).
 */
public final class Trial {
  private final Rule rule;
  private final PairedForks forks;
  private final Consumer<String> progress;
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  private Trial(Rule rule, PairedForks forks, Consumer<String> progress) {
    this.rule = rule;
    this.forks = forks;
    this.progress = progress;
  }

  /**
   * Measures and judges.
   *
   * @param progress told in words what comes next
   * @return a finding for each workload, in their order
   */
  public static List<Finding> run(
      Rule rule, List<String> workloads, PairedForks forks, Consumer<String> progress)
      throws IOException, InterruptedException {
    rule.checkPower(workloads.size());
    return new Trial(rule, forks, progress).run(workloads);
  }

  /** The worst of all; {@link Verdict#PASS} for none. */
  public static Verdict worst(List<Finding> findings) {
    return findings.stream().map(Finding::verdict).max(Verdict::compareTo).orElse(Verdict.PASS);
  }

  private List<Finding> run(List<String> workloads) throws IOException, InterruptedException {
    double alarm = rule.falseAlarmOfOneTest(workloads.size());
    progress.accept("screening: " + rule.screening() + " pairs of forks");
    Map<String, double[]> screening = forks.measure(workloads, rule.screening());
    screening.forEach((workload, ratios) -> {
      RatioInterval interval = RatioInterval.of(ratios, rule.falsePass(), rule.falsePass());
      Verdict verdict = interval.upper() < rule.limit() ? Verdict.PASS : Verdict.UNDECIDED;
      findings.put(workload, Finding.of(workload, verdict, interval, ratios, new double[0]));
    });
    Map<String, double[]> fresh = new LinkedHashMap<>();
    int had = 0;
    for (int pairs : rule.confirming()) {
      List<String> suspects = suspects();
      if (suspects.isEmpty()) {
        break;
      }
      progress.accept("suspects: " + String.join(", ", suspects) + ": " + (pairs - had)
          + " fresh pairs of forks");
      forks.measure(suspects, pairs - had).forEach((workload, more) -> {
        double[] ratios = fresh.merge(workload, more, Trial::joined);
        RatioInterval interval = RatioInterval.of(ratios, alarm, rule.falsePass());
        Verdict verdict = interval.upper() < rule.limit()
            ? Verdict.PASS
            : interval.lower() > rule.limit() ? Verdict.REGRESSION : Verdict.UNDECIDED;
        double[] first = screening.getOrDefault(workload, new double[0]);
        findings.put(workload, Finding.of(workload, verdict, interval, first, ratios));
      });
      had = pairs;
    }
    return List.copyOf(findings.values());
  }

  private List<String> suspects() {
    List<String> suspects = new ArrayList<>();
    findings.forEach((workload, finding) -> {
      if (finding.verdict() == Verdict.UNDECIDED) {
        suspects.add(workload);
      }
    });
    return suspects;
  }

  private static double[] joined(double[] one, double[] other) {
    double[] joined = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, joined, one.length, other.length);
    return joined;
  }
}
