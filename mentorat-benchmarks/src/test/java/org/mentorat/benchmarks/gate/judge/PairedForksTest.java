package org.mentorat.benchmarks.gate.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairedForksTest {
  private static final List<String> ONE = List.of("solve");

  @Test
  void measure_whateverTheOrder_isCandidateOverBaseline() throws Exception {
    Forks forks = (side, workloads) -> Map.of("solve", side == Side.CANDIDATE ? 6.0 : 2.0);

    double[] logRatios =
        new PairedForks(forks, 3).measure(ONE, 10).getOrDefault("solve", new double[0]);

    assertThat(logRatios).hasSize(10);
    for (double logRatio : logRatios) {
      assertThat(logRatio).isEqualTo(Math.log(3), within(1e-12));
    }
  }

  @Test
  void measure_ofManyPairs_hasBothSidesInEachPairAndEitherFirst() throws Exception {
    List<Side> order = order(7, 40);

    int baselineFirst = 0;
    for (int pair = 0; pair < 40; pair++) {
      assertThat(order.get(2 * pair)).isNotEqualTo(order.get(2 * pair + 1));
      baselineFirst += order.get(2 * pair) == Side.BASELINE ? 1 : 0;
    }
    assertThat(baselineFirst).isBetween(8, 32);
  }

  @Test
  void measure_sameSeed_hasTheSameOrder() throws Exception {
    assertThat(order(7, 20)).isEqualTo(order(7, 20)).isNotEqualTo(order(8, 20));
  }

  @Test
  void measure_withoutATime_namesTheWorkload() {
    Forks forks = (side, workloads) -> Map.of();

    assertThatThrownBy(() -> new PairedForks(forks, 1).measure(ONE, 1))
        .hasMessage("time of workload solve is null, expected a positive number");
  }

  private static List<Side> order(long seed, int pairs) throws Exception {
    List<Side> order = new ArrayList<>();
    Forks forks = (side, workloads) -> {
      order.add(side);
      return Map.of("solve", 1.0);
    };
    new PairedForks(forks, seed).measure(ONE, pairs);
    return order;
  }
}
