package org.mentorat.core.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;

/**
 * Solves sparse linear assignment: as many mentors as youths, each with room for one, no quota and no locked pair. {@link FallingRows} of the pairs, prices
 * from a {@link BatchAuction}, the rest by {@link SquareFinish}.
 *
 * <p>It is taken for granted that everybody can be served, in which case all coverage is settled at once, with prices of 0. Where that turns out to be wrong
 * nothing is found here, and the way of any other problem is taken. At worst that has cost {@link BatchAuction}'s budget of bids.
 *
 * <p>Time about linear in the pairs on sparse rows drawn at random, up to a million youths; at worst O(n) searches of O(pairs · log n). Memory 24 bytes a pair
 * while it lasts, and 150 a youth.
 */
final class LinearAssignment {
  /** The prices of scores are kept times a power of two until their spread has so many bits, so that ε and ties have room below one point. */
  private static final int SPREAD_BITS = 20;

  /** What a run that is stopped may still spend on serving more, in pairs looked at; some milliseconds. */
  private static final int STEPS_OF_HURRY = 1 << 20;

  /** From so many youths on bids are found on all threads. The rounds of fewer are too short to wait for another thread. */
  private static final int YOUTHS_OF_A_TEAM = 1 << 18;

  private static final int NONE = -1;

  private final AssignmentProblem problem;
  private final StepMeter meter;
  private final Workers workers;
  private final int n;
  private final long most;
  private final long longestPath;
  private final int shift;
  private final long spread;

  private LinearAssignment(
      AssignmentProblem problem, StopSignal stop, Workers workers, long least, long most) {
    this.problem = problem;
    this.workers = workers;
    this.most = most;
    meter = new StepMeter(stop);
    n = problem.youths();
    longestPath = MagnitudeCheck.check(problem);
    int bits = 0;
    while ((most - least) << bits < 1L << SPREAD_BITS
        && longestPath << (bits + 1) <= MagnitudeCheck.MAX_PATH) {
      bits++;
    }
    shift = bits;
    spread = (most - least) << bits;
  }

  /** Whether a problem is of this shape. */
  static boolean suits(AssignmentProblem problem) {
    return hasShape(problem) && !GrowingCore.suits(problem);
  }

