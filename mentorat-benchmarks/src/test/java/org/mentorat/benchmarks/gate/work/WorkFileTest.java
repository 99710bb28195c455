package org.mentorat.benchmarks.gate.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkFileTest {
  @Test
  void parse_ofText_givesTheEntriesBack() {
    List<WorkEntry> entries = List.of(
        new WorkEntry("a \"quoted\" name", "00000001", "optimal", List.of(3L), 5, 1, 2, 3, 4),
        new WorkEntry("b", "00000002", "infeasible", List.of(), 0, 0, 1L << 40, 3, 4));

    assertThat(WorkFile.parse(WorkFile.text(entries))).isEqualTo(entries);
  }

  @Test
  void text_hasOneLineAnInstance() {
    WorkEntry entry = new WorkEntry("a", "00000001", "optimal", List.of(3L), 5, 1, 2, 3, 4);

    assertThat(WorkFile.text(List.of(entry)).lines())
        .containsExactly(
            "{",
            "  \"schemaVersion\": 1,",
            "  \"counts\": [",
            "    {\"instance\":\"a\",\"fingerprint\":\"00000001\",\"outcome\":\"optimal\",\"served\":[3],"
                + "\"score\":5,\"bids\":1,\"searches\":2,\"scannedPairs\":3,\"augmentations\":4}",
            "  ]",
            "}");
  }

  @Test
  void parse_unknownVersion_isRefusedByName() {
    assertThatThrownBy(() -> WorkFile.parse("{\"schemaVersion\": 7, \"counts\": []}"))
        .hasMessage("schemaVersion is 7, expected 1");
  }

  @Test
  void parse_brokenJson_isRefused() {
    assertThatThrownBy(() -> WorkFile.parse("{\"schemaVersion\": 1, \"counts\": ["))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a file of work counts");
  }
}
