package org.mentorat.core.flow;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.guard.Attempt;
import org.mentorat.core.guard.ScoreCache;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;
import org.mentorat.spi.ScoreTable;

/**
 * What the host brings to a run. Nothing here changes the result, but for a run that is stopped. Immutable.
 *
 * @since 0.1
 */
public final class RunOptions {
  private static final RunOptions DEFAULTS = new RunOptions(new Draft());

  private final @Nullable Duration deadline;
  private final long steps;
  private final BooleanSupplier cancelled;
  private final LongSupplier nanoClock;
  private final Workers workers;
  private final RunListener listener;
  private final SortedMap<String, ScoreTable> scoreTables;
  private final SortedMap<String, String> inputs;
  private final boolean indexes;
  private final long mostPairsHeld;
  private final Duration patience;
  private final @Nullable ScoreCache scoreCache;

  private RunOptions(Draft draft) {
    this.deadline = draft.deadline;
    this.steps = draft.steps;
    this.cancelled = draft.cancelled;
    this.nanoClock = draft.nanoClock;
    this.workers = draft.workers;
    this.listener = draft.listener;
    this.scoreTables = Collections.unmodifiableSortedMap(new TreeMap<>(draft.scoreTables));
    this.inputs = Collections.unmodifiableSortedMap(new TreeMap<>(draft.inputs));
    this.indexes = draft.indexes;
    this.mostPairsHeld = draft.mostPairsHeld;
    this.patience = draft.patience;
    this.scoreCache = draft.scoreCache;
  }

  /** No deadline, the caller's thread alone, nobody listens. */
  public static RunOptions defaults() {
    return DEFAULTS;
  }

  /** The defaults with a deadline: the strategy stops then and returns the best feasible matching so far. */
  public static RunOptions deadline(Duration timeout) {
    return DEFAULTS.withDeadline(timeout);
  }

  /** With a deadline on the time that the strategy may take. */
  public RunOptions withDeadline(Duration timeout) {
    Draft draft = new Draft(this);
    draft.deadline = timeout;
    return new RunOptions(draft);
  }

  /** With a budget of solver steps; unlike a deadline it stops reproducibly. */
  public RunOptions withSteps(long budget) {
    Draft draft = new Draft(this);
    draft.steps = budget;
    return new RunOptions(draft);
  }

  /** With a flag that stops the run once it is true. */
  public RunOptions withCancellation(BooleanSupplier flag) {
    Draft draft = new Draft(this);
    draft.cancelled = flag;
    return new RunOptions(draft);
  }

  /** With another clock for the deadline than {@code System::nanoTime}. */
  public RunOptions withNanoClock(LongSupplier clock) {
    Draft draft = new Draft(this);
    draft.nanoClock = clock;
    return new RunOptions(draft);
  }

  /** With helpers on {@code executor}, so that {@code threads} threads work, the caller's included. */
  public RunOptions withThreads(Executor executor, int threads) {
    Draft draft = new Draft(this);
    draft.workers = new Workers(executor, threads);
    return new RunOptions(draft);
  }

  /** With somebody who is told of progress. */
  public RunOptions withListener(RunListener whom) {
    Draft draft = new Draft(this);
    draft.listener = whom;
    return new RunOptions(draft);
  }

  /** With a table for the scorer {@code table} whose parameter {@code name} is this one. */
  public RunOptions withScoreTable(String name, ScoreTable table) {
    Draft draft = new Draft(this);
    draft.scoreTables.put(name, table);
    return new RunOptions(draft);
  }

  /** With fingerprints of the inputs, by name, for the manifest. */
  public RunOptions withInputs(Map<String, String> sha256ByName) {
    Draft draft = new Draft(this);
    draft.inputs.putAll(sha256ByName);
    return new RunOptions(draft);
  }

  /** Without the indexes of rules: every pair on a route is asked one by one. Slower, with the same result; for audits. */
  public RunOptions withoutIndexes() {
    Draft draft = new Draft(this);
    draft.indexes = false;
    return new RunOptions(draft);
  }

