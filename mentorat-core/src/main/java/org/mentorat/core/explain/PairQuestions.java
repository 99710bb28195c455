package org.mentorat.core.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.explain.WhyNot.Verdict;
import org.mentorat.core.explain.WhyNot.Weighing;
import org.mentorat.core.flow.UnservedReasons;
import org.mentorat.core.policy.ActivePolicy.ActiveRule;
import org.mentorat.core.residual.ForcedPairs;
import org.mentorat.core.residual.ResidualGraph;
import org.mentorat.core.result.Proposal;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Prices;
import org.mentorat.problem.QuotaForest;
import org.mentorat.problem.Workers;
import org.mentorat.spi.OnUnknown;

/** Questions about one pair: why it is proposed, why it is not. Immutable, thread-safe. */
final class PairQuestions {
  /** A mentor who is in no programme open to the youth. */
  static final Reason OFF_ROUTE = new Reason(
      "OFF_ROUTE",
      new Text(
          "le mentor n'est dans aucun programme ouvert à ce jeune",
          "the mentor is in no programme that is open to this youth"));

  /** A pair that somebody refused, or replaced by another. */
  static final Reason REFUSED =
      new Reason("REFUSED", new Text("cette paire a été refusée", "this pair was refused"));

  /** A mentor whose places are all held by running pairs. */
  static final Reason NO_FREE_PLACE = new Reason(
      "NO_FREE_PLACE",
      new Text(
          "le mentor n'a plus de place : ses binômes en cours les occupent",
          "the mentor has no place left: running pairs hold them"));

  private static final int CHUNK = 256;

  private final Explanations run;
  private final AssignmentProblem problem;
  private final ResidualGraph graph;
  private final Evaluation evaluation;
  /**
   * Made when it is first asked for: many a run is never asked about pairs. Without a lock, so that a plug-in that hangs while it is made keeps
   * nobody else waiting; whoever else makes it makes the same.
   */
  private final AtomicReference<@Nullable ForcedPairs> forced = new AtomicReference<>();

  private final List<Prices> phases;
  private final Workers workers;

  PairQuestions(Explanations run, List<Prices> phases, Workers workers) {
    this.run = run;
    this.problem = run.problem;
    this.graph = run.graph;
    this.evaluation = run.prepared.evaluation();
    this.phases = phases;
    this.workers = workers;
  }

  private Optional<ForcedPairs> forced() {
    if (phases.isEmpty()) {
      return Optional.empty();
    }
    ForcedPairs known = forced.get();
    if (known == null) {
      known = new ForcedPairs(graph, phases);
      forced.set(known);
    }
    return Optional.of(known);
  }

  WhyThis whyThis(Proposal proposal, int most) {
    int youth = run.youthOf(proposal.youth());
    int mentor = run.mentorOf(proposal.mentor());
    Candidates candidates = new Candidates(youth);
    return new WhyThis(
        proposal,
        candidates.rank(proposal.micropoints()),
        rankAmongYouths(mentor, proposal.micropoints()),
        candidates.best(most).stream().map(m -> other(candidates, m)).toList(),
        tightQuotas(youth, mentor),
        scope(),
        run.standing());
  }

  WhyNot whyNot(int youth, int mentor) {
    Candidates candidates = new Candidates(youth);
    List<Exclusion> exclusions = exclusions(candidates.row, mentor);
    boolean chosen = Arrays.binarySearch(graph.chosenOf(youth), mentor) >= 0;
    if (!exclusions.isEmpty() && !chosen) {
      return answer(youth, mentor, Verdict.EXCLUDED, exclusions, null);
    }
    long score = candidates.row.score(mentor);
    List<YouthId> holders = holders(mentor);
    int free = problem.mentorCapacity(mentor) - graph.taken(mentor);
    Rank rank = candidates.rank(score);
    if (chosen || phases.isEmpty()) {
      Weighing weighing = new Weighing(score, rank, free, holders, null, null);
      return answer(
          youth, mentor, chosen ? Verdict.PROPOSED : Verdict.NOT_WEIGHED, List.of(), weighing);
    }
    @Nullable SwapCost cost = cost(youth, mentor, score);
    Weighing weighing =
        new Weighing(score, rank, free, holders, atLeast(youth, mentor, score), cost);
    return answer(youth, mentor, verdict(youth, mentor, cost), List.of(), weighing);
  }

