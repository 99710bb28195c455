package org.mentorat.core.candidates;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.candidates.CoreRows.Additions;
import org.mentorat.model.Youth;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;

/**
 * Finds pairs worth adding to a problem that holds only some of the eligible ones: the pricing step of column generation, over pairs that
 * are never materialised.
 *
 * <p>A pass looks only where something can have changed: for coverage, at mentors who are wanted more than before; for the score, see {@link
 * Pools}. In the last rounds few prices move, and a pass costs next to nothing.
 *
 * <p>Results depend on neither threads nor their order: youths are searched one by one, and what is found stands in their order. One
 * pass at a time.
 *
 * @since 0.1
 */
public final class PairPricing {
  private static final int CHUNK = 256;

  /**
   * As long as more than one youth in so many wants pairs of the own pool, nobody is searched for anew: that would cost a hundred times as much, at prices
   * that will change.
   */
  private static final int ONE_IN = 500;

  private final Participants people;
  private final Evaluation evaluation;
  private final Workers workers;
  private final MentorGroups groups;
  private final KindTables tables;
  private final YouthNotes notes;

  /** First rule of the youth's own side that excludes, {@link Evaluation#OFF_ROUTE}, or {@link Evaluation#ELIGIBLE}. */
  private final int[] exclusion;

  /** The youths in the order in which they are searched: those of one programme after the other, so that what is read of its mentors stays in the cache. */
  private final int[] order;

  /** The place of each youth in it. */
  private final int[] position;

  private final AtomicLong evaluated = new AtomicLong();
  private final Pools pools;

  /** The prices of the last pass for coverage, and of whom it left out nothing; {@code boolean[youths]}. */
  private @Nullable PricedGroups coverageBefore;

  private final boolean[] covered;

  /** Prepares the groups; linear in youths and mentors. */
  PairPricing(Participants people, Evaluation evaluation, Workers workers) {
    this.people = people;
    this.evaluation = evaluation;
    this.workers = workers;
    this.groups = new MentorGroups(evaluation);
    this.tables = new KindTables(evaluation, groups.scorerKinds);
    int youths = people.youths().size();
    this.notes = notes();
    this.exclusion = new int[youths];
    this.order = evaluation.routes().byProgramme(people.youths());
    this.position = new int[youths];
    for (int k = 0; k < youths; k++) {
      position[order[k]] = k;
    }
    this.pools = new Pools(groups, youths);
    this.covered = new boolean[youths];
    askAboutYouths();
  }

  /**
   * What a pass over all youths found.
   *
   * @param core the pairs so far and those found
   * @param youths how many youths have found pairs
   * @param pairs how many pairs were found
   * @param raise {@code long[youths]}: what no margin of a pair of the youth that was left out exceeds, 0 or more; raising the youths'
   *     prices by it makes them a bound over all eligible pairs
   * @param stopped why the pass was ended before it came to all youths, or null
   */
  record Found(
      CoreRows core, int youths, long pairs, long[] raise, Outcome.@Nullable Cause stopped) {
    /** With margins at least these, and the pairs of an earlier pass of the same round. */
    Found raisedTo(long[] margins, @Nullable Found before) {
      long[] higher = raise.clone();
      Arrays.setAll(higher, y -> Math.max(raise[y], margins[y]));
      return before == null
          ? new Found(core, youths, pairs, higher, stopped)
          : new Found(core, youths + before.youths, pairs + before.pairs, higher, stopped);
    }
  }

  /** Pairs about which rules or scorers were asked so far. */
  long evaluated() {
    return evaluated.get();
  }

  /** Pairs on the youths' routes: as many as could be asked about. */
  long onRoutes() {
    long pairs = 0;
    for (Youth youth : people.youths()) {
      pairs += evaluation.onRoute(youth);
    }
    return pairs;
  }

  int[] exclusion() {
    return exclusion;
  }

