package org.mentorat.core.experiment;

import org.jspecify.annotations.Nullable;
import org.mentorat.model.MentorId;
import org.mentorat.model.Pairing;
import org.mentorat.model.YouthId;

/**
 * In how many of the seeds a policy proposed a pair on one cohort.
 *
 * @param draw seed of the generator; null: the cohort is given
 * @param times seeds in which the pair was proposed, at least 1
 * @param of seeds in all
 * @since 0.1
 */
public record PairFrequency(
    String cohort,
    @Nullable Long draw,
    String policy,
    YouthId youth,
    MentorId mentor,
    int times,
    int of)
    implements Pairing {
  /** The share of seeds. */
  public double share() {
    return (double) times / of;
  }

  @Override
  public String toString() {
    return "PairFrequency[" + youth + ", " + mentor + ", " + times + " of " + of + "]";
  }
}
