package org.mentorat.core.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whom the rules leave is noted as it was found: a search that reads the note must not miss anybody. */
class YouthNotesTest {
  @Test
  void left_isReadAsItWasNoted_listedOrAsBits() {
    SplittableRandom random = new SplittableRandom(11);
    int listed = 0;
    for (int round = 0; round < 500; round++) {
      long[] words = new long[random.nextInt(1, 9)];
      int count = 0;
      for (int w = 0; w < words.length; w++) {
        long bits = random.nextLong();
        words[w] = random.nextBoolean() ? bits : bits & Long.lowestOneBit(bits);
        count += Long.bitCount(words[w]);
      }
      YouthNotes.Left left = YouthNotes.Left.of(words.clone(), round % 2 == 0);
      assertThat(left.bits()).isEqualTo(words);
      assertThat(left.count()).isEqualTo(count);
      assertThat(left.partly()).isEqualTo(round % 2 == 0);
      listed += left.rows().length > 0 ? 1 : 0;
    }
    assertThat(listed).isBetween(50, 450);
  }
}
