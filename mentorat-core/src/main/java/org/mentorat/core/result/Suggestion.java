package org.mentorat.core.result;

import java.util.List;
import org.mentorat.model.MentorId;
import org.mentorat.model.Points;
import org.mentorat.model.Reason;

/**
 * An eligible mentor for one youth, looked at alone: without regard to who else needs the mentor.
 *
 * @param mentor the mentor
 * @param micropoints score in millionths of a point
 * @param contributions what each scorer contributes; they add up to the score
 * @param flags rules that passed only because a field is unknown
 * @param freePlaces youths that the mentor may still take
 * @since 0.1
 */
public record Suggestion(
    MentorId mentor,
    long micropoints,
    List<Contribution> contributions,
    List<Reason> flags,
    int freePlaces) {
  /** Copies the lists. */
  public Suggestion {
    contributions = List.copyOf(contributions);
    flags = List.copyOf(flags);
  }

  /** The score in points. */
  public double score() {
    return Points.points(micropoints);
  }

  @Override
  public String toString() {
    return "Suggestion[" + mentor + "]";
  }
}
