package org.mentorat.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mentorat.core.Mentorat;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.plugin.InvalidPluginException;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.Evidence;
import org.mentorat.core.result.Manifest;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
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
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
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
import org.mentorat.spi.Verdict;

/**
 * Every way of being at fault, of every kind of part, under every treatment; the table in this module's README is what this test sees. The
 * fault is about youth y103 and mentor m13, whom everything else would let pass.
 */
// What faulty plug-ins return; parts of all kinds stand here.
@SuppressWarnings({"NullAway", "SameNameButDifferent", "TypeParameterUnusedInFormals"})
class FaultTableTest {
  private static final String SECRET = "SECRET of a person";
  private static final String YOUTH = "y103";
  private static final String MENTOR = "m13";
  private static final Duration SHORT = Duration.ofMillis(400);

  /** Whoever hangs waits for this, whatever interrupts them. */
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private static final ExecutorService POOL = Executors.newFixedThreadPool(3);

  private static final Cohort COHORT = Cohort.on(Campaign.DATE)
      .youths(IntStream.range(100, 110)
          .mapToObj(i -> Youth.builder("y" + i).born(LocalDate.of(2010, 1, 1)).build()))
      .mentors(IntStream.range(10, 22).mapToObj(j -> Mentor.builder("m" + j).build()))
      .build();

  private static final Cohort WITH_ASSOCIATIONS = COHORT.toBuilder()
      .associations(
          List.of(Association.builder("A").build(), Association.builder("B").build()))
      .build();

  @AfterAll
  static void letGo() {
    NEVER.countDown();
    POOL.shutdown();
  }

  private static Policy.Builder policy() {
    return Policy.defaults()
        .rule("consent", r -> r.off())
        .rule("vetting", r -> r.off())
        .weight("faulty", 10);
  }

  private static Mentorat.Builder mentorat() {
    return Mentorat.builder().gazetteer(new Campaign().gazetteer());
  }

  private static boolean isFaulty(@Nullable Youth youth, @Nullable Mentor mentor) {
    return (youth == null || youth.id().value().equals(YOUTH))
        && (mentor == null || mentor.id().value().equals(MENTOR));
  }

  private static <T> T thrown() {
    throw new IllegalStateException(SECRET, new IOException(SECRET));
  }

  private static <T> T hang() {
    while (true) {
      try {
        NEVER.await();
        return null;
      } catch (InterruptedException e) {
        // A plug-in that hangs does not listen.
      }
    }
  }

  /** What a plug-in does about the pair, given the list of mentors; counts its calls. */
  private interface Deed<T> {
    T about(List<?> given, int call);
  }

  private static EligibilityRule rule(RuleInfo.Nature nature, Deed<Verdict> deed) {
    Text text = new Text("règle", "rule");
    AtomicInteger calls = new AtomicInteger();
    return new EligibilityRule() {
      @Override
      public RuleInfo info() {
        return new RuleInfo(
            "faulty",
            "2.0",
            text,
            new Reason("FAULTY", text),
            nature,
            Side.PAIR,
            OnUnknown.ADMIT,
            true,
            List.of(),
            Set.of());
      }

      @Override
      public Bound bind(BindingContext context, List<Mentor> mentors) {
        return youth -> mentor -> isFaulty(youth, mentors.get(mentor))
            ? deed.about(mentors, calls.getAndIncrement())
            : Verdict.ADMIT;
      }
    };
  }

  private static Scorer scorer(Deed<Double> deed) {
    AtomicInteger calls = new AtomicInteger();
    return new Scorer() {
      @Override
      public ScorerInfo info() {
        return Scorer.of("faulty", "2.0", (y, m) -> 0).info();
      }

      @Override
      public Bound bind(BindingContext context, List<Mentor> mentors) {
        return youth -> mentor -> isFaulty(youth, mentors.get(mentor))
            ? deed.about(mentors, calls.getAndIncrement())
            : 0.9;
      }
    };
  }