  private static boolean hasShape(AssignmentProblem problem) {
    if (problem.youths() != problem.mentors()
        || problem.youths() == 0
        || problem.lockedPairs() > 0
        || problem.youthGroups().nodes() > 0
        || problem.mentorGroups().nodes() > 0) {
      return false;
    }
    for (int k = 0; k < problem.youths(); k++) {
      if (problem.youthCapacity(k) != 1
          || problem.mentorCapacity(k) != 1
          || problem.rowStart(k) == problem.rowStart(k + 1)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The outcome of a problem of this shape.
   *
   * @param otherwise solves it another way with what is left of {@code stop}, where it does not become clear that everybody can be served, or where all
   *     scores are equal
   */
  static Outcome solve(
      AssignmentProblem problem,
      StopSignal stop,
      Workers workers,
      Function<StopSignal, Outcome> otherwise) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int p = 0; p < problem.pairs(); p++) {
      least = Math.min(least, problem.score(p));
      most = Math.max(most, problem.score(p));
    }
    if (least == most || !FallingRows.suit(problem.mentors(), most - least)) {
      return otherwise.apply(stop);
    }
    LinearAssignment own = new LinearAssignment(problem, stop, workers, least, most);
    Outcome outcome = own.solve();
    if (outcome != null) {
      return outcome;
    }
    Outcome.Work spent = own.meter.work();
    return and(otherwise.apply(stop.less(spent.scannedPairs())), spent);
  }

  private static Outcome and(Outcome outcome, Outcome.Work spent) {
    if (outcome instanceof Outcome.Solved solved) {
      return new Outcome.Solved(
          solved.matching(), solved.certificate(), solved.work().plus(spent));
    }
    if (outcome instanceof Outcome.Stopped stopped) {
      return new Outcome.Stopped(
          stopped.matching(),
          stopped.certificate(),
          stopped.cause(),
          stopped.work().plus(spent));
    }
    Outcome.Infeasible infeasible = (Outcome.Infeasible) outcome;
    return new Outcome.Infeasible(infeasible.certificate(), infeasible.work().plus(spent));
  }

  private @Nullable Outcome solve() {
    FallingRows rows = FallingRows.of(problem, most, shift, meter, workers);
    if (rows == null) {
      return stopped(null, null);
    }
    Workers bidding = n < YOUTHS_OF_A_TEAM ? Workers.CALLER : workers;
    BatchAuction auction = new BatchAuction(n, rows, meter, bidding, spread, longestPath << shift);
    if (!auction.run()) {
      return meter.stopped() ? stopped(rows, auction) : null;
    }
    SquareFinish finish = new SquareFinish(rows, meter, workers, auction.holder(), auction.costs());
    if (!finish.run()) {
      return meter.stopped() ? stopped(rows, auction) : null;
    }
    int[] pairs = new int[n];
    Prices score = Prices.zero(problem);
    // Going down by the least price makes all of them prices of places that are worth something;
    // rounding down afterwards keeps them optimal, see PathSearch.descale.
    long down = finish.leastPrice();
    for (int y = 0; y < n; y++) {
      pairs[y] = problem.pair(y, finish.mentorOf(y));
      score.youth()[y] = (rows.costOfStayingOut() - finish.reach(y) + down) >> shift;
      score.mentor()[y] = (down - finish.price(y)) >> shift;
    }
    return new Outcome.Solved(
        Matching.of(pairs), new Certificate.Optimal(phases(score)), meter.work());
  }

  /** Everybody served needs no price in any coverage phase. */
  private List<Prices> phases(Prices score) {
    List<Prices> phases = new ArrayList<>();
    for (int tier = 0; tier < problem.tiers(); tier++) {
      phases.add(Prices.zero(problem));
    }
    phases.add(score);
    return phases;
  }

  /** What the last stage of bids has found, or else what the bids have found so far; who is left gets what is left. */
  private Outcome stopped(@Nullable FallingRows rows, @Nullable BatchAuction auction) {
    Outcome.Cause cause = meter.cause();
    if (cause == null) {
      throw new IllegalStateException("stopped without a cause");
    }
    int[] holder = new int[n];
    Arrays.fill(holder, NONE);
    Prices score = Prices.zero(problem);
    if (auction != null) {
      int[] ofStage = auction.stageHolder();
      holder = ofStage == null ? auction.holder() : ofStage;
      long[] cost = ofStage == null ? auction.costs() : auction.stageCosts();
      for (int m = 0; m < n; m++) {
        score.mentor()[m] = -cost[m] >> shift;
      }
    }
    BitSet pairs = serveTheRest(holder);
    List<Prices> phases = phases(score);
    if (rows == null) {
      RowBound.lower(problem, phases);
    } else {
      RowBound.lower(problem, phases, rows);
    }
    return new Outcome.Stopped(
        Matching.of(pairs), new Certificate.Bounded(phases), cause, meter.work());
  }

  private BitSet serveTheRest(int[] holder) {
    int[] mentorOf = new int[n];
    Arrays.fill(mentorOf, NONE);
    for (int m = 0; m < n; m++) {
      if (holder[m] != NONE) {
        mentorOf[holder[m]] = m;
      }
    }
    boolean[] taken = new boolean[n];
    IntStream.range(0, n).forEach(m -> taken[m] = holder[m] != NONE);
    BitSet pairs = new BitSet(problem.pairs());
    int left = STEPS_OF_HURRY;
    for (int tier = 0; tier < problem.tiers(); tier++) {
      for (int y = 0; y < n; y++) {
        for (int p = problem.rowStart(y);
            mentorOf[y] == NONE
                && problem.youthTier(y) == tier
                && p < problem.rowStart(y + 1)
                && left > 0;
            p++, left--) {
          int m = problem.mentorOf(p);
          if (!taken[m]) {
            taken[m] = true;
            mentorOf[y] = m;
          }
        }
      }
    }
    for (int y = 0; y < n; y++) {
      if (mentorOf[y] != NONE) {
        pairs.set(problem.pair(y, mentorOf[y]));
      }
    }
    return pairs;
  }
}
