package org.mentorat.core.solve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Cut;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Prices;
import org.mentorat.problem.QuotaForest;

/** One part of a {@link Division} as a problem of its own, and the way back to the whole: pairs, prices, cuts. */
final class Part {
  private final Division division;
  private final AssignmentProblem whole;
  private final int[] youth;
  private final int[] mentor;
  private final int[] youthGroup;
  private final int[] mentorGroup;
  private final AssignmentProblem problem;

  /** The part of this number; linear in its pairs. */
  Part(Division division, int number) {
    this.division = division;
    whole = division.problem;
    youth = nodes(number, 0, division.firstMentor);
    mentor = nodes(number, division.firstMentor, division.firstYouthGroup);
    youthGroup = nodes(number, division.firstYouthGroup, division.firstMentorGroup);
    mentorGroup = nodes(number, division.firstMentorGroup, Integer.MAX_VALUE);
    problem = restrict();
  }

  /** The numbers, in the whole, of the part's nodes of one kind. */
  private int[] nodes(int number, int first, int end) {
    int from = lowerBound(number, first);
    int to = lowerBound(number, end);
    int[] list = new int[to - from];
    for (int k = 0; k < list.length; k++) {
      list[k] = division.node(from + k) - first;
    }
    return list;
  }

  private int lowerBound(int number, int node) {
    int low = division.partStart(number);
    int high = division.partStart(number + 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (division.node(middle) < node) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  AssignmentProblem problem() {
    return problem;
  }

  private AssignmentProblem restrict() {
    int[] rowStart = new int[youth.length + 1];
    for (int k = 0; k < youth.length; k++) {
      rowStart[k + 1] = rowStart[k] + whole.rowStart(youth[k] + 1) - whole.rowStart(youth[k]);
    }
    int[] mentorOf = new int[rowStart[youth.length]];
    long[] score = new long[mentorOf.length];
    BitSet locked = new BitSet();
    boolean anyLocked = whole.lockedPairs() > 0;
    for (int k = 0; k < youth.length; k++) {
      int shift = whole.rowStart(youth[k]) - rowStart[k];
      for (int p = rowStart[k]; p < rowStart[k + 1]; p++) {
        mentorOf[p] = division.local(division.firstMentor + whole.mentorOf(p + shift));
        score[p] = whole.score(p + shift);
        if (anyLocked && whole.locked(p + shift)) {
          locked.set(p);
        }
      }
    }
    int[] youthCapacity = Arrays.stream(youth).map(whole::youthCapacity).toArray();
    int[] mentorCapacity = Arrays.stream(mentor).map(whole::mentorCapacity).toArray();
    int[] tier = Arrays.stream(youth).map(whole::youthTier).toArray();
    return AssignmentProblem.builder(rowStart, mentorOf, score, youthCapacity, mentorCapacity)
        .tiers(tier, whole.tiers())
        .locked(locked)
        .youthGroups(youthForest())
        .mentorGroups(mentorForest())
        .build();
  }

  private QuotaForest youthForest() {
    QuotaForest all = whole.youthGroups();
    return forest(
        all,
        youthGroup,
        Arrays.stream(youthGroup)
            .map(g -> division.anchorOfYouthGroup(all.parent(g)))
            .toArray(),
        Arrays.stream(youth)
            .map(y -> division.anchorOfYouthGroup(all.groupOf(y)))
            .toArray());
  }

  private QuotaForest mentorForest() {
    QuotaForest all = whole.mentorGroups();
    return forest(
        all,
        mentorGroup,
        Arrays.stream(mentorGroup)
            .map(g -> division.anchorOfMentorGroup(all.parent(g)))
            .toArray(),
        Arrays.stream(mentor)
            .map(m -> division.anchorOfMentorGroup(all.groupOf(m)))
            .toArray());
  }

  /** The groups that could bind, each below the nearest such group above. */
  private QuotaForest forest(QuotaForest all, int[] group, int[] above, int[] groupOf) {
    return new QuotaForest(
        Arrays.stream(above).map(this::localOrNone).toArray(),
        Arrays.stream(group).map(all::lower).toArray(),
        Arrays.stream(group).map(all::upper).toArray(),
        Arrays.stream(group).map(all::target).toArray(),
        Arrays.stream(groupOf).map(this::localOrNone).toArray());
  }

  private int localOrNone(int node) {
    return node == Division.NONE ? QuotaForest.NONE : division.local(node);
  }

  /** Adds the pairs of a matching of the part to those of the whole. */
  void addPairs(Matching matching, BitSet pairs) {
    int k = 0;
    for (int at = 0; at < matching.size(); at++) {
      int p = matching.pair(at);
      while (problem.rowStart(k + 1) <= p) {
        k++;
      }
      pairs.set(whole.rowStart(youth[k]) + p - problem.rowStart(k));
    }
  }

  /** A matching of the whole as far as it lies in this part. */
  Matching of(Matching ofWhole) {
    BitSet pairs = new BitSet();
    int at = 0;
    for (int k = 0; k < youth.length; k++) {
      int from = whole.rowStart(youth[k]);
      int to = whole.rowStart(youth[k] + 1);
      while (at < ofWhole.size() && ofWhole.pair(at) < from) {
        at++;
      }
      for (; at < ofWhole.size() && ofWhole.pair(at) < to; at++) {
        pairs.set(problem.rowStart(k) + ofWhole.pair(at) - from);
      }
    }
    return Matching.of(pairs);
  }

  /** Prices of the whole as far as they are of this part. */
  List<Prices> of(List<Prices> ofWhole) {
    return ofWhole.stream()
        .map(prices -> new Prices(
            gather(prices.youth(), youth),
            gather(prices.mentor(), mentor),
            gather(prices.youthGroup(), youthGroup),
            gather(prices.mentorGroup(), mentorGroup)))
        .toList();
  }

  private static long[] gather(long[] from, int[] index) {
    return Arrays.stream(index).mapToLong(k -> from[k]).toArray();
  }

  /** Writes the part's prices into those of the whole, phase by phase. */
  void addPrices(List<Prices> ofPart, List<Prices> ofWhole) {
    for (int phase = 0; phase < ofPart.size(); phase++) {
      Prices from = ofPart.get(phase);
      Prices to = ofWhole.get(phase);
      scatter(from.youth(), youth, to.youth());
      scatter(from.mentor(), mentor, to.mentor());
      scatter(from.youthGroup(), youthGroup, to.youthGroup());
      scatter(from.mentorGroup(), mentorGroup, to.mentorGroup());
    }
  }

  private static void scatter(long[] from, int[] index, long[] to) {
    for (int k = 0; k < index.length; k++) {
      to[index[k]] = from[k];
    }
  }

  /** A cut of the part as one of the whole, where a group that never binds stands on the side of what is above it. */
  Cut widen(Cut cut) {
    BitSet youthGroups = scatter(cut.youthGroups(), youthGroup);
    BitSet mentorGroups = scatter(cut.mentorGroups(), mentorGroup);
    sideWithParents(whole.youthGroups(), division.firstYouthGroup, youthGroups);
    sideWithParents(whole.mentorGroups(), division.firstMentorGroup, mentorGroups);
    return new Cut(
        scatter(cut.youths(), youth), scatter(cut.mentors(), mentor), youthGroups, mentorGroups);
  }

  private static BitSet scatter(BitSet from, int[] index) {
    BitSet to = new BitSet();
    from.stream().forEach(k -> to.set(index[k]));
    return to;
  }

  private void sideWithParents(QuotaForest forest, int first, BitSet groups) {
    for (int g = 0; g < forest.nodes(); g++) {
      if (division.local(first + g) == Division.NONE && forest.parent(g) != QuotaForest.NONE) {
        groups.set(g, groups.get(forest.parent(g)));
      }
    }
  }
}
