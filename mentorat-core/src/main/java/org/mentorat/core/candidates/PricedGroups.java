package org.mentorat.core.candidates;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mentorat.problem.Prices;

/**
 * The prices of all phases, laid over {@link MentorGroups}: what a pair has to beat, and the least of it in every group.
 *
 * <p>A pair's margin is a vector over the phases, the potential of the mentor less that of the youth, plus the score in the last. Only
 * its first component that is not 0 counts. So mentors are sorted into <i>classes</i> of equal potentials in the coverage phases, numbered in
 * lexicographic order; there are few, as coverage prices are 0 or −1. With a mentor of a higher class than the youth's own potentials a pair
 * would add coverage, whatever its score; with one of a lower class it never can be wanted; within the same class the score decides.
 * Immutable.
 */
final class PricedGroups {
  /** As a price: no score ever beats it. */
  private static final long OUT_OF_REACH = Long.MAX_VALUE / 4;

  private static final int PLACE_BITS = 22;

  /** In a key, of whoever comes last; prices stay far below. */
  private static final long LAST_PRICE = 1L << 40;

  private final MentorGroups groups;
  private final long[][] classes;
  private final Prices[] coverage;
  private final Prices score;
  private final int[] classAt;
  private final long[] priceAt;

  /** By class and programme. */
  private final Above[][] above;

  private final long[][] leastOfGroup;
  private final long[][] leastOfSubgroup;

  /** By class, the places of each subgroup in ascending order of price, those of other classes last; and the prices in that order. */
  private final int[][] cheapest;

  private final long[][] cheapestPrice;

  /**
   * @param phases prices of the coverage phases and, last, of the score phase
   */
  PricedGroups(MentorGroups groups, List<Prices> phases) {
    this.groups = groups;
    int tiers = phases.size() - 1;
    this.coverage = phases.subList(0, tiers).toArray(Prices[]::new);
    this.score = phases.get(tiers);
    int mentors = score.mentor().length;
    TreeSet<long[]> vectors = new TreeSet<>(Arrays::compare);
    Map<LongBuffer, long[]> known = new HashMap<>();
    long[][] vectorOf = new long[mentors][];
    for (int m = 0; m < mentors; m++) {
      vectorOf[m] = known.computeIfAbsent(LongBuffer.wrap(mentor(m)), LongBuffer::array);
      vectors.add(vectorOf[m]);
    }
    classes = vectors.toArray(long[][]::new);
    classAt = new int[groups.places()];
    priceAt = new long[groups.places()];
    for (int place = 0; place < classAt.length; place++) {
      int mentor = groups.mentorAt[place];
      classAt[place] = Arrays.binarySearch(classes, vectorOf[mentor], Arrays::compare);
      priceAt[place] = -score.mentor()[mentor];
    }
    above = new Above[classes.length][groups.programmes()];
    leastOfGroup = new long[classes.length][groups.groups()];
    leastOfSubgroup = new long[classes.length][groups.subgroups()];
    cheapest = new int[classes.length][];
    cheapestPrice = new long[classes.length][];
    summarise(place -> true);
  }

  /** As if no youth had anything and there were no coverage to settle: prices that are guessed, {@code long[mentors]}, 0 or more. */
  static PricedGroups guessed(MentorGroups groups, int youths, long[] price) {
    long[] potential = Arrays.stream(price).map(p -> -p).toArray();
    return new PricedGroups(
        groups, List.of(new Prices(new long[youths], potential, new long[0], new long[0])));
  }

  /** The prices of {@code all}, at the places that pass alone: the others are as if nobody were there. */
  private PricedGroups(PricedGroups all, IntPredicate passes) {
    this.groups = all.groups;
    this.coverage = all.coverage;
    this.score = all.score;
    this.classes = all.classes;
    this.classAt = all.classAt.clone();
    this.priceAt = all.priceAt;
    above = new Above[classes.length][groups.programmes()];
    leastOfGroup = new long[classes.length][groups.groups()];
    leastOfSubgroup = new long[classes.length][groups.subgroups()];
    cheapest = new int[classes.length][];
    cheapestPrice = new long[classes.length][];
    for (int place = 0; place < classAt.length; place++) {
      if (!passes.test(place)) {
        classAt[place] = -1;
      }
    }
    summarise(passes);
  }

