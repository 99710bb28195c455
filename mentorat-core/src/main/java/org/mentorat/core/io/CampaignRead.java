package org.mentorat.core.io;

import java.util.List;
import java.util.Optional;
import org.mentorat.core.policy.Policy;
import org.mentorat.model.Cohort;
import org.mentorat.spi.ScoreTable;

/**
 * What a campaign's folder holds.
 *
 * @param cohort everybody whose row stands
 * @param report what was found, mended and not understood
 * @param rejected rows that were set aside, by file and line; with the cohort they are all rows
 * @param policy {@code policy.json}, where there is one
 * @param scores {@code scores.csv}, where there is one
 * @param youthColumns what the youths' file carries past the model
 * @param mentorColumns what the mentors' file carries past the model
 * @since 0.1
 */
public record CampaignRead(
    Cohort cohort,
    ReadReport report,
    List<RejectedRow> rejected,
    Optional<Policy> policy,
    Optional<ScoreTable> scores,
    CarriedColumns youthColumns,
    CarriedColumns mentorColumns) {
  /** Copies the list. */
  public CampaignRead {
    rejected = List.copyOf(rejected);
  }

  @Override
  public String toString() {
    return "CampaignRead[" + cohort + ", " + rejected.size() + " rows rejected]";
  }
}
