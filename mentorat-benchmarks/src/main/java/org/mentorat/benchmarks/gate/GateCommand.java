package org.mentorat.benchmarks.gate;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mentorat.benchmarks.gate.judge.Noise;
import org.mentorat.benchmarks.gate.judge.Rule;
import org.mentorat.benchmarks.gate.judge.SimulatedGates;
import org.mentorat.benchmarks.gate.judge.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gate --baseline-jar OLD}: whether the candidate has become slower. The README beside this module's POM tells how it decides. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Compares the throughput of two versions of benchmarks.jar.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:no workload is slower by more than the tolerance",
      "1:some workload is",
      "2:too noisy to judge",
      "3:the jars cannot be compared, or a fork failed",
      "64:the command line is wrong"
    },
    exitCodeOnExecutionException = GateCommand.NOT_COMPARABLE,
    exitCodeOnInvalidInput = GateCommand.USAGE)
public final class GateCommand implements Callable<Integer> {
  static final int NOT_COMPARABLE = 3;
  static final int USAGE = 64;

  @Option(names = "--baseline-jar", paramLabel = "OLD", description = "What is fast enough.")
  private @Nullable Path baseline;

  @Option(
      names = "--candidate-jar",
      paramLabel = "NEW",
      description = "What may have become slower. Default: the jar of this command.")
  private @Nullable Path candidate;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes everything here as JSON.")
  private @Nullable Path json;

  @Option(names = "--junit", paramLabel = "FILE", description = "Writes a JUnit report here.")
  private @Nullable Path junit;

  @Option(names = "--quick", description = "Three workloads and fewer forks: half a minute.")
  private boolean quick;

  @Option(
      names = "--workloads",
      paramLabel = "NAME",
      split = ",",
      description = "Only these. Default: those of the preset.")
  private List<String> workloads = new ArrayList<>();

  @Option(
      names = "--tolerance",
      paramLabel = "SHARE",
      defaultValue = "0.10",
      description = "Slowdown that is put up with. Default: ${DEFAULT-VALUE}.")
  private double tolerance;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Decides which side of a pair goes first. Default: another one each time.")
  private @Nullable Long seed;

  @Option(
      names = "--jvm",
      paramLabel = "OPTION",
      description = "An option of all forks' JVMs, beside the gate's own; may stand several times.")
  private List<String> jvmOptions = new ArrayList<>();

  @Option(
      names = "--self-test",
      arity = "0..1",
      paramLabel = "PART",
      fallbackValue = "BOTH",
      description =
          "Tests the gate on this machine: the candidate against itself, and with one workload slowed down 1.5 times; one of"
              + " ${COMPLETION-CANDIDATES}.")
  private SelfTest.@Nullable Part selfTest;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "20",
      description = "Gates of each kind in a self-test. Default: ${DEFAULT-VALUE}.")
  private int runs;

  @Option(
      names = "--first",
      paramLabel = "N",
      defaultValue = "1",
      description = "Number of a self-test's first run, to go on with one. Default: 1.")
  private long first;

  @Option(
      names = "--simulate",
      paramLabel = "N",
      description = "Measures nothing: simulates so many gates for each kind of noise.")
  private int simulate;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Preset preset = quick ? Preset.QUICK : Preset.FULL;
    Rule rule;
    try {
      rule = preset.rule(tolerance);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (simulate > 0) {
      simulate(rule, preset.workloads().size(), out);
      return 0;
    }
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path tested = jar("--candidate-jar", candidate == null ? ownJar() : candidate);
    if (selfTest != null) {
      SelfTest test = new SelfTest(java, tested, preset, tolerance, jvmOptions, out);
      return test.run(selfTest, first, runs) ? 0 : 1;
    }
    if (baseline == null) {
      throw new ParameterException(
          spec.commandLine(), "expected --baseline-jar OLD, --self-test or --simulate N");
    }
    GateRun run = new GateRun(
        java,
        jar("--baseline-jar", baseline),
        tested,
        chosen(preset),
        rule,
        seed == null ? System.nanoTime() : seed,
        jvmOptions,
        null);
    GateReport report = run.run(step -> {
      out.println(step);
      out.flush();
    });
    out.print(report.text());
    out.flush();
    if (json != null) {
      report.writeJson(json);
    }
    if (junit != null) {
      JUnitXml.write(report, junit);
    }
    return exitCode(report.verdict());
  }

  private static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case PASS -> 0;
      case REGRESSION -> 1;
      case UNDECIDED -> 2;
    };
  }

  private List<String> chosen(Preset preset) {
    for (String workload : workloads) {
      if (!Workloads.byName().containsKey(workload)) {
        throw new ParameterException(
            spec.commandLine(),
            "workload is " + workload + ", expected one of "
                + Workloads.byName().keySet());
      }
    }
    return workloads.isEmpty() ? preset.workloads() : workloads;
  }

  private Path jar(String option, Path path) {
    if (!Files.isRegularFile(path)) {
      throw new ParameterException(
          spec.commandLine(), option + ": " + path + " is no file. Maybe package it first?");
    }
    return path;
  }

  /** The jar that this class was loaded from. */
  private static Path ownJar() throws IOException {
    try {
      return Path.of(
          GateCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("the place of this program is no file", e);
    }
  }

  private void simulate(Rule rule, int count, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%d gates of %d workloads each; of 100: passed / undecided / condemned%n",
        simulate,
        count);
    out.println("| noise | same jar | 1.2 x slower | 1.5 x slower |");
    out.println("|---|---|---|---|");
    for (Noise noise : Noise.values()) {
      out.printf(
          Locale.ROOT,
          "| %s | %s | %s | %s |%n",
          noise.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          shares(SimulatedGates.of(rule, count, noise, 1, simulate, 1)),
          shares(SimulatedGates.of(rule, count, noise, 1.2, simulate, 2)),
          shares(SimulatedGates.of(rule, count, noise, SelfTest.FACTOR, simulate, 3)));
      out.flush();
    }
  }

  private static String shares(SimulatedGates gates) {
    double percent = 100.0 / gates.gates();
    return String.format(
        Locale.ROOT,
        "%.2f / %.2f / %.2f",
        percent * gates.passed(),
        percent * gates.undecided(),
        percent * gates.alarms());
  }
}
