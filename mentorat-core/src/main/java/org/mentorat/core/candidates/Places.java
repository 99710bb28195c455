package org.mentorat.core.candidates;

import java.util.Arrays;
import java.util.List;

/**
 * The mentors once more, in the order of their programmes and, within a programme, of their indices. Rules and scorers read columns in this
 * order: the mentors whom a youth can meet stand together, in memory too. Immutable.
 */
final class Places {
  private final int[] mentorAt;
  private final int[] placeOf;
  private final int[] start;

  /**
   * @param members the mentors of each programme, ascending; whoever is in none comes last
   */
  Places(int[][] members, int mentors) {
    this.mentorAt = new int[mentors];
    this.placeOf = new int[mentors];
    this.start = new int[members.length + 1];
    Arrays.fill(placeOf, -1);
    int next = 0;
    for (int p = 0; p < members.length; p++) {
      for (int mentor : members[p]) {
        placeOf[mentor] = next;
        mentorAt[next++] = mentor;
      }
      start[p + 1] = next;
    }
    for (int mentor = 0; mentor < mentors; mentor++) {
      if (placeOf[mentor] < 0) {
        placeOf[mentor] = next;
        mentorAt[next++] = mentor;
      }
    }
  }

  int of(int mentor) {
    return placeOf[mentor];
  }

  int mentorAt(int place) {
    return mentorAt[place];
  }

  /** The first place of a programme; that of the next is the end. */
  int start(int programme) {
    return start[programme];
  }

  /** Words of bits for all places. */
  int words() {
    return (mentorAt.length + Long.SIZE - 1) / Long.SIZE;
  }

  /** What stands in the order of mentors, in the order of places. */
  <T> List<T> arrange(List<T> byMentor) {
    return Arrays.stream(mentorAt).mapToObj(byMentor::get).toList();
  }
}
