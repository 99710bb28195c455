package org.mentorat.core.io;

import java.util.List;
import org.mentorat.model.Decision;

/**
 * What a coordinator's sheet says.
 *
 * @param decisions in the order of the file
 * @param untouched rows without a decision
 * @param report counts and repairs of the file
 * @param rejected rows that were set aside
 */
public record DecisionsRead(
    List<Decision> decisions, int untouched, ReadReport report, List<RejectedRow> rejected) {
  /** Copies the lists. */
  public DecisionsRead {
    decisions = List.copyOf(decisions);
    rejected = List.copyOf(rejected);
  }

  @Override
  public String toString() {
    return "DecisionsRead[" + decisions.size() + " decisions, " + untouched + " rows untouched, "
        + rejected.size() + " rejected]";
  }
}
