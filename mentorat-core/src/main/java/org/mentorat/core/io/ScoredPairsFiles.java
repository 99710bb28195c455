package org.mentorat.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Files of a run on ids, scores and capacities alone. Each is given by its own path, since {@code pairs.csv}, {@code youths.csv} and
 * {@code mentors.csv} are names of a campaign's folder and mean something else there.
 *
 * <table>
 * <caption>Files of scored pairs</caption>
 * <tr><th>file</th><th>columns</th></tr>
 * <tr><td>pairs</td><td>{@code youth}, {@code mentor}, {@code score} in points: rounded to millionths, may be negative</td></tr>
 * <tr><td>places of youths</td><td>{@code id}, {@code places} (1 where blank), {@code tier} (0, the most urgent, where blank)</td></tr>
 * <tr><td>places of mentors</td><td>{@code id}, {@code places} (1 where blank), and the group (none where blank)</td></tr>
 * <tr><td>groups of mentors</td><td>the group, its {@code parent}, {@code lower} and {@code upper}, counted in pairs</td></tr>
 * </table>
 *
 * <p>Only the pairs must be there. Whoever a pair names takes part, with one place unless the files say otherwise; whoever has a row of
 * places takes part too. Tables are read as those of a campaign: any separator and encoding, French or English headers, or JSON. In place of
 * the pairs a {@link ProblemFile} may stand, plain or compressed, which says everything itself.
 *
 * @param pairs the scored pairs, or a {@link ProblemFile}
 * @param youthPlaces null: one place and the same tier for all
 * @param mentorPlaces null: one place for all, and no groups
 * @param groups null: none
 * @since 0.1
 */
public record ScoredPairsFiles(
    Path pairs,
    @Nullable Path youthPlaces,
    @Nullable Path mentorPlaces,
    @Nullable Path groups) {
  private static final int HEAD = 512;

  /** Pairs alone. */
  public static ScoredPairsFiles of(Path pairs) {
    return new ScoredPairsFiles(pairs, null, null, null);
  }

  /**
   * Reads everything. Rows that are wrong are set aside, of each file {@code rows = accepted + rejected}. A row that is set aside takes with it
   * what depends on it, since the numbers that it had are not known: a group its mentors and the groups in it, a person all their pairs.
   *
   * @param seed seed of the lottery
   * @throws UnreadableFileException where a file cannot be used as a whole, or groups are their own ancestors
   */
  public ScoredPairsRead read(long seed, ReadLimits limits) throws IOException {
    return new ScoredPairsReader(this, limits).read(seed);
  }

  /** Whether the pairs stand in a {@link ProblemFile}: compressed, or a first line that begins with the words {@code c} or {@code p}. */
  public boolean isProblemFile() throws IOException {
    if (!Files.isRegularFile(pairs)) {
      throw new UnreadableFileException(
          String.valueOf(pairs.getFileName()), 0, Problems.missingFile());
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(pairs)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
      return true;
    }
    String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
    String first = text.lines().findFirst().orElse("");
    return first.equals("c") || first.startsWith("c ") || first.startsWith("p ");
  }
}
