package org.mentorat.core.residual;

import java.util.Arrays;

/**
 * Nodes by distance, nearest first; of nodes equally far, the one with the lower number. Distances are vectors, one component a phase, compared
 * lexicographically. Each node is in the heap once at most. A binary heap that knows where everybody stands (Williams 1964). Not thread-safe.
 */
final class NodeHeap {
  private static final int OUT = -1;

  private final int phases;
  private final long[] distance;
  private final int[] positionOf;
  private int[] heap = new int[64];
  private int size;

  /** Empty; every node is as far as can be. */
  NodeHeap(int nodes, int phases) {
    this.phases = phases;
    this.distance = new long[nodes * phases];
    this.positionOf = new int[nodes];
    Arrays.fill(distance, Long.MAX_VALUE);
    Arrays.fill(positionOf, OUT);
  }

  /** A component of how far a node is, as far as known. */
  long distance(int node, int phase) {
    return distance[node * phases + phase];
  }

  /** Whether {@code far} is less than the distance of a node. */
  boolean improves(long[] far, int node) {
    int at = node * phases;
    for (int k = 0; k < phases; k++) {
      if (far[k] != distance[at + k]) {
        return far[k] < distance[at + k];
      }
    }
    return false;
  }

  /** Sets the distance of a node, which is less than it was, and puts it in. */
  void put(int node, long[] far) {
    System.arraycopy(far, 0, distance, node * phases, phases);
    if (positionOf[node] == OUT) {
      if (size == heap.length) {
        heap = Arrays.copyOf(heap, 2 * size);
      }
      positionOf[node] = size++;
    }
    up(node);
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** The node at a position; position 0 holds the nearest, and near ones stand before far ones more often than not. */
  int at(int position) {
    return heap[position];
  }

  /** Takes out the nearest node. */
  int remove() {
    int nearest = heap[0];
    positionOf[nearest] = OUT;
    int last = heap[--size];
    if (size > 0) {
      down(last);
    }
    return nearest;
  }

  private void up(int node) {
    int at = positionOf[node];
    while (at > 0 && before(node, heap[(at - 1) / 2])) {
      set(at, heap[(at - 1) / 2]);
      at = (at - 1) / 2;
    }
    set(at, node);
  }

  /** Puts a node into the first position and lets it sink. */
  private void down(int node) {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], node)) {
        break;
      }
      set(at, heap[child]);
      at = child;
    }
    set(at, node);
  }

  private void set(int position, int node) {
    heap[position] = node;
    positionOf[node] = position;
  }

  private boolean before(int one, int other) {
    int a = one * phases;
    int b = other * phases;
    for (int k = 0; k < phases; k++) {
      if (distance[a + k] != distance[b + k]) {
        return distance[a + k] < distance[b + k];
      }
    }
    return one < other;
  }
}
