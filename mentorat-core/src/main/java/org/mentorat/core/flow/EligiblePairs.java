package org.mentorat.core.flow;

import java.util.function.IntConsumer;
import org.mentorat.core.candidates.EligibleRows;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.candidates.Participants;
import org.mentorat.core.residual.AllPairs;
import org.mentorat.problem.Workers;

/** All eligible pairs, asked of rules when they are first needed, since they are too many to hold with their scores. */
final class EligiblePairs implements AllPairs {
  private static final int CHUNK = 16;

  /** A quarter of a gigabyte: what two thousand million mentors on routes take. */
  private static final long MOST_WORDS = 1L << 25;

  private final Participants participants;
  private final Evaluation evaluation;
  private final Workers workers;
  private final EligibleRows rows;

  EligiblePairs(Participants participants, Evaluation evaluation, Workers workers) {
    this.participants = participants;
    this.evaluation = evaluation;
    this.workers = workers;
    this.rows = new EligibleRows(evaluation, participants, MOST_WORDS);
  }

  @Override
  public int[] mentorsOf(int youth) {
    return rows.mentorsOf(youth);
  }

  @Override
  public long highestScore() {
    return evaluation.highestScore();
  }

  @Override
  public Marks marks() {
    EligibleRows.Marks marks = rows.marks();
    return new Marks() {
      @Override
      public void add(int mentor) {
        marks.add(mentor);
      }

      @Override
      public int[] firstOf(int[] youths) {
        int[] first = new int[youths.length];
        each(youths.length, k -> first[k] = marks.firstOf(youths[k]));
        return first;
      }

      @Override
      public int[][] othersOf(int[] youths) {
        int[][] others = new int[youths.length][];
        each(youths.length, k -> others[k] = marks.othersOf(youths[k]));
        return others;
      }
    };
  }

  @Override
  public long[] scoresOf(int youth, int[] mentors) {
    Evaluation.Row row = evaluation.row(participants.youths().get(youth));
    long[] scores = new long[mentors.length];
    row.scores(mentors, mentors.length, scores);
    return scores;
  }

  @Override
  public long[][] scoresOf(int[] youths, int[][] mentors) {
    long[][] scores = new long[youths.length][];
    each(youths.length, k -> scores[k] = scoresOf(youths[k], mentors[k]));
    return scores;
  }

  private void each(int count, IntConsumer ask) {
    workers.run((count + CHUNK - 1) / CHUNK, c -> {
      for (int k = c * CHUNK; k < Math.min(count, (c + 1) * CHUNK); k++) {
        ask.accept(k);
      }
    });
  }
}