  /** What is done with a youth whom no own rule excludes; puts pairs into {@code best}. */
  private interface Step {
    /** Returns a bound of the margins of the pairs left out, 0 where it is not asked for. */
    long search(PairSearch search, int youth, Youth who, BestPairs best);
  }

  /** What mentors may cost, guessed from a small market of some youths and some mentors of every programme. */
  PriceGuess guess(PriceGuess.Market market) {
    PriceGuess guess =
        PriceGuess.of(people, evaluation, groups, tables, exclusion, workers, market);
    evaluated.addAndGet(guess.evaluated());
    return guess;
  }

  /**
   * The pairs to begin with: settled ones, the guess's own, those of highest score less the guessed price, and some at random of each youth; at least one of
   * everybody who has any.
   *
   * @param lockedOf {@code int[youths][]}: mentors whom people settled on, or null
   */
  CoreRows seed(
      int ofBest, int scattered, PriceGuess guess, int[][] lockedOf, IntConsumer progress) {
    CoreRows nothing = CoreRows.empty(exclusion.length);
    PricedGroups prices = PricedGroups.guessed(groups, exclusion.length, guess.price());
    prices.rank();
    Pools.Round round = pools.begin(prices, workers);
    Found found = pass(
        nothing,
        ofBest,
        StopSignal.NEVER,
        progress,
        notes,
        (search, youth, who, best) -> {
          pools.seed(round, search, youth, who, nothing, best);
          if (best.size() == 0) {
            search.any(best);
          }
          if (best.full()) {
            search.scatter(scattered, 4 * scattered, best);
          }
          return 0;
        },
        guess.with(lockedOf));
    return found.core;
  }

  /** Up to {@code most} pairs of each youth that would add coverage at these prices. */
  Found addingCoverage(CoreRows core, List<Prices> phases, int most, StopSignal stop) {
    PricedGroups prices = new PricedGroups(groups, phases);
    PricedGroups before = coverageBefore;
    PricedGroups cheaper = before == null ? prices : prices.cheaperThan(before);
    prices.list();
    cheaper.list();
    Found found = pass(core, most, stop, (search, youth, who, best) -> {
      boolean known = before != null && covered[youth] && !prices.wantsMoreThan(before, youth);
      PricedGroups at = known ? cheaper : prices;
      if (at.anybodyFor(youth, notes.programmes(youth, who))) {
        search.turnTo(youth, who);
        search.addCoverage(at, core, best);
        covered[youth] = !best.full();
      }
      return 0;
    });
    coverageBefore = prices;
    return found;
  }

  /**
   * Pairs of each youth whose margin in the score phase is positive at these prices, up to {@code most}; none only where there are
   * none.
   */
  Found worthMore(CoreRows core, List<Prices> phases, int most, StopSignal stop) {
    PricedGroups prices = new PricedGroups(groups, phases);
    prices.rank();
    Pools.Round round = pools.begin(prices, workers);
    long[] others = new long[exclusion.length];
    Found pooled = pass(core, most, stop, (search, youth, who, best) -> {
      int[] programmes = notes.programmes(youth, who);
      long highest = pools.searchPool(round, search, youth, who, programmes, core, best);
      others[youth] = pools.others(round, youth, programmes);
      return highest;
    });
    if (pooled.stopped != null || (long) pooled.youths * ONE_IN > exclusion.length) {
      return pooled.raisedTo(others, null);
    }
    Found further = pass(
        pooled.core,
        most,
        stop,
        (search, youth, who, best) -> pools.search(
            round, search, youth, who, notes.programmes(youth, who), pooled.core, best));
    // What the pools had is in the core by now: of that alone the first look tells, of all else the
    // second.
    return further.raisedTo(pooled.raise, pooled);
  }

