package org.mentorat.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorat.core.explain.Explanations;
import org.mentorat.core.explain.WhyNot;
import org.mentorat.core.explain.change.Changes;
import org.mentorat.core.explain.recruit.RecruitmentRequest;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.plugin.FaultKind;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.MatchingStrategy;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.Parameters;
import org.mentorat.spi.Rooms;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.Side;
import org.mentorat.spi.StrategyInfo;
import org.mentorat.spi.Verdict;

/**
 * A plug-in that behaves well while a run is made and badly when the run is asked about: whatever door the question comes through, nobody
 * waits for longer than the patience, and the plug-in is named or done without, as the policy says.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class QuestionsToPluginsTest {
  private static final String SECRET = "SECRET of a person";
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final CountDownLatch NEVER = new CountDownLatch(1);
  private static final ExecutorService POOL = Executors.newFixedThreadPool(3);
  private static final Mentorat PLAIN = Mentorat.create();
  private static final Cohort COHORT = SyntheticCohorts.of(
          PLAIN.gazetteer(), CohortShape.defaults())
      .cohort(60, 25, LocalDate.of(2026, 9, 7), 3);

  @AfterAll
  static void letGo() {
    NEVER.countDown();
    POOL.shutdown();
  }

  /** What a plug-in does on the call that was agreed upon. */
  enum Deed {
    HANG,
    THROW
  }

  /** Ways to ask about a finished run. */
  enum Door {
    WHY_NOT,
    WHY_THIS_OF_ALL_PAIRS,
    WHY_UNSERVED,
    EXPLAIN,
    FUNNEL,
    RECRUIT,
    CHANGES_FOR_YOUTH,
    CHANGES_FOR_ASSOCIATION;

    /** Where scores, too, are asked for. */
    static final Set<Door> SCORING = EnumSet.of(WHY_NOT, WHY_THIS_OF_ALL_PAIRS, CHANGES_FOR_YOUTH);

    /** Where people are routed and problems solved again. */
    static final Set<Door> RUNNING = EnumSet.of(RECRUIT, CHANGES_FOR_ASSOCIATION);
  }

  private static void hang() {
    while (NEVER.getCount() > 0) {
      try {
        NEVER.await();
      } catch (InterruptedException e) {
        // A plug-in that hangs does not listen.
      }
    }
  }

  /** A rule, a scorer, a routing and a matching strategy with the manners of the built-in ones, until they are told otherwise. */
  private static final class Lab {
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private final Set<String> threads = ConcurrentHashMap.newKeySet();
    private volatile Deed deed = Deed.HANG;

    /** From now on the {@code call}-th call does this; all others are as ever. */
    void arm(Deed what, int call) {
      threads.clear();
      deed = what;
      left.set(call);
    }

    private void called() {
      threads.add(Thread.currentThread().getName());
      if (left.decrementAndGet() == 0) {
        if (deed == Deed.THROW) {
          throw new IllegalStateException(SECRET);
        }
        hang();
      }
    }

    Scorer scorer() {
      return Scorer.of("lab", "2.0", (youth, mentor) -> {
        called();
        return (youth.id().value().hashCode() + 31 * mentor.id().value().hashCode() & 7) / 7.0;
      });
    }

    EligibilityRule rule() {
      Text text = new Text("règle", "rule");
      RuleInfo info = new RuleInfo(
          "lab",
          "2.0",
          text,
          new Reason("LAB", text),
          RuleInfo.Nature.COMFORT,
          Side.PAIR,
          OnUnknown.ADMIT,
          true,
          List.of(),
          Set.of());
      return new EligibilityRule() {
        @Override
        public RuleInfo info() {
          return info;
        }

        @Override
        public EligibilityRule.Bound bind(BindingContext context, List<Mentor> mentors) {
          return youth -> mentor -> {
            called();
            return Verdict.ADMIT;
          };
        }
      };
    }

    RoutingStrategy routing() {
      RoutingStrategy usual = Objects.requireNonNull(PLAIN.plugins().routings().get("bestFit"));
      return new RoutingStrategy() {
        @Override
        public StrategyInfo info() {
          return new StrategyInfo("lab", "2.0", "test", usual.info().parameters());
        }

        @Override
        public RoutingStrategy.Bound bind(BindingContext context) {
          RoutingStrategy.Bound bound = usual.bind(context);
          return new RoutingStrategy.Bound() {
            @Override
            public RouteRanking youth(Youth youth, Rooms rooms) {
              called();
              return bound.youth(youth, rooms);
            }

            @Override
            public RouteRanking mentor(Mentor mentor, Rooms rooms) {
              called();
              return bound.mentor(mentor, rooms);
            }
          };
        }
      };
    }

    MatchingStrategy matching() {
      MatchingStrategy usual =
          Objects.requireNonNull(PLAIN.plugins().matchings().get("optimal"));
      return new MatchingStrategy() {
        @Override
        public StrategyInfo info() {
          return new StrategyInfo("lab", "2.0", "test", List.of());
        }

        @Override
        public Outcome match(
            AssignmentProblem problem, Parameters parameters, long seed, StopSignal stop) {
          called();
          return usual.match(
              problem, Parameters.of(usual.info().parameters(), Map.of()), seed, stop);
        }
      };
    }
  }

  private static RunOptions options(Door door) {
    RunOptions options = RunOptions.defaults().withPatience(SHORT).withThreads(POOL, 3);
    return door == Door.WHY_THIS_OF_ALL_PAIRS ? options.withMostPairsHeld(0) : options;
  }

  /** A run that went well, and a question about it once the plug-in was told what to do. */
  private static Object ask(
      Door door, Mentorat mentorat, Policy policy, Lab lab, Deed deed, int call) {
    RunOptions options = options(door);
    MatchResult result = mentorat.match(COHORT, policy, options);
    assertThat(result.manifest().faults()).isEmpty();
    YouthId served = result.proposals().get(0).youth();
    MentorId other = result.proposals().get(1).mentor();
    YouthId unserved = result.unserved().stream()
        .filter(u -> u.eligibleMentors() > 0)
        .findFirst()
        .orElseThrow()
        .youth();
    switch (door) {
      case RECRUIT -> {
        lab.arm(deed, call);
        return mentorat.recruit(
            result, policy, options, RecruitmentRequest.DEFAULT.withLines(2).withMentors(3));
      }
      case CHANGES_FOR_YOUTH, CHANGES_FOR_ASSOCIATION -> {
        Changes changes = mentorat.changes(result, policy, options);
        lab.arm(deed, call);
        return door == Door.CHANGES_FOR_YOUTH
            ? changes.forYouth(unserved)
            : changes.forAssociation(COHORT.associations().get(0).id(), 5);
      }
      default -> {
        Explanations explanations = mentorat.explain(result, policy, options);
        lab.arm(deed, call);
        return switch (door) {
          case WHY_NOT -> whyNot(explanations, served, other);
          case WHY_THIS_OF_ALL_PAIRS -> explanations.whyThis(served, 3);
          case WHY_UNSERVED -> explanations.whyUnserved(unserved);
          case EXPLAIN -> explanations.explain(unserved, other, true);
          default -> explanations.funnel(served);
        };
      }
    }
  }

  private static WhyNot whyNot(Explanations explanations, YouthId youth, MentorId mentor) {
    return explanations.whyNot(youth, mentor);
  }

  private static Policy.Builder policy(OnFault treatment) {
    return Policy.defaults().weight("lab", 20).onFault(treatment);
  }

  static Stream<Arguments> doors() {
    return Stream.of(Door.values())
        .flatMap(door -> Stream.of(Deed.values()).map(deed -> Arguments.of(door, deed)));
  }

  private static FaultKind kind(Deed deed) {
    return deed == Deed.HANG ? FaultKind.HUNG : FaultKind.THREW;
  }

  @ParameterizedTest
  @MethodSource("doors")
  void rule_atFaultWhenAsked_isNamedWithBothPeople(Door door, Deed deed) {
    Lab lab = new Lab();
    PluginFaultException fault = catchThrowableOfType(
        PluginFaultException.class,
        () -> ask(door, with(b -> b.rule(lab.rule())), policy(OnFault.FAIL).build(), lab, deed, 1));

    assertThat(fault).isNotNull();
    assertThat(fault.kind()).isEqualTo(kind(deed));
    assertThat(fault).hasMessageContaining("rule lab 2.0").hasMessageContaining("in-code");
    assertThat(fault.youth()).isPresent();
    assertThat(fault.mentor()).isPresent();
    assertThat(fault.toString()).doesNotContain(SECRET);
    if (deed == Deed.HANG) {
      assertThat(fault).hasMessageContaining("its thread was abandoned");
    }
    assertThat(lab.threads).allSatisfy(name -> assertThat(name).startsWith("mentorat-plugins-"));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void rule_atFaultWhenAsked_isDoneWithout_whereThePolicySaysSo(Door door, Deed deed) {
    for (OnFault treatment : List.of(OnFault.EXCLUDE, OnFault.FALLBACK)) {
      Lab lab = new Lab();
      assertThat(ask(door, with(b -> b.rule(lab.rule())), policy(treatment).build(), lab, deed, 1))
          .as("%s", treatment)
          .isNotNull();
      assertThat(lab.left.get()).as("was asked").isNotPositive();
      assertThat(lab.threads).allSatisfy(name -> assertThat(name).startsWith("mentorat-plugins-"));
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void scorer_atFaultWhenAsked_isNamedOrDoneWithout(Door door, Deed deed) {
    if (!Door.SCORING.contains(door)) {
      return;
    }
    for (OnFault treatment : OnFault.values()) {
      Lab lab = new Lab();
      Mentorat mentorat =
          Mentorat.builder().gazetteer(PLAIN.gazetteer()).scorer(lab.scorer()).build();
      if (treatment != OnFault.FAIL) {
        assertThat(ask(door, mentorat, policy(treatment).build(), lab, deed, 1)).isNotNull();
        assertThat(lab.left.get()).as("was asked").isNotPositive();
        continue;
      }
      PluginFaultException fault = catchThrowableOfType(
          PluginFaultException.class,
          () -> ask(door, mentorat, policy(treatment).build(), lab, deed, 1));
      assertThat(fault).isNotNull();
      assertThat(fault.kind()).isEqualTo(kind(deed));
      assertThat(fault).hasMessageContaining("scorer lab 2.0");
      assertThat(fault.youth()).isPresent();
      assertThat(fault.mentor()).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void routing_atFaultWhenAsked_isNamedOrDoneWithout(Deed deed) {
    for (Door door : Door.RUNNING) {
      for (OnFault treatment : OnFault.values()) {
        Lab lab = new Lab();
        Policy policy = policy(treatment).routing("lab", Map.of()).build();
        assertHeeded(door, with(b -> b.routing(lab.routing())), policy, treatment, lab, deed);
      }
    }
  }

  /** With a strategy that proves nothing about coverage, whole problems are solved for an answer. */
  @ParameterizedTest
  @EnumSource
  void matching_atFaultWhenAsked_isNamedOrReplaced(Deed deed) {
    for (Door door : Door.RUNNING) {
      for (OnFault treatment : List.of(OnFault.FAIL, OnFault.FALLBACK)) {
        Lab lab = new Lab();
        Policy policy = policy(treatment).matching("lab", Map.of()).build();
        assertHeeded(door, with(b -> b.matching(lab.matching())), policy, treatment, lab, deed);
      }
    }
  }

  private static Mentorat with(UnaryOperator<Mentorat.Builder> part) {
    return part.apply(Mentorat.builder()
            .gazetteer(PLAIN.gazetteer())
            .scorer(Scorer.of("lab", "1", (youth, mentor) -> 0.5)))
        .build();
  }

  private static void assertHeeded(
      Door door, Mentorat mentorat, Policy policy, OnFault treatment, Lab lab, Deed deed) {
    if (treatment != OnFault.FAIL) {
      assertThat(ask(door, mentorat, policy, lab, deed, 1)).isNotNull();
      return;
    }
    PluginFaultException fault = catchThrowableOfType(
        PluginFaultException.class, () -> ask(door, mentorat, policy, lab, deed, 1));
    assertThat(fault).as("%s", door).isNotNull();
    assertThat(fault.kind()).isEqualTo(kind(deed));
    assertThat(fault).hasMessageContaining("lab 2.0").hasMessageContaining("in-code");
  }

  /** What was learnt in one attempt is known in the next: a plug-in that hangs each time on the same pair is left behind once. */
  @Test
  void pairOnWhichARuleHangs_isNotAskedAboutAgain() {
    Set<String> hanging = ConcurrentHashMap.newKeySet();
    AtomicInteger hangs = new AtomicInteger();
    EligibilityRule rule = new EligibilityRule() {
      @Override
      public RuleInfo info() {
        return new Lab().rule().info();
      }

      @Override
      public EligibilityRule.Bound bind(BindingContext context, List<Mentor> mentors) {
        return youth -> mentor -> {
          if (hanging.contains(youth.id() + " " + mentors.get(mentor).id())) {
            hangs.incrementAndGet();
            hang();
          }
          return Verdict.ADMIT;
        };
      }
    };
    Policy policy = policy(OnFault.EXCLUDE).build();
    Mentorat mentorat = with(b -> b.rule(rule));
    MatchResult result = mentorat.match(COHORT, policy, options(Door.WHY_NOT));
    Changes changes = mentorat.changes(result, policy, options(Door.WHY_NOT));
    YouthId unserved = result.unserved().stream()
        .filter(u -> u.eligibleMentors() > 0)
        .findFirst()
        .orElseThrow()
        .youth();
    Explanations explanations = mentorat.explain(result, policy, options(Door.WHY_NOT));
    // A thread is left behind for each of them, in each of the two objects.
    COHORT.mentors().stream().limit(3).forEach(m -> hanging.add(unserved + " " + m.id()));

    for (int times = 0; times < 3; times++) {
      assertThat(changes.forYouth(unserved)).isNotNull();
    }
    assertThat(hangs.get()).isBetween(1, 3);
    int before = hangs.get();
    for (int times = 0; times < 3; times++) {
      assertThat(explanations.funnel(unserved)).isNotNull();
    }
    assertThat(hangs.get() - before).isBetween(1, 3);
  }
}
