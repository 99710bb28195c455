package org.mentorat.core.solve;

/**
 * Finds the bids of some youths at once, on prices that stand still meanwhile. For each youth the three pairs that were best when its row was last
 * read are noted, with the total of the best of all others, as in {@link NearestPairs}.
 *
 * <p>Every look-up here misses the caches, and a processor overlaps only what it can see coming. So the work of one bid is cut into loops over
 * all bidders that look up and do nothing else, without branches that depend on what is looked up, and loops that decide and wait for nothing.
 *
 * <p>Different desks may work at the same time on different youths.
 */
final class BidDesk {
  /** Words a youth: three pairs, and the total of the best of the others. */
  static final int NOTED = 4;

  /** So much of each row is looked up before anything is decided; what is longer is read as far as it can matter. */
  private static final int AHEAD = 16;

  private static final long NO_PAIR = -1;
  private static final int NOTHING = Integer.MAX_VALUE;

  private final FallingRows rows;
  private final UnitPrices prices;
  private final long[] noted;

  /** {@link #NOTED} words a bidder, as they are in {@link #noted}. */
  private final long[] word;

  /** What each noted pair costs with its place now. */
  private final int[] total;

  /** Bidders whose rows must be read, by their number here. */
  private final int[] unsure;

  private final int[] from;
  private final int[] to;
  private final long[] rowWord;
  private final int[] rowTotal;
  private long read;

  /**
   * A desk.
   *
   * @param noted {@link #NOTED} words a youth, shared by all desks
   * @param places most youths at once
   */
  BidDesk(FallingRows rows, UnitPrices prices, long[] noted, int places) {
    this.rows = rows;
    this.prices = prices;
    this.noted = noted;
    word = new long[NOTED * places];
    total = new int[NOTED * places];
    unsure = new int[places];
    from = new int[places];
    to = new int[places];
    rowWord = new long[AHEAD * places];
    rowTotal = new int[AHEAD * places];
  }

  /** To be called, on one desk for all, whenever prices may have fallen. */
  void forget() {
    for (int at = 0; at < noted.length; at += NOTED) {
      noted[at] = NO_PAIR;
      noted[at + 1] = NO_PAIR;
      noted[at + 2] = NO_PAIR;
      noted[at + 3] = Long.MIN_VALUE;
    }
  }

  /** Pairs of rows that the last call had to read. */
  long read() {
    return read;
  }

  /**
   * Finds the bids of the bidders at places {@code first} to {@code end − 1}.
   *
   * @param target receives the mentor whom each bids for, or −1 where it has no pair
   * @param amount receives what it bids: as much as makes it no better than its second best, plus {@code epsilon}
   * @param seen receives the price that stands
   */
  void bid(int[] bidder, int first, int end, int epsilon, int[] target, int[] amount, int[] seen) {
    int count = end - first;
    lookUpNoted(bidder, first, count);
    int unsureCount = 0;
    for (int i = 0; i < count; i++) {
      if (!sure(i)) {
        unsure[unsureCount++] = i;
      }
    }
    read = 0;
    lookUpRows(bidder, first, unsureCount);
    for (int u = 0; u < unsureCount; u++) {
      note(u);
    }
    for (int u = 0; u < unsureCount; u++) {
      int at = NOTED * bidder[first + unsure[u]];
      System.arraycopy(word, NOTED * unsure[u], noted, at, NOTED);
    }
    for (int i = 0; i < count; i++) {
      decide(i, first + i, epsilon, target, amount, seen);
    }
  }

  private void lookUpNoted(int[] bidder, int first, int count) {
    for (int i = 0; i < count; i++) {
      int at = NOTED * bidder[first + i];
      word[NOTED * i] = noted[at];
      word[NOTED * i + 1] = noted[at + 1];
      word[NOTED * i + 2] = noted[at + 2];
      word[NOTED * i + 3] = noted[at + 3];
    }
    for (int i = 0; i < NOTED * count; i += NOTED) {
      total[i] = totalOf(word[i]);
      total[i + 1] = totalOf(word[i + 1]);
      total[i + 2] = totalOf(word[i + 2]);
    }
  }

