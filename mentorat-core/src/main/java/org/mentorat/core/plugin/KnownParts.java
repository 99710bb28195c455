package org.mentorat.core.plugin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Mentor;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.GrowingStrategy;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.StrategyInfo;

/** Parts of plug-ins with what they said of themselves when they were installed: they are not asked again. */
final class KnownParts {
  private KnownParts() {}

  record KnownRule(RuleInfo info, EligibilityRule rule) implements EligibilityRule {
    @Override
    public EligibilityRule.Bound bind(BindingContext context, List<Mentor> mentors) {
      return rule.bind(context, mentors);
    }
  }

  record KnownScorer(ScorerInfo info, boolean expensive, Scorer scorer) implements Scorer {
    @Override
    public Scorer.Bound bind(BindingContext context, List<Mentor> mentors) {
      return scorer.bind(context, mentors);
    }
  }

  record KnownRouting(StrategyInfo info, RoutingStrategy strategy) implements RoutingStrategy {
    @Override
    public RoutingStrategy.Bound bind(BindingContext context) {
      return strategy.bind(context);
    }
  }

  static MatchingStrategy matching(StrategyInfo info, MatchingStrategy strategy) {
    return strategy instanceof GrowingStrategy growing
        ? new KnownGrowing(info, growing)
        : new KnownMatching(info, strategy);
  }

  private record KnownMatching(StrategyInfo info, MatchingStrategy strategy)
      implements MatchingStrategy {
    @Override
    public Outcome match(
        AssignmentProblem problem, Parameters parameters, long seed, StopSignal stop) {
      return strategy.match(problem, parameters, seed, stop);
    }

    @Override
    public Outcome match(
        AssignmentProblem problem,
        Parameters parameters,
        long seed,
        StopSignal stop,
        Workers workers) {
      return strategy.match(problem, parameters, seed, stop, workers);
    }
  }

  private record KnownGrowing(StrategyInfo info, GrowingStrategy strategy)
      implements GrowingStrategy {
    @Override
    public Outcome match(
        AssignmentProblem problem, Parameters parameters, long seed, StopSignal stop) {
      return strategy.match(problem, parameters, seed, stop);
    }

    @Override
    public Outcome match(
        AssignmentProblem problem,
        Parameters parameters,
        long seed,
        StopSignal stop,
        Workers workers) {
      return strategy.match(problem, parameters, seed, stop, workers);
    }

    @Override
    public Outcome cover(
        AssignmentProblem problem, @Nullable Matching start, StopSignal stop, Workers workers) {
      return strategy.cover(problem, start, stop, workers);
    }

    @Override
    public Outcome complete(
        AssignmentProblem problem,
        Matching covered,
        List<Prices> phases,
        StopSignal stop,
        Workers workers) {
      return strategy.complete(problem, covered, phases, stop, workers);
    }

    @Override
    public Outcome resume(
        AssignmentProblem problem,
        Matching known,
        List<Prices> phases,
        StopSignal stop,
        Workers workers) {
      return strategy.resume(problem, known, phases, stop, workers);
    }
  }
}
