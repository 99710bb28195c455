package org.mentorat.benchmarks.gate.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkInstancesTest {
  /** The small part of the gate, early; all of it is {@code benchmarks.jar work}. */
  @Test
  void small_today_takesTheCommittedWork() throws IOException {
    List<WorkEntry> today = WorkInstances.small().stream().map(WorkEntry::of).toList();
    List<String> names = today.stream().map(WorkEntry::instance).toList();
    List<WorkEntry> committed = WorkFile.read(Path.of("work-counts.json")).stream()
        .filter(entry -> names.contains(entry.instance()))
        .toList();

    assertThat(WorkComparison.of(committed, today).table()).isEmpty();
  }

  @Test
  void of_sameInstanceTwice_countsTheSame() {
    WorkInstance instance = WorkInstances.small().get(0);

    assertThat(WorkEntry.of(instance)).isEqualTo(WorkEntry.of(instance));
  }

  @Test
  void all_haveNamesOfTheirOwn() {
    assertThat(WorkInstances.all().stream().map(WorkInstance::name)).doesNotHaveDuplicates();
  }
}
