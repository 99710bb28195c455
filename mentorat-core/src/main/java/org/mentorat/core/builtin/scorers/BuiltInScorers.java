package org.mentorat.core.builtin.scorers;

import java.util.List;
import org.mentorat.spi.Scorer;

/** The soft criteria that come with Mentorat. */
public final class BuiltInScorers {
  private BuiltInScorers() {}

  /** All of them, heaviest first. */
  public static List<Scorer> all() {
    return List.of(
        new NeedScorer(),
        new SectorScorer(),
        new AvailabilityScorer(),
        new ProximityScorer(),
        new DurationScorer(),
        new InterestsScorer(),
        new PreferencesScorer(),
        new TableScorer());
  }
}
