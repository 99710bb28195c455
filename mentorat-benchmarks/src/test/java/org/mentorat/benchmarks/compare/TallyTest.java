package org.mentorat.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mentorat.benchmarks.instances.Instance;

class TallyTest {
  /** Three youths; mentors 0 (two places) and 1 in one association of quota 2; all pairs. */
  private static final Instance INSTANCE = new Instance(
      "tiny",
      0,
      new int[] {0, 2, 4, 6},
      new int[] {0, 1, 0, 1, 0, 1},
      new long[] {10, 20, 30, 40, 50, 60},
      new int[] {2, 1},
      new int[] {0, 0},
      new int[] {2});

  @Test
  void tally_countsPairsAndScores() {
    assertThat(Tally.of(INSTANCE, new int[] {3, 0})).isEqualTo(new Tally(2, 50));
  }

  @Test
  void tally_refusesWhatIsNotFeasible() {
    assertThatThrownBy(() -> Tally.of(INSTANCE, new int[] {0, 0})).hasMessageContaining("twice");
    assertThatThrownBy(() -> Tally.of(INSTANCE, new int[] {1, 3}))
        .hasMessageContaining("mentor 1 is over capacity");
    assertThatThrownBy(() -> Tally.of(INSTANCE, new int[] {0, 2, 5}))
        .hasMessageContaining("association 0 is over its quota");
    assertThatThrownBy(() -> Tally.of(INSTANCE, new int[] {0, 1}))
        .hasMessageContaining("youth 0 has 2 mentors");
  }
}
