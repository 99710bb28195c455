package org.mentorat.core.candidates;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Upper bounds of the scores of one youth with many mentors: a sum of looks into tables by kind, without a branch. Belongs to one thread. */
final class BoundSums {
  private final MentorGroups groups;
  private final KindTables tables;
  private long[] own = new long[0];

  BoundSums(MentorGroups groups, KindTables tables) {
    this.groups = groups;
    this.tables = tables;
  }

  /** Writes the bounds of the row's youth with the mentors at the first {@code size} of these places of rules and scorers. */
  void sum(Evaluation.Row row, int[] place, int size, long[] into) {
    Arrays.fill(into, 0, size, 0);
    long whole = 0;
    for (int s = 0; s < groups.scorerKinds.length; s++) {
      if (groups.scorerKinds[s] == 0) {
        whole += tables.wholeWeight(s);
      } else {
        KindTables.@Nullable Table table = tables.of(s, row.youth());
        add(table == null ? own(row, s) : table.value(), groups.kindAtRow[s], place, size, into);
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

  private long[] own(Evaluation.Row row, int scorer) {
    int kinds = groups.scorerKinds[scorer];
    own = Lottery.grow(own, kinds);
    for (int kind = 0; kind < kinds; kind++) {
      own[kind] = row.atMost(scorer, kind);
    }
    return own;
  }
}
