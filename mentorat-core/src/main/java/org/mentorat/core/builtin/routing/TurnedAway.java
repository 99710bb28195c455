package org.mentorat.core.builtin.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AssociationId;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Reason;
import org.mentorat.spi.RouteRanking.Closed;

/**
 * What a programme tells those whom it turns away: made once for each combination of reasons and shared from then on. Thread-safe: two
 * threads may both make an answer, and make the same.
 */
final class TurnedAway {
  private final AssociationId association;
  private final ProgrammeId programme;
  private final List<Reason> reasons;
  private final AtomicReferenceArray<@Nullable Closed> answers;

  /** Bit i of the combinations stands for the i-th reason. */
  TurnedAway(AssociationId association, ProgrammeId programme, List<Reason> reasons) {
    this.association = association;
    this.programme = programme;
    this.reasons = List.copyOf(reasons);
    this.answers = new AtomicReferenceArray<>(1 << reasons.size());
  }

  /** The answer with the reasons of these bits. */
  Closed because(int bits) {
    Closed known = answers.get(bits);
    if (known != null) {
      return known;
    }
    List<Reason> apply = new ArrayList<>();
    for (int r = 0; r < reasons.size(); r++) {
      if ((bits >>> r & 1) != 0) {
        apply.add(reasons.get(r));
      }
    }
    Closed answer = new Closed(association, programme, apply);
    answers.set(bits, answer);
    return answer;
  }
}
