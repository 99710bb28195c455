package org.mentorat.report;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;

/**
 * Where mentors belong: the association that they came through, or the one to which the run routed them, as far as a proposal tells it.
 */
final class Homes {
  private final Map<MentorId, AssociationId> homes = new HashMap<>();

  Homes(MatchResult result) {
    for (Proposal proposal : result.proposals()) {
      put(proposal.mentor(), proposal.association());
    }
    for (Mentor mentor : result.cohort().mentors()) {
      put(mentor.id(), mentor.association());
    }
  }

  private void put(MentorId mentor, @Nullable AssociationId association) {
    if (association != null) {
      homes.put(mentor, association);
    }
  }

  /** The association of a mentor; null: none, or not told. */
  @Nullable
  AssociationId of(MentorId mentor) {
    return homes.get(mentor);
  }
}
