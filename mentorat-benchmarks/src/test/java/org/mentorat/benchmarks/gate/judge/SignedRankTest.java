package org.mentorat.benchmarks.gate.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignedRankTest {
  @Test
  void rankOfBound_upToTwelvePairs_isWhatAllSignsCountedSay() {
    for (int n = 1; n <= 12; n++) {
      for (double level : new double[] {0.0003, 0.001, 0.01, 0.025, 0.05, 0.2}) {
        assertThat(SignedRank.rankOfBound(n, level))
            .as("n %d, level %s", n, level)
            .isEqualTo(counted(n, level));
      }
    }
  }

  /** The two-sided 5 % points of Wilcoxon's tables are 0 for 6 pairs, 8 for 10, 52 for 20: one less than the rank of the bound. */
  @Test
  void rankOfBound_agreesWithPrintedTables() {
    assertThat(SignedRank.rankOfBound(6, 0.025)).isEqualTo(0 + 1);
    assertThat(SignedRank.rankOfBound(10, 0.025)).isEqualTo(8 + 1);
    assertThat(SignedRank.rankOfBound(20, 0.025)).isEqualTo(52 + 1);
  }

  @Test
  void rankOfBound_tooFewPairs_isNone() {
    assertThat(SignedRank.rankOfBound(4, 0.05)).isZero();
    assertThat(SignedRank.rankOfBound(0, 0.4)).isZero();
  }

  @Test
  void walshAverages_ofThree_areAllSixInOrder() {
    assertThat(SignedRank.walshAverages(new double[] {4, 0, 1}))
        .containsExactly(0, 0.5, 1, 2, 2.5, 4);
  }

  /** Largest k with P(W ≤ k − 1) ≤ level, by looking at every choice of signs. */
  private static int counted(int n, double level) {
    int[] withSum = new int[n * (n + 1) / 2 + 1];
    for (int signs = 0; signs < 1 << n; signs++) {
      int sum = 0;
      for (int rank = 1; rank <= n; rank++) {
        sum += (signs >> (rank - 1) & 1) * rank;
      }
      withSum[sum]++;
    }
    int k = 0;
    long below = withSum[0];
    while (below <= level * (1 << n)) {
      k++;
      below += withSum[k];
    }
    return k;
  }
}