  private WhyNot answer(
      int youth,
      int mentor,
      Verdict verdict,
      List<Exclusion> exclusions,
      @Nullable Weighing weighing) {
    return new WhyNot(
        run.youthId(youth), run.mentorId(mentor), verdict, exclusions, weighing, run.standing());
  }

  private Verdict verdict(int youth, int mentor, @Nullable SwapCost cost) {
    if (!run.prepared.candidates().growing() && problem.pair(youth, mentor) < 0) {
      return Verdict.NOT_KEPT;
    }
    if (cost == null) {
      return Verdict.NOT_POSSIBLE;
    }
    if (cost.nothing()) {
      return Verdict.TIE;
    }
    return cost.coverageSuffers() ? Verdict.COSTS_COVERAGE : Verdict.COSTS_SCORE;
  }

  private @Nullable Long atLeast(int youth, int mentor, long score) {
    if (phases.isEmpty()) {
      return null;
    }
    long[] reduced = forced().orElseThrow().reducedCost(youth, mentor, score);
    boolean scoreAlone = IntStream.range(0, reduced.length - 1).allMatch(k -> reduced[k] == 0);
    return scoreAlone ? reduced[reduced.length - 1] : null;
  }

  /** Everything that excludes a pair, in the policy's order. */
  private List<Exclusion> exclusions(Evaluation.Row row, int mentor) {
    List<Exclusion> exclusions = new ArrayList<>();
    if (!row.onRoute(mentor)) {
      exclusions.add(plain(OFF_ROUTE));
    }
    for (int r = 0; r < evaluation.rules().size(); r++) {
      if (row.excludes(r, mentor)) {
        ActiveRule rule = evaluation.rules().get(r);
        SortedMap<String, Object> parameters = new TreeMap<>(rule.parameters().asMap());
        boolean unknown = rule.onUnknown() == OnUnknown.EXCLUDE
            && row.verdict(r, mentor) == org.mentorat.spi.Verdict.UNKNOWN;
        exclusions.add(new Exclusion(
            rule.rule().info().id(), rule.rule().info().reason(), parameters, unknown));
      }
    }
    if (row.refused(mentor)) {
      exclusions.add(plain(REFUSED));
    }
    if (exclusions.isEmpty() && problem.mentorCapacity(mentor) == 0) {
      exclusions.add(plain(NO_FREE_PLACE));
    }
    return exclusions;
  }

  private static Exclusion plain(Reason reason) {
    return new Exclusion(null, reason, new TreeMap<>(), false);
  }

  private OtherMentor other(Candidates candidates, int mentor) {
    long score = candidates.scoreOf(mentor);
    return new OtherMentor(
        run.mentorId(mentor),
        score,
        holders(mentor),
        problem.mentorCapacity(mentor) - graph.taken(mentor),
        cost(candidates.youth, mentor, score));
  }

  private List<YouthId> holders(int mentor) {
    return Arrays.stream(graph.youthsOf(mentor)).mapToObj(run::youthId).sorted().toList();
  }

  private @Nullable SwapCost cost(int youth, int mentor, long score) {
    if (problem.mentorCapacity(mentor) == 0) {
      return null;
    }
    Optional<ForcedPairs.Forced> found =
        forced().flatMap(pairs -> pairs.force(youth, mentor, score));
    if (found.isEmpty()) {
      return null;
    }
    long[] lost = found.get().lost();
    int tiers = lost.length - 1;
    return new SwapCost(
        Arrays.stream(lost, 0, tiers).mapToObj(Math::toIntExact).toList(),
        lost[tiers],
        found.get().losers().stream().map(run::youthId).sorted().toList(),
        found.get().gainers().stream().map(run::youthId).sorted().toList(),
        found.get().moves().stream()
            .map(move -> new Swap.Move(run.youthId(move.youth()), run.mentorId(move.mentor())))
            .toList());
  }

  private Scope scope() {
    return run.prepared.policy().policy().candidatesPerYouth() == 0
        ? Scope.ALL_ELIGIBLE
        : Scope.KEPT_CANDIDATES;
  }

