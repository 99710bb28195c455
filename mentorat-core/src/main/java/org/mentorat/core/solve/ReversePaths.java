package org.mentorat.core.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shortest paths from nodes that lack a unit, against the direction in which youths move, to where one can be spared: an unserved youth,
 * a free node, or the top. Each path moves every youth on it to the mentor before; prices only fall.
 *
 * <p>The mirror image of {@link ForwardPaths}. An association that lacks a unit may take any youth who would come to any of its mentors that have room; it
 * keeps these mentors in a heap by the price at which the first youth would come. That level does not depend on the association's own price, and since
 * prices only fall one that was noted once stays an upper bound.
 */
final class ReversePaths {
  private static final int NONE = Places.NONE;

  /** What listing a pair costs in units of {@link StepMeter#stoppedAfter}. */
  private static final int UNITS_OF_A_LISTED_PAIR = 4;

  private final Places places;
  private final FallingRows rows;
  private final FlowNetwork net;
  private final PlaceTree tree;
  private final StepMeter meter;

  private final int[] columnStart;
  private final int[] columnYouth;
  private final long[] columnCost;

  private final LongKeyHeap heap;
  private final long[] distance;
  private final int[] labelled;
  private final int[] done;
  private final int[] settled;
  private int settledCount;
  private int epoch;
  private long current;
  private long bound;

  /** How each hub came to lack a unit: a youth and the mentor it would move to, or no youth and the hub below. */
  private final int[] byYouth;

  private final int[] byTarget;

  private int endYouth;
  private int endTarget;
  private int endHub;

  /** Mentors of hubs that are groups, by level negated; null until asked for. */
  private final @Nullable LevelHeap[] entries;

  private final int[] lookedAt;
  private int[] aside = new int[64];
  private int asideCount;

  private int[] movedFrom = new int[16];
  private int[] moved = new int[16];
  private int movedCount;

  private ReversePaths(
      FlowNetwork net, PlaceTree tree, Places places, FallingRows rows, StepMeter meter) {
    this.net = net;
    this.tree = tree;
    this.places = places;
    this.rows = rows;
    this.meter = meter;
    int nodes = places.nodes;
    heap = new LongKeyHeap(2 * nodes);
    distance = new long[nodes];
    labelled = new int[nodes];
    done = new int[nodes];
    settled = new int[nodes];
    byYouth = new int[nodes];
    byTarget = new int[nodes];
    entries = new LevelHeap[nodes];
    lookedAt = new int[places.mentors];
    columnStart = new int[places.mentors + 1];
    columnYouth = new int[rows.size()];
    columnCost = new long[rows.size()];
  }

  /** Searches on places whose prices are exact for the youths that have one; null where {@code meter} says to stop. */
  static @Nullable ReversePaths of(
      FlowNetwork net, PlaceTree tree, Places places, FallingRows rows, StepMeter meter) {
    ReversePaths paths = new ReversePaths(net, tree, places, rows, meter);
    return paths.listColumns() ? paths : null;
  }

  /** Whether it came to its end, rather than being stopped. */
  private boolean listColumns() {
    for (int k = 0; k < rows.size(); k++) {
      columnStart[rows.mentor(rows.word(k)) + 1]++;
    }
    for (int m = 0; m < places.mentors; m++) {
      columnStart[m + 1] += columnStart[m];
    }
    int[] next = columnStart.clone();
    for (int y = 0; y < net.youths; y++) {
      if (meter.stoppedAfter(UNITS_OF_A_LISTED_PAIR * (rows.start(y + 1) - rows.start(y)))) {
        return false;
      }
      for (int k = rows.start(y); k < rows.start(y + 1); k++) {
        long word = rows.word(k);
        int at = next[rows.mentor(word)]++;
        columnYouth[at] = y;
        columnCost[at] = rows.cost(word);
      }
    }
    return true;
  }

  /** Finds a unit for a node that lacks one; whether the search came to its end, rather than being stopped. */
  boolean fill(int node) {
    meter.search();
    epoch++;
    settledCount = 0;
    asideCount = 0;
    heap.clear();
    bound = Long.MAX_VALUE;
    current = 0;
    int first = places.hubOf(node);
    if (first == Places.FREE) {
      bound = 0;
      endYouth = NONE;
      endHub = Places.FREE;
      finish(node, first);
      return true;
    }
    label(first, 0, NONE, NONE);
    while (!meter.stopped()) {
      if (heap.isEmpty() || heap.minKey() >= bound) {
        if (bound == Long.MAX_VALUE) {
          throw new IllegalStateException(
              "the face has no feasible flow, although the coverage phases left one");
        }
        finish(node, first);
        return true;
      }
      current = heap.minKey();
      int next = heap.poll();
      if (next >= places.nodes) {
        openEntries(next - places.nodes);
      } else if (done[next] != epoch) {
        done[next] = epoch;
        settle(next);
      }
    }
    putBack();
    return false;
  }

