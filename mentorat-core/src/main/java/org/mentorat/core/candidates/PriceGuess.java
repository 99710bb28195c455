package org.mentorat.core.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Youth;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.Workers;

/**
 * What mentors may cost, before anything is solved: the prices of a small market, carried over to everybody.
 *
 * <p>The same share of the youths and of the mentors of every programme, the first in the order of the lottery and so drawn at random, makes a problem
 * that is small enough to hold all its pairs. Its optimum prices the youths drawn; were one more mentor to come into that market, the price would be the most
 * that any of them would gain, the score less what the youth has already. That is the guess for every mentor, and the youths who would
 * pay most are kept as <i>suitors</i>. Duals of a sample that decide for those still to come: Devanur &amp; Hayes 2009; Agrawal, Wang
 * &amp; Ye 2014.
 *
 * <p>Nothing is proved by it: a wrong guess costs time. A function of the cohort and the policy alone, on any number of threads.
 *
 * @param price {@code long[mentors]}, 0 or more
 * @param suitors {@code int[youths][]}: mentors whom a youth drawn would pay most for, ascending; null for most youths
 * @param evaluated pairs about which scorers were asked
 */
record PriceGuess(long[] price, int[][] suitors, long evaluated) {
  /** The sample has at most about so many pairs on common routes. */
  private static final double SAMPLED_PAIRS = 2e7;

  /** However few pairs there are, the sample is this part of the people, so that what small runs test is what large ones do. */
  private static final double MOST_SHARE = 0.25;

  /** Suitors of each mentor. */
  private static final int SUITORS = 3;

  private static final int CHUNK = 64;

  /** Mentors are looked at in slices of so many, by all youths drawn. */
  private static final int SLICE = 1 << 14;

  /**
   * What the sample's problem needs beside pairs.
   *
   * @param tier {@code int[youths]}
   * @param solver finds the optimum of a problem with its prices
   */
  record Market(
      int[] tier,
      int tiers,
      QuotaForest mentorGroups,
      Function<AssignmentProblem, Outcome> solver) {}

  static PriceGuess of(
      Participants people,
      Evaluation evaluation,
      MentorGroups groups,
      KindTables tables,
      int[] exclusion,
      Workers workers,
      Market market) {
    return new Sample(people, evaluation, groups, tables, exclusion, workers, market).guess();
  }

  /** The suitors and further mentors of each youth; {@code int[youths][]}, null for most. */
  int[][] with(int[][] others) {
    int[][] both = others.clone();
    for (int y = 0; y < both.length; y++) {
      if (suitors[y] != null) {
        both[y] = others[y] == null
            ? suitors[y]
            : IntStream.concat(Arrays.stream(suitors[y]), Arrays.stream(others[y]))
                .sorted()
                .distinct()
                .toArray();
      }
    }
    return both;
  }

  /** The people drawn, and what is worked out with them. */
  private static final class Sample {
    private final Participants people;
    private final Evaluation evaluation;
    private final Places places;
    private final MentorGroups groups;
    private final KindTables tables;
    private final Workers workers;
    private final Market market;
    private final double share;
    private final AtomicLong evaluated = new AtomicLong();

    /** The youths drawn, ascending; and by programme, who of them has it as a route, as positions in that list. */
    private final int[] drawn;

    private final int[][] onRoute;

    /** By programme, the end of the places drawn, which are its first. */
    private final int[] end;

    /** By programme, the mentors of earlier ones who are drawn. */
    private final int[] before;

    Sample(
        Participants people,
        Evaluation evaluation,
        MentorGroups groups,
        KindTables tables,
        int[] exclusion,
        Workers workers,
        Market market) {
      this.groups = groups;
      this.people = people;
      this.evaluation = evaluation;
      this.places = evaluation.places();
      this.tables = tables;
      this.workers = workers;
      this.market = market;
      double pairs = 0;
      for (Youth youth : people.youths()) {
        pairs += evaluation.onRoute(youth);
      }
      share = Math.min(MOST_SHARE, StrictMath.sqrt(SAMPLED_PAIRS / Math.max(1, pairs)));
      int programmes = evaluation.routes().members().length;
      end = new int[programmes];
      before = new int[programmes + 1];
      for (int p = 0; p < programmes; p++) {
        int size = part(places.start(p + 1) - places.start(p));
        end[p] = places.start(p) + size;
        before[p + 1] = before[p] + size;
      }
      drawn = draw(exclusion, programmes);
      onRoute = onRoute(programmes);
    }

    private int part(int of) {
      return (int) StrictMath.ceil(share * of);
    }

