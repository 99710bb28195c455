package org.mentorat.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ForkResultTest {
  @Test
  void parse_ofALine_givesTheResultBack() {
    ForkResult result =
        ForkResult.parse(new ForkResult("solve-small", -7, new long[] {30, 10, 20}).line());

    assertThat(result.workload()).isEqualTo("solve-small");
    assertThat(result.digest()).isEqualTo(-7);
    assertThat(result.nanos()).containsExactly(30, 10, 20);
  }

  @Test
  void time_isTheLowerQuartileInWhateverOrder() {
    assertThat(new ForkResult("w", 0, new long[] {900, 3, 4, 2, 800, 700, 1, 600, 5}).time())
        .isEqualTo(3);
    assertThat(new ForkResult("w", 0, new long[] {8}).time()).isEqualTo(8);
  }

  @Test
  void parse_wrongNumberOfCells_isRefused() {
    assertThatThrownBy(() -> ForkResult.parse("solve-small\t1"))
        .hasMessageContaining("2 cells, expected workload, digest and times");
  }
}
