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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plug-ins from a folder of jars, through the command line: listed, run, at fault, and told where the folder is bad. */
class PluginsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  static Path work;

  private static Path plugins = Path.of("");

  /** A scorer that fails on youths with an even last digit. */
  @BeforeAll
  static void packJar() throws IOException {
    Path source = work.resolve("Moody.java");
    Files.writeString(source, """
        public class Moody implements org.mentorat.spi.MentoratPlugin {
          public String id() { return "moody"; }
          public String version() { return "1.2"; }
          public String purpose() { return "Fails now and then."; }
          public java.util.List<org.mentorat.spi.Scorer> scorers() {
            return java.util.List.of(org.mentorat.spi.Scorer.of("moody", "3", (youth, mentor) -> {
              String id = youth.id().value();
              if (id.charAt(id.length() - 1) % 2 == 0) {
                throw new IllegalStateException("SECRET");
              }
              return 0.75;
            }));
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
    try (OutputStream file = Files.newOutputStream(plugins.resolve("moody.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new ZipEntry("META-INF/services/org.mentorat.spi.MentoratPlugin"));
      jar.write("Moody\n".getBytes(StandardCharsets.UTF_8));
      jar.putNextEntry(new ZipEntry("Moody.class"));
      jar.write(Files.readAllBytes(work.resolve("Moody.class")));
    }
  }

  private static Path policy(String onFault) throws IOException {
    Path file = work.resolve("policy-" + onFault + ".json");
    Files.writeString(
        file,
        "{\"schemaVersion\":1,\"onFault\":\"" + onFault
            + "\",\"scorers\":{\"moody\":{\"weight\":20}}}");
    return file;
  }

  @Test
  void plugins_listsEverything_inBothLanguagesAndForPrograms() {
    Run english = Run.of("plugins", "--plugins", plugins, "--language", "en").expect(ExitCode.OK);
    assertThat(english.out())
        .contains("Installed plug-ins", "moody.jar", "Fails now and then.", "built in")
        .contains("Eligibility rules", "distance", "youth.", "both sides")
        .contains("maxKm: greatest distance of pairs who meet in person, in kilometres")
        .contains("default 30");
    Run french = Run.of("plugins", "--plugins", plugins, "--language", "fr").expect(ExitCode.OK);
    assertThat(french.out())
        .contains(
            "Extensions installées", "Critères notés", "moody", "les deux côtés", "par défaut 30");

    JsonNode document = JsonMapper.shared()
        .readTree(Run.of("plugins", "--plugins", plugins, "--json")
            .expect(ExitCode.OK)
            .out());
    assertThat(document.path("plugins").valueStream().map(p -> p.path("origin").asString("")))
        .contains("moody.jar");
    JsonNode scorer = document
        .path("parts")
        .valueStream()
        .filter(p -> p.path("id").asString("").equals("moody"))
        .findFirst()
        .orElseThrow();
    assertThat(scorer.path("version").asString("")).isEqualTo("3");
    assertThat(scorer.path("plugin").asString("")).isEqualTo("moody");
  }

  @Test
  void match_withAFaultyPlugin_doesWhatThePolicySays(@TempDir Path folder) throws IOException {
    Path campaign = Run.campaign(folder.resolve("in"), 60, 50);

    Run failed = Run.of(
            "match",
            campaign,
            "--plugins",
            plugins,
            "--policy",
            policy("fail"),
            "--out",
            folder.resolve("failed"),
            "--language",
            "en")
        .expect(ExitCode.PLUGIN);
    assertThat(failed.err())
        .contains("scorer moody 3 threw java.lang.IllegalStateException", "plug-in moody 1.2")
        .doesNotContain("SECRET");

    Path out = folder.resolve("out");
    Run went = Run.of(
        "match",
        campaign,
        "--plugins",
        plugins,
        "--policy",
        policy("fallback"),
        "--out",
        out,
        "--language",
        "en",
        "--patience",
        "20s");
    went.expect(ExitCode.OK);
    assertThat(went.out())
        .contains("Plug-ins at fault")
        .contains("moody 3 (moody 1.2): threw an exception, neutral score in its place");
    assertThat(Files.readString(out.resolve("manifest.json")))
        .contains("\"treatment\": \"fallback\"", "moody 1.2")
        .doesNotContain("SECRET");

    Run.of("verify", campaign, out, "--plugins", plugins, "--policy", policy("fallback"))
        .expect(ExitCode.OK);
    Run.of("match", campaign, "--policy", policy("fallback"), "--out", folder.resolve("without"))
        .expect(ExitCode.POLICY);
  }

  @Test
  void plugins_ofABadFolder_areToldByName() throws IOException {
    Path bad = Files.createDirectories(work.resolve("bad"));
    Files.writeString(bad.resolve("broken.jar"), "no jar");
    Run run = Run.of("plugins", "--plugins", bad, "--language", "en").expect(ExitCode.PLUGIN);
    assertThat(run.err()).contains("broken.jar: it cannot be read as a jar");
    assertThat(Run.of("plugins", "--plugins", work.resolve("nowhere"), "--language", "en")
            .expect(ExitCode.PLUGIN)
            .err())
        .contains("there is no such folder");
  }
}
