package org.mentorat.core.io;

import java.util.List;
import org.mentorat.model.Decision;

/**
 * What a coordinator's sheet says.
 *
 * @param decisions in the order of the file
 * @param untouched rows without a decision
 * @param report counts and repairs of the file
 * @param doubts cells beside a decision that were not understood; the decision stands without them
 * @param rejected rows that were set aside
 * @since 0.1
 */
public record DecisionsRead(
    List<Decision> decisions,
    int untouched,
    ReadReport report,
    List<Doubt> doubts,
    List<RejectedRow> rejected) {
  /** Copies the lists. */
  public DecisionsRead {
    decisions = List.copyOf(decisions);
    doubts = List.copyOf(doubts);
    rejected = List.copyOf(rejected);
  }

  /**
   * A day, a reason or an author that was not understood.
   *
   * @param file name of the sheet, without its folder
   * @param line line on which the row starts, from 1
   * @param problem field and expectation; never the value
   * @since 0.1
   */
  public record Doubt(String file, int line, FieldProblem problem) {}

  @Override
  public String toString() {
    return "DecisionsRead[" + decisions.size() + " decisions, " + untouched + " rows untouched, "
        + rejected.size() + " rejected]";
  }
}
