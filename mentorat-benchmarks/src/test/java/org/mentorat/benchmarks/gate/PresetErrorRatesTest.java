package org.mentorat.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorat.benchmarks.gate.judge.Noise;
import org.mentorat.benchmarks.gate.judge.SimulatedGates;

/** What both presets come to under made-up noise; fixed seeds, no clock. {@code gate --simulate N} prints the whole table. */
class PresetErrorRatesTest {
  private static final int GATES = 120;
  private static final double TOLERANCE = 0.1;

  /** On such machines a slowdown has to be caught, not only not be passed. */
  private static final Set<Noise> USABLE = EnumSet.of(
      Noise.QUIET, Noise.BUSY, Noise.HEAVY_TAILS, Noise.DRIFT, Noise.WANDERING, Noise.BURSTS);

  static Stream<Arguments> presetsAndNoises() {
    return Arrays.stream(Preset.values())
        .flatMap(preset -> Arrays.stream(Noise.values()).map(noise -> Arguments.of(preset, noise)));
  }

  @ParameterizedTest
  @MethodSource("presetsAndNoises")
  void equalSides_areHardlyEverCondemned(Preset preset, Noise noise) {
    SimulatedGates gates = simulate(preset, noise, 1, 11);

    assertThat(gates.alarms()).isLessThanOrEqualTo(GATES / 100);
    assertThat(gates.passed() + gates.undecided() + gates.alarms()).isEqualTo(GATES);
  }

  @ParameterizedTest
  @MethodSource("presetsAndNoises")
  void halfAsSlowAgain_isCaughtAndNearlyNeverPassed(Preset preset, Noise noise) {
    SimulatedGates gates = simulate(preset, noise, SelfTest.FACTOR, 12);

    assertThat(gates.passed()).isLessThanOrEqualTo(GATES / 20);
    if (USABLE.contains(noise)) {
      assertThat(gates.alarms()).isGreaterThanOrEqualTo(GATES * 19 / 20);
    }
  }

  @ParameterizedTest
  @MethodSource("presetsAndNoises")
  void slowerByJustTheTolerance_isHardlyEverCondemned(Preset preset, Noise noise) {
    assertThat(simulate(preset, noise, 1 + TOLERANCE, 13).alarms())
        .isLessThanOrEqualTo(GATES / 100);
  }

  private static SimulatedGates simulate(Preset preset, Noise noise, double slowdown, long seed) {
    List<String> workloads = preset.workloads();
    return SimulatedGates.of(
        preset.rule(TOLERANCE), workloads.size(), noise, slowdown, GATES, seed);
  }
}
