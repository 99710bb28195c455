package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.StopSignal;

/**
 * The exact finish owes nothing to the prices and pairs that it starts from: prices drawn at random leave many youths without a place and
 * many places without a youth, which those of an auction seldom do, and still it ends in the optimum.
 */
class MatroidFinishTest {
  @Test
  void anyPrices_leadToTheOptimum() {
    assertThat(compare(0, 2000)).isGreaterThan(1500);
  }

  @Test
  @EnabledIfSystemProperty(named = "mentorat.long", matches = "true")
  void anyPrices_leadToTheOptimumOfManyProblems() {
    long first = Long.getLong("mentorat.long.first", 1_000_000);
    int count = Integer.getInteger("mentorat.long.count", 100_000);
    System.out.println(
        "problems " + first + " to " + (first + count - 1) + ": feasible " + compare(first, count));
  }

  /** The number of feasible problems. */
  private static int compare(long first, int count) {
    int feasible = 0;
    for (long seed = first; seed < first + count; seed++) {
      try {
        feasible += finishes(KnottedProblems.underMentorQuotas(seed), seed) ? 1 : 0;
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    return feasible;
  }

  private static boolean finishes(AssignmentProblem problem, long seed) {
    FlowNetwork net = new FlowNetwork(problem);
    StepMeter meter = new StepMeter(StopSignal.NEVER);
    PathSearch search = new PathSearch(net, meter);
    GreedyStart greedy = new GreedyStart(net, meter);
    if (new FeasibilityPhase(net, search, greedy).run() != null) {
      return false;
    }
    LayeredCoverage coverage = new LayeredCoverage(net, meter);
    for (int tier = 0; tier < problem.tiers(); tier++) {
      greedy.run(tier);
      coverage.run(tier);
    }
    coverage.narrow();
    search.forScore(0);
    drawPrices(net, search.price(), new SplittableRandom(~seed));
    long most =
        IntStream.range(0, problem.pairs()).mapToLong(problem::score).max().orElse(0);
    FallingRows rows = Objects.requireNonNull(FallingRows.of(net, most, 0, meter));
    assertThat(new MatroidFinish(net, rows, meter, search.price()).run()).isTrue();
    assertThat(net.feasible()).isTrue();
    assertThat(new ScorePhase(net, search).optimal()).isTrue();
    Matching matching = net.matching();
    assertThat(Objective.of(problem, matching)).isEqualTo(Proofs.optimum(problem));
    return true;
  }

  /** From far too low to far too high, or the same for nearly all. */
  private static void drawPrices(FlowNetwork net, long[] price, SplittableRandom random) {
    long[] scales = {1, 3, 1000, 1_000_000, 1L << 41};
    long scale = scales[random.nextInt(scales.length)];
    int dear = 1 + random.nextInt(6);
    for (int v = net.youths; v < net.root; v++) {
      price[v] = random.nextInt(dear) == 0 ? 0 : random.nextLong(-scale, scale / 4 + 1);
    }
  }
}
