package org.mentorat.core.candidates;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.candidates.CoreRows.Additions;
import org.mentorat.core.candidates.PairSearch.BestPairs;
import org.mentorat.model.Youth;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;

/**
 * Finds pairs worth adding to a problem that holds only some of the eligible ones: the pricing step of column generation, over pairs that
 * are never materialised.
 *
 * <p>A pass looks only where something can have changed. A youth all of whose pairs with a positive margin were added by the last pass has
 * none left but with mentors whose price has fallen since, unless the youth's own price has fallen too. In the last rounds few prices
 * move, and a pass costs next to nothing.
 *
 * <p>Results depend on neither threads nor their order: youths are searched one by one, and what is found stands in their order. One
 * pass at a time.
 */
public final class PairPricing {
  private static final int CHUNK = 256;

  private final Participants people;
  private final Evaluation evaluation;
  private final Workers workers;
  private final MentorGroups groups;
  private final KindTables tables;
  private final long[][] mostOf;

  /** First rule of the youth's own side that excludes, {@link Evaluation#OFF_ROUTE}, or {@link Evaluation#ELIGIBLE}. */
  private final int[] exclusion;

  private final AtomicLong evaluated = new AtomicLong();
  private final Memory ofCoverage;
  private final Memory ofScore;

  /** Prepares the groups; linear in youths and mentors. */
  PairPricing(Participants people, Evaluation evaluation, Workers workers) {
    this.people = people;
    this.evaluation = evaluation;
    this.workers = workers;
    this.groups = new MentorGroups(evaluation);
    this.tables = new KindTables(evaluation, groups.scorerKinds);
    int youths = people.youths().size();
    this.mostOf = new long[groups.scorerKinds.length][youths];
    for (long[] most : mostOf) {
      Arrays.fill(most, -1);
    }
    this.exclusion = new int[youths];
    this.ofCoverage = new Memory(youths);
    this.ofScore = new Memory(youths);
    askAboutYouths();
  }

  /** What the last pass of one sort knew. */
  private static final class Memory {
    private @Nullable PricedGroups prices;

    /** Youths of whom no pair with a positive margin was left out, {@code boolean[youths]}. */
    private final boolean[] settled;

    Memory(int youths) {
      this.settled = new boolean[youths];
    }
  }

