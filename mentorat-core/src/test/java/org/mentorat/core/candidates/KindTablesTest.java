package org.mentorat.core.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is usual in a programme: the least value that no more than one mentor in 64 exceeds. */
class KindTablesTest {
  private static final int ONE_IN = 64;

  @Test
  void usual_isTheLeastThatFewExceed() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int kinds = 1 + random.nextInt(40);
      int[] firstPlace = {0, random.nextInt(3), 300, 300, 300 + random.nextInt(400)};
      int[] kindAt =
          random.ints(firstPlace[4], 0, kinds).map(k -> k * k / kinds).toArray();
      long[] value =
          random.longs(kinds, 0, 1 + random.nextInt(30)).map(v -> v << 30).toArray();
      long most = Arrays.stream(value).max().orElseThrow();
      KindTables.Table table = new KindTables.Table(value, most, 4);
      KindMembers members = new KindMembers(firstPlace, kindAt, kinds);

      for (int p = 0; p < 4; p++) {
        int few = (firstPlace[p + 1] - firstPlace[p]) / ONE_IN;
        long usual = table.usual(p, members);
        assertThat(above(usual, p, firstPlace, kindAt, value)).isLessThanOrEqualTo(few);
        if (firstPlace[p] < firstPlace[p + 1]) {
          assertThat(above(usual - 1, p, firstPlace, kindAt, value)).isGreaterThan(few);
        }
        assertThat(table.usual(p, members)).isEqualTo(usual);
      }
    }
  }

  private static long above(long usual, int p, int[] firstPlace, int[] kindAt, long[] value) {
    return IntStream.range(firstPlace[p], firstPlace[p + 1])
        .filter(place -> value[kindAt[place]] > usual)
        .count();
  }

  @Test
  void members_areThoseOfTheKindInTheProgramme() {
    int[] kindAt = {2, 0, 2, 1, 1, 2, 0};
    KindMembers members = new KindMembers(new int[] {0, 4, 4, 7}, kindAt, 3);
    assertThat(places(members, 0, 2)).containsExactly(0, 2);
    assertThat(places(members, 0, 1)).containsExactly(3);
    assertThat(places(members, 1, 1)).isEmpty();
    assertThat(places(members, 2, 0)).containsExactly(6);
    assertThat(IntStream.range(0, 3).map(members::size)).containsExactly(4, 0, 3);
  }

  private static int[] places(KindMembers members, int programme, int kind) {
    return IntStream.range(members.start(programme, kind), members.end(programme, kind))
        .map(members::place)
        .toArray();
  }
}
