package org.mentorat.core.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Cut;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;

/**
 * The exact method: feasibility, one coverage phase a tier, the score phase, each on the face that those before have left.
 *
 * <p>Two ways lead through the coverage phases and into the score phase. The general one handles everything that an {@link
 * AssignmentProblem} can say. The other is for problems where every youth has one mentor at most and only capacities and upper quotas of
 * mentors limit: {@link LayeredCoverage} and {@link MatroidAuction} do most of the work there. Both end in {@link ScorePhase}, and both are exact.
 *
 * <p>Time O(units · (pairs + nodes) · log nodes) at worst, far less in practice. Memory about 9 bytes a pair once searches run against
 * the arcs, and 150 bytes a node.
 */
final class LexicographicFlow {
  /** Which way to take. */
  enum Way {
    /** The general way, always possible. */
    GENERAL,
    /** Only for one mentor a youth under upper quotas of mentors. */
    MATROID
  }

  /** What a run that is stopped while it serves youths may still spend on serving more; some milliseconds. */
  private static final long STEPS_OF_HURRY = 1 << 20;

  /** Single places are auctioned before anything else where the youths are at least so many of 100 places. */
  private static final int TIGHT_PERCENTAGE = 90;

  /**
   * The scores of all pairs, and by which power of two they are multiplied.
   *
   * @param most the highest score, 0 where there is no pair
   * @param least the lowest score, 0 where there is no pair
   */
  private record Scale(long most, long least, int shift) {
    /** Scores are scaled up until their spread has so many bits, so that ε and ties have room below one point. */
    private static final int SPREAD_BITS = 20;

    static Scale of(AssignmentProblem problem, long longestPath) {
      long most = problem.pairs() == 0 ? 0 : Long.MIN_VALUE;
      long least = problem.pairs() == 0 ? 0 : Long.MAX_VALUE;
      for (int p = 0; p < problem.pairs(); p++) {
        most = Math.max(most, problem.score(p));
        least = Math.min(least, problem.score(p));
      }
      int shift = 0;
      while (most > least
          && (most - least) << shift < 1L << SPREAD_BITS
          && longestPath << (shift + 1) <= MagnitudeCheck.MAX_PATH) {
        shift++;
      }
      return new Scale(most, least, shift);
    }

    long spread() {
      return most - least;
    }
  }

  private final AssignmentProblem problem;

  /** The bound B of {@link MagnitudeCheck}. */
  private final long longestPath;

  private final Workers workers;
  private final StepMeter meter;
  private final FlowNetwork net;
  private final PathSearch search;
  private final Scale scale;
  private final List<Prices> phases = new ArrayList<>();

  /** An auction that has served everybody; null where there was none. */
  private @Nullable MatroidAuction everybodyServed;

  /** Pairs, feasible or not, that a stopped score phase has found. */
  private @Nullable BitSet atHand;

  /** Once they are sorted. */
  private @Nullable FallingRows rows;

  /** A run on the caller's thread alone. */
  LexicographicFlow(AssignmentProblem problem, StopSignal stop) {
    this(problem, stop, Workers.CALLER);
  }

  /**
   * A run on a problem; {@link IllegalArgumentException} where prices could overflow.
   *
   * @param workers threads that make the best of a run that is stopped; searches and bids are one after the other
   */
  LexicographicFlow(AssignmentProblem problem, StopSignal stop, Workers workers) {
    this.problem = problem;
    this.workers = workers;
    longestPath = MagnitudeCheck.check(problem);
    meter = new StepMeter(stop);
    scale = Scale.of(problem, longestPath);
    net = new FlowNetwork(problem);
    search = new PathSearch(net, meter);
  }

  /** The quickest way that the problem allows. */
  static Way wayFor(AssignmentProblem problem) {
    return wayFor(problem, Scale.of(problem, 0));
  }

  private static Way wayFor(AssignmentProblem problem, Scale scale) {
    if (problem.youthGroups().nodes() > 0 || problem.mentorGroups().hasLowerBounds()) {
      return Way.GENERAL;
    }
    for (int y = 0; y < problem.youths(); y++) {
      if (problem.youthCapacity(y) > 1) {
        return Way.GENERAL;
      }
    }
    return FallingRows.suit(problem.mentors(), scale.spread()) ? Way.MATROID : Way.GENERAL;
  }

  /** The outcome by the quickest way that the problem allows. */
  Outcome solve() {
    return solve(wayFor(problem, scale));
  }

