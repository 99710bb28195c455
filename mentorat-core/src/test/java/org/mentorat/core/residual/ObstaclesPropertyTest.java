package org.mentorat.core.residual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.mentorat.core.residual.Obstacles.Kind;
import org.mentorat.core.solve.ExactSolver;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.tck.BruteForceMatching;
import org.mentorat.tck.ProblemArbitraries;

/**
 * What is said of unserved youths against trying everything, on small problems of every shape: capacities, forests with lower and upper quotas
 * on both sides, tiers, locked pairs.
 */
class ObstaclesPropertyTest {
  private static final Map<Kind, Integer> SEEN = new EnumMap<>(Kind.class);

  @AfterContainer
  static void everyObstacleWasMet() {
    assertThat(SEEN.keySet())
        .contains(Kind.TIER, Kind.YOUTH_QUOTA, Kind.QUOTA, Kind.PLACES)
        .doesNotContain(Kind.NOTHING);
  }

  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems();
  }

  @Provide
  Arbitrary<AssignmentProblem> mentorUpperQuotas() {
    return ProblemArbitraries.mentorUpperQuotas();
  }

  @Property(tries = 700)
  void obstaclesAreTrue(@ForAll("problems") AssignmentProblem problem) {
    check(problem);
  }

  /** Among these: a youth who holds two mentors must not seem to take the second once more in exchange for the first. */
  @Property(tries = 700, seed = "2077981532937374837")
  void obstaclesAreTrue_whereOneOfSeveralMentorsIsGivenUp(
      @ForAll("problems") AssignmentProblem problem) {
    check(problem);
  }

  @Property(tries = 700)
  void obstaclesAreTrue_underMentorQuotas(@ForAll("mentorUpperQuotas") AssignmentProblem problem) {
    check(problem);
  }

  private static void check(AssignmentProblem problem) {
    if (!(ExactSolver.solve(problem, StopSignal.NEVER) instanceof Outcome.Solved solved)) {
      return;
    }
    Case each = new Case(problem, solved.matching());
    BitSet lacking = new BitSet();
    for (int y = 0; y < problem.youths(); y++) {
      if (each.graph.held(y) == 0
          && problem.youthCapacity(y) > 0
          && problem.rowStart(y) < problem.rowStart(y + 1)) {
        each.check(y, lacking);
      }
    }
    assertThat(each.obstacles.withoutPlaces()).isEqualTo(lacking);
    assertThat(each.best.withoutPlaces()).isEqualTo(lacking);
    each.checkParts(lacking);
  }

  /** One problem, its optimum, and all that is possible without quotas on youths. */
  private static final class Case {
    final AssignmentProblem problem;
    final Matching matching;
    final ResidualGraph graph;
    final Obstacles obstacles;
    final Obstacles best;
    final List<BitSet> servable;
    final List<int[]> held;

    Case(AssignmentProblem problem, Matching matching) {
      this.problem = problem;
      this.matching = matching;
      this.graph = new ResidualGraph(problem, matching, null);
      this.obstacles = Obstacles.of(graph);
      this.best = Obstacles.ofBest(graph);
      AssignmentProblem free = RelaxedProblem.of(problem, problem.mentorGroups()::upper);
      List<Matching> all = BruteForceMatching.feasibleMatchings(free);
      this.servable = all.stream().map(m -> served(free, m)).distinct().toList();
      this.held = all.stream().map(m -> heldBy(free, m)).toList();
    }

    void check(int y, BitSet lacking) {
      Kind kind = obstacles.kind(y);
      assertThat(best.kind(y)).isEqualTo(kind);
      assertThat(best.quota(y)).isEqualTo(obstacles.quota(y));
      SEEN.merge(kind, 1, Integer::sum);
      Reach reach = graph.reach(y);
      if (!reach.open()) {
        lacking.set(y);
        checkDeficientSet(y, reach);
      }
      switch (kind) {
        case NOTHING -> throw new AssertionError("the optimum leaves nothing");
        case TIER -> checkTier(y, reach);
        case YOUTH_QUOTA -> {
          assertThat(reach.open()).isTrue();
          assertThat(anyHigher(y, reach)).isFalse();
          BitSet more = served(problem, matching);
          more.set(y);
          assertThat(canServe(more)).isTrue();
        }
        case QUOTA -> checkQuota(y, reach);
        case PLACES -> {
          assertThat(anyHigher(y, reach)).isFalse();
          assertThat(reach.mentorGroups().isEmpty()).isTrue();
          assertThat(obstacles.quota(y)).isEqualTo(QuotaForest.NONE);
          // Even if no group had an upper quota.
          assertThat(
                  canServe(RelaxedProblem.of(problem, g -> QuotaForest.UNBOUNDED), reach.youths()))
              .isFalse();
        }
      }
    }

    private boolean anyHigher(int y, Reach reach) {
      Reach far = reach.reachesFreePlace() ? graph.reachOnwards(y) : reach;
      return far.youths().stream()
          .anyMatch(u -> graph.held(u) == 1
              && problem.youthTier(u) < problem.youthTier(y)
              && graph.mayReplace(y, u));
    }

    /** A true Hall violator, minimal, with the figures that are told. */
    private void checkDeficientSet(int y, Reach reach) {
      BitSet youths = reach.youths();
      assertThat(youths.get(y)).isTrue();
      assertThat(reach.deficiency()).isEqualTo(1);
      long open = reach.places() - reach.reserved();
      BitSet mentors = reach.mentors();
      youths.stream().forEach(u -> {
        for (int pair = problem.rowStart(u); pair < problem.rowStart(u + 1); pair++) {
          assertThat(mentors.get(problem.mentorOf(pair))).isTrue();
        }
      });
      for (int[] holding : held) {
        assertThat(youths.stream().mapToLong(u -> holding[u]).sum()).isLessThanOrEqualTo(open);
      }
      assertThat(canServe(youths)).isFalse();
      youths.stream().forEach(z -> {
        BitSet others = (BitSet) youths.clone();
        others.clear(z);
        assertThat(canServe(others)).as("without %s", z).isTrue();
      });
    }

    /** The exchange is feasible, takes the place of a higher tier and changes nobody else's being served. */
    private void checkTier(int y, Reach reach) {
      int tier = problem.youthTier(y);
      BitSet after = new BitSet();
      matching.pairs().forEach(after::set);
      Reach far = reach.reachesFreePlace() ? graph.reachOnwards(y) : reach;
      int loser = far.youths().stream()
          .filter(u -> graph.held(u) == 1 && problem.youthTier(u) < tier && graph.mayReplace(y, u))
          .findFirst()
          .orElseThrow();
      Exchange exchange = far.exchange(loser).orElseThrow();
      assertThat(exchange.moves().get(0).youth()).isEqualTo(y);
      assertThat(exchange.loser()).isEqualTo(loser);
      after.clear(problem.rowStart(loser), problem.rowStart(loser + 1));
      exchange.moves().stream()
          .filter(move -> move.left() >= 0)
          .forEach(move -> after.clear(problem.pair(move.youth(), move.left())));
      exchange.moves().forEach(move -> after.set(problem.pair(move.youth(), move.mentor())));
      Matching exchanged = Matching.of(after);
      assertThat(Verifier.verify(
              problem,
              new Outcome.Solved(exchanged, new Certificate.FeasibleOnly(""), Outcome.Work.NONE)))
          .isInstanceOf(Verification.Holds.class);
      BitSet expected = served(problem, matching);
      expected.clear(loser);
      expected.set(y);
      assertThat(served(problem, exchanged)).isEqualTo(expected);
      assertThat(problem.youthTier(loser)).isLessThan(tier);
    }

    /** One place more in the quota that is named, and in those above it, would do. */
    private void checkQuota(int y, Reach reach) {
      int quota = obstacles.quota(y);
      QuotaForest forest = problem.mentorGroups();
      assertThat(graph.inMentorGroup(quota)).isEqualTo(forest.upper(quota));
      assertThat(reach.fullGroups()).isNotEmpty();
      for (int named : List.of(quota, reach.nearestFullGroup())) {
        assertThat(reach.mentorGroups().get(named)).isTrue();
        Set<Integer> raised = new HashSet<>();
        for (int g = named; g != QuotaForest.NONE; g = forest.parent(g)) {
          raised.add(g);
        }
        assertThat(canServe(
                RelaxedProblem.of(
                    problem,
                    g -> raised.contains(g) && forest.upper(g) != QuotaForest.UNBOUNDED
                        ? forest.upper(g) + 1
                        : forest.upper(g)),
                reach.youths()))
            .isTrue();
      }
    }

    /** Parts share nothing, lack as many places as they have unserved youths, and together hold all of these. */
    void checkParts(BitSet lacking) {
      BitSet youths = new BitSet();
      BitSet mentors = new BitSet();
      BitSet unserved = new BitSet();
      for (Reach part : graph.parts(lacking)) {
        assertThat(part.youths().intersects(youths)).isFalse();
        assertThat(part.mentors().intersects(mentors)).isFalse();
        youths.or(part.youths());
        mentors.or(part.mentors());
        BitSet own = part.youths();
        own.and(lacking);
        unserved.or(own);
        assertThat(part.deficiency()).isEqualTo(own.cardinality());
        assertThat(graph.reach(own).youths()).isEqualTo(part.youths());
        assertThat(graph.reach(own).places()).isEqualTo(part.places());
        int most =
            servable.stream().mapToInt(s -> common(s, part.youths())).max().orElse(0);
        assertThat(part.youths().cardinality() - most).isEqualTo(own.cardinality());
      }
      assertThat(unserved).isEqualTo(lacking);
      long served = Objective.of(problem, matching).coverage();
      long others = IntStream.range(0, problem.youths())
          .filter(u -> graph.held(u) == 0 && !lacking.get(u))
          .count();
      assertThat(served + unserved.cardinality() + others).isEqualTo(problem.youths());
    }

    private boolean canServe(BitSet youths) {
      return servable.stream().anyMatch(covers(youths));
    }

    private static boolean canServe(AssignmentProblem problem, BitSet youths) {
      return BruteForceMatching.feasibleMatchings(problem).stream()
          .map(m -> served(problem, m))
          .anyMatch(covers(youths));
    }

    private static Predicate<BitSet> covers(BitSet youths) {
      return served -> common(served, youths) == youths.cardinality();
    }

    private static int common(BitSet one, BitSet other) {
      BitSet both = (BitSet) one.clone();
      both.and(other);
      return both.cardinality();
    }

    private static BitSet served(AssignmentProblem problem, Matching matching) {
      BitSet served = new BitSet();
      int[] held = heldBy(problem, matching);
      IntStream.range(0, held.length).filter(u -> held[u] > 0).forEach(served::set);
      return served;
    }

    private static int[] heldBy(AssignmentProblem problem, Matching matching) {
      int[] held = new int[problem.youths()];
      int youth = 0;
      for (int k = 0; k < matching.size(); k++) {
        while (problem.rowStart(youth + 1) <= matching.pair(k)) {
          youth++;
        }
        held[youth]++;
      }
      return held;
    }
  }
}