  /**
   * What a pass over all youths found.
   *
   * @param core the pairs so far and those found
   * @param youths how many youths have found pairs
   * @param pairs how many pairs were found
   * @param raise {@code long[youths]}: the largest margin of a pair of the youth that was found, 0 where none was; raising the youths'
   *     prices by it makes them a bound over all eligible pairs
   * @param stopped why the pass was ended before it came to all youths, or null
   */
  record Found(
      CoreRows core, int youths, long pairs, long[] raise, Outcome.@Nullable Cause stopped) {}

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
    void search(PairSearch search, int youth, BestPairs best);
  }

  /**
   * The pairs to begin with: settled ones, some of high score, and some at random of each youth; at least one of everybody who has any.
   *
   * @param lockedOf {@code int[youths][]}: mentors whom people settled on, or null
   */
  CoreRows seed(int ofBest, int budget, int scattered, int[][] lockedOf, IntConsumer progress) {
    Found found = pass(
        CoreRows.empty(exclusion.length),
        ofBest,
        StopSignal.NEVER,
        progress,
        (search, youth, best) -> {
          search.best(best, budget);
          if (best.full()) {
            search.scatter(youth, scattered, 4 * scattered, best);
          }
        },
        (youth, programmes) -> true,
        lockedOf);
    return found.core;
  }

  /** Up to {@code most} pairs of each youth that would add coverage at these prices. */
  Found addingCoverage(CoreRows core, List<Prices> phases, int most, StopSignal stop) {
    return changed(
        ofCoverage,
        core,
        phases,
        most,
        stop,
        (prices, search, youth, best) -> search.addCoverage(prices, youth, core, best));
  }

  /** Up to {@code most} pairs of each youth whose margin in the score phase is positive at these prices, those of largest margin. */
  Found worthMore(CoreRows core, List<Prices> phases, int most, StopSignal stop) {
    return changed(
        ofScore,
        core,
        phases,
        most,
        stop,
        (prices, search, youth, best) -> search.worthMore(prices, youth, core, best));
  }

  /** Whether there is any pair outside {@code core} with a positive margin in any phase: asks about all youths, whatever was known before. */
  Found anyLeftOut(CoreRows core, List<Prices> phases, StopSignal stop) {
    PricedGroups prices = new PricedGroups(groups, phases);
    return pass(core, 1, stop, done -> {}, (search, youth, best) -> {
      search.addCoverage(prices, youth, core, best);
      if (best.size() == 0) {
        search.worthMore(prices, youth, core, best);
      }
    });
  }

  /** What of a step can be told without turning to the youth: whether there is anybody to look at. */
  private interface Prospect {
    boolean promises(int youth, int[] programmes);
  }

  /** A step at prices. */
  private interface PricedStep {
    void search(PricedGroups prices, PairSearch search, int youth, BestPairs best);
  }

  private Found changed(
      Memory memory,
      CoreRows core,
      List<Prices> phases,
      int most,
      StopSignal stop,
      PricedStep step) {
    PricedGroups prices = new PricedGroups(groups, phases);
    PricedGroups before = memory.prices;
    PricedGroups cheaper = before == null ? prices : prices.cheaperThan(before);
    boolean byScore = memory == ofScore;
    Step changed = (search, youth, best) -> {
      PricedGroups at = known(memory, prices, youth) ? cheaper : prices;
      step.search(at, search, youth, best);
      memory.settled[youth] = !best.full();
    };
    Prospect prospect = (youth, programmes) ->
        (known(memory, prices, youth) ? cheaper : prices).anybodyFor(youth, programmes, byScore);
    Found found =
        pass(core, most, stop, done -> {}, changed, prospect, new int[exclusion.length][]);
    memory.prices = prices;
    return found;
  }

  /** Whether a youth's pairs with positive margins are all in the problem but for mentors who have become cheaper. */
  private static boolean known(Memory memory, PricedGroups prices, int youth) {
    PricedGroups before = memory.prices;
    return before != null && memory.settled[youth] && !prices.wantsMoreThan(before, youth);
  }

  private Found pass(CoreRows core, int most, StopSignal stop, IntConsumer progress, Step step) {
    return pass(
        core, most, stop, progress, step, (youth, programmes) -> true, new int[exclusion.length][]);
  }

  private Found pass(
      CoreRows core,
      int most,
      StopSignal stop,
      IntConsumer progress,
      Step step,
      Prospect prospect,
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
      PairSearch search = new PairSearch(evaluation, groups, tables, mostOf);
      BestPairs best = new BestPairs(most);
      for (int youth = from; youth < to; youth++) {
        best.clear();
        if (stopped.get() == null) {
          stopped.compareAndSet(null, stop.reached(0));
        }
        Youth who = people.youths().get(youth);
        try {
          int[] programmes = evaluation.routes().programmes(who);
          if (stopped.get() == null
              && exclusion[youth] == Evaluation.ELIGIBLE
              && prospect.promises(youth, programmes)) {
            search.turnTo(youth, who);
            step.search(search, youth, best);
          }
          if (inAnyCase[youth] != null) {
            addAnyway(inAnyCase[youth], who, best);
          }
        } catch (Throwable e) {
          throw evaluation.row(who).blame(e);
        }
        raise[youth] = best.highest();
        added.row(best);
      }
      evaluated.addAndGet(search.evaluated());
      progress.accept(to - from);
    });
    int with = 0;
    long pairs = 0;
    for (Additions added : found) {
      pairs += added.size;
      with += added.rowsWithPairs();
    }
    return new Found(core.plus(found, CHUNK), with, pairs, raise, stopped.get());
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
    PairSearch search = new PairSearch(evaluation, groups, tables, mostOf);
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
