package org.mentorat.core.candidates;

import java.util.Arrays;

/**
 * The pairs in the problem so far, in compressed sparse rows that grow: {@code mentorOf} is strictly ascending in each row. Immutable; 12
 * bytes a pair.
 *
 * @param rowStart {@code int[youths + 1]}
 * @param mentorOf {@code int[pairs]}
 * @param score {@code long[pairs]}
 */
record CoreRows(int[] rowStart, int[] mentorOf, long[] score) {
  static CoreRows empty(int youths) {
    return new CoreRows(new int[youths + 1], new int[0], new long[0]);
  }

  int pairs() {
    return mentorOf.length;
  }

  boolean contains(int youth, int mentor) {
    return pair(youth, mentor) >= 0;
  }

  /** The index of a pair; negative where it is not here. */
  int pair(int youth, int mentor) {
    return Arrays.binarySearch(mentorOf, rowStart[youth], rowStart[youth + 1], mentor);
  }

  /**
   * With further pairs of each youth, none of which is here.
   *
   * @param position {@code int[youths]}: the place of each youth in the order in which the chunks of so many youths go through them
   */
  CoreRows plus(Additions[] chunks, int chunk, int[] position) {
    int youths = rowStart.length - 1;
    int more = Arrays.stream(chunks).mapToInt(a -> a.size).sum();
    int[] newStart = new int[youths + 1];
    int[] newMentor = new int[Math.addExact(pairs(), more)];
    long[] newScore = new long[newMentor.length];
    int at = 0;
    for (int y = 0; y < youths; y++) {
      Additions added = chunks[position[y] / chunk];
      int k = added.start[position[y] % chunk];
      int end = added.start[position[y] % chunk + 1];
      int p = rowStart[y];
      while (p < rowStart[y + 1] || k < end) {
        boolean old = k == end || (p < rowStart[y + 1] && mentorOf[p] < added.mentor[k]);
        newMentor[at] = old ? mentorOf[p] : added.mentor[k];
        newScore[at++] = old ? score[p++] : added.score[k++];
      }
      newStart[y + 1] = at;
    }
    return new CoreRows(newStart, newMentor, newScore);
  }

  /** Pairs to add, of a chunk of youths in order. Filled by one thread. */
  static final class Additions {
    final int[] start;
    int[] mentor = new int[64];
    long[] score = new long[64];
    int size;
    private int youths;

    Additions(int youths) {
      this.start = new int[youths + 1];
    }

    /** Adds the pairs of the next youth. */
    void row(BestPairs pairs) {
      int from = size;
      mentor = Lottery.grow(mentor, size + pairs.size());
      score = Lottery.grow(score, size + pairs.size());
      for (int k = 0; k < pairs.size(); k++) {
        int at = size++;
        while (at > from && mentor[at - 1] > pairs.mentor(k)) {
          mentor[at] = mentor[at - 1];
          score[at] = score[at - 1];
          at--;
        }
        mentor[at] = pairs.mentor(k);
        score[at] = pairs.score(k);
      }
      start[++youths] = size;
    }

    int rowsWithPairs() {
      int with = 0;
      for (int k = 0; k < youths; k++) {
        with += start[k + 1] > start[k] ? 1 : 0;
      }
      return with;
    }
  }
}
