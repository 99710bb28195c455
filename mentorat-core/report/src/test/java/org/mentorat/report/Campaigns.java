package org.mentorat.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mentorat.core.Mentorat;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.core.territory.FrenchGazetteer;
import org.mentorat.model.Cohort;
import org.mentorat.model.Gazetteer;

/** Made-up campaigns and their results. */
final class Campaigns {
  static final Gazetteer PLACES = FrenchGazetteer.load();
  static final Mentorat MENTORAT = Mentorat.builder().gazetteer(PLACES).build();
  static final Cohort COHORT = SyntheticCohorts.of(PLACES, CohortShape.defaults())
      .cohort(1200, 700, LocalDate.of(2026, 9, 7), 4);
  static final MatchResult RESULT = match(COHORT);

  private Campaigns() {}

  static MatchResult match(Cohort cohort) {
    return MENTORAT.match(cohort, Policy.defaults().build());
  }

  /** The same campaign, with rows in another order and on two threads. */
  static MatchResult again() {
    Random random = new Random(9);
    Cohort shuffled = COHORT.toBuilder()
        .youths(shuffled(COHORT.youths(), random))
        .mentors(shuffled(COHORT.mentors(), random))
        .associations(shuffled(COHORT.associations(), random))
        .companies(shuffled(COHORT.companies(), random))
        .build();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      return MENTORAT.match(
          shuffled, Policy.defaults().build(), RunOptions.defaults().withThreads(pool, 2));
    } finally {
      pool.shutdown();
    }
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
