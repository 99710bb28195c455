package org.mentorat.benchmarks.instances;

import java.util.Arrays;

/** Compressed sparse rows of one length, filled row by row with distinct mentors. */
final class Rows {
  final int[] rowStart;
  final int[] mentorOf;
  final long[] score;
  private int end;
  private int first;

  Rows(int youths, int length) {
    this.rowStart = new int[youths + 1];
    Arrays.setAll(rowStart, youth -> youth * length);
    this.mentorOf = new int[Math.multiplyExact(youths, length)];
    this.score = new long[mentorOf.length];
  }

  void begin(int youth) {
    first = rowStart[youth];
    end = first;
  }

  /** How many mentors the row has so far. */
  int size() {
    return end - first;
  }

  /** Takes a mentor into the row unless it is there already; a row is short, so a scan beats any set. */
  void add(int mentor) {
    for (int p = first; p < end; p++) {
      if (mentorOf[p] == mentor) {
        return;
      }
    }
    mentorOf[end++] = mentor;
  }

  /** Ends a row: in ascending order of mentor. Scores are given to sorted rows, so that order carries no hint. */
  void sort() {
    Arrays.sort(mentorOf, first, end);
  }
}
