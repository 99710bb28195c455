package org.mentorat.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;

/**
 * An exact strategy for campaigns with more eligible pairs than memory holds. The engine poses a problem over the best few pairs of each
 * youth, asks for the optimum and its prices, adds the pairs left out that are worth more than the prices say, and asks again; once no
 * such pair is left the optimum of the part is that of the whole (column generation: Ford &amp; Fulkerson 1958, Gilmore &amp; Gomory 1961).
 *
 * <p>Before that, {@link #match} is asked about a small sample of the campaign: its prices tell which pairs to begin with.
 *
 * <p>{@link #match} must prove what it returns optimal. Strategies of other kinds implement {@link MatchingStrategy} alone and are given
 * all pairs at once.
 *
 * @since 0.1
 */
public interface GrowingStrategy extends MatchingStrategy {
  /**
   * A matching of the best coverage, tier by tier; scores need not count yet.
   *
   * @param start a feasible matching of {@code problem} to begin with, or null
   * @param workers threads that may be used; the outcome must not depend on them
   * @return {@link Outcome.Solved} with a certificate of prices, whose coverage phases are optimal and whose last bounds the score; {@link
   *     Outcome.Infeasible}; {@link Outcome.Stopped}
   */
  Outcome cover(
      AssignmentProblem problem, @Nullable Matching start, StopSignal stop, Workers workers);

  /**
   * The optimum of a problem whose best coverage is known.
   *
   * @param covered a matching of the best coverage, as {@link #cover} found it for {@code problem}
   * @param phases the prices with which it did
   * @param workers threads that may be used; the outcome must not depend on them
   */
  Outcome complete(
      AssignmentProblem problem,
      Matching covered,
      List<Prices> phases,
      StopSignal stop,
      Workers workers);

  /**
   * The optimum, from what is known of a problem with fewer pairs and the same coverage prices.
   *
   * @param known a matching of the best coverage
   * @param phases prices of all phases; those of coverage are optimal for {@code problem}
   * @param workers threads that may be used; the outcome must not depend on them
   */
  Outcome resume(
      AssignmentProblem problem,
      Matching known,
      List<Prices> phases,
      StopSignal stop,
      Workers workers);
}
