package org.mentorat.core.candidates;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.PluginFaultException;
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
  private final Evaluation evaluation;
  private final MentorGroups groups;
  private final RouteIndex routes;

  private final KindTables tables;

  /** The best contribution of each scorer to each youth, {@code long[scorers][youths]}, where no table tells it; −1: not known yet. */
  private final long[][] mostOf;

  /** Contribution bounds by scorer and kind: a shared table, or an array of this search's own where {@link #own}. */
  private final long[][] value;

  private final long[][] ownValue;
  private final boolean[] own;

  /** An own value is valid where its stamp is the current youth's. */
  private final int[][] valueStamp;

  /** Columns of {@link MentorGroups#scorers} in the order in which they are asked: those with a table first, a look costs nothing. */
  private final int[] columns;

  private final boolean[][] excluded;
  private final int[][] excludedStamp;
  private final long[] most;
  private int stamp;
  private long mostOfAll;

  private @Nullable Youth person;
  private Evaluation.@Nullable Row row;
  private int[] programmes = new int[0];
  private long evaluated;

  /**
   * @param mostOf {@code long[scorers][youths]}, −1 where not known; filled in. Searches of several threads may share it if each youth
   *     is one thread's at a time
   */
  PairSearch(Evaluation evaluation, MentorGroups groups, KindTables tables, long[][] mostOf) {
    this.evaluation = evaluation;
    this.groups = groups;
    this.tables = tables;
    this.mostOf = mostOf;
    this.routes = evaluation.routes();
    int scorers = groups.scorerKinds.length;
    this.value = new long[scorers][];
    this.ownValue = new long[scorers][];
    this.own = new boolean[scorers];
    this.valueStamp = new int[scorers][];
    this.columns = new int[groups.scorers.length];
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

  /** Turns to a youth whom no rule of the youth's own side excludes. */
  void turnTo(int youth, Youth who) {
    person = who;
    row = null;
    stamp++;
    programmes = routes.programmes(who);
    mostOfAll = 0;
    for (int s = 0; s < most.length; s++) {
      KindTables.Table table = tables.of(s, who);
      own[s] = table == null;
      value[s] = table == null ? ownValue[s] : table.value();
      most[s] = table == null ? most(s, youth) : table.most();
      mostOfAll += most[s];
    }
    int tabled = 0;
    int asked = columns.length;
    for (int c = 0; c < columns.length; c++) {
      columns[own[groups.scorers[c]] ? --asked : tabled++] = c;
    }
  }

  private long most(int scorer, int youth) {
    long known = mostOf[scorer][youth];
    if (known >= 0) {
      return known;
    }
    int kinds = groups.scorerKinds[scorer];
    long best = kinds == 0 ? tables.wholeWeight(scorer) : 0;
    for (int kind = 0; kind < kinds; kind++) {
      best = Math.max(best, value(scorer, kind));
    }
    mostOf[scorer][youth] = best;
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

  /**
   * Eligible pairs of the current youth with high scores, most promising groups first, put into {@code best}; at least one where there is
   * one at all.
   *
   * @param budget once so many mentors were asked about and {@code best} is full, what it has will do; {@link Integer#MAX_VALUE}: the
   *     pairs of highest score, of equal ones those with the lowest index
   */
  void best(BestPairs best, int budget) {
    long enough = evaluated + budget;
    for (int programme : programmes) {
      int first = groups.groupStart[programme];
      long[] bounds = new long[groups.groupStart[programme + 1] - first];
      for (int k = 0; k < bounds.length; k++) {
        bounds[k] = -outerBound(first + k);
      }
      for (int k : sortedBy(bounds)) {
        long bound = -bounds[k];
        if (bound < best.least() || (evaluated >= enough && best.full())) {
          break;
        }
        bestOfGroup(first + k, bound, best, enough);
      }
    }
  }

  private void bestOfGroup(int group, long bound, BestPairs best, long enough) {
    for (int h = groups.subgroupStart[group]; h < groups.subgroupStart[group + 1]; h++) {
      long inner = innerBound(h, bound);
      if (inner < best.least()) {
        continue;
      }
      for (int place = groups.placeStart[h]; place < groups.placeStart[h + 1]; place++) {
        long bounded = boundAt(place, inner, best.least() - 1);
        if (bounded >= best.least() && !excludedAt(place)) {
          if (evaluated >= enough && best.full()) {
            return;
          }
          int mentor = groups.mentorAt[place];
          evaluated++;
          if (row().eligible(mentor)) {
            best.offer(mentor, scoreOf(mentor, bounded), 0);
          }
        }
      }
    }
  }

  /** Positions in ascending order of key, equal keys by position. */
  private static int[] sortedBy(long[] keys) {
    int n = keys.length;
    int[] order = new int[n];
    for (int k = 0; k < n; k++) {
      int at = k;
      long key = keys[k];
      // Few enough for insertion: the kinds of one scorer within a programme.
      while (at > 0 && keys[order[at - 1]] > key) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = k;
    }
    return order;
  }

  /**
   * The pairs of the current youth with a positive margin in the score phase that {@code core} lacks, those of largest margin; they are put
   * into {@code best} with the margin as value.
   */
  void worthMore(PricedGroups prices, int youth, CoreRows core, BestPairs best) {
    int own = prices.ownClass(youth);
    if (own < 0) {
      return;
    }
    long worth = prices.worth(youth);
    long[] leastOfGroup = prices.leastOfGroup(own);
    long[] leastOfSubgroup = prices.leastOfSubgroup(own);
    for (int programme : programmes) {
      for (int g = groups.groupStart[programme]; g < groups.groupStart[programme + 1]; g++) {
        long bound = outerBound(g);
        if (bound - leastOfGroup[g] <= worth + best.leastMargin()) {
          continue;
        }
        for (int h = groups.subgroupStart[g]; h < groups.subgroupStart[g + 1]; h++) {
          long inner = innerBound(h, bound);
          if (inner - leastOfSubgroup[h] <= worth + best.leastMargin()) {
            continue;
          }
          for (int place = groups.placeStart[h]; place < groups.placeStart[h + 1]; place++) {
            if (prices.classAt(place) == own) {
              long toBeat = worth + prices.priceAt(place);
              long bounded = boundAt(place, inner, toBeat + best.leastMargin());
              if (bounded > toBeat + best.leastMargin() && !excludedAt(place)) {
                weigh(place, youth, bounded, toBeat, core, best);
              }
            }
          }
        }
      }
    }
  }

  private void weigh(int place, int youth, long bound, long toBeat, CoreRows core, BestPairs best) {
    int mentor = groups.mentorAt[place];
    if (core.contains(youth, mentor)) {
      return;
    }
    evaluated++;
    if (row().eligible(mentor)) {
      long score = scoreOf(mentor, bound);
      if (score > toBeat) {
        best.offer(mentor, score, score - toBeat);
      }
    }
  }

  /**
   * Up to {@code most} pairs of the current youth that {@code core} lacks and that would add coverage, with a value that is not their
   * score. Where the search begins depends on the youth, or all youths would flock to the same mentors.
   */
  void addCoverage(PricedGroups prices, int youth, CoreRows core, BestPairs best) {
    int firstAbove = prices.firstAbove(youth);
    if (firstAbove >= prices.classes()) {
      return;
    }
    for (int programme : programmes) {
      int first = groups.groupStart[programme];
      int count = groups.groupStart[programme + 1] - first;
      int start = count == 0 ? 0 : Math.floorMod(youth * 0x9E3779B9, count);
      for (int k = 0; k < count && !best.full(); k++) {
        int g = first + (start + k) % count;
        if (prices.highestOfGroup(g) < firstAbove) {
          continue;
        }
        for (int h = groups.subgroupStart[g]; h < groups.subgroupStart[g + 1]; h++) {
          if (prices.highestOfSubgroup(h) < firstAbove) {
            continue;
          }
          for (int place = groups.placeStart[h];
              place < groups.placeStart[h + 1] && !best.full();
              place++) {
            int mentor = groups.mentorAt[place];
            if (prices.classAt(place) >= firstAbove
                && !excludedAt(place)
                && !core.contains(youth, mentor)) {
              evaluated++;
              if (row().eligible(mentor)) {
                best.offer(mentor, row().score(mentor), 0);
              }
            }
          }
        }
      }
    }
  }

  /** Up to {@code most} eligible pairs of the current youth at places that depend on the youth alone, after at most {@code tries}. */
  void scatter(int youth, int most, int tries, BestPairs into) {
    long state = youth * 0x9E3779B97F4A7C15L;
    int found = 0;
    for (int programme : programmes) {
      int first = groups.firstPlace(programme);
      int places = groups.firstPlace(programme + 1) - first;
      for (int k = 0; places > 0 && k < tries && found < most; k++) {
        state = Lottery.mix(state + 0x9E3779B97F4A7C15L);
        int place = first + (int) Long.remainderUnsigned(state, places);
        int mentor = groups.mentorAt[place];
        if (!excludedAt(place) && !into.contains(mentor)) {
          evaluated++;
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

  /** The bound of the mentor at a place, or anything up to {@code sought} as soon as it is no more than that. */
  private long boundAt(int place, long inner, long sought) {
    long bound = inner;
    for (int k = 0; k < columns.length && bound > sought; k++) {
      int s = groups.scorers[columns[k]];
      bound += value(s, groups.scorerKindAt[columns[k]][place]) - most[s];
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

  private PluginFaultException boundTooLow(int mentor) {
    return evaluation.boundTooLow(row(), mentor);
  }

  /** Pairs of one youth, at most so many, those of highest value; of equal ones those with the lowest mentor. */
  static final class BestPairs {
    private final int most;
    private int size;
    private int[] mentor;
    private long[] score;
    private long[] value;

    BestPairs(int most) {
      this.most = most;
      this.mentor = new int[Math.min(most, 64)];
      this.score = new long[mentor.length];
      this.value = new long[mentor.length];
    }

    void clear() {
      size = 0;
    }

    int size() {
      return size;
    }

    /** The margin that a pair has to exceed to be among the best; valid where pairs are offered with a margin. */
    long leastMargin() {
      return full() ? value[size - 1] : 0;
    }

    /** The highest margin among pairs that were offered with one. */
    long highest() {
      return size == 0 ? 0 : value[0];
    }

    boolean full() {
      return size >= most;
    }

    int mentor(int k) {
      return mentor[k];
    }

    long score(int k) {
      return score[k];
    }

    /** The score that a pair needs to be among the best; valid where pairs are offered by score. */
    long least() {
      return full() ? score[size - 1] : Long.MIN_VALUE / 4;
    }

    boolean contains(int ofMentor) {
      return Arrays.stream(mentor, 0, size).anyMatch(m -> m == ofMentor);
    }

    /** Adds a pair behind the others, whatever its value. */
    void add(int ofMentor, long ofScore) {
      makeRoom();
      mentor[size] = ofMentor;
      score[size] = ofScore;
      value[size++] = Long.MIN_VALUE;
    }

    /** Offers a pair; {@code margin} orders pairs, or the score where it is 0. */
    void offer(int ofMentor, long ofScore, long margin) {
      long key = margin == 0 ? ofScore : margin;
      if (full() && !before(key, ofMentor, size - 1)) {
        return;
      }
      if (!full()) {
        makeRoom();
        size++;
      }
      int at = size - 1;
      while (at > 0 && before(key, ofMentor, at - 1)) {
        mentor[at] = mentor[at - 1];
        score[at] = score[at - 1];
        value[at] = value[at - 1];
        at--;
      }
      mentor[at] = ofMentor;
      score[at] = ofScore;
      value[at] = key;
    }

    private boolean before(long key, int ofMentor, int other) {
      return key != value[other] ? key > value[other] : ofMentor < mentor[other];
    }

    private void makeRoom() {
      if (size == mentor.length) {
        mentor = Lottery.grow(mentor, size + 1);
        score = Arrays.copyOf(score, mentor.length);
        value = Arrays.copyOf(value, mentor.length);
      }
    }
  }
}
