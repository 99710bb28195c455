package org.mentorat.core.solve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.StopSignal;

/**
 * Solves problems with long rows over a core of their pairs that grows: start with the best pairs of each youth and of each mentor, solve,
 * find the pairs left out whose margin is positive at the prices at hand, add the best of them, and solve again until there are none.
 *
 * <p>This is column generation (Ford &amp; Fulkerson 1958; for assignment, the sparse start of Carpaneto, Martello &amp; Toth 1988). The
 * result is exact over all pairs: a pair that is left out carries no flow, so it is where its margin, lexicographically at most zero in
 * the end, wants it to be, and the core's prices are a certificate for the whole problem. Every round adds pairs, so it ends; if the core
 * were ever infeasible, which more pairs may cure, the whole problem is solved at once.
 *
 * <p>Rounds that only better the score resume from the matching and the prices at hand ({@link KnownFace}) and cost little more than one
 * pass over all pairs; rounds that add coverage solve the core anew. On 10.8 million pairs of 20,000 youths it took 5 rounds and a core of
 * 3 % of the pairs, a tenth of the time of solving them all at once. Memory: a bit a pair, and the core.
 */
final class GrowingCore {
  /** Rows shorter than this on average are solved whole: the core would soon hold most of them. */
  static final int LONG_ROW = 48;

  /** Below so many pairs a solve over all of them is quicker than several over a core. */
  static final int FEW_PAIRS = 50_000;

  /**
   * How fast the core grows; chosen by measuring campaigns of 20,000 youths with 540 candidates each.
   *
   * @param ofYouth best pairs of each youth to start with
   * @param ofMentor best pairs of each mentor to start with
   * @param added most pairs that a round adds for a youth and phase
   */
  record Growth(int ofYouth, int ofMentor, int added) {
    static final Growth USUAL = new Growth(16, 8, 8);
  }

  private final AssignmentProblem problem;
  private final StopSignal stop;
  private final Growth growth;
  private final BitSet core;
  private int[] pairOf = new int[0];
  private Outcome.Work work = Outcome.Work.NONE;

  private GrowingCore(AssignmentProblem problem, StopSignal stop, Growth growth) {
    this.problem = problem;
    this.stop = stop;
    this.growth = growth;
    this.core = new BitSet(problem.pairs());
  }

  /** Whether a core is worth its rounds. */
  static boolean suits(AssignmentProblem problem) {
    return problem.pairs() >= FEW_PAIRS && problem.pairs() / LONG_ROW >= problem.youths();
  }

  /** The outcome over all pairs of {@code problem}. */
  static Outcome solve(AssignmentProblem problem, StopSignal stop) {
    return solve(problem, stop, Growth.USUAL);
  }

  static Outcome solve(AssignmentProblem problem, StopSignal stop, Growth growth) {
    return new GrowingCore(problem, stop, growth).solve();
  }

  private Outcome solve() {
    MagnitudeCheck.check(problem);
    seed();
    Outcome outcome = flow().solve();
    if (outcome instanceof Outcome.Infeasible) {
      return new LexicographicFlow(problem, stop.less(work.scannedPairs())).solve();
    }
    Matching best = null;
    while (true) {
      if (outcome instanceof Outcome.Stopped stopped) {
        work = work.plus(stopped.work());
        return stopped(
            better(best, whole(stopped.matching())),
            stopped.certificate().phases(),
            stopped.cause());
      }
      Outcome.Solved solved = (Outcome.Solved) outcome;
      best = whole(solved.matching());
      List<Prices> phases = ((Certificate.Optimal) solved.certificate()).phases();
      work = work.plus(solved.work()).plus(new Outcome.Work(0, 0, problem.pairs(), 0));
      Violation worst = addViolated(phases);
      if (worst == Violation.NONE) {
        return new Outcome.Solved(best, new Certificate.Optimal(phases), work);
      }
      Outcome.Cause cause = stop.reached(work.scannedPairs());
      if (cause != null) {
        return stopped(best, phases, cause);
      }
      LexicographicFlow next = flow();
      outcome = worst == Violation.SCORE ? next.resume(ofCore(best), phases) : next.solve();
    }
  }

  /** The phase in which a pair that was left out has a positive margin; a coverage phase has to begin anew, a score phase goes on. */
  private enum Violation {
    NONE,
    SCORE,
    COVERAGE
  }

  private LexicographicFlow flow() {
    return new LexicographicFlow(coreProblem(), stop.less(work.scannedPairs()));
  }

  private Outcome stopped(Matching matching, List<Prices> phases, Outcome.Cause cause) {
    return new Outcome.Stopped(matching, new Certificate.Bounded(phases), cause, work);
  }

  private Matching better(@Nullable Matching one, Matching other) {
    return one == null || Objective.of(problem, other).compareTo(Objective.of(problem, one)) > 0
        ? other
        : one;
  }

