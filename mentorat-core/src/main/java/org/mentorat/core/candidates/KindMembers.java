package org.mentorat.core.candidates;

import java.util.Arrays;

/** The places of {@link MentorGroups} by programme and by kind to one scorer. Immutable. */
final class KindMembers {
  private final int kinds;

  /** {@code int[programmes · kinds + 1]}. */
  private final int[] start;

  private final int[] placeAt;

  /**
   * @param firstPlace of each programme, {@code int[programmes + 1]}
   * @param kindAt by place, from 0 to below {@code kinds}
   */
  KindMembers(int[] firstPlace, int[] kindAt, int kinds) {
    this.kinds = kinds;
    int programmes = firstPlace.length - 1;
    start = new int[programmes * kinds + 1];
    placeAt = new int[kindAt.length];
    int[] next = new int[kinds];
    for (int p = 0; p < programmes; p++) {
      Arrays.fill(next, 0);
      for (int place = firstPlace[p]; place < firstPlace[p + 1]; place++) {
        next[kindAt[place]]++;
      }
      int from = firstPlace[p];
      for (int kind = 0; kind < kinds; kind++) {
        start[p * kinds + kind] = from;
        from += next[kind];
        next[kind] = start[p * kinds + kind];
      }
      for (int place = firstPlace[p]; place < firstPlace[p + 1]; place++) {
        placeAt[next[kindAt[place]]++] = place;
      }
    }
    start[programmes * kinds] = kindAt.length;
  }

  /** Where the places of a kind in a programme begin in the list of {@link #place}. */
  int start(int programme, int kind) {
    return start[programme * kinds + kind];
  }

  int end(int programme, int kind) {
    return start[programme * kinds + kind + 1];
  }

  int place(int at) {
    return placeAt[at];
  }

  /** How many places a programme has. */
  int size(int programme) {
    return start[(programme + 1) * kinds] - start[programme * kinds];
  }
}
