package org.mentorat.benchmarks.peers;

import org.mentorat.benchmarks.instances.Instance;

/** One way to solve an instance, from plain arrays to chosen pairs. A contender is used for many instances, one after the other. */
public interface Contender {
  /** Name on the command line and in the tables. */
  String name();

  /** Whether it promises the optimum; one that does not is judged by its gap. */
  boolean exact();

  /** Whether it can take this kind of instance at all. */
  boolean takes(Instance instance);

  /**
   * Builds the model, solves it, and reads the answer out. All of it is timed.
   *
   * @param laps told when the model stands and when it is solved
   * @return indices of the chosen pairs, in any order
   */
  int[] solve(Instance instance, Laps laps);

  /**
   * Checks the last answer by the contender's own evidence, where it gives any; not timed as part of the solution.
   *
   * @return what was proven, in a word; {@link IllegalStateException} where evidence is given and does not hold
   */
  default String proof() {
    return "none";
  }
}
