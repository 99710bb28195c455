package org.mentorat.core.result;

import java.util.List;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

/**
 * What changed from one result to another, youth by youth in ascending order of id.
 *
 * @param gained youths with a proposal now and not before
 * @param lost youths with a proposal before, and now neither with one nor with a running pair that holds their places
 * @param moved youths with a proposal in both, with other mentors
 * @param unchanged number of all other youths of the later cohort
 * @since 0.1
 */
public record Difference(
    List<YouthId> gained, List<YouthId> lost, List<Move> moved, int unchanged) {
  /**
   * A youth whose mentors changed.
   *
   * @since 0.1
   */
  public record Move(YouthId youth, List<MentorId> from, List<MentorId> to) {
    /** Copies the lists. */
    public Move {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /** Copies the lists. */
  public Difference {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
    moved = List.copyOf(moved);
  }
}
