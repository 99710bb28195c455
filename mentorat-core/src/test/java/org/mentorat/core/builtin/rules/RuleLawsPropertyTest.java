package org.mentorat.core.builtin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mentorat.core.builtin.BuiltInPlugin;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.builtin.RandomCohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

class RuleLawsPropertyTest {
  private static final List<Map<String, Map<String, Object>>> SETTINGS = List.of(
      Map.of(),
      Map.of(
          "age", Map.of("minAge", 12, "maxAge", 20),
          "need", Map.of("minShared", 2),
          "distance", Map.of("maxKm", 10),
          "availability", Map.of("minHours", 3),
          "active", Map.of("maxIdleDays", 340),
          "vetting", Map.of("validMonths", 1),
          "consent", Map.of("adultAge", 21, "jointAge", 12),
          "minimumAgeGap", Map.of("years", 20),
          "commitment", Map.of("minMonths", 9)));

  @Property(tries = 150)
  void boundRule_saysWhatTheProseSays(@ForAll long seed) {
    RandomCohort cohort = new RandomCohort(seed, 4, 12);
    Map<String, Map<String, Object>> settings = SETTINGS.get((int) (seed & 1));
    for (EligibilityRule rule : new BuiltInPlugin().eligibilityRules()) {
      String id = rule.info().id();
      Campaign campaign = cohort.campaign();
      EligibilityRule.Bound bound =
          campaign.bind(rule, settings.getOrDefault(id, Map.of()), cohort.mentors());
      PlainRules plain = new PlainRules(campaign, campaign.parameters());
      for (Youth youth : cohort.youths()) {
        EligibilityRule.Row row = bound.row(youth);
        for (int m = 0; m < cohort.mentors().size(); m++) {
          Verdict expected = plain.verdict(id, youth, cohort.mentors().get(m));
          if (row.verdict(m) != expected) {
            fail(
                "rule %s, youth %s, mentor %d: %s, expected %s",
                id, youth, m, row.verdict(m), expected);
          }
        }
      }
    }
  }

  /** Guards the law above: it would say little of a verdict that the cohorts never lead to. */
  @Example
  void randomCohorts_leadToEveryVerdict() {
    Set<String> neverUnknown = Set.of("capacity", "avoided", "former", "sameOrganisation");
    Map<String, Set<Verdict>> seen = new HashMap<>();
    for (long seed = 0; seed < 40; seed++) {
      RandomCohort cohort = new RandomCohort(seed, 4, 12);
      for (EligibilityRule rule : new BuiltInPlugin().eligibilityRules()) {
        String id = rule.info().id();
        EligibilityRule.Bound bound = cohort
            .campaign()
            .bind(rule, SETTINGS.get(1).getOrDefault(id, Map.of()), cohort.mentors());
        for (Youth youth : cohort.youths()) {
          for (int m = 0; m < cohort.mentors().size(); m++) {
            seen.computeIfAbsent(id, x -> new HashSet<>()).add(bound.row(youth).verdict(m));
          }
        }
      }
    }
    seen.forEach(
        (id, verdicts) -> assertThat(verdicts).as(id).hasSize(neverUnknown.contains(id) ? 2 : 3));
  }

  /** Over more mentors than a word has bits, and a number that fills no word. */
  @Property(tries = 60)
  void admitted_isWhatTheVerdictsSay(@ForAll long seed) {
    assertAdmittedIsWhatTheVerdictsSay(seed, new RandomCohort(seed, 4, 150));
  }

  /** Over so many that the distance rule asks its index, and more than one block of it. */
  @Property(tries = 4)
  void admitted_ofAProgrammeOfThousands_isWhatTheVerdictsSay(@ForAll long seed) {
    assertAdmittedIsWhatTheVerdictsSay(seed, new RandomCohort(seed, 6, 4_400));
  }

  private static void assertAdmittedIsWhatTheVerdictsSay(long seed, RandomCohort cohort) {
    int to = (cohort.mentors().size() + Long.SIZE - 1) / Long.SIZE;
    Map<String, Map<String, Object>> settings = SETTINGS.get((int) (seed & 1));
    for (EligibilityRule rule : new BuiltInPlugin().eligibilityRules()) {
      String id = rule.info().id();
      EligibilityRule.Bound bound =
          cohort.campaign().bind(rule, settings.getOrDefault(id, Map.of()), cohort.mentors());
      for (Youth youth : cohort.youths()) {
        EligibilityRule.Row row = bound.row(youth);
        for (boolean unknownToo : new boolean[] {false, true}) {
          int from = (int) Math.floorMod(seed, 3L);
          long[] admitted = row.admitted(unknownToo, from, to);
          if (admitted != null) {
            assertThat(admitted).hasSize(to - from);
            assertThat(BitSet.valueOf(admitted).stream()
                    .map(bit -> bit + 64 * from)
                    .filter(m -> m < cohort.mentors().size()))
                .as("%s, youth %s, unknown too: %s", id, youth, unknownToo)
                .containsExactlyElementsOf(
                    IntStream.range(64 * from, cohort.mentors().size())
                        .filter(m -> row.verdict(m) == Verdict.ADMIT
                            || (unknownToo && row.verdict(m) == Verdict.UNKNOWN))
                        .boxed()
                        .toList());
          } else {
            // The rest answer in columns: whoever takes that from one of them slows every search.
            assertThat(rule.info().side() != Side.PAIR || id.equals("minimumAgeGap"))
                .as(id)
                .isTrue();
          }
        }
      }
    }
  }

  @Property(tries = 50)
  void verdict_doesNotDependOnTheOrderOfMentors(@ForAll long seed) {
    RandomCohort cohort = new RandomCohort(seed, 3, 10);
    List<Mentor> shuffled = new ArrayList<>(cohort.mentors());
    Collections.shuffle(shuffled, cohort.random());
    for (EligibilityRule rule : new BuiltInPlugin().eligibilityRules()) {
      EligibilityRule.Bound bound = cohort.campaign().bind(rule, Map.of(), cohort.mentors());
      EligibilityRule.Bound other = cohort.campaign().bind(rule, Map.of(), shuffled);
      for (Youth youth : cohort.youths()) {
        for (int m = 0; m < shuffled.size(); m++) {
          assertThat(other.row(youth).verdict(m))
              .as(rule.info().id())
              .isEqualTo(bound.row(youth).verdict(cohort.mentors().indexOf(shuffled.get(m))));
        }
      }
    }
  }

  @Property(tries = 50)
  void oneSidedRule_looksAtThatSideOnly(@ForAll long seed) {
    RandomCohort cohort = new RandomCohort(seed, 5, 8);
    for (EligibilityRule rule : new BuiltInPlugin().eligibilityRules()) {
      EligibilityRule.Bound bound = cohort.campaign().bind(rule, Map.of(), cohort.mentors());
      Map<Integer, Set<Verdict>> byMentor = new HashMap<>();
      for (Youth youth : cohort.youths()) {
        Set<Verdict> ofYouth = new HashSet<>();
        for (int m = 0; m < cohort.mentors().size(); m++) {
          Verdict verdict = bound.row(youth).verdict(m);
          ofYouth.add(verdict);
          byMentor.computeIfAbsent(m, x -> new HashSet<>()).add(verdict);
        }
        if (rule.info().side() == Side.YOUTH) {
          assertThat(ofYouth).as(rule.info().id()).hasSize(1);
        }
      }
      if (rule.info().side() == Side.MENTOR) {
        assertThat(byMentor.values()).as(rule.info().id()).allMatch(seen -> seen.size() == 1);
      }
    }
  }
}
