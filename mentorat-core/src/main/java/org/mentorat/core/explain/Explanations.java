package org.mentorat.core.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.flow.Inquiry;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.flow.UnservedReasons;
import org.mentorat.core.residual.Exchange;
import org.mentorat.core.residual.Obstacles;
import org.mentorat.core.residual.Reach;
import org.mentorat.core.residual.ResidualGraph;
import org.mentorat.core.result.Evidence;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Reason;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.Workers;

/**
 * Answers every question about one run: why this mentor, why not that one, why nobody, and how many mentors each rule left.
 *
 * <p>Bound once; immutable and thread-safe. The statements hold over all eligible pairs even where the problem holds only some of them; where
 * the policy keeps only the best few mentors of each youth, records say so by their {@link Scope}. They do not depend on the order of the
 * rows.
 *
 * @since 0.1
 */
public final class Explanations {
  /** Other mentors whom {@link #explain} weighs for each proposal. */
  private static final int MOST_OTHERS = 5;

  final Prepared prepared;
  final MatchResult result;
  final AssignmentProblem problem;
  final ResidualGraph graph;
  final Gazetteer gazetteer;
  private final Inquiry inquiry;
  private final Workers workers;
  private final PairQuestions pairs;
  private final Standing standing;
  private final Map<YouthId, Integer> youthIndex = new HashMap<>();
  private final Map<MentorId, Integer> mentorIndex = new HashMap<>();

  private Explanations(
      Prepared prepared, MatchResult result, Gazetteer gazetteer, Inquiry inquiry) {
    Evidence evidence = result.evidence();
    this.prepared = prepared;
    this.result = result;
    this.problem = evidence.problem();
    this.gazetteer = gazetteer;
    this.inquiry = inquiry;
    this.workers = inquiry.workers();
    this.standing = standing(evidence.outcome());
    evidence.youths().forEach(id -> youthIndex.put(id, youthIndex.size()));
    evidence.mentors().forEach(id -> mentorIndex.put(id, mentorIndex.size()));
    List<YouthId> youths =
        prepared.participants().youths().stream().map(Youth::id).toList();
    List<MentorId> mentors =
        prepared.participants().mentors().stream().map(Mentor::id).toList();
    if (!youths.equals(evidence.youths()) || !mentors.equals(evidence.mentors())) {
      throw new IllegalArgumentException(
          "the result is of other people than those prepared, expected the same cohort and policy");
    }
    this.graph = prepared.residual(problem, result.matching(), workers);
    List<Prices> phases = evidence.outcome().certificate() instanceof Certificate.Optimal optimal
        ? optimal.phases()
        : List.of();
    this.pairs = new PairQuestions(this, phases, workers);
  }

  /**
   * Binds a run.
   *
   * @param prepared the cohort and policy of the run; the pairs that a run adds on its way are taken from {@code result}
   * @param result what the run returned
   * @param gazetteer where departments are looked up
   * @param options threads for answers about everybody at once, and the patience with plug-ins; no answer depends on them
   * @throws IllegalArgumentException if {@code result} is of other people
   * @throws org.mentorat.core.plugin.PluginFaultException if a plug-in fails, here and in every answer
   */
  public static Explanations of(
      Prepared prepared, MatchResult result, Gazetteer gazetteer, RunOptions options) {
    Inquiry inquiry = Inquiry.of(prepared, options);
    return inquiry.ask(its -> new Explanations(prepared, result, gazetteer, inquiry));
  }

  private static Standing standing(Outcome outcome) {
    if (outcome instanceof Outcome.Stopped) {
      return Standing.STOPPED;
    }
    if (outcome instanceof Outcome.Infeasible) {
      return Standing.INFEASIBLE;
    }
    return outcome.certificate() instanceof Certificate.Optimal
        ? Standing.OPTIMAL
        : Standing.OTHER_STRATEGY;
  }

  /** How far the matching is proven to be the best. */
  public Standing standing() {
    return standing;
  }

  /** The result that is explained. */
  public MatchResult result() {
    return result;
  }

  /**
   * Why a youth has no proposal, with the proof. Linear in the pairs of the youths who lack places with this one.
   *
   * @throws IllegalArgumentException if the youth is not unserved in the result
   */
  public WhyUnserved whyUnserved(YouthId youth) {
    return inquiry.ask(its -> unserved(youth));
  }

