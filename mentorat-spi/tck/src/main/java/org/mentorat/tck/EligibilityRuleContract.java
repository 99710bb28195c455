package org.mentorat.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
import org.mentorat.model.Youth;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Verdict;

/**
 * The contract of an eligibility rule as tests. An author adds one class:
 *
 * <pre>{@code
 * final class MyRuleTest extends EligibilityRuleContract {
 *   @Override
 *   protected EligibilityRule rule() {
 *     return new MyRule();
 *   }
 * }
 * }</pre>
 *
 * A failure reads "rule E5 broken: …, because …", and names the smallest cohort on which it was seen. Random cohorts differ from run to
 * run; jqwik tells the seed that repeats one. Each law is tried on 100 of them, or on as many as the system property {@code
 * mentorat.tck.tries} says.
 */
@AddLifecycleHook(value = Tries.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
public abstract class EligibilityRuleContract {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  /** For subclasses. */
  protected EligibilityRuleContract() {}

  /** The rule under test: a new instance each time. */
  protected abstract EligibilityRule rule();

  /** What the rule is bound to: override to hand in another gazetteer or another start. */
  protected CohortContext context(Cohort cohort) {
    return CohortContext.of(cohort);
  }

  /** The cohorts on which laws are checked: override to mix in cohorts with codes that the rule knows. */
  protected Arbitrary<Cohort> cohorts() {
    return CohortArbitraries.any();
  }

  /** Settings to try beside the defaults and the values that declared ranges and choices offer. */
  protected List<Map<String, Object>> settings() {
    return List.of();
  }

  /** Names of parameters that need not change any verdict (rule E20), such as the name of a file. */
  protected Set<String> parametersThatMayChangeNothing() {
    return Set.of();
  }

  /** No verdict is null. */
  @Holds(ContractRule.E1)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e1_verdicts_areNotNull(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    Throwing.passedOver(() -> {
      EligibilityRule.Bound bound = bind(cohort, setting);
      for (Youth youth : cohort.youths()) {
        EligibilityRule.Row row = bound.row(youth);
        for (int m = 0; m < cohort.mentors().size(); m++) {
          @Nullable Verdict verdict = row.verdict(m);
          if (verdict == null) {
            throw new ContractViolation(
                ContractRule.E1,
                name() + " answered null for youth " + youth.id() + " and mentor "
                    + cohort.mentors().get(m).id());
          }
        }
      }
    });
  }

  /** The same question, the same answer. */
  @Holds(ContractRule.E2)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e2_askedAgain_theSame(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    laws(setting).answersAgain(ContractRule.E2, cohort);
  }

  /** Rows prepared later change nothing. */
  @Holds(ContractRule.E3)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e3_rows_standAlone(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    laws(setting).rowsStandAlone(ContractRule.E3, cohort);
  }

  /** Threads get the answers of one thread. */
  @Holds(ContractRule.E4)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e4_threads_agree(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    laws(setting).threadsAgree(ContractRule.E4, cohort);
  }

  /** The order of the mentors plays no part. */
  @Holds(ContractRule.E5)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e5_orderOfMentors_playsNoPart(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    laws(setting).orderPlaysNoPart(ContractRule.E5, cohort);
  }

  /** Other mentors play no part. */
  @Holds(ContractRule.E6)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e6_otherMentors_playNoPart(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    laws(setting).othersPlayNoPart(ContractRule.E6, cohort);
  }

  /** An earlier run plays no part. */
  @Holds(ContractRule.E7)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e7_earlierRuns_playNoPart(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll long seed) {
    laws(Map.of()).nothingIsRemembered(ContractRule.E7, cohort, seed);
  }

  /** No record makes it throw. */
  @Holds(ContractRule.E8)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e8_hostileRecords_throwNothing(@ForAll("hostileCohorts") Cohort cohort) {
    Object thrown = used(cohort);
    if (!thrown.equals(true)) {
      throw new ContractViolation(ContractRule.E8, name() + " threw " + thrown);
    }
  }

  /** One side only, where that is declared. */
  @Holds(ContractRule.E9)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e9_oneSided_dependsOnOneSide(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    laws(setting).oneSided(ContractRule.E9, cohort, info().side());
  }

  /** Fields that are not declared play no part; a rule that declares none says nothing. */
  @Holds(ContractRule.E10)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e10_undeclaredFields_playNoPart(
      @ForAll("drawnCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    if (!info().reads().isEmpty()) {
      laws(setting)
          .readsNothingElse(ContractRule.E10, cohort, new DeclaredReads(info().reads()), seed);
    }
  }

  /** Declared fields exist. */
  @Holds(ContractRule.E10)
  @Test
  public final void e10_declaredFields_exist() {
    List<String> unknown = new DeclaredReads(info().reads()).unknown();
    if (!unknown.isEmpty()) {
      throw new ContractViolation(
          ContractRule.E10, name() + " declares to read " + unknown + ", which no record has");
    }
  }

  /** Kinds are in range. */
  @Holds(ContractRule.E11)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e11_kinds_areInRange(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    Throwing.passedOver(() -> {
      EligibilityRule.Bound bound = bind(cohort, setting);
      int mentors = cohort.mentors().size();
      KindLaws.check(ContractRule.E11, name(), bound.kinds(), bound.kinds(), mentors);
    });
  }

  /** Excluded kinds are excluded. */
  @Holds(ContractRule.E12)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e12_excludedKinds_haveNoOtherVerdict(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll("drawnSettings") Map<String, Object> setting) {
    Throwing.passedOver(() -> {
      EligibilityRule.Bound bound = bind(cohort, setting);
      int @Nullable [] kinds = bound.kinds();
      if (kinds != null && KindLaws.usable(kinds, cohort.mentors().size())) {
        rows(cohort, bound, row -> row.kinds(ContractRule.E12, kinds));
      }
    });
  }

  /** Shortlists miss nobody. */
  @Holds(ContractRule.E13)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e13_shortlists_missNobody(
      @ForAll("hostileCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting) {
    Throwing.passedOver(
        () -> rows(cohort, bind(cohort, setting), row -> row.shortlist(ContractRule.E13)));
  }

  /** Words say what verdicts say. */
  @Holds(ContractRule.E14)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e14_words_sayWhatVerdictsSay(
      @ForAll("hostileCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting) {
    Throwing.passedOver(
        () -> rows(cohort, bind(cohort, setting), row -> row.words(ContractRule.E14)));
  }

  /** Arrays of words are fresh. */
  @Holds(ContractRule.E15)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e15_words_areFresh(
      @ForAll("hostileCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting) {
    Throwing.passedOver(
        () -> rows(cohort, bind(cohort, setting), row -> row.fresh(ContractRule.E15)));
  }

  /** Where everything is known, it is not unknown. */
  @Holds(ContractRule.E16)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void e16_everythingKnown_notUnknown(
      @ForAll("completeCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting) {
    Throwing.passedOver(() -> {
      Object[][] verdicts = laws(setting).answers(cohort);
      for (int y = 0; y < verdicts.length; y++) {
        for (int m = 0; m < verdicts[y].length; m++) {
          if (verdicts[y][m] == Verdict.UNKNOWN) {
            throw new ContractViolation(
                ContractRule.E16,
                name() + " answered UNKNOWN for youth "
                    + cohort.youths().get(y).id() + " and mentor "
                    + cohort.mentors().get(m).id() + ", of whom everything is known");
          }
        }
      }
    });
  }

  /** What it says of itself. */
  @Holds(ContractRule.E17)
  @Test
  public final void e17_info_isWellFormed() {
    EligibilityRule rule = rule();
    RuleInfo info = rule.info();
    InfoLaws laws = new InfoLaws(ContractRule.E17, name());
    laws.id(info.id());
    laws.version(info.version());
    laws.text("the label", info.label());
    laws.text("the reason", info.reason().sentence());
    laws.expect(
        CODE.matcher(info.reason().code()).matches(),
        "the reason code " + info.reason().code(),
        "upper-case letters, digits and underscores");
    laws.expect(
        info.nature() != null && info.side() != null && info.onUnknown() != null,
        "no nature, side or treatment of unknown fields",
        "all three");
    laws.same(info, rule.info());
    laws.same(info, rule().info());
  }

  /** Parameters are coherent. */
  @Holds(ContractRule.E18)
  @Test
  public final void e18_parameters_areCoherent() {
    parameters().coherent(ContractRule.E18);
  }

  /** Every declared value can be used. */
  @Holds(ContractRule.E19)
  @Example
  public final void e19_declaredValues_canBeBound() {
    for (Cohort cohort : examples(10)) {
      // A rule that throws with its defaults is the matter of E8.
      if (used(cohort).equals(true)) {
        parameters().bind(ContractRule.E19, setting -> useAll(cohort, setting));
      }
    }
  }

  /** Every parameter changes something. */
  @Holds(ContractRule.E20)
  @Example
  public final void e20_parameters_changeVerdicts() {
    parameters()
        .changeSomething(
            ContractRule.E20,
            parametersThatMayChangeNothing(),
            examples(100),
            (setting, cohort) -> laws(setting).answers(cohort));
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
  protected final Arbitrary<Cohort> completeCohorts() {
    return CohortArbitraries.complete();
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

  private RuleInfo info() {
    return rule().info();
  }

  private String name() {
    return "rule " + info().id() + " " + info().version();
  }

  private ParameterLaws parameters() {
    return new ParameterLaws(name(), info().parameters(), settings());
  }

  private CohortContext context(Cohort cohort, Map<String, Object> setting) {
    return context(cohort).with(info().parameters(), setting);
  }

  private EligibilityRule.Bound bind(Cohort cohort, Map<String, Object> setting) {
    return rule().bind(context(cohort, setting), cohort.mentors());
  }

  private PairLaws laws(Map<String, Object> setting) {
    return new PairLaws(
        name(),
        () -> {
          EligibilityRule rule = rule();
          return (context, mentors) -> {
            EligibilityRule.Bound bound = rule.bind(context, mentors);
            return youth -> {
              EligibilityRule.Row row = bound.row(youth);
              // No verdict at all is the matter of E1.
              return mentor -> {
                @Nullable Verdict verdict = row.verdict(mentor);
                return verdict == null ? "null" : verdict;
              };
            };
          };
        },
        cohort -> context(cohort, setting));
  }

  private void rows(Cohort cohort, EligibilityRule.Bound bound, Consumer<WordLaws> law) {
    for (Youth youth : cohort.youths()) {
      law.accept(new WordLaws(name(), youth, cohort.mentors(), bound.row(youth)));
    }
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
    int mentors = cohort.mentors().size();
    EligibilityRule.Bound bound = bind(cohort, setting);
    int @Nullable [] kinds = bound.kinds();
    for (Youth youth : cohort.youths()) {
      EligibilityRule.Row row = bound.row(youth);
      row.shortlist();
      for (int m = 0; m < mentors; m++) {
        row.verdict(m);
        if (kinds != null && KindLaws.usable(kinds, mentors)) {
          row.excludes(kinds[m]);
        }
      }
      for (boolean unknownToo : new boolean[] {false, true}) {
        row.admitted(unknownToo, 0, (mentors + Long.SIZE - 1) / Long.SIZE);
      }
    }
  }
}
