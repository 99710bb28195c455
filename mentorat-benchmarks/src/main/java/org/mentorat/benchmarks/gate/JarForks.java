package org.mentorat.benchmarks.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mentorat.benchmarks.gate.judge.Forks;
import org.mentorat.benchmarks.gate.judge.Side;

/**
 * Forks of two jars, each a fresh JVM, one after the other. Each side runs its own {@link Fork} with its own workloads, so that an old
 * jar needs to know nothing of today's interfaces.
 */
final class JarForks implements Forks {
  private static final long TIMEOUT_SECONDS = 300;
  private static final int LAST_LINES = 15;

  /** One collector thread and a heap that does not grow: code is compared, not how a collector and two cores get along. */
  private static final List<String> JVM_OPTIONS =
      List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g", "-Xss4m");

  private final Path java;
  private final Path baseline;
  private final Path candidate;
  private final List<String> jvmOptions;
  private final @Nullable Slowdown slowdown;

  /** By side and workload, from the rehearsal: every fork has to say the same. */
  private final Map<Side, Map<String, Long>> digests = new LinkedHashMap<>();

  private int count;

  /**
   * Forks of two jars.
   *
   * @param java the program that runs them
   * @param jvmOptions beside the gate's own
   * @param slowdown of the candidate, on purpose
   */
  JarForks(
      Path java,
      Path baseline,
      Path candidate,
      List<String> jvmOptions,
      @Nullable Slowdown slowdown) {
    this.java = java;
    this.baseline = baseline;
    this.candidate = candidate;
    this.jvmOptions = List.copyOf(jvmOptions);
    this.slowdown = slowdown;
  }

  /** Forks that were run so far, rehearsals included. */
  int count() {
    return count;
  }

  /**
   * Runs the workloads that a side knows, unmeasured. The jar is in the cache of files afterwards.
   *
   * @return the digest of each
   */
  Map<String, Long> rehearse(Side side, List<String> workloads)
      throws IOException, InterruptedException {
    Map<String, Long> known = new LinkedHashMap<>();
    for (ForkResult result : fork(side, "rehearse", workloads)) {
      known.put(result.workload(), result.digest());
    }
    digests.put(side, known);
    return known;
  }

  @Override
  public Map<String, Double> run(Side side, List<String> workloads)
      throws IOException, InterruptedException {
    Map<String, Double> times = new LinkedHashMap<>();
    for (ForkResult result : fork(side, "measure", workloads)) {
      Long rehearsed = digests.getOrDefault(side, Map.of()).get(result.workload());
      if (rehearsed != null && rehearsed != result.digest()) {
        throw new IllegalStateException(
            "workload " + result.workload() + " of the " + name(side) + " gave the digest "
                + result.digest() + " in one fork and " + rehearsed + " in another");
      }
      times.put(result.workload(), result.time());
    }
    return times;
  }

  private List<ForkResult> fork(Side side, String what, List<String> workloads)
      throws IOException, InterruptedException {
    Path answer = Files.createTempFile("mentorat-gate", ".tsv");
    Path printed = Files.createTempFile("mentorat-gate", ".log");
    try {
      Process process = new ProcessBuilder(command(side, what, workloads, answer))
          .redirectErrorStream(true)
          .redirectOutput(printed.toFile())
          .start();
      count++;
      try {
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
          throw failed(side, "took more than " + TIMEOUT_SECONDS + " s", printed);
        }
      } finally {
        // An interrupted gate leaves no fork behind.
        process.destroyForcibly();
      }
      if (process.exitValue() != 0) {
        throw failed(side, "ended with exit code " + process.exitValue(), printed);
      }
      return results(side, Files.readAllLines(answer), printed);
    } finally {
      Files.deleteIfExists(answer);
      Files.deleteIfExists(printed);
    }
  }

  private List<ForkResult> results(Side side, List<String> lines, Path printed) throws IOException {
    if (lines.isEmpty() || !lines.get(0).equals(ForkResult.HEADER)) {
      throw failed(side, "does not answer with \"" + ForkResult.HEADER + "\"", printed);
    }
    List<ForkResult> results = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      results.add(ForkResult.parse(line));
    }
    return results;
  }

  private List<String> command(Side side, String what, List<String> workloads, Path answer) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(JVM_OPTIONS);
    command.addAll(jvmOptions);
    if (side == Side.CANDIDATE && slowdown != null) {
      command.add(slowdown.option());
    }
    command.add("-cp");
    command.add(jar(side).toString());
    command.add(Fork.class.getName());
    command.add(what);
    command.add(String.join(",", workloads));
    command.add(answer.toString());
    return command;
  }

  private Path jar(Side side) {
    return switch (side) {
      case BASELINE -> baseline;
      case CANDIDATE -> candidate;
    };
  }

  private IOException failed(Side side, String how, Path printed) throws IOException {
    List<String> lines = Files.readAllLines(printed);
    List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    return new IOException("a fork of the " + name(side) + ", " + jar(side) + ", " + how
        + ". The last that it printed:\n" + String.join("\n", last));
  }

  private static String name(Side side) {
    return side == Side.BASELINE ? "baseline" : "candidate";
  }
}