  private WhyUnserved unserved(YouthId youth) {
    int index = youthOf(youth);
    if (result.unserved(youth).isEmpty()) {
      throw new IllegalArgumentException(
          "youth " + youth + " has a proposal, expected one of the unserved youths");
    }
    Evaluation.Row row = prepared.evaluation().row(youth(index));
    int eligible = row.eligible().length;
    return new WhyUnserved(youth, eligible, cause(index, row, eligible), standing);
  }

  private Cause cause(int youth, Evaluation.Row row, int eligible) {
    Evaluation evaluation = prepared.evaluation();
    if (!evaluation.hasRoute(row.youth())) {
      return new Cause.NoRoute();
    }
    int excluded = row.youthExclusion();
    if (excluded != Evaluation.ELIGIBLE) {
      var rule = evaluation.rules().get(excluded).rule().info();
      return new Cause.ExcludedByRule(rule.id(), rule.reason());
    }
    if (eligible == 0) {
      return new Cause.NoEligibleMentor(UnservedReasons.rulesThatRemovedMost(evaluation, row));
    }
    if (standing == Standing.INFEASIBLE) {
      return new Cause.QuotasContradict();
    }
    Cause found = shortage(youth);
    return standing == Standing.STOPPED ? new Cause.NotReached(found) : found;
  }

  /**
   * All about one youth: why each proposal or why there is none; if {@code mentor} is given why not this one; if asked for, the funnel.
   *
   * @throws IllegalArgumentException if one of them takes no part in the run
   */
  public Explained explain(YouthId youth, @Nullable MentorId mentor, boolean funnel) {
    return inquiry.ask(its -> all(youth, mentor, funnel));
  }

  private Explained all(YouthId youth, @Nullable MentorId mentor, boolean funnel) {
    youthOf(youth);
    boolean served = !result.proposalsFor(youth).isEmpty();
    return new Explained(
        youth,
        standing,
        served ? whyThis(youth, MOST_OTHERS) : List.of(),
        served ? null : whyUnserved(youth),
        mentor == null ? null : whyNot(youth, mentor),
        funnel ? funnel(youth) : null);
  }

  /**
   * Why a youth was proposed each of its mentors, in ascending order of mentor; with up to {@code most} other mentors, best first, and what
   * each swap would cost. A few shortest paths; more where not all eligible pairs are held, since the mentor's rank is asked of all youths.
   *
   * @throws IllegalArgumentException if the youth has no proposal in the result
   */
  public List<WhyThis> whyThis(YouthId youth, int most) {
    youthOf(youth);
    List<Proposal> proposals = result.proposalsFor(youth);
    if (proposals.isEmpty()) {
      throw new IllegalArgumentException(
          "youth " + youth + " has no proposal, expected one of the youths who have");
    }
    return inquiry.ask(
        its -> proposals.stream().map(p -> pairs.whyThis(p, most)).toList());
  }

  /**
   * Why a youth was not proposed a mentor: everything that excludes the pair, or what it would cost.
   *
   * @throws IllegalArgumentException if one of them takes no part in the run
   */
  public WhyNot whyNot(YouthId youth, MentorId mentor) {
    return inquiry.ask(its -> pairs.whyNot(youthOf(youth), mentorOf(mentor)));
  }

  /** What stands between a youth and the mentors whom it could meet: as {@link Obstacles}, with the proof. */
  private Cause shortage(int youth) {
    Reach reach = graph.reach(youth);
    int full = graph.fullGroupOf(youth);
    boolean replaces = reach.spare().stream().anyMatch(u -> graph.mayReplace(youth, u));
    if (replaces || (reach.reachesFreePlace() && full == QuotaForest.NONE)) {
      return new Cause.NotChosen();
    }
    if (reach.open()) {
      return heldBack(youth, full, reach);
    }
    DeficientSet set = deficientSet(reach);
    int tier = problem.youthTier(youth);
    int loser = loser(youth, reach);
    if (loser >= 0) {
      Swap swap = swap(reach.exchange(loser).orElseThrow());
      return new Cause.Outranked(tier, problem.youthTier(loser), swap, set);
    }
    int quota = reach.nearestFullGroup();
    if (quota != QuotaForest.NONE) {
      String name = prepared.candidates().mentorGroupNames().get(quota);
      return new Cause.QuotaFull(name, set, UnservedReasons.quotaFull(name));
    }
    Reason reason =
        limited(youth) ? UnservedReasons.KEPT_CANDIDATES_TAKEN : UnservedReasons.PLACES_TAKEN;
    return new Cause.TooFewPlaces(set, reason);
  }

