package org.mentorat.core.solve;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Prices;

/**
 * A problem with as many places as youths, made from one that has more of either: places to spare are held by stand-ins of youths, who
 * may have any place at score 0, and youths too many by a stand-in of a mentor with room for them all, whom any youth may have at 0.
 *
 * <p>A matching of all stand-ins and everybody else is then a matching of the largest coverage here. Prices stay optimal when all move
 * by the same amount, since every unit passes one youth and one mentor; they are moved until what stand-ins stand for is worth 0: a place
 * that stays free, or going without.
 */
final class Balanced {
  private final AssignmentProblem original;
  private final AssignmentProblem problem;
  private final boolean placesToSpare;

  private Balanced(AssignmentProblem original, AssignmentProblem problem, boolean placesToSpare) {
    this.original = original;
    this.problem = problem;
    this.placesToSpare = placesToSpare;
  }

  /**
   * The balanced problem; null where it would be too large, having more stand-ins than youths or more than half as many pairs again.
   *
   * @param youths how many youths take part, having a capacity and a pair
   * @param places how many places there are
   */
  static @Nullable Balanced of(AssignmentProblem original, int youths, long places) {
    long standIns = Math.abs(places - youths);
    long open = 0;
    for (int m = 0; m < original.mentors(); m++) {
      open += original.mentorCapacity(m) > 0 ? 1 : 0;
    }
    long more = places > youths ? standIns * open : youths;
    if (standIns > youths || more > original.pairs() / 2 || original.pairs() + more >= 1 << 30) {
      return null;
    }
    return places > youths
        ? new Balanced(original, withYouths(original, (int) standIns, (int) open), true)
        : new Balanced(original, withMentor(original, (int) standIns), false);
  }

  /** The balanced problem. */
  AssignmentProblem problem() {
    return problem;
  }

  private static boolean takesPart(AssignmentProblem problem, int y) {
    return problem.youthCapacity(y) > 0 && problem.rowStart(y) < problem.rowStart(y + 1);
  }

  private static AssignmentProblem withYouths(AssignmentProblem from, int standIns, int open) {
    int youths = from.youths();
    int[] rowStart = new int[youths + standIns + 1];
    int[] mentorOf = new int[from.pairs() + standIns * open];
    long[] score = new long[mentorOf.length];
    for (int y = 0; y <= youths; y++) {
      rowStart[y] = from.rowStart(y);
    }
    for (int p = 0; p < from.pairs(); p++) {
      mentorOf[p] = from.mentorOf(p);
      score[p] = from.score(p);
    }
    int at = from.pairs();
    for (int y = youths; y < youths + standIns; y++) {
      for (int m = 0; m < from.mentors(); m++) {
        if (from.mentorCapacity(m) > 0) {
          mentorOf[at++] = m;
        }
      }
      rowStart[y + 1] = at;
    }
    int[] ofYouth = new int[youths + standIns];
    Arrays.fill(ofYouth, 1);
    for (int y = 0; y < youths; y++) {
      ofYouth[y] = from.youthCapacity(y);
    }
    int[] ofMentor = new int[from.mentors()];
    Arrays.setAll(ofMentor, from::mentorCapacity);
    return AssignmentProblem.builder(rowStart, mentorOf, score, ofYouth, ofMentor)
        .build();
  }

  private static AssignmentProblem withMentor(AssignmentProblem from, int standIns) {
    int youths = from.youths();
    int[] rowStart = new int[youths + 1];
    int[] mentorOf = new int[from.pairs() + youths];
    long[] score = new long[mentorOf.length];
    int at = 0;
    for (int y = 0; y < youths; y++) {
      for (int p = from.rowStart(y); p < from.rowStart(y + 1); p++) {
        mentorOf[at] = from.mentorOf(p);
        score[at++] = from.score(p);
      }
      if (takesPart(from, y)) {
        mentorOf[at++] = from.mentors();
      }
      rowStart[y + 1] = at;
    }
    mentorOf = Arrays.copyOf(mentorOf, at);
    score = Arrays.copyOf(score, at);
    int[] ofYouth = new int[youths];
    Arrays.setAll(ofYouth, from::youthCapacity);
    int[] ofMentor = new int[from.mentors() + 1];
    Arrays.setAll(ofMentor, m -> m == from.mentors() ? standIns : from.mentorCapacity(m));
    return AssignmentProblem.builder(rowStart, mentorOf, score, ofYouth, ofMentor)
        .build();
  }

  /** A matching of the balanced problem without its stand-ins. */
  Matching matching(Matching balanced) {
    if (placesToSpare) {
      return Matching.of(balanced.pairs().filter(p -> p < original.pairs()).toArray());
    }
    int[] pairs = new int[balanced.size()];
    int n = 0;
    int y = 0;
    for (int k = 0; k < balanced.size(); k++) {
      int p = balanced.pair(k);
      while (problem.rowStart(y + 1) <= p) {
        y++;
      }
      if (problem.mentorOf(p) < original.mentors()) {
        pairs[n++] = original.rowStart(y) + p - problem.rowStart(y);
      }
    }
    return Matching.of(Arrays.copyOf(pairs, n));
  }

  /** Coverage prices: where youths are too many all are in shortage, with all mentors. */
  Prices coverage() {
    Prices prices = Prices.zero(original);
    for (int m = 0; m < original.mentors(); m++) {
      prices.mentor()[m] = placesToSpare && original.mentorCapacity(m) > 0 ? 0 : -1;
    }
    for (int y = 0; y < original.youths(); y++) {
      prices.youth()[y] = placesToSpare || !takesPart(original, y) ? 0 : -1;
    }
    return prices;
  }

  /** Score prices of the balanced problem, moved until what stand-ins stand for is worth 0. */
  Prices scores(Prices balanced) {
    long zero = Long.MIN_VALUE;
    if (placesToSpare) {
      for (int m = 0; m < original.mentors(); m++) {
        zero = Math.max(zero, balanced.mentor()[m]);
      }
    } else {
      zero = balanced.mentor()[original.mentors()];
    }
    Prices prices = Prices.zero(original);
    for (int m = 0; m < original.mentors(); m++) {
      prices.mentor()[m] =
          original.mentorCapacity(m) == 0 ? Holders.CLOSED : balanced.mentor()[m] - zero;
    }
    for (int y = 0; y < original.youths(); y++) {
      if (original.youthCapacity(y) == 0) {
        prices.youth()[y] = -Holders.CLOSED;
      } else if (takesPart(original, y)) {
        prices.youth()[y] = balanced.youth()[y] - zero;
      }
    }
    return prices;
  }

  /** Prices of both phases. */
  List<Prices> phases(Prices balancedScores) {
    return List.of(coverage(), scores(balancedScores));
  }
}
