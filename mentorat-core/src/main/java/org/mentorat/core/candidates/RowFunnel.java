package org.mentorat.core.candidates;

import org.mentorat.model.Youth;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * How many of the mentors on one youth's routes each rule removes, {@code int[rules]} by ordinal.
 *
 * @param onRoute mentors on the youth's routes
 * @param removedInOrder mentors whom a rule is the first to exclude
 * @param removedAlone mentors whom a rule excludes
 * @param unknown mentors for whom a rule lacks a field
 * @param refused mentors whom no rule excludes, but whom somebody refused for this youth
 * @param eligible mentors who remain
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for those who put them into words
public record RowFunnel(
    int onRoute,
    int[] removedInOrder,
    int[] removedAlone,
    int[] unknown,
    int refused,
    int eligible) {
  /** Asks every rule about every mentor on the youth's routes. */
  public static RowFunnel of(Evaluation evaluation, Youth youth) {
    Evaluation.Row row = evaluation.row(youth);
    int[] mentors = row.onRoute();
    int rules = evaluation.rules().size();
    int[] inOrder = new int[rules];
    int[] alone = new int[rules];
    int[] unknown = new int[rules];
    boolean[] removed = new boolean[mentors.length];
    for (int r = 0; r < rules; r++) {
      boolean unknownExcludes = evaluation.rules().get(r).onUnknown() == OnUnknown.EXCLUDE;
      boolean ofYouth = evaluation.rules().get(r).rule().info().side() == Side.YOUTH;
      Verdict verdict = Verdict.ADMIT;
      for (int k = 0; k < mentors.length; k++) {
        if (k == 0 || !ofYouth) {
          verdict = row.verdict(r, mentors[k]);
        }
        if (verdict == Verdict.ADMIT) {
          continue;
        }
        unknown[r] += verdict == Verdict.UNKNOWN ? 1 : 0;
        if (verdict == Verdict.EXCLUDE || unknownExcludes) {
          alone[r]++;
          inOrder[r] += removed[k] ? 0 : 1;
          removed[k] = true;
        }
      }
    }
    int refused = 0;
    int eligible = 0;
    for (int k = 0; k < mentors.length; k++) {
      if (!removed[k]) {
        boolean isRefused = row.refused(mentors[k]);
        refused += isRefused ? 1 : 0;
        eligible += isRefused ? 0 : 1;
      }
    }
    return new RowFunnel(mentors.length, inOrder, alone, unknown, refused, eligible);
  }
}
