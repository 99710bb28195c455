package org.mentorat.core.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Youth;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.Verdict;

/** What holds of a kind holds of everybody of that kind: the laws on which skipping whole groups of mentors rests. */
class KindLawsPropertyTest {
  @Property(tries = 150)
  void atMost_isNoScoreOfTheKindBelow(@ForAll long seed) {
    RandomCohort cohort = new RandomCohort(seed, 6, 40);
    for (Scorer scorer : new BuiltInPlugin().scorers()) {
      if (scorer.info().id().equals("table")) {
        continue; // knows no kinds, and needs a table
      }
      Scorer.Bound bound = cohort.campaign().bind(scorer, Map.of(), cohort.mentors());
      int[] kinds = Objects.requireNonNull(bound.kinds());
      assertThat(kinds).as(scorer.info().id()).hasSize(cohort.mentors().size());
      for (Youth youth : cohort.youths()) {
        Scorer.Row row = bound.row(youth);
        for (int m = 0; m < kinds.length; m++) {
          if (!(row.score(m) <= row.atMost(kinds[m]) && row.atMost(kinds[m]) <= 1)) {
            fail(
                "scorer %s, seed %d, mentor %d: scores %s, bound %s",
                scorer.info().id(), seed, m, row.score(m), row.atMost(kinds[m]));
          }
        }
      }
    }
  }

  @Property(tries = 150)
  void kindOf_equalMeansEqualBounds(@ForAll long seed) {
    RandomCohort cohort = new RandomCohort(seed, 12, 20);
    for (Scorer scorer : new BuiltInPlugin().scorers()) {
      if (scorer.info().id().equals("table")) {
        continue;
      }
      Scorer.Bound bound = cohort.campaign().bind(scorer, Map.of(), cohort.mentors());
      int[] kinds = Objects.requireNonNull(bound.kinds());
      Map<Object, List<Double>> seen = new HashMap<>();
      for (Youth youth : cohort.youths()) {
        Object kind = bound.kindOf(youth);
        if (kind != null) {
          Scorer.Row row = bound.row(youth);
          List<Double> bounds = Arrays.stream(kinds).mapToObj(row::atMost).toList();
          List<Double> before = seen.putIfAbsent(kind, bounds);
          assertThat(before == null ? bounds : before).as(scorer.info().id()).isEqualTo(bounds);
        }
      }
    }
  }

  @Property(tries = 150)
  void excludes_isTheVerdictOnAllOfTheKind(@ForAll long seed) {
    RandomCohort cohort = new RandomCohort(seed, 6, 40);
    for (EligibilityRule rule : new BuiltInPlugin().eligibilityRules()) {
      EligibilityRule.Bound bound = cohort.campaign().bind(rule, Map.of(), cohort.mentors());
      int @Nullable [] known = bound.kinds();
      int[] kinds = known == null ? new int[0] : known;
      for (Youth youth : cohort.youths()) {
        EligibilityRule.Row row = bound.row(youth);
        for (int m = 0; m < kinds.length; m++) {
          if (row.excludes(kinds[m]) && row.verdict(m) != Verdict.EXCLUDE) {
            fail("rule %s, seed %d, mentor %d: %s", rule.info().id(), seed, m, row.verdict(m));
          }
        }
      }
    }
  }

  /** Guards the law above: it would say nothing of rules without kinds. */
  @Example
  void excludes_isKnownToTheRulesOfPlace() {
    Set<String> excluding = new TreeSet<>();
    RandomCohort cohort = new RandomCohort(1, 20, 60);
    for (EligibilityRule rule : new BuiltInPlugin().eligibilityRules()) {
      EligibilityRule.Bound bound = cohort.campaign().bind(rule, Map.of(), cohort.mentors());
      int @Nullable [] known = bound.kinds();
      int[] kinds = known == null ? new int[0] : known;
      for (Youth youth : cohort.youths()) {
        for (int kind : kinds) {
          if (bound.row(youth).excludes(kind)) {
            excluding.add(rule.info().id());
          }
        }
      }
    }
    assertThat(excluding).containsExactly("distance", "mode");
  }
}
