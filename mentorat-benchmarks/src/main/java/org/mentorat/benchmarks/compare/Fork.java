package org.mentorat.benchmarks.compare;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.mentorat.benchmarks.instances.Instance;
import org.mentorat.benchmarks.instances.Instances;
import org.mentorat.benchmarks.peers.Contender;
import org.mentorat.benchmarks.peers.Contenders;
import org.mentorat.benchmarks.peers.Laps;

/**
 * The process that measures: {@code INSTANCE SEED CONTENDER}. Draws the instance, warms up, solves, tallies, and prints the measurement as
 * one line of JSON behind {@value #MARK}. Ends with 1 and the reason where the answer is infeasible or its proof does not hold, with {@value #NOT_TAKEN} where the contender does
 * not take the instance.
 */
public final class Fork {
  static final String MARK = "MEASURED ";

  /** Exit code: the contender does not take this instance. */
  static final int NOT_TAKEN = 3;

  static final Charset CHARSET = StandardCharsets.UTF_8;

  private Fork() {}

  /** Measures and prints. */
  public static void main(String[] args) {
    long seed = Long.parseLong(args[1]);
    Contender contender = Contenders.named(args[2]);
    Instance instance = Instances.named(args[0], seed);
    if (!contender.takes(instance)) {
      System.exit(NOT_TAKEN);
    }
    Measurement measured = measure(args[0], instance, contender);
    new PrintStream(new FileOutputStream(FileDescriptor.out), true, CHARSET)
        .println(MARK + Results.line(measured));
    // Peers may leave threads behind.
    System.exit(0);
  }

  static Measurement measure(String name, Instance instance, Contender contender) {
    Protocol protocol = Protocol.of(name, contender.name());
    warmUp(protocol, instance.seed(), contender);
    Laps[] laps = new Laps[protocol.runs()];
    int[] pairs = {};
    for (int run = 0; run < laps.length; run++) {
      System.gc();
      Laps lap = new Laps();
      pairs = contender.solve(instance, lap);
      lap.stop();
      laps[run] = lap;
    }
    // Before proof and tally, which are not the contender's memory.
    long heap = Machine.heapPeakMiB();
    long resident = Machine.residentPeakMiB();
    long start = System.nanoTime();
    String proof = contender.proof();
    double verifyMs = proof.equals("none") ? 0 : (System.nanoTime() - start) / 1e6;
    Tally tally = Tally.of(instance, pairs);
    return new Measurement(
        name,
        instance.seed(),
        contender.name(),
        LocalDate.now(ZoneOffset.UTC).toString(),
        Machine.description(),
        Machine.jdk(),
        protocol.warmUpText(),
        protocol.runs(),
        median(Arrays.stream(laps).mapToDouble(Laps::totalMs).toArray()),
        median(Arrays.stream(laps).mapToDouble(Laps::buildMs).toArray()),
        median(Arrays.stream(laps).mapToDouble(Laps::solveMs).toArray()),
        verifyMs,
        instance.youths(),
        instance.mentors(),
        instance.pairs(),
        tally.served(),
        tally.score(),
        contender.exact(),
        proof,
        protocol.heapMiB(),
        heap,
        resident);
  }

  private static void warmUp(Protocol protocol, long seed, Contender contender) {
    if (protocol.warmUpMillis() == 0) {
      return;
    }
    Instance small = protocol.warmUpInstance(seed);
    long end = System.nanoTime() + protocol.warmUpMillis() * 1_000_000L;
    do {
      int[] pairs = contender.solve(small, new Laps());
      contender.proof();
      Tally.of(small, pairs);
    } while (System.nanoTime() - end < 0);
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
