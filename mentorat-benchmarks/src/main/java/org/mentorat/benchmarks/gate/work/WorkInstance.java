package org.mentorat.benchmarks.gate.work;

import java.util.function.Supplier;
import org.mentorat.problem.AssignmentProblem;

/**
 * An instance of the gate.
 *
 * @param name what it is, with its seed
 * @param source draws it; the same at each call, on every machine
 */
record WorkInstance(String name, Supplier<AssignmentProblem> source) {
  AssignmentProblem draw() {
    return source.get();
  }
}
