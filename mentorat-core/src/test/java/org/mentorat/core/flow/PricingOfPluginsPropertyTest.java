package org.mentorat.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.mentorat.core.Mentorat;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Cohort;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Mentor;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Verification;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;
import org.mentorat.spi.Side;
import org.mentorat.spi.Verdict;

/**
 * Pricing with scorers and rules of plug-ins, whose kinds are numbered in the order in which they are handed the mentors: by place, which with several
 * programmes is neither the order of the cohort nor that of the lottery.
 */
class PricingOfPluginsPropertyTest {
  private static final LocalDate DATE = LocalDate.of(2026, 9, 7);
  private static final int KINDS = 7;

  /** Many programmes, so that places are well shuffled; half of the mentors meet remotely, so that rows are long. */
  private static Cohort cohort(long seed) {
    CohortShape usual = CohortShape.defaults();
    CohortShape half = new CohortShape(
        usual.shares(),
        usual.situations(),
        usual.firstNeeds(),
        usual.statuses(),
        usual.youthModes(),
        Map.of(MeetingMode.REMOTE, 0.5, MeetingMode.HYBRID, 0.3, MeetingMode.IN_PERSON, 0.2),
        80,
        100,
        false);
    return SyntheticCohorts.of(Mentorat.create().gazetteer(), half).cohort(400, 240, DATE, seed);
  }

  private static int kind(Mentor mentor) {
    return Math.floorMod(mentor.id().value().hashCode(), KINDS);
  }

  private static int kind(Youth youth) {
    return Math.floorMod(youth.id().value().hashCode(), KINDS);
  }

  private static double table(int ofYouth, int ofMentor) {
    return Math.floorMod(31 * ofYouth + 17 * ofMentor + ofYouth * ofMentor, 13) / 12.0;
  }

  private static int[] kinds(List<Mentor> mentors) {
    return mentors.stream().mapToInt(PricingOfPluginsPropertyTest::kind).toArray();
  }

  /** Whose bound of a kind is the score of its members, so that a bound of the wrong kind is soon too low. */
  private record TableScorer(double slack) implements Scorer {
    @Override
    public ScorerInfo info() {
      return new ScorerInfo(
          "byTable", "1", new Text("t", "t"), 60, Side.PAIR, List.of(), Set.of("mentor.id"));
    }

    @Override
    public Scorer.Bound bind(BindingContext context, List<Mentor> mentors) {
      int[] kinds = kinds(mentors);
      return new Scorer.Bound() {
        @Override
        public int[] kinds() {
          return kinds;
        }

        @Override
        public Object kindOf(Youth youth) {
          return kind(youth);
        }

        @Override
        public Scorer.Row row(Youth youth) {
          int own = kind(youth);
          return new Scorer.Row() {
            @Override
            public double score(int mentor) {
              return table(own, kind(mentors.get(mentor)));
            }

            @Override
            public double atMost(int kind) {
              return Math.max(0, table(own, kind) - slack);
            }
          };
        }
      };
    }
  }

  /** Nobody of a kind meets youths of the next; says so by kind, and never in columns. */
  private record KindRule() implements EligibilityRule {
    @Override
    public RuleInfo info() {
      return new RuleInfo(
          "otherKind",
          "1",
          new Text("k", "k"),
          new Reason("OTHER_KIND", new Text("k", "k")),
          RuleInfo.Nature.COMFORT,
          Side.PAIR,
          OnUnknown.EXCLUDE,
          true,
          List.of(),
          Set.of("mentor.id"));
    }

    @Override
    public EligibilityRule.Bound bind(BindingContext context, List<Mentor> mentors) {
      int[] kinds = kinds(mentors);
      return new EligibilityRule.Bound() {
        @Override
        public int[] kinds() {
          return kinds;
        }

        @Override
        public EligibilityRule.Row row(Youth youth) {
          int excluded = (kind(youth) + 1) % KINDS;
          return new EligibilityRule.Row() {
            @Override
            public Verdict verdict(int mentor) {
              return kind(mentors.get(mentor)) == excluded ? Verdict.EXCLUDE : Verdict.ADMIT;
            }

            @Override
            public boolean excludes(int kind) {
              return kind == excluded;
            }
          };
        }
      };
    }
  }

