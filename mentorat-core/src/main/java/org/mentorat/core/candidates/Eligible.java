package org.mentorat.core.candidates;

import java.util.Arrays;

/**
 * The eligible mentors of one youth, as bits by place: an array of words for each of the youth's programmes. Not changed once it is made.
 *
 * @param programmes as positions in {@link RouteIndex#members}, each once
 * @param firstWord by position in {@code programmes}: word 0 of {@code bits} holds the places from {@code 64 · firstWord} on
 * @param bits by position in {@code programmes}
 * @param size how many mentors they are
 */
record Eligible(int[] programmes, int[] firstWord, long[][] bits, int size) {
  static final Eligible NOBODY = new Eligible(new int[0], new int[0], new long[0][], 0);

  static Eligible of(int[] programmes, int[] firstWord, long[][] bits) {
    int size = 0;
    for (long[] words : bits) {
      for (long word : words) {
        size += Long.bitCount(word);
      }
    }
    return new Eligible(programmes, firstWord, bits, size);
  }

  /** The mentors in ascending order; a fresh array. */
  int[] mentors(Places places) {
    int[] mentors = new int[size];
    writePlaces(mentors);
    for (int k = 0; k < size; k++) {
      mentors[k] = places.mentorAt(mentors[k]);
    }
    // Within a programme, places are in the order of mentors.
    if (bits.length > 1) {
      Arrays.sort(mentors);
    }
    return mentors;
  }

  /** Writes their places, programme by programme, to the first {@link #size} elements of {@code into}; returns how many. */
  int writePlaces(int[] into) {
    int k = 0;
    for (int p = 0; p < bits.length; p++) {
      for (int w = 0; w < bits[p].length; w++) {
        for (long left = bits[p][w]; left != 0; left &= left - 1) {
          into[k++] = (firstWord[p] + w) * Long.SIZE + Long.numberOfTrailingZeros(left);
        }
      }
    }
    return k;
  }

  /** How many words of bits these are. */
  int words() {
    int words = 0;
    for (long[] some : bits) {
      words += some.length;
    }
    return words;
  }

  /** The first of these mentors whose place is {@code marked}, or -1. */
  int firstAmong(long[] marked, Places places) {
    int first = -1;
    for (int p = 0; p < bits.length; p++) {
      for (int w = 0; w < bits[p].length; w++) {
        long both = bits[p][w] & marked[firstWord[p] + w];
        if (both != 0) {
          int mentor =
              places.mentorAt((firstWord[p] + w) * Long.SIZE + Long.numberOfTrailingZeros(both));
          first = first < 0 ? mentor : Math.min(first, mentor);
          break;
        }
      }
    }
    return first;
  }

  /** The mentors whose places are not {@code marked}, programme by programme; a fresh array. */
  int[] outside(long[] marked, Places places) {
    int count = 0;
    for (int p = 0; p < bits.length; p++) {
      for (int w = 0; w < bits[p].length; w++) {
        count += Long.bitCount(bits[p][w] & ~marked[firstWord[p] + w]);
      }
    }
    int[] outside = new int[count];
    int k = 0;
    for (int p = 0; k < count; p++) {
      for (int w = 0; w < bits[p].length; w++) {
        for (long left = bits[p][w] & ~marked[firstWord[p] + w]; left != 0; left &= left - 1) {
          outside[k++] =
              places.mentorAt((firstWord[p] + w) * Long.SIZE + Long.numberOfTrailingZeros(left));
        }
      }
    }
    return outside;
  }
}