  /** The outcome by a way that must suit the problem. */
  Outcome solve(Way way) {
    Cut contradiction = new FeasibilityPhase(net, search, new GreedyStart(net, meter)).run();
    if (contradiction != null) {
      return new Outcome.Infeasible(new Certificate.Infeasible(contradiction), meter.work());
    }
    assert net.feasible();
    LayeredCoverage layers = new LayeredCoverage(net, meter);
    boolean covered = way == Way.MATROID ? coverInLayers(layers) : cover();
    assert net.feasible();
    if (!covered) {
      new GreedyStart(net, meter).hurry(STEPS_OF_HURRY);
      assert net.feasible();
      return stopped(net.pairs());
    }
    return score(way, layers);
  }

  /** The outcome once the network holds the best coverage and its face is narrowed. */
  private Outcome score(Way way, LayeredCoverage layers) {
    BitSet mostServed = net.pairs();
    ScorePhase scores = new ScorePhase(net, search);
    boolean scored;
    if (way == Way.MATROID) {
      scored = scoreByBids(layers);
    } else {
      search.forScore(0);
      scored = scoreByFlows(scores);
    }
    assert !scored || net.feasible();
    assert !scored || scores.optimal();
    search.descale();
    if (!scored) {
      return stopped(mostServed, prices());
    }
    phases.add(prices());
    return new Outcome.Solved(net.matching(), new Certificate.Optimal(phases), meter.work());
  }

  /**
   * The outcome where a matching of the best coverage and its prices are known, as {@link GrowingSolver#cover} finds them: the other way than {@link
   * Way#MATROID} has found the optimum with them.
   */
  Outcome complete(Matching covered, List<Prices> knownPhases) {
    if (wayFor(problem, scale) != Way.MATROID) {
      return resume(covered, knownPhases);
    }
    phases.addAll(knownPhases.subList(0, problem.tiers()));
    KnownFace.flow(net, covered);
    assert net.feasible();
    LayeredCoverage layers = new LayeredCoverage(net, meter);
    layers.takeOver(phases);
    layers.narrow();
    return score(Way.MATROID, layers);
  }

  /**
   * The outcome where a matching of the best coverage and the prices of all phases are known from a part of the problem's pairs, and the
   * further pairs have no positive margin in any coverage phase: only the score phase runs, from the prices at hand.
   */
  Outcome resume(Matching known, List<Prices> knownPhases) {
    phases.addAll(knownPhases.subList(0, problem.tiers()));
    KnownFace.enter(net, known, phases);
    assert net.feasible();
    search.forScore(0);
    long[] price = KnownFace.byNode(net, knownPhases.get(problem.tiers()));
    System.arraycopy(price, 0, search.price(), 0, price.length);
    ScorePhase scores = new ScorePhase(net, search);
    boolean scored = wayFor(problem, scale) == Way.MATROID ? resumeOnHubs() : scoreByFlows(scores);
    if (!scored) {
      BitSet mostServed = new BitSet(problem.pairs());
      known.pairs().forEach(mostServed::set);
      return stopped(mostServed, prices());
    }
    assert net.feasible();
    assert scores.optimal();
    phases.add(prices());
    return new Outcome.Solved(net.matching(), new Certificate.Optimal(phases), meter.work());
  }

  private boolean scoreByFlows(ScorePhase scores) {
    boolean ended = scores.run();
    if (!ended) {
      atHand = net.pairs();
    }
    return ended;
  }

  private boolean resumeOnHubs() {
    FallingRows sorted = FallingRows.of(net, scale.most, 0, meter);
    rows = sorted;
    if (sorted == null) {
      return false;
    }
    MatroidFinish finish = new MatroidFinish(net, sorted, meter, search.price());
    boolean ended = finish.run();
    if (!ended) {
      atHand = finish.pairs();
    }
    return ended;
  }

  private boolean cover() {
    new GreedyStart(net, meter).run();
    for (int tier = 0; tier < problem.tiers(); tier++) {
      boolean done = new CoveragePhase(net, search, meter, tier).run();
      phases.add(prices());
      if (!done) {
        return false;
      }
    }
    return true;
  }

  private boolean coverInLayers(LayeredCoverage coverage) {
    if (hasTightSinglePlaces()) {
      auctionToEverybody(coverage);
    }
    GreedyStart greedy = new GreedyStart(net, meter);
    Prices zero = Prices.zero(problem);
    for (int tier = 0; tier < problem.tiers(); tier++) {
      greedy.run(tier);
      if (!coverage.run(tier)) {
        return false;
      }
      phases.add(coverage.hasShortage(tier) ? coverage.prices(tier) : zero);
    }
    coverage.narrow();
    return true;
  }

  private boolean hasTightSinglePlaces() {
    if (net.firstMentorGroup < net.root || scale.spread() == 0) {
      return false;
    }
    int places = 0;
    for (int m = 0; m < problem.mentors(); m++) {
      if (problem.mentorCapacity(m) > 1) {
        return false;
      }
      places += problem.mentorCapacity(m);
    }
    int wanted = 0;
    for (int y = 0; y < problem.youths(); y++) {
      if (problem.youthCapacity(y) > 0) {
        if (problem.rowStart(y) == problem.rowStart(y + 1)) {
          return false;
        }
        wanted++;
      }
    }
    return wanted <= places && 100L * wanted >= (long) TIGHT_PERCENTAGE * places;
  }

