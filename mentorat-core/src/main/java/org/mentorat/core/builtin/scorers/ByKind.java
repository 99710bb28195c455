package org.mentorat.core.builtin.scorers;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Youth;
import org.mentorat.spi.Scorer.Bound;
import org.mentorat.spi.Scorer.Row;

/**
 * A bound scorer that knows kinds of mentors.
 *
 * @param kinds the kind of each mentor, {@code int[mentors]}
 * @param kindOfYouth what the scorer reads of a youth, or null
 * @param rows prepares the scores of a youth, {@link Row#atMost} among them
 */
record ByKind(int[] kinds, Function<Youth, @Nullable Object> kindOfYouth, Function<Youth, Row> rows)
    implements Bound {
  @Override
  public @Nullable Object kindOf(Youth youth) {
    return kindOfYouth.apply(youth);
  }

  @Override
  public Row row(Youth youth) {
    return rows.apply(youth);
  }
}
