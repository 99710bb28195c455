package org.mentorat.benchmarks.solve;

import java.io.IOException;
import java.util.Arrays;
import org.mentorat.core.io.DimacsLines;
import org.mentorat.core.io.PairLines;
import org.mentorat.problem.AssignmentProblem;

/**
 * Assignment files of the OR-Library (Beasley 1990). Both kinds begin with n. Dense ones go on with n rows of n costs, broken into lines
 * anywhere; sparse ones with lines of row, column and cost. A file whose lines all hold three numbers is sparse, but for nine numbers after
 * n = 3, which are three rows.
 */
final class OrLibraryFile {
  private static final int MOST = 10_000_000;
  private static final int DENSE_MOST = 30_000;

  private OrLibraryFile() {}

  static PosedFile read(DimacsLines in) throws IOException {
    int n = in.count("n", 1, MOST);
    boolean threes = !in.moreInLine();
    long[] numbers = new long[1 << 10];
    int count = 0;
    int line = in.line();
    int inLine = 3;
    while (in.more()) {
      if (in.line() != line) {
        threes &= inLine == 3;
        line = in.line();
        inLine = 0;
      }
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, longer(count, in));
      }
      numbers[count++] =
          in.number("cost", -AssignmentProblem.MAX_SCORE, AssignmentProblem.MAX_SCORE);
      inLine++;
    }
    threes &= inLine == 3;
    return threes && !(n == 3 && count == 9)
        ? sparse(n, numbers, count, in)
        : dense(n, numbers, count, in);
  }

  private static int longer(int length, DimacsLines in) throws IOException {
    int longest = DENSE_MOST * DENSE_MOST;
    if (length == longest) {
      throw in.problem(
          "cost",
          "file.long",
          "au plus " + longest + " nombres",
          "at most " + longest + " numbers");
    }
    return Math.min(longest, length + (length >> 1));
  }

  private static PosedFile dense(int n, long[] numbers, int count, DimacsLines in)
      throws IOException {
    if (count != (long) n * n) {
      throw in.problem(
          "cost",
          "line.count",
          "en tout " + (long) n * n + " coûts (" + n + " lignes de " + n + ") ou, creux,"
              + " trois nombres par ligne ; il y en a " + count,
          (long) n * n + " costs in all (" + n + " rows of " + n + ") or, sparse,"
              + " three numbers a line; there are " + count);
    }
    int[] rowStart = new int[n + 1];
    Arrays.setAll(rowStart, i -> i * n);
    int[] mentorOf = new int[count];
    long[] score = Arrays.copyOf(numbers, count);
    for (int p = 0; p < count; p++) {
      mentorOf[p] = p % n;
      score[p] = -score[p];
    }
    int[] ids = PosedFile.idsFromOne(n);
    return PosedFile.assignment(rowStart, mentorOf, score, n, ids, ids);
  }

  private static PosedFile sparse(int n, long[] numbers, int count, DimacsLines in)
      throws IOException {
    PairLines pairs = new PairLines(count / 3);
    for (int k = 0; k < count; k += 3) {
      pairs.add(
          index(numbers[k], n, "row", in), index(numbers[k + 1], n, "column", in), -numbers[k + 2]);
    }
    PairLines.Rows rows = pairs.rows(n, n);
    int[] ids = PosedFile.idsFromOne(n);
    return PosedFile.assignment(rows.rowStart(), rows.mentorOf(), rows.score(), n, ids, ids);
  }

  private static int index(long id, int n, String field, DimacsLines in) throws IOException {
    if (id < 1 || id > n) {
      throw in.problem(
          field, "number.range", "un nombre entier de 1 à " + n, "a whole number from 1 to " + n);
    }
    return (int) id - 1;
  }
}
