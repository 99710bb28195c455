package org.mentorat.core.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.candidates.Candidates;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.spi.GrowingStrategy;
import org.mentorat.spi.Parameters;

/**
 * Solves over a growing part of the eligible pairs until prices prove that no other pair is wanted: column generation (Ford &amp;
 * Fulkerson 1958; Gilmore &amp; Gomory 1961), lexicographically.
 *
 * <p>Coverage comes first, without scores: rounds of a maximum matching and of pairs that would add to it, which takes eligibility alone.
 * Its prices say which pairs can still matter. Then the score: one solve from scratch, and rounds that go on from the matching and the
 * prices at hand. Each round adds pairs, so there is an end. After every full pass the youths' prices, raised by the margins found, are a
 * bound over all eligible pairs; so a run that is stopped says how far it can be from the optimum.
 *
 * <p>Of several optima the one found depends on which pairs were in the problem, and so need not be the one of a run over all pairs at
 * once; it is a function of the cohort and the policy all the same.
 */
final class Pricing {
  /** Most pairs that a round adds for a youth: towards coverage, and towards the score. */
  private static final int ADDED_TO_COVERAGE = 8;

  private static final int ADDED_TO_SCORE = 8;

  private final GrowingStrategy strategy;
  private final Parameters parameters;
  private final long seed;
  private final RunOptions options;
  private final StopSignal stop;
  private Prepared prepared;
  private AssignmentProblem problem;
  private Candidates candidates;
  private Outcome.Work work = Outcome.Work.NONE;
  private int round;
  private double gap = 1;

  /** The least that any round has proved the optimum's score not to exceed. */
  private double leastBound = Double.POSITIVE_INFINITY;

  private Pricing(
      Prepared prepared, GrowingStrategy strategy, Parameters parameters, RunOptions options) {
    this.prepared = prepared;
    this.problem = prepared.problem();
    this.candidates = prepared.candidates();
    this.strategy = strategy;
    this.parameters = parameters;
    this.seed = prepared.policy().policy().seed();
    this.options = options;
    this.stop = options.stopSignal();
  }

  /**
   * What came of it.
   *
   * @param prepared with the pairs that were added
   */
  record Priced(Prepared prepared, Outcome outcome) {}

  /** The outcome over all eligible pairs of {@code prepared}, whose candidates are growing. */
  static Priced match(
      Prepared prepared, GrowingStrategy strategy, Parameters parameters, RunOptions options) {
    Pricing pricing = new Pricing(prepared, strategy, parameters, options);
    Outcome outcome = pricing.match();
    return new Priced(pricing.prepared, outcome);
  }

  private Outcome match() {
    Outcome covered = cover();
    if (!(covered instanceof Outcome.Solved best) || !candidates.growing()) {
      return covered;
    }
    List<Prices> known = phasesOf(best.certificate());
    List<Prices> bound = withTrivialScore(known.subList(0, problem.tiers()));
    Outcome outcome = strategy.complete(problem, best.matching(), known, left(), options.workers());
    while (true) {
      add(outcome);
      if (outcome instanceof Outcome.Stopped stopped) {
        return new Outcome.Stopped(
            better(best.matching(), stopped.matching()),
            new Certificate.Bounded(bound),
            stopped.cause(),
            work);
      }
      if (!(outcome instanceof Outcome.Solved solved)) {
        return overAllPairs();
      }
      best = solved;
      List<Prices> phases = phasesOf(solved.certificate());
      Candidates.Pass pass = candidates.worthMore(phases, ADDED_TO_SCORE, left());
      if (pass.stopped() == null) {
        long score = Objective.of(problem, solved.matching()).score();
        double least = score + mostMissing(pass.raise());
        if (least <= leastBound) {
          leastBound = least;
          bound = raised(phases, pass.raise());
        }
        gap = (leastBound - score) / Math.max(1, score);
      }
      tell(pass, Objective.of(problem, solved.matching()), false);
      if (pass.stopped() != null) {
        return new Outcome.Stopped(
            solved.matching(), new Certificate.Bounded(bound), pass.stopped(), work);
      }
      if (pass.pairs() == 0) {
        return new Outcome.Solved(solved.matching(), solved.certificate(), work);
      }
      Matching atHand = grow(pass.candidates(), solved.matching());
      best = new Outcome.Solved(atHand, solved.certificate(), solved.work());
      outcome = strategy.resume(problem, atHand, phases, left(), options.workers());
    }
  }

