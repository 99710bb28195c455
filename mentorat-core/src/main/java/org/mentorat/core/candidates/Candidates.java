package org.mentorat.core.candidates;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.policy.InvalidPolicyException;
import org.mentorat.model.Cohort;
import org.mentorat.model.Youth;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Workers;

/**
 * Every eligible pair with its score, in compressed sparse rows, and everything else that the numeric problem needs. Youths and mentors
 * are indexed in the order of the lottery. Immutable.
 *
 * <p>Where they are too many to hold ({@link #growing}) only some are here; passes at prices find those that are worth adding. Passes are
 * for one thread at a time.
 *
 * <p>Memory: 12 bytes a pair, twice that while it is being built.
 *
 * @since 0.1
 */
public final class Candidates {
  /** Most pairs that are held at once; beyond it a policy has to limit candidates. */
  public static final long MAX_PAIRS = 150_000_000;

  /** Most mentors: an index and a score share one 64-bit word while rows are cut to the best. */
  public static final int MAX_MENTORS = 1 << 22;

  private static final int CHUNK = 64;

  /** Pairs of each youth to begin with where pairs are left out: of high score, and at random. */
  private static final int SEED_OF_BEST = 10;

  private static final int SEED_SCATTERED = 3;

  private final Participants people;
  private final CoreRows rows;
  private final int[] eligible;
  private final int[] exclusion;
  private final BitSet locked;
  private final Evaluation evaluation;
  private final @Nullable PairPricing pricing;
  private final Frame frame;

  private Candidates(
      Participants people,
      CoreRows rows,
      int[] eligible,
      int[] exclusion,
      Evaluation evaluation,
      @Nullable PairPricing pricing,
      Frame frame) {
    this.people = people;
    this.rows = rows;
    this.eligible = eligible;
    this.exclusion = exclusion;
    this.evaluation = evaluation;
    this.pricing = pricing;
    this.frame = frame;
    this.locked = new BitSet(rows.pairs());
    for (Commitments.Kept kept : frame.commitments.kept()) {
      locked.set(rows.pair(kept.youth(), kept.mentor()));
    }
  }

  /** What the problem holds beside pairs. */
  private record Frame(
      Commitments commitments, Groups youthGroups, Groups mentorGroups, int[] tier, int tiers) {
    static Frame of(
        Cohort cohort, Participants people, Evaluation evaluation, ActivePolicy policy) {
      Groups youthGroups = Groups.ofYouths(policy.policy(), people.youths());
      Groups mentorGroups = Groups.ofMentors(cohort, policy.policy(), people.mentors());
      int[] tier = new int[people.youths().size()];
      for (int i = 0; i < tier.length; i++) {
        tier[i] = policy.tierOf(people.youths().get(i), cohort.date());
      }
      return new Frame(
          Commitments.of(cohort, people, evaluation, youthGroups.forest(), mentorGroups.forest()),
          youthGroups,
          mentorGroups,
          tier,
          policy.tiers());
    }

    /** The mentors whom people settled on, ascending, {@code int[youths][]}; null for most. */
    int[][] lockedOf() {
      int[][] lockedOf = new int[tier.length][];
      for (Commitments.Kept kept : commitments.kept()) {
        int[] before = lockedOf[kept.youth()] == null ? new int[0] : lockedOf[kept.youth()];
        int[] more = Arrays.copyOf(before, before.length + 1);
        more[before.length] = kept.mentor();
        Arrays.sort(more);
        lockedOf[kept.youth()] = more;
      }
      return lockedOf;
    }
  }

  /**
   * Finds and scores all eligible pairs, or the best {@code candidatesPerYouth} of each youth.
   *
   * @param workers threads; the result does not depend on them
   * @param progress told how many youths more are done, from any thread
   */
  public static Candidates find(
      Cohort cohort,
      Participants people,
      Evaluation evaluation,
      ActivePolicy policy,
      Workers workers,
      IntConsumer progress) {
    if (people.mentors().size() > MAX_MENTORS) {
      throw new IllegalArgumentException(
          people.mentors().size() + " mentors, at most " + MAX_MENTORS + " are supported");
    }
    Frame frame = Frame.of(cohort, people, evaluation, policy);
    Search search =
        new Search(people, evaluation, policy.policy().candidatesPerYouth(), frame.lockedOf());
    workers.run(search.mentorChunks.length, chunk -> progress.accept(search.scan(chunk)));
    return new Candidates(
        people, search.rows(), search.eligible, search.exclusion, evaluation, null, frame);
  }

  /** How many pairs are on common routes: an upper bound of the eligible ones, and quick to tell. Linear in the youths. */
  public static long pairsOnRoutes(Participants people, Evaluation evaluation) {
    return people.youths().stream().mapToLong(evaluation::onRoute).sum();
  }

