package org.mentorat.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalsTest {
  @Test
  void wilson_isThatOfTheTextbooks() {
    assertThat(Intervals.wilson(8, 10)[0]).isCloseTo(0.4902, within(0.0001));
    assertThat(Intervals.wilson(8, 10)[1]).isCloseTo(0.9433, within(0.0001));
    assertThat(Intervals.wilson(0, 20)[0]).isZero();
    assertThat(Intervals.wilson(0, 20)[1]).isCloseTo(0.1611, within(0.0001));
    assertThat(Intervals.wilson(20, 20)[1]).isEqualTo(1);
  }

  @Test
  void quantile_isThatOfTheTables() {
    assertThat(Intervals.quantile(9)).isCloseTo(2.26216, within(0.0001));
    assertThat(Intervals.quantile(10)).isCloseTo(2.22814, within(0.0001));
    assertThat(Intervals.quantile(29)).isCloseTo(2.04523, within(0.00001));
    assertThat(Intervals.quantile(1_000_000)).isCloseTo(1.95996, within(0.00001));
  }

  @Test
  void student_isMeanAndDeviation() {
    Sample sample = Sample.EMPTY;
    for (int value = 1; value <= 10; value++) {
      sample = sample.with(value);
    }
    assertThat(sample.mean()).isCloseTo(5.5, within(1e-12));
    assertThat(sample.deviation()).isCloseTo(3.02765, within(0.00001));
    assertThat(Intervals.student(sample)[0]).isCloseTo(3.33415, within(0.0002));
    assertThat(Intervals.student(sample)[1]).isCloseTo(7.66585, within(0.0002));
  }
}
