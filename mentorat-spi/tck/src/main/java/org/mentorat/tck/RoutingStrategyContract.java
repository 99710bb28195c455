package org.mentorat.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import org.junit.jupiter.api.Test;
import org.mentorat.model.Cohort;
import org.mentorat.spi.Rooms;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.StrategyInfo;

/**
 * The contract of a routing strategy as tests. An author adds one class that extends this one and names the strategy. A failure reads
 * "rule R3 broken: …, because …". Each law is tried on 100 random cohorts, with room made up for every programme, or on as many as the
 * system property {@code mentorat.tck.tries} says.
 */
@AddLifecycleHook(value = Tries.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
public abstract class RoutingStrategyContract {
  /** For subclasses. */
  protected RoutingStrategyContract() {}

  /** The strategy under test: a new instance each time. */
  protected abstract RoutingStrategy strategy();

  /** What the strategy is bound to: override to hand in another gazetteer or another start. */
  protected CohortContext context(Cohort cohort) {
    return CohortContext.of(cohort);
  }

  /** The cohorts on which laws are checked: override to mix in cohorts with codes that the strategy knows. */
  protected Arbitrary<Cohort> cohorts() {
    return CohortArbitraries.any();
  }

  /** Settings to try beside the defaults and the values that declared ranges and choices offer. */
  protected List<Map<String, Object>> settings() {
    return List.of();
  }

  /** Names of parameters that need not change any ranking (rule R15). */
  protected Set<String> parametersThatMayChangeNothing() {
    return Set.of();
  }

  /** Fits lie in [0, 1]. */
  @Holds(ContractRule.R1)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void r1_fitsLieInZeroToOne(
      @ForAll("drawnCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    rankings(cohort, setting, seed, laws -> laws.fits(ContractRule.R1));
  }

  /** Programmes exist. */
  @Holds(ContractRule.R2)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void r2_programmes_exist(
      @ForAll("drawnCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    rankings(cohort, setting, seed, laws -> laws.doorsExist(ContractRule.R2));
  }

  /** Routes are in order. */
  @Holds(ContractRule.R3)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void r3_bestRoute_comesFirst(
      @ForAll("drawnCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    rankings(cohort, setting, seed, laws -> laws.bestFirst(ContractRule.R3));
  }

  /** Nothing is left out. */
  @Holds(ContractRule.R4)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void r4_everyProgramme_standsOnce(
      @ForAll("drawnCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    rankings(cohort, setting, seed, laws -> laws.everyDoorOnce(ContractRule.R4));
  }

  /** Reasons are given. */
  @Holds(ContractRule.R5)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void r5_closedProgrammes_sayWhy(
      @ForAll("drawnCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    rankings(cohort, setting, seed, laws -> laws.reasons(ContractRule.R5));
  }

  /** The same question, the same answer. */
  @Holds(ContractRule.R6)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void r6_askedAgain_theSame(
      @ForAll("drawnCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    Throwing.passedOver(() -> {
      RoutingStrategy.Bound bound = bind(strategy(), cohort, setting);
      Rooms rooms = new MadeUpRooms(cohort, seed);
      for (RoutedPerson person : RoutedPerson.of(cohort)) {
        RouteRanking first = person.ask(bound, rooms);
        same(ContractRule.R6, person, first, person.ask(bound, rooms), "when asked again");
      }
    });
  }

  /** The order of questions plays no part. */
  @Holds(ContractRule.R7)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void r7_whoWasAskedBefore_playsNoPart(
      @ForAll("drawnCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    Throwing.passedOver(() -> {
      Rooms rooms = new MadeUpRooms(cohort, seed);
      List<RouteRanking> expected = answers(bind(strategy(), cohort, setting), cohort, rooms);
      List<RoutedPerson> people = RoutedPerson.of(cohort);
      RoutingStrategy.Bound bound = bind(strategy(), cohort, setting);
      for (int p = people.size() - 1; p >= 0; p--) {
        same(
            ContractRule.R7,
            people.get(p),
            expected.get(p),
            people.get(p).ask(bound, rooms),
            "after others were asked about");
      }
    });
  }

  /** Threads get the answers of one thread. */
  @Holds(ContractRule.R8)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void r8_threads_agree(
      @ForAll("drawnCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    Throwing.passedOver(() -> {
      Rooms rooms = new MadeUpRooms(cohort, seed);
      List<RouteRanking> expected = answers(bind(strategy(), cohort, setting), cohort, rooms);
      RoutingStrategy.Bound bound = bind(strategy(), cohort, setting);
      List<RoutedPerson> people = RoutedPerson.of(cohort);
      AtOnce.run(thread -> {
        for (int p = 0; p < people.size(); p++) {
          RoutedPerson person = people.get(p);
          Object found = Throwing.told(() -> person.ask(bound, rooms));
          same(ContractRule.R8, person, expected.get(p), found, "on another thread");
        }
      });
    });
  }

  /** An earlier run plays no part. */
  @Holds(ContractRule.R9)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void r9_earlierRuns_playNoPart(
      @ForAll("drawnCohorts") Cohort cohort, @ForAll long seed) {
    Throwing.passedOver(() -> {
      Rooms rooms = new MadeUpRooms(cohort, seed);
      List<RouteRanking> expected = answers(bind(strategy(), cohort, Map.of()), cohort, rooms);
      Cohort before = CohortDraw.another(cohort, new Random(seed), Flavour.SPARSE);
      RoutingStrategy used = strategy();
      answers(bind(used, before, Map.of()), before, new MadeUpRooms(before, seed + 1));
      List<RouteRanking> found = answers(bind(used, cohort, Map.of()), cohort, rooms);
      List<RoutedPerson> people = RoutedPerson.of(cohort);
      for (int p = 0; p < people.size(); p++) {
        same(ContractRule.R9, people.get(p), expected.get(p), found.get(p), "after another run");
      }
    });
  }

  /** No record makes it throw. */
  @Holds(ContractRule.R10)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void r10_hostileRecords_throwNothing(
      @ForAll("hostileCohorts") Cohort cohort, @ForAll long seed) {
    Object answers = used(cohort, seed);
    if (!(answers instanceof List)) {
      throw new ContractViolation(ContractRule.R10, name() + " threw " + answers);
    }
  }

  /** Who came through an association stays with it. */
  @Holds(ContractRule.R11)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void r11_enrolledPeople_stayWithTheirAssociation(
      @ForAll("drawnCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    rankings(cohort, setting, seed, laws -> laws.staysWithAssociation(ContractRule.R11));
  }

  /** What it says of itself. */
  @Holds(ContractRule.R12)
  @Test
  public final void r12_info_isWellFormed() {
    new InfoLaws(ContractRule.R12, name())
        .strategy(strategy().info(), strategy().info());
  }

  /** Parameters are coherent. */
  @Holds(ContractRule.R13)
  @Test
  public final void r13_parameters_areCoherent() {
    parameters().coherent(ContractRule.R13);
  }

  /** Every declared value can be used. */
  @Holds(ContractRule.R14)
  @Example
  public final void r14_declaredValues_canBeBound() {
    for (Cohort cohort : examples(10)) {
      // A strategy that throws with its defaults is the matter of R10.
      if (used(cohort, 1) instanceof List) {
        Rooms rooms = new MadeUpRooms(cohort, 1);
        parameters()
            .bind(
                ContractRule.R14,
                setting -> answers(bind(strategy(), cohort, setting), cohort, rooms));
      }
    }
  }

  /** Every parameter changes something. */
  @Holds(ContractRule.R15)
  @Example
  public final void r15_parameters_changeRankings() {
    parameters()
        .changeSomething(
            ContractRule.R15,
            parametersThatMayChangeNothing(),
            examples(100),
            (setting, cohort) -> new Object[][] {
              answers(bind(strategy(), cohort, setting), cohort, new MadeUpRooms(cohort, 1))
                  .toArray()
            });
  }

  /** Fields that are not declared play no part; a strategy that declares none says nothing. */
  @Holds(ContractRule.R16)
  @Property(edgeCases = EdgeCasesMode.NONE)
  public final void r16_undeclaredFields_playNoPart(
      @ForAll("drawnCohorts") Cohort cohort,
      @ForAll("drawnSettings") Map<String, Object> setting,
      @ForAll long seed) {
    if (info().reads().isEmpty()) {
      return;
    }
    DeclaredReads reads = new DeclaredReads(info().reads());
    Throwing.passedOver(() -> {
      // The room that is left is handed in: it does not change with the fields of programmes.
      Rooms rooms = new MadeUpRooms(cohort, seed);
      Cohort changed =
          reads.withTheRestOf(cohort, CohortDraw.another(cohort, new Random(seed), Flavour.SPARSE));
      List<RouteRanking> expected = answers(bind(strategy(), cohort, setting), cohort, rooms);
      List<RouteRanking> found = answers(bind(strategy(), changed, setting), changed, rooms);
      List<RoutedPerson> people = RoutedPerson.of(cohort);
      for (int p = 0; p < people.size(); p++) {
        same(
            ContractRule.R16,
            people.get(p),
            expected.get(p),
            found.get(p),
            "where only fields were changed that it does not declare to read, which are all but "
                + reads);
      }
    });
  }

  /** Declared fields exist. */
  @Holds(ContractRule.R16)
  @Test
  public final void r16_declaredFields_exist() {
    List<String> unknown = new DeclaredReads(info().reads()).unknown();
    if (!unknown.isEmpty()) {
      throw new ContractViolation(
          ContractRule.R16, name() + " declares to read " + unknown + ", which no record has");
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
    return Arbitraries.oneOf(CohortArbitraries.hostile(), cohorts());
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

  private StrategyInfo info() {
    return strategy().info();
  }

  private String name() {
    return "routing strategy " + info().id() + " " + info().version();
  }

  private ParameterLaws parameters() {
    return new ParameterLaws(name(), info().parameters(), settings());
  }

  private RoutingStrategy.Bound bind(
      RoutingStrategy strategy, Cohort cohort, Map<String, Object> setting) {
    return strategy.bind(context(cohort).with(info().parameters(), setting));
  }

  /** The rankings of all people in order. */
  private static List<RouteRanking> answers(
      RoutingStrategy.Bound bound, Cohort cohort, Rooms rooms) {
    return RoutedPerson.of(cohort).stream()
        .map(person -> person.ask(bound, rooms))
        .toList();
  }

  /** All rankings, or what was thrown. */
  private Object used(Cohort cohort, long seed) {
    return Throwing.told(
        () -> answers(bind(strategy(), cohort, Map.of()), cohort, new MadeUpRooms(cohort, seed)));
  }

  private void rankings(
      Cohort cohort, Map<String, Object> setting, long seed, Consumer<RankingLaws> law) {
    Throwing.passedOver(() -> {
      RoutingStrategy.Bound bound = bind(strategy(), cohort, setting);
      Rooms rooms = new MadeUpRooms(cohort, seed);
      for (RoutedPerson person : RoutedPerson.of(cohort)) {
        law.accept(new RankingLaws(
            name(), cohort, person, person.association(), person.ask(bound, rooms)));
      }
    });
  }

  private void same(
      ContractRule rule, RoutedPerson person, Object expected, Object found, String circumstance) {
    if (!expected.equals(found)) {
      throw new ContractViolation(
          rule,
          name() + " ranked for " + person + " " + expected + ", and " + found + " "
              + circumstance);
    }
  }
}
