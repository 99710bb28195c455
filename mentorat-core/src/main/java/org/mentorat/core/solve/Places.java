package org.mentorat.core.solve;

import java.util.Arrays;

/**
 * The mentors' side during the exact finish of {@link MatroidFinish}: who has which place, what each place costs, and which mentors and groups are full.
 *
 * <p>Nodes are mentors, then their groups. A <em>hub</em> is a full node: it has a price of its own. A node with room left belongs to the
 * hub above it, the nearest full one, and costs what that costs; where there is none it is <em>free</em> and costs nothing. A hub with the nodes and youths that
 * belong to it moves as one body: their prices change together. Prices do not fall on the way down.
 *
 * <p>A node whose price says that it is full, but which lacks units, has a deficit; the nodes above count the lacking units as theirs, and may therefore have
 * too many.
 */
final class Places {
  static final int NONE = PlaceTree.NONE;

  /** Instead of a hub: nothing above is full. */
  static final int FREE = -2;

  /** Levels below this are links to the node above. */
  private static final long LINKS_END = Long.MIN_VALUE + (1L << 32);

  final int mentors;
  final int nodes;

  /** The group above, as far as the arc to it is free; else {@link #NONE}. */
  final int[] above;

  /** Most units of each node that the face leaves free. */
  final int[] room;

  /** Units that a node passes upwards, lacking ones included. */
  final int[] flow;

  /** Lacking units of each node; where they are fewer than none, the units that the node has too many. */
  final int[] deficit;

  /** Nodes whose number of units must stay as it is: a coverage phase has priced them. */
  final boolean[] settled;

  /** A hub's price, or a link. One word, so that a price costs one look at memory. */
  private final long[] level;

  /** The mentor of each youth, or {@link #NONE}; pairs that the face has fixed are not counted. */
  final int[] mentorOf;

  /** The cost of each youth's pair. */
  final long[] own;

  private final int[] firstYouth;
  private final int[] nextYouth;
  private final int[] previousYouth;

  private final int[] touched;
  private final long[] priceBefore;
  private int touchedCount;

  /** What the last {@link #settleTouched} has found: hubs that have room again, nodes that have become hubs. */
  final int[] opened;

  int openedCount;
  final int[] filled;
  int filledCount;

  Places(PlaceTree tree, int youths) {
    mentors = tree.mentors;
    nodes = tree.nodes;
    above = tree.above;
    room = tree.room;
    settled = tree.settled;
    flow = new int[nodes];
    deficit = new int[nodes];
    level = new long[nodes];
    mentorOf = new int[youths];
    Arrays.fill(mentorOf, NONE);
    own = new long[youths];
    firstYouth = new int[mentors];
    Arrays.fill(firstYouth, NONE);
    nextYouth = new int[youths];
    previousYouth = new int[youths];
    touched = new int[2 * nodes + 16];
    priceBefore = new long[touched.length];
    opened = new int[nodes];
    filled = new int[nodes];
  }

  boolean isHub(int v) {
    return level[v] >= LINKS_END;
  }

  /** The price of a hub. */
  long price(int hub) {
    return level[hub];
  }

  void setPrice(int hub, long price) {
    level[hub] = price;
  }

  private void link(int v) {
    level[v] = Long.MIN_VALUE + 1 + above[v];
  }

  /** What a unit at a node costs: the price of its hub, 0 where it has none. */
  long priceAt(int v) {
    long p = level[v];
    while (p < LINKS_END) {
      int up = (int) (p - Long.MIN_VALUE) - 1;
      if (up == NONE) {
        return 0;
      }
      p = level[up];
    }
    return p;
  }

  /** The hub that a node belongs to, or {@link #FREE}. */
  int hubOf(int v) {
    int at = v;
    while (!isHub(at)) {
      at = above[at];
      if (at == NONE) {
        return FREE;
      }
    }
    return at;
  }

  int firstYouth(int mentor) {
    return firstYouth[mentor];
  }

  int nextYouth(int youth) {
    return nextYouth[youth];
  }

  /** What the youth's present pair costs, its place included. */
  long reach(int youth) {
    return own[youth] + priceAt(mentorOf[youth]);
  }

