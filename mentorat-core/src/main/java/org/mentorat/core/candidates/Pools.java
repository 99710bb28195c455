package org.mentorat.core.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Youth;
import org.mentorat.problem.Workers;

/**
 * What a search through all mentors of a youth leaves for later rounds, so that most rounds need no such search.
 *
 * <p>A search lists the pairs of highest margin, evaluates those that it adds, and keeps the others as the youth's <i>pool</i>, with a
 * <i>reach</i>: every pair outside of core and pool scores at most the reach above the mentor's price <i>of that round</i>. In a later round such a
 * pair has a positive margin only where the price has fallen since by more than the youth's worth less the reach. So a round looks at the pool first; if
 * nothing there is wanted any more, at the mentors whose price has fallen that far; and searches anew where these are many. A search
 * goes some way below a margin of zero, so that prices may fall a little before anybody is looked for again.
 *
 * <p>Different youths are for different threads. Memory: 8 bytes an entry, at most a quarter of a kilobyte a youth, and the prices of every round.
 */
final class Pools {
  /** Entries of a pool, at most. */
  static final int MOST = 48;

  /** A search goes this far below a margin of zero, as a power of two by which the youth's highest bound is divided: 1.6 points of 100. */
  private static final int SLACK_SHIFT = 6;

  /** Where the prices of fewer than one mentor in so many have fallen too far, they are looked at alone. */
  private static final int FEW = 16;

  /** Beyond all scores and prices but where quotas force people far from what they would choose; negated, the reach where all pairs are in core or pool. */
  private static final long NOBODY_ELSE = Shortlist.MOST_MARGIN / 2;

  private static final int UNKNOWN = -1;
  private static final int PLACE_BITS = 22;
  private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

  private final MentorGroups groups;

  /** Bound of the score above, place below; {@code long[youths][]}. */
  private final long[][] pool;

  private final long[] reach;

  /** The round of the youth's last full search. */
  private final int[] since;

  /** The same of the last round in which nothing was wanted: further back is a wider reach, but prices have fallen less since. */
  private final long[] settledReach;

  private final int[] settled;

  private final List<long[]> priceAt = new ArrayList<>();
  private @Nullable PricedGroups last;

  Pools(MentorGroups groups, int youths) {
    this.groups = groups;
    this.pool = new long[youths][];
    this.reach = new long[youths];
    this.since = new int[youths];
    this.settledReach = new long[youths];
    this.settled = new int[youths];
    Arrays.fill(since, UNKNOWN);
    Arrays.fill(settled, UNKNOWN);
  }

  /**
   * A round at prices.
   *
   * @param falls since each earlier round that still counts for some youth; null for others
   */
  record Round(int number, PricedGroups prices, @Nullable PriceFalls[] falls) {
    /** Since an earlier round; null where it counts no more, and for this one. */
    private @Nullable PriceFalls falls(int since) {
      return since < falls.length ? falls[since] : null;
    }
  }

  /** Begins a round. What is known from rounds with other prices of coverage is forgotten, since it compares scores across classes. */
  Round begin(PricedGroups prices, Workers workers) {
    PricedGroups before = last;
    // What was guessed was looked at in all classes.
    if (before != null && !before.guessed() && !prices.sameCoverage(before)) {
      Arrays.fill(since, UNKNOWN);
    }
    last = prices;
    int number = priceAt.size();
    long[] now = prices.prices();
    boolean[] counts = new boolean[number];
    for (int youth = 0; youth < since.length; youth++) {
      if (since[youth] != UNKNOWN) {
        counts[since[youth]] = true;
        counts[settled[youth]] = true;
      }
    }
    @Nullable PriceFalls[] falls = new @Nullable PriceFalls[number];
    workers.run(number, round -> {
      if (counts[round]) {
        falls[round] = new PriceFalls(groups, priceAt.get(round), now);
      }
    });
    for (int round = 0; round < number; round++) {
      if (!counts[round]) {
        priceAt.set(round, now); // nobody asks for it again
      }
    }
    priceAt.add(now);
    return new Round(number, prices, falls);
  }

