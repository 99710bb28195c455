package org.mentorat.examples.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.mentorat.core.io.CampaignFiles;
import org.mentorat.core.io.PolicyFile;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.policy.Tier;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.core.territory.FrenchGazetteer;
import org.mentorat.model.Cohort;
import org.mentorat.model.Text;

/**
 * A campaign that nobody lives in, with a policy to start from.
 *
 * @param youths how many
 * @param mentors how many
 * @param seed of all chance; it becomes the campaign seed too
 * @param date the day of the snapshot
 * @param edgeCases whether people who contradict themselves are planted
 */
record MadeUpCampaign(int youths, int mentors, long seed, LocalDate date, boolean edgeCases) {
  /** Who waits longer than this goes first. */
  private static final int LONG_WAIT_DAYS = 90;

  /** Writes the folder: people, associations, companies, the policy and the date. */
  void write(Session session, Path folder) {
    Progress progress = session.progress();
    Cohort cohort = progress.during(
        new Text("Création des personnes", "Making people up"),
        () -> SyntheticCohorts.of(
                FrenchGazetteer.load(), CohortShape.defaults().withEdgeCases(edgeCases))
            .cohort(youths, mentors, date, seed));
    progress.during(new Text("Écriture des fichiers", "Writing the files"), () -> {
      Failures.createFolder(folder);
      try {
        CampaignFiles.write(cohort, folder);
        PolicyFile.write(policy(), folder.resolve("policy.json"));
        CampaignDate.write(folder, date);
        return folder;
      } catch (IOException e) {
        throw Failures.writing(e);
      }
    });
  }

  private Policy policy() {
    return Policy.defaults().tier(Tier.waitingOver(LONG_WAIT_DAYS)).seed(seed).build();
  }
}
