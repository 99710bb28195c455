package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.tck.BruteForceMatching;
import org.mentorat.tck.ProblemArbitraries;

/** The way for dense problems against trying everything, against the general way, and stopped or handed over anywhere. */
class DenseAssignmentPropertyTest {
  private static final DenseAssignment.Patience USUAL = DenseAssignment.Patience.USUAL;
  private static final DenseAssignment.Patience SCALED_AT_ONCE =
      new DenseAssignment.Patience(0, 1000);
  private static final DenseAssignment.Patience HANDED_OVER_AT_ONCE =
      new DenseAssignment.Patience(0, 0);

  /** What decides the course of a run: shape, room, and how alike rows are. */
  record Recipe(int youths, int mentors, int capacity, double eligible, Kind kind, long seed) {
    enum Kind {
      ANY,
      TIES,
      ALL_EQUAL,
      NEGATIVE,
      EXTREME,
      PRODUCTS,
      ROWS_ALIKE
    }

    AssignmentProblem problem() {
      SplittableRandom random = new SplittableRandom(seed);
      int[] capacities = random
          .ints(mentors, capacity == 0 ? 0 : 1, capacity == 0 ? 4 : capacity + 1)
          .toArray();
      int[] ofYouth = random.ints(youths, 0, 12).map(k -> Math.min(k, 1)).toArray();
      if (capacity == 1) {
        Arrays.fill(ofYouth, 1);
      }
      int[] rowStart = new int[youths + 1];
      int[] mentorOf = new int[youths * mentors];
      long[] score = new long[youths * mentors];
      int p = 0;
      for (int y = 0; y < youths; y++) {
        double share = random.nextInt(15) == 0 ? eligible * random.nextDouble() * 0.2 : eligible;
        for (int m = 0; m < mentors; m++) {
          if (random.nextDouble() < share) {
            mentorOf[p] = m;
            score[p++] = score(y, m, random);
          }
        }
        rowStart[y + 1] = p;
      }
      return AssignmentProblem.builder(
              rowStart, Arrays.copyOf(mentorOf, p), Arrays.copyOf(score, p), ofYouth, capacities)
          .build();
    }

    private long score(int y, int m, SplittableRandom random) {
      return switch (kind) {
        case ANY -> random.nextInt(1_000_001);
        case TIES -> random.nextInt(3);
        case ALL_EQUAL -> 7;
        case NEGATIVE -> -1 - random.nextInt(100);
        case EXTREME ->
          random.nextBoolean()
              ? AssignmentProblem.MAX_SCORE
              : -AssignmentProblem.MAX_SCORE + random.nextInt(3);
        case PRODUCTS -> -(y + 1L) * (m + 1L);
        case ROWS_ALIKE -> m * 7919L % 1000 * 1000 + random.nextInt(5);
      };
    }
  }

  @Provide
  Arbitrary<AssignmentProblem> small() {
    return ProblemArbitraries.mentorUpperQuotas();
  }

  @Provide
  Arbitrary<Recipe> recipes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 90),
            Arbitraries.integers().between(1, 90),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of(1.0, 1.0, 0.9, 0.6, 0.1),
            Arbitraries.of(Recipe.Kind.class),
            Arbitraries.longs())
        .as(Recipe::new);
  }

  @Provide
  Arbitrary<Recipe> balanced() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 90),
            Arbitraries.of(1.0, 1.0, 0.95, 0.5),
            Arbitraries.of(Recipe.Kind.class),
            Arbitraries.longs())
        .as((size, eligible, kind, seed) -> new Recipe(size, size, 1, eligible, kind, seed));
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
  void findsTheProvenOptimum_ofSmallProblems(@ForAll("small") AssignmentProblem any) {
    AssignmentProblem problem =
        withoutGroups(ChangedProblems.withoutTiers(ChangedProblems.oneMentorEach(any)));
    assertThat(Proofs.optimum(problem, solve(problem)))
        .isEqualTo(BruteForceMatching.optimum(problem).orElseThrow().objective());
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.BOUNDED)
  void agreesWithTheGeneralWay(@ForAll("recipes") Recipe recipe) {
    agrees(recipe.problem());
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
  void agreesWithTheGeneralWay_withAsManyPlacesAsYouths(@ForAll("balanced") Recipe recipe) {
    agrees(recipe.problem());
  }

  @Property(tries = 100)
  void stoppedAnywhere_isFeasibleWithABoundAboveTheOptimum(
      @ForAll("recipes") Recipe recipe, @ForAll long at) {
    AssignmentProblem problem = recipe.problem();
    Outcome solved = solve(problem);
    Objective optimum = Proofs.optimum(problem, solved);
    long steps = ((Outcome.Solved) solved).work().scannedPairs();
    long budget = Math.floorMod(at, steps + 1);
    for (long afterSteps : new long[] {0, budget, steps}) {
      for (DenseAssignment.Patience patience : List.of(USUAL, SCALED_AT_ONCE)) {
        Outcome outcome =
            DenseAssignment.solve(problem, StopSignal.NEVER.afterSteps(afterSteps), patience);
        Verification.Holds holds = Proofs.holds(problem, outcome);
        assertThat(holds.objective()).isLessThanOrEqualTo(optimum);
        assertThat(holds.bound()).isGreaterThanOrEqualTo(optimum);
      }
    }
  }

  @Property(tries = 100)
  void sameProblemGivesTheSameOutcome(@ForAll("recipes") Recipe recipe) {
    AssignmentProblem problem = recipe.problem();
    assertThat(Proofs.everythingIn(solve(problem))).isEqualTo(Proofs.everythingIn(solve(problem)));
  }

  private static void agrees(AssignmentProblem problem) {
    Outcome general =
        new LexicographicFlow(problem, StopSignal.NEVER).solve(LexicographicFlow.Way.GENERAL);
    Objective optimum = Proofs.optimum(problem, general);
    for (DenseAssignment.Patience patience : List.of(USUAL, SCALED_AT_ONCE, HANDED_OVER_AT_ONCE)) {
      Outcome outcome = DenseAssignment.solve(problem, StopSignal.NEVER, patience);
      assertThat(Proofs.optimum(problem, outcome)).as("%s", patience).isEqualTo(optimum);
    }
  }

  private static Outcome solve(AssignmentProblem problem) {
    assertThat(DenseAssignment.takes(problem)).isTrue();
    return DenseAssignment.solve(problem, StopSignal.NEVER);
  }

  private static AssignmentProblem withoutGroups(AssignmentProblem problem) {
    int[] rowStart = new int[problem.youths() + 1];
    Arrays.setAll(rowStart, problem::rowStart);
    int[] mentorOf = new int[problem.pairs()];
    Arrays.setAll(mentorOf, problem::mentorOf);
    long[] score = new long[problem.pairs()];
    Arrays.setAll(score, problem::score);
    int[] ofYouth = new int[problem.youths()];
    Arrays.setAll(ofYouth, problem::youthCapacity);
    int[] ofMentor = new int[problem.mentors()];
    Arrays.setAll(ofMentor, problem::mentorCapacity);
    return AssignmentProblem.builder(rowStart, mentorOf, score, ofYouth, ofMentor)
        .mentorGroups(QuotaForest.none(problem.mentors()))
        .build();
  }
}
