package org.mentorat.core.solve;

import org.mentorat.problem.AssignmentProblem;

/**
 * Serves youths one by one along paths of least loss, on rows of which the better part is listed: the shortest augmenting paths of
 * Jonker &amp; Volgenant (1987), for mentors of any capacity.
 *
 * <p><b>Rows on demand.</b> Dijkstra's search (1959) reaches the mentors of a youth's list at once, and the rest of the row no earlier
 * than the list's bound says: until then one entry of the heap stands for all of them. Only a search that gets so far reads the row.
 *
 * <p><b>Invariant.</b> Every served youth has a pair that is worth most to it among the live pairs, at the prices of mentors, which are
 * at most 0, and 0 where a place is free (but see {@code ListAuction} with ε: then all places are filled in the end). A search lowers
 * the prices of what it settles by what its end is further away, which keeps the invariant and makes its path tight.
 *
 * <p><b>Shortage.</b> Where a search meets no free place, the mentors that it settled and their youths are in shortage: all their places
 * are taken, and one youth more than places wants them. Who joins the shortage never leaves it: whoever else may have one of its
 * places and one elsewhere takes the latter, as otherwise coverage is lost. In terms of {@link org.mentorat.problem.Prices} of the
 * coverage phase, those in shortage have potential −1 and everybody else 0. Inside, coverage decides that places are filled, and score
 * who has them: a search ends at the youth who is worth least, 0 being the price of going without.
 */
final class AugmentingPaths {
  /** How taking in a youth went. */
  enum Progress {
    /** The youth, or another in its place, is served or known to be in shortage. */
    DONE,
    /** The signal said stop; nothing has changed. */
    STOPPED,
    /** It takes too many steps, or numbers grow too large. Another way must be taken. */
    COSTLY
  }

  /**
   * No price is moved further from 0 than this. A distance telescopes to the scores of a path, one forwards and one backwards at each
   * mentor, and the prices at its two ends. A simple path meets min(youths, mentors) mentors at most, which is less than 2¹⁶ where half
   * of all pairs are eligible and pairs are numbered by {@code int}, so its scores add up to 2¹⁶ · 2 · 2⁴⁰ = 2⁵⁷ at most, and a distance to
   * 2⁵⁷ + 2⁵⁸ + 2⁵⁹ &lt; 2⁶⁰, {@link Holders#CLOSED} included. In a sparse problem that holds up to 2¹⁷ mentors.
   */
  private static final long FARTHEST = 1L << 58;

  private static final int NOWHERE = -1;

  private final AssignmentProblem problem;
  private final ShortLists lists;
  private final Holders holders;
  private final StepMeter meter;
  private final int mentors;

  private boolean shortageAllowed = true;
  private long stepsLeft = Long.MAX_VALUE;

  private final boolean[] shortMentor;
  private final boolean[] shortYouth;
  private boolean anyShort;
  private int openMentors;
  private boolean raised;

  /** Mentors by their distance, and at {@code mentors + y} what the list of youth y leaves out. */
  private final LongKeyHeap heap;

  private final long[] distance;
  private final int[] seen;
  private final int[] viaPair;
  private final int[] viaYouth;
  private final int[] settled;
  private final long[] reachedAt;
  private final long[] worthOf;
  private int settledCount;
  private int search;
  private boolean inShortage;
  private int end;
  private boolean endIsYouth;
  private long endDistance;

  AugmentingPaths(AssignmentProblem problem, ShortLists lists, Holders holders, StepMeter meter) {
    this.problem = problem;
    this.lists = lists;
    this.holders = holders;
    this.meter = meter;
    mentors = problem.mentors();
    shortMentor = new boolean[mentors];
    shortYouth = new boolean[problem.youths()];
    heap = new LongKeyHeap(mentors + problem.youths());
    distance = new long[mentors];
    seen = new int[mentors];
    viaPair = new int[mentors];
    viaYouth = new int[mentors];
    settled = new int[mentors];
    reachedAt = new long[problem.youths()];
    worthOf = new long[problem.youths()];
    for (int m = 0; m < mentors; m++) {
      shortMentor[m] = problem.mentorCapacity(m) == 0;
      openMentors += shortMentor[m] ? 0 : 1;
    }
  }

