package org.mentorat.core.residual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentorat.core.solve.ExactSolver;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.tck.BruteForceMatching;
import org.mentorat.tck.ProblemArbitraries;

/** The cost of forcing a pair against the best of all matchings that have it, on small problems of every shape. */
class ForcedPairsPropertyTest {
  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems();
  }

  @Provide
  Arbitrary<AssignmentProblem> mentorUpperQuotas() {
    return ProblemArbitraries.mentorUpperQuotas();
  }

  @Property(tries = 600)
  void cost_isWhatTheBestMatchingWithThePairLoses(@ForAll("problems") AssignmentProblem problem) {
    check(problem);
  }

  @Property(tries = 600)
  void cost_isWhatTheBestMatchingWithThePairLoses_underMentorQuotas(
      @ForAll("mentorUpperQuotas") AssignmentProblem problem) {
    check(problem);
  }

  @Property(tries = 400)
  void cost_ofAPairThatIsNoneOfTheProblem_isExactToo(
      @ForAll("problems") AssignmentProblem problem, @ForAll int which) {
    if (problem.pairs() == 0) {
      return;
    }
    int left = Math.floorMod(which, problem.pairs());
    if (problem.locked(left)) {
      return;
    }
    AssignmentProblem smaller = RelaxedProblem.without(problem, left);
    if (ExactSolver.solve(smaller, StopSignal.NEVER) instanceof Outcome.Solved solved) {
      Objective best = Objective.of(smaller, solved.matching());
      ForcedPairs forced = forced(smaller, solved);
      int youth = youthOf(problem, left);
      compare(
          problem,
          best,
          left,
          forced.force(youth, problem.mentorOf(left), problem.score(left)),
          bestWith(problem));
    }
  }

  private static void check(AssignmentProblem problem) {
    if (!(ExactSolver.solve(problem, StopSignal.NEVER) instanceof Outcome.Solved solved)) {
      return;
    }
    Objective best = Objective.of(problem, solved.matching());
    ForcedPairs forced = forced(problem, solved);
    Map<Integer, Objective> bestWith = bestWith(problem);
    for (int pair = 0; pair < problem.pairs(); pair++) {
      if (!solved.matching().contains(pair)) {
        int youth = youthOf(problem, pair);
        int mentor = problem.mentorOf(pair);
        Optional<ForcedPairs.Forced> found = forced.force(youth, mentor, problem.score(pair));
        compare(problem, best, pair, found, bestWith);
        found.ifPresent(f -> checkMoves(problem, solved.matching(), best, f));
      }
    }
  }

  /** For each pair the value of the best matching that has it. */
  private static Map<Integer, Objective> bestWith(AssignmentProblem problem) {
    Map<Integer, Objective> best = new HashMap<>();
    BruteForceMatching.forEachFeasible(problem, matching -> {
      Objective value = Objective.of(problem, matching);
      matching
          .pairs()
          .forEach(pair -> best.merge(pair, value, (a, b) -> a.compareTo(b) >= 0 ? a : b));
    });
    return best;
  }

  private static ForcedPairs forced(AssignmentProblem problem, Outcome.Solved solved) {
    return new ForcedPairs(
        new ResidualGraph(problem, solved.matching(), null),
        ((Certificate.Optimal) solved.certificate()).phases());
  }

  private static void compare(
      AssignmentProblem problem,
      Objective best,
      int pair,
      Optional<ForcedPairs.Forced> found,
      Map<Integer, Objective> bestWith) {
    Optional<Objective> with = Optional.ofNullable(bestWith.get(pair));
    assertThat(found.isPresent()).isEqualTo(with.isPresent());
    if (with.isPresent()) {
      long[] lost = found.orElseThrow().lost();
      for (int tier = 0; tier < problem.tiers(); tier++) {
        assertThat(lost[tier]).isEqualTo(best.served()[tier] - with.get().served()[tier]);
      }
      assertThat(lost[problem.tiers()]).isEqualTo(best.score() - with.get().score());
    }
  }

  /** Where nobody has two mentors the moves tell the whole matching. */
  private static void checkMoves(
      AssignmentProblem problem, Matching matching, Objective best, ForcedPairs.Forced forced) {
    for (int y = 0; y < problem.youths(); y++) {
      if (problem.youthCapacity(y) > 1) {
        return;
      }
    }
    BitSet after = new BitSet();
    matching.pairs().forEach(after::set);
    forced.losers().forEach(y -> drop(problem, after, y));
    forced.moves().forEach(move -> drop(problem, after, move.youth()));
    forced.moves().forEach(move -> after.set(problem.pair(move.youth(), move.mentor())));
    Matching changed = Matching.of(after);
    assertThat(Verifier.verify(
            problem,
            new Outcome.Solved(changed, new Certificate.FeasibleOnly(""), Outcome.Work.NONE)))
        .isInstanceOf(Verification.Holds.class);
    Objective with = Objective.of(problem, changed);
    assertThat(best.score() - with.score()).isEqualTo(forced.lost()[problem.tiers()]);
    assertThat(best.coverage() - with.coverage())
        .isEqualTo(Arrays.stream(forced.lost(), 0, problem.tiers()).sum());
    forced.losers().forEach(y -> {
      boolean served = after.get(problem.rowStart(y), problem.rowStart(y + 1)).isEmpty();
      assertThat(served).isTrue();
    });
  }

  private static void drop(AssignmentProblem problem, BitSet pairs, int youth) {
    pairs.clear(problem.rowStart(youth), problem.rowStart(youth + 1));
  }

  private static int youthOf(AssignmentProblem problem, int pair) {
    int youth = 0;
    while (problem.rowStart(youth + 1) <= pair) {
      youth++;
    }
    return youth;
  }
}
