package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.spi.MentoratPlugin;

/** {@code match --pairs} with a matching strategy from a folder of jars that hangs, or throws. */
class PairsPluginsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  static Path work;

  private static Path plugins = Path.of("");
  private static Path pairs = Path.of("");

  @BeforeAll
  static void packJar() throws IOException {
    pairs = Files.writeString(work.resolve("scores.csv"), """
        youth,mentor,score
        Y1,M1,9
        Y1,M2,8
        Y2,M1,7
        """);
    Path source = work.resolve("Stubborn.java");
    Files.writeString(source, """
        import org.mentorat.problem.*;
        import org.mentorat.spi.*;
        public class Stubborn implements MentoratPlugin {
          public String id() { return "stubborn"; }
          public String version() { return "1.2"; }
          public java.util.List<MatchingStrategy> matchingStrategies() {
            return java.util.List.of(strategy("sleeps", true), strategy("throws", false));
          }
          private static MatchingStrategy strategy(String id, boolean sleeps) {
            return new MatchingStrategy() {
              public StrategyInfo info() {
                return new StrategyInfo(id, "3", "Never matches.", java.util.List.of());
              }
              public Outcome match(
                  AssignmentProblem problem, Parameters parameters, long seed, StopSignal stop) {
                while (sleeps) {
                  try {
                    Thread.sleep(1000);
                  } catch (InterruptedException e) {
                    // sleeps on
                  }
                }
                throw new IllegalStateException("SECRET");
              }
            };
          }
        }
        """);
    String spi =
        MentoratPlugin.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int code = ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(out, out, "-proc:none", "-cp", spi, "-d", work.toString(), source.toString());
    assertThat(code).as(said::toString).isZero();
    plugins = Files.createDirectory(work.resolve("plugins"));
    try (OutputStream file = Files.newOutputStream(plugins.resolve("stubborn.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new ZipEntry("META-INF/services/org.mentorat.spi.MentoratPlugin"));
      jar.write("Stubborn\n".getBytes(StandardCharsets.UTF_8));
      for (String name : new String[] {"Stubborn.class", "Stubborn$1.class"}) {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(Files.readAllBytes(work.resolve(name)));
      }
    }
  }

  private static Run match(String strategy, String onFault, Path out) throws IOException {
    Path policy = Files.writeString(
        work.resolve(strategy + "-" + onFault + ".json"),
        "{\"schemaVersion\":1,\"matching\":{\"strategy\":\"" + strategy + "\",\"onFault\":\""
            + onFault + "\"}}");
    return Run.of(
        "match",
        "--pairs",
        pairs,
        "--plugins",
        plugins,
        "--policy",
        policy,
        "--patience",
        "300ms",
        "--out",
        out,
        "--language",
        "en");
  }

  @Test
  void strategyThatHangs_isLeftBehindAfterThePatience() throws IOException {
    assertThat(
            match("sleeps", "fail", work.resolve("x")).expect(ExitCode.PLUGIN).err())
        .contains("sleeps 3", "stubborn 1.2", "thread");

    Path out = work.resolve("out");
    assertThat(match("sleeps", "fallback", out).expect(ExitCode.OK).out())
        .contains("youths of 2 (100.0%)", "Plug-ins at fault")
        .contains("sleeps 3 (stubborn 1.2): did not come back, its thread was abandoned,"
            + " replaced by the built-in strategy, 1 times");
    assertThat(Files.readString(out.resolve("manifest.json")))
        .contains("\"fault\": \"hung\"", "\"plugin\": \"stubborn 1.2\"", "\"reproducible\": false");
  }

  @Test
  void strategyThatThrows_standsInTheManifest_andVerifyHolds() throws IOException {
    assertThat(match("throws", "exclude", work.resolve("y"))
            .expect(ExitCode.PLUGIN)
            .err())
        .contains("throws 3", "stubborn 1.2", "java.lang.IllegalStateException")
        .doesNotContain("SECRET");

    Path out = work.resolve("thrown");
    match("throws", "fallback", out).expect(ExitCode.OK);
    assertThat(Files.readString(out.resolve("manifest.json")))
        .contains("\"fault\": \"threw\"", "\"exception\": \"java.lang.IllegalStateException\"")
        .contains("\"treatment\": \"fallback\"", "\"reproducible\": true")
        .doesNotContain("SECRET");
    Run.of(
            "verify",
            "--pairs",
            pairs,
            "--plugins",
            plugins,
            "--policy",
            work.resolve("throws-fallback.json"),
            out)
        .expect(ExitCode.OK);
  }
}
