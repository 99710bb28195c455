package org.mentorat.benchmarks.gate;

/**
 * Something that takes time. The same name means the same work in every version: whoever changes what a workload does gives it another
 * name, else two versions would be compared on different work. The digest tells if that was forgotten.
 *
 * @param name in reports and on the command line
 * @param warmUps runs before the measured ones; counts, not seconds, so that both sides do the same
 * @param measured runs that are timed
 * @param preparation makes everything that is not measured
 */
record Workload(String name, int warmUps, int measured, Preparation preparation) {
  /** What happens once in a fork, before the clock starts. */
  interface Preparation {
    Body prepare() throws Exception;
  }

  /** What is measured. */
  interface Body {
    /** Does the work and returns a digest of what came out, equal at each run. */
    long run() throws Exception;
  }
}
