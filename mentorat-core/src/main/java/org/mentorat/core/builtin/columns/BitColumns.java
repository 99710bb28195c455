package org.mentorat.core.builtin.columns;

import java.util.Arrays;

/**
 * Which mentors have each of a number of properties, one bit a mentor: bit {@code m mod 64} of word {@code m / 64}.
 *
 * <p>"Which of these mentors serve one of these needs" is then a union of a few short arrays, 64 mentors a word, where asking mentor by
 * mentor takes a hundred times as long (bitmap indexes: O'Neil, "Model 204 architecture and performance", 1987). Questions are about the
 * words from one on up to, not including, another, and are answered by fresh arrays of these words alone. A property that nobody has
 * takes no memory. Filled while it is made, only read afterwards; thread-safe from then on.
 */
public final class BitColumns {
  /** Stands for a property that nobody has. */
  private static final long[] NOBODY = {};

  private final int mentors;
  private final long[][] columns;

  /** For {@code columns} properties of {@code mentors} mentors; nobody has any yet. */
  public BitColumns(int columns, int mentors) {
    this.mentors = mentors;
    this.columns = new long[columns][];
    Arrays.fill(this.columns, NOBODY);
  }

  /** How many words hold a bit for each of {@code mentors}. */
  public static int words(int mentors) {
    return (mentors + Long.SIZE - 1) / Long.SIZE;
  }

  /** Everybody. */
  public static long[] everybody(int from, int to) {
    long[] all = new long[to - from];
    Arrays.fill(all, -1);
    return all;
  }

  /** Notes that a mentor has a property. */
  public void set(int column, int mentor) {
    long[] bits = columns[column];
    if (bits.length == 0) {
      bits = new long[words(mentors)];
      columns[column] = bits;
    }
    bits[mentor / Long.SIZE] |= 1L << mentor;
  }

  /** Who has any of these properties. */
  public long[] any(int from, int to, int... of) {
    long[] union = new long[to - from];
    for (int column : of) {
      add(union, from, column);
    }
    return union;
  }

  /** Adds to {@code bits}, whose first word is {@code from}, those who have a property. */
  public void add(long[] bits, int from, int column) {
    long[] more = columns[column];
    if (more.length > 0) {
      for (int w = 0; w < bits.length; w++) {
        bits[w] |= more[from + w];
      }
    }
  }

  /** Leaves in {@code bits}, whose first word is {@code from}, those who have a property. */
  public void retain(long[] bits, int from, int column) {
    long[] only = columns[column];
    for (int w = 0; w < bits.length; w++) {
      bits[w] &= only.length == 0 ? 0 : only[from + w];
    }
  }

  /**
   * Who has at least {@code least} of these different properties, 0 or more. Each word counts for 64 mentors side by side: digit d of
   * their counts, in base 2, is one word.
   */
  public long[] atLeast(int least, int from, int to, int... of) {
    if (least <= 0) {
      return everybody(from, to);
    }
    if (least == 1) {
      return any(from, to, of);
    }
    long[] found = new long[to - from];
    long[] digits = new long[Integer.SIZE - Integer.numberOfLeadingZeros(of.length | least)];
    for (int w = 0; w < found.length; w++) {
      Arrays.fill(digits, 0);
      for (int column : of) {
        long[] bits = columns[column];
        long carry = bits.length == 0 ? 0 : bits[from + w];
        for (int d = 0; carry != 0; d++) {
          long next = digits[d] & carry;
          digits[d] ^= carry;
          carry = next;
        }
      }
      found[w] = notBelow(digits, least);
    }
    return found;
  }

  /** Of 64 numbers side by side those that are at least {@code least}. */
  private static long notBelow(long[] digits, int least) {
    long above = 0;
    long equal = -1;
    for (int d = digits.length - 1; d >= 0; d--) {
      if ((least >>> d & 1) == 0) {
        above |= equal & digits[d];
        equal &= ~digits[d];
      } else {
        equal &= digits[d];
      }
    }
    return above | equal;
  }
}