    /** The first youths of every programme who can have anybody. */
    private int[] draw(int[] exclusion, int programmes) {
      int[][] of = new int[programmes][];
      int[] size = new int[programmes];
      int[] order = evaluation.routes().byProgramme(people.youths());
      for (int youth : order) {
        if (exclusion[youth] == Evaluation.ELIGIBLE) {
          int p = evaluation.routes().programmes(people.youths().get(youth))[0];
          of[p] = Lottery.grow(of[p] == null ? new int[0] : of[p], size[p] + 1);
          of[p][size[p]++] = youth;
        }
      }
      return IntStream.range(0, programmes)
          .filter(p -> size[p] > 0)
          .flatMap(p -> Arrays.stream(of[p], 0, part(size[p])))
          .sorted()
          .toArray();
    }

    private int[][] onRoute(int programmes) {
      List<List<Integer>> lists = new ArrayList<>();
      for (int p = 0; p < programmes; p++) {
        lists.add(new ArrayList<>());
      }
      for (int k = 0; k < drawn.length; k++) {
        for (int p : evaluation.routes().programmes(people.youths().get(drawn[k]))) {
          lists.get(p).add(k);
        }
      }
      return lists.stream()
          .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
          .toArray(int[][]::new);
    }

    PriceGuess guess() {
      long[] price = new long[people.mentors().size()];
      int[][] suitors = new int[people.youths().size()][];
      Prices prices = drawn.length == 0 || before[before.length - 1] == 0
          ? null
          : pricesOf(market.solver().apply(problem()));
      if (prices != null) {
        carryOver(prices.youth(), price, suitors);
      }
      return new PriceGuess(price, suitors, evaluated.get());
    }

    private static @Nullable Prices pricesOf(Outcome outcome) {
      return outcome instanceof Outcome.Solved solved
              && solved.certificate() instanceof Certificate.Optimal optimal
          ? optimal.phases().get(optimal.phases().size() - 1)
          : null;
    }

    /**
     * The problem of the people drawn: quotas cut to their share, no lower ones, nothing settled, one mentor a youth. It need not be the same in
     * small, only alike.
     */
    private AssignmentProblem problem() {
      int[][] mentors = new int[drawn.length][];
      long[][] scores = new long[drawn.length][];
      workers.run((drawn.length + CHUNK - 1) / CHUNK, chunk -> {
        for (int k = chunk * CHUNK; k < Math.min(drawn.length, (chunk + 1) * CHUNK); k++) {
          row(k, mentors, scores);
        }
      });
      int[] rowStart = new int[drawn.length + 1];
      for (int k = 0; k < drawn.length; k++) {
        rowStart[k + 1] = Math.addExact(rowStart[k], mentors[k].length);
      }
      int[] mentorOf = new int[rowStart[drawn.length]];
      long[] score = new long[mentorOf.length];
      for (int k = 0; k < drawn.length; k++) {
        System.arraycopy(mentors[k], 0, mentorOf, rowStart[k], mentors[k].length);
        System.arraycopy(scores[k], 0, score, rowStart[k], mentors[k].length);
      }
      int[] capacity = new int[before[before.length - 1]];
      int[] group = new int[capacity.length];
      for (int p = 0; p < end.length; p++) {
        for (int place = places.start(p); place < end[p]; place++) {
          int mentor = places.mentorAt(place);
          capacity[before[p] + place - places.start(p)] = people.mentorPlaces()[mentor];
          group[before[p] + place - places.start(p)] = market.mentorGroups().groupOf(mentor);
        }
      }
      return AssignmentProblem.builder(
              rowStart,
              mentorOf,
              score,
              Arrays.stream(drawn)
                  .map(y -> Math.min(1, people.youthPlaces()[y]))
                  .toArray(),
              capacity)
          .tiers(Arrays.stream(drawn).map(y -> market.tier()[y]).toArray(), market.tiers())
          .mentorGroups(inSmall(market.mentorGroups(), group))
          .build();
    }

    private QuotaForest inSmall(QuotaForest forest, int[] groupOf) {
      int nodes = forest.nodes();
      int[] parent = new int[nodes];
      int[] upper = new int[nodes];
      int[] none = new int[nodes];
      Arrays.setAll(parent, forest::parent);
      Arrays.fill(none, QuotaForest.NONE);
      for (int g = 0; g < nodes; g++) {
        upper[g] = forest.upper(g) == QuotaForest.UNBOUNDED
            ? QuotaForest.UNBOUNDED
            : part(forest.upper(g));
      }
      return new QuotaForest(parent, new int[nodes], upper, none, groupOf);
    }