  /**
   * The mentors of a programme of some class or a higher one, as bits by the place where rules and scorers know them.
   *
   * @param first the word from which on the bits are
   * @param words without empty words at either end
   */
  record Above(int first, long[] words, int count) {
    private static final Above NOBODY = new Above(0, new long[0], 0);
  }

  /** Prepares {@link #above}; linear in classes × places. */
  void list() {
    for (int c = 0; c < classes.length; c++) {
      for (int programme = 0; programme < groups.programmes(); programme++) {
        above[c][programme] = list(c, programme);
      }
    }
  }

  private Above list(int fromClass, int programme) {
    int first = groups.rowPlaces.start(programme) / Long.SIZE;
    int end = groups.rowPlaces.start(programme + 1);
    long[] words = new long[Math.max(0, (end + Long.SIZE - 1) / Long.SIZE - first)];
    int count = 0;
    int from = words.length;
    int to = 0;
    for (int place = groups.firstPlace(programme);
        place < groups.firstPlace(programme + 1);
        place++) {
      if (classAt[place] >= fromClass) {
        int word = groups.rowAt[place] / Long.SIZE - first;
        words[word] |= 1L << groups.rowAt[place];
        from = Math.min(from, word);
        to = Math.max(to, word + 1);
        count++;
      }
    }
    return count == 0
        ? Above.NOBODY
        : new Above(first + from, Arrays.copyOfRange(words, from, to), count);
  }

  /** The mentors of a programme of this class or a higher one. After {@link #list}. */
  Above above(int fromClass, int programme) {
    return above[fromClass][programme];
  }

