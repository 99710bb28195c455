package org.mentorat.core.candidates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mentorat.model.Cohort;
import org.mentorat.model.KnownPair;
import org.mentorat.model.MentorId;
import org.mentorat.model.PairKey;
import org.mentorat.model.YouthId;

/**
 * How many pairs of each person run now, and so hold a place of both. A pair that stands in several rows counts once. Immutable.
 *
 * @since 0.1
 */
public final class RunningPairs {
  private final Set<PairKey> pairs = new HashSet<>();
  private final Map<YouthId, Integer> ofYouth = new HashMap<>();
  private final Map<MentorId, Integer> ofMentor = new HashMap<>();

  private RunningPairs(Cohort cohort) {
    for (KnownPair pair : cohort.pairs()) {
      if (pair.status() == KnownPair.Status.RUNNING && pairs.add(PairKey.of(pair))) {
        ofYouth.merge(pair.youth(), 1, Integer::sum);
        ofMentor.merge(pair.mentor(), 1, Integer::sum);
      }
    }
  }

  /** The running pairs of {@code cohort}; linear in its known pairs. */
  public static RunningPairs of(Cohort cohort) {
    return new RunningPairs(cohort);
  }

  /** How many mentors a youth meets. */
  public int of(YouthId youth) {
    return ofYouth.getOrDefault(youth, 0);
  }

  /** How many youths a mentor meets. */
  public int of(MentorId mentor) {
    return ofMentor.getOrDefault(mentor, 0);
  }

  /** Whether these two meet. */
  public boolean contains(PairKey pair) {
    return pairs.contains(pair);
  }
}
