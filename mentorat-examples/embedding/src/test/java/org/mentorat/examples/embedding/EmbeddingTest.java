package org.mentorat.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
  @Test
  void run_printsTheProposalsWithTheirReasonsAndWhoIsLeftWithout() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Embedding.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines)
        .filteredOn(line -> line.contains(" – "))
        .satisfiesExactly(
            line -> assertThat(line).matches("jade – camille : \\d+,\\d points"),
            line -> assertThat(line).matches("lea – alex : \\d+,\\d points"));
    assertThat(lines).filteredOn(line -> line.startsWith("  30,0/30 Besoins")).hasSize(2);
    assertThat(lines)
        .last()
        .asString()
        .isEqualTo("noah : toutes les places des mentors possibles sont prises");
  }
}
