package org.mentorat.core.builtin.routing;

import org.mentorat.spi.Parameters;

/** What counts how much in a fit. */
record Weights(double need, double territory, double partner, double room, double waiting) {
  static Weights of(Parameters parameters) {
    return new Weights(
        parameters.decimal("needWeight"),
        parameters.decimal("territoryWeight"),
        parameters.decimal("partnerWeight"),
        parameters.decimal("roomWeight"),
        parameters.decimal("waitWeight"));
  }

  /** For mentors nobody waits. */
  Weights withoutWait() {
    return new Weights(need, territory, partner, room, 0);
  }

  /** The weighted mean of parts in [0, 1], in [0, 1]; 0 where nothing weighs anything. Always summed in this order. */
  double mean(double ofNeed, double ofTerritory, double ofPartner, double ofRoom, double ofWait) {
    double all = need + territory + partner + room + waiting;
    return all == 0
        ? 0
        : (need * ofNeed
                + territory * ofTerritory
                + partner * ofPartner
                + room * ofRoom
                + waiting * ofWait)
            / all;
  }
}
