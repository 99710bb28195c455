package org.mentorat.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example on the first screen of the project's README is a part of the program that runs here. */
class ReadmeTest {
  private static final Path README = Path.of("..", "..", "README.md");
  private static final Path PROGRAM =
      Path.of("src", "main", "java", "org", "mentorat", "examples", "embedding", "Embedding.java");

  @Test
  void readme_showsAPartOfTheProgram() throws IOException {
    String readme = Files.readString(README).replace("\r\n", "\n");
    int from = readme.indexOf("```java\n") + "```java\n".length();
    String example = readme.substring(from, readme.indexOf("```", from));

    assertThat(example).contains("Mentorat.create()");
    assertThat(unindented(Files.readString(PROGRAM))).contains(unindented(example));
  }

  private static String unindented(String code) {
    return code.lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
