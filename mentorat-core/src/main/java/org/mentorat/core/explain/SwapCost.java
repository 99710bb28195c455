package org.mentorat.core.explain;

import java.util.List;
import org.mentorat.model.Points;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/**
 * What all together would lose if a pair were made that is not proposed: exactly, by comparison with the best matching that has the pair.
 *
 * @param served by tier, how many youths fewer would be served; negative: more
 * @param micropoints by how much the total score would fall, in millionths of a point; negative: rise
 * @param losers youths who would be left without a mentor, ascending
 * @param gainers other youths who would get one, ascending
 * @param moves one such matching: the pairs that would be new, from the pair in question on
 * @since 0.1
 */
public record SwapCost(
    List<Integer> served,
    long micropoints,
    List<YouthId> losers,
    List<YouthId> gainers,
    List<Swap.Move> moves) {
  /** Copies the lists. */
  public SwapCost {
    served = List.copyOf(served);
    losers = List.copyOf(losers);
    gainers = List.copyOf(gainers);
    moves = List.copyOf(moves);
  }

  /** Whether the matching with the pair is as good. */
  public boolean nothing() {
    return micropoints == 0 && !coverageSuffers() && served.stream().allMatch(s -> s == 0);
  }

  /** Whether coverage would suffer, which weighs more than any score: the first tier whose number changes has fewer served. */
  public boolean coverageSuffers() {
    return served.stream().filter(s -> s != 0).findFirst().orElse(0) > 0;
  }

  /** The fall of the total score in points. */
  public double points() {
    return Points.points(micropoints);
  }

  /** The cost in words. */
  public Text text() {
    return CostSentences.cost(this);
  }
}
