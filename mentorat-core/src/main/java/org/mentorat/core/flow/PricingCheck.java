package org.mentorat.core.flow;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.mentorat.core.candidates.Candidates;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.StopSignal;

/**
 * Extends a proof from the pairs of a problem to all eligible pairs, which are never materialised: the counterpart of the {@link
 * org.mentorat.problem.Verifier}, and as independent of any solver.
 *
 * <p>The verifier's identity says that no matching is better if every arc carries its upper bound where its margin vector is
 * lexicographically positive, and its lower bound where it is negative. For the problem's own pairs it has checked that. Two things
 * remain when the other eligible pairs come in:
 *
 * <ul>
 *   <li><b>Those pairs</b> carry nothing, so none may have a positive margin. They are searched anew, all youths, with bounds by groups of
 *       mentors ({@link Candidates#anyLeftOut}); whether a rule or scorer kept its word on bounds is taken on trust where it was not asked,
 *       which is why built-in bounds are tested against every member's score.
 *   <li><b>People and groups</b> could carry more than the problem's own pairs allow, so their bounds are those that they declare. Only a
 *       youth without any eligible mentor is bounded by having none.
 * </ul>
 *
 * <p>Time: one pass over the youths. Stateless.
 *
 * @since 0.1
 */
public final class PricingCheck {
  private PricingCheck() {}

  /**
   * What holds over all eligible pairs.
   *
   * @since 0.1
   */
  public sealed interface Verdict {
    /**
     * The matching is optimal over all eligible pairs.
     *
     * @since 0.1
     */
    record Optimal() implements Verdict {}

    /**
     * Some eligible pair, person or group stands against it.
     *
     * @since 0.1
     */
    record NotProven(List<String> findings) implements Verdict {
      /** Copies the list. */
      public NotProven {
        findings = List.copyOf(findings);
      }
    }
  }

  /**
   * Checks an outcome that the verifier has found optimal for {@code candidates}' own pairs.
   *
   * @param problem the problem of {@code candidates}
   */
  public static Verdict check(
      Candidates candidates, AssignmentProblem problem, Outcome.Solved outcome) {
    List<String> findings = new ArrayList<>();
    if (!(outcome.certificate() instanceof Certificate.Optimal optimal)) {
      return new Verdict.NotProven(List.of("there are no prices to check"));
    }
    new Arcs(candidates, problem, outcome.matching(), optimal.phases(), findings).check();
    Candidates.Pass leftOut = candidates.anyLeftOut(optimal.phases(), StopSignal.NEVER);
    if (leftOut.pairs() > 0) {
      findings.add(leftOut.youths()
          + " youths have eligible pairs outside of the problem that would better it");
    }
    return findings.isEmpty() ? new Verdict.Optimal() : new Verdict.NotProven(findings);
  }

  /**
   * The dual value of prices over all eligible pairs: an upper bound of every matching's objective, if no pair that is left out has a
   * positive margin at them. The verifier's bound over the problem's own pairs may be less, since it counts nobody for more places
   * than the problem has pairs.
   */
  static Objective bound(AssignmentProblem problem, List<Prices> phases) {
    return new Bound(problem, phases).value();
  }

  /** Sums margins at the bounds that they demand. */
  private static final class Bound {
    private final AssignmentProblem problem;
    private final List<Prices> phases;
    private final BigInteger[] sum;

    Bound(AssignmentProblem problem, List<Prices> phases) {
      this.problem = problem;
      this.phases = phases;
      this.sum = new BigInteger[phases.size()];
      Arrays.fill(sum, BigInteger.ZERO);
    }

    Objective value() {
      QuotaForest overYouths = problem.youthGroups();
      QuotaForest overMentors = problem.mentorGroups();
      long places = 0;
      for (int m = 0; m < problem.mentors(); m++) {
        places += problem.mentorCapacity(m);
      }
      for (int y = 0; y < problem.youths(); y++) {
        int youth = y;
        int up = overYouths.groupOf(y);
        // Everybody who has an eligible mentor has a pair here.
        int room = problem.rowStart(y + 1) > problem.rowStart(y) ? problem.youthCapacity(y) : 0;
        IntToLongFunction drop =
            k -> phases.get(k).youth()[youth] - Arcs.potential(phases.get(k).youthGroup(), up);
        int tier = problem.youthTier(y);
        add(k -> drop.applyAsLong(k) + (k == tier ? 1 : 0), 0, Math.min(1, room));
        add(drop, 0, Math.max(0, room - 1));
        for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
          int pair = p;
          int mentor = problem.mentorOf(p);
          add(
              k -> phases.get(k).mentor()[mentor]
                  - phases.get(k).youth()[youth]
                  + (k == problem.tiers() ? problem.score(pair) : 0),
              problem.locked(p) ? 1 : 0,
              1);
        }
      }
      for (int m = 0; m < problem.mentors(); m++) {
        int mentor = m;
        int up = overMentors.groupOf(m);
        add(
            k -> Arcs.potential(phases.get(k).mentorGroup(), up) - phases.get(k).mentor()[mentor],
            0,
            problem.mentorCapacity(m));
      }
      for (int g = 0; g < overYouths.nodes(); g++) {
        int group = g;
        int up = overYouths.parent(g);
        add(
            k ->
                phases.get(k).youthGroup()[group] - Arcs.potential(phases.get(k).youthGroup(), up),
            overYouths.lower(g),
            Math.min(places, overYouths.upper(g)));
      }
      for (int g = 0; g < overMentors.nodes(); g++) {
        int group = g;
        int up = overMentors.parent(g);
        add(
            k -> Arcs.potential(phases.get(k).mentorGroup(), up)
                - phases.get(k).mentorGroup()[group],
            overMentors.lower(g),
            Math.min(places, overMentors.upper(g)));
      }
      long[] served = new long[problem.tiers()];
      Arrays.setAll(served, tier -> nearest(sum[tier]));
      return new Objective(served, nearest(sum[problem.tiers()]));
    }

