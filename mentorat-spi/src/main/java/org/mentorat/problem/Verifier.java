package org.mentorat.problem;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks outcomes against their problem in time linear in pairs and phases, without any solver.
 *
 * <p><b>What is trusted.</b> This class, {@code Circulation} (the network), {@code Potentials} (margins), {@code Stability} (blocking
 * pairs), {@code WideSum} (128-bit sums), and the problem itself. Nothing of the outcome.
 *
 * <p><b>Why {@link Certificate.Optimal} proves what it claims.</b> A feasible matching is a circulation f with lower ≤ f ≤ upper on every
 * arc, in which the first pair of a youth goes through its first-unit arc and the others through the second arc. So the first-unit arc
 * of a youth carries 1 exactly if the youth is served, and the objective vector of the matching (youths served in tier 0, in tier 1, …,
 * total score) is Σ profit(a)·f(a), where the profit of an arc is a vector with one component a phase. Potentials π are vectors too,
 * with π(root) = 0. In a circulation Σ (π(head) − π(tail))·f(a) = 0, because what enters a node leaves it, so the objective is also
 * Σ margin(a)·f(a). Let g be the circulation of any other feasible matching. Then
 *
 * <pre>objective(g) − objective(f) = Σ margin(a)·(g(a) − f(a)).</pre>
 *
 * Where margin(a) is lexicographically positive, f(a) is at its upper bound, so g(a) − f(a) ≤ 0; where it is negative, f(a) is at its
 * lower bound, so g(a) − f(a) ≥ 0. Vectors in lexicographic order are an ordered vector space: multiples of a positive vector by a
 * number ≤ 0 are ≤ 0, and sums of vectors ≤ 0 are ≤ 0. Hence objective(g) ≤ objective(f), lexicographically. An arc without an upper
 * bound is never at it, so its margin must not be positive (but no arc can carry more than the pairs that could pass, and that bound
 * counts like any other). The arc of a locked pair is [1, 1] and may have any margin.
 *
 * <p><b>{@link Certificate.Bounded}.</b> By the same identity, for any potentials and any feasible g, objective(g) = Σ margin(a)·g(a) ≤
 * Σ margin(a)·(upper(a) where the margin is positive, else lower(a)).
 *
 * <p><b>{@link Certificate.Coverage}.</b> Keep one pair of each served youth: no quota is then exceeded that was not before, so this is
 * a flow from the root's supply through the youths to the root in a network without lower bounds, of the size of the coverage; none is
 * larger than a cut. Lower bounds and locked pairs only narrow what is feasible: the bound stays true.
 *
 * <p><b>{@link Certificate.Infeasible}.</b> In a circulation as much enters a set of nodes as leaves it (Hoffman 1960).
 *
 * <p>Stateless and thread-safe. Memory: two {@code int} a node, and a {@code long} a node and phase.
 *
 * @since 0.1
 */
public final class Verifier {
  private Verifier() {}

  /**
   * What holds of {@code outcome}. Wrong evidence of any kind, such as arrays that are missing or of wrong length, pairs that do not
   * exist or prices out of range, is {@link Verification.Broken}, never an exception.
   */
  public static Verification verify(AssignmentProblem problem, Outcome outcome) {
    if (outcome instanceof Outcome.Infeasible infeasible) {
      return infeasible(problem, infeasible.certificate());
    }
    if (outcome instanceof Outcome.Stopped stopped) {
      return matching(problem, stopped.matching(), stopped.certificate());
    }
    Outcome.Solved solved = (Outcome.Solved) outcome;
    return matching(problem, solved.matching(), solved.certificate());
  }

  private static Verification matching(
      AssignmentProblem problem, @Nullable Matching matching, @Nullable Certificate certificate) {
    Findings findings = new Findings();
    if (matching == null || certificate == null) {
      findings.add(() -> "the outcome lacks its matching or its certificate");
      return findings.broken();
    }
    checkPairsExist(problem, matching, findings);
    if (!findings.none()) {
      return findings.broken();
    }
    Circulation circulation = new Circulation(problem, matching);
    checkFeasible(circulation, findings);
    Objective objective = objective(circulation, findings);
    if (!findings.none()) {
      return findings.broken();
    }
    Verification.Holds holds = claim(circulation, objective, certificate, findings);
    return holds != null && findings.none() ? holds : findings.broken();
  }

