package org.mentorat.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadsTest {
  @TempDir
  private Path folder = Path.of("");

  /** Fork runs each twice and compares the digests. */
  @Test
  void rehearse_all_givesOneDigestEach() throws Exception {
    Map<String, Workload> known = Workloads.byName();
    Path answer = folder.resolve("answer.tsv");

    Fork.main(new String[] {"rehearse", String.join(",", known.keySet()), answer.toString()});

    List<String> lines = Files.readAllLines(answer);
    assertThat(lines.get(0)).isEqualTo(ForkResult.HEADER);
    assertThat(lines.stream().skip(1).map(ForkResult::parse).map(ForkResult::workload))
        .containsExactlyElementsOf(known.keySet());
  }

  @Test
  void rehearse_unknownWorkload_leavesItOut() throws Exception {
    Path answer = folder.resolve("answer.tsv");

    Fork.main(new String[] {"rehearse", "of-another-version", answer.toString()});

    assertThat(Files.readAllLines(answer)).containsExactly(ForkResult.HEADER);
  }

  @Test
  void quick_isAPartOfAll() {
    assertThat(Workloads.byName().keySet()).containsAll(Preset.QUICK.workloads());
  }
}
