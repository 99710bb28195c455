package org.mentorat.examples.campaign;

import java.io.IOException;
import java.io.Writer;
import org.mentorat.core.io.ProblemFile;
import org.mentorat.problem.AssignmentProblem;

/** What {@code --export-problem} writes: a {@link ProblemFile}, or why this problem has no place in one. */
final class ProblemExport {
  private ProblemExport() {}

  /**
   * Writes {@code problem}; linear in its pairs.
   *
   * @throws CommandException if the problem holds what the format cannot say
   */
  static void write(AssignmentProblem problem, Writer to) throws IOException {
    refuseWhatHasNoLine(problem);
    ProblemFile.write(problem, to);
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
}