  /** Whether there is any pair outside {@code core} with a positive margin in any phase: asks about all youths, whatever was known before. */
  Found anyLeftOut(CoreRows core, List<Prices> phases, StopSignal stop) {
    PricedGroups prices = new PricedGroups(groups, phases);
    prices.rank();
    prices.list();
    // Nothing is taken over from the passes that are to be checked.
    return pass(core, 1, stop, notes(), (search, youth, who, best) -> {
      search.turnTo(youth, who);
      search.addCoverage(prices, core, best);
      if (best.size() == 0) {
        search.worthMore(prices, core, best);
      }
      return best.highest();
    });
  }

  private YouthNotes notes() {
    return new YouthNotes(
        evaluation.routes(), tables, groups.scorerKinds.length, people.youths().size());
  }

  private Found pass(CoreRows core, int most, StopSignal stop, Step step) {
    return pass(core, most, stop, notes, step);
  }

  private Found pass(CoreRows core, int most, StopSignal stop, YouthNotes noted, Step step) {
    return pass(core, most, stop, done -> {}, noted, step, new int[exclusion.length][]);
  }

  private Found pass(
      CoreRows core,
      int most,
      StopSignal stop,
      IntConsumer progress,
      YouthNotes noted,
      Step step,
      int[][] inAnyCase) {
    int youths = exclusion.length;
    int chunks = (youths + CHUNK - 1) / CHUNK;
    Additions[] found = new Additions[chunks];
    long[] raise = new long[youths];
    AtomicReference<Outcome.@Nullable Cause> stopped = new AtomicReference<>();
    workers.run(chunks, chunk -> {
      int from = chunk * CHUNK;
      int to = Math.min(youths, from + CHUNK);
      Additions added = new Additions(to - from);
      found[chunk] = added;
      BooleanSupplier halted = () -> {
        if (stopped.get() != null) {
          return true;
        }
        Outcome.Cause cause = stop.reached(0);
        if (cause != null) {
          stopped.compareAndSet(null, cause);
        }
        return cause != null;
      };
      PairSearch search = new PairSearch(evaluation, groups, noted, halted);
      BestPairs best = new BestPairs(most);
      for (int k = from; k < to; k++) {
        int youth = order[k];
        best.clear();
        Youth who = people.youths().get(youth);
        try {
          if (!halted.getAsBoolean() && exclusion[youth] == Evaluation.ELIGIBLE) {
            raise[youth] = step.search(search, youth, who, best);
          }
          if (inAnyCase[youth] != null) {
            addAnyway(inAnyCase[youth], who, best);
          }
        } catch (PairSearch.Halted e) {
          best.clear();
        } catch (Throwable e) {
          throw evaluation.row(who).blame(e);
        }
        added.row(best);
      }
      evaluated.addAndGet(search.evaluated());
      progress.accept(to - from);
    });
    if (stopped.get() != null) {
      return new Found(
          core, 0, 0, raise, stopped.get()); // whoever stops a run does not wait for what was found
    }
    int with = 0;
    long pairs = 0;
    for (Additions added : found) {
      pairs += added.size;
      with += added.rowsWithPairs();
    }
    return new Found(core.plus(found, CHUNK, position), with, pairs, raise, null);
  }

  private void addAnyway(int[] mentors, Youth who, BestPairs best) {
    Evaluation.Row row = evaluation.row(who);
    for (int mentor : mentors) {
      if (!best.contains(mentor)) {
        best.add(mentor, row.score(mentor));
      }
    }
  }

  /** An upper bound of the score of any pair of a youth. */
  long most(int youth) {
    Youth who = people.youths().get(youth);
    PairSearch search = new PairSearch(evaluation, groups, notes, () -> false);
    search.turnTo(youth, who);
    return search.mostOfAll();
  }

  private void askAboutYouths() {
    int youths = exclusion.length;
    workers.run((youths + CHUNK - 1) / CHUNK, chunk -> {
      for (int i = chunk * CHUNK; i < Math.min(youths, (chunk + 1) * CHUNK); i++) {
        Youth youth = people.youths().get(i);
        exclusion[i] = evaluation.hasRoute(youth)
            ? evaluation.row(youth).youthExclusion()
            : Evaluation.OFF_ROUTE;
      }
    });
  }
}
