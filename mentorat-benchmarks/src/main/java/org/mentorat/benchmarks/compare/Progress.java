package org.mentorat.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Which lines a run has measured, in a file that is deleted when the run is whole, so that a broken one can be taken up again. */
final class Progress {
  private final Path file;
  private final Set<String> done;

  private Progress(Path file, Set<String> done) {
    this.file = file;
    this.done = done;
  }

  /** A run in that folder: the one that was broken off if {@code resumed}, else a new one. */
  static Progress in(Path folder, boolean resumed) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("compare.progress");
    if (!resumed) {
      Files.deleteIfExists(file);
    }
    return new Progress(
        file, Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : new HashSet<>());
  }

  boolean has(String instance, long seed, String contender) {
    return done.contains(line(instance, seed, contender));
  }

  void add(String instance, long seed, String contender) throws IOException {
    String line = line(instance, seed, contender);
    done.add(line);
    Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  void whole() throws IOException {
    Files.deleteIfExists(file);
  }

  private static String line(String instance, long seed, String contender) {
    return instance + " " + seed + " " + contender;
  }
}