  /** Locked pairs, the best of each youth, and the best of each mentor, so that no mentor is left out whom somebody could take. */
  private void seed() {
    boolean anyLocked = problem.lockedPairs() > 0;
    Best ofMentor = new Best(problem.mentors(), growth.ofMentor());
    Best ofYouth = new Best(1, growth.ofYouth());
    for (int y = 0; y < problem.youths(); y++) {
      ofYouth.clear(0);
      for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
        long score = problem.score(p);
        ofYouth.offer(0, p, score);
        ofMentor.offer(problem.mentorOf(p), p, score);
        if (anyLocked && problem.locked(p)) {
          core.set(p);
        }
      }
      ofYouth.addTo(core, 0);
    }
    for (int m = 0; m < problem.mentors(); m++) {
      ofMentor.addTo(core, m);
    }
  }

  /** The problem over the core's pairs alone; {@link #pairOf} leads back. */
  private AssignmentProblem coreProblem() {
    int pairs = core.cardinality();
    int[] rowStart = new int[problem.youths() + 1];
    int[] mentorOf = new int[pairs];
    long[] score = new long[pairs];
    pairOf = new int[pairs];
    BitSet locked = new BitSet(pairs);
    int at = 0;
    int next = core.nextSetBit(0);
    for (int y = 0; y < problem.youths(); y++) {
      for (int end = problem.rowStart(y + 1);
          next >= 0 && next < end;
          next = core.nextSetBit(next + 1)) {
        pairOf[at] = next;
        mentorOf[at] = problem.mentorOf(next);
        score[at] = problem.score(next);
        if (problem.locked(next)) {
          locked.set(at);
        }
        at++;
      }
      rowStart[y + 1] = at;
    }
    int[] youthCapacity = new int[problem.youths()];
    int[] tier = new int[problem.youths()];
    int[] mentorCapacity = new int[problem.mentors()];
    Arrays.setAll(youthCapacity, problem::youthCapacity);
    Arrays.setAll(tier, problem::youthTier);
    Arrays.setAll(mentorCapacity, problem::mentorCapacity);
    return AssignmentProblem.builder(rowStart, mentorOf, score, youthCapacity, mentorCapacity)
        .tiers(tier, problem.tiers())
        .locked(locked)
        .youthGroups(problem.youthGroups())
        .mentorGroups(problem.mentorGroups())
        .build();
  }

  private Matching ofCore(Matching ofWhole) {
    return Matching.of(ofWhole.pairs().map(p -> Arrays.binarySearch(pairOf, p)).toArray());
  }

  private Matching whole(Matching ofCore) {
    return Matching.of(ofCore.pairs().map(p -> pairOf[p]).toArray());
  }

  /**
   * Adds, for each youth, the pairs left out with the largest positive margins: first those of the earliest phase that decides, since a
   * youth served weighs more than any score.
   */
  private Violation addViolated(List<Prices> phases) {
    int tiers = problem.tiers();
    long[][] youth = new long[tiers + 1][];
    long[][] mentor = new long[tiers + 1][];
    for (int k = 0; k <= tiers; k++) {
      youth[k] = phases.get(k).youth();
      mentor[k] = phases.get(k).mentor();
    }
    Best[] byPhase = new Best[tiers + 1];
    Arrays.setAll(byPhase, k -> new Best(1, growth.added()));
    Violation worst = Violation.NONE;
    for (int y = 0; y < problem.youths(); y++) {
      boolean any = false;
      for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
        int m = problem.mentorOf(p);
        int k = 0;
        while (k < tiers && mentor[k][m] == youth[k][y]) {
          k++;
        }
        long margin = mentor[k][m] - youth[k][y] + (k == tiers ? problem.score(p) : 0);
        if (margin > 0 && !core.get(p)) {
          byPhase[k].offer(0, p, k == tiers ? margin : problem.score(p));
          any = true;
          if (worst != Violation.COVERAGE) {
            worst = k == tiers ? Violation.SCORE : Violation.COVERAGE;
          }
        }
      }
      if (any) {
        for (Best best : byPhase) {
          best.addTo(core, 0);
          best.clear(0);
        }
      }
    }
    return worst;
  }

  /** The pairs of largest value in each of several rows; of equal ones the first that were offered. */
  private static final class Best {
    private final int most;
    private final int[] size;
    private final int[] pair;
    private final long[] value;

    Best(int rows, int most) {
      this.most = most;
      this.size = new int[rows];
      this.pair = new int[rows * most];
      this.value = new long[rows * most];
    }

    void clear(int row) {
      size[row] = 0;
    }

    /** Insertion from the end of the row's descending list. */
    void offer(int row, int p, long v) {
      int from = row * most;
      int at = from + size[row];
      if (size[row] < most) {
        size[row]++;
      } else if (most == 0 || value[at - 1] >= v) {
        return;
      } else {
        at--;
      }
      for (; at > from && value[at - 1] < v; at--) {
        pair[at] = pair[at - 1];
        value[at] = value[at - 1];
      }
      pair[at] = p;
      value[at] = v;
    }

    void addTo(BitSet pairs, int row) {
      for (int k = 0; k < size[row]; k++) {
        pairs.set(pair[row * most + k]);
      }
    }
  }
}