  /** Where this serves everybody, coverage is settled, and one stage of the later auction is done. */
  private void auctionToEverybody(LayeredCoverage coverage) {
    FallingRows sorted = FallingRows.of(net, scale.most, scale.shift, meter);
    if (sorted == null) {
      return;
    }
    MatroidAuction auction = auction(coverage, sorted);
    if (auction.servesEverybody()) {
      auction.handOver();
      net.countFlows();
      everybodyServed = auction;
      rows = sorted;
    }
  }

  private MatroidAuction auction(LayeredCoverage coverage, FallingRows sorted) {
    return new MatroidAuction(
        net, coverage, sorted, meter, scale.spread() << scale.shift, longestPath << scale.shift);
  }

  /** Side by side where the face leaves all pairs free. */
  private @Nullable FallingRows sortRows(LayeredCoverage coverage) {
    return problem.lockedPairs() == 0 && !anyShortage(coverage)
        ? FallingRows.of(problem, scale.most, scale.shift, meter, workers)
        : FallingRows.of(net, scale.most, scale.shift, meter);
  }

  private boolean anyShortage(LayeredCoverage coverage) {
    return IntStream.range(0, problem.tiers()).anyMatch(coverage::hasShortage);
  }

  private boolean scoreByBids(LayeredCoverage coverage) {
    search.forScore(scale.shift);
    FallingRows sorted = rows == null ? sortRows(coverage) : rows;
    rows = sorted;
    if (sorted == null) {
      return false;
    }
    if (scale.spread() == 0) {
      priceEqualScores(coverage, scale.least);
    } else {
      MatroidAuction auction = auction(coverage, sorted);
      if (everybodyServed != null) {
        auction.startFrom(everybodyServed);
        everybodyServed = null;
      }
      auction.run();
      if (meter.stopped()) {
        keep(auction);
        return false;
      }
      auction.handOver(search.price());
    }
    boolean ended = new MatroidFinish(net, sorted, meter, search.price()).run();
    if (!ended) {
      atHand =
          net.pairs(); // what the bids have found is nearer to the optimum than a finish half done
    }
    return ended;
  }

  /**
   * Keeps, for a run that is stopped among bids, the last stage that came to its end: it has better prices and better pairs than the one
   * that is cut short.
   */
  private void keep(MatroidAuction auction) {
    BitSet lastStage = net.fixedPairs();
    if (!auction.lastStage(lastStage, search.price())) {
      auction.handOver(search.price());
      lastStage = net.pairs();
    }
    atHand = lastStage;
  }

  /** Where all scores are equal every matching of the best coverage is optimal: a place in a shortage is worth the score, others nothing. */
  private void priceEqualScores(LayeredCoverage coverage, long score) {
    for (int v = net.youths; v < net.root; v++) {
      search.price()[v] = coverage.inShortage(v) ? -score : 0;
    }
  }

  /** The outcome of a run that is stopped while it serves youths, so that there are no prices yet. */
  private Outcome stopped(BitSet feasible) {
    return stopped(feasible, Prices.zero(problem));
  }

  /**
   * The outcome of a run that is stopped.
   *
   * @param feasible pairs that are feasible, of the best coverage once there is one; what {@link #atHand} holds may make them better
   * @param score prices of mentors and groups; those of youths are found here
   */
  private Outcome stopped(BitSet feasible, Prices score) {
    Outcome.Cause cause = meter.cause();
    if (cause == null) {
      throw new IllegalStateException("stopped without a cause");
    }
    while (phases.size() < problem.tiers()) {
      phases.add(Prices.zero(problem));
    }
    phases.add(score);
    workers.run(2, task -> {
      if (task == 0) {
        improve(feasible);
      } else {
        lowerBound();
      }
    });
    return new Outcome.Stopped(
        Matching.of(feasible), new Certificate.Bounded(phases), cause, meter.work());
  }

  private void improve(BitSet feasible) {
    if (atHand != null) {
      new Exchange(net, feasible).adopt(atHand);
    }
  }

  private void lowerBound() {
    if (rows == null) {
      RowBound.lower(problem, phases);
    } else {
      RowBound.lower(problem, phases, rows);
    }
  }

  private Prices prices() {
    long[] price = search.price();
    return new Prices(
        Arrays.copyOfRange(price, 0, net.youths),
        Arrays.copyOfRange(price, net.youths, net.firstYouthGroup),
        Arrays.copyOfRange(price, net.firstYouthGroup, net.firstMentorGroup),
        Arrays.copyOfRange(price, net.firstMentorGroup, net.root));
  }
}
