package org.mentorat.core.candidates;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Youth;

/**
 * Finds the best few among the eligible mentors of one youth after another, asking only about those who can be among them. Belongs to one
 * thread.
 *
 * <p>What scorers tell of kinds of mentors ({@link KindTables}) bounds each score by a sum of looks into short tables: no scorer is asked, and
 * without a branch it takes a nanosecond a table. Mentors of the highest bounds are scored first, so that few others have a bound that
 * could still be among the best. Of those, scorers are asked one by one, each in place of its bound, until the mentor is out: first the
 * scorers whose bounds have been loosest so far. Their order shows in no result, since a score is a sum of whole numbers.
 *
 * <p>A scorer that tells nothing counts with its whole weight; a policy of such scorers alone asks about everybody. The best are those that
 * asking about everybody would find, ties included, if the scorers' bounds hold. A bound that a contribution exceeds is named as soon as
 * that contribution is seen.
 */
final class BestSearch {
  private static final long[] NO_TABLE = {};

  private final Evaluation evaluation;
  private final Columns columns;

  /** Of the current youth, by position: the eligible mentors' places and bounds. */
  private int[] place = new int[0];

  private long[] bound = new long[0];

  /** By scorer, the bounds of the current youth by kind; {@link #NO_TABLE}: its weight bounds it. */
  private final long[][] value;

  private final long[] wholeWeight;

  /** Scorers in the order in which they are asked, and by how much each was below its bounds in all. */
  private final int[] order;

  private final long[] slack;

  BestSearch(Evaluation evaluation, Columns columns) {
    this.evaluation = evaluation;
    this.columns = columns;
    int scorers = columns.kindAt.length;
    this.value = new long[scorers][];
    this.wholeWeight = new long[scorers];
    Arrays.setAll(wholeWeight, columns.tables::wholeWeight);
    this.order = IntStream.range(0, scorers).toArray();
    this.slack = new long[scorers];
  }

  /** The best {@code count} of {@code among}, who are the eligible mentors of the row's youth. */
  Best best(Evaluation.Row row, Eligible among, int count) {
    if (place.length < among.size()) {
      place = new int[2 * among.size()];
      bound = new long[place.length];
    }
    int size = among.writePlaces(place);
    turnTo(row.youth(), size);
    Best promising = new Best(count);
    for (int k = 0; k < size; k++) {
      if (bound[k] > promising.least()) {
        promising.offer(k, bound[k]);
      }
    }
    Best best = new Best(count);
    for (int k : promising.mentors()) {
      consider(row, k, best);
      bound[k] = Long.MIN_VALUE;
    }
    for (int k = 0; k < size; k++) {
      if (bound[k] >= best.least()) {
        consider(row, k, best);
      }
    }
    return best;
  }

  /** Sums up what the scorers could give at most. */
  private void turnTo(Youth youth, int size) {
    loosestFirst();
    Arrays.fill(bound, 0, size, 0);
    long whole = 0;
    for (int s = 0; s < value.length; s++) {
      KindTables.@Nullable Table table = columns.tables.of(s, youth);
      value[s] = table == null ? NO_TABLE : table.value();
      if (table == null) {
        whole += wholeWeight[s];
      } else {
        add(table.value(), columns.kindAt[s], size);
      }
    }
    for (int k = 0; k < size; k++) {
      bound[k] += whole;
    }
  }

  private void add(long[] valueOfKind, int[] kindAt, int size) {
    for (int k = 0; k < size; k++) {
      bound[k] += valueOfKind[kindAt[place[k]]];
    }
  }

  private void loosestFirst() {
    for (int k = 1; k < order.length; k++) {
      int s = order[k];
      int at = k;
      while (at > 0 && slack[order[at - 1]] < slack[s]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = s;
    }
  }

  private void consider(Evaluation.Row row, int k, Best best) {
    int at = place[k];
    long enough = best.least();
    long score = bound[k];
    for (int s : order) {
      long[] ofKind = value[s];
      long atMost = ofKind.length == 0 ? wholeWeight[s] : ofKind[columns.kindAt[s][at]];
      long contribution = row.contributionAt(s, at);
      if (contribution > atMost) {
        throw evaluation.boundTooLow(row, columns.places.mentorAt(at));
      }
      slack[s] += atMost - contribution;
      score -= atMost - contribution;
      if (score < enough) {
        return;
      }
    }
    best.offer(columns.places.mentorAt(at), score);
  }

  /** The kinds of mentors by place, which the searches of all threads share. Thread-safe. */
  static final class Columns {
    private final Places places;
    private final KindTables tables;

    /** By scorer, the kind of the mentor at each place; empty where it knows no kinds. */
    private final int[][] kindAt;

    /** Linear in mentors. */
    Columns(Evaluation evaluation, Places places) {
      this.places = places;
      this.kindAt = new int[evaluation.scorers().size()][];
      int[] counts = new int[kindAt.length];
      for (int s = 0; s < counts.length; s++) {
        int @Nullable [] known = evaluation.scorerKindsByPlace(s);
        kindAt[s] = known == null ? new int[0] : known;
        counts[s] = Arrays.stream(kindAt[s]).max().orElse(-1) + 1;
      }
      this.tables = new KindTables(evaluation, counts);
    }
  }
}
