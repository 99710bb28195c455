package org.mentorat.core.candidates;

import java.util.Arrays;

/**
 * The best few mentors of one youth: highest score first, equal scores by index. Belongs to one thread.
 *
 * <p>A binary heap with the least of them on top, in one {@code long} each: score above, index below and reversed, so that comparing two
 * numbers compares both.
 *
 * @since 0.1
 */
public final class Best {
  private static final int MENTOR_BITS = 22;
  /** Scores take 41 bits: AssignmentProblem.MAX_SCORE is 2⁴⁰. */
  private static final int SCORE_BITS = 41;

  private static final int LAST_MENTOR = (1 << MENTOR_BITS) - 1;

  private final long[] heap;
  private int size;

  /** For the {@code most} best, 0 or more. */
  public Best(int most) {
    this.heap = new long[most];
  }

  /** A mentor whose score is at most this need not be offered, if all with lower indices have been: -1 while there is room. */
  public long least() {
    return size < heap.length ? -1 : heap.length == 0 ? Long.MAX_VALUE : heap[0] >>> MENTOR_BITS;
  }

  /** Takes a mentor in if it is among the best so far; each is offered once. */
  public void offer(int mentor, long score) {
    long key = score << MENTOR_BITS | (LAST_MENTOR - mentor);
    if (size < heap.length) {
      rise(size++, key);
    } else if (size > 0 && key > heap[0]) {
      sink(key);
    }
  }

  private void rise(int from, long key) {
    int at = from;
    while (at > 0 && heap[(at - 1) / 2] > key) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = key;
  }

  private void sink(long key) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= key) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = key;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Who they are, best first. */
  public int[] mentors() {
    long[] sorted = Arrays.copyOf(heap, size);
    Arrays.sort(sorted);
    int[] mentors = new int[size];
    for (int k = 0; k < size; k++) {
      mentors[k] = mentor(sorted[size - 1 - k]);
    }
    return mentors;
  }

  /** Writes them and their scores from {@code start} on, in ascending order of mentor. */
  void writeTo(int[] mentors, long[] scores, int start) {
    long[] byMentor = new long[size];
    for (int k = 0; k < size; k++) {
      byMentor[k] = (long) mentor(heap[k]) << SCORE_BITS | heap[k] >>> MENTOR_BITS;
    }
    Arrays.sort(byMentor);
    for (int k = 0; k < size; k++) {
      mentors[start + k] = (int) (byMentor[k] >>> SCORE_BITS);
      scores[start + k] = byMentor[k] & ((1L << SCORE_BITS) - 1);
    }
  }

  private static int mentor(long key) {
    return LAST_MENTOR - (int) (key & LAST_MENTOR);
  }
}
