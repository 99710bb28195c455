package org.mentorat.problem;

/**
 * A matching as a circulation of the network that {@link Prices} describes, arc by arc. The only place that knows the network.
 *
 * <p>Every node but the root has a bound on the flow through it, so flow and bound are arrays over nodes. The flow follows from the
 * chosen pairs alone: it is conserved by construction, and what remains to be checked are the bounds of the arcs.
 *
 * <p>An upper bound is never above the number of pairs that could pass at all. No matching exceeds that, so it costs no generality, and
 * {@link QuotaForest#UNBOUNDED} needs no case of its own anywhere.
 */
final class Circulation {
  /** The node of potential 0 at which every unit of flow starts and ends. */
  static final int ROOT = 0;

  /** The kinds of arc; each is numbered by the youth, pair, mentor or group that it belongs to. */
  enum Arc {
    /** Into a youth, the unit that makes it served: earns 1 in the coverage phase of its tier. */
    FIRST_UNIT("youth", ", first mentor"),
    /** Into a youth, all units after the first: earn nothing. */
    FURTHER_UNITS("youth", ", further mentors"),
    /** From a youth to a mentor: earns the score in the last phase. */
    PAIR("pair", ""),
    /** Out of a mentor. */
    MENTOR("mentor", ""),
    /** Into a group of youths. */
    YOUTH_GROUP("youth group", ""),
    /** Out of a group of mentors. */
    MENTOR_GROUP("mentor group", "");

    private final String noun;
    private final String part;

    Arc(String noun, String part) {
      this.noun = noun;
      this.part = part;
    }

    /** What a finding calls an arc of this kind. */
    String at(int index) {
      return noun + " " + index + part;
    }
  }

  /** Sees one arc from {@code tail} to {@code head}, which carries {@code flow} of [{@code lower}, {@code upper}]. */
  @FunctionalInterface
  interface Visitor {
    void arc(Arc arc, int index, int tail, int head, int lower, int upper, int flow);
  }

  private final AssignmentProblem problem;
  private final Matching matching;
  private final int[] flow;
  private final int[] upper;

  /** The circulation of a matching whose pairs all exist; it may break bounds. */
  Circulation(AssignmentProblem problem, Matching matching) {
    this.problem = problem;
    this.matching = matching;
    this.flow = new int[nodes()];
    for (int youth = 0, k = 0; youth < problem.youths(); youth++) {
      for (; k < matching.size() && matching.pair(k) < problem.rowStart(youth + 1); k++) {
        flow[youth(youth)]++;
        flow[mentor(problem.mentorOf(matching.pair(k)))]++;
      }
    }
    sumUpForests(flow);

    int[] reach = new int[nodes()];
    for (int youth = 0; youth < problem.youths(); youth++) {
      reach[youth(youth)] = problem.rowStart(youth + 1) - problem.rowStart(youth);
    }
    for (int pair = 0; pair < problem.pairs(); pair++) {
      reach[mentor(problem.mentorOf(pair))]++;
    }
    sumUpForests(reach);
    this.upper = reach;
    for (int youth = 0; youth < problem.youths(); youth++) {
      limit(youth(youth), problem.youthCapacity(youth));
    }
    for (int mentor = 0; mentor < problem.mentors(); mentor++) {
      limit(mentor(mentor), problem.mentorCapacity(mentor));
    }
    for (int group = 0; group < problem.youthGroups().nodes(); group++) {
      limit(youthGroup(group), problem.youthGroups().upper(group));
    }
    for (int group = 0; group < problem.mentorGroups().nodes(); group++) {
      limit(mentorGroup(group), problem.mentorGroups().upper(group));
    }
  }

  private void limit(int node, int bound) {
    upper[node] = Math.min(upper[node], bound);
  }

  /** Adds what stands at youths and mentors to their groups; parents have smaller indices, so children are complete first. */
  private void sumUpForests(int[] amount) {
    for (int youth = 0; youth < problem.youths(); youth++) {
      amount[youthGroup(problem.youthGroups().groupOf(youth))] += amount[youth(youth)];
    }
    for (int group = problem.youthGroups().nodes() - 1; group >= 0; group--) {
      amount[youthGroup(problem.youthGroups().parent(group))] += amount[youthGroup(group)];
    }
    for (int mentor = 0; mentor < problem.mentors(); mentor++) {
      amount[mentorGroup(problem.mentorGroups().groupOf(mentor))] += amount[mentor(mentor)];
    }
    for (int group = problem.mentorGroups().nodes() - 1; group >= 0; group--) {
      amount[mentorGroup(problem.mentorGroups().parent(group))] += amount[mentorGroup(group)];
    }
  }

