package org.mentorat.core.candidates;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Youth;

/**
 * What passes over all youths have found out about each, so that the next one need not: a matter of speed only. A youth's notes belong to one thread at a
 * time; one pass sees what the pass before has noted.
 */
final class YouthNotes {
  /** Mentors noted in all, 4 bytes each: those whom the rules leave to youths who have few. */
  private static final long MOST_NOTED = 1L << 25;

  private final RouteIndex routes;
  private final KindTables tables;
  private final int[][] programmes;
  private final KindTables.@Nullable Table[][] tablesOf;
  private final long[][] mostOf;
  private final boolean[] many;
  private final @Nullable Few[] few;
  private final AtomicLong room = new AtomicLong(MOST_NOTED);

  /**
   * Whom the rules leave of a programme that answer for many at once.
   *
   * @param words how many words of bits they are spread over
   * @param rows their places in the order of {@link Places}, from that of the first word on
   * @param partly whether other rules are yet to be asked
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers of one search for the next
  record Few(int programme, int words, int[] rows, boolean partly) {
    static Few of(int programme, long[] words, int count, boolean partly) {
      int[] rows = new int[count];
      int k = 0;
      for (int w = 0; w < words.length; w++) {
        for (long left = words[w]; left != 0; left &= left - 1) {
          rows[k++] = w * Long.SIZE + Long.numberOfTrailingZeros(left);
        }
      }
      return new Few(programme, words.length, rows, partly);
    }

    long[] bits() {
      long[] bits = new long[words];
      for (int row : rows) {
        bits[row / Long.SIZE] |= 1L << row;
      }
      return bits;
    }
  }

  YouthNotes(RouteIndex routes, KindTables tables, int scorers, int youths) {
    this.routes = routes;
    this.tables = tables;
    this.programmes = new int[youths][];
    this.tablesOf = new KindTables.@Nullable Table[youths][];
    this.mostOf = new long[scorers][youths];
    for (long[] most : mostOf) {
      Arrays.fill(most, -1);
    }
    this.many = new boolean[youths];
    this.few = new @Nullable Few[youths];
  }

  /** Where no scorer knows a table, how much it contributes at most; the whole weight of a scorer without kinds. */
  long wholeWeight(int scorer) {
    return tables.wholeWeight(scorer);
  }

  /** The youth's programmes; not to be changed. */
  int[] programmes(int index, Youth who) {
    int[] known = programmes[index];
    if (known == null) {
      known = routes.programmes(who);
      programmes[index] = known;
    }
    return known;
  }

  /** The bounds of each scorer, null where it has no table for the youth; not to be changed. */
  KindTables.@Nullable Table[] tables(int index, Youth who) {
    KindTables.@Nullable Table[] known = tablesOf[index];
    if (known == null) {
      known = new KindTables.@Nullable Table[mostOf.length];
      for (int s = 0; s < known.length; s++) {
        known[s] = tables.of(s, who);
      }
      tablesOf[index] = known;
    }
    return known;
  }

  /** The best contribution of a scorer to a youth where no table tells it; −1: not known. */
  long most(int scorer, int index) {
    return mostOf[scorer][index];
  }

  void noteMost(int scorer, int index, long most) {
    mostOf[scorer][index] = most;
  }

  /** Whether the rules are known to leave the youth more than a few. */
  boolean many(int index) {
    return many[index];
  }

  void noteMany(int index) {
    many[index] = true;
  }

  /** Whom the rules leave the youth of a programme, if that is noted. */
  @Nullable
  Few few(int index, int programme) {
    Few known = few[index];
    return known == null || known.programme() != programme ? null : known;
  }

  /** Notes it, as long as there is room; of youths with several programmes only one is. */
  void noteFew(int index, int programme, long[] words, int count, boolean partly) {
    if (few[index] == null && room.addAndGet(-count) >= 0) {
      few[index] = Few.of(programme, words, count, partly);
    }
  }
}
