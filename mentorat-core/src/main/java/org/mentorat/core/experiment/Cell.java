package org.mentorat.core.experiment;

import java.util.List;
import org.mentorat.core.result.ScoredPair;

/**
 * A finished cell: a function of the experiment.
 *
 * @param fingerprint of all that it was made of: engine, plug-ins, cohort, policy, seed
 * @param proof what was proven of its matching
 * @param figures of everybody first, then by group
 * @param pairs the proposed pairs, in ascending order of youth and mentor
 * @since 0.1
 */
public record Cell(
    CellKey key, String fingerprint, Proof proof, List<Figures> figures, List<ScoredPair> pairs) {
  /** Copies the lists. */
  public Cell {
    figures = List.copyOf(figures);
    pairs = List.copyOf(pairs);
  }

  @Override
  public String toString() {
    return "Cell[" + key + ", " + pairs.size() + " pairs]";
  }
}
