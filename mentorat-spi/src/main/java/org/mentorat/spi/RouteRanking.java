package org.mentorat.spi;

import java.util.List;
import org.mentorat.model.AssociationId;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Reason;

/**
 * The routes open to one person, best first, and those that are closed, with every reason.
 *
 * @since 0.1
 */
public record RouteRanking(List<Route> routes, List<Closed> closed) {
  /** Copies the lists. */
  public RouteRanking {
    routes = List.copyOf(routes);
    closed = List.copyOf(closed);
  }

  /**
   * A programme that does not take this person, and all the reasons.
   *
   * @since 0.1
   */
  public record Closed(AssociationId association, ProgrammeId programme, List<Reason> reasons) {
    /** Copies the list. */
    public Closed {
      reasons = List.copyOf(reasons);
    }
  }
}
