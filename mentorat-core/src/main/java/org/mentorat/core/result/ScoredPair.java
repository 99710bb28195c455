package org.mentorat.core.result;

import org.mentorat.model.MentorId;
import org.mentorat.model.Pairing;
import org.mentorat.model.Points;
import org.mentorat.model.YouthId;

/**
 * A chosen pair (binôme proposé) with its score in millionths of a point.
 *
 * @since 0.1
 */
public record ScoredPair(YouthId youth, MentorId mentor, long micropoints) implements Pairing {
  /** The score in points. */
  public double score() {
    return Points.points(micropoints);
  }

  @Override
  public String toString() {
    return "ScoredPair[" + youth + ", " + mentor + "]";
  }
}
