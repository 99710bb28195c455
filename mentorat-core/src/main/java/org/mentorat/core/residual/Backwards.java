package org.mentorat.core.residual;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.QuotaForest;

/** Who can reach what, asked backwards, among all that some youths reach. Not thread-safe. */
final class Backwards {
  private final ResidualGraph graph;
  private final Reach reached;
  private final BitSet youths;
  private final int firstPlace;
  private final int[] metStart;
  private final int[] metBy;
  private BitSet seenYouths = new BitSet();
  private int[] label = new int[0];
  private int[] queue = new int[64];
  private int end;
  private int at;

  private AllPairs.@Nullable Marks marks;

  Backwards(ResidualGraph graph, Reach reached) {
    this.graph = graph;
    this.reached = reached;
    this.youths = reached.youths();
    this.firstPlace = graph.problem().youths();
    int mentors = graph.problem().mentors();
    // Pairs by mentor; where not all are held youths are asked whether they meet a mentor seen
    // instead.
    this.metStart = new int[graph.implicit() ? 1 : mentors + 1];
    if (graph.implicit()) {
      this.metBy = new int[0];
      return;
    }
    youths.stream().forEach(y -> {
      for (int mentor : freshMentorsOf(y)) {
        metStart[mentor + 1]++;
      }
    });
    for (int m = 0; m < mentors; m++) {
      metStart[m + 1] += metStart[m];
    }
    this.metBy = new int[metStart[mentors]];
    int[] next = metStart.clone();
    youths.stream().forEach(y -> {
      for (int mentor : freshMentorsOf(y)) {
        metBy[next[mentor]++] = y;
      }
    });
  }

  /** The mentors whom a youth could take. Who gives up one of several mentors cannot take another of them once more. */
  private int[] freshMentorsOf(int youth) {
    int[] mentors = graph.mentorsOf(youth);
    if (graph.held(youth) < 2) {
      return mentors;
    }
    int[] chosen = graph.chosenOf(youth);
    return Arrays.stream(mentors)
        .filter(m -> Arrays.binarySearch(chosen, m) < 0)
        .toArray();
  }

  /** All that was reached. */
  Reach reached() {
    return reached;
  }

  /** Youths who reach a free place. */
  BitSet toRoot() {
    begin();
    if (!reached.reachesFreePlace()) {
      return seenYouths;
    }
    for (int v = 0; v < graph.placesNodes(); v++) {
      if (graph.hasRoom(v) && graph.above(v) == ResidualGraph.ROOT) {
        see(v, v);
      }
    }
    spread();
    return seenYouths;
  }

  /** Youths who reach one of these, themselves included. */
  BitSet toYouths(BitSet targets) {
    begin();
    targets.stream().filter(youths::get).forEach(u -> seeYouth(u, u));
    if (end > 0) {
      spread();
    }
    return seenYouths;
  }

  /** The full group of mentors nearest to each youth who reaches any, {@code int[youths]}, else {@link QuotaForest#NONE}. */
  int[] toFullGroups() {
    begin();
    int mentors = graph.problem().mentors();
    BitSet groups = reached.mentorGroups();
    for (int v = mentors; v < graph.placesNodes(); v++) {
      if (!graph.hasRoom(v) && groups.get(v - mentors)) {
        see(v, v - mentors);
      }
    }
    if (end > 0) {
      spread();
    }
    int[] group = new int[firstPlace];
    Arrays.fill(group, QuotaForest.NONE);
    seenYouths.stream().forEach(y -> group[y] = label[y]);
    return group;
  }

  private void begin() {
    seenYouths = new BitSet();
    label = new int[firstPlace + graph.placesNodes()];
    Arrays.fill(label, Reach.NOWHERE);
    at = 0;
    end = 0;
    marks = graph.marks();
  }

  private void spread() {
    drain();
    while (marks != null && sweep(marks)) {
      drain();
    }
  }

  /** Asks everybody who is not seen yet whether a mentor that is seen could be met. */
  private boolean sweep(AllPairs.Marks seen) {
    int[] left = youths.stream().filter(y -> !seenYouths.get(y)).toArray();
    int[] via = seen.firstOf(left);
    int before = end;
    for (int k = 0; k < left.length; k++) {
      if (via[k] >= 0 && graph.held(left[k]) > 1) {
        via[k] = firstSeen(freshMentorsOf(left[k]));
      }
      if (via[k] >= 0) {
        seeYouth(left[k], label[firstPlace + via[k]]);
      }
    }
    return end > before;
  }

  private int firstSeen(int[] mentors) {
    for (int mentor : mentors) {
      if (label[firstPlace + mentor] != Reach.NOWHERE) {
        return mentor;
      }
    }
    return -1;
  }

  private void drain() {
    while (at < end) {
      int node = queue[at++];
      if (node < firstPlace) {
        beforeYouth(node);
      } else {
        beforePlace(node - firstPlace);
      }
    }
  }

  /** Whoever holds the youth could be asked for the place. */
  private void beforeYouth(int youth) {
    for (int k = graph.firstPairOf(youth); k < graph.endOfPairsOf(youth); k++) {
      if (graph.freeOf(k)) {
        see(graph.mentorOf(k), label[youth]);
      }
    }
  }

  private void beforePlace(int place) {
    int own = label[firstPlace + place];
    int above = graph.above(place);
    if (above != ResidualGraph.ROOT && graph.mayGiveWay(place)) {
      see(above, own);
    }
    if (graph.isGroup(place)) {
      for (int c = graph.firstChild(place); c < graph.endOfChildren(place); c++) {
        if (graph.hasRoom(graph.child(c))) {
          see(graph.child(c), own);
        }
      }
    } else if (marks != null) {
      marks.add(place);
    } else {
      for (int k = metStart[place]; k < metStart[place + 1]; k++) {
        seeYouth(metBy[k], own);
      }
    }
  }

  private void see(int place, int as) {
    if (label[firstPlace + place] == Reach.NOWHERE) {
      label[firstPlace + place] = as;
      append(firstPlace + place);
    }
  }

  private void seeYouth(int youth, int as) {
    if (!seenYouths.get(youth)) {
      seenYouths.set(youth);
      label[youth] = as;
      append(youth);
    }
  }

  private void append(int node) {
    if (end == queue.length) {
      queue = Arrays.copyOf(queue, 2 * end);
    }
    queue[end++] = node;
  }
}