    /** All eligible pairs of a youth drawn with mentors drawn. */
    private void row(int k, int[][] mentors, long[][] scores) {
      Youth youth = people.youths().get(drawn[k]);
      Evaluation.Row row = evaluation.row(youth);
      int[] found = new int[64];
      int size = 0;
      try {
        for (int p : sorted(evaluation.routes().programmes(youth))) {
          int start = places.start(p);
          long[] bits = row.eligible(start, end[p]);
          for (int w = 0; w < bits.length; w++) {
            for (long left = bits[w]; left != 0; left &= left - 1) {
              int place = (start / Long.SIZE + w) * Long.SIZE + Long.numberOfTrailingZeros(left);
              found = Lottery.grow(found, size + 1);
              found[size++] = before[p] + place - start;
            }
          }
        }
        mentors[k] = Arrays.copyOf(found, size);
        scores[k] = new long[size];
        evaluated.addAndGet(size);
        int p = 0;
        for (int at = 0; at < size; at++) {
          while (before[p + 1] <= found[at]) {
            p++;
          }
          scores[k][at] = row.score(places.mentorAt(places.start(p) + found[at] - before[p]));
        }
      } catch (Throwable e) {
        throw row.blame(e);
      }
    }

    private static int[] sorted(int[] programmes) {
      int[] sorted = programmes.clone();
      Arrays.sort(sorted);
      return sorted;
    }

    /** Works out prices and suitors of all mentors, drawn or not, from what the youths drawn have. */
    private void carryOver(long[] worth, long[] price, int[][] suitors) {
      List<Slice> slices = new ArrayList<>();
      for (int p = 0; p < end.length; p++) {
        for (int from = places.start(p); from < places.start(p + 1); from += SLICE) {
          slices.add(new Slice(p, from, Math.min(from + SLICE, places.start(p + 1))));
        }
      }
      workers.run(slices.size(), k -> slices.get(k).fill(worth));
      List<int[]> found = new ArrayList<>();
      for (Slice slice : slices) {
        slice.addTo(price, found);
      }
      found.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : a[1] - b[1]);
      for (int from = 0; from < found.size(); ) {
        int youth = found.get(from)[0];
        int to = from;
        while (to < found.size() && found.get(to)[0] == youth) {
          to++;
        }
        suitors[youth] = found.subList(from, to).stream().mapToInt(f -> f[1]).toArray();
        from = to;
      }
    }

    /** Some places of one programme, and the youths who would pay most for each, highest first. */
    private final class Slice {
      private final int programme;
      private final int from;
      private final int to;
      private final long[] most;
      private final int[] who;
      private final int[] place;
      private final long[] bound;

      Slice(int programme, int from, int to) {
        this.programme = programme;
        this.from = from;
        this.to = to;
        most = new long[SUITORS * (to - from)];
        who = new int[most.length];
        Arrays.fill(who, -1);
        place = new int[to - from];
        bound = new long[to - from];
      }

      void fill(long[] worth) {
        BoundSums bounds = new BoundSums(evaluation, groups, tables);
        for (int k : onRoute[programme]) {
          ask(k, Math.max(0, worth[k]), bounds);
        }
      }

      private void ask(int k, long worth, BoundSums bounds) {
        Youth youth = people.youths().get(drawn[k]);
        Evaluation.Row row = evaluation.row(youth);
        try {
          long[] bits = row.eligible(from, to);
          int size = 0;
          for (int w = 0; w < bits.length; w++) {
            for (long left = bits[w]; left != 0; left &= left - 1) {
              place[size++] = (from / Long.SIZE + w) * Long.SIZE + Long.numberOfTrailingZeros(left);
            }
          }
          bounds.sum(row, place, size, bound);
          int asked = 0;
          for (int at = 0; at < size; at++) {
            int last = SUITORS * (place[at] - from) + SUITORS - 1;
            if (bound[at] - worth > most[last]) {
              asked++;
              long score = bounds.score(row, place[at], bound[at], most[last] + worth);
              if (score != BoundSums.TOO_LITTLE) {
                insert(last, score - worth, drawn[k]);
              }
            }
          }
          evaluated.addAndGet(asked);
        } catch (Throwable e) {
          throw row.blame(e);
        }
      }

      private void insert(int last, long gain, int youth) {
        int at = last;
        int first = last - SUITORS + 1;
        for (; at > first && most[at - 1] < gain; at--) {
          most[at] = most[at - 1];
          who[at] = who[at - 1];
        }
        most[at] = gain;
        who[at] = youth;
      }

      void addTo(long[] price, List<int[]> found) {
        for (int at = 0; at < who.length; at++) {
          int mentor = places.mentorAt(from + at / SUITORS);
          if (at % SUITORS == 0) {
            price[mentor] = most[at];
          }
          if (who[at] >= 0) {
            found.add(new int[] {who[at], mentor});
          }
        }
      }
    }
  }
}
