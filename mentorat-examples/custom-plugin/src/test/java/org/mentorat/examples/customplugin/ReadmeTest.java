package org.mentorat.examples.customplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The ten lines at the beginning of the README are a plug-in that is compiled and tested here. */
class ReadmeTest {
  private static final Path TEN_LINES = Path.of(
      "src", "test", "java", "org", "mentorat", "examples", "customplugin", "TenLinePlugin.java");

  @Test
  void readme_beginsWithAPluginThatIsTested() throws IOException {
    String readme = Files.readString(Path.of("README.md")).replace("\r\n", "\n");
    int from = readme.indexOf("```java\n") + "```java\n".length();
    String example = readme.substring(from, readme.indexOf("```", from));

    assertThat(words(example)).startsWith("publicfinalclassTenLinePlugin");
    assertThat(words(Files.readString(TEN_LINES))).contains(words(example));
  }

  /** The formatter breaks lines as it likes. */
  private static String words(String code) {
    return code.lines().map(line -> line.replaceAll("\\s+", "")).collect(Collectors.joining());
  }
}
