package org.mentorat.benchmarks.gate.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.ArrayArbitrary;
import net.jqwik.api.constraints.DoubleRange;

class RatioIntervalPropertyTest {
  private static final double LEVEL = 0.05;

  @Property(tries = 200)
  void theIntervalHoldsItsEstimateAndLiesWithinTheRatios(@ForAll("manyLogs") double[] logs) {
    RatioInterval interval = RatioInterval.of(logs, LEVEL, LEVEL);

    assertThat(interval.lower()).isLessThanOrEqualTo(interval.estimate());
    assertThat(interval.upper()).isGreaterThanOrEqualTo(interval.estimate());
    assertThat(Math.log(interval.lower()))
        .isGreaterThanOrEqualTo(Arrays.stream(logs).min().orElseThrow() - 1e-9);
    assertThat(Math.log(interval.upper()))
        .isLessThanOrEqualTo(Arrays.stream(logs).max().orElseThrow() + 1e-9);
  }

  @Property(tries = 200)
  void exchangingTheSidesInvertsTheInterval(@ForAll("manyLogs") double[] logs) {
    RatioInterval interval = RatioInterval.of(logs, 0.01, 0.1);
    RatioInterval exchanged =
        RatioInterval.of(Arrays.stream(logs).map(log -> -log).toArray(), 0.1, 0.01);

    assertThat(exchanged.estimate() * interval.estimate()).isEqualTo(1, within(1e-9));
    assertThat(exchanged.lower()).isEqualTo(1 / interval.upper(), within(1e-9));
    assertThat(1 / exchanged.upper()).isEqualTo(interval.lower(), within(1e-9));
  }

  @Property(tries = 200)
  void slowingTheCandidateByAFactorMovesAllByThatFactor(
      @ForAll("manyLogs") double[] logs, @ForAll @DoubleRange(min = 0.5, max = 3) double factor) {
    RatioInterval interval = RatioInterval.of(logs, LEVEL, LEVEL);
    RatioInterval slower = RatioInterval.of(
        Arrays.stream(logs).map(log -> log + Math.log(factor)).toArray(), LEVEL, LEVEL);

    assertThat(slower.lower()).isEqualTo(factor * interval.lower(), within(1e-6));
    assertThat(slower.estimate()).isEqualTo(factor * interval.estimate(), within(1e-6));
    assertThat(slower.upper()).isEqualTo(factor * interval.upper(), within(1e-6));
  }

  @Property(tries = 100)
  void oneWildPairOfEightDoesNotCarryTheEstimateAway(
      @ForAll("sevenCalmLogs") double[] logs,
      @ForAll @DoubleRange(min = -20, max = 20) double wild) {
    double[] with = Arrays.copyOf(logs, 8);
    with[7] = wild;

    assertThat(Math.log(RatioInterval.of(with, LEVEL, LEVEL).estimate()))
        .isBetween(-0.1 - 1e-9, 0.1 + 1e-9);
  }

  @Provide
  Arbitrary<double[]> manyLogs() {
    return logs(3).ofMinSize(5).ofMaxSize(30);
  }

  @Provide
  Arbitrary<double[]> fewLogs() {
    return logs(3).ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<double[]> sevenCalmLogs() {
    return logs(0.1).ofSize(7);
  }

  private static ArrayArbitrary<Double, double[]> logs(double most) {
    return Arbitraries.doubles().between(-most, most).ofScale(4).array(double[].class);
  }

  @Property(tries = 20)
  void fewerThanFivePairsGiveNoBoundAtFivePercent(@ForAll("fewLogs") double[] logs) {
    RatioInterval interval = RatioInterval.of(logs, LEVEL, LEVEL);

    assertThat(interval.lower()).isZero();
    assertThat(interval.upper()).isInfinite();
  }
}
