package org.mentorat.core.audit;

import java.util.BitSet;

/**
 * Which rows of a published table must be blank so that no number of one to nine people can be read in it or worked out from it.
 *
 * <p>A table splits a population into groups, each of a size, and each group into parts. A row is withheld if any part counts one to
 * nine. What is withheld can be summed up from the totals, so further rows are withheld, the smallest first, until at least two of the
 * withheld rows are not empty and the parts of all withheld rows together count none or at least ten each. Why nothing can be worked out
 * then: let a part of a withheld row count c, one to nine. All withheld rows together count at least ten of it, so another withheld row
 * has some; moving one person of that part from that row to this one, and one of any other part back, changes no total. A row of which
 * that part is all is withheld with its size, which the step before protects in the same way. (Cell suppression as in Willenborg and de
 * Waal, Elements of Statistical Disclosure Control, 2001, chapter 5, for one-way tables.)
 *
 * <p>Zero is no sensitive count: it singles out nobody. Immutable, thread-safe.
 *
 * @since 0.1
 */
public final class Withholding {
  /** The smallest number of people, other than none, that is ever written. */
  public static final int SMALLEST = 10;

  private final int smallest;

  /** With another smallest number than {@link #SMALLEST}, for exhaustive tests. */
  Withholding(int smallest) {
    this.smallest = smallest;
  }

  /** With {@link #SMALLEST}. */
  public static Withholding standard() {
    return new Withholding(SMALLEST);
  }

  /** Whether a number of people must not be written. */
  public boolean small(int count) {
    return count > 0 && count < smallest;
  }

  /**
   * The rows to withhold; quadratic in the groups at worst.
   *
   * @param anyway rows that are withheld for another reason
   * @param parts {@code int[parts][groups]}: counts; together the size of each group
   */
  public BitSet rows(BitSet anyway, int[]... parts) {
    int groups = parts[0].length;
    BitSet withheld = (BitSet) anyway.clone();
    for (int[] part : parts) {
      for (int g = 0; g < groups; g++) {
        if (small(part[g])) {
          withheld.set(g);
        }
      }
    }
    while (!withheld.isEmpty() && !safe(withheld, parts)) {
      int next = smallestShown(withheld, parts);
      if (next < 0) {
        withheld.set(0, groups);
        return withheld;
      }
      withheld.set(next);
    }
    return withheld;
  }

  private boolean safe(BitSet withheld, int[][] parts) {
    long filled = withheld.stream().filter(g -> size(g, parts) > 0).count();
    if (filled < 2) {
      return false;
    }
    for (int[] part : parts) {
      if (small(Math.min(smallest, withheld.stream().map(g -> part[g]).sum()))) {
        return false;
      }
    }
    return true;
  }

  private static int smallestShown(BitSet withheld, int[][] parts) {
    int next = -1;
    for (int g = 0; g < parts[0].length; g++) {
      if (!withheld.get(g)
          && size(g, parts) > 0
          && (next < 0 || size(g, parts) < size(next, parts))) {
        next = g;
      }
    }
    return next;
  }

  private static int size(int group, int[][] parts) {
    int size = 0;
    for (int[] part : parts) {
      size += part[group];
    }
    return size;
  }
}
