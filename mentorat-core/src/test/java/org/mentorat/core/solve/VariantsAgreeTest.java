package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.tck.RandomProblems;

/**
 * No two variants ever disagree on the optimum, and the verifier accepts the evidence of each.
 *
 * <p>{@code mvn -Plong verify} or {@code -Dmentorat.long=true} compares them on 100,000 problems; {@code -Dmentorat.long.first=N} and
 * {@code -Dmentorat.long.count=N} choose others.
 */
class VariantsAgreeTest {
  private static final int KINDS = 8;

  @Test
  void variantsAgree_onThousandsOfProblems() {
    Tally tally = compare(0, 4000);
    assertThat(tally.infeasible).as("both kinds of answer occur").isBetween(50, 2000);
    for (Variant variant : Variant.values()) {
      assertThat(tally.solved.get(variant)).as("%s was tried", variant).isGreaterThan(100);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "mentorat.long", matches = "true")
  void variantsAgree_onAHundredThousandProblems() {
    long first = Long.getLong("mentorat.long.first", 1_000_000);
    int count = Integer.getInteger("mentorat.long.count", 100_000);
    Tally tally = compare(first, count);
    System.out.println("problems " + first + " to " + (first + count - 1) + ": infeasible "
        + tally.infeasible + ", solved alike by " + tally.solved);
  }

  /** How often each variant was asked, and how many problems had no answer. */
  private static final class Tally {
    private final Map<Variant, Integer> solved = new EnumMap<>(Variant.class);
    private int infeasible;
  }

  private static Tally compare(long firstSeed, int count) {
    Tally tally = new Tally();
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      AssignmentProblem problem = problem(seed);
      Verification expected = null;
      for (Variant variant : Variant.suiting(problem)) {
        Verification found = verified(problem, variant, seed);
        assertThat(found)
            .as("seed %d, %s", seed, variant)
            .isNotInstanceOf(Verification.Broken.class);
        if (expected != null) {
          assertThat(found).as("seed %d, %s", seed, variant).isEqualTo(expected);
        }
        expected = found;
        tally.solved.merge(variant, 1, Integer::sum);
      }
      tally.infeasible += expected instanceof Verification.HoldsInfeasible ? 1 : 0;
    }
    return tally;
  }

  private static Verification verified(AssignmentProblem problem, Variant variant, long seed) {
    try {
      Outcome outcome = variant.solve(problem);
      return Verifier.verify(problem, outcome);
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("seed " + seed + ", " + variant, e);
    }
  }

  private static AssignmentProblem problem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return switch (Math.floorMod(seed, KINDS)) {
      case 0 -> underMentorQuotas(random, seed);
      case 1 -> ofAllFeatures(random, seed);
      case 2 -> ofTowns(random, seed);
      case 3 -> oneToOne(random, seed);
      case 4 -> ofLongRows(random, seed);
      case 5, 6 -> KnottedProblems.underMentorQuotas(seed);
      default -> KnottedProblems.ofAllFeatures(seed);
    };
  }

  private static long scores(SplittableRandom random) {
    long[] scores = {0, 1, 5, 1000, 1_000_000, AssignmentProblem.MAX_SCORE};
    return scores[random.nextInt(scores.length)];
  }

  /** One mentor each, upper quotas of mentors: from loose to half the places missing, from all scores equal to extreme. */
  private static AssignmentProblem underMentorQuotas(SplittableRandom random, long seed) {
    return RandomProblems.of(1 + random.nextInt(60), 1 + random.nextInt(50), 1 + random.nextInt(8))
        .withCapacities(1, 1 + random.nextInt(4))
        .withTiers(1 + random.nextInt(4))
        .withGroups(0, random.nextInt(8), 1 + random.nextInt(3), 0.3 + random.nextDouble())
        .withLockedShare(random.nextInt(4) == 0 ? 0.02 : 0)
        .withMaxScore(scores(random))
        .problem(seed);
  }

  private static AssignmentProblem ofAllFeatures(SplittableRandom random, long seed) {
    return RandomProblems.of(1 + random.nextInt(60), 1 + random.nextInt(50), 1 + random.nextInt(8))
        .withCapacities(1 + random.nextInt(3), 1 + random.nextInt(4))
        .withTiers(1 + random.nextInt(4))
        .withGroups(
            random.nextInt(6), random.nextInt(6), 1 + random.nextInt(3), 0.3 + random.nextDouble())
        .withLowerShare(random.nextInt(3) == 0 ? 0.5 * random.nextDouble() : 0)
        .withLockedShare(random.nextInt(3) == 0 ? 0.03 : 0)
        .withMaxScore(random.nextBoolean() ? 3 : 1_000_000)
        .problem(seed);
  }

  /** Several components. */
  private static AssignmentProblem ofTowns(SplittableRandom random, long seed) {
    int count = 2 + random.nextInt(6);
    AssignmentProblem town = RandomProblems.of(
            1 + random.nextInt(15), 1 + random.nextInt(12), 1 + random.nextInt(5))
        .withCapacities(1 + random.nextInt(2), 1 + random.nextInt(3))
        .withTiers(1 + random.nextInt(3))
        .withGroups(0, random.nextInt(4), 1 + random.nextInt(2), 0.4 + random.nextDouble())
        .withLowerShare(random.nextInt(4) == 0 ? 0.3 * random.nextDouble() : 0)
        .withMaxScore(scores(random))
        .problem(seed);
    return ChangedProblems.sideBySide(count, town);
  }

  /** As many youths as mentors, one place each, from sparse to all pairs. */
  private static AssignmentProblem oneToOne(SplittableRandom random, long seed) {
    int size = 1 + random.nextInt(40);
    return RandomProblems.of(size, size, 1 + random.nextInt(size))
        .withTiers(1 + random.nextInt(2))
        .withMaxScore(scores(random))
        .problem(seed);
  }

  /** Everybody eligible for nearly everybody. */
  private static AssignmentProblem ofLongRows(SplittableRandom random, long seed) {
    int mentors = 1 + random.nextInt(30);
    return RandomProblems.of(1 + random.nextInt(40), mentors, mentors)
        .withCapacities(1, 1 + random.nextInt(3))
        .withTiers(1 + random.nextInt(3))
        .withGroups(0, random.nextInt(4), 1 + random.nextInt(2), 0.5 + random.nextDouble())
        .withMaxScore(scores(random))
        .problem(seed);
  }
}