  /**
   * Some pairs of each youth to begin with, at least one of everybody who has an eligible mentor; further ones are found as prices ask for
   * them ({@link #addingCoverage}, {@link #worthMore}), and never all of them.
   *
   * @param market solves a small problem, a sample of this one, for the prices of its optimum
   * @param workers threads, kept for the passes to come; the result does not depend on them
   * @param progress told how many youths more are done, from any thread
   */
  public static Candidates seeded(
      Cohort cohort,
      Participants people,
      Evaluation evaluation,
      ActivePolicy policy,
      Function<AssignmentProblem, Outcome> market,
      Workers workers,
      IntConsumer progress) {
    Frame frame = Frame.of(cohort, people, evaluation, policy);
    PairPricing pricing = new PairPricing(people, evaluation, workers);
    PriceGuess guess = pricing.guess(
        new PriceGuess.Market(frame.tier, frame.tiers, frame.mentorGroups.forest(), market));
    CoreRows seed = pricing.seed(SEED_OF_BEST, SEED_SCATTERED, guess, frame.lockedOf(), progress);
    return new Candidates(
        people, seed, new int[0], pricing.exclusion(), evaluation, pricing, frame);
  }

  /**
   * What a pass over all eligible pairs found at prices.
   *
   * @param candidates these candidates and the pairs found
   * @param youths how many youths have pairs that were found
   * @param pairs how many pairs were found
   * @param raise {@code long[youths]}: what no margin in the score phase of a pair of the youth that was left out exceeds, 0 or more;
   *     raising the youths' prices by it makes them a bound over all eligible pairs
   * @param stopped why the pass was ended before it came to all youths, or null
   * @since 0.1
   */
  public record Pass(
      Candidates candidates,
      int youths,
      long pairs,
      long[] raise,
      Outcome.@Nullable Cause stopped) {}

  /** Whether eligible pairs are left out, to be found as prices ask for them. */
  public boolean growing() {
    return pricing != null;
  }

  /** Adds up to {@code most} pairs of each youth that would add coverage at these prices. */
  public Pass addingCoverage(List<Prices> phases, int most, StopSignal stop) {
    return pass(pricing().addingCoverage(rows, phases, most, stop));
  }

  /** Adds up to {@code most} pairs of each youth with a positive margin in the score phase, those of largest margin. */
  public Pass worthMore(List<Prices> phases, int most, StopSignal stop) {
    return pass(pricing().worthMore(rows, phases, most, stop));
  }

  /** Looks at all youths anew for one left-out pair each with a positive margin in any phase; nothing that was known before counts. */
  public Pass anyLeftOut(List<Prices> phases, StopSignal stop) {
    return pass(pricing().anyLeftOut(rows, phases, stop));
  }

  /** An upper bound of the score of any pair of a youth. */
  public long most(int youth) {
    return pricing().most(youth);
  }

  /** Pairs about which rules or scorers were asked, up to now, since pairs are left out. */
  public long evaluated() {
    return pricing().evaluated();
  }

  private Pass pass(PairPricing.Found found) {
    Candidates grown =
        new Candidates(people, found.core(), eligible, exclusion, evaluation, pricing, frame);
    return new Pass(grown, found.youths(), found.pairs(), found.raise(), found.stopped());
  }

  private PairPricing pricing() {
    if (pricing == null) {
      throw new IllegalStateException("all eligible pairs are here, or only the best by policy");
    }
    return pricing;
  }

  /**
   * Scans chunks of youths into arrays of their own, so that threads share nothing. Youths of one programme are scanned one after the
   * other: what rules and scorers read of its mentors stays in the cache.
   */
  private static final class Search {
    private final Participants people;
    private final Evaluation evaluation;
    private final int perYouth;

    /** Null: the best of each youth are found by asking about every pair. */
    private final BestSearch.@Nullable Columns columns;

    private final int[][] lockedOf;

    /** The youths in the order in which they are scanned. */
    private final int[] order;

    private final int[] rowLength;
    private final int[] eligible;
    private final int[] exclusion;
    private final int[][] mentorChunks;
    private final long[][] scoreChunks;
    private final AtomicLong pairs = new AtomicLong();

    Search(Participants people, Evaluation evaluation, int perYouth, int[][] lockedOf) {
      this.people = people;
      this.evaluation = evaluation;
      this.perYouth = perYouth;
      this.columns = perYouth > 0 ? evaluation.columns() : null;
      int youths = people.youths().size();
      this.order = evaluation.routes().byProgramme(people.youths());
      this.rowLength = new int[youths];
      this.eligible = new int[youths];
      this.exclusion = new int[youths];
      this.mentorChunks = new int[(youths + CHUNK - 1) / CHUNK][];
      this.scoreChunks = new long[mentorChunks.length][];
      this.lockedOf = lockedOf;
    }

    CoreRows rows() {
      int[] rowStart = new int[rowLength.length + 1];
      for (int i = 0; i < rowLength.length; i++) {
        rowStart[i + 1] = rowStart[i] + rowLength[i];
      }
      int[] mentorOf = new int[rowStart[rowLength.length]];
      long[] score = new long[mentorOf.length];
      for (int c = 0; c < mentorChunks.length; c++) {
        int from = 0;
        for (int k = c * CHUNK; k < Math.min((c + 1) * CHUNK, order.length); k++) {
          int youth = order[k];
          System.arraycopy(mentorChunks[c], from, mentorOf, rowStart[youth], rowLength[youth]);
          System.arraycopy(scoreChunks[c], from, score, rowStart[youth], rowLength[youth]);
          from += rowLength[youth];
        }
      }
      return new CoreRows(rowStart, mentorOf, score);
    }

