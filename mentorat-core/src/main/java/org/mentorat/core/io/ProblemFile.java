package org.mentorat.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/**
 * The numeric problem as text, for solvers in other languages and instances from elsewhere: b-matching with groups, after the formats of
 * DIMACS. Ids count from 1.
 *
 * <pre>
 * c comment
 * p bmatch YOUTHS MENTORS GROUPS PAIRS
 * g GROUP PARENT LOWER UPPER      parent 0: none; upper 2147483647: none
 * m MENTOR CAPACITY GROUP         group 0: none
 * y YOUTH CAPACITY TIER           tier 0 is served first
 * e YOUTH MENTOR WEIGHT           millionths of a point
 * </pre>
 *
 * <p>The kinds of lines stand in this order. A mentor or youth without a line has capacity 1, no group, tier 0. Locked pairs, groups of
 * youths and ranks have no line in the format.
 *
 * @since 0.1
 */
public final class ProblemFile {
  private ProblemFile() {}

  /**
   * Writes {@code problem}, each kind of lines in ascending order of its ids, groups after their parents; linear in its pairs. What was
   * written reads back as an equal problem.
   *
   * @throws IllegalArgumentException if the problem holds what the format cannot say, see {@link #canSay}
   */
  public static void write(AssignmentProblem problem, Writer to) throws IOException {
    if (!canSay(problem)) {
      throw new IllegalArgumentException(
          "the format has no line for locked pairs, of which there are "
              + problem.lockedPairs() + ", nor for groups of youths, of which there are "
              + problem.youthGroups().nodes());
    }
    QuotaForest groups = problem.mentorGroups();
    comments(to);
    to.write("p bmatch " + problem.youths() + " " + problem.mentors() + " " + groups.nodes() + " "
        + problem.pairs() + "\n");
    for (int g = 0; g < groups.nodes(); g++) {
      to.write("g " + (g + 1) + " " + (groups.parent(g) + 1) + " " + groups.lower(g) + " "
          + groups.upper(g) + "\n");
    }
    for (int j = 0; j < problem.mentors(); j++) {
      to.write(
          "m " + (j + 1) + " " + problem.mentorCapacity(j) + " " + (groups.groupOf(j) + 1) + "\n");
    }
    for (int i = 0; i < problem.youths(); i++) {
      to.write("y " + (i + 1) + " " + problem.youthCapacity(i) + " " + problem.youthTier(i) + "\n");
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < problem.youths(); i++) {
      for (int pair = problem.rowStart(i); pair < problem.rowStart(i + 1); pair++) {
        line.setLength(0);
        line.append("e ").append(i + 1).append(' ').append(problem.mentorOf(pair) + 1);
        line.append(' ').append(problem.score(pair)).append('\n');
        to.append(line);
      }
    }
  }

  /** Whether the format has a line for all that the problem holds: no locked pairs, no groups of youths. */
  public static boolean canSay(AssignmentProblem problem) {
    return problem.lockedPairs() == 0 && problem.youthGroups().nodes() == 0;
  }

  private static void comments(Writer to) throws IOException {
    to.write("""
        c Maximise youths served in tier 0, then tier 1, ..., then the total weight of the chosen pairs.
        c Served: at least one mentor. Quotas count pairs. Weights are millionths of a point.
        c p bmatch YOUTHS MENTORS GROUPS PAIRS
        c g GROUP PARENT LOWER UPPER (parent 0: none; upper %d: none)
        c m MENTOR CAPACITY GROUP (group 0: none)
        c y YOUTH CAPACITY TIER
        c e YOUTH MENTOR WEIGHT
        c Not in this format, so not in this problem: locked pairs, groups of youths.
        """.formatted(QuotaForest.UNBOUNDED));
  }

  /**
   * Reads a problem, plain or compressed with gzip. Groups may stand in any order of ids, pairs in any order; groups of the problem are
   * numbered anew so that parents come first.
   *
   * @throws UnreadableFileException with file, line and expectation, where the file is not in the format
   */
  public static AssignmentProblem read(Path file, ReadLimits limits) throws IOException {
    try (DimacsLines lines = DimacsLines.open(file, limits)) {
      return new ProblemReader(lines).read();
    }
  }

  /** Reads a problem from a stream, which is closed; {@code name} stands for it in messages. See {@link #read(Path, ReadLimits)}. */
  public static AssignmentProblem read(String name, InputStream stream, ReadLimits limits)
      throws IOException {
    try (DimacsLines lines = DimacsLines.of(name, stream, limits)) {
      return new ProblemReader(lines).read();
    }
  }
}
