package org.mentorat.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorat.core.Mentorat;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.plugin.PartName;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.core.policy.InvalidPolicyException;
import org.mentorat.core.policy.Policy;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.Rooms;
import org.mentorat.spi.Route;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.StrategyInfo;
import org.mentorat.spi.UnusableParameterException;
import org.mentorat.spi.Verdict;

/** A faulty plug-in fails loudly by name and never shows what it said; it never produces an invalid match. */
@SuppressWarnings("NullAway") // what faulty plug-ins return
class FaultyPluginsTest {
  private static final String SECRET = "SECRET of a person";

  /** Enough youths for several chunks of work. */
  private static final Cohort COHORT = Cohort.on(Campaign.DATE)
      .youths(IntStream.range(100, 300)
          .mapToObj(i -> Youth.builder("y" + i).born(LocalDate.of(2010, 1, 1)).build()))
      .mentors(IntStream.range(10, 20).mapToObj(j -> Mentor.builder("m" + j).build()))
      .build();

  private static final Policy POLICY = Policy.defaults()
      .rule("consent", r -> r.off())
      .rule("vetting", r -> r.off())
      .build();

  private final ExecutorService pool = Executors.newFixedThreadPool(3);

  @AfterEach
  void close() {
    pool.shutdown();
  }

  private static Mentorat.Builder mentorat() {
    return Mentorat.builder().gazetteer(new Campaign().gazetteer());
  }

  private static RuleInfo info(Side side) {
    Text text = new Text("règle", "rule");
    return new RuleInfo(
        "broken",
        "2.0",
        text,
        new Reason("BROKEN", text),
        RuleInfo.Nature.COMFORT,
        side,
        OnUnknown.ADMIT,
        true,
        List.of(),
        Set.of());
  }

  private static Mentorat withRule(Side side, Function<Youth, EligibilityRule.Row> row) {
    return mentorat()
        .rule(new EligibilityRule() {
          @Override
          public RuleInfo info() {
            return FaultyPluginsTest.info(side);
          }

          @Override
          public EligibilityRule.Bound bind(BindingContext context, List<Mentor> mentors) {
            return row::apply;
          }
        })
        .build();
  }

  private static Mentorat withScorer(ToDoubleBiFunction<Youth, Mentor> score) {
    return mentorat().scorer("broken", "2.0", score).build();
  }

  /** The fault of a run, which names the part and its version, whatever the threads; and holds nothing of what the plug-in said. */
  private String fault(Mentorat mentorat, Policy policy, String part) {
    Throwable alone = catchThrowable(() -> mentorat.match(COHORT, policy));
    Throwable together = catchThrowable(
        () -> mentorat.match(COHORT, policy, RunOptions.defaults().withThreads(pool, 4)));

    assertThat(alone).isExactlyInstanceOf(PluginFaultException.class).hasNoCause();
    assertThat(alone).hasMessageStartingWith(part + " broken 2.0 ");
    assertThat(alone.getMessage()).doesNotContain("SECRET");
    assertThat(together).isExactlyInstanceOf(PluginFaultException.class);
    assertThat(together).hasMessage(alone.getMessage());
    return alone.getMessage();
  }

