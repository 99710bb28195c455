package org.mentorat.core.candidates;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.mentorat.model.Cohort;
import org.mentorat.model.Decision;
import org.mentorat.model.PairKey;

/** The decisions that stand: of several on one pair the latest; on one day, an acceptance outweighs a refusal and both a dispatch. */
final class StandingDecisions {
  private static final Comparator<Decision> BY_WEIGHT =
      Comparator.comparing(Decision::on).thenComparingInt(d -> weight(d.outcome()));

  private StandingDecisions() {}

  /** In ascending order of pair. */
  static Collection<Decision> of(Cohort cohort) {
    Map<PairKey, Decision> standing = new TreeMap<>();
    for (Decision decision : cohort.decisions()) {
      standing.merge(
          PairKey.of(decision), decision, (a, b) -> BY_WEIGHT.compare(a, b) >= 0 ? a : b);
    }
    return standing.values();
  }

  private static int weight(Decision.Outcome outcome) {
    return switch (outcome) {
      case SENT -> 0;
      case LOCKED -> 1;
      case REPLACED -> 2;
      case REFUSED -> 3;
      case ACCEPTED -> 4;
    };
  }
}
