package org.mentorat.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CompareCommandTest {
  @TempDir
  private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return new CommandLine(new CompareCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  @Test
  void unknownNames_areRefusedBeforeAnythingIsMeasured() {
    assertThat(run("--instances", "national,regoin", "--out", folder.toString()))
        .isEqualTo(2);
    assertThat(run("--peers", "or-tolls", "--out", folder.toString())).isEqualTo(2);
    assertThat(run("--seeds", "x", "--out", folder.toString())).isEqualTo(2);

    assertThat(err.toString())
        .contains("\"regoin\"", "national-local", "\"or-tolls\"", "or-tools-two-stages", "11-15");
    assertThat(folder).isEmptyDirectory();
  }

  /** A whole run, forks and all: 2 s of warm-up each. */
  @Test
  void compare_measuresBothInProcessesOfTheirOwn() throws IOException {
    int code = run("--instances", "dense-20", "--seeds", "3", "--out", folder.toString());

    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    Results results = Results.read(folder.resolve(CompareCommand.FILE));
    assertThat(results.measurements())
        .extracting(Measurement::contender)
        .containsExactly("mentorat", "or-tools-assignment");
    assertThat(results.measurements()).extracting(Measurement::served).containsOnly(20);
    assertThat(results.measurements().get(0).proof()).isEqualTo("optimal, verified");
    assertThat(folder.resolve("comparison.md")).content().contains("| dense-20 |");
    assertThat(folder.resolve("compare.progress")).doesNotExist();
  }
}
