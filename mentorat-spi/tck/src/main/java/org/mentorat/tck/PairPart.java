package org.mentorat.tck;

import java.util.List;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;

/** What scorers and eligibility rules have in common: bound to mentors once, asked a row a youth, one answer a pair. */
interface PairPart {
  Asked bind(BindingContext context, List<Mentor> mentors);

  /** A part bound to a run. */
  @FunctionalInterface
  interface Asked {
    Row row(Youth youth);
  }

  /** The answers for one youth. */
  @FunctionalInterface
  interface Row {
    Object answer(int mentor);
  }
}