  @Property(tries = 5)
  void match_withKindsOfPlugins_isAsGoodAsOverAllPairsAtOnce(
      @ForAll @LongRange(min = 1, max = 1000) long seed) {
    Mentorat mentorat =
        Mentorat.builder().scorer(new TableScorer(0)).rule(new KindRule()).build();

    assertPricingAsGood(mentorat, Policy.defaults().weight("byTable", 60).build(), cohort(seed));
  }

  @Property(tries = 5)
  void match_withScorersWithoutKinds_isAsGoodAsOverAllPairsAtOnce(
      @ForAll @LongRange(min = 1, max = 1000) long seed) {
    Mentorat mentorat = Mentorat.builder()
        .scorer("plain", "1", (youth, mentor) -> table(kind(youth), kind(mentor)))
        .build();

    assertPricingAsGood(mentorat, Policy.defaults().weight("plain", 60).build(), cohort(seed));
  }

  @Example
  void match_withABoundThatIsTooLow_namesThePlugin() {
    Mentorat mentorat = Mentorat.builder().scorer(new TableScorer(0.05)).build();
    Policy policy = Policy.defaults().weight("byTable", 60).build();

    assertThatThrownBy(
            () -> mentorat.match(cohort(3), policy, RunOptions.defaults().withMostPairsHeld(-1)))
        .isInstanceOf(PluginFaultException.class)
        .hasMessageContaining("byTable");
  }

  @Example
  void match_cancelledWithinAYouthsSearch_asksHardlyAnybodyAnyMore() {
    AtomicLong asked = new AtomicLong();
    AtomicBoolean scoring = new AtomicBoolean();
    AtomicLong atCancellation = new AtomicLong(Long.MAX_VALUE);
    AtomicLong atVerification = new AtomicLong();
    // No kinds: every youth's search asks about everybody.
    Mentorat mentorat = Mentorat.builder()
        .scorer("slow", "1", (youth, mentor) -> {
          if (scoring.get() && asked.incrementAndGet() % 100 == 50) {
            atCancellation.compareAndSet(Long.MAX_VALUE, asked.get());
          }
          return table(kind(youth), kind(mentor));
        })
        .build();
    RunOptions options = RunOptions.defaults()
        .withMostPairsHeld(-1)
        .withCancellation(() -> atCancellation.get() != Long.MAX_VALUE)
        .withListener((stage, done, total) -> {
          scoring.set(stage == RunListener.Stage.SOLVE && done == 0);
          if (stage == RunListener.Stage.VERIFY && done == 0) {
            atVerification.set(asked.get());
          }
        });

    MatchResult stopped =
        mentorat.match(cohort(5), Policy.defaults().weight("slow", 60).build(), options);

    assertThat(stopped.evidence().outcome()).isInstanceOf(Outcome.Stopped.class);
    assertThat(stopped.evidence().verification()).isInstanceOf(Verification.Holds.class);
    assertThat(atVerification.get() - atCancellation.get()).isBetween(0L, 20L);
  }

  private static void assertPricingAsGood(Mentorat mentorat, Policy policy, Cohort cohort) {
    MatchResult all = mentorat.match(cohort, policy);
    MatchResult some = mentorat.match(cohort, policy, RunOptions.defaults().withMostPairsHeld(-1));

    assertThat(some.evidence().scope().priced()).isTrue();
    assertThat(some.evidence().scope().pairs())
        .isLessThan(all.evidence().scope().pairs());
    assertThat(some.evidence().verification()).isInstanceOf(Verification.Holds.class);
    assertThat(some.evidence().verification()).isEqualTo(all.evidence().verification());
  }
}
