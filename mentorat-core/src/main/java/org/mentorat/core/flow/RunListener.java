package org.mentorat.core.flow;

import org.mentorat.problem.Objective;

/**
 * Told how a run proceeds, without any attribute of a person. Called from the run's threads, several at once; must return soon.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RunListener {
  /** Hears nothing. */
  RunListener NONE = (stage, done, total) -> {};

  /** {@code done} of {@code total} units of a stage are done; a stage begins with 0 and ends with {@code total}. */
  void progress(Stage stage, long done, long total);

  /** A round over all eligible pairs has ended, where they are too many to hold; by default nobody hears. Called from one thread. */
  default void priced(Round round) {}

  /**
   * A round of pricing: a solve over the pairs so far, and a search for pairs left out that are worth adding.
   *
   * @param number from 0
   * @param coverage whether the round was for coverage, before scores count
   * @param pairs pairs in the problem that was solved
   * @param found pairs found and added; 0: the phase is proven over all eligible pairs
   * @param evaluated pairs about which rules or scorers were asked since the run began
   * @param objective value of the matching
   * @param gap upper bound of what is missing to the best score over all eligible pairs, as a share of the score; 1 as long as nothing is
   *     known
   * @since 0.1
   */
  record Round(
      int number,
      boolean coverage,
      long pairs,
      long found,
      long evaluated,
      Objective objective,
      double gap) {}

  /**
   * The stages of a run, in order.
   *
   * @since 0.1
   */
  enum Stage {
    /** Everybody without an association gets one. */
    ROUTE,
    /** Eligible pairs are found and scored; the unit is a youth. */
    CANDIDATES,
    /** The strategy matches. */
    SOLVE,
    /** The verifier checks the certificate. */
    VERIFY,
    /** Proposals and reasons are put into words; the unit is a youth. */
    DECODE
  }
}
