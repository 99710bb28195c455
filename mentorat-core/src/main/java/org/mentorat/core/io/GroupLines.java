package org.mentorat.core.io;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.mentorat.problem.QuotaForest;

/** The {@code g} lines of a {@link ProblemFile}: groups by id, in any order, parents before or after their children. */
final class GroupLines {
  private static final int NO_LINE = -1;

  /** Of each group; 0: a root. */
  private final int[] parent;

  private final int[] lower;
  private final int[] upper;
  private int lines;

  GroupLines(int groups) {
    this.parent = new int[groups];
    this.lower = new int[groups];
    this.upper = new int[groups];
    Arrays.fill(parent, NO_LINE);
  }

  void add(DimacsLines in) throws IOException {
    int group = in.count("GROUP", 1, parent.length) - 1;
    if (parent[group] != NO_LINE) {
      throw in.problem("GROUP", "group.twice", "chaque groupe une fois", "each group once");
    }
    parent[group] = in.count("PARENT", 0, parent.length);
    lower[group] = in.count("LOWER", 0, QuotaForest.UNBOUNDED);
    upper[group] = (int)
        Math.min(QuotaForest.UNBOUNDED, in.number("UPPER", lower[group], Long.MAX_VALUE / 16));
    lines++;
  }

  int count() {
    return parent.length;
  }

  int missing() {
    return parent.length - lines;
  }

  /**
   * The forest, parents first.
   *
   * @param groupOf group of each mentor from 1, 0: none
   * @throws UnreadableFileException if some group is its own ancestor
   */
  QuotaForest forest(int[] groupOf, DimacsLines in) throws IOException {
    int groups = parent.length;
    int[] order = parentsFirst();
    if (order.length < groups) {
      throw in.problem(
          "PARENT",
          "group.cycle",
          "des groupes dont aucun n'est son propre ancêtre",
          "groups of which none is its own ancestor");
    }
    int[] placeOf = new int[groups];
    for (int k = 0; k < groups; k++) {
      placeOf[order[k]] = k;
    }
    int[] parents = new int[groups];
    int[] lowers = new int[groups];
    int[] uppers = new int[groups];
    int[] targets = new int[groups];
    Arrays.fill(targets, QuotaForest.NONE);
    for (int k = 0; k < groups; k++) {
      int above = parent[order[k]];
      parents[k] = above == 0 ? QuotaForest.NONE : placeOf[above - 1];
      lowers[k] = lower[order[k]];
      uppers[k] = upper[order[k]];
    }
    int[] placed = new int[groupOf.length];
    for (int j = 0; j < placed.length; j++) {
      placed[j] = groupOf[j] == 0 ? QuotaForest.NONE : placeOf[groupOf[j] - 1];
    }
    return new QuotaForest(parents, lowers, uppers, targets, placed);
  }

  /**
   * Groups with parents first: as they are where that holds, else level by level, in order of id among siblings; without those on a cycle
   * or below one.
   */
  private int[] parentsFirst() {
    int groups = parent.length;
    if (IntStream.range(0, groups).allMatch(g -> parent[g] <= g)) {
      return IntStream.range(0, groups).toArray();
    }
    int[] firstChild = new int[groups + 2];
    for (int above : parent) {
      firstChild[above + 1]++;
    }
    for (int g = 0; g <= groups; g++) {
      firstChild[g + 1] += firstChild[g];
    }
    int[] children = new int[groups];
    int[] at = firstChild.clone();
    for (int g = 0; g < groups; g++) {
      children[at[parent[g]]++] = g;
    }
    int[] order = new int[groups];
    int count = 0;
    for (int c = firstChild[0]; c < firstChild[1]; c++) {
      order[count++] = children[c];
    }
    for (int k = 0; k < count; k++) {
      int above = order[k] + 1;
      for (int c = firstChild[above]; c < firstChild[above + 1]; c++) {
        order[count++] = children[c];
      }
    }
    return Arrays.copyOf(order, count);
  }
}