  /** Changes a youth's mentor, {@link #NONE} for none; flows are the caller's. */
  void move(int youth, int mentor, long cost) {
    int old = mentorOf[youth];
    if (old != NONE) {
      int next = nextYouth[youth];
      int previous = previousYouth[youth];
      if (previous == NONE) {
        firstYouth[old] = next;
      } else {
        nextYouth[previous] = next;
      }
      if (next != NONE) {
        previousYouth[next] = previous;
      }
    }
    mentorOf[youth] = mentor;
    own[youth] = cost;
    if (mentor != NONE) {
      int head = firstYouth[mentor];
      nextYouth[youth] = head;
      previousYouth[youth] = NONE;
      if (head != NONE) {
        previousYouth[head] = youth;
      }
      firstYouth[mentor] = youth;
    }
  }

  /**
   * Sets flows, deficits and hubs as prices demand: a node dearer than the one above passes as many units as it has room for.
   *
   * @param price of each node, not falling on the way down, not negative at the top unless the face has settled the node
   */
  void obey(long[] price) {
    int[] through = new int[nodes];
    for (int m : mentorOf) {
      if (m != NONE) {
        through[m]++;
      }
    }
    for (int v = 0; v < mentors; v++) {
      obey(v, price, through);
    }
    for (int v = nodes - 1; v >= mentors; v--) {
      obey(v, price, through);
    }
  }

  private void obey(int v, long[] price, int[] through) {
    long priceAbove = above[v] == NONE ? 0 : price[above[v]];
    boolean mustBeFull = settled[v] || price[v] > priceAbove;
    flow[v] = mustBeFull ? room[v] : Math.min(through[v], room[v]);
    deficit[v] = flow[v] - through[v];
    if (above[v] != NONE) {
      through[above[v]] += flow[v];
    }
    if (flow[v] == room[v]) {
      level[v] = price[v];
    } else {
      link(v);
    }
  }

  /** Adds {@code units} to the flow of a node and of those above it, up to {@code end} but without it. */
  void add(int v, int end, int units) {
    for (int at = v; at != end && at != NONE; at = above[at]) {
      flow[at] += units;
      touched[touchedCount] = at;
      priceBefore[touchedCount++] = priceAt(at);
      if (touchedCount == touched.length) {
        forgetRepeated();
      }
    }
  }

  private void forgetRepeated() {
    int kept = 0;
    boolean[] seen = new boolean[nodes];
    for (int k = 0; k < touchedCount; k++) {
      int v = touched[k];
      if (!seen[v]) {
        seen[v] = true;
        touched[kept] = v;
        priceBefore[kept++] = priceBefore[k];
      }
    }
    touchedCount = kept;
  }

  /** After a path's changes: nodes that are full now become hubs, hubs that have room become links. */
  void settleTouched() {
    openedCount = 0;
    filledCount = 0;
    for (int k = 0; k < touchedCount; k++) {
      int v = touched[k];
      boolean full = flow[v] == room[v];
      if (full != isHub(v)) {
        if (full) {
          level[v] = priceBefore[k];
          filled[filledCount++] = v;
        } else {
          link(v);
          opened[openedCount++] = v;
        }
      }
    }
    touchedCount = 0;
  }

  /** Invariant between paths: flows add up, nobody has more than room, exactly full nodes are hubs, and no price falls on the way down. */
  boolean consistent() {
    int[] through = new int[nodes];
    for (int m : mentorOf) {
      if (m != NONE) {
        through[m]++;
      }
    }
    for (int v = 0; v < mentors; v++) {
      if (!consistent(v, through)) {
        return false;
      }
    }
    for (int v = nodes - 1; v >= mentors; v--) {
      if (!consistent(v, through)) {
        return false;
      }
    }
    return true;
  }

  private boolean consistent(int v, int[] through) {
    if (above[v] != NONE) {
      through[above[v]] += flow[v];
    }
    boolean dearEnough = settled[v] || priceAt(v) >= (above[v] == NONE ? 0 : priceAt(above[v]));
    return flow[v] == through[v] + deficit[v]
        && flow[v] <= room[v]
        && isHub(v) == (flow[v] == room[v])
        && dearEnough;
  }
}
