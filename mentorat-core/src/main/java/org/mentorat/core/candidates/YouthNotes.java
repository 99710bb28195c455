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
  /** Bytes of what is noted about whom the rules leave, in all. */
  private static final long MOST_NOTED = 1L << 29;

  private final RouteIndex routes;
  private final KindTables tables;
  private final int[][] programmes;
  private final KindTables.@Nullable Table[][] tablesOf;
  private final long[][] mostOf;

  /** By youth and position among the youth's programmes. */
  private final @Nullable Left[][] left;

  private final AtomicLong room = new AtomicLong(MOST_NOTED);

  /**
   * Whom of a programme the rules leave that answer for many at once: as bits from the word of the programme's first place on in the order of {@link
   * Places}, or, where that takes less memory, as the numbers of those bits.
   *
   * @param words as bits; empty where {@code rows} tell it
   * @param size how many words of bits there are
   * @param count how many are left
   * @param partly whether other rules are yet to be asked
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers of one search for the next
  record Left(long[] words, int[] rows, int size, int count, boolean partly) {
    private static final long[] LISTED = {};
    private static final int[] AS_BITS = {};

    /** Keeps {@code words}, or a list of what is in them. */
    static Left of(long[] words, boolean partly) {
      int count = 0;
      for (long word : words) {
        count += Long.bitCount(word);
      }
      return Integer.BYTES * (long) count < Long.BYTES * (long) words.length
          ? new Left(LISTED, list(words, count), words.length, count, partly)
          : new Left(words, AS_BITS, words.length, count, partly);
    }

    private static int[] list(long[] words, int count) {
      int[] rows = new int[count];
      int k = 0;
      for (int w = 0; w < words.length; w++) {
        for (long left = words[w]; left != 0; left &= left - 1) {
          rows[k++] = w * Long.SIZE + Long.numberOfTrailingZeros(left);
        }
      }
      return rows;
    }

    /** As bits; not to be changed. */
    long[] bits() {
      if (words.length == size) {
        return words;
      }
      long[] bits = new long[size];
      for (int row : rows) {
        bits[row / Long.SIZE] |= 1L << row;
      }
      return bits;
    }

    private long bytes() {
      return Long.BYTES * (long) words.length + Integer.BYTES * (long) rows.length;
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
    this.left = new @Nullable Left[youths][];
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

  /** Whom the rules leave the youth of a programme, if that is noted. */
  @Nullable
  Left left(int index, int programme) {
    return left[index] == null ? null : left[index][position(index, programme)];
  }

  /** Notes it, as long as there is room. */
  void note(int index, int programme, Left whom) {
    if (room.addAndGet(-whom.bytes()) >= 0) {
      if (left[index] == null) {
        left[index] = new @Nullable Left[programmes[index].length];
      }
      left[index][position(index, programme)] = whom;
    }
  }

  /** Of a programme among those of a youth, which {@link #programmes} has told. */
  private int position(int index, int programme) {
    int k = 0;
    while (programmes[index][k] != programme) {
      k++;
    }
    return k;
  }
}
