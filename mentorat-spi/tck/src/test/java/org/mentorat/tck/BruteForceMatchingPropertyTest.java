package org.mentorat.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.QuotaForest;

/** The oracle, against all subsets without pruning and against answers found by hand. */
class BruteForceMatchingPropertyTest {
  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems();
  }

  @Property(tries = 150)
  void feasibleMatchings_areAllSubsetsThatKeepEveryBound(
      @ForAll("problems") AssignmentProblem problem) {
    List<Matching> expected = new ArrayList<>();
    for (long bits = 0; bits < 1L << problem.pairs(); bits++) {
      BitSet chosen = BitSet.valueOf(new long[] {bits});
      if (keepsEveryBound(problem, chosen)) {
        expected.add(Matching.of(chosen));
      }
    }
    assertThat(BruteForceMatching.feasibleMatchings(problem))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static boolean keepsEveryBound(AssignmentProblem problem, BitSet chosen) {
    int[] ofYouth = new int[problem.youths()];
    int[] ofMentor = new int[problem.mentors()];
    for (int youth = 0; youth < problem.youths(); youth++) {
      for (int pair = problem.rowStart(youth); pair < problem.rowStart(youth + 1); pair++) {
        ofYouth[youth] += chosen.get(pair) ? 1 : 0;
        ofMentor[problem.mentorOf(pair)] += chosen.get(pair) ? 1 : 0;
        if (problem.locked(pair) && !chosen.get(pair)) {
          return false;
        }
      }
    }
    return IntStream.range(0, ofYouth.length).allMatch(i -> ofYouth[i] <= problem.youthCapacity(i))
        && IntStream.range(0, ofMentor.length)
            .allMatch(j -> ofMentor[j] <= problem.mentorCapacity(j))
        && keepsQuotas(problem.youthGroups(), ofYouth)
        && keepsQuotas(problem.mentorGroups(), ofMentor);
  }

  private static boolean keepsQuotas(QuotaForest forest, int[] ofElement) {
    for (int g = 0; g < forest.nodes(); g++) {
      int group = g;
      int held = IntStream.range(0, forest.elements())
          .filter(e -> liesIn(forest, forest.groupOf(e), group))
          .map(e -> ofElement[e])
          .sum();
      if (held < forest.lower(g) || held > forest.upper(g)) {
        return false;
      }
    }
    return true;
  }

  private static boolean liesIn(QuotaForest forest, int node, int group) {
    return node != QuotaForest.NONE
        && (node == group || liesIn(forest, forest.parent(node), group));
  }

  /** Youth 0 has mentors 0 (score 9) and 1 (score 2), youth 1 has mentor 0 alone (score 3). */
  private static AssignmentProblem.Builder contested() {
    return AssignmentProblem.builder(
        new int[] {0, 2, 3},
        new int[] {0, 1, 0},
        new long[] {9, 2, 3},
        new int[] {1, 1},
        new int[] {1, 1});
  }

  @Test
  void optimum_servesBothBeforeItServesOneWell() {
    assertThat(BruteForceMatching.optimum(contested().build()))
        .contains(new BruteForceMatching.Optimum(
            new Objective(new long[] {2}, 5), List.of(Matching.of(1, 2))));
  }

  @Test
  void optimum_servesTheFirstTierBeforeTheScoreOfTheSecond() {
    AssignmentProblem problem = AssignmentProblem.builder(
            new int[] {0, 1, 2},
            new int[] {0, 0},
            new long[] {100, -1},
            new int[] {1, 1},
            new int[] {1})
        .tiers(new int[] {1, 0}, 2)
        .build();
    assertThat(BruteForceMatching.optimum(problem))
        .contains(new BruteForceMatching.Optimum(
            new Objective(new long[] {1, 0}, -1), List.of(Matching.of(1))));
  }

  @Test
  void optimum_ofEqualMatchings_listsThemAll() {
    AssignmentProblem problem = AssignmentProblem.builder(
            new int[] {0, 2}, new int[] {0, 1}, new long[] {4, 4}, new int[] {1}, new int[] {1, 1})
        .build();
    assertThat(BruteForceMatching.optimum(problem).orElseThrow().matchings())
        .containsExactlyInAnyOrder(Matching.of(0), Matching.of(1));
  }

  @Test
  void optimum_ofContradictoryLocks_isEmpty() {
    BitSet locked = new BitSet();
    locked.set(0);
    locked.set(2);
    assertThat(BruteForceMatching.optimum(contested().locked(locked).build())).isEmpty();
  }

  @Test
  void optimum_ofTooManyPairs_isRefused() {
    assertThatThrownBy(
            () -> BruteForceMatching.optimum(RandomProblems.of(5, 5, 5).problem(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("25 pairs, expected at most 24");
  }
}
