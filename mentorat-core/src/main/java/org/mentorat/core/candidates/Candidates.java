package org.mentorat.core.candidates;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.policy.InvalidPolicyException;
import org.mentorat.model.Cohort;
import org.mentorat.model.Youth;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.Workers;

/**
 * Every eligible pair with its score, in compressed sparse rows, and everything else that the numeric problem needs. Youths and mentors
 * are indexed in the order of the lottery. Immutable.
 *
 * <p>Memory: 12 bytes a pair, twice that while it is being built.
 */
public final class Candidates {
  /** Most pairs that are held at once; beyond it a policy has to limit candidates. */
  public static final long MAX_PAIRS = 150_000_000;

  /** Most mentors: an index and a score share one 64-bit word while rows are cut to the best. */
  public static final int MAX_MENTORS = 1 << 22;

  private static final int CHUNK = 64;

  private final Participants people;
  private final int[] rowStart;
  private final int[] mentorOf;
  private final long[] score;
  private final int[] eligible;
  private final int[] exclusion;
  private final BitSet locked;
  private final Commitments commitments;
  private final Groups youthGroups;
  private final Groups mentorGroups;
  private final int[] tier;
  private final int tiers;

  private Candidates(
      Participants people,
      Search search,
      Commitments commitments,
      Groups youthGroups,
      Groups mentorGroups,
      int[] tier,
      int tiers) {
    this.people = people;
    this.commitments = commitments;
    this.youthGroups = youthGroups;
    this.mentorGroups = mentorGroups;
    this.tier = tier;
    this.tiers = tiers;
    this.eligible = search.eligible;
    this.exclusion = search.exclusion;
    int youths = people.youths().size();
    this.rowStart = new int[youths + 1];
    int pairs = 0;
    for (int i = 0; i < youths; i++) {
      pairs += search.rowLength[i];
      rowStart[i + 1] = pairs;
    }
    this.mentorOf = new int[pairs];
    this.score = new long[pairs];
    for (int c = 0; c < search.mentorChunks.length; c++) {
      int[] mentors = search.mentorChunks[c];
      int from = rowStart[c * CHUNK];
      System.arraycopy(mentors, 0, mentorOf, from, mentors.length);
      System.arraycopy(search.scoreChunks[c], 0, score, from, mentors.length);
    }
    this.locked = new BitSet(pairs);
    for (Commitments.Kept kept : commitments.kept()) {
      int pair = Arrays.binarySearch(
          mentorOf, rowStart[kept.youth()], rowStart[kept.youth() + 1], kept.mentor());
      locked.set(pair);
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
    Groups youthGroups = Groups.ofYouths(policy.policy(), people.youths());
    Groups mentorGroups = Groups.ofMentors(cohort, policy.policy(), people.mentors());
    Commitments commitments =
        Commitments.of(cohort, people, evaluation, youthGroups.forest(), mentorGroups.forest());
    Search search =
        new Search(people, evaluation, policy.policy().candidatesPerYouth(), commitments);
    workers.run(search.mentorChunks.length, chunk -> progress.accept(search.scan(chunk)));
    int[] tier = new int[people.youths().size()];
    for (int i = 0; i < tier.length; i++) {
      tier[i] = policy.tierOf(people.youths().get(i), cohort.date());
    }
    return new Candidates(
        people, search, commitments, youthGroups, mentorGroups, tier, policy.tiers());
  }

  /** Scans chunks of youths into arrays of their own, so that threads share nothing. */
  private static final class Search {
    private final Participants people;
    private final Evaluation evaluation;
    private final int perYouth;
    private final int[][] lockedOf;
    private final int[] rowLength;
    private final int[] eligible;
    private final int[] exclusion;
    private final int[][] mentorChunks;
    private final long[][] scoreChunks;
    private final AtomicLong pairs = new AtomicLong();

    Search(Participants people, Evaluation evaluation, int perYouth, Commitments commitments) {
      this.people = people;
      this.evaluation = evaluation;
      this.perYouth = perYouth;
      int youths = people.youths().size();
      this.rowLength = new int[youths];
      this.eligible = new int[youths];
      this.exclusion = new int[youths];
      this.mentorChunks = new int[(youths + CHUNK - 1) / CHUNK][];
      this.scoreChunks = new long[mentorChunks.length][];
      this.lockedOf = new int[youths][];
      for (Commitments.Kept kept : commitments.kept()) {
        int[] before = lockedOf[kept.youth()] == null ? new int[0] : lockedOf[kept.youth()];
        int[] more = Arrays.copyOf(before, before.length + 1);
        more[before.length] = kept.mentor();
        Arrays.sort(more);
        lockedOf[kept.youth()] = more;
      }
    }

    /** Scans the youths of a chunk; returns how many they are. */
    int scan(int chunk) {
      int first = chunk * CHUNK;
      int end = Math.min(first + CHUNK, rowLength.length);
      int[] mentors = new int[1024];
      long[] scores = new long[1024];
      int length = 0;
      for (int i = first; i < end; i++) {
        Youth youth = people.youths().get(i);
        Evaluation.Row row = evaluation.row(youth);
        int start = length;
        exclusion[i] = evaluation.hasRoute(youth) ? row.youthExclusion() : Evaluation.OFF_ROUTE;
        try {
          if (exclusion[i] == Evaluation.ELIGIBLE) {
            int[] found = row.eligible();
            eligible[i] = found.length;
            int kept = perYouth > 0 ? Math.min(perYouth, eligible[i]) : eligible[i];
            mentors = Lottery.grow(mentors, length + kept);
            scores = Lottery.grow(scores, length + kept);
            if (kept < eligible[i]) {
              row.best(found, perYouth).writeTo(mentors, scores, start);
            } else {
              for (int k = 0; k < kept; k++) {
                mentors[start + k] = found[k];
                scores[start + k] = row.score(found[k]);
              }
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
    return commitments;
  }

  /** Pairs in the problem. */
  public int pairs() {
    return mentorOf.length;
  }

  /** Pairs that pass all rules; more than {@link #pairs()} where only the best were kept. */
  public long eligiblePairs() {
    return Arrays.stream(eligible).asLongStream().sum();
  }

  /** How many mentors are eligible for a youth. */
  public int eligible(int youth) {
    return eligible[youth];
  }

  /** Why a youth has no candidate at all: a rule's ordinal, {@link Evaluation#OFF_ROUTE}, or {@link Evaluation#ELIGIBLE}. */
  public int exclusion(int youth) {
    return exclusion[youth];
  }

  /** Names of the nodes of the youths' forest. */
  public List<String> youthGroupNames() {
    return youthGroups.names();
  }

  /** Names of the nodes of the mentors' forest. */
  public List<String> mentorGroupNames() {
    return mentorGroups.names();
  }

  /** The numeric problem. */
  public AssignmentProblem problem() {
    QuotaForest overYouths = youthGroups.forest();
    return AssignmentProblem.builder(
            rowStart,
            mentorOf,
            score,
            people.youthPlaces().clone(),
            people.mentorPlaces().clone())
        .tiers(tier, tiers)
        .locked(locked)
        .youthGroups(overYouths)
        .mentorGroups(mentorGroups.forest())
        .build();
  }
}
