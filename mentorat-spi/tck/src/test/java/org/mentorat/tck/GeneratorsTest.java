package org.mentorat.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.Verification;

/** What the generators promise: every hard corner comes up, and a seed fixes a problem. */
class GeneratorsTest {
  private static final Map<String, Predicate<AssignmentProblem>> CORNERS = new LinkedHashMap<>();

  static {
    CORNERS.put("infeasible", problem -> BruteForceMatching.optimum(problem).isEmpty());
    CORNERS.put(
        "feasible with a lower bound",
        problem ->
            (problem.youthGroups().hasLowerBounds() || problem.mentorGroups().hasLowerBounds())
                && BruteForceMatching.optimum(problem).isPresent());
    CORNERS.put(
        "feasible with a locked pair",
        problem ->
            problem.lockedPairs() > 0 && BruteForceMatching.optimum(problem).isPresent());
    CORNERS.put("without youths", problem -> problem.youths() == 0);
    CORNERS.put("without mentors", problem -> problem.mentors() == 0);
    CORNERS.put(
        "youth without pairs",
        problem -> IntStream.range(0, problem.youths())
            .anyMatch(i -> problem.rowStart(i) == problem.rowStart(i + 1)));
    CORNERS.put(
        "youth of capacity 0",
        problem ->
            IntStream.range(0, problem.youths()).anyMatch(i -> problem.youthCapacity(i) == 0));
    CORNERS.put(
        "youth of capacity 3",
        problem ->
            IntStream.range(0, problem.youths()).anyMatch(i -> problem.youthCapacity(i) == 3));
    CORNERS.put("three tiers", problem -> problem.tiers() == 3);
    CORNERS.put("largest score", problem -> anyScore(problem, AssignmentProblem.MAX_SCORE));
    CORNERS.put("smallest score", problem -> anyScore(problem, -AssignmentProblem.MAX_SCORE));
    CORNERS.put("three levels of mentors", problem -> levels(problem.mentorGroups()) == 3);
    CORNERS.put("three levels of youths", problem -> levels(problem.youthGroups()) == 3);
    CORNERS.put(
        "several optima",
        problem -> BruteForceMatching.optimum(problem)
            .map(o -> o.matchings().size() > 1)
            .orElse(false));
  }

  private static boolean anyScore(AssignmentProblem problem, long score) {
    return IntStream.range(0, problem.pairs()).anyMatch(p -> problem.score(p) == score);
  }

  private static int levels(QuotaForest forest) {
    int[] level = new int[forest.nodes()];
    for (int g = 0; g < level.length; g++) {
      level[g] = forest.parent(g) == QuotaForest.NONE ? 1 : level[forest.parent(g)] + 1;
    }
    return IntStream.of(level).max().orElse(0);
  }

  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems();
  }

  @Property(tries = 1, seed = "1", shrinking = ShrinkingMode.OFF)
  void problems_reachEveryCorner(
      @ForAll @Size(2000) List<@From("problems") AssignmentProblem> sample) {
    Map<String, Long> counts = new LinkedHashMap<>();
    CORNERS.forEach(
        (name, corner) -> counts.put(name, sample.stream().filter(corner).count()));

    assertThat(counts)
        .allSatisfy((name, count) -> assertThat(count).as(name).isBetween(40L, 1200L));
    assertThat(sample).allMatch(problem -> problem.pairs() <= ProblemArbitraries.MOST_PAIRS);
  }

  @Provide
  Arbitrary<AssignmentProblem> mentorUpperQuotas() {
    return ProblemArbitraries.mentorUpperQuotas();
  }

  @Property(tries = 200)
  void mentorUpperQuotas_haveNothingElse(@ForAll("mentorUpperQuotas") AssignmentProblem problem) {
    assertThat(problem.youthGroups().nodes()).isZero();
    assertThat(problem.mentorGroups().hasLowerBounds()).isFalse();
    assertThat(problem.lockedPairs()).isZero();
  }

  @Provide
  Arbitrary<AssignmentProblem> ranked() {
    return ProblemArbitraries.ranked(1);
  }

  @Property(tries = 200)
  void ranked_hasRanksAndSoManyLevels(@ForAll("ranked") AssignmentProblem problem) {
    assertThat(problem.hasRanks()).isTrue();
    assertThat(levels(problem.mentorGroups())).isLessThanOrEqualTo(1);
  }

  @Test
  void format_showsEveryPairOfAProblem() {
    AssignmentProblem problem = RandomProblems.of(2, 3, 2).withRanks().problem(5);
    SampleReportingFormat format = new ProblemFormat();

    assertThat(format.appliesTo(problem)).isTrue();
    assertThat(format.report(problem).toString()).contains("0=m", "1=m", "2=m", "3=m");
  }

  private static final RandomProblems EVERYTHING = RandomProblems.of(300, 200, 8)
      .withCapacities(2, 3)
      .withTiers(3)
      .withGroups(6, 9, 2, 0.5)
      .withLockedShare(0.01)
      .withMaxScore(50)
      .withRanks();

  @Test
  void seed_fixesTheProblem() {
    assertThat(text(EVERYTHING.problem(7)))
        .isEqualTo(text(EVERYTHING.problem(7)))
        .isNotEqualTo(text(EVERYTHING.problem(8)));
  }

  private static String text(AssignmentProblem problem) {
    return new ProblemFormat().report(problem).toString();
  }

  @Test
  void randomProblem_hasTheShapeAskedFor() {
    AssignmentProblem problem = EVERYTHING.problem(3);

    assertThat(List.of(problem.youths(), problem.mentors(), problem.pairs(), problem.tiers()))
        .containsExactly(300, 200, 2400, 3);
    assertThat(problem.youthGroups().nodes()).isEqualTo(6 + 2);
    assertThat(problem.mentorGroups().nodes()).isEqualTo(9 + 3);
    assertThat(levels(problem.mentorGroups())).isEqualTo(2);
    assertThat(problem.lockedPairs()).isPositive();
    assertThat(problem.hasRanks()).isTrue();
  }

  @Test
  void randomProblemWithoutLowerBounds_isFeasible() {
    AssignmentProblem problem = EVERYTHING.withLockedShare(0).problem(3);

    assertThat(Evidence.feasible(problem, Matching.of())).isInstanceOf(Verification.Holds.class);
  }
}
