package org.mentorat.benchmarks.gate.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mentorat.benchmarks.gate.work.WorkComparison.Verdict;

class WorkComparisonTest {
  private static final WorkEntry BEFORE =
      new WorkEntry("region #1", "0a0b0c0d", "optimal", List.of(9L, 4L), 700, 10, 20, 3000, 40);

  @Test
  void of_equalEntries_isEqualAndPrintsNothing() {
    WorkComparison comparison = WorkComparison.of(List.of(BEFORE), List.of(BEFORE));

    assertThat(comparison.verdict()).isEqualTo(Verdict.EQUAL);
    assertThat(comparison.table()).isEmpty();
  }

  @Test
  void of_oneMoreScannedPair_isWorseAndNamesInstanceCountBeforeAndAfter() {
    WorkComparison comparison = WorkComparison.of(List.of(BEFORE), List.of(with(10, 20, 3001, 40)));

    assertThat(comparison.verdict()).isEqualTo(Verdict.WORSE);
    assertThat(comparison.table()).isEqualTo("""
                   instance   count         committed  today
            WORSE  region #1  scannedPairs  3,000      3,001 (+0.03 %)
            """);
  }

  @Test
  void of_lessWork_asksForTheBetterFigure() {
    WorkComparison comparison = WorkComparison.of(List.of(BEFORE), List.of(with(5, 20, 3000, 40)));

    assertThat(comparison.verdict()).isEqualTo(Verdict.OUT_OF_DATE);
    assertThat(comparison.table()).contains("bids", "10", "5 (-50.00 %)").doesNotContain("WORSE");
  }

  @Test
  void of_lessOfOneAndMoreOfAnother_isWorse() {
    WorkComparison comparison = WorkComparison.of(List.of(BEFORE), List.of(with(1, 21, 3000, 40)));

    assertThat(comparison.verdict()).isEqualTo(Verdict.WORSE);
    assertThat(comparison.differences()).hasSize(2);
  }

  @Test
  void of_anotherScoreWithEqualWork_isWorse() {
    WorkEntry today =
        new WorkEntry("region #1", "0a0b0c0d", "optimal", List.of(9L, 4L), 701, 10, 20, 3000, 40);

    WorkComparison comparison = WorkComparison.of(List.of(BEFORE), List.of(today));

    assertThat(comparison.verdict()).isEqualTo(Verdict.WORSE);
    assertThat(comparison.table()).contains("served [9, 4], score 700", "score 701");
  }

  @Test
  void of_anotherProblemOfThatName_comparesNoCounts() {
    WorkEntry today =
        new WorkEntry("region #1", "ffffffff", "optimal", List.of(1L), 1, 99, 99, 99, 99);

    WorkComparison comparison = WorkComparison.of(List.of(BEFORE), List.of(today));

    assertThat(comparison.verdict()).isEqualTo(Verdict.OUT_OF_DATE);
    assertThat(comparison.differences()).hasSize(1);
  }

  @Test
  void of_addedAndRemovedInstances_isOutOfDate() {
    WorkEntry other = new WorkEntry("other", "0a0b0c0d", "optimal", List.of(), 0, 0, 0, 0, 0);

    WorkComparison comparison = WorkComparison.of(List.of(BEFORE), List.of(other));

    assertThat(comparison.verdict()).isEqualTo(Verdict.OUT_OF_DATE);
    assertThat(comparison.table()).contains("region #1", "other");
  }

  @Test
  void of_sameNameTwice_isRefused() {
    assertThatThrownBy(() -> WorkComparison.of(List.of(BEFORE, BEFORE), List.of(BEFORE)))
        .hasMessageContaining("region #1");
  }

  private static WorkEntry with(long bids, long searches, long scannedPairs, long augmentations) {
    return new WorkEntry(
        "region #1",
        "0a0b0c0d",
        "optimal",
        List.of(9L, 4L),
        700,
        bids,
        searches,
        scannedPairs,
        augmentations);
  }
}