    /** Scans the youths of a chunk; returns how many they are. */
    int scan(int chunk) {
      int first = chunk * CHUNK;
      int end = Math.min(first + CHUNK, rowLength.length);
      int[] mentors = new int[1024];
      long[] scores = new long[1024];
      int length = 0;
      BestSearch search = columns == null ? null : new BestSearch(evaluation, columns);
      for (int at = first; at < end; at++) {
        int i = order[at];
        Youth youth = people.youths().get(i);
        Evaluation.Row row = evaluation.row(youth);
        int start = length;
        exclusion[i] = evaluation.hasRoute(youth) ? row.youthExclusion() : Evaluation.OFF_ROUTE;
        try {
          if (exclusion[i] == Evaluation.ELIGIBLE) {
            Eligible found = row.found();
            eligible[i] = found.size();
            int kept = perYouth > 0 ? Math.min(perYouth, eligible[i]) : eligible[i];
            mentors = Lottery.grow(mentors, length + kept);
            scores = Lottery.grow(scores, length + kept);
            if (kept < eligible[i]) {
              Best best = search == null
                  ? row.best(row.mentors(found), perYouth)
                  : search.best(row, found, perYouth);
              best.writeTo(mentors, scores, start);
            } else {
              int[] all = row.mentors(found);
              long[] ofAll = new long[kept];
              row.scores(all, kept, ofAll);
              System.arraycopy(all, 0, mentors, start, kept);
              System.arraycopy(ofAll, 0, scores, start, kept);
            }
            length += kept;
          }
          for (int mentor : lockedOf[i] == null ? new int[0] : lockedOf[i]) {
            mentors = Lottery.grow(mentors, length + 1);
            scores = Lottery.grow(scores, length + 1);
            length = insert(mentors, scores, start, length, mentor, row);
          }
        } catch (Throwable e) {
          throw row.blame(e);
        }
        rowLength[i] = length - start;
      }
      if (pairs.addAndGet(length) > MAX_PAIRS) {
        throw new InvalidPolicyException(List.of(new InvalidPolicyException.Problem(
            "/candidatesPerYouth",
            "more than " + MAX_PAIRS
                + " pairs are eligible. Maybe limit the candidates of each youth, say to 50?")));
      }
      mentorChunks[chunk] = Arrays.copyOf(mentors, length);
      scoreChunks[chunk] = Arrays.copyOf(scores, length);
      return end - first;
    }

    /** Inserts a settled pair in its place unless it is there already. */
    private static int insert(
        int[] mentors, long[] scores, int start, int end, int mentor, Evaluation.Row row) {
      int found = Arrays.binarySearch(mentors, start, end, mentor);
      if (found >= 0) {
        return end;
      }
      int at = -found - 1;
      System.arraycopy(mentors, at, mentors, at + 1, end - at);
      System.arraycopy(scores, at, scores, at + 1, end - at);
      mentors[at] = mentor;
      scores[at] = row.score(mentor);
      return end + 1;
    }
  }

  /** Who takes part, by index. */
  public Participants people() {
    return people;
  }

  /** Pairs settled beforehand. */
  public Commitments commitments() {
    return frame.commitments;
  }

  /** Pairs in the problem. */
  public int pairs() {
    return rows.pairs();
  }

  /** Pairs that pass all rules, more than {@link #pairs()} where only the best were kept; −1 where they are not counted. */
  public long eligiblePairs() {
    return growing() ? -1 : Arrays.stream(eligible).asLongStream().sum();
  }

  /** How many mentors are eligible for a youth; where pairs are left out they are counted now. */
  public int eligible(int youth) {
    return growing()
        ? evaluation.row(people.youths().get(youth)).eligible().length
        : eligible[youth];
  }

  /** Why a youth has no candidate at all: a rule's ordinal, {@link Evaluation#OFF_ROUTE}, or {@link Evaluation#ELIGIBLE}. */
  public int exclusion(int youth) {
    return exclusion[youth];
  }

  /** Names of the nodes of the youths' forest. */
  public List<String> youthGroupNames() {
    return frame.youthGroups.names();
  }

  /** Names of the nodes of the mentors' forest. */
  public List<String> mentorGroupNames() {
    return frame.mentorGroups.names();
  }

  /** The numeric problem. */
  public AssignmentProblem problem() {
    return AssignmentProblem.builder(
            rows.rowStart(),
            rows.mentorOf(),
            rows.score(),
            people.youthPlaces().clone(),
            people.mentorPlaces().clone())
        .tiers(frame.tier, frame.tiers)
        .locked(locked)
        .youthGroups(frame.youthGroups.forest())
        .mentorGroups(frame.mentorGroups.forest())
        .build();
  }
}
