package org.mentorat.core.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Reason;
import org.mentorat.model.YouthId;

/**
 * A youth without a proposal.
 *
 * @param association where the youth was routed; null: nowhere
 * @param reason the main reason
 * @param details what else is known, most important first
 * @param eligibleMentors how many mentors are eligible
 * @since 0.1
 */
public record Unserved(
    YouthId youth,
    @Nullable AssociationId association,
    Reason reason,
    List<Reason> details,
    int eligibleMentors) {
  /** Copies the list. */
  public Unserved {
    details = List.copyOf(details);
  }

  @Override
  public String toString() {
    return "Unserved[" + youth + ", " + reason.code() + "]";
  }
}
