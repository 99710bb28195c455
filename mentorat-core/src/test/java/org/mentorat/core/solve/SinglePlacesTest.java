package org.mentorat.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Workers;

/**
 * Linear assignment and what is nearly so, by bids in batches and searches from both ends: the same optimum as by flows, from any prices, on any number of
 * threads.
 */
class SinglePlacesTest {
  private static final Workers TWO = new Workers(ForkJoinPool.commonPool(), 2);

  /** How many problems of a draw are of each kind; a draw without one of them would prove less than it seems to. */
  private int square;

  private int underserved;

  @Test
  void bidsInBatches_agreeWithFlows_onThousandsOfTinyProblems() {
    for (int seed = 0; seed < 4000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      AssignmentProblem problem = draw(random, 1 + random.nextInt(12), 1 + random.nextInt(4));
      agree(problem, Variant.GENERAL_WAY, "seed " + seed);
    }
    assertThat(square).isGreaterThan(500);
    assertThat(underserved).isGreaterThan(500);
  }

  @Test
  void bidsInBatches_agreeWithFlows_whereBatchesAreManyYouths() {
    for (int seed = 0; seed < 24; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      AssignmentProblem problem = draw(random, 300 + random.nextInt(2500), 2 + random.nextInt(9));
      agree(problem, seed % 3 == 0 ? Variant.GENERAL_WAY : Variant.GROWING_CORE, "seed " + seed);
    }
    assertThat(square).isGreaterThan(3);
    assertThat(underserved).isGreaterThan(3);
  }

  @Test
  void auction_endsTheSameOnOneThreadAndOnTwo() {
    AssignmentProblem problem = draw(new SplittableRandom(2), 6_000, 8);
    BatchAuction one = auction(problem, Workers.CALLER);
    BatchAuction two = auction(problem, TWO);
    assertThat(two.holder()).isEqualTo(one.holder());
    assertThat(two.costs()).isEqualTo(one.costs());
    assertThat(one.holder()).as("nearly everybody has a place").containsOnlyOnce(0, 1, 2);
  }

  private static BatchAuction auction(AssignmentProblem problem, Workers workers) {
    StepMeter meter = new StepMeter(StopSignal.NEVER);
    long most =
        IntStream.range(0, problem.pairs()).mapToLong(problem::score).max().orElse(0);
    long least =
        IntStream.range(0, problem.pairs()).mapToLong(problem::score).min().orElse(0);
    FallingRows rows = Objects.requireNonNull(FallingRows.of(problem, most, 0, meter, workers));
    BatchAuction auction = new BatchAuction(
        problem.youths(), rows, meter, workers, most - least, MagnitudeCheck.check(problem));
    auction.run();
    return auction;
  }

  @Test
  void squareFinish_fromAnyPricesAndHolders_endsInTheOptimum() {
    int finished = 0;
    for (int seed = 0; seed < 3000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      AssignmentProblem problem = draw(random, 1 + random.nextInt(14), 1 + random.nextInt(4));
      finished += finishes(problem, random, "seed " + seed) ? 1 : 0;
    }
    assertThat(finished).isGreaterThan(500);
  }

