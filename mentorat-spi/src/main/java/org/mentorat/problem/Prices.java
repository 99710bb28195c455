package org.mentorat.problem;

/**
 * Dual prices of one lexicographic phase, as node potentials of the flow network.
 *
 * <p>Every pair is a unit of flow: root → groups of the youth, outermost first → youth → mentor → groups of the mentor, innermost first
 * → root. The root's potential is 0. The potential of a node is what one more unit of flow standing there is worth in this phase. For a
 * youth that is the best net value to be had; for mentors and their groups it is minus the usual dual price of a place, which already
 * includes the prices of all groups above. The margin of an arc from a to b is {@code profit + potential(b) − potential(a)}; the profit
 * is the score on a pair in the score phase, 1 on the first unit of a youth of tier t in the coverage phase of t, and 0 elsewhere.
 *
 * <p>Bounds of the arcs: a youth's first unit [0, min(1, capacity)], its further units together [0, capacity − 1], a pair [0, 1] or
 * [1, 1] if locked, a mentor [0, capacity], a group its quotas. No upper bound counts as more than the number of pairs that could pass,
 * so that a node without pairs may have any price.
 *
 * @param youth {@code long[youths]}
 * @param mentor {@code long[mentors]}
 * @param youthGroup {@code long[nodes of youthGroups]}
 * @param mentorGroup {@code long[nodes of mentorGroups]}
 * @since 0.1
 */
public record Prices(long[] youth, long[] mentor, long[] youthGroup, long[] mentorGroup) {
  /** Prices lie in [−MAX, MAX] = ±2⁶⁰, so that a margin never overflows. */
  public static final long MAX = 1L << 60;

  /** All zero, in the shapes of {@code problem}. */
  public static Prices zero(AssignmentProblem problem) {
    return new Prices(
        new long[problem.youths()],
        new long[problem.mentors()],
        new long[problem.youthGroups().nodes()],
        new long[problem.mentorGroups().nodes()]);
  }
}
