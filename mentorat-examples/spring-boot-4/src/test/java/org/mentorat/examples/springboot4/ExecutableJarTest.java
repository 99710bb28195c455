package org.mentorat.examples.springboot4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that Spring Boot made, started as users start it; and what is in it, started without Spring and without Jackson. */
class ExecutableJarTest {
  private static final Path JAR = Path.of(System.getProperty("mentorat.boot.jar", ""));

  @TempDir
  private Path folder = Path.of("");

  private String java(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(arguments);
    Path log = folder.resolve("log");
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    String out = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(out).isZero();
    return out;
  }

  @Test
  void plugInsOfNestedJars_areFound_named_andUsed() throws Exception {
    String out = java(List.of("-jar", JAR.toString()));

    assertThat(out)
        .containsPattern(
            "plug-in same-town 1.0 from jar:nested:.*BOOT-INF/lib/mentorat-ten-line-plugin-.*\\.jar")
        .containsPattern(
            "plug-in custom-plugin 1.0 from jar:nested:.*BOOT-INF/lib/mentorat-custom-plugin-.*\\.jar")
        .containsPattern(
            "plug-in mentorat .* from jar:nested:.*BOOT-INF/lib/mentorat-core-.*\\.jar")
        .contains("plug-in in-code - from")
        .contains("proposal lea camille")
        .contains("contribution sameTown 40000000")
        .contains("contribution sharedDislikes 8000000")
        .contains("contribution constant 5000000")
        .contains("verified Holds")
        .containsPattern("certificate certificate,mentorGroups,mentors,phases");
  }

  /** Everything that the jar carries, but Spring and Jackson, in a folder. */
  private Path librariesWithoutJackson() throws IOException {
    Path libraries = Files.createDirectories(folder.resolve("libraries"));
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        String name = entry.getName();
        String file = name.substring(name.lastIndexOf('/') + 1);
        if (name.startsWith("BOOT-INF/lib/")
            && file.matches(
                "(mentorat-(spi|core|ten-line-plugin)|guava|failureaccess|caffeine|jspecify)-.*\\.jar")) {
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, libraries.resolve(file));
          }
        }
      }
    }
    return libraries;
  }

  private static String joined(Path libraries) throws IOException {
    try (var files = Files.list(libraries)) {
      return String.join(File.pathSeparator, files.map(Path::toString).sorted().toList());
    }
  }

  private void expectPlainRun(String out, boolean named) {
    assertThat(out)
        .contains("Jackson absent")
        .contains(named ? "engine in module org.mentorat.core" : "engine in no module")
        .contains("plug-in same-town 1.0")
        .contains("proposal lea camille")
        .contains("contribution sameTown 40000000")
        .contains("verified Holds");
  }

  @Test
  void withoutJackson_onTheClassPath_matchingWorks() throws Exception {
    String path = joined(librariesWithoutJackson()) + File.pathSeparator + classes();

    expectPlainRun(java(List.of("-cp", path, WithoutJackson.class.getName())), false);
  }

  @Test
  void withoutJackson_onTheModulePath_matchingWorks() throws Exception {
    expectPlainRun(
        java(List.of(
            "--module-path",
            librariesWithoutJackson().toString(),
            "--add-modules",
            "org.mentorat.core",
            "-cp",
            classes(),
            WithoutJackson.class.getName())),
        true);
  }

  private static String classes() {
    return Path.of("target", "classes") + File.pathSeparator + Path.of("target", "test-classes");
  }
}
