package org.mentorat.core.solve;

/**
 * The mentors' side of a network as far as the face leaves it free, for problems in which only upper quotas of mentors limit: mentors first, then their
 * groups. Immutable.
 */
final class PlaceTree {
  static final int NONE = -1;

  final int mentors;
  final int nodes;

  /** The group above, as far as the arc to it is free; else {@link #NONE}. */
  final int[] above;

  /** Most units of each node, those of fixed pairs not counted. */
  final int[] room;

  /** Nodes whose number of units must stay as it is: a coverage phase has priced them. */
  final boolean[] settled;

  private final FlowNetwork net;

  PlaceTree(FlowNetwork net) {
    this.net = net;
    mentors = net.mentors;
    nodes = mentors + net.root - net.firstMentorGroup;
    above = new int[nodes];
    room = new int[nodes];
    settled = new boolean[nodes];
    for (int v = 0; v < nodes; v++) {
      int n = nodeOf(v);
      boolean free = net.lower[n] < net.upper[n];
      settled[v] = !free;
      room[v] = net.upper[n];
      above[v] = free ? groupAbove(n) : NONE;
    }
    for (int v = 0; v < nodes; v++) {
      if (settled[v]) {
        take(groupAbove(nodeOf(v)), net.flow[nodeOf(v)]);
      }
    }
    for (int y = 0; y < net.youths; y++) {
      for (int s = net.slotStart(y); s < net.slotStart(y + 1); s++) {
        int p = net.slotPair(s);
        if (p != FlowNetwork.NONE && net.fixed(p)) {
          take(net.problem.mentorOf(p), 1);
        }
      }
    }
  }

  /** Takes away places that are held for good, as far up as they pass free arcs. */
  private void take(int from, int places) {
    for (int v = from; v != NONE; v = above[v]) {
      room[v] -= places;
    }
  }

  private int groupAbove(int node) {
    return net.up[node] == net.root ? NONE : indexOf(net.up[node]);
  }

  /** The network's node of one here. */
  int nodeOf(int v) {
    return v < mentors ? net.youths + v : net.firstMentorGroup + v - mentors;
  }

  private int indexOf(int node) {
    return node < net.firstYouthGroup ? node - net.youths : node - net.firstMentorGroup + mentors;
  }

  int childStart(int group) {
    return net.childStart(nodeOf(group));
  }

  int childEnd(int group) {
    return net.childEnd(nodeOf(group));
  }

  /** A member of a group, by its place in the list of all members. */
  int child(int place) {
    return indexOf(net.child(place));
  }

  /** Number of free arcs above a node, at most the depth of the forest. */
  int depth(int v) {
    int depth = 0;
    for (int at = above[v]; at != NONE; at = above[at]) {
      depth++;
    }
    return depth;
  }

  /** Whether every place of the network is taken, so that every matching of the best coverage fills every topmost node. */
  boolean allTaken() {
    for (int v = 0; v < nodes; v++) {
      int n = nodeOf(v);
      if (above[v] == NONE && net.flow[n] < net.upper[n]) {
        return false;
      }
    }
    return true;
  }

  /** Whether every mentor has one place, if any, and no group above. */
  boolean single() {
    for (int v = 0; v < mentors; v++) {
      if (room[v] > 1 || above[v] != NONE) {
        return false;
      }
    }
    return true;
  }
}
