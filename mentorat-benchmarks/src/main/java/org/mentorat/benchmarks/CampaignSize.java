package org.mentorat.benchmarks;

import java.time.LocalDate;
import org.mentorat.core.Mentorat;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Cohort;

/** Campaigns of made-up people, by size; see {@link SyntheticCohorts}. */
public enum CampaignSize {
  /** An association. */
  SMALL(500, 400),
  /** A region. */
  REGION(10_000, 6_000),
  /** The whole country. */
  NATIONAL(200_000, 120_000);

  /** Day of the snapshot: fixed, like the seed, so that every run measures the same people. */
  static final LocalDate DATE = LocalDate.of(2026, 9, 7);

  private static final long SEED = 1;

  private final int youths;
  private final int mentors;

  CampaignSize(int youths, int mentors) {
    this.youths = youths;
    this.mentors = mentors;
  }

  /** The cohort, drawn anew. */
  Cohort draw(Mentorat mentorat) {
    return SyntheticCohorts.of(mentorat.gazetteer(), CohortShape.defaults())
        .cohort(youths, mentors, DATE, SEED);
  }

  /** The default policy with so many candidates a youth; 0 for all eligible ones. */
  static Policy policy(int candidates) {
    return Policy.defaults().candidatesPerYouth(candidates).build();
  }
}
