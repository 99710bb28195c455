package org.mentorat.core.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mentorat.model.Cohort;

/**
 * The folder of a campaign.
 *
 * <table>
 * <caption>Files of a campaign</caption>
 * <tr><th>file</th><th>holds</th></tr>
 * <tr><td>{@code youths.csv} or {@code youths.json}</td><td>the youths</td></tr>
 * <tr><td>{@code mentors.csv} or {@code mentors.json}</td><td>the mentors</td></tr>
 * <tr><td>{@code associations.json}</td><td>associations and programmes; without it associations that rows name are added</td></tr>
 * <tr><td>{@code companies.json}</td><td>partner companies</td></tr>
 * <tr><td>{@code pairs.csv}</td><td>pairs known beforehand</td></tr>
 * <tr><td>{@code decisions.csv}</td><td>decisions taken before</td></tr>
 * <tr><td>{@code scores.csv}</td><td>scores of pairs computed elsewhere</td></tr>
 * <tr><td>{@code policy.json}</td><td>the policy</td></tr>
 * <tr><td>{@code mapping.json}</td><td>how to read sheets with their own headers and words</td></tr>
 * </table>
 *
 * <p>Only the youths and mentors must be there. Stateless, thread-safe.
 *
 * @since 0.1
 */
public final class CampaignFiles {
  private CampaignFiles() {}

  /**
   * Reads a folder. Rows that are wrong, stand twice, or name somebody who does not exist are set aside; of the rows of a table
   * {@code rows = accepted + rejected}. Linear in the files; memory is that of the records and of the rejected rows.
   *
   * @throws UnreadableFileException where a file cannot be used as a whole: a table without its columns, a document that is no JSON or
   *     says something unknown, a limit exceeded
   * @throws IOException where the file system fails
   */
  public static CampaignRead read(Path folder, ReadOptions options) throws IOException {
    return new CampaignReader(folder, options).read();
  }

  /**
   * Writes {@code youths.csv}, {@code mentors.csv}, {@code associations.json}, {@code companies.json}, {@code pairs.csv} and, where there
   * are decisions, {@code decisions.csv}, in the form for machines; reading them with the cohort's date gives an equal cohort. Each file
   * is written whole or not at all; files of the same names are replaced.
   */
  public static void write(Cohort cohort, Path folder) throws IOException {
    CampaignWriter.write(cohort, folder);
  }

  /** Whether a folder looks like a campaign: youths and mentors are there. */
  public static boolean isCampaign(Path folder) {
    return List.of("youths", "mentors").stream()
        .allMatch(name -> Files.isRegularFile(folder.resolve(name + ".csv"))
            || Files.isRegularFile(folder.resolve(name + ".json")));
  }
}