  private int totalOf(long pair) {
    return pair == NO_PAIR ? NOTHING : cost(pair) + prices.price[rows.mentor(pair)];
  }

  private int cost(long pair) {
    return (int) (rows.cost(pair) >> prices.unit);
  }

  /** Whether all others are known to be no better than the second best of the noted ones. */
  private boolean sure(int i) {
    int at = NOTED * i;
    int low = Math.min(total[at], total[at + 1]);
    int high = Math.max(total[at], total[at + 1]);
    int second = Math.max(low, Math.min(high, total[at + 2]));
    return second <= word[at + 3];
  }

  private void lookUpRows(int[] bidder, int first, int unsureCount) {
    for (int u = 0; u < unsureCount; u++) {
      int y = bidder[first + unsure[u]];
      from[u] = rows.start(y);
      to[u] = rows.start(y + 1);
    }
    for (int u = 0; u < unsureCount; u++) {
      int ahead = Math.min(AHEAD, to[u] - from[u]);
      int at = AHEAD * u;
      for (int k = 0; k < ahead; k++) {
        rowWord[at + k] = rows.word(from[u] + k);
      }
    }
    for (int u = 0; u < unsureCount; u++) {
      int ahead = Math.min(AHEAD, to[u] - from[u]);
      int at = AHEAD * u;
      for (int k = at; k < at + ahead; k++) {
        rowTotal[k] = cost(rowWord[k]) + prices.price[rows.mentor(rowWord[k])];
      }
    }
  }

  /** Notes the three best pairs of a row, and the best total of the others. */
  private void note(int u) {
    int at = NOTED * unsure[u];
    long word0 = NO_PAIR;
    long word1 = NO_PAIR;
    long word2 = NO_PAIR;
    int total0 = NOTHING;
    int total1 = NOTHING;
    int total2 = NOTHING;
    int others = NOTHING;
    int size = to[u] - from[u];
    int k = 0;
    for (; k < size; k++) {
      boolean lookedUp = k < AHEAD;
      long pair = lookedUp ? rowWord[AHEAD * u + k] : rows.word(from[u] + k);
      if (cost(pair) >= others) {
        break;
      }
      int t = lookedUp ? rowTotal[AHEAD * u + k] : totalOf(pair);
      if (t >= others) {
        continue;
      }
      if (t >= total2) {
        others = t;
        continue;
      }
      others = total2;
      if (t >= total1) {
        total2 = t;
        word2 = pair;
        continue;
      }
      total2 = total1;
      word2 = word1;
      if (t >= total0) {
        total1 = t;
        word1 = pair;
      } else {
        total1 = total0;
        word1 = word0;
        total0 = t;
        word0 = pair;
      }
    }
    read += k;
    word[at] = word0;
    word[at + 1] = word1;
    word[at + 2] = word2;
    word[at + 3] = others;
    total[at] = total0;
    total[at + 1] = total1;
    total[at + 2] = total2;
  }

  private void decide(int i, int place, int epsilon, int[] target, int[] amount, int[] seen) {
    int at = NOTED * i;
    int best = total[at + 1] < total[at] ? at + 1 : at;
    int other = best == at ? at + 1 : at;
    if (total[at + 2] < total[best]) {
      other = best;
      best = at + 2;
    } else if (total[at + 2] < total[other]) {
      other = at + 2;
    }
    long pair = word[best];
    if (pair == NO_PAIR) {
      target[place] = PlaceTree.NONE;
      return;
    }
    int cost = cost(pair);
    target[place] = rows.mentor(pair);
    seen[place] = total[best] - cost;
    long offered = Math.min((long) total[other], total[best] + prices.spread) - cost + epsilon;
    amount[place] = (int) Math.min(prices.highest, offered);
  }
}