  AssignmentProblem problem() {
    return problem;
  }

  Matching matching() {
    return matching;
  }

  /** Number of nodes with the root, which is 0. */
  int nodes() {
    return mentorGroup(problem.mentorGroups().nodes());
  }

  int youth(int youth) {
    return 1 + youth;
  }

  int mentor(int mentor) {
    return youth(problem.youths()) + mentor;
  }

  /** The node of a youth group; the root for {@link QuotaForest#NONE}. */
  int youthGroup(int group) {
    return group == QuotaForest.NONE ? ROOT : mentor(problem.mentors()) + group;
  }

  /** The node of a mentor group; the root for {@link QuotaForest#NONE}. */
  int mentorGroup(int group) {
    return group == QuotaForest.NONE ? ROOT : youthGroup(problem.youthGroups().nodes()) + group;
  }

  /** Pairs that pass through a node. */
  int flow(int node) {
    return flow[node];
  }

  /** Whether a node can take no more pairs. */
  boolean full(int node) {
    return flow[node] >= upper[node];
  }

  /** Sees one pair, an arc from a youth's node to a mentor's that carries 1 if the pair is {@code chosen}, of at most 1. */
  @FunctionalInterface
  interface PairVisitor {
    void pair(int pair, int youthNode, int mentorNode, boolean chosen);
  }

  /** Shows every arc once, pairs last and in ascending order. */
  void forEachArc(Visitor visitor) {
    forEachNodeArc(visitor);
    forEachPair((pair, youthNode, mentorNode, chosen) -> visitor.arc(
        Arc.PAIR, pair, youthNode, mentorNode, problem.locked(pair) ? 1 : 0, 1, chosen ? 1 : 0));
  }

  /** Shows the arc of every pair, in ascending order: there are many of them, so this reads memory in order. */
  void forEachPair(PairVisitor visitor) {
    int firstMentor = mentor(0);
    int next = 0;
    for (int youth = 0; youth < problem.youths(); youth++) {
      int node = youth(youth);
      int end = problem.rowStart(youth + 1);
      for (int pair = problem.rowStart(youth); pair < end; pair++) {
        boolean chosen = next < matching.size() && matching.pair(next) == pair;
        next += chosen ? 1 : 0;
        visitor.pair(pair, node, firstMentor + problem.mentorOf(pair), chosen);
      }
    }
  }

  /** Shows every arc but those of the pairs. */
  void forEachNodeArc(Visitor visitor) {
    QuotaForest youthGroups = problem.youthGroups();
    for (int g = 0; g < youthGroups.nodes(); g++) {
      int node = youthGroup(g);
      visitor.arc(
          Arc.YOUTH_GROUP,
          g,
          youthGroup(youthGroups.parent(g)),
          node,
          youthGroups.lower(g),
          upper[node],
          flow[node]);
    }
    for (int youth = 0; youth < problem.youths(); youth++) {
      int group = youthGroup(youthGroups.groupOf(youth));
      int node = youth(youth);
      visitor.arc(
          Arc.FIRST_UNIT, youth, group, node, 0, Math.min(upper[node], 1), Math.min(flow[node], 1));
      visitor.arc(
          Arc.FURTHER_UNITS,
          youth,
          group,
          node,
          0,
          Math.max(upper[node] - 1, 0),
          Math.max(flow[node] - 1, 0));
    }
    QuotaForest mentorGroups = problem.mentorGroups();
    for (int mentor = 0; mentor < problem.mentors(); mentor++) {
      int node = mentor(mentor);
      visitor.arc(
          Arc.MENTOR,
          mentor,
          node,
          mentorGroup(mentorGroups.groupOf(mentor)),
          0,
          upper[node],
          flow[node]);
    }
    for (int g = 0; g < mentorGroups.nodes(); g++) {
      int node = mentorGroup(g);
      visitor.arc(
          Arc.MENTOR_GROUP,
          g,
          node,
          mentorGroup(mentorGroups.parent(g)),
          mentorGroups.lower(g),
          upper[node],
          flow[node]);
    }
  }
}
