package org.mentorat.core.solve;

import java.util.Arrays;

/** A 4-ary heap of items by {@code long} key, smallest first; an item may be inside more than once. Equal keys leave by the smaller item. */
final class LevelHeap {
  private long[] key = new long[16];
  private int[] item = new int[16];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  long topKey() {
    return key[0];
  }

  int topItem() {
    return item[0];
  }

  void add(long k, int i) {
    if (size == key.length) {
      key = Arrays.copyOf(key, 2 * size);
      item = Arrays.copyOf(item, 2 * size);
    }
    int at = size++;
    while (at > 0) {
      int above = (at - 1) >> 2;
      if (!before(k, i, key[above], item[above])) {
        break;
      }
      place(at, key[above], item[above]);
      at = above;
    }
    place(at, k, i);
  }

  /** Gives the top a key that is not smaller. */
  void raiseTop(long k) {
    siftDown(k, item[0]);
  }

  void removeTop() {
    size--;
    if (size > 0) {
      siftDown(key[size], item[size]);
    }
  }

  private void siftDown(long k, int i) {
    int at = 0;
    while (true) {
      int first = 4 * at + 1;
      if (first >= size) {
        break;
      }
      int least = first;
      int end = Math.min(first + 4, size);
      for (int c = first + 1; c < end; c++) {
        if (before(key[c], item[c], key[least], item[least])) {
          least = c;
        }
      }
      if (!before(key[least], item[least], k, i)) {
        break;
      }
      place(at, key[least], item[least]);
      at = least;
    }
    place(at, k, i);
  }

  private static boolean before(long k, int i, long otherKey, int otherItem) {
    return k < otherKey || (k == otherKey && i < otherItem);
  }

  private void place(int at, long k, int i) {
    key[at] = k;
    item[at] = i;
  }
}
