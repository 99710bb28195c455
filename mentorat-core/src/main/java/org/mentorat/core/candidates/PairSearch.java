package org.mentorat.core.candidates;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Youth;

/**
 * Looks for pairs of one youth after the other among all mentors on the youth's routes, and skips whole groups of them by upper bounds: branch
 * and bound (Land &amp; Doig 1960) over the nested groups of {@link MentorGroups}.
 *
 * <p><b>Why a skip is safe.</b> The bound of a mentor starts as the sum of every scorer's best contribution to this youth, and each level
 * puts the contribution of one more scorer's <i>kind</i> in place of its best. All terms are whole numbers, each at least the rounded
 * contribution that the mentor gets ({@link Evaluation.Row#atMost}), so their sum is at least the score, without any rounding of its
 * own. A group is skipped where its bound less the lowest price in it does not exceed what is sought, a mentor where the own bound less the
 * own price does not. A scorer without kinds counts with its whole weight, which nobody exceeds. Whenever a score is worked out it
 * is compared with its bound: a plug-in whose bound was too low is named.
 *
 * <p>Belongs to one thread; tables by kind are filled as they are needed and forgotten with the youth.
 */
final class PairSearch {
  /** Where the rules leave fewer than one in so many, groups are not worth their while. */
  private static final int FEW = 8;

  /** So few mentors are asked about one by one. */
  private static final int ASKED_ONE_BY_ONE = 64;

  /** Evaluations between two questions whether to stop: a scorer that takes a millisecond delays the answer by so many. */
  private static final int ASKED_EVERY = 16;

  private static final int PLACE_BITS = 22;

  /** In place of the bounds of a level without a scorer. */
  private static final long[] NOTHING = {0};

  /** In place of a table, where there is none. */
  private static final long[] ASKED = {};

  private final Evaluation evaluation;
  private final MentorGroups groups;
  private final YouthNotes notes;

  /** Contribution bounds by scorer and kind: a shared table, or an array of this search's own where {@link #own}. */
  private final long[][] value;

  private final long[][] ownValue;
  private final boolean[] own;

  /** An own value is valid where its stamp is the current youth's. */
  private final int[][] valueStamp;

  /** Columns of {@link MentorGroups#scorers} in the order in which they are asked: those with a table first, a look costs nothing. */
  private final int[] columns;

  /** Of each of them the table, empty where it is asked, and the best contribution. */
  private final long[][] columnValue;

  private final long[] columnMost;

  /** Of each of them, in the programme that is scanned, what all but the few <i>outstanding</i> mentors contribute at most: {@link KindTables.Table#usual}. */
  private final long[] columnUsual;

  private final KindTables.@Nullable Table[] table;

  private final boolean[][] excluded;
  private final int[][] excludedStamp;
  private final long[] most;
  private int stamp;
  private long mostOfAll;

  private int youth;
  private @Nullable Youth person;
  private Evaluation.@Nullable Row row;
  private @Nullable Possible possible;
  private int[] programmes = new int[0];
  private long evaluated;
  private final Shortlist list = new Shortlist(Pools.MOST);
  private final BooleanSupplier halted;

  /**
   * @param notes filled in; searches of several threads may share them if each youth is one thread's at a time
   * @param halted asked after every few evaluations; once it says so the search ends with {@link Halted}
   */
  PairSearch(Evaluation evaluation, MentorGroups groups, YouthNotes notes, BooleanSupplier halted) {
    this.halted = halted;
    this.evaluation = evaluation;
    this.groups = groups;
    this.notes = notes;
    int scorers = groups.scorerKinds.length;
    this.value = new long[scorers][];
    this.ownValue = new long[scorers][];
    this.own = new boolean[scorers];
    this.valueStamp = new int[scorers][];
    this.columns = new int[groups.scorers.length];
    this.columnValue = new long[columns.length][];
    this.columnMost = new long[columns.length];
    this.columnUsual = new long[columns.length];
    this.table = new KindTables.@Nullable Table[scorers];
    for (int s = 0; s < scorers; s++) {
      ownValue[s] = new long[groups.scorerKinds[s]];
      valueStamp[s] = new int[groups.scorerKinds[s]];
    }
    this.excluded = new boolean[groups.rules.length][];
    this.excludedStamp = new int[groups.rules.length][];
    for (int c = 0; c < groups.rules.length; c++) {
      excluded[c] = new boolean[groups.ruleKinds[groups.rules[c]]];
      excludedStamp[c] = new int[groups.ruleKinds[groups.rules[c]]];
    }
    this.most = new long[scorers];
  }

