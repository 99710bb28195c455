package org.mentorat.problem;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A set of pairs of one {@link AssignmentProblem}, by pair index. Immutable, thread-safe. Says nothing of feasibility.
 *
 * @since 0.1
 */
public final class Matching {
  private final int[] pairs;

  private Matching(int[] pairs) {
    this.pairs = pairs;
  }

  /** The matching of these pair indices, in any order; a repeated index is refused with {@link IllegalArgumentException}. */
  public static Matching of(int... pairs) {
    int[] sorted = pairs.clone();
    Arrays.sort(sorted);
    for (int k = 1; k < sorted.length; k++) {
      if (sorted[k - 1] == sorted[k]) {
        throw new IllegalArgumentException("pair " + sorted[k] + " stands twice");
      }
    }
    return new Matching(sorted);
  }

  /** The matching of the set bits. */
  public static Matching of(BitSet pairs) {
    return new Matching(pairs.stream().toArray());
  }

  /** Number of pairs. */
  public int size() {
    return pairs.length;
  }

  /** The pair index at a position; ascending. */
  public int pair(int position) {
    return pairs[position];
  }

  /** The pair indices in ascending order. */
  public IntStream pairs() {
    return Arrays.stream(pairs);
  }

  /** Whether a pair is chosen; logarithmic. */
  public boolean contains(int pair) {
    return Arrays.binarySearch(pairs, pair) >= 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matching matching && Arrays.equals(pairs, matching.pairs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pairs);
  }

  @Override
  public String toString() {
    return "Matching[" + pairs.length + " pairs]";
  }
}
