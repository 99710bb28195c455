package org.mentorat.examples.customplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.core.Mentorat;
import org.mentorat.examples.campaign.Main;
import org.mentorat.spi.MentoratPlugin;

/**
 * The jar itself, in processes of the JDK that runs the build: on the class path, on the module path, out of a folder, and under the
 * campaign command line.
 */
class JarInProcessesTest {
  private static final String[] LIBRARIES = {
    "com.google.common.collect.ImmutableList",
    "com.google.common.util.concurrent.internal.InternalFutureFailureAccess",
    "com.github.benmanes.caffeine.cache.Caffeine",
    "tools.jackson.databind.json.JsonMapper",
    "tools.jackson.core.JsonParser",
    "com.fasterxml.jackson.annotation.JsonProperty",
    "org.jspecify.annotations.NullMarked",
  };

  @TempDir
  private static Path folder = Path.of("");

  private static Path plugins = Path.of("");
  private static Path jar = Path.of("");
  private static Path host = Path.of("");

  /** Mentorat and what it needs, and nothing of this module. */
  private static String mentorat = "";

  @BeforeAll
  static void makeTheJarAndTheHost() throws IOException, ClassNotFoundException {
    plugins = Files.createDirectories(folder.resolve("plugins"));
    jar = plugins.resolve("custom-plugin.jar");
    tool("jar", "--create", "--file", jar.toString(), "-C", "target/classes", ".");

    Set<String> path = new LinkedHashSet<>();
    path.add(locationOf(Mentorat.class));
    path.add(locationOf(MentoratPlugin.class));
    for (String library : LIBRARIES) {
      path.add(locationOf(Class.forName(library)));
    }
    mentorat = String.join(File.pathSeparator, path);
    host = folder.resolve("host");
    tool(
        "javac",
        "--release",
        "17",
        "-d",
        host.toString(),
        "-p",
        mentorat,
        "src/test/host/module-info.java",
        "src/test/host/host/Host.java");
  }

  private static String locationOf(Class<?> type) {
    return Path.of(java.net.URI.create(
            type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  private static void tool(String name, String... args) {
    StringWriter out = new StringWriter();
    PrintWriter to = new PrintWriter(out);
    int code = ToolProvider.findFirst(name).orElseThrow().run(to, to, args);
    assertThat(code).as("%s %s%n%s", name, Arrays.toString(args), out).isZero();
  }

  private static String path(Object... entries) {
    return Stream.of(entries).map(Object::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** What a Java process prints; it must end well. */
  private static String java(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
    command.addAll(List.of(args));
    Path out = folder.resolve("out.txt");
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String printed = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(ended && process.exitValue() == 0).as("%s%n%s", command, printed).isTrue();
    return printed;
  }

  /** Each youth gets the mentor with the same dislikes, for that reason, and is sent where the wait is shortest. */
  private static void assertPluginDecided(String printed, boolean named) {
    assertThat(printed.lines())
        .contains(
            "named module: " + named,
            "custom-plugin 1.0",
            "ada – mia [2 shared dislikes]",
            "bob – noa [1 shared dislike]")
        .anyMatch(line -> line.startsWith("reasons: [near Expected wait: 10 days., far "));
  }

  @Test
  void jar_onTheClassPath() throws Exception {
    assertPluginDecided(java("-cp", path(host, jar, mentorat), "host.Host"), false);
  }

  @Test
  void jar_onTheModulePath() throws Exception {
    assertPluginDecided(java("-p", path(host, jar, mentorat), "-m", "host/host.Host"), true);
  }

  @Test
  void jar_outOfAFolder() throws Exception {
    assertPluginDecided(java("-cp", path(host, mentorat), "host.Host", plugins.toString()), false);
    assertPluginDecided(
        java(
            "-p",
            path(host, mentorat),
            "--add-modules",
            "tools.jackson.databind",
            "-m",
            "host/host.Host",
            plugins.toString()),
        true);
  }

  /** All that a command line needs, and nothing of this module. */
  private static String program() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry ->
            !Path.of(entry).toAbsolutePath().startsWith(Path.of("target").toAbsolutePath()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void jar_underTheCommandLine() throws Exception {
    String program = program();
    String main = Main.class.getName();
    Path campaign = folder.resolve("campaign");
    Path out = folder.resolve("out");
    Path policy = Files.writeString(folder.resolve("policy.json"), """
        {
          "schemaVersion": 1,
          "scorers": {"sharedDislikes": {"weight": 20}, "logistic": {"weight": 30}},
          "rules": {"meetingPace": {"parameters": {"hoursPerMeeting": 2}}},
          "routing": {"strategy": "evenWaits"}
        }
        """);
    java(
        "-cp",
        program,
        main,
        "generate",
        "--youths",
        "60",
        "--mentors",
        "40",
        "--out",
        campaign.toString());
    java(
        "-cp",
        program,
        main,
        "match",
        campaign.toString(),
        "--plugins",
        plugins.toString(),
        "--policy",
        policy.toString(),
        "--out",
        out.toString());

    assertThat(Files.readString(out.resolve("manifest.json")))
        .contains("sharedDislikes", "logistic", "meetingPace", "evenWaits");
    assertThat(java("-cp", program, main, "plugins", "--plugins", plugins.toString()))
        .contains("custom-plugin", "sharedDislikes", "meetingPace", "evenWaits");
  }

  @Test
  void jar_underTheExperimentCommandLine() throws Exception {
    String program = program();
    String main = org.mentorat.examples.experiment.Main.class.getName();
    Path out = folder.resolve("experiment");
    Path experiment = Files.writeString(folder.resolve("experiment.json"), """
        {"schemaVersion": 1,
         "cohorts": [{"name": "town", "youths": 20, "mentors": 15, "date": "2026-09-07", "draws": [1]}],
         "policies": [
           {"name": "usual"},
           {"name": "ours", "policy": {
             "schemaVersion": 1,
             "scorers": {"sharedDislikes": {"weight": 20}, "logistic": {"weight": 30}},
             "routing": {"strategy": "evenWaits"}}}],
         "seeds": [1]}
        """);
    java(
        "-cp",
        program,
        main,
        "run",
        experiment.toString(),
        "--plugins",
        plugins.toString(),
        "--out",
        out.toString());

    assertThat(Files.readString(out.resolve("manifest.json"))).contains("\"custom-plugin 1.0\"");
    assertThat(out.resolve("cells").resolve("town@1--ours--1.json")).isNotEmptyFile();
  }
}
