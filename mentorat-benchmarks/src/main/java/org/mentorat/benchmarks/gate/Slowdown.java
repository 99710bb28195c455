package org.mentorat.benchmarks.gate;

import org.jspecify.annotations.Nullable;

/**
 * A slowdown on purpose, for the self-test: after each run of one workload the processor is kept busy until the run has taken {@code factor}
 * times as long. Proportional to the run, so that noise is stretched as a real slowdown stretches it.
 */
record Slowdown(String workload, double factor) {
  /** {@code WORKLOAD=FACTOR} in a fork's system properties; not for use outside of the self-test. */
  static final String PROPERTY = "mentorat.gate.slowdown";

  /** The slowdown that this JVM was asked for. */
  static @Nullable Slowdown ofThisFork() {
    String text = System.getProperty(PROPERTY);
    if (text == null) {
      return null;
    }
    int at = text.indexOf('=');
    return new Slowdown(text.substring(0, at), Double.parseDouble(text.substring(at + 1)));
  }

  String option() {
    return "-D" + PROPERTY + "=" + workload + "=" + factor;
  }

  void after(String name, long startNanos) {
    if (!name.equals(workload)) {
      return;
    }
    long run = System.nanoTime() - startNanos;
    long until = (long) (factor * run);
    while (System.nanoTime() - startNanos < until) {
      Thread.onSpinWait();
    }
  }
}
