package org.mentorat.core.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.flow.UnservedReasons;
import org.mentorat.model.Reason;

/**
 * The one main cause why a youth is unserved. The first that applies: nothing feasible exists, no route, a rule about the youth alone, no
 * eligible mentor, the run was stopped, the strategy left a place, a higher tier holds the place, a quota is full, too few places.
 *
 * @since 0.1
 */
public sealed interface Cause {
  /** Code and sentence; the code is that of {@code unserved.csv}. */
  Reason reason();

  /**
   * Lower quotas contradict each other.
   *
   * @since 0.1
   */
  record QuotasContradict() implements Cause {
    @Override
    public Reason reason() {
      return UnservedReasons.QUOTAS_CONTRADICT;
    }
  }

  /**
   * No association is open to the youth.
   *
   * @since 0.1
   */
  record NoRoute() implements Cause {
    @Override
    public Reason reason() {
      return UnservedReasons.NO_ROUTE;
    }
  }

  /**
   * A rule about the youth alone excludes every pair, such as a missing consent.
   *
   * @since 0.1
   */
  record ExcludedByRule(String rule, Reason reason) implements Cause {}

  /**
   * No mentor passes all rules; {@code rules}: those that removed most, most first.
   *
   * @since 0.1
   */
  record NoEligibleMentor(List<Reason> rules) implements Cause {
    /** Copies the list. */
    public NoEligibleMentor {
      rules = List.copyOf(rules);
    }

    @Override
    public Reason reason() {
      return UnservedReasons.NO_ELIGIBLE_MENTOR;
    }
  }

  /**
   * The run was stopped; {@code likely}: what stands in the way in the matching as it was then.
   *
   * @since 0.1
   */
  record NotReached(Cause likely) implements Cause {
    @Override
    public Reason reason() {
      return UnservedReasons.NOT_REACHED;
    }
  }

  /**
   * The matching strategy could have served the youth and all whom it serves.
   *
   * @since 0.1
   */
  record NotChosen() implements Cause {
    @Override
    public Reason reason() {
      return UnservedReasons.NOT_CHOSEN;
    }
  }

  /**
   * A youth of a higher tier holds a place that this youth could have. If this youth's tier came first the exchange would better the
   * matching.
   *
   * @param tier the youth's tier, from 0, the highest
   * @param loserTier tier of the youth who would lose
   * @param swap how the place would pass on
   * @param set the youths who lack places together; null: mentors have places, but a quota on youths is full
   * @since 0.1
   */
  record Outranked(
      int tier, int loserTier, Swap swap, @Nullable DeficientSet set) implements Cause {
    @Override
    public Reason reason() {
      return UnservedReasons.OUTRANKED;
    }
  }

  /**
   * A quota is full.
   *
   * @param quota the nearest such group, such as {@code association AFEV}; of a quota on youths only the attribute
   * @param set the proof: it runs through this quota and perhaps further ones; null: a quota on youths, which needs no other proof
   * @since 0.1
   */
  record QuotaFull(String quota, @Nullable DeficientSet set, Reason reason) implements Cause {}

  /**
   * The youth is one of a set who have too few places.
   *
   * @since 0.1
   */
  record TooFewPlaces(DeficientSet set, Reason reason) implements Cause {}
}
