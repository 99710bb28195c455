package org.mentorat.core.solve;

import java.util.Arrays;

/**
 * A binary heap of nodes by {@code long} key with decrease-key, smallest first. Never allocates after construction but to grow; {@link
 * #clear()} costs the nodes that are left in it. Equal keys leave in an order that depends on the sequence of calls alone.
 */
final class LongKeyHeap {
  private static final int ABSENT = -1;

  private final int[] position;
  private int[] node = new int[64];
  private long[] key = new long[64];
  private int size;

  /** A heap for nodes 0 to {@code nodes − 1}. */
  LongKeyHeap(int nodes) {
    position = new int[nodes];
    Arrays.fill(position, ABSENT);
  }

  boolean isEmpty() {
    return size == 0;
  }

  long minKey() {
    return key[0];
  }

  void clear() {
    for (int k = 0; k < size; k++) {
      position[node[k]] = ABSENT;
    }
    size = 0;
  }

  /** Inserts a node or lowers its key. */
  void offer(int v, long k) {
    int at = position[v];
    if (at == ABSENT) {
      if (size == node.length) {
        node = Arrays.copyOf(node, 2 * size);
        key = Arrays.copyOf(key, 2 * size);
      }
      at = size++;
    }
    while (at > 0) {
      int above = (at - 1) >>> 1;
      if (key[above] <= k) {
        break;
      }
      place(node[above], key[above], at);
      at = above;
    }
    place(v, k, at);
  }

  /** Removes and returns a node of smallest key. */
  int poll() {
    int top = node[0];
    position[top] = ABSENT;
    size--;
    if (size > 0) {
      int v = node[size];
      long k = key[size];
      int at = 0;
      int child = 1;
      while (child < size) {
        if (child + 1 < size && key[child + 1] < key[child]) {
          child++;
        }
        if (key[child] >= k) {
          break;
        }
        place(node[child], key[child], at);
        at = child;
        child = 2 * at + 1;
      }
      place(v, k, at);
    }
    return top;
  }

  private void place(int v, long k, int at) {
    node[at] = v;
    key[at] = k;
    position[v] = at;
  }
}
