package org.mentorat.benchmarks.gate;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorat.benchmarks.gate.judge.Verdict;

/**
 * Whether the gate can be trusted on this machine: one jar against itself, again and again, as it is and with one workload slowed down on
 * purpose, each workload in turn.
 */
final class SelfTest {
  /** The slowdown that has to be caught. */
  static final double FACTOR = 1.5;

  /** Of so many gates with a slowdown one may miss it. */
  private static final int ONE_MISS_IN = 20;

  /** Which gates are run. */
  enum Part {
    SAME,
    SLOWED,
    BOTH
  }

  private final Path java;
  private final Path jar;
  private final Preset preset;
  private final double tolerance;
  private final List<String> jvmOptions;
  private final PrintWriter out;
  private final Multiset<Verdict> same = EnumMultiset.create(Verdict.class);
  private final Multiset<Verdict> slowed = EnumMultiset.create(Verdict.class);

  SelfTest(
      Path java,
      Path jar,
      Preset preset,
      double tolerance,
      List<String> jvmOptions,
      PrintWriter out) {
    this.java = java;
    this.jar = jar;
    this.preset = preset;
    this.tolerance = tolerance;
    this.jvmOptions = List.copyOf(jvmOptions);
    this.out = out;
  }

  /**
   * Runs some gates of each kind.
   *
   * @param first number of the first; it is the seed, and says which workload is slowed, so that a test can be run in portions
   * @param runs of each kind
   * @return whether no gate over equal jars found a regression, and at most one in twenty over unequal ones missed it
   */
  boolean run(Part part, long first, int runs) throws IOException, InterruptedException {
    for (long run = first; run < first + runs; run++) {
      if (part != Part.SLOWED) {
        same.add(gate(run, null));
      }
      if (part != Part.SAME) {
        List<String> workloads = preset.workloads();
        String workload = workloads.get(Math.floorMod(run, workloads.size()));
        slowed.add(gate(run, new Slowdown(workload, FACTOR)));
      }
    }
    out.printf(Locale.ROOT, "same jar: %s%n", counts(same));
    out.printf(Locale.ROOT, "%.1f x slower: %s%n", FACTOR, counts(slowed));
    out.flush();
    int missed = slowed.size() - slowed.count(Verdict.REGRESSION);
    return same.count(Verdict.REGRESSION) == 0
        && missed * ONE_MISS_IN <= Math.max(runs, ONE_MISS_IN);
  }

  private Verdict gate(long seed, @Nullable Slowdown slowdown)
      throws IOException, InterruptedException {
    GateReport report = new GateRun(
            java, jar, jar, preset.workloads(), preset.rule(tolerance), seed, jvmOptions, slowdown)
        .run(step -> {});
    out.printf(
        Locale.ROOT,
        "run %d, %s: %s; %d forks, %.0f s; %s%n",
        seed,
        slowdown == null ? "same jar" : slowdown.workload() + " slowed",
        GateReport.word(report.verdict()),
        report.forks(),
        report.seconds(),
        report.findings().stream()
            .map(f -> String.format(
                Locale.ROOT,
                "%s %.2f [%.2f, %.2f]",
                f.workload(),
                f.interval().estimate(),
                f.interval().lower(),
                f.interval().upper()))
            .collect(Collectors.joining(", ")));
    out.flush();
    return report.verdict();
  }

  private static String counts(Multiset<Verdict> verdicts) {
    return Arrays.stream(Verdict.values())
        .map(verdict -> verdicts.count(verdict) + " " + GateReport.word(verdict))
        .collect(Collectors.joining(", "));
  }
}
