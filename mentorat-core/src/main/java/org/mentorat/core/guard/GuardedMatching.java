package org.mentorat.core.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.FaultKind;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.problem.Workers;
import org.mentorat.spi.GrowingStrategy;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.StrategyInfo;
import org.mentorat.spi.UnusableParameterException;

/**
 * A matching strategy that either returns an outcome of its own, with all arrays copied, or throws a {@link PluginFaultException}. Small
 * problems are solved twice, to see whether the matching is the same. Whether the outcome holds is for the verifier to say.
 */
class GuardedMatching implements MatchingStrategy {
  /** Problems with more pairs are solved once. */
  private static final int SOLVED_TWICE = 20_000;

  final PartGuard guard;
  private final MatchingStrategy strategy;

  GuardedMatching(PartGuard guard, MatchingStrategy strategy) {
    this.guard = guard;
    this.strategy = strategy;
  }

  /** The strategy, guarded; growing if it is. */
  static MatchingStrategy of(PartGuard guard, MatchingStrategy strategy) {
    return strategy instanceof GrowingStrategy growing
        ? new Growing(guard, growing)
        : new GuardedMatching(guard, strategy);
  }

  @Override
  public StrategyInfo info() {
    return strategy.info();
  }

  @Override
  public Outcome match(
      AssignmentProblem problem, Parameters parameters, long seed, StopSignal stop) {
    return match(problem, parameters, seed, stop, Workers.CALLER);
  }

  @Override
  public Outcome match(
      AssignmentProblem problem,
      Parameters parameters,
      long seed,
      StopSignal stop,
      Workers workers) {
    Outcome outcome = ask(() -> strategy.match(problem, parameters, seed, stop, workers));
    if (problem.pairs() <= SOLVED_TWICE && !(outcome instanceof Outcome.Stopped)) {
      Outcome again = ask(() -> strategy.match(problem, parameters, seed, stop, workers));
      if (!(again instanceof Outcome.Stopped) && !same(outcome, again)) {
        throw PluginFaultException.inconsistent(guard.name(), null, null);
      }
    }
    return outcome;
  }

  private static boolean same(Outcome one, Outcome other) {
    return (one instanceof Outcome.Solved a && other instanceof Outcome.Solved b)
        ? a.matching() == null ? b.matching() == null : a.matching().equals(b.matching())
        : one.getClass() == other.getClass();
  }

  /** One call, watched; what is returned is a copy. */
  Outcome ask(Supplier<Outcome> call) {
    @Nullable Outcome outcome;
    try {
      outcome = guard.ask(new Question.Single(guard, null, null, false), call);
      if (outcome != null) {
        return OutcomeCopy.of(outcome);
      }
    } catch (UnusableParameterException e) {
      throw e;
    } catch (Throwable e) {
      throw guard.threw(null, null, e);
    }
    throw PluginFaultException.noAnswer(guard.name(), null, null, "an outcome");
  }

  /**
   * What is left of an outcome whose evidence does not hold: the matching, if it is feasible, with no more claimed than that. A run that was
   * stopped stays one.
   *
   * @return the outcome, and how it was at fault; null: nothing is left of it
   */
  static @Nullable Outcome downgraded(AssignmentProblem problem, Outcome outcome) {
    Outcome less;
    if (outcome instanceof Outcome.Solved solved) {
      less = new Outcome.Solved(solved.matching(), new Certificate.FeasibleOnly(""), solved.work());
    } else if (outcome instanceof Outcome.Stopped stopped) {
      List<Prices> nothingKnown = new ArrayList<>();
      for (int phase = 0; phase <= problem.tiers(); phase++) {
        nothingKnown.add(Prices.zero(problem));
      }
      less = new Outcome.Stopped(
          stopped.matching(),
          new Certificate.Bounded(nothingKnown),
          stopped.cause(),
          stopped.work());
    } else {
      return null;
    }
    return Verifier.verify(problem, less) instanceof Verification.Holds ? less : null;
  }

  /** In which way an outcome does not hold. */
  static FaultKind kind(AssignmentProblem problem, Outcome outcome) {
    return outcome instanceof Outcome.Infeasible || downgraded(problem, outcome) != null
        ? FaultKind.UNPROVEN
        : FaultKind.INFEASIBLE;
  }

  /** One that can grow. */
  private static final class Growing extends GuardedMatching implements GrowingStrategy {
    private final GrowingStrategy growing;

    Growing(PartGuard guard, GrowingStrategy growing) {
      super(guard, growing);
      this.growing = growing;
    }

    @Override
    public Outcome cover(
        AssignmentProblem problem, @Nullable Matching start, StopSignal stop, Workers workers) {
      return ask(() -> growing.cover(problem, start, stop, workers));
    }

    @Override
    public Outcome complete(
        AssignmentProblem problem,
        Matching covered,
        List<Prices> phases,
        StopSignal stop,
        Workers workers) {
      return ask(() -> growing.complete(problem, covered, phases, stop, workers));
    }

    @Override
    public Outcome resume(
        AssignmentProblem problem,
        Matching known,
        List<Prices> phases,
        StopSignal stop,
        Workers workers) {
      return ask(() -> growing.resume(problem, known, phases, stop, workers));
    }
  }
}
