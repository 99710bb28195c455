package org.mentorat.core.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
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

  /** Mentors of a kind, less one, as bits below a contribution of at most 2⁴⁰. */
  private static final int COUNT_BITS = 22;

  /** Of a programme's mentors, one in so many may contribute more than what is usual. */
  private static final int OUTSTANDING = 64;

  /** The bounds of one scorer for one kind of youth. Thread-safe. */
  static final class Table {
    private final long[] value;
    private final long most;

    /** By programme, what is usual and 1; 0 where nobody has asked yet. It does not depend on who asks first. */
    private final AtomicLongArray usual;

    Table(long[] value, long most, int programmes) {
      this.value = value;
      this.most = most;
      this.usual = new AtomicLongArray(programmes);
    }

    /** By kind of mentor. Not to be changed. */
    long[] value() {
      return value;
    }

    /** The highest of them. */
    long most() {
      return most;
    }

    /** The least of the values that no more than a few of a programme's mentors exceed. */
    long usual(int programme, KindMembers members) {
      long known = usual.get(programme);
      if (known == 0) {
        known = 1 + work(programme, members);
        usual.set(programme, known);
      }
      return known - 1;
    }

    private long work(int programme, KindMembers members) {
      long[] sorted = new long[value.length];
      int size = 0;
      for (int kind = 0; kind < value.length; kind++) {
        int count = members.end(programme, kind) - members.start(programme, kind);
        if (count > 0) {
          sorted[size++] = value[kind] << COUNT_BITS | (count - 1);
        }
      }
      Arrays.sort(sorted, 0, size);
      long left = members.size(programme) / OUTSTANDING;
      for (int k = size - 1; k >= 0; k--) {
        left -= 1 + (sorted[k] & (1L << COUNT_BITS) - 1);
        if (left < 0) {
          return sorted[k] >> COUNT_BITS;
        }
      }
      return most;
    }
  }

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
    return new Table(value, most, evaluation.routes().members().length);
  }
}