  /** Whether some youths cannot be served; {@link #shortMentor} and {@link #shortYouth} tell who. */
  boolean anyShort() {
    return anyShort;
  }

  boolean shortMentor(int mentor) {
    return shortMentor[mentor];
  }

  boolean shortYouth(int youth) {
    return shortYouth[youth];
  }

  /** No more than so many steps from now on. */
  void allow(long steps) {
    stepsLeft = steps;
  }

  /** Prices stand on free places, too, so that all places must be filled in the end: a shortage makes the run too costly. */
  void placesAreAllNeeded() {
    shortageAllowed = false;
  }

  /** Takes in a youth without a place; it or another may stay without in a shortage. */
  Progress insert(int youth) {
    meter.search();
    inShortage = false;
    Progress progress = openMentors > 0 ? grow(youth) : Progress.DONE;
    if (progress == Progress.DONE && (openMentors == 0 || end == NOWHERE)) {
      if (!shortageAllowed || !joinShortage(youth)) {
        return Progress.COSTLY;
      }
      inShortage = true;
      progress = grow(youth);
    }
    if (progress != Progress.DONE) {
      return progress;
    }
    if (!lowerPrices()) {
      return Progress.COSTLY;
    }
    augment(youth);
    return Progress.DONE;
  }

  /** Searches from a youth until the nearest end is certain, or nothing is left: then it is {@link #NOWHERE}. */
  private Progress grow(int source) {
    search++;
    settledCount = 0;
    end = NOWHERE;
    endIsYouth = false;
    endDistance = Long.MAX_VALUE;
    heap.clear();
    expand(source, 0, worth(source));
    while (!heap.isEmpty() && heap.minKey() < endDistance) {
      if (meter.stopped()) {
        return Progress.STOPPED;
      }
      if (stepsLeft < 0) {
        return Progress.COSTLY;
      }
      long key = heap.minKey();
      int node = heap.poll();
      if (node >= mentors) {
        readRow(node - mentors);
      } else {
        assert settledCount == 0 || key >= distance[settled[settledCount - 1]];
        settled[settledCount++] = node;
        for (int k = 0; k < holders.filled(node) && endDistance > key; k++) {
          int y = holders.holder(node, k);
          expand(y, key, holders.worth(y));
        }
      }
    }
    return Progress.DONE;
  }

  /** What a youth without a place can have at best. */
  private long worth(int youth) {
    long[] price = holders.price;
    long best = ShortLists.NOTHING;
    for (boolean fresh = false; ; fresh = true) {
      for (int k = lists.first(youth); k < lists.end(youth); k++) {
        int m = lists.mentor[k];
        if (inShortage || !shortMentor[m]) {
          best = Math.max(best, lists.score[k] + price[m]);
        }
      }
      if (best >= lists.rest(youth) || fresh) {
        break;
      }
      lists.refresh(youth, price);
    }
    if (best < lists.rest(youth)) {
      best = bestOfRow(youth);
    }
    return inShortage ? Math.max(best, 0) : best;
  }

  private long bestOfRow(int youth) {
    long best = ShortLists.NOTHING;
    for (int p = problem.rowStart(youth); p < problem.rowStart(youth + 1); p++) {
      int m = problem.mentorOf(p);
      if (inShortage || !shortMentor[m]) {
        best = Math.max(best, problem.score(p) + holders.price[m]);
      }
    }
    count(problem.rowStart(youth + 1) - problem.rowStart(youth));
    return best;
  }

  /** From a youth at a distance to the mentors of its list, and to the end that it is itself in a shortage. */
  private void expand(int youth, long at, long worth) {
    if (inShortage && at + worth < endDistance) {
      endDistance = at + worth;
      end = youth;
      endIsYouth = true;
    }
    long[] price = holders.price;
    long base = at + worth;
    int k = lists.first(youth);
    int to = lists.end(youth);
    for (; k < to && base - lists.worthThen[k] < endDistance; k++) {
      int m = lists.mentor[k];
      reach(m, base - lists.score[k] - price[m], lists.pair[k], youth);
    }
    count(k - lists.first(youth) + 1);
    long rest = lists.rest(youth);
    if (k == to && rest != ShortLists.NOTHING && base - rest < endDistance) {
      reachedAt[youth] = at;
      worthOf[youth] = worth;
      heap.offer(mentors + youth, Math.max(at, base - rest));
    }
  }

