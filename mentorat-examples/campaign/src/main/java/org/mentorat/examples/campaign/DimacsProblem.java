package org.mentorat.examples.campaign;

import java.io.IOException;
import java.io.Writer;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/**
 * Writes the numeric problem in a line format after those of DIMACS, for solvers in other languages. Ids count from 1.
 *
 * <pre>
 * c comment
 * p bmatch YOUTHS MENTORS GROUPS PAIRS
 * g GROUP PARENT LOWER UPPER      parent 0: none
 * m MENTOR CAPACITY GROUP         group 0: none
 * y YOUTH CAPACITY TIER           tier 0 is served first
 * e YOUTH MENTOR WEIGHT           millionths of a point
 * </pre>
 *
 * <p>The lines stand in this order, each kind in ascending order of its ids, groups after their parents. Locked pairs and groups of youths
 * have no line in the format, and a problem that has any is refused rather than written as another one.
 */
final class DimacsProblem {
  private DimacsProblem() {}

  /**
   * Writes {@code problem}; linear in its pairs.
   *
   * @throws CommandException if the problem holds what the format cannot say
   */
  static void write(AssignmentProblem problem, Writer to) throws IOException {
    refuseWhatHasNoLine(problem);
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

  private static void refuseWhatHasNoLine(AssignmentProblem problem) {
    int locked = problem.lockedPairs();
    if (locked > 0) {
      throw new CommandException(
          ExitCode.OUTPUT,
          "--export-problem : le format n'a pas de ligne pour les paires verrouillées, et ce problème en a "
              + locked
              + ". Peut-être sans --decisions et sans paires verrouillées dans pairs.csv ?",
          "--export-problem: the format has no line for locked pairs, and this problem has "
              + locked + ". Maybe without --decisions and without locked pairs in pairs.csv?");
    }
    if (problem.youthGroups().nodes() > 0) {
      throw new CommandException(
          ExitCode.OUTPUT,
          "--export-problem : le format n'a pas de ligne pour les groupes de jeunes. Peut-être sans youthQuotas dans la politique ?",
          "--export-problem: the format has no line for groups of youths. Maybe without youthQuotas in the policy?");
    }
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
}
