package org.mentorat.core.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whom the rules leave is noted as it was found: a search that reads the note must not miss anybody. */
class YouthNotesTest {
  @Test
  void few_isReadAsItWasNoted() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 500; round++) {
      long[] words = new long[random.nextInt(1, 9)];
      int count = 0;
      for (int w = 0; w < words.length; w++) {
        words[w] = random.nextBoolean() ? random.nextLong() >>> random.nextInt(Long.SIZE) : 0;
        count += Long.bitCount(words[w]);
      }
      YouthNotes.Few few = YouthNotes.Few.of(3, words, count, round % 2 == 0);
      assertThat(few.bits()).isEqualTo(words);
      assertThat(few.programme()).isEqualTo(3);
      assertThat(few.partly()).isEqualTo(round % 2 == 0);
    }
  }
}