  /** Rank among all youths for whom the mentor is a candidate: one more than those who score better. */
  private Rank rankAmongYouths(int mentor, long score) {
    AtomicInteger better = new AtomicInteger();
    AtomicInteger all = new AtomicInteger();
    int youths = problem.youths();
    boolean growing = run.prepared.candidates().growing();
    workers.run((youths + CHUNK - 1) / CHUNK, c -> {
      for (int y = c * CHUNK; y < Math.min(youths, (c + 1) * CHUNK); y++) {
        long theirs;
        if (growing) {
          Evaluation.Row row = evaluation.row(run.youth(y));
          if (!row.eligible(mentor)) {
            continue;
          }
          theirs = row.score(mentor);
        } else {
          int pair = problem.pair(y, mentor);
          if (pair < 0) {
            continue;
          }
          theirs = problem.score(pair);
        }
        all.incrementAndGet();
        better.addAndGet(theirs > score ? 1 : 0);
      }
    });
    return new Rank(1 + better.get(), Math.max(1, all.get()));
  }

  /** Quotas of both sides that are full or have a price, outermost last. */
  private List<TightQuota> tightQuotas(int youth, int mentor) {
    List<TightQuota> tight = new ArrayList<>();
    QuotaForest mentors = problem.mentorGroups();
    for (int g = mentors.groupOf(mentor); g != QuotaForest.NONE; g = mentors.parent(g)) {
      String name = run.prepared.candidates().mentorGroupNames().get(g);
      add(tight, name, graph.inMentorGroup(g), mentors, g, true);
    }
    QuotaForest youths = problem.youthGroups();
    for (int g = youths.groupOf(youth); g != QuotaForest.NONE; g = youths.parent(g)) {
      String name =
          UnservedReasons.attribute(run.prepared.candidates().youthGroupNames().get(g));
      add(tight, name, graph.inYouthGroup(g), youths, g, false);
    }
    return tight;
  }

  private void add(
      List<TightQuota> tight, String name, int pairs, QuotaForest forest, int g, boolean mentors) {
    int above = forest.parent(g);
    List<Long> prices = new ArrayList<>();
    for (Prices phase : phases) {
      long[] of = mentors ? phase.mentorGroup() : phase.youthGroup();
      long drop = (above == QuotaForest.NONE ? 0 : of[above]) - of[g];
      prices.add(mentors ? drop : -drop);
    }
    long micropoints = prices.isEmpty() ? 0 : prices.remove(prices.size() - 1);
    boolean bounded = forest.upper(g) != QuotaForest.UNBOUNDED;
    TightQuota quota = new TightQuota(
        name, pairs, forest.lower(g), bounded ? forest.upper(g) : -1, prices, micropoints);
    boolean atLower = forest.lower(g) > 0 && pairs <= forest.lower(g);
    boolean priced = micropoints != 0 || prices.stream().anyMatch(p -> p != 0);
    if (quota.full() || atLower || priced) {
      tight.add(quota);
    }
  }

  /** The mentors whom one youth could have: those of the problem, or all eligible ones where it holds only some. */
  private final class Candidates {
    final int youth;
    final Evaluation.Row row;
    final int[] mentors;
    final long[] scores;

    Candidates(int youth) {
      Youth person = run.youth(youth);
      this.youth = youth;
      this.row = evaluation.row(person);
      this.mentors = graph.mentorsOf(youth);
      this.scores = graph.scoresOf(youth, mentors);
    }

    /** Among these and a pair of this score. */
    Rank rank(long score) {
      int better = (int) Arrays.stream(scores).filter(s -> s > score).count();
      return new Rank(1 + better, Math.max(better + 1, mentors.length));
    }

    long scoreOf(int mentor) {
      return scores[Arrays.binarySearch(mentors, mentor)];
    }

    /** The best who are not chosen, best first, equal scores by lottery. */
    List<Integer> best(int most) {
      int[] chosen = graph.chosenOf(youth);
      return IntStream.range(0, mentors.length)
          .boxed()
          .filter(k -> Arrays.binarySearch(chosen, mentors[k]) < 0)
          .sorted(Comparator.comparingLong((Integer k) -> -scores[k]).thenComparingInt(k -> k))
          .limit(most)
          .map(k -> mentors[k])
          .toList();
    }
  }
}
