package org.mentorat.core.experiment;

import org.jspecify.annotations.Nullable;

/**
 * Figures of a group of youths in one cell.
 *
 * @param dimension by what youths are grouped: {@code all}, {@code association}, {@code territory}, {@code situation}, {@code age}
 * @param group the group; empty for {@code all}, {@code none} without an association, {@code unknown} where the field is
 * @param numbers null: withheld, since the group is small or would give away one that is
 * @since 0.1
 */
public record Figures(
    String dimension, String group, @Nullable Numbers numbers) {
  /** The dimension of everybody. */
  public static final String ALL = "all";

  /**
   * Counts and sums, whole numbers all of them, from which the rest follows.
   *
   * @param youths youths who asked for a mentor: served or unserved, not those whose places running pairs hold
   * @param served youths with at least one proposal
   * @param proposals proposals
   * @param micropoints sum of their scores, in millionths of a point of the cell's own policy
   * @param blockingPairs see {@link BlockingPairs}, counted at the youth
   * @param servedWaitDays days that the served waited, of those known
   * @param servedWaitKnown served youths whose waiting is known
   * @param unservedWaitDays days that the unserved waited, of those known
   * @param unservedWaitKnown unserved youths whose waiting is known
   * @since 0.1
   */
  public record Numbers(
      int youths,
      int served,
      int proposals,
      long micropoints,
      long blockingPairs,
      long servedWaitDays,
      int servedWaitKnown,
      long unservedWaitDays,
      int unservedWaitKnown) {
    static final Numbers NONE = new Numbers(0, 0, 0, 0, 0, 0, 0, 0, 0);

    Numbers plus(Numbers other) {
      return new Numbers(
          youths + other.youths,
          served + other.served,
          proposals + other.proposals,
          Math.addExact(micropoints, other.micropoints),
          blockingPairs + other.blockingPairs,
          servedWaitDays + other.servedWaitDays,
          servedWaitKnown + other.servedWaitKnown,
          unservedWaitDays + other.unservedWaitDays,
          unservedWaitKnown + other.unservedWaitKnown);
    }
  }
}
