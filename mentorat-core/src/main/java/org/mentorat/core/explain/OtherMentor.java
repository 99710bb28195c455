package org.mentorat.core.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.MentorId;
import org.mentorat.model.Points;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/**
 * Another mentor whom a youth could have had, and why this one went elsewhere.
 *
 * @param mentor the mentor
 * @param micropoints score of the pair in millionths of a point
 * @param heldBy the youths who have the mentor now, ascending
 * @param freePlaces places that the mentor has left
 * @param cost what the swap would cost all together; null: it cannot be made, since people settled on other pairs or a lower quota needs
 *     them, or the matching is not proven to be the best
 * @since 0.1
 */
public record OtherMentor(
    MentorId mentor,
    long micropoints,
    List<YouthId> heldBy,
    int freePlaces,
    @Nullable SwapCost cost) {
  /** Copies the list. */
  public OtherMentor {
    heldBy = List.copyOf(heldBy);
  }

  /** The score in points. */
  public double score() {
    return Points.points(micropoints);
  }

  /** Who has the mentor, and what the swap would cost. */
  public Text text() {
    return CostSentences.other(this);
  }

  @Override
  public String toString() {
    return "OtherMentor[" + mentor + "]";
  }
}
