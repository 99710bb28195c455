package org.mentorat.core.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shortest paths from youths without a place to the nearest place that can be had: at a node that lacks a unit, at a free node, or from
 * a youth who may as well stay out. Each path moves every youth on it to its next mentor; prices only rise.
 *
 * <p>This is the Hungarian method (Kuhn 1955; with Dijkstra's search as in Edmonds &amp; Karp 1972) on hubs in place of single places. A hub's exits are
 * the pairs of its youths that lead elsewhere, and the hubs just below it. An exit's <em>level</em> is the price of the hub at which the
 * exit is worth taking; it does not depend on that price itself, and since prices only rise a level that was noted once stays a lower
 * bound. So an association with thousands of youths keeps its exits in a heap by level from search to search, and a search looks at those few that are near,
 * not at all.
 */
final class ForwardPaths {
  private static final int NONE = Places.NONE;

  /** Youths of a mentor with so few places are looked at one by one. */
  private static final int FEW_PLACES = 8;

  private final Places places;
  private final FallingRows rows;
  private final FlowNetwork net;
  private final PlaceTree tree;
  private final StepMeter meter;
  private final long leastPrice;

  private final LongKeyHeap heap;
  private final long[] distance;
  private final int[] labelled;
  private final int[] done;
  private final int[] settled;
  private int settledCount;
  private final int[] level;
  private int levelHead;
  private int levelTail;
  private int epoch;
  private long current;
  private long bound;

  /** How each hub was reached: a youth and the mentor it would move to, or no youth and the hub above. */
  private final int[] byYouth;

  private final int[] byTarget;

  private int endYouth;
  private int endMentor;
  private int endNode;
  private int endChildOf;

  /** Exits of hubs that are many, youths as they are and nodes as their complement; null until asked for. */
  private final @Nullable LevelHeap[] exits;

  private final int[] lookedAtYouth;
  private final int[] lookedAtNode;
  private int[] aside = new int[64];
  private int asideCount;

  private int[] pathYouth = new int[16];
  private int[] pathMentor = new int[16];
  private int[] pathInto = new int[16];
  private int[] pathOutOf = new int[16];
  private int pathLength;

  /**
   * Searches on places whose prices are given.
   *
   * @param leastPrice no price is lower
   */
  ForwardPaths(
      FlowNetwork net,
      PlaceTree tree,
      Places places,
      FallingRows rows,
      StepMeter meter,
      long leastPrice) {
    this.net = net;
    this.tree = tree;
    this.places = places;
    this.rows = rows;
    this.meter = meter;
    this.leastPrice = Math.min(0, leastPrice);
    int nodes = places.nodes;
    heap = new LongKeyHeap(2 * nodes);
    distance = new long[nodes];
    labelled = new int[nodes];
    done = new int[nodes];
    settled = new int[nodes];
    level = new int[nodes];
    byYouth = new int[nodes];
    byTarget = new int[nodes];
    exits = new LevelHeap[nodes];
    lookedAtYouth = new int[net.youths];
    lookedAtNode = new int[nodes];
  }

  /** Finds a place for a youth, or none where none is as good; whether the search came to its end, rather than being stopped. */
  boolean place(int youth) {
    long reach = mayStayOut(youth) ? rows.costOfStayingOut() : Long.MAX_VALUE / 2;
    boolean out = true;
    int to = rows.start(youth + 1);
    for (int k = rows.start(youth); k < to; k++) {
      long word = rows.word(k);
      if (rows.cost(word) + leastPrice >= reach) {
        break;
      }
      long total = rows.cost(word) + places.priceAt(rows.mentor(word));
      if (total < reach) {
        reach = total;
        out = false;
      }
    }
    if (out && mayStayOut(youth)) {
      return true;
    }
    start();
    lookAt(youth, 0, reach);
    return search(youth);
  }

  /** Finds a place for a unit that a hub has too many; whether the search came to its end, rather than being stopped. */
  boolean relieve(int hub) {
    start();
    label(hub, 0, NONE, NONE);
    return search(NONE);
  }

  private void start() {
    meter.search();
    epoch++;
    settledCount = 0;
    levelHead = 0;
    levelTail = 0;
    asideCount = 0;
    heap.clear();
    bound = Long.MAX_VALUE;
    current = 0;
  }

  private boolean search(int source) {
    while (!meter.stopped()) {
      int next = next();
      if (next == NONE) {
        if (bound == Long.MAX_VALUE) {
          throw new IllegalStateException(
              "the face has no feasible flow, although the coverage phases left one");
        }
        finish(source);
        return true;
      }
      if (next >= places.nodes) {
        openExits(next - places.nodes);
      } else if (done[next] != epoch) {
        done[next] = epoch;
        settle(next);
      }
    }
    putBack();
    return false;
  }

  private int next() {
    if (levelHead < levelTail) {
      return bound > current ? level[levelHead++] : NONE;
    }
    if (heap.isEmpty() || heap.minKey() >= bound) {
      return NONE;
    }
    current = heap.minKey();
    return heap.poll();
  }

  private void settle(int hub) {
    settled[settledCount++] = hub;
    if (hub < places.mentors && places.room[hub] <= FEW_PLACES) {
      long price = places.price(hub);
      for (int y = places.firstYouth(hub); y != NONE; y = places.nextYouth(y)) {
        lookAt(y, current, places.own[y] + price);
      }
    } else {
      openExits(hub);
    }
  }

  /** Relaxes the free pairs of a youth that is reached at distance {@code d}, and its staying out. */
  private void lookAt(int y, long d, long reach) {
    long base = d - reach;
    if (mayStayOut(y)) {
      long t = base + rows.costOfStayingOut();
      if (t < bound) {
        bound = t;
        endYouth = y;
        endMentor = NONE;
        endNode = Places.FREE;
      }
    }
    int k = rows.start(y);
    int from = k;
    int to = rows.start(y + 1);
    for (; k < to; k++) {
      long word = rows.word(k);
      long t = base + rows.cost(word);
      if (t + leastPrice >= bound) {
        break;
      }
      int m = rows.mentor(word);
      t += places.priceAt(m);
      if (t < bound) {
        enter(m, t, y);
      }
    }
    meter.steps(k - from + 1);
  }

  private boolean mayStayOut(int y) {
    return net.lower[y] == 0;
  }

  /** A unit comes to a mentor: it fills a gap, ends at a free node, or pushes another unit out of a hub. */
  private void enter(int m, long t, int y) {
    int v = m;
    while (places.deficit[v] <= 0) {
      if (places.isHub(v)) {
        label(v, t, y, m);
        return;
      }
      if (places.above[v] == NONE) {
        v = Places.FREE;
        break;
      }
      v = places.above[v];
    }
    assert t >= current;
    bound = t;
    endYouth = y;
    endMentor = m;
    endNode = v;
  }

  private void label(int hub, long t, int y, int target) {
    if (labelled[hub] == epoch && distance[hub] <= t) {
      return;
    }
    assert t >= current;
    labelled[hub] = epoch;
    distance[hub] = t;
    byYouth[hub] = y;
    byTarget[hub] = target;
    if (t == current) {
      level[levelTail++] = hub;
    } else {
      heap.offer(hub, t);
    }
  }

  /** Looks at a hub's exits as far as they are no further than the search is now, and notes when to come back. */
  private void openExits(int hub) {
    LevelHeap heapOfHub = exits[hub];
    if (heapOfHub == null) {
      heapOfHub = new LevelHeap();
      listExits(hub, hub, heapOfHub);
      exits[hub] = heapOfHub;
    }
    long base = distance[hub] - places.price(hub);
    while (!heapOfHub.isEmpty()) {
      long t = base + heapOfHub.topKey();
      if (t >= bound) {
        return;
      }
      if (t > current) {
        heap.offer(places.nodes + hub, t);
        return;
      }
      int item = heapOfHub.topItem();
      long now = isFresh(item) ? levelOf(hub, item) : Long.MAX_VALUE;
      if (now == Long.MAX_VALUE) {
        heapOfHub.removeTop();
      } else if (now > heapOfHub.topKey()) {
        heapOfHub.raiseTop(now);
      } else {
        heapOfHub.removeTop();
        putAside(hub, item);
        if (item >= 0) {
          lookedAtYouth[item] = epoch;
          lookAt(item, distance[hub], places.own[item] + places.price(hub));
        } else {
          lookedAtNode[~item] = epoch;
          giveUp(hub, ~item, t);
        }
      }
    }
  }

  private boolean isFresh(int item) {
    return item >= 0 ? lookedAtYouth[item] != epoch : lookedAtNode[~item] != epoch;
  }

  /** The level of an exit as it is now, or {@code Long.MAX_VALUE} where it is none of this hub any more. */
  private long levelOf(int hub, int item) {
    if (item >= 0) {
      int m = places.mentorOf[item];
      return m == NONE || places.hubOf(m) != hub ? Long.MAX_VALUE : levelOfYouth(item, hub);
    }
    int v = ~item;
    return places.isHub(v) && places.hubOf(places.above[v]) == hub
        ? places.price(v)
        : Long.MAX_VALUE;
  }

  /**
   * The price of its hub at which a youth would as soon leave it. Mentors of the same hub do not count: they cost the same and score no better. Should one fill
   * up and become a hub, then to push a unit out of it directly is never longer than by this youth, for as long as the youth stays.
   */
  private long levelOfYouth(int y, int hub) {
    long best = mayStayOut(y) ? rows.costOfStayingOut() : Long.MAX_VALUE / 2;
    int k = rows.start(y);
    int from = k;
    for (int to = rows.start(y + 1); k < to; k++) {
      long word = rows.word(k);
      long cost = rows.cost(word);
      if (cost + leastPrice >= best) {
        break;
      }
      int m = rows.mentor(word);
      if (places.hubOf(m) != hub) {
        best = Math.min(best, cost + places.priceAt(m));
      }
    }
    meter.steps(k - from + 1);
    return best - places.own[y];
  }

  /** The hub passes its unit on to a hub below, which gives up one of its own. */
  private void giveUp(int hub, int child, long t) {
    if (places.deficit[child] > 0) {
      bound = t;
      endYouth = NONE;
      endNode = child;
      endChildOf = hub;
    } else {
      label(child, t, NONE, hub);
    }
  }

  private void listExits(int node, int hub, LevelHeap list) {
    if (node < places.mentors) {
      listYouths(node, hub, list);
      return;
    }
    for (int k = tree.childStart(node); k < tree.childEnd(node); k++) {
      int v = tree.child(k);
      if (places.above[v] == NONE) {
        continue; // cut off by the face
      }
      if (places.isHub(v)) {
        list.add(places.price(v), ~v);
      } else {
        listExits(v, hub, list);
      }
    }
    meter.steps(tree.childEnd(node) - tree.childStart(node));
  }

  private void listYouths(int mentor, int hub, LevelHeap list) {
    for (int y = places.firstYouth(mentor); y != NONE; y = places.nextYouth(y)) {
      list.add(levelOfYouth(y, hub), y);
    }
  }

  private void putAside(int hub, int item) {
    if (asideCount + 2 > aside.length) {
      aside = Arrays.copyOf(aside, 2 * aside.length);
    }
    aside[asideCount++] = hub;
    aside[asideCount++] = item;
  }

  /** Exits that were looked at go back into their heaps, those that are still exits. */
  private void putBack() {
    for (int k = 0; k < asideCount; k += 2) {
      int hub = aside[k];
      LevelHeap list = exits[hub];
      if (list != null && places.isHub(hub)) {
        long now = levelOf(hub, aside[k + 1]);
        if (now != Long.MAX_VALUE) {
          list.add(now, aside[k + 1]);
        }
      }
    }
    asideCount = 0;
  }

  private void finish(int source) {
    meter.augmentation();
    for (int k = 0; k < settledCount; k++) {
      int hub = settled[k];
      places.setPrice(hub, places.price(hub) + bound - distance[hub]);
    }
    tracePath(source);
    for (int k = 0; k < pathLength; k++) {
      change(k);
    }
    places.settleTouched();
    followHubs();
    for (int k = 0; k < pathLength; k++) {
      int y = pathYouth[k];
      if (y != NONE && pathMentor[k] != NONE) {
        addExit(y);
      }
    }
    putBack();
  }

  /** Lists the path from its end to its source, before anything on it changes. */
  private void tracePath(int source) {
    pathLength = 0;
    int hub;
    if (endYouth == NONE) {
      step(NONE, endNode, endChildOf, NONE);
      hub = endChildOf;
    } else {
      hub = hubOfYouth(endYouth, source);
      step(endYouth, endMentor, endNode, hub);
    }
    while (hub != NONE) {
      int y = byYouth[hub];
      int target = byTarget[hub];
      if (y == NONE) {
        if (target == NONE) {
          places.deficit[hub]++; // the source
          return;
        }
        step(NONE, hub, target, NONE);
        hub = target;
      } else {
        int from = hubOfYouth(y, source);
        step(y, target, hub, from);
        hub = from;
      }
    }
  }

  private int hubOfYouth(int y, int source) {
    return y == source ? NONE : places.hubOf(places.mentorOf[y]);
  }

  /** A youth moves to a mentor, out of one hub into another; or, without a youth, a node gives up a unit to the hub above. */
  private void step(int y, int m, int into, int outOf) {
    if (pathLength == pathYouth.length) {
      pathYouth = Arrays.copyOf(pathYouth, 2 * pathLength);
      pathMentor = Arrays.copyOf(pathMentor, 2 * pathLength);
      pathInto = Arrays.copyOf(pathInto, 2 * pathLength);
      pathOutOf = Arrays.copyOf(pathOutOf, 2 * pathLength);
    }
    pathYouth[pathLength] = y;
    pathMentor[pathLength] = m;
    pathInto[pathLength] = into;
    pathOutOf[pathLength++] = outOf;
  }

  private void change(int k) {
    int y = pathYouth[k];
    int m = pathMentor[k];
    boolean atEnd = k == 0;
    if (y == NONE) {
      int into = pathInto[k];
      if (places.deficit[m] < 0) {
        // It has too many units itself, so it keeps its flow, and the hub has one too many.
        places.deficit[m]++;
        places.deficit[into]--;
        return;
      }
      // What else the node lacks, the hub may as well lack, since both cost the same now.
      int units = atEnd ? places.deficit[m] : 1 + places.deficit[m];
      places.deficit[m] = 0;
      places.deficit[into] += units - 1;
      places.add(m, into, -units);
      return;
    }
    if (pathOutOf[k] != NONE) {
      places.add(places.mentorOf[y], pathOutOf[k], -1);
    }
    if (m == NONE) {
      places.move(y, NONE, 0);
      return;
    }
    places.add(m, pathInto[k], 1);
    if (atEnd && pathInto[k] >= 0) {
      places.deficit[pathInto[k]]--;
    }
    places.move(y, m, rows.costOf(y, m));
  }

  /** Keeps the heaps of exits in step with nodes that have become hubs or have ceased to be. */
  private void followHubs() {
    for (int k = 0; k < places.filledCount; k++) {
      int v = places.filled[k];
      exits[v] = null;
      int hub = places.above[v] == NONE ? Places.FREE : places.hubOf(places.above[v]);
      LevelHeap list = exitsOf(hub);
      if (list != null) {
        list.add(places.price(v), ~v);
      }
    }
    for (int k = 0; k < places.openedCount; k++) {
      int v = places.opened[k];
      exits[v] = null;
      int hub = places.hubOf(v);
      LevelHeap list = exitsOf(hub);
      if (list != null) {
        if (v < places.mentors) {
          listYouths(v, hub, list);
        } else {
          exits[hub] = null; // listed anew when it is asked for
        }
      }
    }
  }

  private void addExit(int y) {
    int hub = places.hubOf(places.mentorOf[y]);
    LevelHeap list = exitsOf(hub);
    if (list != null) {
      list.add(levelOfYouth(y, hub), y);
    }
  }

  /** What is known of a hub's exits; null where they were not asked for, or the hub is {@link Places#FREE}. */
  private @Nullable LevelHeap exitsOf(int hub) {
    return hub < 0 ? null : exits[hub];
  }
}
