package org.mentorat.report;

import org.jspecify.annotations.Nullable;
import org.mentorat.core.audit.PublishedFairness.Mean;
import org.mentorat.core.audit.PublishedFairness.Rate;
import org.mentorat.report.page.Block.Bar;
import org.mentorat.report.page.Block.Cell;

/** Figures as cells of tables. */
final class Cells {
  /** Stands for what is withheld, or about nobody. */
  static final Cell NONE = new Cell("·", "none", Bar.NONE);

  private static final int LENGTH = 1000;

  private final Phrases phrases;

  Cells(Phrases phrases) {
    this.phrases = phrases;
  }

  Cell number(@Nullable Integer value) {
    return value == null ? NONE : Cell.of(phrases.number(value));
  }

  Cell number(long value) {
    return Cell.of(phrases.number(value));
  }

  /** A share with a bar and the interval in it. */
  Cell rate(@Nullable Rate rate) {
    return rate == null
        ? NONE
        : new Cell(
            phrases.percent(rate.value()),
            "",
            new Bar(true, length(rate.value()), length(rate.low()), length(rate.high())));
  }

  private static int length(double share) {
    return (int) Math.round(LENGTH * share);
  }

  /** The interval of a share in words. */
  Cell interval(@Nullable Rate rate) {
    return rate == null
        ? NONE
        : Cell.of(phrases.decimal(100 * rate.low(), 1) + "–" + phrases.percent(rate.high()));
  }

  /** The ratio to the group served best, marked where it is under four fifths. */
  Cell ratio(@Nullable Rate rate) {
    if (rate == null) {
      return NONE;
    }
    String ratio = phrases.decimal(rate.ratio(), 2);
    if (!rate.belowFourFifths()) {
      return Cell.of(ratio);
    }
    return new Cell(
        ratio
            + (rate.clearly()
                ? phrases.of(" · net", " · clear")
                : phrases.of(" · sous 4/5", " · under 4/5")),
        "flag",
        Bar.NONE);
  }

  /** A mean and half of its interval. */
  Cell mean(@Nullable Mean mean) {
    return mean == null
        ? NONE
        : Cell.of(phrases.decimal(mean.value(), 1) + " ± "
            + phrases.decimal((mean.high() - mean.low()) / 2, 1));
  }
}
