package org.mentorat.problem;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Who may be paired with whom, how good each pair is, and how many pairs everybody can hold.
 *
 * <p>Pairs stand in compressed sparse rows: the pairs of youth {@code i} are {@code rowStart(i)} to {@code rowStart(i + 1) - 1}, in
 * strictly ascending order of mentor. The objective is lexicographic: the number of youths of tier 0 with at least one mentor, then of
 * tier 1, and so on, then the sum of the scores of the chosen pairs. Quotas count pairs. Locked pairs are in every matching.
 *
 * <p>Immutable, thread-safe; accessors by index cost one array read. Memory: 12 bytes a pair (20 with both ranks).
 *
 * @since 0.1
 */
public final class AssignmentProblem {
  /** Most tiers. */
  public static final int MAX_TIERS = 16;

  /** Scores lie in [−MAX_SCORE, MAX_SCORE] = ±2⁴⁰, about 10¹². */
  public static final long MAX_SCORE = 1L << 40;

  private final int[] rowStart;
  private final int[] mentorOf;
  private final long[] score;
  private final int @Nullable [] youthRank;
  private final int @Nullable [] mentorRank;
  private final BitSet locked;
  private final int[] youthCapacity;
  private final int[] youthTier;
  private final int tiers;
  private final int[] mentorCapacity;
  private final QuotaForest youthGroups;
  private final QuotaForest mentorGroups;

  private AssignmentProblem(Builder b) {
    int youths = b.youthCapacity.length;
    int mentors = b.mentorCapacity.length;
    this.rowStart = b.rowStart;
    this.mentorOf = b.mentorOf;
    this.score = b.score;
    this.youthRank = b.youthRank;
    this.mentorRank = b.mentorRank;
    this.locked = b.locked;
    this.youthCapacity = b.youthCapacity;
    this.youthTier = b.youthTier == null ? new int[youths] : b.youthTier;
    this.mentorCapacity = b.mentorCapacity;
    this.youthGroups = b.youthGroups == null ? QuotaForest.none(youths) : b.youthGroups;
    this.mentorGroups = b.mentorGroups == null ? QuotaForest.none(mentors) : b.mentorGroups;
    int highest = 0;
    for (int tier : youthTier) {
      highest = Math.max(highest, tier);
    }
    this.tiers = Math.max(b.tiers, highest + 1);
    check();
  }

  private void check() {
    int youths = youths();
    int mentors = mentors();
    int pairs = mentorOf.length;
    expect(
        rowStart.length == youths + 1,
        "rowStart has " + rowStart.length + " entries, expected " + (youths + 1));
    expect(
        rowStart[0] == 0 && rowStart[youths] == pairs,
        "rowStart must run from 0 to the number of pairs");
    expect(score.length == pairs, "score has " + score.length + " entries, expected " + pairs);
    expect(youthRank == null || youthRank.length == pairs, "youthRank and pairs differ in length");
    expect(
        mentorRank == null || mentorRank.length == pairs, "mentorRank and pairs differ in length");
    expect(locked.length() <= pairs, "a locked pair lies beyond the pairs");
    expect(youthTier.length == youths, "youthTier and youths differ in length");
    expect(tiers <= MAX_TIERS, tiers + " tiers, expected at most " + MAX_TIERS);
    expect(
        youthGroups.elements() == youths,
        "youthGroups is over " + youthGroups.elements() + " youths, expected " + youths);
    expect(
        mentorGroups.elements() == mentors,
        "mentorGroups is over " + mentorGroups.elements() + " mentors, expected " + mentors);
    for (int i = 0; i < youths; i++) {
      expect(youthCapacity[i] >= 0, "a youth's capacity is negative");
      expect(youthTier[i] >= 0, "a youth's tier is negative");
      checkRow(i, mentors);
    }
    for (int capacity : mentorCapacity) {
      expect(capacity >= 0, "a mentor's capacity is negative");
    }
  }

  /**
   * One pass without branches, since there are millions of pairs: whatever is wrong leaves a sign bit. A mentor is negative or not above
   * the one before it, the difference being exact where neither is negative; a score leaves the range on one side or the other, and
   * where the sum overflows on one side the other is negative.
   */
  private void checkRow(int youth, int mentors) {
    int from = rowStart[youth];
    int to = rowStart[youth + 1];
    expect(from <= to && to <= mentorOf.length, "rowStart falls or runs beyond the pairs");
    if (from == to) {
      return;
    }
    int order = mentorOf[from];
    for (int p = from + 1; p < to; p++) {
      order |= mentorOf[p] | (mentorOf[p] - mentorOf[p - 1] - 1);
    }
    long range = 0;
    for (int p = from; p < to; p++) {
      range |= (score[p] + MAX_SCORE) | (MAX_SCORE - score[p]);
    }
    if (order < 0 || mentorOf[to - 1] >= mentors || range < 0) {
      refuseRow(from, to, mentors);
    }
  }

  /** Names the first pair that is wrong. */
  private void refuseRow(int from, int to, int mentors) {
    int before = -1;
    for (int p = from; p < to; p++) {
      int mentor = mentorOf[p];
      if (mentor <= before || mentor >= mentors) {
        throw new IllegalArgumentException("mentor of pair " + p + " is " + mentor + ", expected "
            + (before + 1) + " to " + (mentors - 1)
            + " since rows are in strictly ascending order of mentor");
      }
      if (score[p] < -MAX_SCORE || score[p] > MAX_SCORE) {
        throw new IllegalArgumentException(
            "score of pair " + p + " is " + score[p] + ", which is beyond 2^40");
      }
      before = mentor;
    }
    throw new IllegalStateException("pairs " + from + " to " + (to - 1) + " are in order");
  }

