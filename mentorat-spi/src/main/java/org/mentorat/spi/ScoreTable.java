package org.mentorat.spi;

import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

/**
 * Scores of single pairs that were computed elsewhere, say by a model in another language. Immutable, thread-safe.
 *
 * @since 0.1
 */
public interface ScoreTable {
  /** The score in [0, 1], or NaN where the table has no row. */
  double score(YouthId youth, MentorId mentor);

  /** Number of rows. */
  int size();
}