  private void settle(int hub) {
    settled[settledCount++] = hub;
    passUp(hub);
    if (hub < places.mentors) {
      lookAt(hub, hub);
    } else {
      openEntries(hub);
    }
  }

  /** A hub that is no dearer than the one above may lack a unit as well as that one. */
  private void passUp(int hub) {
    if (places.settled[hub]) {
      return;
    }
    int up = places.above[hub] == NONE ? Places.FREE : places.hubOf(places.above[hub]);
    long t = current + places.price(hub) - (up == Places.FREE ? 0 : places.price(up));
    if (t >= bound) {
      return;
    }
    if (up == Places.FREE) {
      bound = t;
      endYouth = NONE;
      endHub = hub;
    } else {
      label(up, t, NONE, hub);
    }
  }

  /** Relaxes the pairs of a mentor that belongs to a hub which lacks a unit. */
  private void lookAt(int m, int hub) {
    long base = distance[hub] + places.price(hub);
    int to = columnStart[m + 1];
    meter.steps(to - columnStart[m] + 1);
    for (int k = columnStart[m]; k < to; k++) {
      int y = columnYouth[k];
      int old = places.mentorOf[y];
      if (old == m) {
        continue;
      }
      if (old == NONE) {
        if (net.upper[y] > 0 && net.lower[y] == 0) {
          long t = base + columnCost[k] - rows.costOfStayingOut();
          if (t < bound) {
            end(t, y, m, hub);
          }
        }
        continue;
      }
      long t = base + columnCost[k] - places.reach(y);
      if (t < bound) {
        int from = places.hubOf(old);
        if (from == Places.FREE) {
          end(t, y, m, hub);
        } else if (from != hub) {
          label(from, t, y, m);
        }
      }
    }
  }

  private void end(long t, int y, int m, int hub) {
    bound = t;
    endYouth = y;
    endTarget = m;
    endHub = hub;
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
    heap.offer(hub, t);
  }

  /** Looks at the mentors of a group as far as their youths are no further than the search is now, and notes when to come back. */
  private void openEntries(int hub) {
    LevelHeap heapOfHub = entries[hub];
    if (heapOfHub == null) {
      heapOfHub = new LevelHeap();
      listEntries(hub, hub, heapOfHub);
      entries[hub] = heapOfHub;
    }
    long base = distance[hub] + places.price(hub);
    while (!heapOfHub.isEmpty()) {
      long t = base + heapOfHub.topKey();
      if (t >= bound) {
        return;
      }
      if (t > current) {
        heap.offer(places.nodes + hub, t);
        return;
      }
      int m = heapOfHub.topItem();
      long now = lookedAt[m] != epoch && places.hubOf(m) == hub ? levelOf(m, hub) : Long.MAX_VALUE;
      if (now == Long.MAX_VALUE) {
        heapOfHub.removeTop();
      } else if (now > heapOfHub.topKey()) {
        heapOfHub.raiseTop(now);
      } else {
        heapOfHub.removeTop();
        putAside(hub, m);
        lookedAt[m] = epoch;
        lookAt(m, hub);
      }
    }
  }

  /** Minus the price of its hub at which somebody would as soon come to the mentor; {@code Long.MAX_VALUE} where nobody can. */
  private long levelOf(int m, int hub) {
    long best = Long.MAX_VALUE;
    int to = columnStart[m + 1];
    meter.steps(to - columnStart[m] + 1);
    for (int k = columnStart[m]; k < to; k++) {
      int y = columnYouth[k];
      int old = places.mentorOf[y];
      if (old == NONE) {
        if (net.upper[y] > 0 && net.lower[y] == 0) {
          best = Math.min(best, columnCost[k] - rows.costOfStayingOut());
        }
      } else if (places.hubOf(old) != hub) {
        best = Math.min(best, columnCost[k] - places.reach(y));
      }
    }
    return best;
  }

  private void listEntries(int node, int hub, LevelHeap list) {
    for (int k = tree.childStart(node); k < tree.childEnd(node); k++) {
      int v = tree.child(k);
      if (places.above[v] == NONE || places.isHub(v)) {
        continue;
      }
      if (v < places.mentors) {
        addEntry(v, hub, list);
      } else {
        listEntries(v, hub, list);
      }
    }
    meter.steps(tree.childEnd(node) - tree.childStart(node));
  }

