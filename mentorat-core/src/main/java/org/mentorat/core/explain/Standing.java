package org.mentorat.core.explain;

/**
 * How far the matching that is explained is proven to be the best.
 *
 * @since 0.1
 */
public enum Standing {
  /** The best coverage by tier, then the best score: what is said of exchanges and prices is exact. */
  OPTIMAL,
  /** A strategy that promises less than the optimum; sets of youths with too few places are proven all the same. */
  OTHER_STRATEGY,
  /** The run was stopped before its end. */
  STOPPED,
  /** The lower quotas contradict each other, so that nothing new is proposed. */
  INFEASIBLE
}