  /**
   * The pairs of a youth of largest margin at guessed prices, whether positive or not, put into {@code best}; what is found on the way is
   * kept for later rounds.
   */
  void seed(
      Round round, PairSearch search, int youth, Youth who, CoreRows nothing, BestPairs best) {
    PricedGroups prices = round.prices;
    Shortlist list = search.list();
    search.turnTo(youth, who);
    list.clear();
    search.shortlist(prices, nothing, -NOBODY_ELSE, list);
    list.sort();
    search.evaluateBest(prices, list, best);
    if (list.size() == 0 || list.margin(0) < Shortlist.MOST_MARGIN) {
      since[youth] = round.number;
      settled[youth] = round.number;
      reach[youth] = prices.worth(youth) + (list.full() ? list.last() : -NOBODY_ELSE);
      settledReach[youth] = reach[youth];
      pool[youth] = rest(prices, search, youth, list, best, new long[0], 0);
    }
  }

  /**
   * The pairs of a youth's pool that are wanted at the round's prices, put into {@code best}: a look at a few prices, and no search unless nothing is known
   * of the youth.
   *
   * @return what no margin of a pair of the pool exceeds, 0 or more
   */
  long searchPool(
      Round round,
      PairSearch search,
      int youth,
      Youth who,
      int[] programmes,
      CoreRows core,
      BestPairs best) {
    if (round.prices.ownClass(youth) >= 0 && since[youth] == UNKNOWN) {
      return search(round, search, youth, who, programmes, core, best);
    }
    if (round.prices.ownClass(youth) >= 0) {
      fromPool(round.prices, search, youth, who, search.list(), best);
    }
    return best.highest();
  }

  /** What no margin of a pair outside of core and pool exceeds, 0 or more, after {@link #searchPool} in the same round. */
  long others(Round round, int youth, int[] programmes) {
    PriceFalls falls = since[youth] == UNKNOWN ? null : round.falls(since[youth]);
    PriceFalls lately = settled[youth] == UNKNOWN ? null : round.falls(settled[youth]);
    return falls == null || lately == null || round.prices.ownClass(youth) < 0
        ? 0
        : Math.max(0, ofOthers(youth, round.prices.worth(youth), falls, lately, programmes));
  }

  /** Two things are known of them, and each is a bound. */
  private long ofOthers(
      int youth, long worth, PriceFalls falls, PriceFalls lately, int[] programmes) {
    return Math.min(
        deepest(falls, programmes) - (worth - reach[youth]),
        deepest(lately, programmes) - (worth - settledReach[youth]));
  }

  /**
   * The pairs of a youth that {@code core} lacks and that are wanted at the round's prices, put into {@code best}: those of largest margin, or, as
   * long as there are any, those of the pool.
   *
   * @return what no margin of a pair that {@code core} lacks exceeds, 0 or more
   */
  long search(
      Round round,
      PairSearch search,
      int youth,
      Youth who,
      int[] programmes,
      CoreRows core,
      BestPairs best) {
    PricedGroups prices = round.prices;
    Shortlist list = search.list();
    if (prices.ownClass(youth) < 0) {
      return 0;
    }
    PriceFalls falls = since[youth] == UNKNOWN ? null : round.falls(since[youth]);
    PriceFalls lately = settled[youth] == UNKNOWN ? null : round.falls(settled[youth]);
    if (falls != null && lately != null) {
      fromPool(prices, search, youth, who, list, best);
      long worth = prices.worth(youth);
      long fall = worth - reach[youth];
      long fallLately = worth - settledReach[youth];
      if (best.size() > 0) {
        return Math.max(best.highest(), ofOthers(youth, worth, falls, lately, programmes));
      }
      // Two things are known, and each is enough to leave a mentor out.
      int tooFar = deeperThan(falls, programmes, fall);
      int tooFarLately = deeperThan(lately, programmes, fallLately);
      PriceFalls nearer = tooFar <= tooFarLately ? falls : lately;
      long wanted = tooFar <= tooFarLately ? fall : fallLately;
      if (Math.min(tooFar, tooFarLately) <= places(programmes) / FEW) {
        if (Math.min(tooFar, tooFarLately) > 0) {
          search.turnTo(youth, who);
          list.clear();
          search.shortlistFallen(prices, core, nearer, wanted, list);
          list.sort();
          if (!search.evaluate(prices, list, best)) {
            search.worthMore(prices, core, best);
          }
        }
        if (best.size() == 0) {
          settled[youth] = round.number;
          settledReach[youth] = worth;
        }
        return best.highest();
      }
    }
    return searchAll(round, search, youth, who, core, list, best);
  }

