package org.mentorat.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prices of all phases side by side, node by node, and the margins of arcs as vectors over the phases. */
final class Potentials {
  private final AssignmentProblem problem;
  private final int phases;
  private final long[] potential;

  /** All potentials 0: then the margin of an arc is its profit. */
  Potentials(Circulation circulation) {
    this.problem = circulation.problem();
    this.phases = problem.tiers() + 1;
    this.potential = new long[circulation.nodes() * phases];
  }

  /** The potentials of prices, one record a phase; null, with findings, where their shapes or sizes are wrong. */
  static @Nullable Potentials of(Circulation circulation, List<Prices> phases, Findings findings) {
    Potentials potentials = new Potentials(circulation);
    AssignmentProblem problem = circulation.problem();
    if (phases.size() != potentials.phases) {
      findings.add(() -> "prices of " + phases.size() + " phases, expected " + potentials.phases
          + ": one a tier and the score");
      return null;
    }
    for (int k = 0; k < potentials.phases; k++) {
      Prices prices = phases.get(k);
      potentials.copy(k, "youth", prices.youth(), circulation.youth(0), problem.youths(), findings);
      potentials.copy(
          k, "mentor", prices.mentor(), circulation.mentor(0), problem.mentors(), findings);
      potentials.copy(
          k,
          "youthGroup",
          prices.youthGroup(),
          circulation.youthGroup(0),
          problem.youthGroups().nodes(),
          findings);
      potentials.copy(
          k,
          "mentorGroup",
          prices.mentorGroup(),
          circulation.mentorGroup(0),
          problem.mentorGroups().nodes(),
          findings);
    }
    return findings.none() ? potentials : null;
  }

  private void copy(
      int phase,
      String name,
      long @Nullable [] prices,
      int firstNode,
      int expected,
      Findings findings) {
    if (prices == null || prices.length != expected) {
      findings.add(() -> "prices of phase " + phase + ": " + name + " has "
          + (prices == null ? "no array" : prices.length + " entries") + ", expected " + expected);
      return;
    }
    for (int i = 0; i < expected; i++) {
      if (prices[i] < -Prices.MAX || prices[i] > Prices.MAX) {
        int index = i;
        findings.add(
            () -> "prices of phase " + phase + ": " + name + " " + index + " is beyond 2^60");
      }
      potential[(firstNode + i) * phases + phase] = prices[i];
    }
  }

  int phases() {
    return phases;
  }

  /** What an arc earns a unit in a phase. */
  long profit(Circulation.Arc arc, int index, int phase) {
    return switch (arc) {
      case FIRST_UNIT -> phase == problem.youthTier(index) ? 1 : 0;
      case PAIR -> phase == phases - 1 ? problem.score(index) : 0;
      case FURTHER_UNITS, MENTOR, YOUTH_GROUP, MENTOR_GROUP -> 0;
    };
  }

  /** Profit plus potential of the head less potential of the tail; below 2⁶² in size, as prices are at most 2⁶⁰. */
  long margin(Circulation.Arc arc, int index, int tail, int head, int phase) {
    return profit(arc, index, phase)
        + potential[head * phases + phase]
        - potential[tail * phases + phase];
  }

  /** As {@link #sign} for the arc of a pair, which earns its score in the last phase and nothing before. */
  int signOfPair(int pair, int youthNode, int mentorNode) {
    int from = youthNode * phases;
    int to = mentorNode * phases;
    int last = phases - 1;
    for (int phase = 0; phase < last; phase++) {
      long margin = potential[to + phase] - potential[from + phase];
      if (margin != 0) {
        return margin > 0 ? 1 : -1;
      }
    }
    return Long.signum(problem.score(pair) + potential[to + last] - potential[from + last]);
  }

  /** Sign of the margin vector in lexicographic order: that of the first component that is not 0. */
  int sign(Circulation.Arc arc, int index, int tail, int head) {
    for (int phase = 0; phase < phases; phase++) {
      long margin = margin(arc, index, tail, head, phase);
      if (margin != 0) {
        return Long.signum(margin);
      }
    }
    return 0;
  }
}
