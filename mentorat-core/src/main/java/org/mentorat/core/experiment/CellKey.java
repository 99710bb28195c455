package org.mentorat.core.experiment;

import org.jspecify.annotations.Nullable;

/**
 * Names one cell of an experiment.
 *
 * @param cohort name of the cohort's source
 * @param draw seed of the generator; null: the cohort is given
 * @param policy name of the policy
 * @param seed campaign seed
 * @since 0.1
 */
public record CellKey(String cohort, @Nullable Long draw, String policy, long seed) {
  /** The cohort with its draw, such as {@code town@3}. */
  public String cohortName() {
    return draw == null ? cohort : cohort + "@" + draw;
  }

  /** The cell as part of the name of a file, such as {@code town@3--default--7}. */
  public String fileName() {
    return cohortName() + "--" + policy + "--" + seed;
  }

  @Override
  public String toString() {
    return fileName();
  }
}
