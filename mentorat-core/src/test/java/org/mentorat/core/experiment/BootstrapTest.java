package org.mentorat.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mentorat.core.experiment.Bootstrap.Interval;

class BootstrapTest {
  @Test
  void ofTwoValues_holdsTheQuantilesOfAllResamples() {
    // The mean of two draws from {0, 8} is 0, 4 or 8 with chances 1/4, 1/2, 1/4.
    double[] values = {0, 8};

    assertThat(new Bootstrap(4000, 0.80, 1).ofMean(values, "x")).contains(new Interval(0, 8));
    assertThat(new Bootstrap(4000, 0.50, 1).ofMean(values, "x").orElseThrow().low())
        .isIn(0.0, 4.0);
  }

  @Test
  void ofOneValueOrNone_thereIsNone() {
    assertThat(Bootstrap.DEFAULT.ofMean(new double[] {3}, "x")).isEmpty();
    assertThat(Bootstrap.DEFAULT.ofMean(new double[0], "x")).isEmpty();
  }

  @Test
  void ofEqualValues_isThatValue() {
    assertThat(Bootstrap.DEFAULT.ofMean(new double[] {2.5, 2.5, 2.5}, "x"))
        .contains(new Interval(2.5, 2.5));
  }

  /** The generator's numbers are fixed by its contract, so this holds on every JDK. */
  @Test
  void drawing_isPinned_andDependsOnSeedAndNameAlone() {
    double[] values = {1, 2, 4, 8, 16, 32};
    Bootstrap bootstrap = new Bootstrap(1000, 0.95, 7);

    Interval interval = bootstrap.ofMean(values, "coverage").orElseThrow();
    assertThat(bootstrap.ofMean(values, "coverage")).contains(interval);
    assertThat(interval).isEqualTo(new Interval(PINNED_LOW, PINNED_HIGH));
    assertThat(bootstrap.ofMean(values, "score")).isNotEmpty();
    assertThat(new Bootstrap(1000, 0.95, 8).ofMean(values, "coverage").orElseThrow())
        .isNotEqualTo(interval);
  }

  private static final double PINNED_LOW = 19.0 / 6;
  private static final double PINNED_HIGH = 20;

  /** Drawn from a skew distribution of known mean, intervals of 90 % hold it in about 90 % of samples, a little less. */
  @Test
  void intervals_holdTheTrueMean_aboutAsOftenAsTheySay() {
    Random random = new Random(20260907);
    int held = 0;
    int samples = 400;
    for (int s = 0; s < samples; s++) {
      double[] values = new double[40];
      Arrays.setAll(values, k -> -StrictMath.log(1 - random.nextDouble()));
      Interval interval = new Bootstrap(400, 0.90, s).ofMean(values, "x").orElseThrow();
      held += interval.low() <= 1 && 1 <= interval.high() ? 1 : 0;
    }
    assertThat((double) held / samples).isBetween(0.82, 0.94);
  }

  @Test
  void ranges_areChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(99, 0.9, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(1000, 0.4, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(100, 0.999, 1));
  }
}
