package org.mentorat.core.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Group;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorat.model.Cohort;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;
import org.mentorat.spi.ScoreTable;
import org.mentorat.spi.Scorer;
import org.mentorat.tck.CohortContext;
import org.mentorat.tck.ScorerContract;

/** The built-in scorers keep the contract that plug-ins keep. */
class BuiltInScorersContractTest {
  @Test
  void everyBuiltInScorer_isHere() {
    Stream<String> tested = Arrays.stream(BuiltInScorersContractTest.class.getDeclaredClasses())
        .filter(ScorerContract.class::isAssignableFrom)
        .map(Class::getSimpleName)
        .map(name -> name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1));
    assertThat(tested)
        .containsExactlyInAnyOrderElementsOf(new BuiltInPlugin()
            .scorers().stream().map(scorer -> scorer.info().id()).toList());
  }

  @Group
  @Nested
  class Need extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return Campaign.scorer("need");
    }
  }

  @Group
  @Nested
  class Sector extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return Campaign.scorer("sector");
    }
  }

  @Group
  @Nested
  class Availability extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return Campaign.scorer("availability");
    }
  }

  @Group
  @Nested
  class Proximity extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return Campaign.scorer("proximity");
    }
  }

  @Group
  @Nested
  class Duration extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return Campaign.scorer("duration");
    }
  }

  @Group
  @Nested
  class Interests extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return Campaign.scorer("interests");
    }
  }

  @Group
  @Nested
  class Preferences extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return Campaign.scorer("preferences");
    }
  }

  @Group
  @Nested
  class Table extends ScorerContract {
    @Override
    protected Scorer scorer() {
      return Campaign.scorer("table");
    }

    @Override
    protected CohortContext context(Cohort cohort) {
      return CohortContext.of(cohort)
          .withScoreTables(
              Map.of("scores", new HalfOfThePairs(1), "others", new HalfOfThePairs(2)));
    }

    @Override
    protected List<Map<String, Object>> settings() {
      return List.of(Map.of("name", "others"));
    }
  }

  /** A score from the ids for about half of the pairs. */
  private record HalfOfThePairs(int salt) implements ScoreTable {
    @Override
    public double score(YouthId youth, MentorId mentor) {
      int hash = youth.value().hashCode() * 31 + mentor.value().hashCode() * 7 + salt;
      return hash % 2 == 0 ? Double.NaN : StrictMath.floorMod(hash, 101) / 100.0;
    }

    @Override
    public int size() {
      return 1;
    }
  }
}
