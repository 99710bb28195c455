package org.mentorat.benchmarks.compare;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mentorat.benchmarks.instances.Family;
import org.mentorat.benchmarks.instances.Instances;
import org.mentorat.benchmarks.peers.Contenders;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code compare}: Mentorat and its peers in turn on the same instances; writes the results and fails where values differ. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    header = "Measures Mentorat beside its peers.",
    description = {
      "Each measurement runs in a Java process of its own, Mentorat and a peer in turn. Writes comparison.json and comparison.md to the folder of"
          + " results; lines that are not measured now stay with their date.",
      "Exit code 0: measured, and all exact contenders agree on every value. 1: they do not, or a measurement failed. 2: the command line is"
          + " wrong."
    })
public final class CompareCommand implements Callable<Integer> {
  /** Folder of committed results, seen from the root of the repository. */
  static final String RESULTS = "mentorat-benchmarks/results";

  static final String FILE = "comparison.json";

  @Spec
  private @Nullable CommandSpec spec;

  @Option(
      names = "--instances",
      split = ",",
      paramLabel = "NAME",
      description =
          "Of: national, national-local, region, small, dense-1000, dense-2000, dense-5000,"
              + " sparse-100k, sparse-1m; or scaled-N, scaled-local-N, dense-N, sparse-N. Default: the named ones.")
  private List<String> instances =
      Arrays.stream(Family.values()).map(Family::text).toList();

  @Option(
      names = "--seeds",
      paramLabel = "A-B",
      converter = Seeds.Converter.class,
      description = "Such as 11-15 or 11,13. Default: ${DEFAULT-VALUE}.",
      defaultValue = "11-15")
  private Seeds seeds = new Seeds(List.of());

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "NAME",
      description =
          "Default: or-tools, or or-tools-assignment where it is one to one. Slow ones, once a seed:"
              + " jgrapht-flow, jgrapht-matching, jgrapht-kuhn-munkres, timefold. Other formulations:"
              + " or-tools-two-stages, or-tools-unserved-arcs. A peer is left out where it does not take an instance.")
  private List<String> peers = List.of();

  @Option(
      names = "--repeats",
      paramLabel = "K",
      description = "Processes for each line; the median counts. Default: ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private int repeats = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of results. Default: ${DEFAULT-VALUE}.",
      defaultValue = RESULTS)
  private Path out = Path.of(RESULTS);

  @Option(
      names = "--resume",
      description = "Takes up a run that was broken off: what it measured is not measured again.")
  private boolean resume;

  @Option(
      names = "--report",
      description = "Also writes the tables of the README, as the command report does.")
  private boolean report;

  /** For picocli. */
  public CompareCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    checkNames(line);
    PrintWriter console = line.getOut();
    Path file = out.resolve(FILE);
    Results results = Results.read(file);
    Progress progress = Progress.in(out, resume);
    for (String instance : instances) {
      for (long seed : seeds.all()) {
        for (Measurement measured : inTurn(instance, seed, progress, console)) {
          results = results.with(measured);
          Disagreement.check(results, instance, seed);
          results.write(file);
          progress.add(instance, seed, measured.contender());
        }
      }
    }
    String tables = new ResultsTable(results).markdown();
    Files.writeString(out.resolve("comparison.md"), tables);
    if (report) {
      ReportCommand.write(results, Path.of(ReportCommand.README));
    }
    progress.whole();
    console.println();
    console.print(tables);
    console.flush();
    return 0;
  }

  private void checkNames(CommandLine line) {
    try {
      instances.forEach(Instances::checkName);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line, "--instances: " + e.getMessage());
    }
    for (String peer : peers) {
      if (!Contenders.names().contains(peer)) {
        throw new ParameterException(
            line, "--peers: \"" + peer + "\", expected some of " + Contenders.names());
      }
    }
  }

  /** Mentorat, a peer, Mentorat, the peer: a machine that gets slower or faster meanwhile favours nobody. */
  private List<Measurement> inTurn(
      String instance, long seed, Progress progress, PrintWriter console)
      throws IOException, InterruptedException {
    Map<String, List<Measurement>> forks = new LinkedHashMap<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      for (String contender : contenders(instance)) {
        if (progress.has(instance, seed, contender)) {
          continue;
        }
        Optional<Measurement> measured = Forks.measure(instance, seed, contender);
        measured.ifPresent(m -> {
          forks.computeIfAbsent(contender, name -> new ArrayList<>()).add(m);
          console.printf(
              Locale.ROOT,
              "%-14s seed %-3d %-20s %,10.1f ms, %d served, score %d%n",
              instance,
              seed,
              contender,
              m.ms(),
              m.served(),
              m.score());
          console.flush();
        });
      }
    }
    return forks.values().stream().map(CompareCommand::medianFork).toList();
  }

  private List<String> contenders(String instance) {
    List<String> all = new ArrayList<>(List.of(Contenders.MENTORAT));
    if (peers.isEmpty()) {
      boolean oneToOne = instance.startsWith("dense") || instance.startsWith("sparse");
      all.add(oneToOne ? "or-tools-assignment" : "or-tools");
    } else {
      peers.stream().filter(peer -> !peer.equals(Contenders.MENTORAT)).forEach(all::add);
    }
    return all;
  }

  private static Measurement medianFork(List<Measurement> forks) {
    return forks.stream()
        .sorted(Comparator.comparingDouble(Measurement::ms))
        .toList()
        .get((forks.size() - 1) / 2);
  }
}
