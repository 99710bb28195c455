package org.mentorat.examples.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One run of the program in this process. */
record Run(int code, String out, String err) {
  static Run of(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = ExperimentProgram.run(
        Console.plain(out, err), Arrays.stream(args).map(Object::toString).toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  Run expect(ExitCode expected) {
    assertThat(code).as("%s%n%s", out, err).isEqualTo(expected.code());
    return this;
  }

  /** Everything in a folder of results but {@code timings}, by relative path. */
  static Map<String, String> deterministic(Path of) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(of)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = of.relativize(file);
        if (!relative.startsWith("timings")) {
          contents.put(relative.toString(), Files.readString(file));
        }
      }
    }
    return contents;
  }
}