  /** Rounds for coverage alone; {@link Outcome.Solved} once no pair is left that would add to it. */
  private Outcome cover() {
    @Nullable Matching start = null;
    while (true) {
      Outcome outcome = strategy.cover(problem, start, left(), options.workers());
      add(outcome);
      if (outcome instanceof Outcome.Stopped stopped) {
        return stopped(stopped.matching(), stopped.cause());
      }
      if (!(outcome instanceof Outcome.Solved solved)) {
        return overAllPairs();
      }
      Candidates.Pass pass =
          candidates.addingCoverage(phasesOf(solved.certificate()), ADDED_TO_COVERAGE, left());
      tell(pass, Objective.of(problem, solved.matching()), true);
      if (pass.stopped() != null) {
        return stopped(solved.matching(), pass.stopped());
      }
      if (pass.pairs() == 0) {
        return solved;
      }
      start = grow(pass.candidates(), solved.matching());
    }
  }

  /** Where the pairs so far cannot meet the lower quotas more pairs may; all of them at once, if that many can be held, decide. */
  private Outcome overAllPairs() {
    Candidates all = Candidates.find(
        prepared.cohort(),
        prepared.participants(),
        prepared.evaluation(),
        prepared.policy(),
        options.workers(),
        done -> {});
    take(all, all.problem());
    Outcome outcome = strategy.match(problem, parameters, seed, left(), options.workers());
    add(outcome);
    return outcome;
  }

  private static List<Prices> phasesOf(Certificate certificate) {
    if (certificate instanceof Certificate.Optimal optimal) {
      return optimal.phases();
    }
    if (certificate instanceof Certificate.Bounded bounded) {
      return bounded.phases();
    }
    throw new IllegalStateException("a growing strategy gave no prices");
  }

  /** Takes the pairs found into the problem; returns the matching by its new pair indices. */
  private Matching grow(Candidates grown, Matching matching) {
    AssignmentProblem larger = grown.problem();
    int[] pairs = new int[matching.size()];
    int youth = 0;
    for (int k = 0; k < pairs.length; k++) {
      int pair = matching.pair(k);
      while (problem.rowStart(youth + 1) <= pair) {
        youth++;
      }
      pairs[k] = larger.pair(youth, problem.mentorOf(pair));
    }
    take(grown, larger);
    return Matching.of(pairs);
  }

  private void take(Candidates grown, AssignmentProblem larger) {
    candidates = grown;
    problem = larger;
    prepared = new Prepared(
        prepared.cohort(),
        prepared.policy(),
        prepared.routing(),
        prepared.participants(),
        prepared.evaluation(),
        grown,
        larger);
  }

  private StopSignal left() {
    return stop.less(work.scannedPairs());
  }

  private void add(Outcome outcome) {
    if (outcome instanceof Outcome.Solved solved) {
      work = work.plus(solved.work());
    } else if (outcome instanceof Outcome.Stopped stopped) {
      work = work.plus(stopped.work());
    } else if (outcome instanceof Outcome.Infeasible infeasible) {
      work = work.plus(infeasible.work());
    }
  }

  private Matching better(Matching one, Matching other) {
    return Objective.of(problem, other).compareTo(Objective.of(problem, one)) > 0 ? other : one;
  }

  /** Stopped before coverage is known: everybody might be served by the best mentor that could be. */
  private Outcome stopped(Matching matching, Outcome.Cause cause) {
    List<Prices> nothingKnown = new ArrayList<>();
    for (int tier = 0; tier < problem.tiers(); tier++) {
      nothingKnown.add(Prices.zero(problem));
    }
    return new Outcome.Stopped(
        matching, new Certificate.Bounded(withTrivialScore(nothingKnown)), cause, work);
  }

  private List<Prices> withTrivialScore(List<Prices> coverage) {
    Prices score = Prices.zero(problem);
    for (int y = 0; y < problem.youths(); y++) {
      if (problem.rowStart(y + 1) > problem.rowStart(y)) {
        score.youth()[y] = candidates.most(y);
      }
    }
    List<Prices> phases = new ArrayList<>(coverage);
    phases.add(score);
    return phases;
  }

  /** Prices at which no eligible pair has a positive margin. */
  private List<Prices> raised(List<Prices> phases, long[] raise) {
    List<Prices> raised = new ArrayList<>(phases);
    Prices score = raised.remove(problem.tiers());
    long[] youth = score.youth().clone();
    for (int y = 0; y < youth.length; y++) {
      youth[y] += raise[y];
    }
    raised.add(new Prices(youth, score.mentor(), score.youthGroup(), score.mentorGroup()));
    return raised;
  }

  /** An upper bound of what the matching of these prices lacks to the best score, given what no margin of a pair left out exceeds. */
  private double mostMissing(long[] raise) {
    double most = 0;
    for (int y = 0; y < raise.length; y++) {
      most += (double) raise[y] * problem.youthCapacity(y);
    }
    return most;
  }

  private void tell(Candidates.Pass pass, Objective objective, boolean coverage) {
    options
        .listener()
        .priced(new RunListener.Round(
            round++,
            coverage,
            problem.pairs(),
            pass.pairs(),
            candidates.evaluated(),
            objective,
            coverage ? 1 : gap));
  }
}
