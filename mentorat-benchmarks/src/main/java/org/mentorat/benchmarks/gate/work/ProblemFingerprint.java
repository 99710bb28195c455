package org.mentorat.benchmarks.gate.work;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

/** A checksum over everything that a problem says. It tells a changed generator from a changed solver; it guards against nobody. */
final class ProblemFingerprint {
  private final CRC32C sum = new CRC32C();
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  private ProblemFingerprint() {}

  /** Eight hexadecimal digits. */
  static String of(AssignmentProblem problem) {
    ProblemFingerprint fingerprint = new ProblemFingerprint();
    fingerprint.add(problem);
    return "%08x".formatted(fingerprint.sum.getValue());
  }

  private void add(AssignmentProblem problem) {
    add(problem.youths());
    add(problem.mentors());
    add(problem.tiers());
    for (int y = 0; y < problem.youths(); y++) {
      add(problem.rowStart(y + 1));
      add(problem.youthCapacity(y));
      add(problem.youthTier(y));
    }
    for (int p = 0; p < problem.pairs(); p++) {
      add(problem.mentorOf(p));
      add(problem.locked(p) ? ~problem.score(p) : problem.score(p));
    }
    for (int m = 0; m < problem.mentors(); m++) {
      add(problem.mentorCapacity(m));
    }
    add(problem.youthGroups());
    add(problem.mentorGroups());
  }

  private void add(QuotaForest forest) {
    add(forest.nodes());
    for (int g = 0; g < forest.nodes(); g++) {
      add(forest.parent(g));
      add(forest.lower(g));
      add(forest.upper(g));
    }
    for (int e = 0; e < forest.elements(); e++) {
      add(forest.groupOf(e));
    }
  }

  private void add(long value) {
    sum.update(number.putLong(0, value).array());
  }
}
