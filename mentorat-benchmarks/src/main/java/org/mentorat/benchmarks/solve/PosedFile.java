package org.mentorat.benchmarks.solve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.mentorat.core.io.DimacsLines;
import org.mentorat.core.io.ProblemFile;
import org.mentorat.core.io.ReadLimits;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;

/**
 * A file as a problem, not yet built: building is part of what is timed.
 *
 * @param problem builds it
 * @param perfect how many pairs a perfect matching has where one is asked for at least cost, and scores are minus the costs; {@link
 *     #BEST} where the matching of best value is asked for
 * @param youthId id in the file of each youth, from 0
 * @param mentorId id in the file of each mentor, from 0
 */
record PosedFile(Supplier<AssignmentProblem> problem, int perfect, int[] youthId, int[] mentorId) {
  /** No perfect matching is asked for. */
  static final int BEST = -1;

  /** No perfect matching can be: the sides differ in size. */
  static final int NEVER_PERFECT = Integer.MAX_VALUE;

  /** {@code p asn}, {@code p bmatch}, or numbers as in the OR-Library: the first line that is no comment tells. */
  static PosedFile read(Path file) throws IOException {
    try (DimacsLines lines = DimacsLines.open(file, ReadLimits.DEFAULT)) {
      while (lines.more()) {
        if (lines.digitAhead()) {
          return OrLibraryFile.read(lines);
        }
        String word = lines.word("line");
        if (!word.equals("c")) {
          String format = word.equals("p") ? lines.word("p") : word;
          if (format.equals("asn")) {
            return new AsnFile(lines).read();
          }
          if (format.equals("bmatch") && word.equals("p")) {
            return bMatching(file);
          }
          break;
        }
        lines.skipLine();
      }
      throw lines.problem(
          "p",
          "format.unknown",
          "p bmatch, p asn, ou le nombre de lignes d'une affectation de l'OR-Library",
          "p bmatch, p asn, or the size of an assignment of the OR-Library");
    }
  }

  private static PosedFile bMatching(Path file) throws IOException {
    AssignmentProblem problem = ProblemFile.read(file, ReadLimits.DEFAULT);
    return new PosedFile(
        () -> problem, BEST, idsFromOne(problem.youths()), idsFromOne(problem.mentors()));
  }

  /** One to one, at least cost; {@code score} holds minus the costs. */
  static PosedFile assignment(
      int[] rowStart, int[] mentorOf, long[] score, int perfect, int[] youthId, int[] mentorId) {
    return new PosedFile(
        () -> AssignmentProblem.builder(
                rowStart, mentorOf, score, ones(youthId.length), ones(mentorId.length))
            .build(),
        perfect,
        youthId,
        mentorId);
  }

  static int[] idsFromOne(int count) {
    int[] ids = new int[count];
    Arrays.setAll(ids, k -> k + 1);
    return ids;
  }

  private static int[] ones(int count) {
    int[] values = new int[count];
    Arrays.fill(values, 1);
    return values;
  }

  /** One line a pair: the ids of the youth and of the mentor. */
  String lines(AssignmentProblem posed, Matching matching) {
    StringBuilder text = new StringBuilder();
    int youth = 0;
    for (int k = 0; k < matching.size(); k++) {
      int pair = matching.pair(k);
      while (posed.rowStart(youth + 1) <= pair) {
        youth++;
      }
      text.append(youthId[youth])
          .append(' ')
          .append(mentorId[posed.mentorOf(pair)])
          .append('\n');
    }
    return text.toString();
  }
}