  /** Bounds all scores by 0.2, and keeps to it but for one. */
  private static Scorer understating() {
    return new Scorer() {
      @Override
      public ScorerInfo info() {
        return Scorer.of("faulty", "2.0", (y, m) -> 0).info();
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
                return isFaulty(youth, mentors.get(mentor)) ? 0.9 : 0.1;
              }

              @Override
              public double atMost(int kind) {
                return 0.2;
              }
            };
          }
        };
      }
    };
  }

  /** Leaves out of its shortlist somebody whom it admits. */
  private static EligibilityRule forgetful() {
    EligibilityRule plain = rule(RuleInfo.Nature.COMFORT, (given, call) -> Verdict.ADMIT);
    return new EligibilityRule() {
      @Override
      public RuleInfo info() {
        return plain.info();
      }

      @Override
      public Bound bind(BindingContext context, List<Mentor> mentors) {
        return youth -> new Row() {
          @Override
          public Verdict verdict(int mentor) {
            return Verdict.ADMIT;
          }

          @Override
          public int[] shortlist() {
            return IntStream.range(0, mentors.size())
                .filter(m -> !isFaulty(youth, mentors.get(m)))
                .toArray();
          }
        };
      }
    };
  }

  private static RouteRanking to(String association, double fit) {
    return new RouteRanking(
        List.of(new Route(
            AssociationId.of(association), ProgrammeId.of(association), fit, List.of(), false)),
        List.of());
  }

  private static RoutingStrategy routing(Deed<RouteRanking> deed) {
    AtomicInteger calls = new AtomicInteger();
    return new RoutingStrategy() {
      @Override
      public StrategyInfo info() {
        return new StrategyInfo("faulty", "2.0", "test", List.of());
      }

      @Override
      public Bound bind(BindingContext context) {
        return new Bound() {
          @Override
          public RouteRanking youth(Youth youth, Rooms rooms) {
            return isFaulty(youth, null)
                ? deed.about(context.associations(), calls.getAndIncrement())
                : to("A", 1);
          }

          @Override
          public RouteRanking mentor(Mentor mentor, Rooms rooms) {
            return to("A", 1);
          }
        };
      }
    };
  }

  private interface Solving {
    Outcome of(AssignmentProblem problem, int call);
  }

  private static MatchingStrategy matching(Solving solving) {
    AtomicInteger calls = new AtomicInteger();
    return new MatchingStrategy() {
      @Override
      public StrategyInfo info() {
        return new StrategyInfo("faulty", "2.0", "test", List.of());
      }

      @Override
      public Outcome match(
          AssignmentProblem problem, Parameters parameters, long seed, StopSignal stop) {
        return solving.of(problem, calls.getAndIncrement());
      }
    };
  }

  private static Outcome feasible(int... pairs) {
    return new Outcome.Solved(
        Matching.of(pairs), new Certificate.FeasibleOnly(""), Outcome.Work.NONE);
  }

  /** One way of being at fault. */
  private record Case(String part, String what, Mentorat mentorat, boolean hangs) {}

  private static Case ofRule(String what, EligibilityRule rule) {
    return new Case(
        "rule", what, mentorat().rule(rule).scorer(plain()).build(), what.equals("hung"));
  }

  private static Scorer plain() {
    return Scorer.of("faulty", "1", (y, m) -> 0.9);
  }

  private static Case ofScorer(String what, Scorer scorer) {
    return new Case("scorer", what, mentorat().scorer(scorer).build(), what.equals("hung"));
  }

  private static Case ofRouting(String what, Deed<RouteRanking> deed) {
    return new Case(
        "routing",
        what,
        mentorat().routing(routing(deed)).scorer(plain()).build(),
        what.equals("hung"));
  }

  private static Case ofMatching(String what, Solving solving) {
    return new Case(
        "matching",
        what,
        mentorat().matching(matching(solving)).scorer(plain()).build(),
        what.equals("hung"));
  }

  private static List<Case> cases() {
    RuleInfo.Nature comfort = RuleInfo.Nature.COMFORT;
    List<Case> cases = new ArrayList<>();
    cases.add(ofRule("threw", rule(comfort, (given, call) -> thrown())));
    cases.add(ofRule("noAnswer", rule(comfort, (given, call) -> null)));
    cases.add(ofRule("mutated", rule(comfort, (given, call) -> {
      given.clear();
      return Verdict.ADMIT;
    })));
    cases.add(ofRule("hung", rule(comfort, (given, call) -> hang())));
    cases.add(ofRule(
        "inconsistent",
        rule(comfort, (given, call) -> call % 2 == 0 ? Verdict.ADMIT : Verdict.EXCLUDE)));
    cases.add(ofRule("inconsistent (index)", forgetful()));
    cases.add(ofScorer("threw", scorer((given, call) -> thrown())));
    cases.add(ofScorer("outOfRange (NaN)", scorer((given, call) -> Double.NaN)));
    cases.add(ofScorer("outOfRange", scorer((given, call) -> 1.01)));
    cases.add(ofScorer("mutated", scorer((given, call) -> {
      given.remove(0);
      return 1.0;
    })));
    cases.add(ofScorer("hung", scorer((given, call) -> hang())));
    cases.add(ofScorer("inconsistent", scorer((given, call) -> 0.1 * (call % 3))));
    cases.add(ofScorer("boundTooLow", understating()));
    cases.add(ofRouting("threw", (given, call) -> thrown()));
    cases.add(ofRouting("noAnswer", (given, call) -> null));
    cases.add(ofRouting("outOfRange", (given, call) -> to("A", Double.NaN)));
    cases.add(ofRouting("wrongAnswer", (given, call) -> to("elsewhere", 1)));
    cases.add(ofRouting("mutated", (given, call) -> {
      given.clear();
      return to("A", 1);
    }));
    cases.add(ofRouting("hung", (given, call) -> hang()));
    cases.add(ofRouting("inconsistent", (given, call) -> to(call % 2 == 0 ? "A" : "B", 1)));
    cases.add(ofMatching("threw", (problem, call) -> thrown()));
    cases.add(ofMatching("noAnswer", (problem, call) -> null));
    cases.add(ofMatching("hung", (problem, call) -> hang()));
    cases.add(
        ofMatching("inconsistent", (problem, call) -> call % 2 == 0 ? feasible() : feasible(0)));
    cases.add(ofMatching(
        "infeasible (over capacity)",
        (problem, call) -> feasible(problem.rowStart(0), problem.rowStart(1))));
    cases.add(
        ofMatching("infeasible (no such pair)", (problem, call) -> feasible(problem.pairs())));
    cases.add(ofMatching(
        "unproven",
        (problem, call) -> new Outcome.Solved(
            Matching.of(0),
            new Certificate.Optimal(List.of(Prices.zero(problem), Prices.zero(problem))),
            Outcome.Work.NONE)));
    return cases;
  }

  private static Policy policy(Case one, OnFault treatment) {
    Policy.Builder policy = policy().onFault(treatment);
    switch (one.part) {
      case "routing" -> policy.routing("faulty", Map.of());
      case "matching" -> policy.matching("faulty", Map.of());
      default -> {
        // Where the best are sought, bounds are asked for.
        if (one.what.equals("boundTooLow")) {
          policy.candidatesPerYouth(3);
        }
      }
    }
    return policy.build();
  }

  /** What became of it, in the words of the table. */
  private static String seen(Case one, OnFault treatment) {
    Cohort cohort = one.part.equals("routing") ? WITH_ASSOCIATIONS : COHORT;
    Policy policy = policy(one, treatment);
    RunOptions options =
        one.hangs ? RunOptions.defaults().withPatience(SHORT) : RunOptions.defaults();
    MatchResult result;
    try {
      result = one.mentorat.match(cohort, policy, options);
    } catch (PluginFaultException e) {
      assertNamed(one, e);
      return "the run ends";
    }
    assertTold(one, treatment, result);
    if (!one.hangs) {
      MatchResult together = one.mentorat.match(cohort, policy, options.withThreads(POOL, 4));
      assertThat(together.proposals()).isEqualTo(result.proposals());
      if (!one.what.startsWith("inconsistent")) {
        assertThat(together.manifest()).isEqualTo(result.manifest());
      }
      assertThat(one.mentorat.verify(cohort, policy, options, result.evidence().outcome()))
          .isInstanceOf(Verification.Holds.class);
    }
    return inWords(one, result);
  }

  private static void assertNamed(Case one, PluginFaultException fault) {
    assertThat(fault.getMessage())
        .contains("faulty 2.0", "plug-in in-code")
        .doesNotContain("SECRET");
    assertThat(fault).hasNoCause();
    assertThat(fault.kind().code()).isEqualTo(code(one));
    boolean ofPair = one.part.equals("rule") || one.part.equals("scorer");
    if (ofPair && !one.what.contains("index")) {
      assertThat(fault.getMessage()).contains("youth " + YOUTH + " and mentor " + MENTOR);
    }
  }

  private static String code(Case one) {
    return one.what.replaceFirst(" .*", "");
  }

  private static void assertTold(Case one, OnFault treatment, MatchResult result) {
    assertThat(result.manifest().faults())
        .as(one.part + " " + one.what)
        .singleElement()
        .satisfies(f -> {
          assertThat(f.kind()).isEqualTo(one.part);
          assertThat(f.id()).isEqualTo("faulty");
          assertThat(f.version()).isEqualTo("2.0");
          assertThat(f.plugin()).isEqualTo("in-code -");
          assertThat(f.fault()).isEqualTo(code(one));
          assertThat(f.treatment()).isEqualTo(treatment.name().toLowerCase(Locale.ROOT));
          assertThat(f.count()).isEqualTo(1);
          assertThat(f.more()).isFalse();
          assertThat(f.toString()).doesNotContain("SECRET");
          if (f.fault().equals("threw")) {
            assertThat(f.exception()).isEqualTo("java.lang.IllegalStateException");
          }
        });
    boolean repeatable = !code(one).equals("hung") && !code(one).equals("inconsistent");
    assertThat(result.manifest().reproducible()).isEqualTo(repeatable);
  }

  private static String inWords(Case one, MatchResult result) {
    Evidence evidence = result.evidence();
    if (one.part.equals("matching")) {
      return ((Verification.Holds) evidence.verification()).claim() == Verification.Claim.OPTIMAL
          ? "built-in `optimal`"
          : "feasible only";
    }
    YouthId youth = YouthId.of(YOUTH);
    if (one.part.equals("routing")) {
      return result
          .unserved(youth)
          .map(u ->
              u.reason().code().equals("NO_ROUTE") ? "no route" : u.reason().code())
          .orElse("built-in `bestFit`");
    }
    int y = evidence.youths().indexOf(youth);
    int m = evidence.mentors().stream().map(id -> id.value()).toList().indexOf(MENTOR);
    int pair = evidence.problem().pair(y, m);
    if (pair < 0) {
      return "pair excluded";
    }
    int other = evidence.problem().rowStart(y == 0 ? 1 : 0);
    long difference = evidence.problem().score(pair) - evidence.problem().score(other);
    if (one.part.equals("scorer")) {
      return difference == -4_000_000
          ? "score 0.5"
          : difference == 8_000_000 ? "without bounds" : "score off by " + difference;
    }
    return one.what.contains("index") ? "without its index" : "unknown: `onUnknown`";
  }

  @Test
  void table_isThatOfTheReadme() throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Case one : cases()) {
      List<String> cells = new ArrayList<>();
      for (OnFault treatment : OnFault.values()) {
        cells.add(seen(one, treatment));
      }
      String line = "| " + one.part + " | `" + code(one) + "`"
          + one.what.substring(code(one).length()) + " | " + String.join(" | ", cells) + " |";
      lines.put(one.part + one.what, line);
    }
    String readme = Files.readString(Path.of("README.md"));
    String table = readme.substring(
        readme.indexOf("<!-- faults -->") + "<!-- faults -->\n".length(),
        readme.indexOf("<!-- /faults -->"));

    assertThat(table)
        .isEqualTo("| part | fault | `fail` | `exclude` | `fallback` |\n|---|---|---|---|---|\n"
            + String.join("\n", lines.values()) + "\n");
  }

  @Test
  void safetyRule_thatFallsBack_excludesAllTheSame() {
    Mentorat mentorat = mentorat()
        .rule(rule(RuleInfo.Nature.SAFETY, (given, call) -> thrown()))
        .scorer(plain())
        .build();
    MatchResult result =
        mentorat.match(COHORT, policy().onFault(OnFault.FALLBACK).build());

    Evidence evidence = result.evidence();
    assertThat(evidence.problem().pairs()).isEqualTo(10 * 12 - 1);
    assertThat(result.manifest().faults()).hasSize(1);
  }

  @Test
  void plugin_thatIsLoadedTwice_isRefusedWithBothOrigins() {
    assertThatThrownBy(() ->
            mentorat().scorer(plain()).scorer(scorer((given, call) -> 1.0)).build())
        .isInstanceOf(InvalidPluginException.class)
        .hasMessage("scorer faulty stands in plug-ins in-code - (in code) and in-code - (in code)");
  }

  @Test
  void bind_thatThrows_isTreatedForEverybody() {
    EligibilityRule rule = new EligibilityRule() {
      @Override
      public RuleInfo info() {
        return rule(RuleInfo.Nature.COMFORT, (given, call) -> Verdict.ADMIT).info();
      }

      @Override
      public Bound bind(BindingContext context, List<Mentor> mentors) {
        return thrown();
      }
    };
    Mentorat mentorat = mentorat().rule(rule).scorer(plain()).build();

    assertThat(mentorat
            .match(COHORT, policy().onFault(OnFault.EXCLUDE).build())
            .evidence()
            .problem()
            .pairs())
        .isZero();
    MatchResult unknown =
        mentorat.match(COHORT, policy().onFault(OnFault.FALLBACK).build());
    assertThat(unknown.served()).isEqualTo(10);
    assertThat(unknown.proposals())
        .allSatisfy(p -> assertThat(p.flags()).extracting(Reason::code).contains("FAULTY_UNKNOWN"));
    assertThat(unknown.manifest().faults())
        .singleElement()
        .returns(1, Manifest.Fault::count)
        .satisfies(f -> assertThat(f.first()).isEmpty());
  }

  @Test
  void everyPairOfAScorerAtFault_isCountedOnceWhateverTheThreads() {
    Mentorat mentorat = mentorat()
        .scorer("faulty", "2.0", (y, m) -> {
          throw new IllegalStateException(SECRET);
        })
        .build();
    Policy policy = policy().onFault(OnFault.FALLBACK).build();
    MatchResult alone = mentorat.match(COHORT, policy);
    MatchResult together =
        mentorat.match(COHORT, policy, RunOptions.defaults().withThreads(POOL, 4));

    assertThat(alone.manifest().faults()).singleElement().satisfies(f -> {
      assertThat(f.count()).isEqualTo(10 * 12);
      assertThat(f.first())
          .extracting(about -> about.youth() + " " + about.mentor())
          .containsExactly("y100 m10", "y100 m11", "y100 m12", "y100 m13", "y100 m14");
    });
    assertThat(together.manifest()).isEqualTo(alone.manifest());
    assertThat(together.proposals()).isEqualTo(alone.proposals());
  }

  @Test
  void outcome_isACopy_whateverItsMakerDoesLater() {
    List<Prices> kept = new ArrayList<>();
    MatchingStrategy strategy = matching((problem, call) -> {
      Prices zero = Prices.zero(problem);
      kept.add(zero);
      return new Outcome.Stopped(
          Matching.of(0),
          new Certificate.Bounded(List.of(zero, zero)),
          Outcome.Cause.STEPS,
          Outcome.Work.NONE);
    });
    Evidence evidence = mentorat()
        .matching(strategy)
        .scorer(plain())
        .build()
        .match(COHORT, policy().matching("faulty", Map.of()).build())
        .evidence();
    Verification before = Verifier.verify(evidence.problem(), evidence.outcome());
    kept.forEach(prices -> java.util.Arrays.fill(prices.youth(), 1L << 61));

    assertThat(Verifier.verify(evidence.problem(), evidence.outcome())).isEqualTo(before);
  }

  @Test
  void batch_isAskedWhereAllPairsAreScored_andHeldToTheScores() {
    for (boolean lies : new boolean[] {false, true}) {
      AtomicInteger batches = new AtomicInteger();
      Scorer scorer = new Scorer() {
        @Override
        public ScorerInfo info() {
          return Scorer.of("faulty", "2.0", (y, m) -> 0).info();
        }

        @Override
        public Bound bind(BindingContext context, List<Mentor> mentors) {
          return youth -> new Row() {
            @Override
            public double score(int mentor) {
              return 0.25;
            }

            @Override
            public void scores(int[] asked, int from, int to, double[] into) {
              batches.incrementAndGet();
              for (int k = from; k < to; k++) {
                into[k] = lies ? 0.75 : 0.25;
              }
            }
          };
        }
      };
      Mentorat mentorat = mentorat().scorer(scorer).build();
      MatchResult result =
          mentorat.match(COHORT, policy().onFault(OnFault.FALLBACK).build());

      assertThat(batches.get()).isGreaterThanOrEqualTo(lies ? 1 : 10);
      assertThat(result.manifest().faults()).hasSize(lies ? 1 : 0);
      assertThat(result.proposals())
          .allSatisfy(p -> assertThat(p.contributions())
              .filteredOn(c -> c.scorer().equals("faulty"))
              .singleElement()
              .satisfies(c -> assertThat(c.micropoints()).isEqualTo(2_500_000)));
    }
  }
}
