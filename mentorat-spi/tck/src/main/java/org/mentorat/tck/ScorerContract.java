package org.mentorat.tck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.ScorerInfo;

/**
 * The contract of a scorer as tests. An author adds one class:
 *
 * <pre>{@code
 * final class MyScorerTest extends ScorerContract {
 *   @Override
 *   protected Scorer scorer() {
 *     return new MyScorer();
 *   }
 * }
 * }</pre>
 *
 * A failure reads "rule S3 broken: …, because …", and names the smallest cohort on which it was seen. Random cohorts differ from run to
 * run; jqwik tells the seed that repeats one. Each law is tried on 100 of them, or on as many as the system property {@code
 * mentorat.tck.tries} says.
 */
@AddLifecycleHook(value = Tries.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
public abstract class ScorerContract {

  /** Stands where nothing was written. */
  private static final double UNTOUCHED = -7;

  /** For subclasses. */
  protected ScorerContract() {}

  /** The scorer under test: a new instance each time. */
  protected abstract Scorer scorer();

  /** What the scorer is bound to: override to hand in tables of scores, another gazetteer, another start. */
  protected CohortContext context(Cohort cohort) {
    return CohortContext.of(cohort);
  }

  /** The cohorts on which laws are checked: override to mix in cohorts with codes that the scorer knows. */
  protected Arbitrary<Cohort> cohorts() {
    return CohortArbitraries.any();
  }

  /** Settings to try beside the defaults and the values that declared ranges and choices offer. */
  protected List<Map<String, Object>> settings() {
    return List.of();
  }

  /** Names of parameters that need not change any score (rule S18), such as the name of a file. */
  protected Set<String> parametersThatMayChangeNothing() {
    return Set.of();
  }

  /** Every score lies in [0, 1]. */
  @Holds(ContractRule.S1)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s1_scoresLieInZeroToOne(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    Throwing.passedOver(() -> {
      Object[][] scores = laws(setting).answers(cohort);
      for (int y = 0; y < scores.length; y++) {
        for (int m = 0; m < scores[y].length; m++) {
          double score = (Double) scores[y][m];
          if (!(score >= 0 && score <= 1)) {
            throw new ContractViolation(
                ContractRule.S1,
                name() + " answered " + score + " for youth "
                    + cohort.youths().get(y).id() + " and mentor "
                    + cohort.mentors().get(m).id());
          }
        }
      }
    });
  }

  /** The same question, the same answer. */
  @Holds(ContractRule.S2)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s2_askedAgain_theSame(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    laws(setting).answersAgain(ContractRule.S2, cohort);
  }

  /** Rows prepared later change nothing. */
  @Holds(ContractRule.S3)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s3_rows_standAlone(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    laws(setting).rowsStandAlone(ContractRule.S3, cohort);
  }

  /** Threads get the answers of one thread. */
  @Holds(ContractRule.S4)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s4_threads_agree(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    laws(setting).threadsAgree(ContractRule.S4, cohort);
  }

  /** The order of the mentors plays no part. */
  @Holds(ContractRule.S5)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s5_orderOfMentors_playsNoPart(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    laws(setting).orderPlaysNoPart(ContractRule.S5, cohort);
  }

  /** Other mentors play no part. */
  @Holds(ContractRule.S6)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s6_otherMentors_playNoPart(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    laws(setting).othersPlayNoPart(ContractRule.S6, cohort);
  }

  /** An earlier run plays no part. */
  @Holds(ContractRule.S7)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s7_earlierRuns_playNoPart(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll long seed) {
    laws(Map.of()).nothingIsRemembered(ContractRule.S7, cohort, seed);
  }

  /** No record makes it throw. */
  @Holds(ContractRule.S8)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s8_hostileRecords_throwNothing(@ForAll("hostileCohorts") Cohort cohort) {
    Object thrown = used(cohort);
    if (!thrown.equals(true)) {
      throw new ContractViolation(ContractRule.S8, name() + " threw " + thrown);
    }
  }

  /** One side only, where that is declared. */
  @Holds(ContractRule.S9)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s9_oneSided_dependsOnOneSide(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    laws(setting).oneSided(ContractRule.S9, cohort, info().side());
  }

  /** Fields that are not declared play no part; a scorer that declares none says nothing, as the lambda form does. */
  @Holds(ContractRule.S10)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s10_undeclaredFields_playNoPart(
      @ForAll("drawnCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    if (!info().reads().isEmpty()) {
      laws(setting)
          .readsNothingElse(ContractRule.S10, cohort, new DeclaredReads(info().reads()), seed);
    }
  }

  /** Declared fields exist. */
  @Holds(ContractRule.S10)
  @Test
  public final void s10_declaredFields_exist() {
    List<String> unknown = new DeclaredReads(info().reads()).unknown();
    if (!unknown.isEmpty()) {
      throw new ContractViolation(
          ContractRule.S10, name() + " declares to read " + unknown + ", which no record has");
    }
  }

  /** Kinds are in range. */
  @Holds(ContractRule.S11)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s11_kinds_areInRange(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    Throwing.passedOver(() -> {
      Scorer.Bound bound = bind(cohort, setting);
      int mentors = cohort.mentors().size();
      KindLaws.check(ContractRule.S11, name(), bound.kinds(), bound.kinds(), mentors);
    });
  }

  /** Bounds hold. */
  @Holds(ContractRule.S12)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s12_bounds_areNotExceeded(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    Throwing.passedOver(() -> {
      Scorer.Bound bound = bind(cohort, setting);
      int @Nullable [] kinds = bound.kinds();
      if (kinds == null || !KindLaws.usable(kinds, cohort.mentors().size())) {
        return;
      }
      for (Youth youth : cohort.youths()) {
        Scorer.Row row = bound.row(youth);
        for (int m = 0; m < kinds.length; m++) {
          double score = row.score(m);
          double most = row.atMost(kinds[m]);
          // A score beyond 1 is the matter of S1.
          if (!(most >= 0 && most <= 1) || (score <= 1 && score > most)) {
            throw new ContractViolation(
                ContractRule.S12,
                name() + " bounds kind " + kinds[m] + " by " + most + " for youth " + youth.id()
                    + ", where mentor " + cohort.mentors().get(m).id() + " of that kind scores "
                    + score);
          }
        }
      }
    });
  }

  /** Youths of one kind have the same bounds. */
  @Holds(ContractRule.S13)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s13_youthsOfOneKind_haveTheSameBounds(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    Throwing.passedOver(() -> {
      Scorer.Bound bound = bind(cohort, setting);
      int @Nullable [] kinds = bound.kinds();
      if (kinds == null || !KindLaws.usable(kinds, cohort.mentors().size())) {
        return;
      }
      Map<Object, Youth> first = new HashMap<>();
      for (Youth youth : cohort.youths()) {
        Object kind = bound.kindOf(youth);
        Youth before = kind == null ? null : first.putIfAbsent(kind, youth);
        if (before != null) {
          Scorer.Row one = bound.row(before);
          Scorer.Row other = bound.row(youth);
          int at = firstDifference(kinds, one, other);
          if (at >= 0) {
            throw new ContractViolation(
                ContractRule.S13,
                name() + " says that youths " + before.id() + " and " + youth.id()
                    + " are of one kind, and bounds mentors of kind " + at + " by "
                    + one.atMost(at) + " and " + other.atMost(at));
          }
        }
      }
    });
  }

  private static int firstDifference(int[] kinds, Scorer.Row one, Scorer.Row other) {
    return Arrays.stream(kinds)
        .filter(kind -> Double.compare(one.atMost(kind), other.atMost(kind)) != 0)
        .findFirst()
        .orElse(-1);
  }

  /** Explanations speak both languages or neither. */
  @Holds(ContractRule.S14)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s14_explanations_speakBothLanguages(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    Throwing.passedOver(() -> {
      Scorer.Bound bound = bind(cohort, setting);
      for (Youth youth : cohort.youths()) {
        Scorer.Row row = bound.row(youth);
        for (int m = 0; m < cohort.mentors().size(); m++) {
          Text text = row.explain(m);
          if (text == null || text.french().isBlank() != text.english().isBlank()) {
            throw new ContractViolation(
                ContractRule.S14,
                name() + " explains the score of youth " + youth.id() + " and mentor "
                    + cohort.mentors().get(m).id() + " by " + text);
          }
        }
      }
    });
  }

  /** What it says of itself. */
  @Holds(ContractRule.S15)
  @Test
  public final void s15_info_isWellFormed() {
    Scorer scorer = scorer();
    ScorerInfo info = scorer.info();
    InfoLaws laws = new InfoLaws(ContractRule.S15, name());
    laws.id(info.id());
    laws.version(info.version());
    laws.text("the label", info.label());
    laws.expect(
        info.weight() >= 0 && Double.isFinite(info.weight()),
        "the weight " + info.weight(),
        "a number of points, 0 or more");
    laws.expect(info.side() != null, "no side", "a side");
    laws.same(info, scorer.info());
    laws.same(info, scorer().info());
  }

  /** Parameters are coherent. */
  @Holds(ContractRule.S16)
  @Test
  public final void s16_parameters_areCoherent() {
    parameters().coherent(ContractRule.S16);
  }

  /** Every declared value can be used. */
  @Holds(ContractRule.S17)
  @Example
  public final void s17_declaredValues_canBeBound() {
    for (Cohort cohort : examples(10)) {
      // A scorer that throws with its defaults is the matter of S8.
      if (usable(cohort)) {
        parameters().bind(ContractRule.S17, setting -> useAll(cohort, setting));
      }
    }
  }

  /** Every parameter changes something. */
  @Holds(ContractRule.S18)
  @Example
  public final void s18_parameters_changeScores() {
    parameters()
        .changeSomething(
            ContractRule.S18,
            parametersThatMayChangeNothing(),
            examples(100),
            (setting, cohort) -> laws(setting).answers(cohort));
  }

  /** Batches say what single questions say. */
  @Holds(ContractRule.S19)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void s19_manyAtOnce_areTheScoresOneByOne(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    Throwing.passedOver(() -> {
      Object[][] expected = laws(setting).answers(cohort);
      Scorer.Bound bound = bind(cohort, setting);
      int[] mentors = IntStream.range(0, cohort.mentors().size()).toArray();
      int[] some = Arrays.stream(mentors).filter(m -> m % 3 != 1).toArray();
      for (int y = 0; y < expected.length; y++) {
        Youth youth = cohort.youths().get(y);
        batch(youth, bound.row(youth), expected[y], mentors, 0);
        batch(youth, bound.row(youth), expected[y], some, some.length / 2);
      }
    });
  }

  /** Asks about the mentors from {@code from} to before the last, and looks at all places. */
  private void batch(Youth youth, Scorer.Row row, Object[] expected, int[] mentors, int from) {
    int to = Math.max(from, mentors.length - 1);
    double[] into = new double[mentors.length + 1];
    Arrays.fill(into, UNTOUCHED);
    row.scores(mentors, from, to, into);
    for (int k = 0; k < into.length; k++) {
      Object score = k >= from && k < to ? expected[mentors[k]] : UNTOUCHED;
      if (!score.equals(into[k])) {
        throw new ContractViolation(
            ContractRule.S19,
            name() + " wrote " + into[k] + " to place " + k + " for youth " + youth.id()
                + " when asked about places " + from + " to " + (to - 1) + " of "
                + Arrays.toString(mentors) + ", expected " + score);
      }
    }
  }

  /** For jqwik. */
  @Provide
  protected final Arbitrary<Cohort> drawnCohorts() {
    return cohorts();
  }

  /** For jqwik. */
  @Provide
  protected final Arbitrary<Cohort> hostileCohorts() {
    return Arbitraries.oneOf(CohortArbitraries.hostile(), CohortArbitraries.wide(), cohorts());
  }

  /** For jqwik. */
  @Provide
  protected final Arbitrary<Map<String, Object>> drawnSettings() {
    return Arbitraries.of(parameters().all());
  }

  private List<Cohort> examples(int count) {
    List<Cohort> examples = new ArrayList<>();
    cohorts().sampleStream().limit(count).forEach(examples::add);
    return examples;
  }

  private ScorerInfo info() {
    return scorer().info();
  }

  private String name() {
    return "scorer " + info().id() + " " + info().version();
  }

  private ParameterLaws parameters() {
    return new ParameterLaws(name(), info().parameters(), settings());
  }

  private CohortContext context(Cohort cohort, Map<String, Object> setting) {
    return context(cohort).with(info().parameters(), setting);
  }

  private Scorer.Bound bind(Cohort cohort, Map<String, Object> setting) {
    return scorer().bind(context(cohort, setting), cohort.mentors());
  }

  private PairLaws laws(Map<String, Object> setting) {
    return new PairLaws(
        name(),
        () -> {
          Scorer scorer = scorer();
          return (context, mentors) -> {
            Scorer.Bound bound = scorer.bind(context, mentors);
            return youth -> bound.row(youth)::score;
          };
        },
        cohort -> context(cohort, setting));
  }

  private boolean usable(Cohort cohort) {
    return used(cohort).equals(true);
  }

  /** True, or what was thrown. */
  private Object used(Cohort cohort) {
    return Throwing.told(() -> {
      useAll(cohort, Map.of());
      return true;
    });
  }

  /** Asks everything there is to ask. */
  private void useAll(Cohort cohort, Map<String, Object> setting) {
    List<Mentor> mentors = cohort.mentors();
    Scorer.Bound bound = bind(cohort, setting);
    int @Nullable [] kinds = bound.kinds();
    for (Youth youth : cohort.youths()) {
      bound.kindOf(youth);
      Scorer.Row row = bound.row(youth);
      for (int m = 0; m < mentors.size(); m++) {
        row.score(m);
        row.explain(m);
        if (kinds != null && KindLaws.usable(kinds, mentors.size())) {
          row.atMost(kinds[m]);
        }
      }
    }
  }
}
