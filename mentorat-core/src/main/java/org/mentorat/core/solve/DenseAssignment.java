package org.mentorat.core.solve;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;

/**
 * Solves dense problems, most pairs of which are eligible, where every youth has one mentor at most and nothing but capacities limits.
 *
 * <p>Reading millions of pairs is most of the work, so rows are read once, into {@link ShortLists} of their best, and what follows asks
 * the lists and reads a row anew only where a list cannot answer: a {@link ListAuction} with ε = 0 serves most youths, {@link
 * AugmentingPaths} the others. The result is exact over all pairs, whatever the lists hold.
 *
 * <p>Where rows are alike, or scores are products, everybody wants the same and paths grow long. Then auctions with a falling ε come in
 * between (Bertsekas &amp; Eckstein 1988): from an eighth of the spread of scores down to 1, an eighth a time, after which few youths are
 * far from their best and paths are short. That asks for as many places as youths, since such an auction would leave a price on places
 * that stay free; {@link Balanced} makes it so. What takes too many steps even so is left to the other ways.
 *
 * <p><b>Takes</b> one tier, youths of capacity 0 or 1, mentors of any capacity, scores of any sign, shortage on either side, rows of any
 * kind; no locked pairs and no groups. <b>Is chosen</b> for those where at least half of all pairs are eligible.
 *
 * <p>Time linear in pairs on most instances, bounded by {@link Patience} and what the other ways need. Memory less than a
 * kilobyte a person, nothing a pair unless it has to be balanced.
 */
final class DenseAssignment {
  /** Below so many pairs the other ways are as quick. */
  static final int FEW_PAIRS = 1000;

  /** Entries of a list, at most: with fewer, rows are read anew too often, with more, lists leave the cache. */
  private static final int LISTED = 32;

  /** Bids a youth before paths take over: later ones gain little. */
  private static final int BIDS = 6;

  /** Bids a youth and auction with ε, at most; a tenth is usual. */
  private static final int SCALED_BIDS = 200;

  /** ε falls by so many bits between auctions, and begins so many below the spread of scores. */
  private static final int SCALING_BITS = 3;

  /**
   * When to give up.
   *
   * @param fewSteps steps a pair, beyond which auctions with ε are cheaper than paths
   * @param mostSteps steps a pair, beyond which the problem is left to the other ways
   */
  record Patience(int fewSteps, int mostSteps) {
    static final Patience USUAL = new Patience(4, 100);
  }

  private final AssignmentProblem problem;
  private final StopSignal stop;
  private final StepMeter meter;
  private final int[] youths;
  private final long places;
  private final Holders holders;
  private final ShortLists lists;
  private final ListAuction auction;
  private AugmentingPaths paths;

  private DenseAssignment(AssignmentProblem problem, StopSignal stop) {
    this.problem = problem;
    this.stop = stop;
    meter = new StepMeter(stop);
    youths = withPairs(problem);
    int[] capacity = new int[problem.mentors()];
    Arrays.setAll(capacity, problem::mentorCapacity);
    places = Arrays.stream(capacity).asLongStream().sum();
    holders = new Holders(problem.youths(), capacity);
    lists = new ShortLists(problem, meter, LISTED);
    auction = new ListAuction(lists, holders, meter);
    paths = new AugmentingPaths(problem, lists, holders, meter);
  }

  /** Whether this way is the quickest for a problem. */
  static boolean suits(AssignmentProblem problem) {
    return problem.pairs() >= FEW_PAIRS
        && 2L * problem.pairs() >= (long) problem.youths() * problem.mentors()
        && takes(problem);
  }

  /** Whether this way can solve a problem. */
  static boolean takes(AssignmentProblem problem) {
    if (problem.tiers() > 1
        || problem.lockedPairs() > 0
        || problem.youthGroups().nodes() > 0
        || problem.mentorGroups().nodes() > 0) {
      return false;
    }
    for (int y = 0; y < problem.youths(); y++) {
      if (problem.youthCapacity(y) > 1) {
        return false;
      }
    }
    return true;
  }

