package org.mentorat.benchmarks.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/**
 * Public instances whose optimum is published. They are not in this repository: the test looks for them in {@code ../shared/data} beside
 * it, or where the system property {@code mentorat.instances} points, and is skipped where they are not.
 */
class KnownAnswersTest {
  private static final Path INSTANCES =
      Path.of(System.getProperty("mentorat.instances", "../../shared/data"));

  @ParameterizedTest
  @CsvSource({
    "orlib-assign/assign100.txt, 305",
    "orlib-assign/assign200.txt, 475",
    "orlib-assign/assign300.txt, 626",
    "orlib-assign/assign400.txt, 804",
    "orlib-assign/assignp800.txt, 2239",
    "netgen/netgen11.asn, 4991",
    "netgen/netgen12.asn, 3843",
  })
  void publishedOptimum_isFound(String name, long cost) {
    Path file = INSTANCES.resolve(name);
    assumeTrue(
        Files.exists(file),
        () -> "no " + file.toAbsolutePath().normalize()
            + ": -Dmentorat.instances names another folder");
    StringWriter out = new StringWriter();

    new CommandLine(new SolveCommand()).setOut(new PrintWriter(out)).execute(file.toString());

    assertThat(out.toString()).startsWith(file + " cost=" + cost + " certificate=ok");
  }
}
