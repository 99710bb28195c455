package org.mentorat.core.solve;

/**
 * Which pair of a youth costs least together with its place, and what the second best would cost. Each youth has a few pairs noted, those
 * that were best when its row was last read, and what the best of all others cost then. Since prices only rise, others cost no less today:
 * as long as two of the noted ones are at least as good, the row need not be read. (Codes of auctions call this the third best; here it is
 * the fourth.)
 */
final class NearestPairs {
  /** Words a youth: three pairs, and the total of the best of the others. */
  static final int LOOKS = 4;

  private static final int NOTED = LOOKS - 1;
  private static final long NO_PAIR = -1;

  private final FallingRows rows;
  private final PlacePrices prices;
  private final long[] nearest;

  private long best;
  private long second;
  private long pair;

  NearestPairs(FallingRows rows, PlacePrices prices, int youths) {
    this.rows = rows;
    this.prices = prices;
    nearest = new long[LOOKS * youths];
  }

  /** To be called whenever prices may have fallen. */
  void forget() {
    for (int at = NOTED; at < nearest.length; at += LOOKS) {
      nearest[at] = Long.MIN_VALUE;
    }
  }

  /**
   * Chooses for a youth.
   *
   * @param out what staying out costs, in units of the prices
   * @return how many pairs of its row had to be read
   */
  int choose(int youth, long out) {
    int near = LOOKS * youth;
    if (chooseNoted(near, out)) {
      return 0;
    }
    int read = note(youth, near);
    chooseNoted(near, out);
    return read;
  }

  /** Whether any pair costs less than staying out. */
  boolean foundPair() {
    return pair != NO_PAIR;
  }

  /** The best pair, as a word of the rows. */
  long pair() {
    return pair;
  }

  /** What the best pair costs with its place, in units. */
  long best() {
    return best;
  }

  /** What the second best costs, which may be staying out; {@code Long.MAX_VALUE} where there is none. */
  long second() {
    return second;
  }

  /** A pair's own cost, in units. */
  long cost(long word) {
    return rows.cost(word) >> prices.unit;
  }

  /** Chooses among staying out and the noted pairs; whether all others are known to be no better than the second best. */
  private boolean chooseNoted(int near, long out) {
    long least = out;
    long next = Long.MAX_VALUE;
    long chosen = NO_PAIR;
    for (int k = near; k < near + NOTED; k++) {
      long word = nearest[k];
      if (word == NO_PAIR) {
        break;
      }
      long total = cost(word) + prices.at(rows.mentor(word));
      if (total < least) {
        next = least;
        least = total;
        chosen = word;
      } else if (total < next) {
        next = total;
      }
    }
    best = least;
    second = next;
    pair = chosen;
    return next <= nearest[near + NOTED];
  }

  /** Reads a row as far as it can matter; written out for three pairs, since this is where an auction spends its time. */
  private int note(int youth, int near) {
    long word0 = NO_PAIR;
    long word1 = NO_PAIR;
    long word2 = NO_PAIR;
    long total0 = Long.MAX_VALUE;
    long total1 = Long.MAX_VALUE;
    long total2 = Long.MAX_VALUE;
    long others = Long.MAX_VALUE;
    int from = rows.start(youth);
    int to = rows.start(youth + 1);
    int k = from;
    for (; k < to; k++) {
      long word = rows.word(k);
      long cost = cost(word);
      if (cost >= others) {
        break;
      }
      long total = cost + prices.at(rows.mentor(word));
      if (total >= others) {
        continue;
      }
      if (total >= total2) {
        others = total;
        continue;
      }
      others = total2;
      if (total >= total1) {
        total2 = total;
        word2 = word;
        continue;
      }
      total2 = total1;
      word2 = word1;
      if (total >= total0) {
        total1 = total;
        word1 = word;
      } else {
        total1 = total0;
        word1 = word0;
        total0 = total;
        word0 = word;
      }
    }
    nearest[near] = word0;
    nearest[near + 1] = word1;
    nearest[near + 2] = word2;
    nearest[near + NOTED] = others;
    return k - from;
  }
}
