package org.mentorat.spi;

import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;

/**
 * Ranks programmes for people who come without an association (orientation). Pure, thread-safe once bound.
 *
 * @since 0.1
 */
public interface RoutingStrategy {
  /** Name, version, parameters. */
  StrategyInfo info();

  /** Prepares the strategy for a run; associations and programmes are in the context. */
  Bound bind(BindingContext context);

  /**
   * A strategy bound to a run.
   *
   * @since 0.1
   */
  interface Bound {
    /** The programmes for a youth, given the room that is left now. */
    RouteRanking youth(Youth youth, Rooms rooms);

    /** The programmes for a mentor. */
    RouteRanking mentor(Mentor mentor, Rooms rooms);
  }
}
