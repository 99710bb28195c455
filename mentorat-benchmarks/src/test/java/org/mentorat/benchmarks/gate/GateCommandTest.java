package org.mentorat.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GateCommandTest {
  @TempDir
  private Path folder = Path.of("");

  private final StringWriter errors = new StringWriter();

  @Test
  void gate_withoutABaseline_isAWrongCommandLine() {
    assertThat(execute("--candidate-jar", self())).isEqualTo(GateCommand.USAGE);
    assertThat(errors.toString()).contains("--baseline-jar OLD");
  }

  @Test
  void gate_missingJar_namesIt() {
    assertThat(execute("--baseline-jar", "missing.jar", "--candidate-jar", self()))
        .isEqualTo(GateCommand.USAGE);
    assertThat(errors.toString()).contains("--baseline-jar: missing.jar is no file");
  }

  @Test
  void gate_unknownWorkload_listsTheKnownOnes() {
    assertThat(execute("--baseline-jar", self(), "--candidate-jar", self(), "--workloads", "sleep"))
        .isEqualTo(GateCommand.USAGE);
    assertThat(errors.toString()).contains("workload is sleep", "solve-region");
  }

  @Test
  void gate_toleranceOutOfRange_saysWhatWasExpected() {
    assertThat(execute("--baseline-jar", self(), "--tolerance", "-1")).isEqualTo(GateCommand.USAGE);
    assertThat(errors.toString()).contains("tolerance is -1.0, expected above 0");
  }

  @Test
  void gate_jarThatDoesNotRun_isNotARegressionAndShowsWhatItPrinted() throws IOException {
    Path jar = Files.writeString(folder.resolve("old.jar"), "no jar at all");

    assertThat(execute("--quick", "--baseline-jar", jar.toString(), "--candidate-jar", self()))
        .isEqualTo(GateCommand.NOT_COMPARABLE);
    assertThat(errors.toString()).contains("a fork of the baseline", "old.jar", "Fork");
  }

  private String self() {
    try {
      return Files.writeString(folder.resolve("benchmarks.jar"), "not run here").toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private int execute(String... args) {
    return new CommandLine(new GateCommand())
        .setErr(new PrintWriter(errors, true))
        .setOut(new PrintWriter(new StringWriter()))
        .execute(args);
  }
}
