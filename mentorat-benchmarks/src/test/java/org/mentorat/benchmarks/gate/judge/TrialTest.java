package org.mentorat.benchmarks.gate.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialTest {
  private static final Rule RULE = new Rule(0.1, 0.01, 0.05, 6, List.of(12, 24));
  private static final List<String> WORKLOADS = List.of("solve", "verify");

  /** How much slower the candidate is in a pair. */
  private interface Slowness {
    double of(String workload, int pair);
  }

  private final List<List<String>> measured = new ArrayList<>();

  @Test
  void run_equalSides_passesAllAfterTheScreening() throws Exception {
    List<Finding> findings = run((workload, pair) -> 1);

    assertThat(findings).extracting(Finding::verdict).containsOnly(Verdict.PASS);
    assertThat(findings).extracting(Finding::pairs).containsOnly(6);
    assertThat(measured).hasSize(12);
  }

  @Test
  void run_oneSlowWorkload_condemnsItOnFreshPairsAloneAndLeavesTheOtherAlone() throws Exception {
    List<Finding> findings = run((workload, pair) -> workload.equals("solve") ? 1.5 : 1);

    assertThat(findings)
        .extracting(Finding::verdict)
        .containsExactly(Verdict.REGRESSION, Verdict.PASS);
    assertThat(findings.get(0).confirming()).hasSize(12);
    assertThat(findings.get(1).confirming()).isEmpty();
    assertThat(measured.subList(12, measured.size())).hasSize(24).containsOnly(List.of("solve"));
    assertThat(Trial.worst(findings)).isEqualTo(Verdict.REGRESSION);
  }

  @Test
  void run_slowInTheScreeningOnly_passes() throws Exception {
    List<Finding> findings = run((workload, pair) -> pair < 6 ? 2 : 1);

    assertThat(findings).extracting(Finding::verdict).containsOnly(Verdict.PASS);
    assertThat(findings).extracting(Finding::pairs).containsOnly(12);
  }

  @Test
  void run_slowAndFastByTurns_staysUndecided() throws Exception {
    List<Finding> findings = run((workload, pair) -> pair % 2 == 0 ? 3 : 0.5);

    assertThat(findings).extracting(Finding::verdict).containsOnly(Verdict.UNDECIDED);
    assertThat(findings).extracting(Finding::pairs).containsOnly(24);
  }

  @Test
  void run_slowerByLessThanTheTolerance_passes() throws Exception {
    assertThat(run((workload, pair) -> 1.09))
        .extracting(Finding::verdict)
        .containsOnly(Verdict.PASS);
  }

  @Test
  void run_muchFaster_passes() throws Exception {
    assertThat(run((workload, pair) -> 0.2))
        .extracting(Finding::verdict)
        .containsOnly(Verdict.PASS);
  }

  @Test
  void run_soManyWorkloadsThatNoneCouldBeCondemned_isRefused() {
    Rule weak = new Rule(0.1, 0.01, 0.05, 6, List.of(7));

    assertThatThrownBy(() ->
            Trial.run(weak, WORKLOADS, new PairedForks((side, names) -> Map.of(), 1), step -> {}))
        .hasMessage("confirming is 7, expected enough pairs to condemn one of 2 workloads");
  }

  @Test
  void worst_ofNothing_isPass() {
    assertThat(Trial.worst(List.of())).isEqualTo(Verdict.PASS);
  }

  private List<Finding> run(Slowness slowness) throws Exception {
    Forks forks = (side, workloads) -> {
      int pair = measured.size() / 2;
      measured.add(List.copyOf(workloads));
      Map<String, Double> times = new LinkedHashMap<>();
      for (String workload : workloads) {
        times.put(workload, side == Side.CANDIDATE ? slowness.of(workload, pair) : 1);
      }
      return times;
    };
    return Trial.run(RULE, WORKLOADS, new PairedForks(forks, 1), step -> {});
  }
}