  private void addEntry(int m, int hub, LevelHeap list) {
    long now = levelOf(m, hub);
    if (now != Long.MAX_VALUE) {
      list.add(now, m);
    }
  }

  private void putAside(int hub, int m) {
    if (asideCount + 2 > aside.length) {
      aside = Arrays.copyOf(aside, 2 * aside.length);
    }
    aside[asideCount++] = hub;
    aside[asideCount++] = m;
  }

  private void putBack() {
    for (int k = 0; k < asideCount; k += 2) {
      int hub = aside[k];
      int m = aside[k + 1];
      LevelHeap list = entries[hub];
      if (list != null && places.isHub(hub) && places.hubOf(m) == hub) {
        addEntry(m, hub, list);
      }
    }
    asideCount = 0;
  }

  private void finish(int node, int first) {
    meter.augmentation();
    for (int k = 0; k < settledCount; k++) {
      int hub = settled[k];
      places.setPrice(hub, places.price(hub) - (bound - distance[hub]));
    }
    movedCount = 0;
    places.deficit[node]--;
    changePath();
    places.add(node, first, -1);
    for (int k = 0; k < movedCount; k++) {
      int y = moved[k];
      places.move(y, movedFrom[k], rows.costOf(y, movedFrom[k]));
    }
    places.settleTouched();
    followHubs();
    for (int k = 0; k < movedCount; k++) {
      announce(moved[k]);
    }
    putBack();
  }

  /** Changes flows from the end of the path back to its source; youths are noted and move afterwards, since hubs are found by where they are. */
  private void changePath() {
    int hub = endHub;
    if (endYouth != NONE) {
      int old = places.mentorOf[endYouth];
      if (old != NONE) {
        places.add(old, Places.FREE, -1);
      }
      places.add(endTarget, hub, 1);
      note(endYouth, endTarget);
    } else if (hub != Places.FREE) {
      places.add(hub, Places.FREE, -1);
    } else {
      return;
    }
    while (byTarget[hub] != NONE) {
      int y = byYouth[hub];
      int target = byTarget[hub];
      if (y == NONE) {
        places.add(target, hub, -1);
        hub = target;
      } else {
        int next = places.hubOf(target);
        places.add(places.mentorOf[y], hub, -1);
        places.add(target, next, 1);
        note(y, target);
        hub = next;
      }
    }
  }

  private void note(int y, int m) {
    if (movedCount == moved.length) {
      moved = Arrays.copyOf(moved, 2 * movedCount);
      movedFrom = Arrays.copyOf(movedFrom, 2 * movedCount);
    }
    moved[movedCount] = y;
    movedFrom[movedCount++] = m;
  }

  /** Keeps the heaps of entries in step with nodes that have become hubs or have ceased to be. */
  private void followHubs() {
    for (int k = 0; k < places.openedCount; k++) {
      int v = places.opened[k];
      entries[v] = null;
      int hub = places.hubOf(v);
      LevelHeap list = entriesOf(hub);
      if (list != null) {
        if (v < places.mentors) {
          addEntry(v, hub, list);
        } else {
          entries[hub] = null; // listed anew when it is asked for
        }
      }
    }
    for (int k = 0; k < places.filledCount; k++) {
      int v = places.filled[k];
      entries[v] = null;
      int hub = places.above[v] == NONE ? Places.FREE : places.hubOf(places.above[v]);
      if (entriesOf(hub) == null) {
        continue;
      }
      if (v < places.mentors) {
        for (int y = places.firstYouth(v); y != NONE; y = places.nextYouth(y)) {
          announce(y);
        }
      } else {
        entries[hub] = null;
      }
    }
  }

  /** A youth that has left a hub might come back to it: what counts for no mentor of its own hub counts for those of others. */
  private void announce(int y) {
    int m = places.mentorOf[y];
    int own = places.hubOf(m);
    long reach = places.reach(y);
    for (int k = rows.start(y); k < rows.start(y + 1); k++) {
      long word = rows.word(k);
      int other = rows.mentor(word);
      int hub = places.hubOf(other);
      LevelHeap list = entriesOf(hub);
      if (list != null && hub != own) {
        list.add(rows.cost(word) - reach, other);
      }
    }
  }

  /** What is known of a hub's entries; null where they were not asked for, as those of mentors never are. */
  private @Nullable LevelHeap entriesOf(int hub) {
    return hub < 0 ? null : entries[hub];
  }
}
