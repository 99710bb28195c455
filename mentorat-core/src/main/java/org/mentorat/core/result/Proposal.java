package org.mentorat.core.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AssociationId;
import org.mentorat.model.MentorId;
import org.mentorat.model.Pairing;
import org.mentorat.model.Points;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Reason;
import org.mentorat.model.YouthId;

/**
 * A pair that Mentorat suggests; a person decides (proposition de binôme).
 *
 * @param association where the pair would meet; null where the cohort has no associations
 * @param programme its programme; null likewise
 * @param status how the pair came into the result
 * @param micropoints score in millionths of a point
 * @param contributions what each scorer contributes, in the order of the policy; they add up to the score
 * @param flags rules that passed only because a field is unknown, and comfort rules that a person waived
 * @param review whether a person must look at the flags before the proposal is sent
 * @param alternatives up to two other eligible mentors, best first
 * @param daysWaiting days from the request to the date of the cohort; null: not known
 * @since 0.1
 */
public record Proposal(
    YouthId youth,
    MentorId mentor,
    @Nullable AssociationId association,
    @Nullable ProgrammeId programme,
    Status status,
    long micropoints,
    List<Contribution> contributions,
    List<Reason> flags,
    boolean review,
    List<Alternative> alternatives,
    @Nullable Integer daysWaiting)
    implements Pairing {
  /**
   * How a pair came into the result.
   *
   * @since 0.1
   */
  public enum Status {
    /** Found by this run. */
    PROPOSED,
    /** Demanded beforehand. */
    LOCKED,
    /** Sent out before and kept. */
    SENT,
    /** Accepted before and kept. */
    ACCEPTED
  }

  /** Copies the lists. */
  public Proposal {
    contributions = List.copyOf(contributions);
    flags = List.copyOf(flags);
    alternatives = List.copyOf(alternatives);
  }

  /** The score in points. */
  public double score() {
    return Points.points(micropoints);
  }

  @Override
  public String toString() {
    return "Proposal[" + youth + ", " + mentor + "]";
  }
}
