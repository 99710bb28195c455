package org.mentorat.tck.broken;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.StopSignal;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.StrategyInfo;
import org.mentorat.tck.SlowProof;

/** Tries everything, and asks before each pair. It keeps every rule, with a method to override for each way to break one. */
class SoundStrategy implements MatchingStrategy {
  static final Parameter PATIENCE =
      Parameter.integer("patience", 1, 1, 4, "how often it asks for each pair");

  static StrategyInfo info(String id, Parameter... parameters) {
    return new StrategyInfo(id, "1", "Tries every matching.", List.of(parameters));
  }

  @Override
  public StrategyInfo info() {
    return info("everything", PATIENCE);
  }

  int patience(Parameters parameters) {
    return parameters.integer("patience");
  }

  Outcome solve(AssignmentProblem problem) {
    return SlowProof.solve(problem);
  }

  /** What is returned where there is no time: nobody is matched. */
  Outcome stopped(AssignmentProblem problem, Outcome.Cause cause) {
    List<Prices> phases = new ArrayList<>();
    for (int phase = 0; phase <= problem.tiers(); phase++) {
      phases.add(Prices.zero(problem));
    }
    return new Outcome.Stopped(
        Matching.of(), new Certificate.Bounded(phases), cause, Outcome.Work.NONE);
  }

  @Override
  public Outcome match(
      AssignmentProblem problem, Parameters parameters, long seed, StopSignal stop) {
    int questions = problem.pairs() * patience(parameters);
    for (int step = 0; step < questions; step++) {
      Outcome.@Nullable Cause cause = stop.reached(step);
      if (cause != null) {
        return stopped(problem, cause);
      }
    }
    return solve(problem);
  }

  /** The outcome without its last pair that is not locked, as one that is no more than feasible; the outcome itself where it has none. */
  static Outcome withoutAPair(AssignmentProblem problem, Outcome outcome) {
    if (!(outcome instanceof Outcome.Solved solved)
        || problem.youthGroups().hasLowerBounds()
        || problem.mentorGroups().hasLowerBounds()) {
      return outcome;
    }
    int[] free = solved.matching().pairs().filter(pair -> !problem.locked(pair)).toArray();
    return free.length == 0
        ? outcome
        : feasible(
            solved.matching().pairs().filter(p -> p != free[free.length - 1]).toArray());
  }

  static Outcome feasible(int... pairs) {
    return new Outcome.Solved(
        Matching.of(pairs), new Certificate.FeasibleOnly(""), Outcome.Work.NONE);
  }

  /** Takes every pair that fits in the order of {@code order}; knows neither lower bounds nor locked pairs. */
  static Outcome greedy(
      AssignmentProblem problem, Comparator<Integer> order, IntUnaryOperator mentorCapacity) {
    int[] youths = new int[problem.youths()];
    int[] mentors = new int[problem.mentors()];
    int[] groups = new int[problem.mentorGroups().nodes()];
    List<Integer> chosen = new ArrayList<>();
    for (int pair : IntStream.range(0, problem.pairs()).boxed().sorted(order).toList()) {
      int youth = youthOf(problem, pair);
      int mentor = problem.mentorOf(pair);
      boolean fits = youths[youth] < problem.youthCapacity(youth)
          && mentors[mentor] < mentorCapacity.applyAsInt(mentor);
      QuotaForest forest = problem.mentorGroups();
      for (int g = forest.groupOf(mentor); g != QuotaForest.NONE; g = forest.parent(g)) {
        fits &= groups[g] < forest.upper(g);
      }
      if (fits) {
        chosen.add(pair);
        youths[youth]++;
        mentors[mentor]++;
        for (int g = forest.groupOf(mentor); g != QuotaForest.NONE; g = forest.parent(g)) {
          groups[g]++;
        }
      }
    }
    return feasible(chosen.stream().mapToInt(Integer::intValue).toArray());
  }

  static int youthOf(AssignmentProblem problem, int pair) {
    int youth = 0;
    while (problem.rowStart(youth + 1) <= pair) {
      youth++;
    }
    return youth;
  }
}