    private void add(IntToLongFunction margin, long lower, long upper) {
      long at = sign(margin) > 0 ? upper : lower;
      for (int k = 0; at != 0 && k < sum.length; k++) {
        long component = margin.applyAsLong(k);
        if (component != 0) {
          sum[k] = sum[k].add(BigInteger.valueOf(component).multiply(BigInteger.valueOf(at)));
        }
      }
    }

    private int sign(IntToLongFunction margin) {
      for (int k = 0; k < sum.length; k++) {
        long component = margin.applyAsLong(k);
        if (component != 0) {
          return Long.signum(component);
        }
      }
      return 0;
    }

    private static long nearest(BigInteger value) {
      return value.bitLength() < Long.SIZE
          ? value.longValue()
          : value.signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
  }

  /** Complementary slackness of everything but pairs, with the bounds that hold over all eligible pairs. */
  private static final class Arcs {
    private final Candidates candidates;
    private final AssignmentProblem problem;
    private final List<Prices> phases;
    private final List<String> findings;
    private final int[] ofYouth;
    private final int[] ofMentor;
    private final int[] ofYouthGroup;
    private final int[] ofMentorGroup;

    Arcs(
        Candidates candidates,
        AssignmentProblem problem,
        Matching matching,
        List<Prices> phases,
        List<String> findings) {
      this.candidates = candidates;
      this.problem = problem;
      this.phases = phases;
      this.findings = findings;
      this.ofYouth = new int[problem.youths()];
      this.ofMentor = new int[problem.mentors()];
      this.ofYouthGroup = new int[problem.youthGroups().nodes()];
      this.ofMentorGroup = new int[problem.mentorGroups().nodes()];
      int youth = 0;
      for (int k = 0; k < matching.size(); k++) {
        int pair = matching.pair(k);
        while (problem.rowStart(youth + 1) <= pair) {
          youth++;
        }
        ofYouth[youth]++;
        ofMentor[problem.mentorOf(pair)]++;
        count(problem.youthGroups(), youth, ofYouthGroup);
        count(problem.mentorGroups(), problem.mentorOf(pair), ofMentorGroup);
      }
    }

    private static void count(QuotaForest forest, int element, int[] counts) {
      for (int g = forest.groupOf(element); g != QuotaForest.NONE; g = forest.parent(g)) {
        counts[g]++;
      }
    }

    void check() {
      QuotaForest overYouths = problem.youthGroups();
      QuotaForest overMentors = problem.mentorGroups();
      for (int y = 0; y < problem.youths(); y++) {
        checkYouth(y, overYouths.groupOf(y));
      }
      for (int m = 0; m < problem.mentors(); m++) {
        int up = overMentors.groupOf(m);
        int mentor = m;
        int sign = sign(
            -1, k -> potential(phases.get(k).mentorGroup(), up) - phases.get(k).mentor()[mentor]);
        expect("mentor", m, ofMentor[m], 0, problem.mentorCapacity(m), sign);
      }
      for (int g = 0; g < overYouths.nodes(); g++) {
        int up = overYouths.parent(g);
        int group = g;
        int sign = sign(
            -1, k -> phases.get(k).youthGroup()[group] - potential(phases.get(k).youthGroup(), up));
        expect("youth group", g, ofYouthGroup[g], overYouths.lower(g), overYouths.upper(g), sign);
      }
      for (int g = 0; g < overMentors.nodes(); g++) {
        int up = overMentors.parent(g);
        int group = g;
        int sign = sign(
            -1,
            k -> potential(phases.get(k).mentorGroup(), up) - phases.get(k).mentorGroup()[group]);
        expect(
            "mentor group", g, ofMentorGroup[g], overMentors.lower(g), overMentors.upper(g), sign);
      }
    }

    private void checkYouth(int y, int up) {
      int pairs = problem.rowStart(y + 1) - problem.rowStart(y);
      int room = problem.youthCapacity(y);
      IntToLongFunction drop =
          k -> phases.get(k).youth()[y] - potential(phases.get(k).youthGroup(), up);
      int first = sign(problem.youthTier(y), drop);
      int further = sign(-1, drop);
      if ((first > 0 && ofYouth[y] == 0) || (further > 0 && ofYouth[y] < room)) {
        // Worth the work: whoever has no further eligible mentor is bounded by that.
        boolean any = candidates.exclusion(y) == Evaluation.ELIGIBLE;
        room = Math.min(room, Math.max(pairs, any ? candidates.eligible(y) : 0));
      }
      int served = Math.min(1, ofYouth[y]);
      expect("youth", y, served, 0, Math.min(1, room), first);
      expect("youth", y, ofYouth[y] - served, 0, Math.max(0, room - 1), further);
    }

    private static long potential(long[] ofGroups, int group) {
      return group == QuotaForest.NONE ? 0 : ofGroups[group];
    }

    /** The sign of the first component that is not 0; the phase {@code profit} earns a point. */
    private int sign(int profit, IntToLongFunction margin) {
      for (int k = 0; k < phases.size(); k++) {
        long component = margin.applyAsLong(k) + (k == profit ? 1 : 0);
        if (component != 0) {
          return Long.signum(component);
        }
      }
      return 0;
    }

    private void expect(String what, int index, int flow, int lower, int upper, int sign) {
      if ((sign > 0 && flow < upper) || (sign < 0 && flow > lower)) {
        findings.add(what + " " + index + " carries " + flow + ", expected "
            + (sign > 0 ? upper : lower) + " by its price");
      }
    }
  }
}