  /** Whether a pair with any mentor of these programmes could add coverage. After {@link #list}. */
  boolean anybodyFor(int youth, int[] programmes) {
    int fromClass = firstAbove(youth);
    for (int k = 0; k < programmes.length && fromClass < classes.length; k++) {
      if (above[fromClass][programmes[k]].count() > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether these prices are guessed, and of no class. */
  boolean guessed() {
    return coverage.length == 0;
  }

  /** Whether the prices of all coverage phases are the same. */
  boolean sameCoverage(PricedGroups other) {
    boolean same = coverage.length == other.coverage.length;
    for (int t = 0; same && t < coverage.length; t++) {
      same = Arrays.equals(coverage[t].youth(), other.coverage[t].youth())
          && Arrays.equals(coverage[t].mentor(), other.coverage[t].mentor());
    }
    return same;
  }

  /** The price at each place. Not to be changed. */
  long[] prices() {
    return priceAt;
  }

  private void summarise(IntPredicate passes) {
    for (int c = 0; c < classes.length; c++) {
      Arrays.fill(leastOfGroup[c], OUT_OF_REACH);
      Arrays.fill(leastOfSubgroup[c], OUT_OF_REACH);
    }
    for (int place = 0; place < groups.places(); place++) {
      if (passes.test(place)) {
        int c = classAt[place];
        int h = groups.subgroupAt[place];
        leastOfSubgroup[c][h] = Math.min(leastOfSubgroup[c][h], priceAt[place]);
        int g = groups.groupOf[h];
        leastOfGroup[c][g] = Math.min(leastOfGroup[c][g], priceAt[place]);
      }
    }
  }

  /** The same prices, with only the mentors who are wanted more than at prices {@code before}: by a class, or by a lower price. */
  PricedGroups cheaperThan(PricedGroups before) {
    return new PricedGroups(this, place -> {
      int mentor = groups.mentorAt[place];
      int byClass = Arrays.compare(mentor(mentor), before.mentor(mentor));
      return byClass > 0 || (byClass == 0 && priceAt[place] < before.priceAt[place]);
    });
  }

  /** Whether pairs of a youth that were not wanted at prices {@code before} may be by what changed on the youth's own side. */
  boolean wantsMoreThan(PricedGroups before, int youth) {
    int byClass = Arrays.compare(youth(youth), before.youth(youth));
    return byClass < 0 || (byClass == 0 && worth(youth) < before.worth(youth));
  }

  private long[] mentor(int mentor) {
    long[] vector = new long[coverage.length];
    for (int t = 0; t < vector.length; t++) {
      vector[t] = coverage[t].mentor()[mentor];
    }
    return vector;
  }

  private long[] youth(int youth) {
    long[] vector = new long[coverage.length];
    for (int t = 0; t < vector.length; t++) {
      vector[t] = coverage[t].youth()[youth];
    }
    return vector;
  }

  /** The lowest class whose pairs with the youth would add coverage; {@link #classes} if there is none. */
  int firstAbove(int youth) {
    int at = Arrays.binarySearch(classes, youth(youth), Arrays::compare);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The class within which the score decides, or −1. */
  int ownClass(int youth) {
    return Math.max(-1, Arrays.binarySearch(classes, youth(youth), Arrays::compare));
  }

  /** How many classes there are. */
  int classes() {
    return classes.length;
  }

  /** What the youth has already: a pair is worth having if its score less the mentor's price is more. */
  long worth(int youth) {
    return score.youth()[youth];
  }

  /** Prepares {@link #cheapest} and {@link #cheapestPrice} of all classes; linear in places but for subgroups of many. */
  void rank() {
    for (int c = 0; c < classes.length; c++) {
      int[] order = new int[groups.places()];
      long[] price = new long[order.length];
      for (int h = 0; h < groups.subgroups(); h++) {
        rank(c, groups.placeStart[h], groups.placeStart[h + 1], order, price);
      }
      cheapest[c] = order;
      cheapestPrice[c] = price;
    }
  }

  private void rank(int ofClass, int from, int to, int[] order, long[] price) {
    long[] keys = new long[to - from];
    boolean wide = false;
    for (int place = from; place < to; place++) {
      long p = priceIn(ofClass, place);
      wide |= p != OUT_OF_REACH && (p >= LAST_PRICE || p <= -LAST_PRICE);
      keys[place - from] = Math.min(p, LAST_PRICE) << PLACE_BITS | (place - from);
    }
    if (wide) { // beyond all scores: only where quotas force people far from what they would choose
      int[] sorted = IntStream.range(from, to)
          .boxed()
          .sorted(Comparator.comparingLong((Integer place) -> priceIn(ofClass, place)))
          .mapToInt(Integer::intValue)
          .toArray();
      System.arraycopy(sorted, 0, order, from, sorted.length);
    } else {
      Arrays.sort(keys);
      for (int k = 0; k < keys.length; k++) {
        order[from + k] = from + (int) (keys[k] & (1L << PLACE_BITS) - 1);
      }
    }
    for (int k = from; k < to; k++) {
      price[k] = priceIn(ofClass, order[k]);
    }
  }

  private long priceIn(int ofClass, int place) {
    return classAt[place] == ofClass ? priceAt[place] : OUT_OF_REACH;
  }

  /** The places of each subgroup, at its positions, in ascending order of price; those of other classes last. After {@link #rank}. */
  int[] cheapest(int ofClass) {
    return cheapest[ofClass];
  }

  /** Their prices; of other classes, beyond all scores. After {@link #rank}. */
  long[] cheapestPrice(int ofClass) {
    return cheapestPrice[ofClass];
  }

  /** The class of the mentor at a place; −1: not to be looked at. */
  int classAt(int place) {
    return classAt[place];
  }

  /** The price of the mentor at a place. */
  long priceAt(int place) {
    return priceAt[place];
  }

  /** The lowest price in each group, {@code long[groups]}, among mentors of a class. Not to be changed. */
  long[] leastOfGroup(int ofClass) {
    return leastOfGroup[ofClass];
  }

  /** The lowest price in each subgroup, {@code long[subgroups]}, among mentors of a class. Not to be changed. */
  long[] leastOfSubgroup(int ofClass) {
    return leastOfSubgroup[ofClass];
  }
}
