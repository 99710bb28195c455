package org.mentorat.tck;

import java.util.BitSet;
import java.util.List;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Cut;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;

/** What the verifier says of a matching and a piece of evidence. */
final class Evidence {
  private Evidence() {}

  static Verification optimal(AssignmentProblem problem, Matching matching, List<Prices> prices) {
    return solved(problem, matching, new Certificate.Optimal(prices));
  }

  static Verification bounded(AssignmentProblem problem, Matching matching, List<Prices> prices) {
    return Verifier.verify(
        problem,
        new Outcome.Stopped(
            matching, new Certificate.Bounded(prices), Outcome.Cause.STEPS, Outcome.Work.NONE));
  }

  static Verification coverage(AssignmentProblem problem, Matching matching, Cut cut) {
    return solved(problem, matching, new Certificate.Coverage(cut));
  }

  static Verification stable(AssignmentProblem problem, Matching matching) {
    return solved(problem, matching, new Certificate.Stable());
  }

  static Verification feasible(AssignmentProblem problem, Matching matching) {
    return solved(problem, matching, new Certificate.FeasibleOnly(""));
  }

  static Verification solved(
      AssignmentProblem problem, Matching matching, Certificate certificate) {
    return Verifier.verify(problem, new Outcome.Solved(matching, certificate, Outcome.Work.NONE));
  }

  static Verification infeasible(AssignmentProblem problem, Cut cut) {
    return Verifier.verify(
        problem, new Outcome.Infeasible(new Certificate.Infeasible(cut), Outcome.Work.NONE));
  }

  static Cut emptyCut() {
    return new Cut(new BitSet(), new BitSet(), new BitSet(), new BitSet());
  }

  /** The cut with one node, counted over all four kinds in turn, moved to the other side. */
  static Cut flip(AssignmentProblem problem, Cut cut, int node) {
    BitSet[] parts = {
      (BitSet) cut.youths().clone(),
      (BitSet) cut.mentors().clone(),
      (BitSet) cut.youthGroups().clone(),
      (BitSet) cut.mentorGroups().clone()
    };
    int[] sizes = {
      problem.youths(),
      problem.mentors(),
      problem.youthGroups().nodes(),
      problem.mentorGroups().nodes()
    };
    int index = node;
    for (int part = 0; part < parts.length; part++) {
      if (index < sizes[part]) {
        parts[part].flip(index);
        break;
      }
      index -= sizes[part];
    }
    return new Cut(parts[0], parts[1], parts[2], parts[3]);
  }

  /** Number of nodes without the root. */
  static int nodes(AssignmentProblem problem) {
    return problem.youths()
        + problem.mentors()
        + problem.youthGroups().nodes()
        + problem.mentorGroups().nodes();
  }

  /** Prices with one entry, counted over all four kinds in turn, changed. */
  static Prices change(Prices prices, int node, long by) {
    long[][] parts = {
      prices.youth().clone(),
      prices.mentor().clone(),
      prices.youthGroup().clone(),
      prices.mentorGroup().clone()
    };
    int index = node;
    for (long[] part : parts) {
      if (index < part.length) {
        part[index] += by;
        break;
      }
      index -= part.length;
    }
    return new Prices(parts[0], parts[1], parts[2], parts[3]);
  }
}
