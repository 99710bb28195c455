package org.mentorat.core.residual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.QuotaForest;

/** A breadth-first search in the residual graph, in the order of indices. Used once, by one thread. */
final class ReachSearch {
  /** Youths who are asked about at once. */
  private static final int AHEAD = 1024;

  private static final int[] NONE_OF_MANY = {};

  private final ResidualGraph graph;
  private final int youths;
  private final BitSet sources;
  private final BitSet reachedYouths = new BitSet();
  private final BitSet reachedPlaces = new BitSet();
  private final int[] cameFrom;
  private final int root;

  /** Whether the search goes on from free places to places that could be given up. */
  private final boolean onwards;

  /** Representatives of what hangs together, by node; empty: nobody asks. */
  private final int[] joined;

  /**
   * Mentors taken, where the pairs are not all held: whoever is taken need not be told of again, but where parts are wanted, which any pair joins. Null
   * where all pairs are held.
   */
  private final AllPairs.@Nullable Marks marks;

  /** Mentors of youths who stand further back in the queue. */
  private final Map<Integer, int[]> ahead = new HashMap<>();

  private int[] queue = new int[64];
  private int end;
  private int toRoot = Reach.NOWHERE;
  private int fullGroup = QuotaForest.NONE;

  private ReachSearch(ResidualGraph graph, BitSet sources, boolean joining, boolean onwards) {
    this.graph = graph;
    this.sources = sources;
    this.youths = graph.problem().youths();
    this.root = youths + graph.placesNodes();
    this.onwards = onwards;
    this.cameFrom = new int[root + 1];
    Arrays.fill(cameFrom, Reach.NOWHERE);
    this.marks = graph.marks();
    this.joined = new int[joining ? cameFrom.length : 0];
    Arrays.setAll(joined, node -> node);
  }

  static Reach from(ResidualGraph graph, BitSet sources) {
    ReachSearch search = new ReachSearch(graph, sources, false, false);
    search.run();
    return search.reach();
  }

  /** As {@link #from}, and on from free places; {@code fromRoot}: as if one was found already. */
  static Reach onwards(ResidualGraph graph, BitSet sources, boolean fromRoot) {
    ReachSearch search = new ReachSearch(graph, sources, false, true);
    if (fromRoot) {
      search.append(search.root);
    }
    search.run();
    return search.reach();
  }

  private Reach reach() {
    return new Reach(graph, sources, reachedYouths, reachedPlaces, cameFrom, toRoot, fullGroup);
  }

  /** What the sources reach, in parts that share nothing: each is what its own sources reach. In the order of the first youth of each. */
  static List<Reach> parts(ResidualGraph graph, BitSet sources) {
    ReachSearch search = new ReachSearch(graph, sources, true, false);
    search.run();
    return search.parts();
  }

  private List<Reach> parts() {
    Map<Integer, BitSet[]> byPart = new TreeMap<>();
    for (int node = reachedYouths.nextSetBit(0);
        node >= 0;
        node = reachedYouths.nextSetBit(node + 1)) {
      BitSet[] part = part(byPart, node);
      part[0].set(node);
      part[1].set(node, sources.get(node));
    }
    for (int place = reachedPlaces.nextSetBit(0);
        place >= 0;
        place = reachedPlaces.nextSetBit(place + 1)) {
      part(byPart, youths + place)[2].set(place);
    }
    List<Reach> parts = new ArrayList<>();
    byPart.values().forEach(part -> {
      boolean open = toRoot != Reach.NOWHERE && part[2].get(toRoot - youths);
      boolean full =
          fullGroup != QuotaForest.NONE && part[2].get(graph.problem().mentors() + fullGroup);
      parts.add(new Reach(
          graph,
          part[1],
          part[0],
          part[2],
          cameFrom,
          open ? toRoot : Reach.NOWHERE,
          full ? fullGroup : QuotaForest.NONE));
    });
    return parts;
  }