  /** The outcome for a problem that this way takes. */
  static Outcome solve(AssignmentProblem problem, StopSignal stop) {
    return solve(problem, stop, Patience.USUAL);
  }

  static Outcome solve(AssignmentProblem problem, StopSignal stop, Patience patience) {
    DenseAssignment run = new DenseAssignment(problem, stop);
    Outcome outcome = run.solve(patience);
    return outcome != null ? outcome : run.handOver();
  }

  private static int[] withPairs(AssignmentProblem problem) {
    int[] found = new int[problem.youths()];
    int n = 0;
    for (int y = 0; y < problem.youths(); y++) {
      if (problem.youthCapacity(y) > 0 && problem.rowStart(y) < problem.rowStart(y + 1)) {
        found[n++] = y;
      }
    }
    return Arrays.copyOf(found, n);
  }

  /** The outcome; null where it takes too long. */
  private @Nullable Outcome solve(Patience patience) {
    for (int y : youths) {
      if (meter.stopped()) {
        return stopped();
      }
      lists.refresh(y, holders.price);
    }
    auction.run(youths, 0, (long) BIDS * youths.length);
    assert holders.consistent();
    boolean alike = places == youths.length && 3 * unserved() > youths.length;
    AugmentingPaths.Progress progress = alike
        ? AugmentingPaths.Progress.COSTLY
        : augment(Math.min(patience.fewSteps(), patience.mostSteps()));
    if (progress == AugmentingPaths.Progress.COSTLY && patience.mostSteps() > 0) {
      if (places != youths.length) {
        return solveBalanced(patience);
      }
      if (paths.anyShort()) {
        return null;
      }
      scale();
      paths = new AugmentingPaths(problem, lists, holders, meter);
      paths.placesAreAllNeeded();
      progress = augment(patience.mostSteps());
    }
    assert holders.consistent();
    return switch (progress) {
      case DONE ->
        new Outcome.Solved(
            matching(), new Certificate.Optimal(List.of(coverage(), scores())), meter.work());
      case STOPPED -> stopped();
      case COSTLY -> null;
    };
  }

  private @Nullable Outcome solveBalanced(Patience patience) {
    Balanced balanced = Balanced.of(problem, youths.length, places);
    if (balanced == null) {
      return null;
    }
    DenseAssignment run =
        new DenseAssignment(balanced.problem(), stop.less(meter.work().scannedPairs()));
    Outcome outcome = run.solve(new Patience(0, patience.mostSteps()));
    if (outcome == null || run.paths.anyShort()) {
      return null;
    }
    Outcome.Work work = meter.work().plus(run.meter.work());
    if (outcome instanceof Outcome.Solved s) {
      Prices scores = ((Certificate.Optimal) s.certificate()).phases().get(1);
      return new Outcome.Solved(
          balanced.matching(s.matching()), new Certificate.Optimal(balanced.phases(scores)), work);
    }
    Outcome.Stopped s = (Outcome.Stopped) outcome;
    return new Outcome.Stopped(
        filledUp(balanced.matching(s.matching())),
        new Certificate.Bounded(balanced.phases(s.certificate().phases().get(1))),
        s.cause(),
        work);
  }

  private int unserved() {
    int unserved = 0;
    for (int y : youths) {
      unserved += holders.pairOf[y] == Holders.NONE ? 1 : 0;
    }
    return unserved;
  }

  private AugmentingPaths.Progress augment(int stepsPerPair) {
    paths.allow((long) stepsPerPair * problem.pairs());
    AugmentingPaths.Progress progress = AugmentingPaths.Progress.DONE;
    for (int y : youths) {
      if (meter.stopped()) {
        return AugmentingPaths.Progress.STOPPED;
      }
      if (holders.pairOf[y] == Holders.NONE && !paths.shortYouth(y)) {
        progress = paths.insert(y);
        if (progress != AugmentingPaths.Progress.DONE) {
          break;
        }
      }
    }
    return progress;
  }