  private static Verification.@Nullable Holds claim(
      Circulation circulation, Objective objective, Certificate certificate, Findings findings) {
    if (certificate instanceof Certificate.Optimal optimal) {
      Potentials potentials = Potentials.of(circulation, optimal.phases(), findings);
      if (potentials == null) {
        return null;
      }
      checkOptimal(circulation, potentials, findings);
      return new Verification.Holds(Verification.Claim.OPTIMAL, objective, objective);
    }
    if (certificate instanceof Certificate.Bounded bounded) {
      Potentials potentials = Potentials.of(circulation, bounded.phases(), findings);
      if (potentials == null) {
        return null;
      }
      return new Verification.Holds(
          Verification.Claim.NOT_PROVEN, objective, bound(circulation, potentials));
    }
    Objective evident = bound(circulation, new Potentials(circulation));
    if (certificate instanceof Certificate.Coverage coverage) {
      checkCoverage(circulation, objective.coverage(), coverage.cut(), findings);
      return new Verification.Holds(
          Verification.Claim.LARGEST_COVERAGE, objective, atMost(objective.coverage(), evident));
    }
    if (certificate instanceof Certificate.Stable) {
      Stability.check(circulation, findings);
      return new Verification.Holds(Verification.Claim.STABLE, objective, evident);
    }
    if (certificate instanceof Certificate.FeasibleOnly) {
      return new Verification.Holds(Verification.Claim.FEASIBLE, objective, evident);
    }
    findings.add(() -> "the certificate says that nothing is feasible, beside a matching");
    return null;
  }

  private static void checkPairsExist(
      AssignmentProblem problem, Matching matching, Findings findings) {
    for (int k = 0; k < matching.size(); k++) {
      int pair = matching.pair(k);
      if (pair < 0 || pair >= problem.pairs()) {
        findings.add(
            () -> "pair " + pair + " does not exist, expected 0 to " + (problem.pairs() - 1));
      }
    }
  }

  /** A pair carries 0 or 1 by construction, so that of the pairs only the locked ones can break a bound. */
  private static void checkFeasible(Circulation circulation, Findings findings) {
    circulation.forEachNodeArc((arc, index, tail, head, lower, upper, flow) -> {
      if (flow < lower || flow > upper) {
        findings.add(
            () -> arc.at(index) + " carries " + flow + ", expected " + lower + " to " + upper);
      }
    });
    AssignmentProblem problem = circulation.problem();
    for (int at = problem.nextLocked(0); at >= 0; at = problem.nextLocked(at + 1)) {
      int pair = at;
      if (!circulation.matching().contains(pair)) {
        findings.add(() -> Circulation.Arc.PAIR.at(pair) + " carries 0, expected 1 to 1");
      }
    }
  }

  /** The objective vector of the matching: Σ profit · flow. */
  private static Objective objective(Circulation circulation, Findings findings) {
    AssignmentProblem problem = circulation.problem();
    long[] served = new long[problem.tiers()];
    for (int youth = 0; youth < problem.youths(); youth++) {
      served[problem.youthTier(youth)] += Math.min(circulation.flow(circulation.youth(youth)), 1);
    }
    WideSum score = new WideSum();
    circulation.matching().pairs().forEach(pair -> score.add(problem.score(pair), 1));
    if (!score.fits()) {
      findings.add(() -> "the total score is beyond 64 bits");
    }
    return new Objective(served, score.nearest());
  }

  private static void checkOptimal(
      Circulation circulation, Potentials potentials, Findings findings) {
    circulation.forEachNodeArc((arc, index, tail, head, lower, upper, flow) -> {
      int sign = potentials.sign(arc, index, tail, head);
      if (sign > 0 ? flow < upper : sign < 0 && flow > lower) {
        findings.add(() -> slack(arc, index, flow, sign > 0 ? upper : lower, sign));
      }
    });
    AssignmentProblem problem = circulation.problem();
    circulation.forEachPair((pair, youthNode, mentorNode, chosen) -> {
      int sign = potentials.signOfPair(pair, youthNode, mentorNode);
      if (chosen ? sign < 0 && !problem.locked(pair) : sign > 0) {
        findings.add(
            () -> slack(Circulation.Arc.PAIR, pair, chosen ? 1 : 0, sign > 0 ? 1 : 0, sign));
      }
    });
  }

  private static String slack(Circulation.Arc arc, int index, int flow, int expected, int sign) {
    return arc.at(index) + " carries " + flow + ", expected " + expected + " since its margin is "
        + (sign > 0 ? "positive" : "negative");
  }

