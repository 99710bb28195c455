package org.mentorat.core.flow;

import java.util.Arrays;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.candidates.Participants;
import org.mentorat.core.residual.AllPairs;
import org.mentorat.problem.Workers;

/** All eligible pairs, asked of rules and scorers each time, since they are too many to hold. */
record EligiblePairs(Participants participants, Evaluation evaluation, Workers workers)
    implements AllPairs {
  private static final int CHUNK = 16;

  @Override
  public int[] mentorsOf(int youth) {
    return row(youth).eligible();
  }

  @Override
  public int[][] mentorsOf(int[] youths) {
    int[][] mentors = new int[youths.length][];
    workers.run((youths.length + CHUNK - 1) / CHUNK, c -> {
      for (int k = c * CHUNK; k < Math.min(youths.length, (c + 1) * CHUNK); k++) {
        mentors[k] = mentorsOf(youths[k]);
      }
    });
    return mentors;
  }

  @Override
  public long[] scoresOf(int youth, int[] mentors) {
    Evaluation.Row row = row(youth);
    long[] scores = new long[mentors.length];
    Arrays.setAll(scores, k -> row.score(mentors[k]));
    return scores;
  }

  private Evaluation.Row row(int youth) {
    return evaluation.row(participants.youths().get(youth));
  }
}