  /** Thrown where a search ends because its run was stopped; what it has found of the current youth is not to be used. */
  static final class Halted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Halted() {
      super("the run was stopped", null, false, false);
    }
  }

  private void count() {
    evaluated++;
    if (evaluated % ASKED_EVERY == 0 && halted.getAsBoolean()) {
      throw new Halted();
    }
  }

  /** Turns to a youth whom no rule of the youth's own side excludes. */
  void turnTo(int index, Youth who) {
    youth = index;
    person = who;
    row = null;
    possible = null;
    stamp++;
    programmes = notes.programmes(index, who);
    KindTables.@Nullable Table[] tables = notes.tables(index, who);
    mostOfAll = 0;
    for (int s = 0; s < most.length; s++) {
      KindTables.@Nullable Table known = tables[s];
      table[s] = known;
      own[s] = known == null;
      value[s] = known == null ? ownValue[s] : known.value();
      most[s] = known == null ? most(s, index) : known.most();
      mostOfAll += most[s];
    }
    int tabled = 0;
    int asked = columns.length;
    for (int c = 0; c < columns.length; c++) {
      int s = groups.scorers[c];
      int k = own[s] ? --asked : tabled++;
      columns[k] = c;
      columnValue[k] = own[s] ? ASKED : value[s];
      columnMost[k] = most[s];
    }
  }

  private long most(int scorer, int index) {
    long known = notes.most(scorer, index);
    if (known >= 0) {
      return known;
    }
    int kinds = groups.scorerKinds[scorer];
    long best = kinds == 0 ? notes.wholeWeight(scorer) : 0;
    for (int kind = 0; kind < kinds; kind++) {
      best = Math.max(best, value(scorer, kind));
    }
    notes.noteMost(scorer, index, best);
    return best;
  }

  /** The answers about the current youth, which many youths need not: most searches end at the bounds. */
  private Evaluation.Row row() {
    Evaluation.Row known = row;
    if (known == null) {
      known = evaluation.row(Objects.requireNonNull(person));
      row = known;
    }
    return known;
  }

  /** An upper bound of the score of any pair of the current youth. */
  long mostOfAll() {
    return mostOfAll;
  }

  /** Pairs about which rules or scorers were asked, since this search was made. */
  long evaluated() {
    return evaluated;
  }

  private long value(int scorer, int kind) {
    if (own[scorer] && valueStamp[scorer][kind] != stamp) {
      valueStamp[scorer][kind] = stamp;
      ownValue[scorer][kind] = row().atMost(scorer, kind);
    }
    return value[scorer][kind];
  }

  private boolean excludedAt(int place) {
    for (int c = 0; c < groups.rules.length; c++) {
      int kind = groups.ruleKindAt[c][place];
      if (excludedStamp[c][kind] != stamp) {
        excludedStamp[c][kind] = stamp;
        excluded[c][kind] = row().excludesKind(groups.rules[c], kind);
      }
      if (excluded[c][kind]) {
        return true;
      }
    }
    return false;
  }

  /** A list for whoever searches, of one use at a time. */
  Shortlist list() {
    return list;
  }

  /** Told of mentors whose bound is worth having; answers with the margin that further ones have to exceed. */
  private interface Sink {
    long take(int place, long margin);
  }

  /**
   * The pairs that {@code core} lacks whose bound less the mentor's price is highest, as long as it exceeds {@code worth + floor}, put into {@code
   * into}, which is empty. None of them is evaluated.
   */
  void shortlist(PricedGroups prices, CoreRows core, long floor, Shortlist into) {
    scan(prices, prices.ownClass(youth), prices.worth(youth), floor, (place, margin) -> {
      if (!core.contains(youth, groups.mentorAt[place])) {
        into.offer(place, margin);
      }
      return Math.max(floor, into.least());
    });
  }

  /** As {@link #shortlist}, with a positive margin and only among mentors whose price has fallen by more than {@code fall}. */
  void shortlistFallen(
      PricedGroups prices, CoreRows core, PriceFalls falls, long fall, Shortlist into) {
    int own = prices.ownClass(youth);
    for (int programme : programmes) {
      int count = falls.deeperThan(programme, fall);
      Possible bits = possible(programme);
      for (int k = 0; k < count; k++) {
        int place = falls.place(programme, k);
        if (bits.has(groups.rowAt[place]) && prices.classAt(place) == own) {
          long toBeat = prices.worth(youth) + prices.priceAt(place);
          long sought = toBeat + Math.max(0, into.least());
          long margin = boundAt(place, startAt(place), sought, columnMost) - toBeat;
          if (margin > Math.max(0, into.least())
              && !(bits.partly && excludedAt(place))
              && !core.contains(youth, groups.mentorAt[place])) {
            into.offer(place, margin);
          }
        }
      }
    }
  }

  /**
   * Evaluates what is listed, highest margin first, as long as it can be among the best; each is told whether it is eligible and what it really
   * scores.
   *
   * @return whether nobody who is not listed can be among the best either
   */
  boolean evaluate(PricedGroups prices, Shortlist listed, BestPairs best) {
    for (int k = 0; k < listed.size(); k++) {
      long margin = listed.margin(k);
      boolean exact = margin < Shortlist.MOST_MARGIN;
      if (exact && margin <= best.leastMargin()) {
        return true;
      }
      int place = listed.place(k);
      int mentor = groups.mentorAt[place];
      long toBeat = prices.worth(youth) + prices.priceAt(place);
      count();
      if (!isEligible(place, mentor)) {
        listed.exclude(k);
      } else {
        long score = scoreOf(mentor, exact ? toBeat + margin : mostOfAll);
        listed.refine(k, score - toBeat);
        if (score > toBeat) {
          best.offer(mentor, score, score - toBeat);
        }
      }
    }
    return !listed.full()
        || (listed.last() < Shortlist.MOST_MARGIN && listed.last() <= best.leastMargin());
  }

  /**
   * Evaluates what is listed, highest margin first, until nobody further down the list can be among the best, whatever the margins' sign; each is told
   * whether it is eligible and what it really scores.
   */
  void evaluateBest(PricedGroups prices, Shortlist listed, BestPairs best) {
    for (int k = 0; k < listed.size(); k++) {
      long margin = listed.margin(k);
      boolean exact = margin < Shortlist.MOST_MARGIN;
      if (exact && margin <= best.leastKey()) {
        return;
      }
      int place = listed.place(k);
      int mentor = groups.mentorAt[place];
      long toBeat = prices.worth(youth) + prices.priceAt(place);
      count();
      if (!isEligible(place, mentor)) {
        listed.exclude(k);
      } else {
        long score = scoreOf(mentor, exact ? toBeat + margin : mostOfAll);
        listed.refine(k, score - toBeat);
        best.rank(mentor, score, score - toBeat);
      }
    }
  }

  /**
   * The pairs of the current youth with a positive margin in the score phase that {@code core} and {@code best} lack, those of largest
   * margin; they are put into {@code best} with the margin as value. Every pair that could be among them is evaluated.
   */
  void worthMore(PricedGroups prices, CoreRows core, BestPairs best) {
    int own = prices.ownClass(youth);
    if (own < 0) {
      return;
    }
    long worth = prices.worth(youth);
    scan(prices, own, worth, best.leastMargin(), (place, margin) -> {
      int mentor = groups.mentorAt[place];
      if (!core.contains(youth, mentor) && !best.contains(mentor)) {
        count();
        if (isEligible(place, mentor)) {
          long toBeat = worth + prices.priceAt(place);
          long score = scoreOf(mentor, toBeat + margin);
          if (score > toBeat) {
            best.offer(mentor, score, score - toBeat);
          }
        }
      }
      return best.leastMargin();
    });
  }

  /** Goes through the mentors of a class, group by group, or one by one where the rules leave few. */
  private void scan(PricedGroups prices, int own, long worth, long floor, Sink sink) {
    long to = floor;
    for (int programme : programmes) {
      int places = groups.firstPlace(programme + 1) - groups.firstPlace(programme);
      Possible left = possible(programme);
      to = left.count * FEW <= places
          ? scanOneByOne(left, prices, own, worth, to, sink)
          : scanGroups(programme, left, prices, own, worth, to, sink);
    }
  }

  private long scanOneByOne(
      Possible bits, PricedGroups prices, int own, long worth, long floor, Sink sink) {
    long to = floor;
    for (int w = 0; w < bits.words.length; w++) {
      for (long left = bits.words[w]; left != 0; left &= left - 1) {
        int place =
            groups.placeOfRow[(bits.first + w) * Long.SIZE + Long.numberOfTrailingZeros(left)];
        if (place >= 0 && prices.classAt(place) == own) {
          to = lookAt(place, bits, prices, worth, to, sink);
        }
      }
    }
    return to;
  }

  /** Looks at one mentor whom {@code bits} leave; the margin that further ones have to exceed. */
  private long lookAt(
      int place, Possible bits, PricedGroups prices, long worth, long floor, Sink sink) {
    long toBeat = worth + prices.priceAt(place);
    long bounded = boundAt(place, startAt(place), toBeat + floor, columnMost);
    return bounded > toBeat + floor && !(bits.partly && excludedAt(place))
        ? sink.take(place, bounded - toBeat)
        : floor;
  }

  private long scanGroups(
      int programme,
      Possible bits,
      PricedGroups prices,
      int own,
      long worth,
      long floor,
      Sink sink) {
    long less = turnToUsual(programme);
    long to = scanOutstanding(programme, bits, prices, own, worth, floor, sink);
    long[] leastOfGroup = prices.leastOfGroup(own);
    long[] leastOfSubgroup = prices.leastOfSubgroup(own);
    int[] places = prices.cheapest(own);
    long[] price = prices.cheapestPrice(own);
    long[] ofInner = groups.inner == MentorGroups.NONE ? NOTHING : complete(groups.inner);
    long mostOfInner = groups.inner == MentorGroups.NONE ? 0 : most[groups.inner];
    int first = groups.groupStart[programme];
    long[] order = new long[groups.groupStart[programme + 1] - first];
    int promising = 0;
    for (int k = 0; k < order.length; k++) {
      long margin = outerBound(first + k) - less - leastOfGroup[first + k] - worth;
      if (margin > to) {
        order[promising++] = -Math.min(margin, Shortlist.MOST_MARGIN) << PLACE_BITS | k;
      }
    }
    // The best come first, so that what is sought soon rules out the others.
    Arrays.sort(order, 0, promising);
    for (int k = 0; k < promising; k++) {
      int g = first + (int) (order[k] & (1L << PLACE_BITS) - 1);
      if (outerBound(g) - less - leastOfGroup[g] - worth <= to) {
        continue;
      }
      long bound = outerBound(g) - less - mostOfInner;
      for (int h = groups.subgroupStart[g]; h < groups.subgroupStart[g + 1]; h++) {
        long inner = bound + ofInner[groups.subgroupKind[h]];
        // Most end here, having read nothing but this.
        if (inner - leastOfSubgroup[h] <= worth + to) {
          continue;
        }
        int end = groups.placeStart[h + 1];
        for (int i = groups.placeStart[h]; i < end && inner - price[i] > worth + to; i++) {
          // Rules leave fewer than bounds do, and a look at a bit costs less.
          if (!bits.has(groups.rowAt[places[i]])) {
            continue;
          }
          long toBeat = worth + price[i];
          long bounded = boundAt(places[i], inner, toBeat + to, columnUsual);
          if (bounded > toBeat + to
              && outstandingAt(places[i], columns.length) < 0
              && !(bits.partly && excludedAt(places[i]))) {
            to = sink.take(places[i], bounded - toBeat);
          }
        }
      }
    }
    return to;
  }

  /** Whether a listed pair passes all rules; where all of them have answered for many at once, that is known. */
  private boolean isEligible(int place, int mentor) {
    boolean known = programmes.length == 1
        && possible != null
        && possible.programme == programmes[0]
        && !possible.partly;
    return known
        ? Objects.requireNonNull(possible).has(groups.rowAt[place]) && !row().refused(mentor)
        : row().eligible(mentor);
  }

  /**
   * Lets every column count with what is usual in a programme: one mentor next door must not make all the others look as near. Whoever
   * is above that is outstanding, and looked at alone.
   *
   * @return by how much the sum of all columns is less than with the best contributions
   */
  private long turnToUsual(int programme) {
    long less = 0;
    for (int k = 0; k < columns.length; k++) {
      KindTables.@Nullable Table known = table[groups.scorers[columns[k]]];
      columnUsual[k] =
          known == null ? columnMost[k] : known.usual(programme, groups.members[columns[k]]);
      less += columnMost[k] - columnUsual[k];
    }
    return less;
  }

  /** The first of the columns before {@code end} in which the mentor at a place is outstanding, or −1. */
  private int outstandingAt(int place, int end) {
    int kinds = place * columns.length;
    for (int k = 0; k < end; k++) {
      if (columnUsual[k] < columnMost[k]
          && columnValue[k][groups.scorerKindAt[kinds + columns[k]]] > columnUsual[k]) {
        return k;
      }
    }
    return -1;
  }

  private long scanOutstanding(
      int programme,
      Possible bits,
      PricedGroups prices,
      int own,
      long worth,
      long floor,
      Sink sink) {
    long to = floor;
    for (int k = 0; k < columns.length; k++) {
      if (columnUsual[k] == columnMost[k]) {
        continue;
      }
      KindMembers members = groups.members[columns[k]];
      for (int kind = 0; kind < columnValue[k].length; kind++) {
        if (columnValue[k][kind] > columnUsual[k]) {
          int end = members.end(programme, kind);
          for (int at = members.start(programme, kind); at < end; at++) {
            int place = members.place(at);
            if (bits.has(groups.rowAt[place])
                && prices.classAt(place) == own
                && outstandingAt(place, k) < 0) {
              to = lookAt(place, bits, prices, worth, to, sink);
            }
          }
        }
      }
    }
    return to;
  }

  /** The bounds of a scorer for all kinds of mentors. */
  private long[] complete(int scorer) {
    if (own[scorer]) {
      for (int kind = 0; kind < ownValue[scorer].length; kind++) {
        value(scorer, kind);
      }
    }
    return value[scorer];
  }

  /**
   * Whom of a programme the rules that answer for many at once leave to the current youth, as bits by row place.
   *
   * @param partly whether other rules are yet to be asked
   */
  @SuppressWarnings("ArrayRecordComponent") // shared with the notes, read alone
  private record Possible(int programme, int first, long[] words, int count, boolean partly) {
    boolean has(int rowPlace) {
      return (words[rowPlace / Long.SIZE - first] >>> rowPlace & 1) == 1;
    }

    /** The first of them from a bit onwards, around the end; there is one. */
    int from(int bit) {
      int w = bit / Long.SIZE;
      long left = words[w] & -1L << bit;
      while (left == 0) {
        w = w + 1 == words.length ? 0 : w + 1;
        left = words[w];
      }
      return (first + w) * Long.SIZE + Long.numberOfTrailingZeros(left);
    }
  }

  private Possible possible(int programme) {
    Possible known = possible;
    if (known == null || known.programme != programme) {
      YouthNotes.Left left = notes.left(youth, programme);
      if (left == null) {
        left = YouthNotes.Left.of(row().possible(programme), row().partly());
        notes.note(youth, programme, left);
      }
      int first = evaluation.places().start(programme) / Long.SIZE;
      known = new Possible(programme, first, left.bits(), left.count(), left.partly());
      possible = known;
    }
    return known;
  }

  /** The bound of whoever stands at a place by the scorers that make the groups. */
  private long startAt(int place) {
    int h = groups.subgroupAt[place];
    return innerBound(h, outerBound(groups.groupOf[h]));
  }

  /** Any eligible pair of the current youth, put into {@code best}, where there is one. */
  void any(BestPairs best) {
    for (int programme : programmes) {
      for (int place = groups.firstPlace(programme);
          place < groups.firstPlace(programme + 1) && best.size() == 0;
          place++) {
        int mentor = groups.mentorAt[place];
        if (!excludedAt(place)) {
          count();
          if (row().eligible(mentor)) {
            best.offer(mentor, row().score(mentor), 0);
          }
        }
      }
    }
  }

  /**
   * Up to {@code most} pairs of the current youth that {@code core} lacks and that would add coverage, with a value that is not their
   * score. Where the search begins depends on the youth, or all youths would flock to the same mentors. After {@link PricedGroups#list}.
   */
  void addCoverage(PricedGroups prices, CoreRows core, BestPairs best) {
    int firstAbove = prices.firstAbove(youth);
    if (firstAbove >= prices.classes()) {
      return;
    }
    for (int programme : programmes) {
      PricedGroups.Above above = prices.above(firstAbove, programme);
      if (above.count() > 0 && !best.full()) {
        boolean asked = above.count() <= ASKED_ONE_BY_ONE;
        long[] words = asked ? above.words() : row().possible(above.first(), above.words());
        addFrom(above.first(), words, core, best);
      }
    }
  }

  private void addFrom(int first, long[] words, CoreRows core, BestPairs best) {
    int start = Math.floorMod(youth * 0x9E3779B9, Long.SIZE * words.length);
    for (int k = 0; k <= words.length && !best.full(); k++) {
      int w = (start / Long.SIZE + k) % words.length;
      long left = words[w];
      if (k == 0) {
        left &= -1L << start;
      } else if (k == words.length) {
        left &= ~(-1L << start);
      }
      for (; left != 0 && !best.full(); left &= left - 1) {
        int rowPlace = (first + w) * Long.SIZE + Long.numberOfTrailingZeros(left);
        addIfEligible(groups.placeOfRow[rowPlace], core, best);
      }
    }
  }

  private void addIfEligible(int place, CoreRows core, BestPairs best) {
    int mentor = groups.mentorAt[place];
    if (!excludedAt(place) && !core.contains(youth, mentor)) {
      count();
      if (row().eligible(mentor)) {
        best.offer(mentor, row().score(mentor), 0);
      }
    }
  }

  /** Up to {@code most} eligible pairs of the current youth at places that depend on the youth alone, after at most {@code tries}. */
  void scatter(int most, int tries, BestPairs into) {
    long state = youth * 0x9E3779B97F4A7C15L;
    int found = 0;
    for (int programme : programmes) {
      Possible bits = possible(programme);
      for (int k = 0; bits.count > 0 && k < tries && found < most; k++) {
        state = Lottery.mix(state + 0x9E3779B97F4A7C15L);
        int place = groups
            .placeOfRow[bits.from((int) Long.remainderUnsigned(state, 64L * bits.words.length))];
        int mentor = place < 0 ? -1 : groups.mentorAt[place];
        if (place >= 0 && !excludedAt(place) && !into.contains(mentor)) {
          count();
          if (row().eligible(mentor)) {
            into.add(mentor, row().score(mentor));
            found++;
          }
        }
      }
    }
  }

  private long outerBound(int group) {
    return groups.outer == MentorGroups.NONE
        ? mostOfAll
        : mostOfAll - most[groups.outer] + value(groups.outer, groups.groupKind[group]);
  }

  private long innerBound(int subgroup, long bound) {
    return groups.inner == MentorGroups.NONE
        ? bound
        : bound - most[groups.inner] + value(groups.inner, groups.subgroupKind[subgroup]);
  }

  /**
   * The bound of the mentor at a place, or anything up to {@code sought} as soon as it is no more than that.
   *
   * @param inner a bound in which each column counts with its entry in {@code counted}
   */
  private long boundAt(int place, long inner, long sought, long[] counted) {
    int kinds = place * columns.length;
    long bound = inner;
    for (int k = 0; k < columns.length && bound > sought; k++) {
      int kind = groups.scorerKindAt[kinds + columns[k]];
      long[] known = columnValue[k];
      bound +=
          (known.length > 0 ? known[kind] : value(groups.scorers[columns[k]], kind)) - counted[k];
    }
    return bound;
  }

  private long scoreOf(int mentor, long bound) {
    long score = row().score(mentor);
    if (score > bound) {
      throw boundTooLow(mentor);
    }
    return score;
  }

  private RuntimeException boundTooLow(int mentor) {
    return evaluation.boundTooLow(row(), mentor);
  }
}
