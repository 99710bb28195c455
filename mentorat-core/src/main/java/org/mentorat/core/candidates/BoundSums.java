package org.mentorat.core.candidates;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Upper bounds of the scores of one youth with many mentors, a sum of looks into tables by kind without a branch, and the scores of those
 * few whose bound is worth it: scorers are asked one by one, each in place of its bound, until the mentor is out, those first
 * whose bounds have been loosest so far. Belongs to one thread.
 */
final class BoundSums {
  /** Told by {@link #score} of whoever scores too little. */
  static final long TOO_LITTLE = Long.MIN_VALUE;

  private final Evaluation evaluation;
  private final MentorGroups groups;
  private final KindTables tables;

  /** By scorer, the bounds of the current youth by kind; empty where the whole weight is the bound. */
  private final long[][] value;

  private final long[][] own;

  /** Scorers in the order in which they are asked, and by how much each was below its bounds in all. */
  private final int[] order;

  private final long[] slack;

  BoundSums(Evaluation evaluation, MentorGroups groups, KindTables tables) {
    this.evaluation = evaluation;
    this.groups = groups;
    this.tables = tables;
    int scorers = groups.scorerKinds.length;
    value = new long[scorers][];
    own = new long[scorers][];
    Arrays.setAll(own, s -> new long[groups.scorerKinds[s]]);
    order = IntStream.range(0, scorers).toArray();
    slack = new long[scorers];
  }

  /** Writes the bounds of the row's youth with the mentors at the first {@code size} of these places of rules and scorers. */
  void sum(Evaluation.Row row, int[] place, int size, long[] into) {
    loosestFirst();
    Arrays.fill(into, 0, size, 0);
    long whole = 0;
    for (int s = 0; s < value.length; s++) {
      value[s] = valueOf(row, s);
      if (value[s].length == 0) {
        whole += tables.wholeWeight(s);
      } else {
        add(value[s], groups.kindAtRow[s], place, size, into);
      }
    }
    for (int k = 0; k < size; k++) {
      into[k] += whole;
    }
  }

  private static void add(long[] valueOfKind, int[] kindAt, int[] place, int size, long[] into) {
    for (int k = 0; k < size; k++) {
      into[k] += valueOfKind[kindAt[place[k]]];
    }
  }

  private long[] valueOf(Evaluation.Row row, int scorer) {
    KindTables.@Nullable Table table = tables.of(scorer, row.youth());
    if (table != null) {
      return table.value();
    }
    long[] values = own[scorer];
    for (int kind = 0; kind < values.length; kind++) {
      values[kind] = row.atMost(scorer, kind);
    }
    return values;
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

  /** The score of the row's youth, who is the one last summed up, if it is more than {@code enough}, else {@link #TOO_LITTLE}. */
  long score(Evaluation.Row row, int place, long bound, long enough) {
    long score = bound;
    for (int s : order) {
      long atMost =
          value[s].length == 0 ? tables.wholeWeight(s) : value[s][groups.kindAtRow[s][place]];
      long contribution = row.contributionAt(s, place);
      if (contribution > atMost) {
        throw evaluation.boundTooLow(row, groups.rowPlaces.mentorAt(place));
      }
      slack[s] += atMost - contribution;
      score -= atMost - contribution;
      if (score <= enough) {
        return TOO_LITTLE;
      }
    }
    return score;
  }
}
