package org.mentorat.core.experiment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mentorat.core.flow.RunListener.Stage;

/**
 * How long a cell took: the one part of it that no other run repeats, hence kept apart.
 *
 * @param totalNanos from the cohort at hand to the figures
 * @param stageNanos of each stage of the run
 * @since 0.1
 */
public record Timing(CellKey key, long totalNanos, SortedMap<Stage, Long> stageNanos) {
  /** Copies the map. */
  public Timing {
    stageNanos = Collections.unmodifiableSortedMap(new TreeMap<>(stageNanos));
  }
}
