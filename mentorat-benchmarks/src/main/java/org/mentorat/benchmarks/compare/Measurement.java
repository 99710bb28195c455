package org.mentorat.benchmarks.compare;

/**
 * One contender on one instance in one process.
 *
 * @param instance name
 * @param seed of the instance
 * @param contender name
 * @param date day, ISO 8601
 * @param machine processor and cores
 * @param jdk vendor and version
 * @param warmUp in words
 * @param runs measured solutions
 * @param ms median over the runs, from plain arrays to chosen pairs, in milliseconds
 * @param buildMs of which until the model stood
 * @param solveMs of which in the solver
 * @param verifyMs for the contender's own proof, which is not in {@code ms}; 0 without one
 * @param youths of the instance
 * @param mentors of the instance
 * @param pairs of the instance
 * @param served youths with a mentor, tallied
 * @param score sum over the chosen pairs, tallied
 * @param exact whether the contender promises the optimum
 * @param proof what its own evidence proved
 * @param heapLimitMiB {@code -Xmx}
 * @param heapPeakMiB peak of the Java heap, garbage included
 * @param residentPeakMiB peak of resident memory of the process, instance and native memory included; 0 where the system does not tell
 */
public record Measurement(
    String instance,
    long seed,
    String contender,
    String date,
    String machine,
    String jdk,
    String warmUp,
    int runs,
    double ms,
    double buildMs,
    double solveMs,
    double verifyMs,
    int youths,
    int mentors,
    int pairs,
    int served,
    long score,
    boolean exact,
    String proof,
    int heapLimitMiB,
    long heapPeakMiB,
    long residentPeakMiB) {
  boolean sameLineAs(Measurement other) {
    return instance.equals(other.instance)
        && seed == other.seed
        && contender.equals(other.contender);
  }
}