  /** The first youth of a higher tier whose place the youth could have, or −1. */
  private int loser(int youth, Reach reach) {
    int tier = problem.youthTier(youth);
    return reach.youths().stream()
        .filter(
            u -> graph.held(u) == 1 && problem.youthTier(u) < tier && graph.mayReplace(youth, u))
        .findFirst()
        .orElse(-1);
  }

  /** A mentor has a place for the youth, but a quota on youths keeps the youth from it. */
  private Cause heldBack(int youth, int full, Reach reach) {
    int tier = problem.youthTier(youth);
    Reach far = reach.reachesFreePlace() ? graph.reachOnwards(youth) : reach;
    int loser = loser(youth, far);
    if (loser >= 0) {
      Swap swap = swap(far.exchange(loser).orElseThrow());
      return new Cause.Outranked(tier, problem.youthTier(loser), swap, null);
    }
    String name =
        full == QuotaForest.NONE ? "" : prepared.candidates().youthGroupNames().get(full);
    Reason reason = UnservedReasons.youthQuotaFull(name);
    return new Cause.QuotaFull(UnservedReasons.attribute(name), null, reason);
  }

  /**
   * Where places are short: sets of youths that have nothing to do with one another, each with the mentors whom its youths could meet. Every
   * unserved youth who has an eligible mentor and a route and is kept back by no quota on youths is in exactly one; the {@link
   * DeficientSet#unserved} of all add up to these youths. Largest shortage first, then by the first youth. Linear in the pairs of all their youths.
   */
  public List<DeficientSet> shortages() {
    return standing == Standing.INFEASIBLE ? List.of() : inquiry.ask(its -> placesShort());
  }

  private List<DeficientSet> placesShort() {
    BitSet lacking = Obstacles.of(graph).withoutPlaces();
    List<DeficientSet> sets = new ArrayList<>();
    for (Reach part : graph.parts(lacking)) {
      sets.add(deficientSet(part));
    }
    sets.sort((a, b) -> a.unserved() != b.unserved()
        ? Integer.compare(b.unserved(), a.unserved())
        : a.youths().get(0).compareTo(b.youths().get(0)));
    return sets;
  }

  DeficientSet deficientSet(Reach reach) {
    BitSet youths = reach.youths();
    Collection<String> quotas = new TreeSet<>();
    for (int group : reach.fullGroups()) {
      quotas.add(prepared.candidates().mentorGroupNames().get(group));
    }
    boolean all = youths.stream().noneMatch(this::limited);
    return new DeficientSet(
        youths.stream().mapToObj(this::youthId).sorted().toList(),
        reach.mentors().stream().mapToObj(this::mentorId).sorted().toList(),
        reach.places(),
        reach.reserved(),
        Math.toIntExact(reach.deficiency()),
        List.copyOf(quotas),
        all ? Scope.ALL_ELIGIBLE : Scope.KEPT_CANDIDATES,
        SharedTraits.of(youths.stream().mapToObj(this::youth).toList(), gazetteer));
  }

  Swap swap(Exchange exchange) {
    return new Swap(
        exchange.moves().stream()
            .map(move -> new Swap.Move(youthId(move.youth()), mentorId(move.mentor())))
            .toList(),
        youthId(exchange.loser()));
  }

  /** Whether more mentors are eligible for a youth than the policy lets into the problem. */
  boolean limited(int youth) {
    return !prepared.candidates().growing()
        && prepared.candidates().eligible(youth)
            > problem.rowStart(youth + 1) - problem.rowStart(youth);
  }

  /**
   * What each rule leaves of all mentors for one youth.
   *
   * @throws IllegalArgumentException if the youth takes no part in the run
   */
  public YouthFunnel funnel(YouthId youth) {
    return inquiry.ask(its -> FunnelOfOne.of(prepared, youth(youthOf(youth))));
  }

  Youth youth(int index) {
    return prepared.participants().youths().get(index);
  }

  YouthId youthId(int index) {
    return youth(index).id();
  }

  MentorId mentorId(int index) {
    return prepared.participants().mentors().get(index).id();
  }

  /** The index of a youth; says what is wrong with one who has none. */
  int youthOf(YouthId youth) {
    Integer index = youthIndex.get(youth);
    if (index == null) {
      throw new IllegalArgumentException("youth " + youth
          + (result.alreadyServed().contains(youth)
              ? " takes no part, since running pairs hold all its places"
              : " is not in the cohort"));
    }
    return index;
  }

  /** The index of a mentor; says so if there is none. */
  int mentorOf(MentorId mentor) {
    Integer index = mentorIndex.get(mentor);
    if (index == null) {
      throw new IllegalArgumentException("mentor " + mentor + " is not in the cohort");
    }
    return index;
  }
}
