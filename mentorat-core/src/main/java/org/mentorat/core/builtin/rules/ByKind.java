package org.mentorat.core.builtin.rules;

import java.util.function.Function;
import org.mentorat.model.Youth;
import org.mentorat.spi.EligibilityRule.Bound;
import org.mentorat.spi.EligibilityRule.Row;

/**
 * A bound rule that knows kinds of mentors.
 *
 * @param kinds the kind of each mentor, {@code int[mentors]}
 * @param rows prepares the verdicts of a youth, {@link Row#excludes} among them
 */
record ByKind(int[] kinds, Function<Youth, Row> rows) implements Bound {
  @Override
  public Row row(Youth youth) {
    return rows.apply(youth);
  }
}
