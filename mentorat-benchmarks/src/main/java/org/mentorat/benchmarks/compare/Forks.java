package org.mentorat.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts {@link Fork}s of this Java with this class path, the peers' jars beside the program's own, and the heap of the protocol. */
public final class Forks {
  private static final long MOST_MINUTES = 10;

  private Forks() {}

  /**
   * Measures in a process of its own; empty if the contender does not take the instance.
   *
   * @throws IOException if the process fails or takes over ten minutes; the message holds what it wrote to standard error
   */
  public static Optional<Measurement> measure(String instance, long seed, String contender)
      throws IOException, InterruptedException {
    Protocol protocol = Protocol.of(instance, contender);
    Path printed = Files.createTempFile("fork", ".out");
    Path errors = Files.createTempFile("fork", ".err");
    Process process = new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + protocol.heapMiB() + "m",
            "-cp",
            classPath(),
            Fork.class.getName(),
            instance,
            Long.toString(seed),
            contender))
        .redirectOutput(printed.toFile())
        .redirectError(errors.toFile())
        .start();
    try {
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        throw new IOException(
            contender + " on " + instance + " took over " + MOST_MINUTES + " minutes");
      }
      if (process.exitValue() == Fork.NOT_TAKEN) {
        return Optional.empty();
      }
      String line = Files.readAllLines(printed, Fork.CHARSET).stream()
          .filter(text -> text.startsWith(Fork.MARK))
          .findFirst()
          .orElseThrow(() -> new IOException(contender + " on " + instance + ", seed " + seed
              + ", ended with " + process.exitValue() + ":\n" + read(errors)));
      return Optional.of(Results.parse(line.substring(Fork.MARK.length())));
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(printed);
      Files.deleteIfExists(errors);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "(no message)";
    }
  }

  private static String classPath() {
    String own = System.getProperty("java.class.path");
    List<String> path = new ArrayList<>(List.of(own));
    Path folder = Path.of(own.split(File.pathSeparator, 2)[0]).toAbsolutePath().getParent();
    if (folder != null && Files.isDirectory(folder.resolve("peers"))) {
      path.add(folder.resolve("peers").resolve("*").toString());
    }
    return String.join(File.pathSeparator, path);
  }
}