  private long searchAll(
      Round round,
      PairSearch search,
      int youth,
      Youth who,
      CoreRows core,
      Shortlist list,
      BestPairs best) {
    PricedGroups prices = round.prices;
    search.turnTo(youth, who);
    long slack = search.mostOfAll() >> SLACK_SHIFT;
    list.clear();
    search.shortlist(prices, core, -slack, list);
    list.sort();
    boolean bounded = search.evaluate(prices, list, best);
    since[youth] = round.number;
    settled[youth] = round.number;
    if (bounded && (!list.full() || list.last() < Shortlist.MOST_MARGIN)) {
      reach[youth] = prices.worth(youth) + (list.full() ? list.last() : -slack);
      pool[youth] = rest(prices, search, youth, list, best, new long[0], 0);
    } else {
      // Bounds are too loose to tell who is best: scorers without kinds.
      search.worthMore(prices, core, best);
      reach[youth] = prices.worth(youth) + best.leastMargin();
      pool[youth] = new long[0];
    }
    settledReach[youth] = reach[youth];
    return best.highest();
  }

  /** Looks for wanted pairs in the pool, and takes out of it who is found or not eligible. */
  private void fromPool(
      PricedGroups prices,
      PairSearch search,
      int youth,
      Youth who,
      Shortlist list,
      BestPairs best) {
    long[] pooled = pool[youth];
    long worth = prices.worth(youth);
    int own = prices.ownClass(youth);
    list.clear();
    int unwanted = 0;
    for (long entry : pooled) {
      int place = (int) (entry & PLACE_MASK);
      long margin = (entry >>> PLACE_BITS) - worth - prices.priceAt(place);
      if (margin > 0 && prices.classAt(place) == own) {
        list.offer(place, margin);
      } else {
        pooled[unwanted++] = entry;
      }
    }
    if (list.size() > 0) {
      search.turnTo(youth, who);
      list.sort();
      search.evaluate(prices, list, best);
      pool[youth] = rest(prices, search, youth, list, best, pooled, unwanted);
    }
  }

  /** The first {@code size} entries and, of the listed, those neither excluded nor found. */
  private long[] rest(
      PricedGroups prices,
      PairSearch search,
      int youth,
      Shortlist list,
      BestPairs best,
      long[] entries,
      int size) {
    long[] rest = Arrays.copyOf(entries, size + list.size());
    int at = size;
    for (int k = 0; k < list.size(); k++) {
      int place = list.place(k);
      if (list.margin(k) != Shortlist.EXCLUDED && !best.contains(groups.mentorAt[place])) {
        long bound = list.margin(k) == Shortlist.MOST_MARGIN
            ? search.mostOfAll()
            : list.margin(k) + prices.worth(youth) + prices.priceAt(place);
        rest[at++] = bound << PLACE_BITS | place;
      }
    }
    return Arrays.copyOf(rest, at);
  }

  private static long deepest(PriceFalls falls, int[] programmes) {
    long deepest = 0;
    for (int programme : programmes) {
      deepest = Math.max(deepest, falls.deepest(programme));
    }
    return deepest;
  }

  private static int deeperThan(PriceFalls falls, int[] programmes, long fall) {
    if (fall < 0 || fall >= Shortlist.MOST_MARGIN) {
      return Integer.MAX_VALUE;
    }
    int count = 0;
    for (int programme : programmes) {
      count += falls.deeperThan(programme, fall);
    }
    return count;
  }

  private int places(int[] programmes) {
    int count = 0;
    for (int programme : programmes) {
      count += groups.firstPlace(programme + 1) - groups.firstPlace(programme);
    }
    return count;
  }
}
