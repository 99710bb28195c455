package org.mentorat.core.experiment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mentorat.model.PairKey;

/**
 * What came of an experiment. The table and the differences are held; cells with their pairs stay in the store and are read from there one by
 * one. Immutable; thread-safe where the store is.
 *
 * @since 0.1
 */
public final class ExperimentResult {
  private final Experiment experiment;
  private final Map<CellKey, String> fingerprints;
  private final CellStore store;
  private final List<Row> table;
  private final List<PolicyDifference> differences;

  ExperimentResult(
      Experiment experiment,
      Map<CellKey, String> fingerprints,
      CellStore store,
      List<Row> table,
      List<PolicyDifference> differences) {
    this.experiment = experiment;
    this.fingerprints = fingerprints;
    this.store = store;
    this.table = List.copyOf(table);
    this.differences = List.copyOf(differences);
  }

  /**
   * A row of the table: a cell and a group.
   *
   * @since 0.1
   */
  public record Row(CellKey cell, Proof proof, Figures figures) {}

  /** What was crossed. */
  public Experiment experiment() {
    return experiment;
  }

  /** The table: by cell in the order of {@link Experiment#cells}, everybody first, then by dimension and group. */
  public List<Row> table() {
    return table;
  }

  /** Paired differences between policies, by cohort, pair of policies and measure. */
  public List<PolicyDifference> differences() {
    return differences;
  }

  /** A cell with its pairs, from the store. */
  public Cell cell(CellKey key) {
    return store
        .find(key, fingerprints.getOrDefault(key, ""))
        .orElseThrow(
            () -> new IllegalStateException("cell " + key + " is not in the store any more"));
  }

  /**
   * How often each pair was proposed over the seeds, by cohort and draw, policy, youth and mentor. Holds the pairs of one cohort under one
   * policy at a time.
   */
  public void forEachFrequency(Consumer<PairFrequency> action) {
    for (CohortSource source : experiment.cohorts()) {
      for (Draw draw : Draw.of(source)) {
        for (NamedPolicy policy : experiment.policies()) {
          Map<PairKey, Integer> times = new TreeMap<>();
          for (long seed : experiment.seeds()) {
            cell(new CellKey(source.name(), draw.number(), policy.name(), seed))
                .pairs()
                .forEach(pair -> times.merge(PairKey.of(pair), 1, Integer::sum));
          }
          times.forEach((pair, count) -> action.accept(new PairFrequency(
              source.name(),
              draw.number(),
              policy.name(),
              pair.youth(),
              pair.mentor(),
              count,
              experiment.seeds().size())));
        }
      }
    }
  }

  @Override
  public String toString() {
    return "ExperimentResult[" + fingerprints.size() + " cells, " + table.size() + " rows]";
  }
}