  private BitSet[] part(Map<Integer, BitSet[]> byPart, int node) {
    return byPart.computeIfAbsent(
        representative(node), r -> new BitSet[] {new BitSet(), new BitSet(), new BitSet()});
  }

  private void run() {
    sources.stream().forEach(youth -> {
      reachedYouths.set(youth);
      append(youth);
    });
    for (int at = 0; at < end; at++) {
      int node = queue[at];
      if (node < youths) {
        int[] chosen = graph.held(node) > 1 ? graph.chosenOf(node) : NONE_OF_MANY;
        for (int mentor : mentorsOf(at)) {
          // Who gives up one of several mentors cannot take another of them once more.
          if (Arrays.binarySearch(chosen, mentor) < 0) {
            take(mentor, node);
          }
        }
      } else if (node == root) {
        leaveRoot();
      } else {
        leave(node - youths);
      }
    }
  }

  /** The mentors of the youth at a position of the queue; those of many youths behind it are asked for at once. */
  private int[] mentorsOf(int at) {
    if (marks == null) {
      return graph.mentorsOf(queue[at]);
    }
    int[] known = ahead.remove(queue[at]);
    if (known != null) {
      return known;
    }
    int[] asked =
        Arrays.stream(queue, at, end).filter(node -> node < youths).limit(AHEAD).toArray();
    int[][] mentors = marks.othersOf(asked);
    for (int k = 1; k < asked.length; k++) {
      ahead.put(asked[k], mentors[k]);
    }
    return mentors[0];
  }

  /** Leaves a mentor or group: upwards where there is room, and downwards to whoever could give way. */
  private void leave(int place) {
    if (graph.hasRoom(place)) {
      int above = graph.above(place);
      if (above != ResidualGraph.ROOT) {
        take(above, youths + place);
      } else if (toRoot == Reach.NOWHERE) {
        toRoot = youths + place;
        if (onwards) {
          cameFrom[root] = toRoot;
          append(root);
        }
      }
    }
    if (graph.isGroup(place)) {
      if (fullGroup == QuotaForest.NONE && !graph.hasRoom(place)) {
        fullGroup = place - graph.problem().mentors();
      }
      for (int c = graph.firstChild(place); c < graph.endOfChildren(place); c++) {
        if (graph.mayGiveWay(graph.child(c))) {
          take(graph.child(c), youths + place);
        }
      }
      return;
    }
    for (int h = graph.firstHeld(place); h < graph.endOfHeld(place); h++) {
      int youth = graph.heldYouth(h);
      if (!graph.free(h)) {
        continue;
      }
      join(youth, youths + place);
      if (!reachedYouths.get(youth)) {
        reachedYouths.set(youth);
        cameFrom[youth] = youths + place;
        append(youth);
      }
    }
  }

  /** Whatever is not below a group could give up a place if another one is taken. */
  private void leaveRoot() {
    for (int place = 0; place < graph.placesNodes(); place++) {
      if (graph.above(place) == ResidualGraph.ROOT && graph.mayGiveWay(place)) {
        take(place, root);
      }
    }
  }

  private void take(int place, int from) {
    join(youths + place, from);
    if (!reachedPlaces.get(place)) {
      reachedPlaces.set(place);
      if (marks != null && joined.length == 0 && !graph.isGroup(place)) {
        marks.add(place);
      }
      cameFrom[youths + place] = from;
      append(youths + place);
    }
  }

  private void append(int node) {
    if (end == queue.length) {
      queue = Arrays.copyOf(queue, 2 * end);
    }
    queue[end++] = node;
  }

  private void join(int one, int other) {
    if (joined.length > 0) {
      int a = representative(one);
      int b = representative(other);
      joined[Math.max(a, b)] = Math.min(a, b);
    }
  }

  private int representative(int node) {
    int at = node;
    while (joined[at] != at) {
      joined[at] = joined[joined[at]];
      at = joined[at];
    }
    return at;
  }
}
