package org.mentorat.spi;

import java.util.OptionalDouble;
import org.mentorat.model.ProgrammeId;

/**
 * How much room each programme has while people are being routed.
 *
 * @since 0.1
 */
public interface Rooms {
  /** Places left: the mentors' free capacity under the quotas, less the youths who were routed there already; may be negative. */
  int left(ProgrammeId programme);

  /** Places before routing. */
  int places(ProgrammeId programme);

  /** Expected wait in days; empty: not known. */
  OptionalDouble expectedWaitDays(ProgrammeId programme);
}
