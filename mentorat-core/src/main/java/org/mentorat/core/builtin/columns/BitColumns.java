package org.mentorat.core.builtin.columns;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which mentors have each of a number of properties, one bit a mentor: bit {@code m mod 64} of word {@code m / 64}.
 *
 * <p>"Which of 120,000 mentors serve one of these needs" is then a union of a few arrays of 1,875 words, some microseconds, where asking
 * mentor by mentor takes a hundred times that (bitmap indexes: O'Neil, "Model 204 architecture and performance", 1987). A property that
 * nobody has takes no memory. Filled while it is made, only read afterwards; thread-safe from then on.
 */
public final class BitColumns {
  private final int mentors;
  private final long @Nullable [][] columns;
  private final long[] nobody;

  /** For {@code columns} properties of {@code mentors} mentors; nobody has any yet. */
  public BitColumns(int columns, int mentors) {
    this.mentors = mentors;
    this.columns = new long[columns][];
    this.nobody = new long[words(mentors)];
  }

  /** How many words hold a bit for each of {@code mentors}. */
  public static int words(int mentors) {
    return (mentors + Long.SIZE - 1) / Long.SIZE;
  }

  /** Everybody, {@code long[words]}. */
  public static long[] everybody(int mentors) {
    long[] all = new long[words(mentors)];
    for (int w = 0; w < all.length; w++) {
      int left = mentors - w * Long.SIZE;
      all[w] = left >= Long.SIZE ? -1L : (1L << left) - 1;
    }
    return all;
  }

  /** Notes that a mentor has a property. */
  public void set(int column, int mentor) {
    long[] bits = columns[column];
    if (bits == null) {
      bits = new long[words(mentors)];
      columns[column] = bits;
    }
    bits[mentor / Long.SIZE] |= 1L << mentor;
  }

  /** Who has a property. Not to be changed. */
  public long[] of(int column) {
    long[] bits = columns[column];
    return bits == null ? nobody : bits;
  }

  /** Who has any of these properties; a fresh array. */
  public long[] any(int... of) {
    long[] union = new long[nobody.length];
    for (int column : of) {
      long[] bits = columns[column];
      if (bits != null) {
        add(union, bits);
      }
    }
    return union;
  }

  /** Adds the mentors of {@code more} to {@code bits}. */
  public static void add(long[] bits, long[] more) {
    for (int w = 0; w < bits.length; w++) {
      bits[w] |= more[w];
    }
  }

  /** Leaves of {@code bits} the mentors of {@code only}. */
  public static void retain(long[] bits, long[] only) {
    for (int w = 0; w < bits.length; w++) {
      bits[w] &= only[w];
    }
  }

  /**
   * Who has at least {@code least} of these different properties, 0 or more; a fresh array. Each word counts for 64 mentors side by side:
   * digit d of their counts, in base 2, is one word.
   */
  public long[] atLeast(int least, int... of) {
    if (least <= 0) {
      return everybody(mentors);
    }
    if (least == 1) {
      return any(of);
    }
    long[] found = new long[nobody.length];
    long[] digits = new long[Integer.SIZE - Integer.numberOfLeadingZeros(of.length | least)];
    for (int w = 0; w < found.length; w++) {
      Arrays.fill(digits, 0);
      for (int column : of) {
        long carry = of(column)[w];
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
