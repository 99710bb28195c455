package org.mentorat.core.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Points;
import org.mentorat.model.Youth;

/**
 * Upper bounds of contributions by kind of youth and kind of mentor, each table worked out when the first such youth comes. What is in a
 * table does not depend on who that was, so threads share the tables. Thread-safe.
 */
final class KindTables {
  /** Beyond so many entries of a scorer's tables youths are not alike enough for tables to be worth their memory. */
  private static final long MOST_ENTRIES = 1L << 23;

  /**
   * The bounds of one scorer for one kind of youth.
   *
   * @param value by kind of mentor
   * @param most the highest of them
   */
  record Table(long[] value, long most) {}

  private final Evaluation evaluation;
  private final int[] kinds;
  private final List<Map<Object, Table>> known = new ArrayList<>();

  /**
   * @param kinds number of kinds of mentors by scorer; 0: none are known
   */
  KindTables(Evaluation evaluation, int[] kinds) {
    this.evaluation = evaluation;
    this.kinds = kinds;
    for (int s = 0; s < kinds.length; s++) {
      known.add(new ConcurrentHashMap<>());
    }
  }

  /** The most that a scorer can contribute to anybody. */
  long wholeWeight(int scorer) {
    return Points.quantise(evaluation.scorers().get(scorer).weight(), 1);
  }

  /** The table of a scorer for youths like this one; null where the scorer knows no kinds, or too many. */
  @Nullable
  Table of(int scorer, Youth youth) {
    if (kinds[scorer] == 0) {
      return null;
    }
    Object kind = evaluation.scorerKindOf(scorer, youth);
    if (kind == null) {
      return null;
    }
    Map<Object, Table> tables = known.get(scorer);
    Table table = tables.get(kind);
    if (table == null && (long) kinds[scorer] * (tables.size() + 1) <= MOST_ENTRIES) {
      table = fill(scorer, youth);
      tables.put(kind, table);
    }
    return table;
  }

  private Table fill(int scorer, Youth youth) {
    Evaluation.Row row = evaluation.row(youth);
    long[] value = new long[kinds[scorer]];
    long most = 0;
    for (int kind = 0; kind < value.length; kind++) {
      value[kind] = row.atMost(scorer, kind);
      most = Math.max(most, value[kind]);
    }
    return new Table(value, most);
  }
}
