package org.mentorat.core.solve;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.Workers;

/**
 * The exact end of {@link LinearAssignment}. Starts from any prices and holders; youths keep the places that are best for them at these prices.
 *
 * <p>Whoever is left gets a place along a shortest path (the Hungarian method: Kuhn 1955, Munkres 1957), searched for from the youth and from all free places
 * at once until the two searches meet (Pohl 1971; the end of Ikeda et al. 1994, that both fronts together are no nearer than the best path found). With k
 * places free among n, a search from one end settles some n / k places, from both ends some √n. That is what makes the last ones cheap.
 *
 * <p>Prices are kept such that nobody with a place has better. With D the length of the path, cut into D = F + B where the searches stand: places nearer
 * than F to the youth rise by the difference, places nearer than B to a free place fall by it. An arc from one of the former to one of the latter has no less than
 * its reduced cost left, since a path over it is no shorter than D. Since every place is taken in the end, all prices may be raised together until none is
 * negative.
 */
final class SquareFinish {
  private static final int NONE = -1;

  /** Youths who are taken over at once. */
  private static final int YOUTHS_AT_ONCE = 1 << 13;

  private final FallingRows rows;
  private final StepMeter meter;
  private final Workers workers;
  private final int n;

  /** What each place costs, in the scale of the rows. */
  private final long[] price;

  private final int[] youthOf;

  /** Places without a youth, in an order that depends on the sequence of searches alone. */
  private int[] free = {};

  private int freeCount;
  private final int[] mentorOf;

  /** Cost of each youth's pair. */
  private final long[] own;

  private long leastPrice;

  /** By how much prices can have moved in all. */
  private long moved;

  private @Nullable Columns columns;
  private final Front ahead;
  private final Front back;
  private int epoch;

  /** Length of the shortest path that is known, and the place where its two parts meet. */
  private long length;

  private int meeting;

  /** One of the two searches: Dijkstra's, with labels that are good for one epoch. */
  private static final class Front {
    final LongKeyHeap heap;
    final long[] distance;
    final int[] labelled;
    final int[] done;

    /** Ahead: the youth who would come to the place. Back: the place to which its youth would go. */
    final int[] by;

    int[] settled = new int[64];
    int count;

    Front(int n) {
      heap = new LongKeyHeap(n);
      distance = new long[n];
      labelled = new int[n];
      done = new int[n];
      by = new int[n];
    }

    void start() {
      heap.clear();
      count = 0;
    }

    boolean label(int place, long d, int whence, int epoch) {
      if (labelled[place] == epoch && distance[place] <= d) {
        return false;
      }
      labelled[place] = epoch;
      distance[place] = d;
      by[place] = whence;
      heap.offer(place, d);
      return true;
    }

    int settle(int epoch) {
      int place = heap.poll();
      done[place] = epoch;
      if (count == settled.length) {
        settled = Arrays.copyOf(settled, 2 * count);
      }
      settled[count++] = place;
      return place;
    }
  }

  /**
   * A finish from what an auction has found.
   *
   * @param holder who has each place, or −1; taken over
   * @param price what each place costs, in the scale of the rows; taken over
   */
  SquareFinish(FallingRows rows, StepMeter meter, Workers workers, int[] holder, long[] price) {
    this.rows = rows;
    this.meter = meter;
    this.workers = workers;
    n = price.length;
    this.price = price;
    youthOf = holder;
    mentorOf = new int[n];
    Arrays.fill(mentorOf, NONE);
    own = new long[n];
    ahead = new Front(n);
    back = new Front(n);
    for (int m = 0; m < n; m++) {
      leastPrice = Math.min(leastPrice, price[m]);
      if (holder[m] != NONE) {
        mentorOf[holder[m]] = m;
      }
    }
  }

  /**
   * Whether everybody has a place now, the prices proving the sum of scores to be best; else the meter says stop, or somebody can have no place, or prices
   * would have to leave their bound.
   */
  boolean run() {
    takeOver();
    if (meter.stopsNow()) {
      return false;
    }
    free = IntStream.range(0, n).filter(m -> youthOf[m] == NONE).toArray();
    freeCount = free.length;
    for (int y = 0; y < n; y++) {
      if (mentorOf[y] == NONE && !place(y)) {
        return false;
      }
    }
    assert IntStream.range(0, n).allMatch(y -> reach(y) == best(y)) : "a youth could have better";
    return true;
  }

  int mentorOf(int youth) {
    return mentorOf[youth];
  }

  /** What a youth's place costs it, its pair included, once {@link #run} has come to its end; the least it could have. */
  long reach(int youth) {
    return own[youth] + price[mentorOf[youth]];
  }

  /** What a place costs; negative ones may occur. */
  long price(int mentor) {
    return price[mentor];
  }

  /** No price is lower. */
  long leastPrice() {
    return leastPrice;
  }

