package org.mentorat.benchmarks.peers;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import org.mentorat.benchmarks.instances.Instance;

/** OR-Tools' SimpleLinearSumAssignment: one to one, a perfect matching. Costs are the points that a pair lacks. */
final class OrToolsAssignment implements Contender {
  OrToolsAssignment() {
    Loader.loadNativeLibraries();
  }

  @Override
  public String name() {
    return "or-tools-assignment";
  }

  @Override
  public boolean exact() {
    return true;
  }

  @Override
  public boolean takes(Instance instance) {
    return instance.oneToOne();
  }

  @Override
  public int[] solve(Instance instance, Laps laps) {
    int[] rowStart = instance.rowStart();
    int[] mentorOf = instance.mentorOf();
    long[] score = instance.score();
    int youths = instance.youths();
    LinearSumAssignment assignment = new LinearSumAssignment();
    for (int i = 0; i < youths; i++) {
      for (int p = rowStart[i]; p < rowStart[i + 1]; p++) {
        assignment.addArcWithCost(i, mentorOf[p], Instance.MOST_POINTS - score[p]);
      }
    }
    laps.built();
    LinearSumAssignment.Status status = assignment.solve();
    laps.solved();
    if (status != LinearSumAssignment.Status.OPTIMAL) {
      throw new IllegalStateException("SimpleLinearSumAssignment: " + status);
    }
    int[] pairs = new int[youths];
    for (int i = 0; i < youths; i++) {
      pairs[i] = instance.pair(i, assignment.getRightMate(i));
    }
    assignment.delete();
    return pairs;
  }
}