  private static void expect(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /**
   * Starts a problem. The arrays are taken over, not copied: the caller gives them away.
   *
   * @param rowStart {@code int[youths + 1]}
   * @param mentorOf {@code int[pairs]}, ascending in each row
   * @param score {@code long[pairs]}
   * @param youthCapacity {@code int[youths]}, most mentors of each youth
   * @param mentorCapacity {@code int[mentors]}, most youths of each mentor
   */
  public static Builder builder(
      int[] rowStart, int[] mentorOf, long[] score, int[] youthCapacity, int[] mentorCapacity) {
    return new Builder(rowStart, mentorOf, score, youthCapacity, mentorCapacity);
  }

  /** Number of youths. */
  public int youths() {
    return youthCapacity.length;
  }

  /** Number of mentors. */
  public int mentors() {
    return mentorCapacity.length;
  }

  /** Number of pairs. */
  public int pairs() {
    return mentorOf.length;
  }

  /** Number of tiers, at least 1. */
  public int tiers() {
    return tiers;
  }

  /** First pair of a youth; {@code rowStart(youths())} is the number of pairs. */
  public int rowStart(int youth) {
    return rowStart[youth];
  }

  /** Mentor of a pair. */
  public int mentorOf(int pair) {
    return mentorOf[pair];
  }

  /** Score of a pair. */
  public long score(int pair) {
    return score[pair];
  }

  /** Whether a pair is in every matching. */
  public boolean locked(int pair) {
    return locked.get(pair);
  }

  /** The first locked pair from {@code pair} on, or −1. */
  int nextLocked(int pair) {
    return locked.nextSetBit(pair);
  }

  /** Number of locked pairs. */
  public int lockedPairs() {
    return locked.cardinality();
  }

  /** Whether both sides' ranks are given. */
  public boolean hasRanks() {
    return youthRank != null && mentorRank != null;
  }

  /** Rank of a pair in its youth's list, smaller is better, equal is a tie; {@link IllegalStateException} without ranks. */
  public int youthRank(int pair) {
    if (youthRank == null) {
      throw new IllegalStateException("this problem has no ranks on the youths' side");
    }
    return youthRank[pair];
  }

  /** Rank of a pair in its mentor's list, smaller is better, equal is a tie; {@link IllegalStateException} without ranks. */
  public int mentorRank(int pair) {
    if (mentorRank == null) {
      throw new IllegalStateException("this problem has no ranks on the mentors' side");
    }
    return mentorRank[pair];
  }

  /** Most mentors of a youth. */
  public int youthCapacity(int youth) {
    return youthCapacity[youth];
  }

  /** Tier of a youth; 0 is served first. */
  public int youthTier(int youth) {
    return youthTier[youth];
  }

  /** Most youths of a mentor. */
  public int mentorCapacity(int mentor) {
    return mentorCapacity[mentor];
  }

  /** Groups over the youths. */
  public QuotaForest youthGroups() {
    return youthGroups;
  }

  /** Groups over the mentors. */
  public QuotaForest mentorGroups() {
    return mentorGroups;
  }

  /** The pair of a youth and a mentor, or −1; logarithmic in the youth's pairs. */
  public int pair(int youth, int mentor) {
    int found = Arrays.binarySearch(mentorOf, rowStart[youth], rowStart[youth + 1], mentor);
    return found >= 0 ? found : -1;
  }

  /**
   * Collects the optional parts of a problem. Not thread-safe; used once.
   *
   * @since 0.1
   */
  public static final class Builder {
    private final int[] rowStart;
    private final int[] mentorOf;
    private final long[] score;
    private final int[] youthCapacity;
    private final int[] mentorCapacity;
    private int @Nullable [] youthRank;
    private int @Nullable [] mentorRank;
    private int @Nullable [] youthTier;
    private int tiers = 1;
    private BitSet locked = new BitSet();
    private @Nullable QuotaForest youthGroups;
    private @Nullable QuotaForest mentorGroups;

    private Builder(
        int[] rowStart, int[] mentorOf, long[] score, int[] youthCapacity, int[] mentorCapacity) {
      this.rowStart = rowStart;
      this.mentorOf = mentorOf;
      this.score = score;
      this.youthCapacity = youthCapacity;
      this.mentorCapacity = mentorCapacity;
    }

    /** Ranks of each pair on both sides: {@code int[pairs]}, smaller is better, equal is a tie. Taken over. */
    public Builder ranks(int[] youthRank, int[] mentorRank) {
      this.youthRank = youthRank;
      this.mentorRank = mentorRank;
      return this;
    }

    /** Tier of each youth, {@code int[youths]}, and how many tiers there are even where the last are empty. Taken over. */
    public Builder tiers(int[] youthTier, int tiers) {
      this.youthTier = youthTier;
      this.tiers = tiers;
      return this;
    }

    /** Pairs that are in every matching. Copied. */
    public Builder locked(BitSet pairs) {
      this.locked = (BitSet) pairs.clone();
      return this;
    }

    /** Groups over the youths. */
    public Builder youthGroups(QuotaForest forest) {
      this.youthGroups = forest;
      return this;
    }

    /** Groups over the mentors. */
    public Builder mentorGroups(QuotaForest forest) {
      this.mentorGroups = forest;
      return this;
    }

    /** The problem; {@link IllegalArgumentException} names the first array that is out of shape. */
    public AssignmentProblem build() {
      return new AssignmentProblem(this);
    }
  }
}
