package org.mentorat.core.io;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mentorat.core.experiment.Experiment;

/**
 * What an {@link ExperimentFile} says.
 *
 * @param experiment what is crossed
 * @param campaigns what was found in the folders of campaigns, by the name of the cohort
 * @param made of what an earlier run was made, where the file is a manifest
 * @since 0.1
 */
public record ExperimentRead(
    Experiment experiment,
    SortedMap<String, CampaignRead> campaigns,
    Optional<ExperimentMade> made) {
  /** Copies the map. */
  public ExperimentRead {
    campaigns = Collections.unmodifiableSortedMap(new TreeMap<>(campaigns));
  }

  /** Rows of the campaigns that were set aside. */
  public int rejected() {
    return campaigns.values().stream().mapToInt(read -> read.rejected().size()).sum();
  }
}
