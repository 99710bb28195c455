package org.mentorat.benchmarks;

import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.Scorer;

/** Loops over what one bound part answers. */
interface PartLoop {
  /** The sum of one scorer's contributions with these mentors, in millionths of a point. */
  long contributions(Scorer.Row row, double weight, int[] mentors, int from, int to);

  /** Takes out of {@code found} whom one rule excludes; whether it answers for many at once. */
  boolean narrow(EligibilityRule.Row row, boolean unknownToo, long[] found, int first);
}
