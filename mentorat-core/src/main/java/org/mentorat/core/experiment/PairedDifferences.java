package org.mentorat.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.experiment.Figures.Numbers;

/**
 * Differences between policies, paired by cohort and seed, so that what cohorts and lotteries have in common drops out.
 *
 * <p>Where a source draws several cohorts, a draw is one observation, with the mean of its seeds: lotteries on one cohort say nothing about other
 * cohorts, and would count as evidence that they are not. Where there is one cohort a seed is one observation, and the interval is about
 * lotteries on that cohort alone.
 */
final class PairedDifferences {
  private final Experiment experiment;
  private final Map<CellKey, Numbers> everybody;

  /** {@code everybody}: the figures of everybody in each cell. */
  PairedDifferences(Experiment experiment, Map<CellKey, Numbers> everybody) {
    this.experiment = experiment;
    this.everybody = everybody;
  }

  /** By cohort, pair of policies and measure. */
  List<PolicyDifference> all() {
    List<PolicyDifference> all = new ArrayList<>();
    List<NamedPolicy> policies = experiment.policies();
    for (CohortSource cohort : experiment.cohorts()) {
      for (int a = 0; a < policies.size(); a++) {
        for (int b = a + 1; b < policies.size(); b++) {
          for (Measure measure : Measure.values()) {
            if (measure != Measure.YOUTHS) {
              add(cohort, policies.get(a).name(), policies.get(b).name(), measure, all);
            }
          }
        }
      }
    }
    return all;
  }

  private void add(
      CohortSource cohort, String from, String to, Measure measure, List<PolicyDifference> all) {
    List<Draw> draws = Draw.of(cohort);
    boolean byDraw = draws.size() > 1;
    Map<Long, List<Double>> byUnit = new LinkedHashMap<>();
    for (Draw draw : draws) {
      Long number = draw.number();
      for (long seed : experiment.seeds()) {
        Double before = value(new CellKey(cohort.name(), draw.number(), from, seed), measure);
        Double after = value(new CellKey(cohort.name(), draw.number(), to, seed), measure);
        if (before != null && after != null) {
          byUnit
              .computeIfAbsent(
                  byDraw && number != null ? number : (Long) seed, unit -> new ArrayList<>())
              .add(after - before);
        }
      }
    }
    double[] differences = byUnit.values().stream()
        .mapToDouble(unit ->
            Bootstrap.mean(unit.stream().mapToDouble(Double::doubleValue).toArray()))
        .toArray();
    if (differences.length == 0) {
      return;
    }
    String name = String.join("\n", cohort.name(), from, to, measure.column());
    all.add(new PolicyDifference(
        cohort.name(),
        from,
        to,
        measure,
        byDraw ? "draw" : "seed",
        differences.length,
        Bootstrap.mean(differences),
        experiment.bootstrap().ofMean(differences, name).orElse(null)));
  }

  private @Nullable Double value(CellKey key, Measure measure) {
    Numbers numbers = everybody.get(key);
    return numbers == null ? null : measure.of(numbers);
  }
}
