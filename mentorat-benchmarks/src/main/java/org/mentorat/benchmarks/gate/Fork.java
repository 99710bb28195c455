package org.mentorat.benchmarks.gate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Main class of the JVMs that the gate starts from either jar: {@code Fork measure WORKLOAD,WORKLOAD,… ANSWER}. With {@code rehearse} in
 * the first place each workload runs without warm-up, and names that this jar does not know are left out. The answer goes to a file, since
 * anything may print.
 */
public final class Fork {
  private Fork() {}

  /**
   * Measures and writes one line a workload.
   *
   * @param args what to do, the workloads, and the file to write
   */
  public static void main(String[] args) throws Exception {
    Map<String, Workload> known = Workloads.byName();
    boolean rehearsal = args[0].equals("rehearse");
    List<String> lines = new ArrayList<>();
    lines.add(ForkResult.HEADER);
    for (String name : args[1].split(",", -1)) {
      Workload workload = known.get(name);
      if (workload == null && rehearsal) {
        continue;
      }
      if (workload == null) {
        throw new IllegalArgumentException(
            "workload is " + name + ", expected one of " + known.keySet());
      }
      ForkResult result = rehearsal
          ? measure(workload, 0, 1, null)
          : measure(workload, workload.warmUps(), workload.measured(), Slowdown.ofThisFork());
      lines.add(result.line());
    }
    Files.write(Path.of(args[2]), lines);
  }

  private static ForkResult measure(
      Workload workload, int warmUps, int measured, @Nullable Slowdown slowdown) throws Exception {
    Workload.Body body = workload.preparation().prepare();
    long digest = body.run();
    for (int run = 1; run < warmUps; run++) {
      same(workload, digest, body.run());
    }
    // What preparation and other workloads have left is not this one's to clear away.
    System.gc();
    long[] nanos = new long[measured];
    for (int run = 0; run < measured; run++) {
      long start = System.nanoTime();
      long again = body.run();
      if (slowdown != null) {
        slowdown.after(workload.name(), start);
      }
      nanos[run] = System.nanoTime() - start;
      same(workload, digest, again);
    }
    return new ForkResult(workload.name(), digest, nanos);
  }

  private static void same(Workload workload, long digest, long again) {
    if (again != digest) {
      throw new IllegalStateException("workload " + workload.name() + " gave the digest " + again
          + " after " + digest + ", expected the same at each run");
    }
  }
}