  private static RuntimeException thrown() {
    return new IllegalStateException(SECRET, new IOException(SECRET));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -0.01, 1.01, Double.POSITIVE_INFINITY})
  void scorer_outOfRange_isNamedWithThePair(double score) {
    Mentorat mentorat = withScorer(
        (y, m) -> y.id().value().equals("y123") && m.id().value().equals("m13") ? score : 0.5);

    assertThat(fault(mentorat, POLICY.withWeight("broken", 10), "scorer"))
        .contains("for youth y123 and mentor m13")
        .contains("a score from 0 to 1");
  }

  @Test
  void scorer_thatThrows_isNamedWithThePair() {
    Mentorat mentorat = withScorer((y, m) -> {
      if (y.id().value().equals("y123") && m.id().value().equals("m13")) {
        throw thrown();
      }
      return 0.5;
    });

    assertThat(fault(mentorat, POLICY.withWeight("broken", 10), "scorer"))
        .contains("for youth y123 and mentor m13")
        .contains("java.lang.IllegalStateException")
        .contains("FaultyPluginsTest");
  }

  @Test
  void scorer_thatRunsOutOfStackOrFailsToLink_isNamed() {
    for (Supplier<Error> error : List.<Supplier<Error>>of(
        () -> new StackOverflowError(SECRET),
        () -> new NoClassDefFoundError(SECRET),
        () -> new AssertionError(SECRET))) {
      Mentorat mentorat = withScorer((y, m) -> {
        throw error.get();
      });
      assertThat(fault(mentorat, POLICY.withWeight("broken", 10), "scorer"))
          .contains(error.get().getClass().getName());
    }
  }

  @Test
  void scorer_thatThrowsSomethingChecked_isNamed() {
    Mentorat mentorat = withScorer((y, m) -> {
      throw FaultyPluginsTest.<RuntimeException>sneaky(new IOException(SECRET));
    });
    assertThat(fault(mentorat, POLICY.withWeight("broken", 10), "scorer"))
        .contains("java.io.IOException");
  }

  /** Throws a checked exception where none is declared, as other languages do. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> E sneaky(Throwable thrown) throws E {
    throw (E) thrown;
  }

  @Test
  void scorer_thatExhaustsTheMachine_isNotBlamed() {
    Mentorat mentorat = withScorer((y, m) -> {
      throw new OutOfMemoryError("heap");
    });
    assertThatThrownBy(() -> mentorat.match(COHORT, POLICY.withWeight("broken", 10)))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void scorer_whoseBoundIsTooLow_isNamedWhereTheBestAreSought() {
    Policy policy =
        POLICY.withWeight("broken", 10).toBuilder().candidatesPerYouth(3).build();

    assertThat(fault(mentorat().scorer(new Understating()).build(), policy, "scorer"))
        .contains("for youth y123")
        .contains("a score up to the bound of the mentor's kind");
  }

  @Test
  void scorer_thatExplainsNothing_isNamed() {
    Mentorat mentorat = mentorat()
        .scorer(new Explaining(mentor -> {
          throw thrown();
        }))
        .build();
    assertThat(fault(mentorat, POLICY.withWeight("broken", 10), "scorer")).contains("for youth");
    Mentorat silent = mentorat().scorer(new Explaining(mentor -> null)).build();
    fault(silent, POLICY.withWeight("broken", 10), "scorer");
  }

  @Test
  void suggest_withAFaultyScorer_namesItToo() {
    Mentorat mentorat = withScorer((y, m) -> {
      throw thrown();
    });
    assertThatThrownBy(
            () -> mentorat.suggest(COHORT, POLICY.withWeight("broken", 10), YouthId.of("y123"), 3))
        .isExactlyInstanceOf(PluginFaultException.class)
        .hasNoCause()
        .hasMessageStartingWith(
            "scorer broken 2.0 threw java.lang.IllegalStateException for youth y123")
        .hasMessageNotContaining("SECRET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"YOUTH", "MENTOR", "PAIR"})
  void rule_thatThrows_isNamed(String side) {
    Mentorat mentorat = withRule(Side.valueOf(side), y -> mentor -> {
      throw thrown();
    });
    assertThat(fault(mentorat, POLICY, "eligibility rule")).contains("for youth");
    assertThatThrownBy(() -> mentorat.funnel(COHORT, POLICY, RunOptions.defaults()))
        .isExactlyInstanceOf(PluginFaultException.class)
        .hasMessageNotContaining("SECRET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"YOUTH", "MENTOR", "PAIR"})
  void rule_withoutAVerdict_admitsNobody(String side) {
    assertThat(fault(withRule(Side.valueOf(side), y -> mentor -> null), POLICY, "eligibility rule"))
        .contains("expected a verdict");
  }

  @Test
  void rule_withoutARow_isNamed() {
    fault(withRule(Side.PAIR, y -> null), POLICY, "eligibility rule");
    fault(
        withRule(Side.PAIR, y -> {
          throw thrown();
        }),
        POLICY,
        "eligibility rule");
  }

  @Test
  void shortlist_outOfOrderOrOutOfRange_isRefused() {
    for (int[] wrong :
        List.of(new int[] {2, 1}, new int[] {3, 3}, new int[] {-1}, new int[] {10})) {
      Mentorat mentorat = withRule(Side.PAIR, y -> new Shortlisting(() -> wrong));
      assertThat(fault(mentorat, POLICY, "eligibility rule")).contains("shortlist");
    }
    fault(
        withRule(
            Side.PAIR,
            y -> new Shortlisting(() -> {
              throw thrown();
            })),
        POLICY,
        "eligibility rule");
  }

  @Test
  void shortlist_inOrder_isUsed() {
    Mentorat mentorat = withRule(Side.PAIR, y -> new Shortlisting(() -> new int[] {0, 4}));
    assertThat(mentorat.match(COHORT, POLICY).evidence().problem().pairs()).isEqualTo(400);
  }

  @Test
  void bind_thatThrows_isNamed() {
    Mentorat mentorat = mentorat().rule(new Binding(FaultyPluginsTest::thrown)).build();
    assertThat(fault(mentorat, POLICY, "eligibility rule")).contains("IllegalStateException");
  }

  @Test
  void bind_withUnusableParameters_tellsProblemsOfThePolicy() {
    Mentorat mentorat = mentorat()
        .rule(new Binding(() -> new UnusableParameterException("most", "at least the least")))
        .build();
    Policy policy = POLICY.toBuilder()
        .rule("age", r -> r.set("minAge", 20).set("maxAge", 10))
        .weight("table", 5)
        .build();
    assertThatThrownBy(() -> mentorat.match(COHORT, policy))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContainingAll(
            "/rules/age/parameters/minAge: expected at most maxAge, which is 10",
            "/rules/broken/parameters/most: expected at least the least",
            "/scorers/table/parameters/name: expected");
  }

  private static final Cohort WITH_ASSOCIATIONS = COHORT.toBuilder()
      .associations(
          List.of(Association.builder("A").build(), Association.builder("B").build()))
      .build();

  private static Mentorat withRouting(Function<String, RouteRanking> rank) {
    return mentorat()
        .routing(new RoutingStrategy() {
          @Override
          public StrategyInfo info() {
            return new StrategyInfo("broken", "2.0", "test", List.of());
          }

          @Override
          public RoutingStrategy.Bound bind(BindingContext context) {
            return new RoutingStrategy.Bound() {
              @Override
              public RouteRanking youth(Youth youth, Rooms rooms) {
                return rank.apply(youth.id().value());
              }

              @Override
              public RouteRanking mentor(Mentor mentor, Rooms rooms) {
                return rank.apply(mentor.id().value());
              }
            };
          }
        })
        .build();
  }

  private static void assertRoutingIsBlamed(Function<String, RouteRanking> rank) {
    Mentorat mentorat = withRouting(rank);
    Policy policy = POLICY.toBuilder().routing("broken", Map.of()).build();
    assertThatThrownBy(() -> mentorat.match(WITH_ASSOCIATIONS, policy))
        .isExactlyInstanceOf(PluginFaultException.class)
        .hasMessageStartingWith("routing strategy broken 2.0 ")
        .hasMessageNotContaining("SECRET")
        .hasMessageContaining("y123");
    assertThatThrownBy(() -> mentorat.route(WITH_ASSOCIATIONS, policy, YouthId.of("y123")))
        .isExactlyInstanceOf(PluginFaultException.class);
  }

  private static RouteRanking to(String association, String programme) {
    Route route = Route.given(AssociationId.of(association), ProgrammeId.of(programme));
    return new RouteRanking(List.of(route), List.of());
  }

  @Test
  void routing_thatThrowsOrLeadsNowhere_isNamed() {
    RouteRanking good = to("A", "A");
    assertRoutingIsBlamed(id -> {
      if (id.equals("y123")) {
        throw thrown();
      }
      return good;
    });
    assertRoutingIsBlamed(id -> id.equals("y123") ? null : good);
    assertRoutingIsBlamed(id -> id.equals("y123") ? to("A", "elsewhere") : good);
    assertRoutingIsBlamed(id -> id.equals("y123") ? to("A", "B") : good);
    assertRoutingIsBlamed(id -> id.equals("y123")
        ? new RouteRanking(List.of(good.routes().get(0), good.routes().get(0)), List.of())
        : good);
  }

  private static Throwable lie(Function<AssignmentProblem, Outcome> strategy) {
    Mentorat mentorat = mentorat()
        .matching(new MatchingStrategy() {
          @Override
          public StrategyInfo info() {
            return new StrategyInfo("liar", "3", "test", List.of());
          }

          @Override
          public Outcome match(
              AssignmentProblem problem, Parameters parameters, long seed, StopSignal stop) {
            return strategy.apply(problem);
          }
        })
        .build();
    return catchThrowable(() ->
        mentorat.match(COHORT, POLICY.toBuilder().matching("liar", Map.of()).build()));
  }

  private static Outcome feasible(int... pairs) {
    return new Outcome.Solved(
        Matching.of(pairs), new Certificate.FeasibleOnly(""), Outcome.Work.NONE);
  }

  @Test
  void strategy_thatLies_isRefusedByName() {
    List<Function<AssignmentProblem, Outcome>> lies = List.of(
        // Mentor 0 twice, who has one place.
        problem -> feasible(problem.rowStart(0), problem.rowStart(1)),
        // Youth 0 twice.
        problem -> feasible(0, 1),
        // Pairs that do not exist.
        problem -> feasible(problem.pairs()),
        problem -> feasible(-1),
        // Nobody served, claimed to be the best.
        problem -> new Outcome.Solved(
            Matching.of(),
            new Certificate.Optimal(List.of(Prices.zero(problem), Prices.zero(problem))),
            Outcome.Work.NONE),
        problem -> new Outcome.Solved(
            Matching.of(), new Certificate.Optimal(List.of()), Outcome.Work.NONE));
    for (Function<AssignmentProblem, Outcome> lie : lies) {
      Throwable refused = lie(lie);
      assertThat(refused)
          .isExactlyInstanceOf(PluginFaultException.class)
          .hasMessageStartingWith(
              "matching strategy liar 3 returned an outcome that does not hold (plug-in in-code -), expected one that does: ");
    }
  }

  @Test
  void strategy_thatThrowsOrReturnsNothing_isNamed() {
    assertThat(lie(problem -> {
          throw thrown();
        }))
        .isExactlyInstanceOf(PluginFaultException.class)
        .hasNoCause()
        .hasMessageStartingWith("matching strategy liar 3 threw java.lang.IllegalStateException")
        .hasMessageNotContaining("SECRET");
    assertThat(lie(problem -> null)).isExactlyInstanceOf(PluginFaultException.class);
  }

  @Test
  void strategy_thatLeavesPlaces_isTakenAtItsWord() {
    assertThat(lie(problem -> feasible())).isNull();
  }

  /** Shortlists as told and admits everybody on the list, nobody else. */
  private record Shortlisting(Supplier<int[]> list) implements EligibilityRule.Row {
    @Override
    public Verdict verdict(int mentor) {
      return IntStream.of(list.get()).anyMatch(m -> m == mentor) ? Verdict.ADMIT : Verdict.EXCLUDE;
    }

    @Override
    public int[] shortlist() {
      return list.get();
    }
  }

  /** Gives one youth more than its bound says. */
  private static final class Understating implements Scorer {
    @Override
    public ScorerInfo info() {
      return Scorer.of("broken", "2.0", (y, m) -> 0).info();
    }

    @Override
    public Bound bind(BindingContext context, List<Mentor> mentors) {
      return new Bound() {
        @Override
        public int[] kinds() {
          return new int[mentors.size()];
        }

        @Override
        public Object kindOf(Youth youth) {
          return "like all others";
        }

        @Override
        public Row row(Youth youth) {
          return new Row() {
            @Override
            public double score(int mentor) {
              return youth.id().value().equals("y123") ? 0.6 : 0.5;
            }

            @Override
            public double atMost(int kind) {
              return 0.5;
            }
          };
        }
      };
    }
  }

  /** Throws when bound. */
  private record Binding(Supplier<RuntimeException> thrown) implements EligibilityRule {
    @Override
    public RuleInfo info() {
      return FaultyPluginsTest.info(Side.PAIR);
    }

    @Override
    public EligibilityRule.Bound bind(BindingContext context, List<Mentor> mentors) {
      throw thrown.get();
    }
  }

  /** Scores a half and explains as told. */
  private record Explaining(Function<Integer, Text> why) implements Scorer {
    @Override
    public ScorerInfo info() {
      return Scorer.of("broken", "2.0", (y, m) -> 0.5).info();
    }

    @Override
    public Scorer.Bound bind(BindingContext context, List<Mentor> mentors) {
      return youth -> new Row() {
        @Override
        public double score(int mentor) {
          return 0.5;
        }

        @Override
        public Text explain(int mentor) {
          return why.apply(mentor);
        }
      };
    }
  }

  @Test
  void fault_ofAPersonAlone_namesOnlyThem() {
    PartName part = new PartName(PartName.Kind.ROUTING, "part", "1", "lab", "2", false);
    assertThat(PluginFaultException.wrongAnswer(part, null, MentorId.of("m"), "more"))
        .hasMessage(
            "routing strategy part 1 broke its contract for mentor m (plug-in lab 2), expected more");
  }
}
