package org.mentorat.core.experiment;

import org.jspecify.annotations.Nullable;
import org.mentorat.core.experiment.Figures.Numbers;
import org.mentorat.model.Points;

/**
 * What is measured in a cell, in the order of the table's columns.
 *
 * @since 0.1
 */
public enum Measure {
  /** Youths who asked for a mentor. */
  YOUTHS("youths"),
  /** Youths with at least one proposal. */
  SERVED("served"),
  /** Served as a share of those who asked. */
  COVERAGE("coverage"),
  /** Proposals. */
  PROPOSALS("proposals"),
  /** Sum of scores, in points of the cell's own policy: comparable only between policies that weigh alike. */
  TOTAL_SCORE("totalScore"),
  /** Score of a proposal on average, in the same points. */
  MEAN_SCORE("meanScore"),
  /** Pairs of youth and mentor who would both rather have each other. */
  BLOCKING_PAIRS("blockingPairs"),
  /** Days that served youths waited, on average over those known. */
  WAITING_SERVED("waitingServedDays"),
  /** Days that unserved youths waited, on average over those known. */
  WAITING_UNSERVED("waitingUnservedDays");

  private final String column;

  Measure(String column) {
    this.column = column;
  }

  /** The name of the column. */
  public String column() {
    return column;
  }

  /** Whether the measure is a count. */
  public boolean whole() {
    return this == YOUTHS || this == SERVED || this == PROPOSALS || this == BLOCKING_PAIRS;
  }

  /** The value; null: there is none, such as a mean over nothing. */
  public @Nullable Double of(Numbers n) {
    return switch (this) {
      case YOUTHS -> (double) n.youths();
      case SERVED -> (double) n.served();
      case COVERAGE -> ratio(n.served(), n.youths());
      case PROPOSALS -> (double) n.proposals();
      case TOTAL_SCORE -> Points.points(n.micropoints());
      case MEAN_SCORE -> ratio(Points.points(n.micropoints()), n.proposals());
      case BLOCKING_PAIRS -> (double) n.blockingPairs();
      case WAITING_SERVED -> ratio((double) n.servedWaitDays(), n.servedWaitKnown());
      case WAITING_UNSERVED -> ratio((double) n.unservedWaitDays(), n.unservedWaitKnown());
    };
  }

  private static @Nullable Double ratio(double part, double whole) {
    return whole == 0 ? null : part / whole;
  }
}
