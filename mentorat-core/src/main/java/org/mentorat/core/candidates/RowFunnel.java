package org.mentorat.core.candidates;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
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
 * @since 0.1
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for those who put them into words
public record RowFunnel(
    int onRoute,
    int[] removedInOrder,
    int[] removedAlone,
    int[] unknown,
    int refused,
    int eligible) {
  /** Counts for one youth: a few operations a rule for 64 mentors where rules answer in columns, else one question a mentor. */
  public static RowFunnel of(Evaluation evaluation, Youth youth) {
    Evaluation.Row row = evaluation.row(youth);
    try {
      Count count = new Count(evaluation, row);
      for (int programme : row.programmes()) {
        count.add(programme);
      }
      return new RowFunnel(
          count.onRoute, count.inOrder, count.alone, count.unknown, count.refused, count.eligible);
    } catch (RuntimeException | Error e) {
      throw row.blame(e);
    }
  }

  /** Bits by place, from the word of a programme's first place on. */
  private static final class Count {
    private final Evaluation evaluation;
    private final Evaluation.Row row;
    private final boolean indexed;
    final int[] inOrder;
    final int[] alone;
    final int[] unknown;
    int onRoute;
    int refused;
    int eligible;

    Count(Evaluation evaluation, Evaluation.Row row) {
      this.evaluation = evaluation;
      this.row = row;
      this.indexed = evaluation.indexed();
      this.inOrder = new int[evaluation.rules().size()];
      this.alone = new int[inOrder.length];
      this.unknown = new int[inOrder.length];
    }

    void add(int programme) {
      int start = evaluation.places().start(programme);
      int end = evaluation.places().start(programme + 1);
      if (start == end) {
        return;
      }
      int first = start / Long.SIZE;
      long[] left = new long[(end + Long.SIZE - 1) / Long.SIZE - first];
      Arrays.fill(left, -1L);
      left[0] &= -1L << start;
      left[left.length - 1] &= -1L >>> -end;
      long[] all = left.clone();
      onRoute += end - start;
      long[] lacking = new long[left.length];
      for (int r = 0; r < inOrder.length; r++) {
        long[] excluded = excluded(r, first, all, lacking);
        for (int w = 0; w < left.length; w++) {
          alone[r] += Long.bitCount(excluded[w]);
          inOrder[r] += Long.bitCount(excluded[w] & left[w]);
          unknown[r] += Long.bitCount(lacking[w]);
          left[w] &= ~excluded[w];
        }
      }
      for (int w = 0; w < left.length; w++) {
        for (long bits = left[w]; bits != 0; bits &= bits - 1) {
          int place = (first + w) * Long.SIZE + Long.numberOfTrailingZeros(bits);
          if (row.refused(evaluation.places().mentorAt(place))) {
            refused++;
          } else {
            eligible++;
          }
        }
      }
    }

    /** Whom a rule excludes out of {@code all}; {@code lacking} becomes those for whom it lacks a field. */
    private long[] excluded(int rule, int first, long[] all, long[] lacking) {
      boolean unknownExcludes = evaluation.rules().get(rule).onUnknown() == OnUnknown.EXCLUDE;
      Side side = evaluation.rules().get(rule).rule().info().side();
      long[] excluded = new long[all.length];
      int to = first + all.length;
      boolean inColumns = indexed && side == Side.PAIR;
      long @Nullable [] known = inColumns ? row.columns(rule, false, first, to) : null;
      long @Nullable [] both = known == null ? null : row.columns(rule, true, first, to);
      if (known != null && both != null) {
        for (int w = 0; w < all.length; w++) {
          lacking[w] = both[w] & ~known[w] & all[w];
          excluded[w] = (unknownExcludes ? ~known[w] : ~both[w]) & all[w];
        }
        return excluded;
      }
      Arrays.fill(lacking, 0);
      @Nullable Verdict ofYouth = null;
      for (int w = 0; w < all.length; w++) {
        for (long bits = all[w]; bits != 0; bits &= bits - 1) {
          long bit = Long.lowestOneBit(bits);
          int place = (first + w) * Long.SIZE + Long.numberOfTrailingZeros(bits);
          Verdict verdict =
              ofYouth == null ? row.verdict(rule, evaluation.places().mentorAt(place)) : ofYouth;
          ofYouth = side == Side.YOUTH ? verdict : null;
          if (verdict == Verdict.UNKNOWN) {
            lacking[w] |= bit;
          }
          if (verdict == Verdict.EXCLUDE || (verdict == Verdict.UNKNOWN && unknownExcludes)) {
            excluded[w] |= bit;
          }
        }
      }
      return excluded;
    }
  }
}
