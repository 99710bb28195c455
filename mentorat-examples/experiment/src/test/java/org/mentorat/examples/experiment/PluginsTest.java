package org.mentorat.examples.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.spi.MentoratPlugin;

/** Plug-ins from a folder of jars, through the command line: run, named in the manifest, and asked for again by a rerun. */
class PluginsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  static Path work;

  private static Path experiment = Path.of("");

  @BeforeAll
  static void writeTheExperiment() throws IOException {
    experiment = Files.writeString(work.resolve("experiment.json"), """
        {"schemaVersion": 1,
         "cohorts": [{"name": "town", "youths": 20, "mentors": 15, "date": "2026-09-07", "draws": [1]}],
         "policies": [
           {"name": "usual"},
           {"name": "lab", "policy": {"schemaVersion": 1, "scorers": {"lot": {"weight": 40}}}}],
         "seeds": [1, 2]}
        """);
  }

  /** A folder with a jar of a plug-in whose scorer goes by the last digits of the ids. */
  private static Path folder(String version) throws IOException {
    Path folder = work.resolve("plugins-" + version);
    if (Files.exists(folder)) {
      return folder;
    }
    Path source = work.resolve("Lab.java");
    Files.writeString(source, """
        public class Lab implements org.mentorat.spi.MentoratPlugin {
          public String id() { return "lab"; }
          public String version() { return "VERSION"; }
          public String purpose() { return "Scores by lot."; }
          public java.util.List<org.mentorat.spi.Scorer> scorers() {
            return java.util.List.of(org.mentorat.spi.Scorer.of("lot", "3", (youth, mentor) ->
                (youth.id().value().hashCode() * 31 + mentor.id().value().hashCode() & 7) / 7.0));
          }
        }
        """.replace("VERSION", version));
    String spi =
        MentoratPlugin.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int code = ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(out, out, "-proc:none", "-cp", spi, "-d", work.toString(), source.toString());
    assertThat(code).as(said::toString).isZero();
    Files.createDirectory(folder);
    try (OutputStream file = Files.newOutputStream(folder.resolve("lab.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new ZipEntry("META-INF/services/org.mentorat.spi.MentoratPlugin"));
      jar.write("Lab\n".getBytes(StandardCharsets.UTF_8));
      jar.putNextEntry(new ZipEntry("Lab.class"));
      jar.write(Files.readAllBytes(work.resolve("Lab.class")));
    }
    return folder;
  }

  @Test
  void pluginsOfAFolder_takePart_andARerunAsksForThem() throws IOException {
    Path first = work.resolve("first");
    Run.of("run", experiment, "--plugins", folder("1.2"), "--out", first).expect(ExitCode.OK);

    assertThat(Files.readString(first.resolve("manifest.json"))).contains("\"lab 1.2\"");
    assertThat(Files.readString(first.resolve("cells").resolve("town@1--lab--1.json")))
        .isNotEqualTo(Files.readString(first.resolve("cells").resolve("town@1--usual--1.json")));

    Path manifest = first.resolve("manifest.json");
    Path second = work.resolve("second");
    Run.of("rerun", manifest, "--plugins", folder("1.2"), "--out", second).expect(ExitCode.OK);
    Map<String, String> again = Run.deterministic(second);
    assertThat(again).isEqualTo(Run.deterministic(first));

    Path none = work.resolve("none");
    assertThat(Run.of("rerun", manifest, "--out", none, "--language", "en")
            .expect(ExitCode.INPUT)
            .err())
        .contains("/made/plugins");
    assertThat(
            Run.of("rerun", manifest, "--plugins", folder("1.3"), "--out", none, "--language", "en")
                .expect(ExitCode.INPUT)
                .err())
        .contains("/made/plugins");
    assertThat(none).doesNotExist();
  }

  @Test
  void withAnotherVersionOfAPlugin_cellsAreRunAnew() throws IOException {
    Path out = work.resolve("versions");
    Run.of("run", experiment, "--plugins", folder("1.2"), "--out", out).expect(ExitCode.OK);
    assertThat(
            Run.of("run", experiment, "--plugins", folder("1.3"), "--out", out, "--language", "en")
                .expect(ExitCode.OK)
                .out())
        .contains("4 cells, 0 of them there already");
  }

  @Test
  void withoutTheFolder_thePolicyNamesWhatIsNotInstalled() throws IOException {
    assertThat(Run.of("run", experiment, "--out", work.resolve("x"), "--language", "en")
            .expect(ExitCode.POLICY)
            .err())
        .contains("/policies/lab/scorers/lot");
    assertThat(Run.of(
                "run",
                experiment,
                "--plugins",
                work.resolve("nowhere"),
                "--out",
                work.resolve("x"),
                "--language",
                "en")
            .expect(ExitCode.PLUGIN)
            .err())
        .contains("there is no such folder");
  }
}