  private void readRow(int youth) {
    long base = reachedAt[youth] + worthOf[youth];
    int from = problem.rowStart(youth);
    int to = problem.rowStart(youth + 1);
    for (int p = from; p < to; p++) {
      int m = problem.mentorOf(p);
      long there = base - problem.score(p) - holders.price[m];
      if (there < endDistance) {
        reach(m, there, p, youth);
      }
    }
    count(to - from);
  }

  private void reach(int m, long there, int pair, int youth) {
    if (there >= endDistance
        || (seen[m] == search && distance[m] <= there)
        || (!inShortage && shortMentor[m])) {
      return;
    }
    seen[m] = search;
    distance[m] = there;
    viaPair[m] = pair;
    viaYouth[m] = youth;
    if (holders.hasRoom(m)) {
      endDistance = there;
      end = m;
      endIsYouth = false;
    } else {
      heap.offer(m, there);
    }
  }

  private void count(int steps) {
    meter.steps(steps);
    stepsLeft -= steps;
  }

  /** Lowers prices as the invariant says; false, and nothing is changed, where one would get too low. */
  private boolean lowerPrices() {
    for (int k = 0; k < settledCount; k++) {
      int m = settled[k];
      if (holders.price[m] - (endDistance - distance[m]) < -FARTHEST) {
        return false;
      }
    }
    for (int k = 0; k < settledCount; k++) {
      int m = settled[k];
      holders.price[m] -= endDistance - distance[m];
    }
    return true;
  }

  private void augment(int source) {
    meter.augmentation();
    int m = end;
    if (endIsYouth) {
      if (end == source) {
        return;
      }
      m = holders.mentorOf[end];
      holders.leave(end);
    }
    for (int y = Holders.NONE; y != source; ) {
      y = viaYouth[m];
      int next = holders.mentorOf[y];
      if (y != source) {
        holders.leave(y);
      }
      holders.take(y, m, viaPair[m], problem.score(viaPair[m]), 0);
      m = next;
    }
  }

  /**
   * What the last search settled joins the shortage. Its prices rise together until going without, at 0, is not better than any place
   * held, and until no place of those who were in shortage before attracts a youth who joins. False, and nothing is changed, where prices
   * would get too high.
   */
  private boolean joinShortage(int source) {
    long rise = 0;
    boolean early = anyShort;
    int joining = openMentors > 0 ? settledCount : 0;
    for (int k = 0; k < joining; k++) {
      int m = settled[k];
      for (int i = 0; i < holders.filled(m); i++) {
        int y = holders.holder(m, i);
        long worth = holders.worth(y);
        rise = Math.max(rise, -worth);
        if (early) {
          rise = Math.max(rise, bestInShortage(y) - worth);
        }
      }
    }
    if (rise > FARTHEST >> 1) {
      return false;
    }
    anyShort = true;
    shortYouth[source] = true;
    openMentors -= joining;
    for (int k = 0; k < joining; k++) {
      int m = settled[k];
      shortMentor[m] = true;
      holders.price[m] += rise;
    }
    raised |= rise > 0;
    for (int k = 0; k < joining; k++) {
      int m = settled[k];
      for (int i = 0; i < holders.filled(m); i++) {
        int y = holders.holder(m, i);
        shortYouth[y] = true;
        if (raised) {
          lists.refresh(y, holders.price);
        }
      }
    }
    if (raised) {
      lists.refresh(source, holders.price);
    }
    return true;
  }

  /** What a youth could have at best among those who are in shortage already. */
  private long bestInShortage(int youth) {
    long best = ShortLists.NOTHING;
    for (int p = problem.rowStart(youth); p < problem.rowStart(youth + 1); p++) {
      int m = problem.mentorOf(p);
      if (shortMentor[m] && problem.mentorCapacity(m) > 0) {
        best = Math.max(best, problem.score(p) + holders.price[m]);
      }
    }
    count(problem.rowStart(youth + 1) - problem.rowStart(youth));
    return best;
  }
}