  @Test
  void stoppedAnywhere_isFeasibleWithABoundAboveTheOptimum() {
    int stops = 0;
    for (int seed = 0; seed < 4; seed++) {
      AssignmentProblem problem = draw(new SplittableRandom(seed), 1500, 6);
      Outcome.Solved solved = (Outcome.Solved) solve(problem, TWO);
      Objective optimum = Proofs.optimum(problem, solved);
      long all = solved.work().scannedPairs();
      for (long steps = 0; steps < all; steps += all / 10) {
        Outcome outcome = Variant.linear(problem, StopSignal.NEVER.afterSteps(steps), TWO);
        Verification.Holds holds = Proofs.holds(problem, outcome);
        assertThat(holds.objective()).as("seed %d", seed).isLessThanOrEqualTo(optimum);
        assertThat(holds.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(optimum);
        stops += outcome instanceof Outcome.Stopped ? 1 : 0;
      }
    }
    assertThat(stops).isGreaterThan(20);
  }

  private void agree(AssignmentProblem problem, Variant other, String what) {
    Outcome outcome = solve(problem, TWO);
    assertThat(Proofs.optimum(problem, outcome))
        .as(what)
        .isEqualTo(Proofs.optimum(problem, other.solve(problem)));
    int served = ((Outcome.Solved) outcome).matching().size();
    square += served == problem.youths() && served == problem.mentors() ? 1 : 0;
    underserved += served < problem.youths() ? 1 : 0;
  }

  private static Outcome solve(AssignmentProblem problem, Workers workers) {
    return Variant.linear(problem, StopSignal.NEVER, workers);
  }

  /** Lets the finish start from prices and holders drawn at random, and looks whether it ends where the flows do. */
  private static boolean finishes(AssignmentProblem problem, SplittableRandom random, String what) {
    int n = problem.youths();
    Outcome.Solved best = (Outcome.Solved) Variant.GENERAL_WAY.solve(problem);
    if (best.matching().size() < n || !LinearAssignment.suits(problem)) {
      return false;
    }
    StepMeter meter = new StepMeter(StopSignal.NEVER);
    long most =
        IntStream.range(0, problem.pairs()).mapToLong(problem::score).max().orElse(0);
    FallingRows rows =
        Objects.requireNonNull(FallingRows.of(problem, most, 0, meter, Workers.CALLER));
    int[] holder = new int[n];
    Arrays.fill(holder, -1);
    for (int y = 0; y < n; y++) {
      int m = problem.mentorOf(best.matching().pair(random.nextInt(n)));
      if (problem.pair(y, m) >= 0 && holder[m] < 0) {
        holder[m] = y;
      }
    }
    long[] price = random.longs(n, -50, 51).toArray();
    SquareFinish finish = new SquareFinish(rows, meter, TWO, holder, price);
    assertThat(finish.run()).as(what).isTrue();
    int[] pairs =
        IntStream.range(0, n).map(y -> problem.pair(y, finish.mentorOf(y))).toArray();
    assertThat(Objective.of(problem, Matching.of(pairs)))
        .as(what)
        .isEqualTo(Objective.of(problem, best.matching()));
    return true;
  }

  /** As many mentors as youths or a few more; often with a hidden perfect matching; few different scores or many; one tier or two. */
  private static AssignmentProblem draw(SplittableRandom random, int youths, int degree) {
    int mentors = youths + (random.nextInt(6) == 0 ? random.nextInt(1 + youths / 10) : 0);
    boolean perfect = random.nextInt(3) > 0;
    int[] partner = IntStream.range(0, mentors).toArray();
    for (int k = mentors - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int kept = partner[k];
      partner[k] = partner[other];
      partner[other] = kept;
    }
    int[] rowStart = new int[youths + 1];
    int[] mentorOf = new int[youths * (degree + 1)];
    long[] score = new long[mentorOf.length];
    long most = new long[] {1, 3, 100, 1_000_000}[random.nextInt(4)];
    int at = 0;
    for (int y = 0; y < youths; y++) {
      IntStream drawn = IntStream.range(0, degree).map(k -> random.nextInt(mentors));
      int mate = partner[y];
      int[] row = (perfect ? IntStream.concat(drawn, IntStream.of(mate)) : drawn)
          .distinct()
          .sorted()
          .toArray();
      for (int m : row) {
        mentorOf[at] = m;
        score[at++] = random.nextLong(-most / 4, most + 1);
      }
      rowStart[y + 1] = at;
    }
    int[] youthCapacity = new int[youths];
    Arrays.fill(youthCapacity, 1);
    int[] mentorCapacity = new int[mentors];
    Arrays.fill(mentorCapacity, 1);
    if (random.nextInt(8) == 0) {
      youthCapacity[random.nextInt(youths)] = 0;
      mentorCapacity[random.nextInt(mentors)] = 0;
    }
    AssignmentProblem.Builder builder = AssignmentProblem.builder(
        rowStart,
        Arrays.copyOf(mentorOf, at),
        Arrays.copyOf(score, at),
        youthCapacity,
        mentorCapacity);
    if (random.nextInt(3) == 0) {
      builder.tiers(IntStream.range(0, youths).map(y -> random.nextInt(2)).toArray(), 2);
    }
    return builder.build();
  }
}
