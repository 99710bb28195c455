package org.mentorat.core.experiment;

/**
 * Told how an experiment proceeds. Called from its threads, several at once; must return soon. What it throws ends the experiment.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ExperimentListener {
  /** Hears nothing. */
  ExperimentListener NONE = (cell, reused, done, total) -> {};

  /**
   * A cell is finished and kept.
   *
   * @param reused whether it was there already, from an earlier run
   * @param done cells finished so far, this one included
   * @param total cells in all
   */
  void finished(CellKey cell, boolean reused, int done, int total);
}
