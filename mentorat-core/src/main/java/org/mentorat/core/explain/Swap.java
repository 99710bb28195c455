package org.mentorat.core.explain;

import java.util.List;
import org.mentorat.model.MentorId;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/**
 * What would happen if one youth took the place of another.
 *
 * @param moves everybody who would change, in order: the first takes a mentor whom, or whose quota, the next one leaves
 * @param loser who would be left without in the end
 * @since 0.1
 */
public record Swap(List<Move> moves, YouthId loser) {
  /**
   * A youth and the new mentor.
   *
   * @since 0.1
   */
  public record Move(YouthId youth, MentorId mentor) {}

  /** Copies the list. */
  public Swap {
    moves = List.copyOf(moves);
  }

  /** The exchange in one sentence. */
  public Text text() {
    return Sentences.swap(this);
  }
}
