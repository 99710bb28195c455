package org.mentorat.benchmarks.compare;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorat.benchmarks.instances.Instance;
import org.mentorat.benchmarks.instances.Instances;

/**
 * How an instance is measured, the same for all contenders but for those that take minutes: those run once, from cold, with much memory.
 *
 * <p>Warm-up solves instances of the same kind, of another seed and of at most 200,000 pairs, again and again, so that the compiler has
 * seen every loop before the clock runs: a service that matches has been running for a while. No contender sees the measured instance
 * before it is measured for the first time.
 *
 * @param warmUp name of the instance that warms up
 * @param warmUpMillis how long it does, at least one solution
 * @param runs measured solutions in one process; their median counts
 * @param heapMiB {@code -Xmx} of the process
 */
record Protocol(String warmUp, int warmUpMillis, int runs, int heapMiB) {
  /** Contenders whose lines cost minutes. */
  static final List<String> SLOW =
      List.of("jgrapht-flow", "jgrapht-matching", "jgrapht-kuhn-munkres", "timefold");

  private static final Pattern SCALED = Pattern.compile("scaled(-local)?-([0-9]+)");
  private static final int SMALL_HEAP = 512;
  private static final int SLOW_HEAP = 8192;

  /** How {@code contender} is measured on the instance of that name. */
  static Protocol of(String instance, String contender) {
    if (SLOW.contains(contender)) {
      return new Protocol(instance, 0, 1, SLOW_HEAP);
    }
    Matcher scaled = SCALED.matcher(instance);
    if (scaled.matches()) {
      int youths = Integer.parseInt(scaled.group(2));
      String small = youths < 20_000 ? instance : instance.replaceAll("[0-9]+", "10000");
      int heap = youths <= 200_000 ? SMALL_HEAP : (int) (SMALL_HEAP * (youths / 200_000L));
      return new Protocol(small, 2000, youths <= 50_000 ? 3 : 1, heap);
    }
    return switch (instance) {
      case "national" -> new Protocol("scaled-10000", 2000, 1, SMALL_HEAP);
      case "national-local" -> new Protocol("scaled-local-10000", 2000, 1, SMALL_HEAP);
      case "dense-5000" -> new Protocol("dense-400", 2000, 1, 1024);
      case "dense-2000" -> new Protocol("dense-400", 2000, 3, SMALL_HEAP);
      case "dense-1000" -> new Protocol("dense-400", 2000, 7, SMALL_HEAP);
      case "sparse-100k" -> new Protocol("sparse-12500", 2000, 3, SMALL_HEAP);
      case "sparse-1m" -> new Protocol("sparse-12500", 2000, 1, 1536);
      default -> new Protocol(instance, 2000, 9, SMALL_HEAP);
    };
  }

  /** Warm-up in words. */
  String warmUpText() {
    return warmUpMillis == 0 ? "none" : warmUp + " for " + warmUpMillis / 1000 + " s";
  }

  /** What warms up a measurement of {@code seed}: never the same draw. */
  Instance warmUpInstance(long seed) {
    return Instances.named(warmUp, ~seed);
  }
}
