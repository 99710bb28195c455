package org.mentorat.core.solve;

import org.jspecify.annotations.Nullable;
import org.mentorat.problem.Workers;

/**
 * The pairs of {@link FallingRows} by mentor, for searches against the arcs, in one word a pair: the cost in the high bits, the youth in the low ones. Only
 * for as many youths as mentors, whose numbers take the same bits. Memory: 8 bytes a pair.
 */
final class Columns {
  /** Parts of the mentors that are listed side by side. Each reads all rows, which are in order; what it writes is not. */
  private static final int PARTS = 2;

  private static final int YOUTHS_BETWEEN_QUESTIONS = 1 << 12;

  private final int[] start;
  private final long[] word;
  private final FallingRows rows;

  private Columns(FallingRows rows, int mentors) {
    this.rows = rows;
    start = new int[mentors + 1];
    word = new long[rows.size()];
  }

  /** The columns of rows; null where {@code meter} says to stop. */
  static @Nullable Columns of(FallingRows rows, int youths, StepMeter meter, Workers workers) {
    Columns columns = new Columns(rows, youths);
    return columns.list(youths, meter, workers) ? columns : null;
  }

  private boolean list(int mentors, StepMeter meter, Workers workers) {
    // start[m + 1] counts the pairs of m, then is where the next one goes, and ends as the end of
    // m.
    workers.run(PARTS, part -> count(low(part, mentors), low(part + 1, mentors)));
    int at = 0;
    for (int m = 0; m < mentors; m++) {
      int size = start[m + 1];
      start[m + 1] = at;
      at += size;
    }
    workers.run(PARTS, part -> fill(low(part, mentors), low(part + 1, mentors), mentors, meter));
    return !meter.stopsNow();
  }

  private static int low(int part, int mentors) {
    return (int) ((long) mentors * part / PARTS);
  }

  private void count(int low, int high) {
    for (int k = 0; k < rows.size(); k++) {
      int m = rows.mentor(rows.word(k));
      if (m >= low && m < high) {
        start[m + 1]++;
      }
    }
  }

  private void fill(int low, int high, int youths, StepMeter meter) {
    for (int y = 0; y < youths; y++) {
      if (y % YOUTHS_BETWEEN_QUESTIONS == 0 && meter.stopRequested()) {
        return;
      }
      for (int k = rows.start(y); k < rows.start(y + 1); k++) {
        long pair = rows.word(k);
        int m = rows.mentor(pair);
        if (m >= low && m < high) {
          word[start[m + 1]++] = rows.with(pair, y);
        }
      }
    }
  }

  /** First place of a mentor's column; {@code start(mentor + 1)} is the end. */
  int start(int mentor) {
    return start[mentor];
  }

  long word(int place) {
    return word[place];
  }

  int youth(long ofWord) {
    return rows.mentor(ofWord);
  }

  /** Cost of a pair, as in the rows. */
  long cost(long ofWord) {
    return rows.cost(ofWord);
  }
}
