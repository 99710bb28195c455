package org.mentorat.core.io;

import java.util.Arrays;

/**
 * Pairs in the order in which a file names them, to be sorted into compressed sparse rows. For readers of sparse formats. Not thread-safe.
 *
 * @since 0.1
 */
public final class PairLines {
  private static final int FIRST_LENGTH = 1 << 10;

  private int[] youth;
  private int[] mentor;
  private long[] score;
  private int size;

  /** Expects so many pairs; room for them is made as they come, since a file may promise what it does not hold. */
  public PairLines(int expected) {
    int length = Math.min(Math.max(0, expected), FIRST_LENGTH);
    this.youth = new int[length];
    this.mentor = new int[length];
    this.score = new long[length];
  }

  /** Number of pairs so far. */
  public int size() {
    return size;
  }

  /** Takes a pair; amortised constant. */
  public void add(int youthIndex, int mentorIndex, long pairScore) {
    if (size == youth.length) {
      int length = Math.max(FIRST_LENGTH, size + (size >> 1));
      youth = Arrays.copyOf(youth, length);
      mentor = Arrays.copyOf(mentor, length);
      score = Arrays.copyOf(score, length);
    }
    youth[size] = youthIndex;
    mentor[size] = mentorIndex;
    score[size++] = pairScore;
  }

  /**
   * The pairs in rows, each in ascending order of mentor. Of a pair that stands twice the one of best score stays.
   *
   * @param rowStart {@code int[youths + 1]}
   * @param mentorOf {@code int[pairs]}
   * @param score {@code long[pairs]}
   * @param twice how many lines named a pair once more
   * @since 0.1
   */
  public record Rows(int[] rowStart, int[] mentorOf, long[] score, int twice) {}

  /**
   * Sorts what was taken; linear in pairs, youths and mentors. The pairs are given away: take no more afterwards.
   *
   * @param youths every youth taken is below it
   * @param mentors every mentor taken is below it
   */
  public Rows rows(int youths, int mentors) {
    if (!ascending()) {
      // Two stable passes, by the lesser key first.
      int[] asTaken = new int[size];
      Arrays.setAll(asTaken, k -> k);
      int[] order = sorted(sorted(asTaken, mentor, mentors), youth, youths);
      int[] youthSorted = new int[size];
      int[] mentorSorted = new int[size];
      long[] scoreSorted = new long[size];
      for (int k = 0; k < size; k++) {
        youthSorted[k] = youth[order[k]];
        mentorSorted[k] = mentor[order[k]];
        scoreSorted[k] = score[order[k]];
      }
      youth = youthSorted;
      mentor = mentorSorted;
      score = scoreSorted;
    }
    return merged(youths);
  }

  private boolean ascending() {
    for (int k = 1; k < size; k++) {
      if (youth[k] < youth[k - 1] || (youth[k] == youth[k - 1] && mentor[k] < mentor[k - 1])) {
        return false;
      }
    }
    return true;
  }

  /** The positions in {@code order} sorted by key, those of one key in the order that they have. */
  private static int[] sorted(int[] order, int[] key, int keys) {
    int[] at = new int[keys + 1];
    for (int position : order) {
      at[key[position] + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      at[k + 1] += at[k];
    }
    int[] sorted = new int[order.length];
    for (int position : order) {
      sorted[at[key[position]]++] = position;
    }
    return sorted;
  }

  /** Rows of what is sorted, in place. */
  private Rows merged(int youths) {
    int[] rowStart = new int[youths + 1];
    int kept = 0;
    for (int k = 0; k < size; k++) {
      if (k > 0 && youth[k] == youth[k - 1] && mentor[k] == mentor[k - 1]) {
        score[kept - 1] = Math.max(score[kept - 1], score[k]);
        continue;
      }
      mentor[kept] = mentor[k];
      score[kept] = score[k];
      rowStart[youth[k] + 1]++;
      kept++;
    }
    for (int i = 0; i < youths; i++) {
      rowStart[i + 1] += rowStart[i];
    }
    return new Rows(rowStart, Arrays.copyOf(mentor, kept), Arrays.copyOf(score, kept), size - kept);
  }
}
