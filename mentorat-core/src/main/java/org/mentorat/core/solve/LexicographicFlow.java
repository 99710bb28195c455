package org.mentorat.core.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Cut;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;

/**
 * The general exact method: feasibility, one coverage phase a tier, the score phase, each on the face that those before have left.
 *
 * <p>Handles everything an {@link AssignmentProblem} can say. Time O(units · (pairs + nodes) · log nodes) at worst, far less in
 * practice; memory about 5 bytes a pair once searches run against the arcs, and 100 bytes a node.
 */
final class LexicographicFlow {
  private final AssignmentProblem problem;
  private final StepMeter meter;
  private final FlowNetwork net;
  private final PathSearch search;
  private final List<Prices> phases = new ArrayList<>();

  LexicographicFlow(AssignmentProblem problem, StopSignal stop) {
    this.problem = problem;
    meter = new StepMeter(stop);
    net = new FlowNetwork(problem);
    search = new PathSearch(net, meter);
  }

  Outcome solve() {
    Cut contradiction = new FeasibilityPhase(net, search).run();
    if (contradiction != null) {
      return new Outcome.Infeasible(new Certificate.Infeasible(contradiction), meter.work());
    }
    assert net.feasible();
    new GreedyStart(net, meter).run();
    assert net.feasible();
    for (int tier = 0; tier < problem.tiers(); tier++) {
      boolean done = new CoveragePhase(net, search, meter, tier).run();
      assert net.feasible();
      phases.add(prices());
      if (!done) {
        return stopped(net.matching(), null);
      }
    }
    Matching mostServed = net.matching();
    ScorePhase scores = new ScorePhase(net, search);
    if (!scores.run()) {
      return stopped(mostServed, prices());
    }
    assert net.feasible() && scores.optimal();
    phases.add(prices());
    return new Outcome.Solved(net.matching(), new Certificate.Optimal(phases), meter.work());
  }

  private Outcome stopped(Matching matching, @Nullable Prices scorePrices) {
    while (phases.size() < problem.tiers()) {
      phases.add(Prices.zero(problem));
    }
    phases.add(scorePrices == null ? bestOfEachRow() : scorePrices);
    Outcome.Cause cause = meter.cause();
    if (cause == null) {
      throw new IllegalStateException("stopped without a cause");
    }
    return new Outcome.Stopped(matching, new Certificate.Bounded(phases), cause, meter.work());
  }

  /** A bound at hand without a search: each youth has its best mentor, as if places were free. */
  private Prices bestOfEachRow() {
    Prices prices = Prices.zero(problem);
    for (int y = 0; y < problem.youths(); y++) {
      for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
        prices.youth()[y] = Math.max(prices.youth()[y], problem.score(p));
      }
    }
    return prices;
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
