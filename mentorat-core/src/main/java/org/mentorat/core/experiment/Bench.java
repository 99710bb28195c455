package org.mentorat.core.experiment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.mentorat.core.experiment.Figures.Numbers;
import org.mentorat.core.flow.Flow;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.plugin.PluginRegistry;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.policy.InvalidPolicyException;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.ScoredPair;
import org.mentorat.model.Cohort;
import org.mentorat.model.Gazetteer;

/**
 * Runs experiments: each cell a run of the whole flow on a thread of its own, finished cells kept.
 *
 * @since 0.1
 */
public final class Bench {
  private final Experiment experiment;
  private final Gazetteer gazetteer;
  private final CellStore store;
  private final BenchOptions options;
  private final List<Task> tasks = new ArrayList<>();
  private final Map<CellKey, String> fingerprints = new LinkedHashMap<>();

  /** Cells that follow one another share their cohort. */
  private final Cache<String, Cohort> cohorts;

  private Bench(
      Experiment experiment,
      PluginRegistry registry,
      Gazetteer gazetteer,
      CellStore store,
      BenchOptions options) {
    this.experiment = experiment;
    this.gazetteer = gazetteer;
    this.store = store;
    this.options = options;
    this.cohorts = Caffeine.newBuilder()
        .maximumSize(options.workers().threads() + 1L)
        .executor(Runnable::run)
        .build();
    plan(resolved(experiment, registry));
  }

  /** A cell to run: its policy has the cell's seed. */
  private record Task(CellKey key, Draw draw, ActivePolicy policy, String fingerprint) {}

  /**
   * Runs all cells that {@code store} does not hold yet, then puts the table together. What comes out does not depend on the number of
   * threads, nor on how many runs it took.
   *
   * <p>A failure of a cell ends the experiment with the failure of the first such cell in order; cells that were finished stay in the
   * store, and the next run goes on from there.
   *
   * @throws InvalidPolicyException if a policy names what is not installed; the pointers begin with {@code /policies/NAME}
   * @throws org.mentorat.core.plugin.PluginFaultException if a plug-in fails
   */
  public static ExperimentResult run(
      Experiment experiment,
      PluginRegistry registry,
      Gazetteer gazetteer,
      CellStore store,
      BenchOptions options) {
    return new Bench(experiment, registry, gazetteer, store, options).run();
  }

  /** All problems of all policies at once. */
  private static Map<String, ActivePolicy> resolved(
      Experiment experiment, PluginRegistry registry) {
    Map<String, ActivePolicy> resolved = new HashMap<>();
    List<InvalidPolicyException.Problem> problems = new ArrayList<>();
    for (NamedPolicy named : experiment.policies()) {
      for (long seed : experiment.seeds()) {
        try {
          resolved.put(
              named.name() + "\n" + seed,
              ActivePolicy.of(named.policy().toBuilder().seed(seed).build(), registry));
        } catch (InvalidPolicyException e) {
          e.problems()
              .forEach(p -> problems.add(new InvalidPolicyException.Problem(
                  "/policies/" + named.name() + p.pointer(), p.message())));
          break;
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
    return resolved;
  }

  private void plan(Map<String, ActivePolicy> policies) {
    for (CohortSource source : experiment.cohorts()) {
      for (Draw draw : Draw.of(source)) {
        String cohort = draw.description();
        for (NamedPolicy named : experiment.policies()) {
          for (long seed : experiment.seeds()) {
            ActivePolicy policy = policies.get(named.name() + "\n" + seed);
            if (policy == null) {
              throw new IllegalStateException("policy " + named.name() + " was not resolved");
            }
            CellKey key = new CellKey(source.name(), draw.number(), named.name(), seed);
            String fingerprint = fingerprint(cohort, policy);
            tasks.add(new Task(key, draw, policy, fingerprint));
            fingerprints.put(key, fingerprint);
          }
        }
      }
    }
  }

  private static String fingerprint(String cohort, ActivePolicy policy) {
    StringBuilder text = new StringBuilder("cell 1\nengine ");
    text.append(Flow.engineVersion()).append('\n');
    policy
        .registry()
        .installed()
        .forEach(p -> text.append("plug-in ")
            .append(p.id())
            .append(' ')
            .append(p.version())
            .append('\n'));
    text.append(cohort).append("policy ").append(policy.policy().fingerprint()).append('\n');
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private ExperimentResult run() {
    AtomicInteger done = new AtomicInteger();
    options.workers().run(tasks.size(), number -> {
      Task task = tasks.get(number);
      boolean reused = store.find(task.key, task.fingerprint).isPresent();
      if (!reused) {
        run(task);
      }
      options.listener().finished(task.key, reused, done.incrementAndGet(), tasks.size());
    });
    return result();
  }

  private void run(Task task) {
    Cohort cohort = Objects.requireNonNull(
        cohorts.get(task.key.cohortName(), name -> task.draw.make(gazetteer)));
    Stopwatch watch = new Stopwatch(options.nanoClock());
    RunOptions run = RunOptions.defaults().withListener(watch);
    boolean real = task.draw.cohort().real();
    if (task.draw.cohort() instanceof CohortSource.Given given) {
      for (var table : given.scoreTables().entrySet()) {
        run = run.withScoreTable(table.getKey(), table.getValue());
      }
    }
    MatchResult result = Flow.match(cohort, task.policy, gazetteer, run);
    List<ScoredPair> pairs = result.proposals().stream()
        .map(p -> new ScoredPair(p.youth(), p.mentor(), p.micropoints()))
        .toList();
    Cell cell = new Cell(
        task.key,
        task.fingerprint,
        Proof.of(result.evidence()),
        CellFigures.of(result, real),
        pairs);
    store.keep(cell, watch.timing(task.key));
  }

  private ExperimentResult result() {
    List<ExperimentResult.Row> table = new ArrayList<>();
    Map<CellKey, Numbers> everybody = new HashMap<>();
    for (Task task : tasks) {
      Cell cell = store
          .find(task.key, task.fingerprint)
          .orElseThrow(() -> new IllegalStateException(
              "cell " + task.key + " was finished and is not in the store"));
      for (Figures figures : cell.figures()) {
        table.add(new ExperimentResult.Row(cell.key(), cell.proof(), figures));
        Numbers numbers = figures.numbers();
        if (figures.dimension().equals(Figures.ALL) && numbers != null) {
          everybody.put(cell.key(), numbers);
        }
      }
    }
    return new ExperimentResult(
        experiment, fingerprints, store, table, new PairedDifferences(experiment, everybody).all());
  }
}
