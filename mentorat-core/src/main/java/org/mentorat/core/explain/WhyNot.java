package org.mentorat.core.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.MentorId;
import org.mentorat.model.Points;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/**
 * Why a youth was not proposed that mentor: everything that excludes the pair, or what it would cost.
 *
 * @param verdict the answer in one word
 * @param exclusions everything that excludes the pair, in the policy's order; empty: it is eligible
 * @param weighing what speaks for and against an eligible pair; null: it is excluded
 * @param standing how far the matching is proven to be the best
 * @since 0.1
 */
public record WhyNot(
    YouthId youth,
    MentorId mentor,
    Verdict verdict,
    List<Exclusion> exclusions,
    @Nullable Weighing weighing,
    Standing standing) {
  /**
   * Why a pair is not proposed.
   *
   * @since 0.1
   */
  public enum Verdict {
    /** It is. */
    PROPOSED("cette paire est proposée", "this pair is proposed"),
    /** Something excludes it. */
    EXCLUDED("cette paire est exclue", "this pair is excluded"),
    /** It is eligible, but the policy kept better candidates of this youth. */
    NOT_KEPT(
        "le mentor est possible, mais pas parmi les meilleurs que la politique retient pour ce jeune",
        "the mentor is eligible, but not among the best that the policy keeps for this youth"),
    /** A matching with it is as good. */
    TIE(
        "un résultat avec cette paire serait aussi bon : l'ordre du tirage a décidé",
        "a result with this pair would be as good: the order of the lottery decided"),
    /** Fewer youths, or youths of lower tiers, would be served. */
    COSTS_COVERAGE(
        "avec cette paire, moins de jeunes seraient servis, ou de moins prioritaires",
        "with this pair fewer youths, or those of lower tiers, would be served"),
    /** The total score would be lower. */
    COSTS_SCORE(
        "avec cette paire, le total des points serait plus bas",
        "with this pair the total score would be lower"),
    /** Pairs that people settled, or lower quotas, stand against it. */
    NOT_POSSIBLE(
        "des paires déjà convenues ou des quotas minimaux l'empêchent",
        "pairs that are settled or lower quotas stand against it"),
    /** The matching is not proven to be the best, so that there are no exact prices. */
    NOT_WEIGHED(
        "le résultat n'est pas prouvé optimal : le coût exact n'est pas connu",
        "the result is not proven to be the best: the exact cost is not known");

    private final Text sentence;

    Verdict(String french, String english) {
      this.sentence = new Text(french, english);
    }

    /** Code and sentence. */
    public Reason reason() {
      return new Reason(name(), sentence);
    }
  }

  /**
   * An eligible pair in the balance.
   *
   * @param micropoints its score in millionths of a point
   * @param amongMentors its rank among the youth's candidates
   * @param freePlaces places that the mentor has left
   * @param heldBy youths who have the mentor now, ascending
   * @param atLeast by the prices alone, what the total score loses at least where coverage stays as it is; null: no prices, or prices of
   *     coverage stand against the pair
   * @param cost what all together would lose, exactly; null: not possible, not known, or nothing is lost since it is proposed
   * @since 0.1
   */
  public record Weighing(
      long micropoints,
      Rank amongMentors,
      int freePlaces,
      List<YouthId> heldBy,
      @Nullable Long atLeast,
      @Nullable SwapCost cost) {
    /** Copies the list. */
    public Weighing {
      heldBy = List.copyOf(heldBy);
    }

    /** The score in points. */
    public double score() {
      return Points.points(micropoints);
    }

    @Override
    public String toString() {
      return "Weighing[" + amongMentors + "]";
    }
  }

  /** Copies the list. */
  public WhyNot {
    exclusions = List.copyOf(exclusions);
  }

  /** The answer in words. */
  public Text text() {
    return CostSentences.whyNot(this);
  }

  @Override
  public String toString() {
    return "WhyNot[" + youth + ", " + mentor + ", " + verdict + "]";
  }
}
