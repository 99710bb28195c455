package org.mentorat.core.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.audit.PublishedFairness.Comparison;
import org.mentorat.core.audit.PublishedFairness.Figures;
import org.mentorat.core.audit.PublishedFairness.Mean;
import org.mentorat.core.audit.PublishedFairness.Rate;
import org.mentorat.core.audit.PublishedFairness.Row;

/** From exact figures of a dimension to those that may be written. */
final class Publication {
  private static final double FOUR_FIFTHS = 0.8;

  private final Withholding withholding;
  private final List<Tally> tallies;
  private final BitSet noCount;
  private final BitSet noServed;
  private final BitSet noEligible;
  private final BitSet noWaitingServed;
  private final BitSet noWaitingUnserved;

  private Publication(Withholding withholding, List<Tally> tallies, Tally total) {
    this.withholding = withholding;
    this.tallies = tallies;
    this.noCount = withholding.rows(new BitSet(), column(Tally::asking));
    this.noServed = withholding.rows(noCount, column(Tally::served), column(Tally::unserved));
    BitSet splits =
        withholding.rows(noServed, column(Tally::unservedEligible), column(Tally::withoutMentor));
    if (withholding.small(total.unservedEligible()) || withholding.small(total.withoutMentor())) {
      splits.set(0, tallies.size());
    }
    this.noEligible = splits;
    this.noWaitingServed =
        withholding.rows(noServed, column(t -> t.waitingServed().count()));
    this.noWaitingUnserved =
        withholding.rows(noServed, column(t -> t.waitingUnserved().count()));
  }

  static Comparison of(Dimension dimension, Map<Group, Tally> groups, Tally total) {
    return of(dimension, groups, total, Withholding.standard());
  }

  static Comparison of(
      Dimension dimension, Map<Group, Tally> groups, Tally total, Withholding withholding) {
    List<Tally> tallies = List.copyOf(groups.values());
    Publication publication = new Publication(withholding, tallies, total);
    int size = tallies.size();
    boolean withheld = !publication.noEligible.isEmpty()
        || !publication.noWaitingServed.isEmpty()
        || !publication.noWaitingUnserved.isEmpty();
    // The only group is the whole campaign: totals would tell whatever is withheld of it.
    boolean nothing =
        publication.noCount.cardinality() == size || (size == 1 && !publication.noServed.isEmpty());
    if (nothing) {
      return new Comparison(dimension, List.of(), withheld);
    }
    return new Comparison(dimension, publication.rows(List.copyOf(groups.keySet())), withheld);
  }

  /** All youths: asking and served always stand, what splits them further only where no part is small. */
  static Figures total(Tally total) {
    Withholding withholding = Withholding.standard();
    boolean split =
        !withholding.small(total.unservedEligible()) && !withholding.small(total.withoutMentor());
    return figures(withholding, total, true, true, split, true, true, Best.of(total));
  }

  private int[] column(ToIntFunction<Tally> count) {
    return tallies.stream().mapToInt(count).toArray();
  }

  private List<Row> rows(List<Group> groups) {
    Best best = new Best(best(noServed, Tally::asking), best(noEligible, Tally::eligible));
    List<Row> rows = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      rows.add(new Row(
          groups.get(g),
          figures(
              withholding,
              tallies.get(g),
              !noCount.get(g),
              !noServed.get(g),
              !noEligible.get(g),
              !noWaitingServed.get(g),
              !noWaitingUnserved.get(g),
              best)));
    }
    return rows;
  }

  /** The groups served best: the first with the largest rate among those that are written. */
  private @Nullable Share best(BitSet withheld, ToIntFunction<Tally> whole) {
    Share best = null;
    for (int g = 0; g < tallies.size(); g++) {
      Tally tally = tallies.get(g);
      if (!withheld.get(g) && whole.applyAsInt(tally) > 0) {
        Share share = new Share(tally.served(), whole.applyAsInt(tally));
        if (best == null || share.value() > best.value()) {
          best = share;
        }
      }
    }
    return best;
  }

  private record Share(int part, int whole) {
    double value() {
      return part / (double) whole;
    }
  }

  private record Best(@Nullable Share raw, @Nullable Share eligible) {
    static Best of(Tally total) {
      return new Best(
          total.asking() == 0 ? null : new Share(total.served(), total.asking()),
          total.eligible() == 0 ? null : new Share(total.served(), total.eligible()));
    }
  }

  private static Figures figures(
      Withholding withholding,
      Tally tally,
      boolean count,
      boolean served,
      boolean eligible,
      boolean waitingServed,
      boolean waitingUnserved,
      Best best) {
    Function<Sample, @Nullable Mean> mean = sample -> mean(withholding, sample);
    return new Figures(
        count ? tally.asking() : null,
        served ? tally.served() : null,
        eligible ? tally.eligible() : null,
        served ? rate(tally.served(), tally.asking(), best.raw()) : null,
        eligible ? rate(tally.served(), tally.eligible(), best.eligible()) : null,
        served ? mean.apply(tally.score()) : null,
        served ? mean.apply(tally.rank()) : null,
        waitingServed ? mean.apply(tally.waitingServed()) : null,
        waitingUnserved ? mean.apply(tally.waitingUnserved()) : null);
  }

  private static @Nullable Mean mean(Withholding withholding, Sample sample) {
    if (sample.count() == 0 || withholding.small(sample.count())) {
      return null;
    }
    double[] ends = Intervals.student(sample);
    return new Mean(sample.mean(), ends[0], ends[1]);
  }

  private static @Nullable Rate rate(int part, int whole, @Nullable Share best) {
    if (whole == 0 || best == null) {
      return null;
    }
    double value = part / (double) whole;
    double[] ends = Intervals.wilson(part, whole);
    double ratio = best.part() == 0 ? 1 : value / best.value();
    double floor = FOUR_FIFTHS * Intervals.wilson(best.part(), best.whole())[0];
    return new Rate(
        value,
        ends[0],
        ends[1],
        ratio,
        ratio < FOUR_FIFTHS,
        ratio < FOUR_FIFTHS && ends[1] < floor);
  }
}