  /** Whoever could have better gives up its place. */
  private void takeOver() {
    int parts = (n + YOUTHS_AT_ONCE - 1) / YOUTHS_AT_ONCE;
    workers.run(parts, part -> {
      int end = Math.min(n, (part + 1) * YOUTHS_AT_ONCE);
      for (int y = part * YOUTHS_AT_ONCE; y < end && !meter.stopRequested(); y++) {
        int m = mentorOf[y];
        if (m != NONE) {
          own[y] = rows.costOf(y, m);
          if (own[y] + price[m] > best(y)) {
            mentorOf[y] = NONE;
            youthOf[m] = NONE;
          }
        }
      }
    });
  }

  private long best(int y) {
    long best = Long.MAX_VALUE;
    int to = rows.start(y + 1);
    for (int k = rows.start(y); k < to; k++) {
      long word = rows.word(k);
      long cost = rows.cost(word);
      if (best != Long.MAX_VALUE && cost + leastPrice >= best) {
        break;
      }
      best = Math.min(best, cost + price[rows.mentor(word)]);
    }
    return best;
  }

  /** Finds a place for a youth; whether the search came to its end. */
  private boolean place(int y) {
    Columns known = columns == null ? Columns.of(rows, n, meter, workers) : columns;
    if (known == null) {
      return false;
    }
    columns = known;
    meter.search();
    epoch++;
    ahead.start();
    back.start();
    length = Long.MAX_VALUE;
    for (int k = 0; k < freeCount; k++) {
      back.label(free[k], 0, NONE, epoch);
    }
    lookAhead(y, 0, best(y));
    while (!met()) {
      if (meter.stopped() || (ahead.heap.isEmpty() && length == Long.MAX_VALUE)) {
        return false;
      }
      // The smaller front next, so that neither search is the larger half of the work.
      boolean forwards =
          back.heap.isEmpty() || (!ahead.heap.isEmpty() && ahead.count <= back.count);
      if (forwards) {
        int m = ahead.settle(epoch);
        int next = youthOf[m];
        if (next != NONE) {
          lookAhead(next, ahead.distance[m], own[next] + price[m]);
        }
      } else {
        lookBack(known, back.settle(epoch));
      }
    }
    if (length > MagnitudeCheck.MAX_PATH - moved) {
      return false;
    }
    moved += length;
    movePrices();
    movePath();
    meter.augmentation();
    return true;
  }

  /** Whether no path can be shorter than the shortest that is known. */
  private boolean met() {
    if (ahead.heap.isEmpty() || back.heap.isEmpty()) {
      return length != Long.MAX_VALUE;
    }
    return length != Long.MAX_VALUE && ahead.heap.minKey() + back.heap.minKey() >= length;
  }

  private void lookAhead(int y, long d, long reach) {
    long base = d - reach;
    int from = rows.start(y);
    int to = rows.start(y + 1);
    int k = from;
    for (; k < to; k++) {
      long word = rows.word(k);
      long t = base + rows.cost(word);
      if (t + leastPrice >= length) {
        break;
      }
      int m = rows.mentor(word);
      t += price[m];
      if (t < length && ahead.label(m, t, y, epoch) && back.labelled[m] == epoch) {
        meet(m);
      }
    }
    meter.steps(k - from + 1);
  }

  private void lookBack(Columns known, int m) {
    long base = back.distance[m] + price[m];
    int to = known.start(m + 1);
    for (int k = known.start(m); k < to; k++) {
      long word = known.word(k);
      int y = known.youth(word);
      int old = mentorOf[y];
      if (old == NONE || old == m) {
        continue;
      }
      long t = base + known.cost(word) - own[y] - price[old];
      if (t < length && back.label(old, t, m, epoch) && ahead.labelled[old] == epoch) {
        meet(old);
      }
    }
    meter.steps(to - known.start(m) + 1);
  }

  private void meet(int m) {
    long together = ahead.distance[m] + back.distance[m];
    if (together < length) {
      length = together;
      meeting = m;
    }
  }

  private void movePrices() {
    long front = ahead.heap.isEmpty() ? length : Math.min(length, ahead.heap.minKey());
    for (int k = 0; k < ahead.count; k++) {
      int m = ahead.settled[k];
      price[m] += Math.max(0, front - ahead.distance[m]);
    }
    for (int k = 0; k < back.count; k++) {
      int m = back.settled[k];
      price[m] -= Math.max(0, length - front - back.distance[m]);
      leastPrice = Math.min(leastPrice, price[m]);
    }
  }

  private void movePath() {
    int m = meeting;
    int moving = youthOf[m];
    while (moving != NONE) {
      int to = back.by[m];
      int next = youthOf[to];
      put(moving, to);
      moving = next;
      m = to;
    }
    fill(m);
    m = meeting;
    while (m != NONE) {
      int y = ahead.by[m];
      int before = mentorOf[y];
      put(y, m);
      m = before;
    }
  }

  private void fill(int m) {
    int k = 0;
    while (free[k] != m) {
      k++;
    }
    free[k] = free[--freeCount];
  }

  private void put(int y, int m) {
    youthOf[m] = y;
    mentorOf[y] = m;
    own[y] = rows.costOf(y, m);
  }
}
