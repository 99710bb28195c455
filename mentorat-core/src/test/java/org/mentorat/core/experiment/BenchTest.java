package org.mentorat.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mentorat.core.Mentorat;
import org.mentorat.core.experiment.Figures.Numbers;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.InvalidPolicyException;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.policy.Tier;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Cohort;
import org.mentorat.model.Youth;

class BenchTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
  private static final Mentorat MENTORAT = Mentorat.create();

  private static final CohortSource TOWN =
      new CohortSource.Drawn("town", 60, 35, DAY, CohortShape.defaults(), List.of(1L, 2L, 3L));

  private static final Experiment EXPERIMENT = new Experiment(
      List.of(TOWN, given("real")),
      List.of(
          new NamedPolicy("default", Policy.defaults().build()),
          new NamedPolicy(
              "waiting", Policy.defaults().tier(Tier.waitingOver(90)).build())),
      List.of(5L, 6L),
      new Bootstrap(200, 0.9, 1));

  private static CohortSource.Given given(String name) {
    Cohort cohort =
        SyntheticCohorts.of(MENTORAT.gazetteer(), CohortShape.defaults()).cohort(40, 30, DAY, 9);
    return new CohortSource.Given(
        name, "", cohort, new TreeMap<>(Map.of("youths.csv", "00")), new TreeMap<>());
  }

  private static ExperimentResult run(CellStore store, BenchOptions options) {
    return MENTORAT.run(EXPERIMENT, store, options);
  }

  private static ExperimentResult run(CellStore store) {
    return run(store, BenchOptions.defaults());
  }

  private static List<PairFrequency> frequencies(ExperimentResult result) {
    List<PairFrequency> all = new ArrayList<>();
    result.forEachFrequency(all::add);
    return all;
  }

  private static void expectSame(ExperimentResult result, ExperimentResult other) {
    assertThat(other.table()).isEqualTo(result.table());
    assertThat(other.differences()).isEqualTo(result.differences());
    assertThat(frequencies(other)).isEqualTo(frequencies(result));
    EXPERIMENT.cells().forEach(key -> assertThat(other.cell(key)).isEqualTo(result.cell(key)));
  }

  @Test
  void cell_saysWhatARunOfItsOwnSays() {
    ExperimentResult result = run(CellStore.inMemory());
    CellKey key = new CellKey("town", 2L, "waiting", 6);
    Cohort cohort =
        SyntheticCohorts.of(MENTORAT.gazetteer(), CohortShape.defaults()).cohort(60, 35, DAY, 2);

    MatchResult alone = MENTORAT.match(
        cohort,
        Policy.defaults().tier(Tier.waitingOver(90)).seed(6).build(),
        RunOptions.defaults());

    Cell cell = result.cell(key);
    assertThat(cell.pairs())
        .extracting(p -> p.youth() + " " + p.mentor() + " " + p.micropoints())
        .containsExactlyElementsOf(alone.proposals().stream()
            .map(p -> p.youth() + " " + p.mentor() + " " + p.micropoints())
            .toList());
    assertThat(cell.proof().claim()).isEqualTo("optimal");
    Numbers all = cell.figures().get(0).numbers();
    assertThat(all).isNotNull();
    assertThat(all.served()).isEqualTo(alone.served());
    assertThat(all.youths()).isEqualTo(alone.served() + alone.unserved().size());
    assertThat(all.micropoints())
        .isEqualTo(alone.proposals().stream().mapToLong(Proposal::micropoints).sum());
    assertThat(Measure.MEAN_SCORE.of(all))
        .isEqualTo(alone.totalScore() / alone.proposals().size());
    long waited = 0;
    for (Youth youth : cohort.youths()) {
      LocalDate requested = youth.requestedOn();
      if (alone.unserved(youth.id()).isPresent() && requested != null) {
        waited += java.time.temporal.ChronoUnit.DAYS.between(requested, DAY);
      }
    }
    assertThat(all.unservedWaitDays()).isEqualTo(waited);
  }

  @Test
  void groups_addUpToEverybody() {
    ExperimentResult result = run(CellStore.inMemory());

    for (CellKey key : EXPERIMENT.cells()) {
      if (!key.cohort().equals("town")) {
        continue;
      }
      Map<String, Numbers> sums = new TreeMap<>();
      for (Figures figures : result.cell(key).figures()) {
        Numbers numbers = figures.numbers();
        assertThat(numbers).isNotNull();
        sums.merge(figures.dimension(), numbers, Numbers::plus);
      }
      assertThat(sums.keySet())
          .containsExactly("age", "all", "association", "situation", "territory");
      assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isEqualTo(sums.get("all")));
    }
  }

  @Test
  void smallGroupsOfARealCohort_areWithheld() {
    ExperimentResult result = run(CellStore.inMemory());
    List<Figures> real = result.cell(new CellKey("real", null, "default", 5)).figures();

    assertThat(real).anySatisfy(f -> assertThat(f.numbers()).isNull());
    for (Figures figures : real) {
      Numbers numbers = figures.numbers();
      if (numbers != null) {
        assertThat(numbers.youths()).isGreaterThanOrEqualTo(10);
      }
    }
  }

  @Test
  void threads_decideNothing() {
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      expectSame(
          run(CellStore.inMemory()),
          run(CellStore.inMemory(), BenchOptions.defaults().withThreads(executor, 4)));
      expectSame(
          run(CellStore.inMemory()),
          run(
              CellStore.inMemory(),
              BenchOptions.defaults()
                  .withThreads(
                      task -> {
                        throw new RejectedExecutionException("no thread is free");
                      },
                      4)));
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void differences_arePairedByCohortAndSeed() {
    ExperimentResult result = run(CellStore.inMemory());

    PolicyDifference served = result.differences().stream()
        .filter(d -> d.cohort().equals("town") && d.measure() == Measure.SERVED)
        .findFirst()
        .orElseThrow();
    // Tiers cost no coverage where quotas are on the mentors' side.
    assertThat(served.mean()).isZero();
    assertThat(served.unit()).isEqualTo("draw");
    assertThat(served.units()).isEqualTo(3);

    PolicyDifference waiting = result.differences().stream()
        .filter(d -> d.cohort().equals("town") && d.measure() == Measure.WAITING_UNSERVED)
        .findFirst()
        .orElseThrow();
    double sum = 0;
    for (long draw : List.of(1L, 2L, 3L)) {
      double ofDraw = 0;
      for (long seed : EXPERIMENT.seeds()) {
        ofDraw += value(result, draw, "waiting", seed) - value(result, draw, "default", seed);
      }
      sum += ofDraw / 2;
    }
    assertThat(waiting.mean()).isCloseTo(sum / 3, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(waiting.mean()).isLessThanOrEqualTo(0);
    assertThat(waiting.interval()).isNotNull();

    assertThat(result.differences().stream().filter(d -> d.cohort().equals("real")))
        .allSatisfy(d -> assertThat(d.unit()).isEqualTo("seed"));
  }

  private static double value(ExperimentResult result, long draw, String policy, long seed) {
    Numbers numbers =
        result.cell(new CellKey("town", draw, policy, seed)).figures().get(0).numbers();
    Double value = numbers == null ? null : Measure.WAITING_UNSERVED.of(numbers);
    return value == null ? Double.NaN : value;
  }

  @Test
  void frequencies_countSeeds() {
    ExperimentResult result = run(CellStore.inMemory());

    Map<String, Integer> times = new TreeMap<>();
    frequencies(result).forEach(f -> {
      assertThat(f.times()).isBetween(1, 2);
      times.merge(f.cohort() + f.draw() + f.policy(), f.times(), Integer::sum);
    });
    int pairs = EXPERIMENT.cells().stream()
        .filter(k -> k.cohortName().equals("town@1") && k.policy().equals("default"))
        .mapToInt(k -> result.cell(k).pairs().size())
        .sum();
    assertThat(times).containsEntry("town1default", pairs);
  }

  @Test
  void experimentThatWasStopped_goesOnWhereItWas() {
    ExperimentResult whole = run(CellStore.inMemory());
    for (int after : List.of(1, 7, 15)) {
      CellStore store = CellStore.inMemory();
      ExperimentListener stop = (cell, reused, done, total) -> {
        if (done == after) {
          throw new IllegalStateException("stopped");
        }
      };
      assertThatThrownBy(() -> run(store, BenchOptions.defaults().withListener(stop)))
          .hasMessage("stopped");

      AtomicInteger reusedCells = new AtomicInteger();
      ExperimentResult resumed = run(
          store,
          BenchOptions.defaults()
              .withListener((cell, reused, done, total) -> reusedCells.addAndGet(reused ? 1 : 0)));
      assertThat(reusedCells).hasValue(after);
      expectSame(whole, resumed);
    }
  }

  @Test
  void cellOfAnotherFingerprint_isRunAnew() {
    CellStore store = CellStore.inMemory();
    run(store);
    Experiment other = new Experiment(
        EXPERIMENT.cohorts(),
        List.of(
            EXPERIMENT.policies().get(0),
            new NamedPolicy("waiting", Policy.defaults().weight("need", 50).build())),
        EXPERIMENT.seeds(),
        EXPERIMENT.bootstrap());

    List<CellKey> ran = Collections.synchronizedList(new ArrayList<>());
    MENTORAT.run(other, store, BenchOptions.defaults().withListener((cell, reused, done, total) -> {
      if (!reused) {
        ran.add(cell);
      }
    }));

    assertThat(ran).hasSize(8).allSatisfy(k -> assertThat(k.policy()).isEqualTo("waiting"));
  }

  @Test
  void times_areTaken_andKeptApart() {
    List<Timing> timings = Collections.synchronizedList(new ArrayList<>());
    CellStore memory = CellStore.inMemory();
    CellStore store = new CellStore() {
      @Override
      public Optional<Cell> find(CellKey key, String fingerprint) {
        return memory.find(key, fingerprint);
      }

      @Override
      public void keep(Cell cell, Timing timing) {
        timings.add(timing);
        memory.keep(cell, timing);
      }
    };
    AtomicInteger clock = new AtomicInteger();
    run(
        store,
        new BenchOptions(
            org.mentorat.problem.Workers.CALLER, ExperimentListener.NONE, clock::incrementAndGet));

    assertThat(timings).hasSize(EXPERIMENT.cells().size()).allSatisfy(t -> {
      assertThat(t.totalNanos()).isPositive();
      assertThat(t.stageNanos()).hasSize(5);
    });
  }

  @Test
  void wrongPolicies_areToldByName_beforeAnythingRuns() {
    Experiment wrong = new Experiment(
        List.of(TOWN),
        List.of(
            new NamedPolicy("a", Policy.defaults().weight("nead", 1).build()),
            new NamedPolicy("b", Policy.defaults().matching("optimum", Map.of()).build())),
        List.of(1L),
        Bootstrap.DEFAULT);

    assertThatThrownBy(() -> MENTORAT.run(wrong, CellStore.inMemory(), BenchOptions.defaults()))
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            e -> assertThat(e.problems())
                .extracting(InvalidPolicyException.Problem::pointer)
                .containsExactly("/policies/a/scorers/nead", "/policies/b/matching/strategy"));
  }

  @Test
  void names_areChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Experiment(
            List.of(TOWN, TOWN),
            List.of(new NamedPolicy("A/../b", Policy.defaults().build())),
            List.of(1L, 1L),
            Bootstrap.DEFAULT))
        .withMessageContaining("cohort names")
        .withMessageContaining("policy name")
        .withMessageContaining("seeds");
  }
}
