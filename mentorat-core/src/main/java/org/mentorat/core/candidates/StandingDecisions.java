package org.mentorat.core.candidates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Cohort;
import org.mentorat.model.Decision;
import org.mentorat.model.MentorId;
import org.mentorat.model.PairKey;

/**
 * The decisions that stand: of several on one pair the latest, but one that is only said again counts from its first day; on one day,
 * a refusal outweighs an acceptance, since one side that says no is enough, and both a dispatch. Who chooses another mentor refuses the
 * one who was proposed and locks the one chosen.
 */
final class StandingDecisions {
  private static final Comparator<Decision> BY_WEIGHT = Comparator.comparing(Decision::on)
      .thenComparingInt(d -> weight(d.outcome()))
      .thenComparing(Decision::replacement, Comparator.nullsFirst(Comparator.naturalOrder()));

  private StandingDecisions() {}

  /** In ascending order of pair, each pair once. */
  static Collection<Decision> of(Cohort cohort) {
    List<Decision> decisions = new ArrayList<>(cohort.decisions());
    Map<PairKey, Decision> standing = standing(decisions);
    // What was chosen instead counts only where the replacement itself still stands.
    for (Decision decision : standing.values()) {
      @Nullable MentorId replacement = decision.replacement();
      if (replacement != null) {
        decisions.add(Decision.locked(
            new PairKey(decision.youth(), replacement), decision.actor(), decision.on()));
      }
    }
    return standing(decisions).values();
  }

  private static Map<PairKey, Decision> standing(List<Decision> decisions) {
    Map<PairKey, Decision> standing = new TreeMap<>();
    decisions.stream()
        .sorted(BY_WEIGHT)
        .forEach(decision -> standing.merge(
            PairKey.of(decision), decision, (old, now) -> confirms(now, old) ? old : now));
    return standing;
  }

  /** Who says again what stands has not said it later: whoever accepted first goes first. */
  private static boolean confirms(Decision now, Decision old) {
    return now.outcome() == old.outcome() && Objects.equals(now.replacement(), old.replacement());
  }

  private static int weight(Decision.Outcome outcome) {
    return switch (outcome) {
      case SENT -> 0;
      case LOCKED -> 1;
      case REPLACED -> 2;
      case ACCEPTED -> 3;
      case REFUSED -> 4;
    };
  }
}
