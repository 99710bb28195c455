package org.mentorat.benchmarks.compare;

import java.util.List;

/** What must never be seen: two exact contenders with different values, or a heuristic above the optimum. */
final class Disagreement {
  private Disagreement() {}

  /** Compares all that is known of one instance; {@link IllegalStateException} names both contenders and values. */
  static void check(Results results, String instance, long seed) {
    List<Measurement> lines = results.of(instance, seed);
    for (Measurement a : lines) {
      for (Measurement b : lines) {
        if (a.exact() && (b.exact() ? compare(a, b) != 0 : compare(a, b) < 0)) {
          throw new IllegalStateException(instance + ", seed " + seed + ": " + value(a)
              + ", expected no less than " + value(b) + (b.exact() ? " and no more" : ""));
        }
      }
    }
  }

  private static int compare(Measurement a, Measurement b) {
    return a.served() != b.served()
        ? Integer.compare(a.served(), b.served())
        : Long.compare(a.score(), b.score());
  }

  private static String value(Measurement m) {
    return m.contender() + " serves " + m.served() + " with score " + m.score();
  }
}