  /**
   * With another number of pairs on common routes above which not all eligible pairs are held at once, but searched as prices ask for them
   * (64 million by default). The objective is the same; of several optima another one may be found.
   */
  public RunOptions withMostPairsHeld(long pairs) {
    Draft draft = new Draft(this);
    draft.mostPairsHeld = pairs;
    return new RunOptions(draft);
  }

  /**
   * With another time after which a call of a plug-in counts as hanging (30 seconds by default). Where plug-ins take part, a run works on as
   * many daemon threads of its own as the host lends, so that one that hangs can be left behind. Zero: nobody watches, and all work is done
   * on the host's threads.
   */
  public RunOptions withPatience(Duration patience) {
    Draft draft = new Draft(this);
    draft.patience = patience;
    return new RunOptions(draft);
  }

  /** With scores of expensive scorers that are kept from one run to the next; they change no result. */
  public RunOptions withScoreCache(ScoreCache cache) {
    Draft draft = new Draft(this);
    draft.scoreCache = cache;
    return new RunOptions(draft);
  }

  /** These options for one attempt: its threads, and a stop once it is abandoned. */
  RunOptions within(Attempt attempt) {
    BooleanSupplier wanted = cancelled;
    Draft draft = new Draft(this);
    draft.workers = attempt.workers();
    draft.cancelled = () -> attempt.isAbandonedAsking() || wanted.getAsBoolean();
    return new RunOptions(draft);
  }

  /** These options with nothing that ends a search early, and with nobody who listens. */
  RunOptions unhurried() {
    Draft draft = new Draft(this);
    draft.deadline = null;
    draft.steps = Long.MAX_VALUE;
    draft.cancelled = () -> false;
    draft.listener = RunListener.NONE;
    return new RunOptions(draft);
  }

  Duration patience() {
    return patience;
  }

  @Nullable
  ScoreCache scoreCache() {
    return scoreCache;
  }

  StopSignal stopSignal() {
    StopSignal signal = StopSignal.NEVER.afterSteps(steps).when(cancelled);
    return deadline == null ? signal : signal.after(deadline, nanoClock);
  }

  /** The threads that the host lends. */
  public Workers workers() {
    return workers;
  }

  RunListener listener() {
    return listener;
  }

  /** The tables of scores, by name. */
  public SortedMap<String, ScoreTable> scoreTables() {
    return scoreTables;
  }

  SortedMap<String, String> inputs() {
    return inputs;
  }

  /** Whether indexes of rules may be used. */
  public boolean indexes() {
    return indexes;
  }

  long mostPairsHeld() {
    return mostPairsHeld;
  }

  /** The options while they change. */
  private static final class Draft {
    private @Nullable Duration deadline;
    private long steps = Long.MAX_VALUE;
    private BooleanSupplier cancelled = () -> false;
    private LongSupplier nanoClock = System::nanoTime;
    private Workers workers = Workers.CALLER;
    private RunListener listener = RunListener.NONE;
    private final Map<String, ScoreTable> scoreTables = new TreeMap<>();
    private final Map<String, String> inputs = new TreeMap<>();
    private boolean indexes = true;
    private long mostPairsHeld = 64_000_000;
    private Duration patience = Duration.ofSeconds(30);
    private @Nullable ScoreCache scoreCache;

    Draft() {}

    Draft(RunOptions from) {
      this.deadline = from.deadline;
      this.steps = from.steps;
      this.cancelled = from.cancelled;
      this.nanoClock = from.nanoClock;
      this.workers = from.workers;
      this.listener = from.listener;
      this.scoreTables.putAll(from.scoreTables);
      this.inputs.putAll(from.inputs);
      this.indexes = from.indexes;
      this.mostPairsHeld = from.mostPairsHeld;
      this.patience = from.patience;
      this.scoreCache = from.scoreCache;
    }
  }
}
