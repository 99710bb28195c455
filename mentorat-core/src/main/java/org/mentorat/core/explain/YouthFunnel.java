package org.mentorat.core.explain;

import java.util.List;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/**
 * What remains of all mentors for one youth.
 *
 * @param mentors all mentors who take part
 * @param offRoute of these, those who are not in a programme open to the youth
 * @param lines one a rule, in the policy's order, about the mentors on the youth's routes
 * @param refused mentors whom no rule excludes, but whom somebody refused for this youth
 * @param eligible mentors who remain
 * @since 0.1
 */
public record YouthFunnel(
    YouthId youth, int mentors, int offRoute, List<Line> lines, int refused, int eligible) {
  /** Copies the list. */
  public YouthFunnel {
    lines = List.copyOf(lines);
  }

  /**
   * What one rule does to the mentors on the youth's routes.
   *
   * @param rule id of the rule
   * @param label what it looks at
   * @param reason what is said of a mentor whom it excludes
   * @param removedInOrder mentors whom it is the first to exclude
   * @param removedAlone mentors whom it excludes, whatever the others say
   * @param unknown mentors for whom it lacks a field
   * @since 0.1
   */
  public record Line(
      String rule, Text label, Reason reason, int removedInOrder, int removedAlone, int unknown) {}

  /** Mentors on the youth's routes. */
  public int onRoute() {
    return mentors - offRoute;
  }
}