  /** The dual value of potentials. A component beyond 64 bits becomes the nearest long, which is still a bound. */
  private static Objective bound(Circulation circulation, Potentials potentials) {
    WideSum[] sums = new WideSum[potentials.phases()];
    Arrays.setAll(sums, phase -> new WideSum());
    circulation.forEachArc((arc, index, tail, head, lower, upper, flow) -> {
      int at = potentials.sign(arc, index, tail, head) > 0 ? upper : lower;
      for (int phase = 0; at != 0 && phase < sums.length; phase++) {
        sums[phase].add(potentials.margin(arc, index, tail, head, phase), at);
      }
    });
    long[] served = new long[sums.length - 1];
    Arrays.setAll(served, tier -> sums[tier].nearest());
    return new Objective(served, sums[served.length].nearest());
  }

  /** The best in lexicographic order that is within {@code bound} in every tier and serves at most {@code coverage} youths. */
  private static Objective atMost(long coverage, Objective bound) {
    long[] served = bound.served().clone();
    long left = coverage;
    for (int tier = 0; tier < served.length; tier++) {
      served[tier] = Math.min(served[tier], left);
      left -= served[tier];
    }
    return new Objective(served, bound.score());
  }

  private static void checkCoverage(
      Circulation circulation, long coverage, @Nullable Cut cut, Findings findings) {
    BitSet set = nodes(circulation, cut, findings);
    if (set == null) {
      return;
    }
    long[] capacity = {0};
    circulation.forEachArc((arc, index, tail, head, lower, upper, flow) -> {
      boolean leaves = (tail == Circulation.ROOT || set.get(tail)) && !set.get(head);
      if (leaves && arc != Circulation.Arc.FURTHER_UNITS) {
        capacity[0] += upper;
      }
    });
    if (capacity[0] != coverage) {
      findings.add(
          () -> "the cut has capacity " + capacity[0] + ", expected the coverage " + coverage);
    }
  }

  private static Verification infeasible(
      AssignmentProblem problem, Certificate.@Nullable Infeasible certificate) {
    Findings findings = new Findings();
    Circulation circulation = new Circulation(problem, Matching.of());
    BitSet set = nodes(circulation, certificate == null ? null : certificate.cut(), findings);
    if (set == null) {
      return findings.broken();
    }
    long[] in = {0, 0};
    long[] out = {0, 0};
    circulation.forEachArc((arc, index, tail, head, lower, upper, flow) -> {
      if (set.get(tail) != set.get(head)) {
        long[] bounds = set.get(head) ? in : out;
        bounds[0] += lower;
        bounds[1] += upper;
      }
    });
    if (in[0] > out[1] || out[0] > in[1]) {
      return new Verification.HoldsInfeasible();
    }
    findings.add(() -> "the cut proves nothing: " + in[0] + " to " + in[1] + " pairs can enter it, "
        + out[0] + " to " + out[1] + " can leave it");
    return findings.broken();
  }

  /** The nodes of a cut; null, with findings, where it names nodes that do not exist. */
  private static @Nullable BitSet nodes(
      Circulation circulation, @Nullable Cut cut, Findings findings) {
    AssignmentProblem problem = circulation.problem();
    BitSet set = new BitSet(circulation.nodes());
    if (cut == null) {
      findings.add(() -> "the certificate lacks its cut");
      return null;
    }
    copy("youth", cut.youths(), circulation.youth(0), problem.youths(), set, findings);
    copy("mentor", cut.mentors(), circulation.mentor(0), problem.mentors(), set, findings);
    copy(
        "youth group",
        cut.youthGroups(),
        circulation.youthGroup(0),
        problem.youthGroups().nodes(),
        set,
        findings);
    copy(
        "mentor group",
        cut.mentorGroups(),
        circulation.mentorGroup(0),
        problem.mentorGroups().nodes(),
        set,
        findings);
    return findings.none() ? set : null;
  }

  private static void copy(
      String noun,
      @Nullable BitSet part,
      int firstNode,
      int expected,
      BitSet set,
      Findings findings) {
    if (part == null || part.length() > expected) {
      findings.add(() -> "the cut has "
          + (part == null ? "no set of " + noun + "s" : noun + " " + (part.length() - 1))
          + ", expected indices below " + expected);
      return;
    }
    part.stream().forEach(index -> set.set(firstNode + index));
  }
}
