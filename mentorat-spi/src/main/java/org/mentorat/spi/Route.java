package org.mentorat.spi;

import java.util.List;
import org.mentorat.model.AssociationId;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Reason;

/**
 * A way to a programme (orientation vers une association).
 *
 * @param fit how well it fits, in [0, 1]; larger is better
 * @param reasons what speaks for it, for people
 * @param fallback whether it is the fallback for those whom nothing else admits
 * @since 0.1
 */
public record Route(
    AssociationId association,
    ProgrammeId programme,
    double fit,
    List<Reason> reasons,
    boolean fallback) {
  /** Copies the list. */
  public Route {
    reasons = List.copyOf(reasons);
  }

  /** The route of somebody who came through this programme: fit 1, no question asked. */
  public static Route given(AssociationId association, ProgrammeId programme) {
    return new Route(association, programme, 1, List.of(), false);
  }
}
