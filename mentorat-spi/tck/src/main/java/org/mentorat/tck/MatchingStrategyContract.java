package org.mentorat.tck;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verification.Claim;
import org.mentorat.problem.Verifier;
import org.mentorat.problem.Workers;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.StrategyInfo;

/**
 * The contract of a matching strategy as tests. An author adds one class that extends this one, names the strategy and says what it
 * promises. A failure reads "rule M2 broken: …, because …". Small problems are judged by trying every matching, all of them by the {@link
 * Verifier}. Each law is tried on 100 random problems, or on as many as the system property {@code mentorat.tck.tries} says.
 */
@AddLifecycleHook(value = Tries.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
public abstract class MatchingStrategyContract {
  /** Questions that may still be asked once the answer was to stop: several loops and threads may each ask for themselves. */
  private static final long FURTHER_QUESTIONS = 100;

  /** For subclasses. */
  protected MatchingStrategyContract() {}

  /** The strategy under test: a new instance each time. */
  protected abstract MatchingStrategy strategy();

  /**
   * What the strategy promises of every problem of {@link #problems}: the best of all matchings, the largest coverage, a stable matching,
   * or no more than a feasible one.
   */
  protected abstract Claim promise();

  /**
   * Small problems, of at most {@value ProblemArbitraries#MOST_PAIRS} pairs: override where the strategy takes some kinds only, such as
   * {@link ProblemArbitraries#ranked} or {@link ProblemArbitraries#mentorUpperQuotas}.
   */
  protected Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems();
  }

  /** Problems of some hundreds of pairs, without lower bounds and locked pairs and with one mentor a youth. */
  protected RandomProblems largerProblems() {
    return RandomProblems.of(60, 30, 8)
        .withCapacities(1, 3)
        .withTiers(2)
        .withGroups(0, 6, 2, 0.7)
        .withMaxScore(1_000);
  }

  /** Problems that take a while, on which the longest silence is measured. */
  protected RandomProblems longProblems() {
    return RandomProblems.of(2_000, 1_200, 20).withCapacities(1, 3).withGroups(0, 12, 2, 0.7);
  }

  /**
   * The longest time between two questions whether to stop. The contract says 10 ms; the test allows for a machine that is busy with
   * other things.
   */
  protected Duration longestSilence() {
    return Duration.ofSeconds(2);
  }

  /** Settings to try beside the defaults and the values that declared ranges and choices offer. */
  protected List<Map<String, Object>> settings() {
    return List.of();
  }

  /** Matchings are feasible. */
  @Holds(ContractRule.M1)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void m1_matchings_areFeasible(
      @ForAll("drawnProblems") AssignmentProblem problem,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    outcome(problem, setting, seed, laws -> laws.feasible(ContractRule.M1));
  }

  /** Larger matchings are feasible. */
  @Holds(ContractRule.M1)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void m1_largerMatchings_areFeasible(@ForAll long seed) {
    outcome(larger(seed), Map.of(), seed, laws -> laws.feasible(ContractRule.M1));
  }

  /** Evidence holds. */
  @Holds(ContractRule.M2)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void m2_evidence_proves(
      @ForAll("drawnProblems") AssignmentProblem problem,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    outcome(problem, setting, seed, laws -> laws.proven(ContractRule.M2));
  }

  /** Evidence of larger matchings holds. */
  @Holds(ContractRule.M2)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void m2_evidenceOfLargerMatchings_proves(@ForAll long seed) {
    outcome(larger(seed), Map.of(), seed, laws -> laws.proven(ContractRule.M2));
  }

  /** Promises and claims against all matchings there are. */
  @Holds(ContractRule.M3)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void m3_promise_isKept(
      @ForAll("drawnProblems") AssignmentProblem problem,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    outcome(problem, setting, seed, laws -> laws.asGoodAs(ContractRule.M3, promise()));
  }

  /** Nothing is feasible only where that is so. */
  @Holds(ContractRule.M4)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void m4_infeasible_isSo(
      @ForAll("drawnProblems") AssignmentProblem problem,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    outcome(problem, setting, seed, laws -> laws.trulyInfeasible(ContractRule.M4));
  }

  /** The same question, the same answer. */
  @Holds(ContractRule.M5)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void m5_askedAgain_theSame(
      @ForAll("drawnProblems") AssignmentProblem problem,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    Throwing.passedOver(() -> {
      MatchingStrategy used = strategy();
      Object first = seen(solve(used, problem, setting, seed));
      solve(used, larger(seed), setting, seed + 1);
      same(ContractRule.M5, first, seen(solve(used, problem, setting, seed)), "when asked again");
      same(
          ContractRule.M5,
          first,
          seen(solve(strategy(), problem, setting, seed)),
          "from a new instance");
    });
  }

  /** Threads get the outcomes of one thread. */
  @Holds(ContractRule.M6)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void m6_threads_agree(
      @ForAll("drawnProblems") AssignmentProblem problem, @ForAll long seed) {
    Throwing.passedOver(() -> {
      List<AssignmentProblem> problems = List.of(problem, larger(seed));
      List<Object> expected =
          problems.stream().map(p -> seen(solve(strategy(), p, Map.of(), seed))).toList();
      MatchingStrategy shared = strategy();
      AtOnce.run(thread -> {
        for (int p = 0; p < problems.size(); p++) {
          AssignmentProblem each = problems.get(p);
          Object found = Throwing.told(() -> seen(solve(shared, each, Map.of(), seed)));
          same(ContractRule.M6, expected.get(p), found, "on another thread");
        }
      });
    });
  }

  /** Threads that are lent do not show. */
  @Holds(ContractRule.M7)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void m7_lentThreads_doNotShow(@ForAll long seed) {
    Throwing.passedOver(() -> {
      AssignmentProblem problem = larger(seed);
      Object alone = seen(solve(strategy(), problem, Map.of(), seed));
      for (int threads : new int[] {1, 2, 3}) {
        Workers workers = new Workers(AtOnce.executor(), threads);
        Outcome found =
            strategy().match(problem, parameters(Map.of()), seed, StopSignal.NEVER, workers);
        same(ContractRule.M7, alone, seen(found), "with " + threads + " threads");
      }
      Executor busy = task -> {
        throw new java.util.concurrent.RejectedExecutionException();
      };
      Outcome found = strategy()
          .match(problem, parameters(Map.of()), seed, StopSignal.NEVER, new Workers(busy, 3));
      same(ContractRule.M7, alone, seen(found), "with threads that are never free");
    });
  }

  /** Told to stop, it stops. */
  @Holds(ContractRule.M8)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void m8_toldToStop_stops(@ForAll long seed) {
    Throwing.passedOver(() -> {
      AssignmentProblem problem = larger(seed);
      Stops never = new Stops(Long.MAX_VALUE - 1);
      strategy().match(problem, parameters(Map.of()), seed, never.signal());
      long all = never.asked();
      for (long most : new long[] {0, 1, all / 2, all - 1}) {
        if (most >= 0 && most < all) {
          stop(problem, seed, new Stops(most), most);
        }
      }
    });
  }

  private void stop(AssignmentProblem problem, long seed, Stops stops, long most) {
    Outcome outcome = strategy().match(problem, parameters(Map.of()), seed, stops.signal());
    if (stops.askedInVain() > FURTHER_QUESTIONS) {
      throw new ContractViolation(
          ContractRule.M8,
          name() + " was told to stop at question " + most + " and asked " + stops.askedInVain()
              + " times more");
    }
    if (outcome instanceof Outcome.Stopped stopped && stopped.cause() != Outcome.Cause.CANCELLED) {
      throw new ContractViolation(
          ContractRule.M8, name() + " was cancelled and said " + stopped.cause());
    }
    if (Verifier.verify(problem, outcome) instanceof Verification.Broken broken) {
      throw new ContractViolation(
          ContractRule.M8, name() + " was told to stop, and " + broken.findings());
    }
  }

  /** It asks often. */
  @Holds(ContractRule.M9)
  @Example
  public final void m9_asksOften() {
    Throwing.passedOver(() -> {
      AssignmentProblem problem = longProblems().problem(1);
      Stops never = new Stops(Long.MAX_VALUE - 1);
      never.heard();
      strategy().match(problem, parameters(Map.of()), 1, never.signal());
      never.heard();
      if (never.longestSilence().compareTo(longestSilence()) > 0) {
        throw new ContractViolation(
            ContractRule.M9,
            name() + " did not ask for " + never.longestSilence().toMillis()
                + " ms, expected at most " + longestSilence().toMillis());
      }
    });
  }

  /** Splitting capacities changes nothing that is promised. */
  @Holds(ContractRule.M10)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void m10_splitPlaces_changeNothing(@ForAll long seed) {
    Throwing.passedOver(() -> {
      AssignmentProblem problem = larger(seed);
      boolean oneMentorEach =
          IntStream.range(0, problem.youths()).allMatch(youth -> problem.youthCapacity(youth) <= 1);
      int[] several = IntStream.range(0, problem.mentors())
          .filter(mentor -> problem.mentorCapacity(mentor) > 1)
          .toArray();
      if (oneMentorEach && problem.lockedPairs() == 0 && several.length > 0) {
        int mentor = several[(int) Math.floorMod(seed, (long) several.length)];
        sameValue(
            ContractRule.M10,
            problem,
            ChangedProblem.split(problem, mentor),
            seed,
            "once the places of mentor " + mentor + " were split");
      }
    });
  }

  /** The order of people changes nothing that is promised. */
  @Holds(ContractRule.M11)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void m11_orderOfPeople_changesNothing(@ForAll long seed) {
    Throwing.passedOver(() -> {
      AssignmentProblem problem = larger(seed);
      sameValue(
          ContractRule.M11,
          problem,
          ChangedProblem.renumbered(problem, new Random(seed)),
          seed,
          "once youths and mentors were numbered otherwise");
    });
  }

  /** No problem makes it throw. */
  @Holds(ContractRule.M12)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void m12_hostileProblems_throwNothing(
      @ForAll("drawnProblems") AssignmentProblem problem, @ForAll long seed) {
    Object outcome = Throwing.told(() -> solve(strategy(), problem, Map.of(), seed));
    if (!(outcome instanceof Outcome)) {
      throw new ContractViolation(ContractRule.M12, name() + " threw " + outcome);
    }
  }

  /** What it says of itself. */
  @Holds(ContractRule.M13)
  @Test
  public final void m13_info_isWellFormed() {
    new InfoLaws(ContractRule.M13, name())
        .strategy(strategy().info(), strategy().info());
  }

  /** Parameters are coherent. */
  @Holds(ContractRule.M14)
  @Test
  public final void m14_parameters_areCoherent() {
    declared().coherent(ContractRule.M14);
  }

  /** Every declared value can be used. */
  @Holds(ContractRule.M15)
  @Example
  public final void m15_declaredValues_canBeUsed() {
    problems().sampleStream().limit(10).forEach(problem -> {
      // A strategy that throws with its defaults is the matter of M12.
      if (Throwing.told(() -> solve(strategy(), problem, Map.of(), 1)) instanceof Outcome) {
        declared().bind(ContractRule.M15, setting -> solve(strategy(), problem, setting, 1));
      }
    });
  }

  /** No fields. */
  @Holds(ContractRule.M16)
  @Test
  public final void m16_noFields_areDeclared() {
    if (!strategy().info().reads().isEmpty()) {
      throw new ContractViolation(
          ContractRule.M16, name() + " declares to read " + strategy().info().reads());
    }
  }

  /** For jqwik. */
  @Provide
  protected final Arbitrary<AssignmentProblem> drawnProblems() {
    return problems();
  }

  /** For jqwik. */
  @Provide
  protected final Arbitrary<Map<String, Object>> drawnSettings() {
    return Arbitraries.of(declared().all());
  }

  private AssignmentProblem larger(long seed) {
    return largerProblems().problem(seed);
  }

  private StrategyInfo info() {
    return strategy().info();
  }

  private String name() {
    return "matching strategy " + info().id() + " " + info().version();
  }

  private ParameterLaws declared() {
    return new ParameterLaws(name(), info().parameters(), settings());
  }

  private Parameters parameters(Map<String, Object> setting) {
    return Parameters.of(info().parameters(), setting);
  }

  private Outcome solve(
      MatchingStrategy strategy,
      AssignmentProblem problem,
      Map<String, Object> setting,
      long seed) {
    return strategy.match(problem, parameters(setting), seed, StopSignal.NEVER);
  }

  private void outcome(
      AssignmentProblem problem,
      Map<String, Object> setting,
      long seed,
      Consumer<OutcomeLaws> law) {
    Throwing.passedOver(() ->
        law.accept(new OutcomeLaws(name(), problem, solve(strategy(), problem, setting, seed))));
  }

  /** What must be the same again: the kind of outcome and its matching. */
  private static Object seen(Outcome outcome) {
    @Nullable Matching matching = OutcomeLaws.matching(outcome);
    return List.of(
        outcome.getClass().getSimpleName(),
        matching == null ? "nothing" : matching.pairs().boxed().toList());
  }

  private void same(ContractRule rule, Object expected, Object found, String circumstance) {
    if (!expected.equals(found)) {
      throw new ContractViolation(
          rule, name() + " returned " + expected + ", and " + found + " " + circumstance);
    }
  }

  /** Coverage and score where the optimum is promised, coverage where only that is, nothing otherwise. */
  private void sameValue(
      ContractRule rule,
      AssignmentProblem problem,
      AssignmentProblem changed,
      long seed,
      String circumstance) {
    if (promise() != Claim.OPTIMAL && promise() != Claim.LARGEST_COVERAGE) {
      return;
    }
    Outcome one = solve(strategy(), problem, Map.of(), seed);
    Outcome other = solve(strategy(), changed, Map.of(), seed);
    if (one instanceof Outcome.Solved first && other instanceof Outcome.Solved second) {
      Objective expected = Objective.of(problem, first.matching());
      Objective found = Objective.of(changed, second.matching());
      boolean holds = promise() == Claim.OPTIMAL
          ? expected.equals(found)
          : expected.coverage() == found.coverage();
      if (!holds) {
        throw new ContractViolation(
            rule, name() + " found " + expected + ", and " + found + " " + circumstance);
      }
    } else {
      same(rule, seen(one), seen(other), circumstance);
    }
  }
}
