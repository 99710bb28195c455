package org.mentorat.core.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotteryTest {
  private final List<String> ids =
      IntStream.range(0, 1000).mapToObj(i -> "Y" + i).toList();

  @Test
  void order_doesNotDependOnTheOrderOfTheInput() {
    List<String> shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(Lottery.order(shuffled, id -> id, 7)).isEqualTo(Lottery.order(ids, id -> id, 7));
  }

  @Test
  void order_changesWithTheSeed() {
    assertThat(Lottery.order(ids, id -> id, 7)).isNotEqualTo(Lottery.order(ids, id -> id, 8));
  }

  @Test
  void order_favoursNobodysAlphabet() {
    // Under a fair lottery the mean place of the first hundred ids over 100 seeds is 499.5 with a
    // deviation of about 2.7.
    double mean = IntStream.range(0, 100)
        .mapToObj(seed -> Lottery.order(ids, id -> id, seed))
        .mapToDouble(order ->
            ids.subList(0, 100).stream().mapToInt(order::indexOf).average().orElseThrow())
        .average()
        .orElseThrow();

    assertThat(mean).isBetween(485.0, 514.0);
  }

  @Test
  void number_tellsApartIdsThatShareLetters() {
    assertThat(IntStream.range(0, 100_000)
            .mapToLong(i -> Lottery.number(1, "id" + i))
            .distinct()
            .count())
        .isEqualTo(100_000);
    assertThat(Lottery.number(1, "ab")).isNotEqualTo(Lottery.number(1, "ba"));
  }
}