  /** Auctions with falling ε from the prices at hand; then those who are not at their best let go. */
  private void scale() {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int p = 0; p < problem.pairs(); p++) {
      least = Math.min(least, problem.score(p));
      most = Math.max(most, problem.score(p));
    }
    long epsilon = most - least;
    do {
      epsilon = Math.max(1, epsilon >> SCALING_BITS);
      holders.clear();
      auction.run(youths, epsilon, (long) SCALED_BIDS * youths.length);
    } while (epsilon > 1 && !meter.stopped());
    for (int y : youths) {
      if (holders.pairOf[y] != Holders.NONE && holders.worth(y) < lists.best(y, holders.price)) {
        holders.leave(y);
      }
    }
    holders.bidThePrice();
    auction.run(youths, 0, (long) BIDS * youths.length);
  }

  private Outcome handOver() {
    StopSignal rest = stop.less(meter.work().scannedPairs());
    Outcome outcome = GrowingCore.suits(problem)
        ? GrowingCore.solve(problem, rest)
        : new LexicographicFlow(problem, rest).solve();
    if (outcome instanceof Outcome.Solved s) {
      return new Outcome.Solved(s.matching(), s.certificate(), meter.work().plus(s.work()));
    }
    Outcome.Stopped s = (Outcome.Stopped) outcome; // without lower bounds and locked pairs
    return new Outcome.Stopped(
        s.matching(), s.certificate(), s.cause(), meter.work().plus(s.work()));
  }

  private Outcome stopped() {
    Outcome.Cause cause = meter.cause();
    if (cause == null) {
      throw new IllegalStateException("stopped without a cause");
    }
    Prices scores = scores();
    for (int y : youths) {
      scores.youth()[y] = lists.bound(y, holders.price);
    }
    return new Outcome.Stopped(
        filledUp(matching()),
        new Certificate.Bounded(List.of(Prices.zero(problem), scores)),
        cause,
        meter.work());
  }

  /** A matching, and whom else there is a place for. */
  private Matching filledUp(Matching matching) {
    holders.clear();
    int y = 0;
    for (int k = 0; k < matching.size(); k++) {
      int p = matching.pair(k);
      while (problem.rowStart(y + 1) <= p) {
        y++;
      }
      holders.take(y, problem.mentorOf(p), p, problem.score(p), 0);
    }
    for (int youth : youths) {
      if (holders.pairOf[youth] == Holders.NONE) {
        takeAnyPlace(youth);
      }
    }
    return matching();
  }

  private void takeAnyPlace(int y) {
    for (int k = lists.first(y); k < lists.end(y); k++) {
      if (holders.hasRoom(lists.mentor[k])) {
        holders.take(y, lists.mentor[k], lists.pair[k], lists.score[k], 0);
        return;
      }
    }
    for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
      if (holders.hasRoom(problem.mentorOf(p))) {
        holders.take(y, problem.mentorOf(p), p, problem.score(p), 0);
        return;
      }
    }
  }

  private Matching matching() {
    return Matching.of(
        Arrays.stream(holders.pairOf).filter(p -> p != Holders.NONE).toArray());
  }

  private Prices coverage() {
    Prices prices = Prices.zero(problem);
    for (int y = 0; y < problem.youths(); y++) {
      prices.youth()[y] = paths.shortYouth(y) ? -1 : 0;
    }
    for (int m = 0; m < problem.mentors(); m++) {
      prices.mentor()[m] = paths.shortMentor(m) ? -1 : 0;
    }
    return prices;
  }

  /** Going without is worth 0; a youth of capacity 0 is priced above all that its pairs could be worth. */
  private Prices scores() {
    Prices prices = Prices.zero(problem);
    System.arraycopy(holders.price, 0, prices.mentor(), 0, problem.mentors());
    for (int y = 0; y < problem.youths(); y++) {
      if (problem.youthCapacity(y) == 0) {
        prices.youth()[y] = -Holders.CLOSED;
      } else if (holders.pairOf[y] != Holders.NONE) {
        prices.youth()[y] = holders.worth(y);
      }
    }
    return prices;
  }
}
