package org.mentorat.core.explain.recruit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.explain.coverage.Held;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;

/**
 * Upper quotas that could rise together: those of an association, of one of its programmes, or of both.
 *
 * @param association whose
 * @param programme the programme whose places rise, or null
 * @param intake whether the association's own rise
 */
record Raise(AssociationId association, @Nullable ProgrammeId programme, boolean intake) {
  /** All that have an upper bound, associations in ascending order; both together after each alone. */
  static List<Raise> of(Held held, RecruitmentRequest request) {
    List<Raise> raises = new ArrayList<>();
    for (Association association : Templates.associations(held, request)) {
      boolean bounded = association.intake().upper() != null;
      if (bounded) {
        raises.add(new Raise(association.id(), null, true));
      }
      for (Programme programme : association.programmes()) {
        if (programme.places().upper() != null) {
          raises.add(new Raise(association.id(), programme.id(), false));
          if (bounded) {
            raises.add(new Raise(association.id(), programme.id(), true));
          }
        }
      }
    }
    return raises;
  }

  /** The nodes of the mentors' forest whose bounds rise. */
  int[] nodes(List<String> groups) {
    List<Integer> nodes = new ArrayList<>();
    if (intake) {
      nodes.add(groups.indexOf("association " + association));
    }
    if (programme != null) {
      nodes.add(groups.indexOf("programme " + programme));
    }
    return nodes.stream().mapToInt(Integer::intValue).filter(node -> node >= 0).toArray();
  }

  /** The cohort with the bounds raised. */
  Cohort applyTo(Cohort cohort, int places) {
    return CapacityLine.raised(cohort, association, programme, intake, places);
  }
}
