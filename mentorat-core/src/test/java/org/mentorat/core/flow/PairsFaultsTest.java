package org.mentorat.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorat.core.Mentorat;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.Manifest;
import org.mentorat.core.result.PairsResult;
import org.mentorat.core.result.ScoredPair;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.StrategyInfo;

/** A matching strategy at fault over scored pairs: named, treated as the policy says, and told by the manifest, as in a campaign. */
class PairsFaultsTest {
  private static final String SECRET = "SECRET of a person";
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private static final ScoredPairs PAIRS = ScoredPairs.builder()
      .pair(YouthId.of("a"), MentorId.of("m"), 9.0)
      .pair(YouthId.of("a"), MentorId.of("n"), 8.0)
      .pair(YouthId.of("b"), MentorId.of("m"), 7.0)
      .build();

  private static final List<ScoredPair> BEST = List.of(
      new ScoredPair(YouthId.of("a"), MentorId.of("n"), 8_000_000),
      new ScoredPair(YouthId.of("b"), MentorId.of("m"), 7_000_000));

  @AfterAll
  static void letGo() {
    NEVER.countDown();
  }

  /** Ways of being at fault. */
  enum Deed {
    THREW,
    NO_ANSWER,
    HUNG,
    INCONSISTENT,
    INFEASIBLE,
    UNPROVEN;

    String code() {
      return this == NO_ANSWER ? "noAnswer" : name().toLowerCase(java.util.Locale.ROOT);
    }

    @SuppressWarnings("NullAway") // what faulty plug-ins return
    Outcome of(AssignmentProblem problem, int call) {
      return switch (this) {
        case THREW -> throw new IllegalStateException(SECRET);
        case NO_ANSWER -> null;
        case HUNG -> hang();
        case INCONSISTENT -> call % 2 == 0 ? feasible() : feasible(0);
        case INFEASIBLE -> feasible(0, 1, 2);
        case UNPROVEN ->
          new Outcome.Solved(
              Matching.of(0),
              new Certificate.Optimal(List.of(Prices.zero(problem), Prices.zero(problem))),
              Outcome.Work.NONE);
      };
    }
  }

  @SuppressWarnings("NullAway") // never gets that far
  private static Outcome hang() {
    while (true) {
      try {
        NEVER.await();
        return null;
      } catch (InterruptedException e) {
        // A plug-in that hangs does not listen.
      }
    }
  }

  private static Outcome feasible(int... pairs) {
    return new Outcome.Solved(
        Matching.of(pairs), new Certificate.FeasibleOnly(""), Outcome.Work.NONE);
  }

  private static PairsResult match(Deed deed, OnFault treatment) {
    AtomicInteger calls = new AtomicInteger();
    MatchingStrategy strategy = new MatchingStrategy() {
      @Override
      public StrategyInfo info() {
        return new StrategyInfo("faulty", "2.0", "test", List.of());
      }

      @Override
      public Outcome match(
          AssignmentProblem problem, Parameters parameters, long seed, StopSignal stop) {
        return deed.of(problem, calls.getAndIncrement());
      }
    };
    return Mentorat.builder()
        .matching(strategy)
        .build()
        .match(
            PAIRS,
            Policy.defaults().onFault(treatment).matching("faulty", Map.of()).build(),
            RunOptions.defaults().withPatience(Duration.ofMillis(200)));
  }

  private static void assertEnds(Deed deed, OnFault treatment) {
    PluginFaultException thrown =
        catchThrowableOfType(PluginFaultException.class, () -> match(deed, treatment));
    assertThat(thrown).as("%s %s", deed, treatment).isNotNull();
    assertThat(thrown).hasMessageContaining("faulty").hasMessageContaining("2.0");
    assertThat(thrown.toString()).doesNotContain(SECRET);
    assertThat(thrown.kind().code()).isEqualTo(deed.code());
  }

  @ParameterizedTest
  @EnumSource
  void fail_endsTheRun_byName(Deed deed) {
    assertEnds(deed, OnFault.FAIL);
  }

  @ParameterizedTest
  @EnumSource
  void exclude_keepsAMatchingThatHolds_withNothingClaimed(Deed deed) {
    if (deed != Deed.UNPROVEN) {
      assertEnds(deed, OnFault.EXCLUDE);
      return;
    }
    PairsResult result = match(deed, OnFault.EXCLUDE);

    assertThat(result.evidence().outcome().certificate())
        .isInstanceOf(Certificate.FeasibleOnly.class);
    assertThat(result.pairs()).hasSize(1);
    assertTold(deed, OnFault.EXCLUDE, result);
  }

  @ParameterizedTest
  @EnumSource
  void fallback_solvesWithTheBuiltInStrategy(Deed deed) {
    PairsResult result = match(deed, OnFault.FALLBACK);

    assertThat(result.pairs()).isEqualTo(BEST);
    assertThat(result.evidence().outcome().certificate()).isInstanceOf(Certificate.Optimal.class);
    assertTold(deed, OnFault.FALLBACK, result);
  }

  private static void assertTold(Deed deed, OnFault treatment, PairsResult result) {
    assertThat(result.manifest().faults())
        .containsExactly(new Manifest.Fault(
            "matching",
            "faulty",
            "2.0",
            "in-code -",
            deed.code(),
            deed == Deed.THREW ? "java.lang.IllegalStateException" : null,
            treatment.name().toLowerCase(java.util.Locale.ROOT),
            1,
            false,
            List.of()));
    assertThat(result.manifest().reproducible())
        .isEqualTo(deed != Deed.HUNG && deed != Deed.INCONSISTENT);
  }
}
