package org.mentorat.core.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How each group of youths is served, as it may be written: nowhere a number of one to nine youths, nor what gives one away.
 *
 * <p>Of each group, three steps are withheld separately: how many youths ask; how many of them are served and not; of those not served,
 * how many have an eligible mentor and none. Counts of one to nine are withheld at their step and all later ones, and so are further groups
 * as far as totals and the other groups would tell what is missing. Means stand on ten youths or more, and are withheld
 * likewise. A null figure is withheld, or about nobody. The campaign's own totals of asking and served are the headline of any result and
 * always stand; a dimension of one group, which is the whole campaign, has its figures only where all of them are none, or ten and more.
 *
 * @param date the day of the cohort
 * @param smallest smallest number of youths that is written: ten
 * @param total all youths who take part
 * @param comparisons every dimension
 * @since 0.1
 */
public record PublishedFairness(
    LocalDate date, int smallest, Figures total, List<Comparison> comparisons) {
  /** Copies the list. */
  public PublishedFairness {
    comparisons = List.copyOf(comparisons);
  }

  /** The comparison by a dimension. */
  public Comparison by(Dimension dimension) {
    return comparisons.stream()
        .filter(c -> c.dimension() == dimension)
        .findFirst()
        .orElse(new Comparison(dimension, List.of(), false));
  }

  /**
   * The groups of a dimension.
   *
   * @param rows groups in the order of {@link Fairness#groups}; empty: none can be shown, or nobody takes part
   * @param withheld whether anything of it is withheld
   * @since 0.1
   */
  public record Comparison(Dimension dimension, List<Row> rows, boolean withheld) {
    /** Copies the list. */
    public Comparison {
      rows = List.copyOf(rows);
    }

    /** The group with this code. */
    public Optional<Row> row(String code) {
      return rows.stream().filter(r -> r.group().code().equals(code)).findFirst();
    }
  }

  /**
   * A group and its figures.
   *
   * @since 0.1
   */
  public record Row(Group group, Figures figures) {}

  /**
   * What is written of a group; null: withheld, or about nobody.
   *
   * @param asking youths who take part
   * @param served those with a proposal
   * @param eligible those with any eligible mentor
   * @param rate served of asking
   * @param eligibleRate served of those with any eligible mentor
   * @param score points of the best proposal of each served youth
   * @param rank its rank among the youth's pairs; 1: the youth's best
   * @param waitingServed days that those served have waited, where known
   * @param waitingUnserved days that those not served have waited, where known
   * @since 0.1
   */
  public record Figures(
      @Nullable Integer asking,
      @Nullable Integer served,
      @Nullable Integer eligible,
      @Nullable Rate rate,
      @Nullable Rate eligibleRate,
      @Nullable Mean score,
      @Nullable Mean rank,
      @Nullable Mean waitingServed,
      @Nullable Mean waitingUnserved) {}

  /**
   * A share in [0, 1] with its interval of 95 % (Wilson 1927), and how it compares to the group that is served best among those whose
   * rate is written. The four-fifths rule (Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D, 1978) looks at a group
   * whose rate is under four fifths of the best one: a sign to look closer, no verdict.
   *
   * @param value the share
   * @param low lower end of its interval
   * @param high upper end
   * @param ratio share by the share of the group served best; 1 for that group, and where nobody is served
   * @param belowFourFifths whether {@code ratio} is under 0.8
   * @param clearly whether that holds for the whole intervals too: {@code high} is under four fifths of the best group's lower end
   * @since 0.1
   */
  public record Rate(
      double value,
      double low,
      double high,
      double ratio,
      boolean belowFourFifths,
      boolean clearly) {}

  /**
   * A mean with its interval of 95 % (Student 1908).
   *
   * @param value the mean
   * @param low lower end of its interval
   * @param high upper end
   * @since 0.1
   */
  public record Mean(double value, double low, double high) {}
}
