package org.mentorat.core.flow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.candidates.Candidates;
import org.mentorat.core.candidates.Commitments;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.guard.CacheUse;
import org.mentorat.core.guard.Fault;
import org.mentorat.core.guard.Guard;
import org.mentorat.core.plugin.PartName;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.policy.ActivePolicy.ActiveRule;
import org.mentorat.core.policy.ActivePolicy.ActiveScorer;
import org.mentorat.core.residual.Obstacles;
import org.mentorat.core.residual.ResidualGraph;
import org.mentorat.core.result.Alternative;
import org.mentorat.core.result.Conflict;
import org.mentorat.core.result.Evidence;
import org.mentorat.core.result.Manifest;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.core.result.Unserved;
import org.mentorat.model.Mentor;
import org.mentorat.model.Reason;
import org.mentorat.model.Youth;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.QuotaForest;
import org.mentorat.spi.Route;

/** Turns a verified outcome back into people: proposals with their reasons, unserved youths with theirs, the manifest. */
final class Decoding {
  private static final int CHUNK = 64;
  private static final int MOST_ALTERNATIVES = 2;

  private final Prepared prepared;
  private final Outcome outcome;
  private final Evidence evidence;
  private final RunOptions options;
  private final AssignmentProblem problem;
  private final Candidates candidates;
  private final Evaluation evaluation;
  private final int[][] chosen;
  private final @Nullable Obstacles obstacles;
  private final Map<Integer, Map<Integer, Commitments.Kind>> settled = new HashMap<>();

  Decoding(Prepared prepared, Outcome outcome, Evidence evidence, RunOptions options) {
    this.prepared = prepared;
    this.outcome = outcome;
    this.evidence = evidence;
    this.options = options;
    this.problem = prepared.problem();
    this.candidates = prepared.candidates();
    this.evaluation = prepared.evaluation();
    this.chosen = new int[problem.youths()][];
    Matching matching = matching(problem, outcome);
    fill(matching);
    this.obstacles = outcome instanceof Outcome.Infeasible
        ? null
        : obstacles(prepared.residual(problem, matching, options.workers()));
    for (Commitments.Kept kept : candidates.commitments().kept()) {
      settled.computeIfAbsent(kept.youth(), y -> new HashMap<>()).put(kept.mentor(), kept.kind());
    }
  }

  /** The pairs to propose. Where lower quotas contradict each other nothing new is proposed, but what people settled stays. */
  static Matching matching(AssignmentProblem problem, Outcome outcome) {
    if (outcome instanceof Outcome.Solved solved) {
      return solved.matching();
    }
    if (outcome instanceof Outcome.Stopped stopped) {
      return stopped.matching();
    }
    return Matching.of(
        IntStream.range(0, problem.pairs()).filter(problem::locked).toArray());
  }

  private void fill(Matching matching) {
    int youth = 0;
    for (int k = 0; k < matching.size(); k++) {
      int pair = matching.pair(k);
      while (problem.rowStart(youth + 1) <= pair) {
        youth++;
      }
      int[] before = chosen[youth];
      int[] more = before == null ? new int[1] : Arrays.copyOf(before, before.length + 1);
      more[more.length - 1] = problem.mentorOf(pair);
      chosen[youth] = more;
    }
  }

  MatchResult result() {
    int youths = problem.youths();
    options.listener().progress(RunListener.Stage.DECODE, 0, youths);
    List<List<Proposal>> proposals = new ArrayList<>();
    List<List<Unserved>> unserved = new ArrayList<>();
    int chunks = (youths + CHUNK - 1) / CHUNK;
    for (int c = 0; c < chunks; c++) {
      proposals.add(new ArrayList<>());
      unserved.add(new ArrayList<>());
    }
    AtomicLong done = new AtomicLong();
    options.workers().run(chunks, c -> {
      int end = Math.min(youths, (c + 1) * CHUNK);
      for (int i = c * CHUNK; i < end; i++) {
        decode(i, proposals.get(c), unserved.get(c));
      }
      options
          .listener()
          .progress(RunListener.Stage.DECODE, done.addAndGet(end - (long) c * CHUNK), youths);
    });
    List<Conflict> conflicts = candidates.commitments().conflicts().stream()
        .map(c -> new Conflict(c.youth(), c.mentor(), c.reason(), c.kept()))
        .toList();
    List<Proposal> allProposals = proposals.stream().flatMap(List::stream).toList();
    List<Unserved> allUnserved = unserved.stream().flatMap(List::stream).toList();
    return new MatchResult(
        prepared.cohort(),
        allProposals,
        allUnserved,
        prepared.participants().alreadyServed(),
        conflicts,
        evidence,
        manifest(allProposals, allUnserved, conflicts));
  }

  private void decode(int youth, List<Proposal> proposals, List<Unserved> unserved) {
    Youth person = prepared.participants().youths().get(youth);
    Evaluation.Row row = evaluation.row(person);
    int[] mentors = chosen[youth];
    if (mentors == null) {
      unserved.add(unserved(youth, person, row));
      return;
    }
    for (int mentor : mentors) {
      proposals.add(proposal(youth, person, mentor, row));
    }
  }

  private Proposal proposal(int youth, Youth person, int mentor, Evaluation.Row row) {
    Mentor with = prepared.participants().mentors().get(mentor);
    Reading reading = Reading.of(evaluation, row, mentor);
    if (evaluation.guard().guards()) {
      requireSameAnswers(youth, mentor, row, reading);
    }
    LocalDate requested = person.requestedOn();
    Integer waiting = requested == null
        ? null
        : Math.toIntExact(
            Math.max(0, ChronoUnit.DAYS.between(requested, prepared.cohort().date())));
    return new Proposal(
        person.id(),
        with.id(),
        with.association(),
        with.programme(),
        status(youth, mentor),
        reading.micropoints(),
        reading.contributions(),
        reading.flags(),
        reading.review(),
        alternatives(youth),
        waiting);
  }

  /** What plug-ins say of a pair now is what they said when it was found; else the run is at fault, or repeated. */
  private void requireSameAnswers(int youth, int mentor, Evaluation.Row row, Reading reading) {
    Guard guard = evaluation.guard();
    int pair = problem.pair(youth, mentor);
    if (pair >= 0 && problem.score(pair) != reading.micropoints()) {
      throw guard.changedScore(
          row.youth().id(), prepared.participants().mentors().get(mentor).id());
    }
    int excluding = status(youth, mentor) == Proposal.Status.PROPOSED
        ? row.exclusion(mentor)
        : Evaluation.ELIGIBLE;
    if (excluding >= 0) {
      throw guard.changedVerdict(
          evaluation.rules().get(excluding).onFault().part(),
          row.youth().id(),
          prepared.participants().mentors().get(mentor).id());
    }
  }

  private Proposal.Status status(int youth, int mentor) {
    Commitments.@Nullable Kind kind = settled.getOrDefault(youth, Map.of()).get(mentor);
    if (kind == null) {
      return Proposal.Status.PROPOSED;
    }
    return switch (kind) {
      case ACCEPTED -> Proposal.Status.ACCEPTED;
      case SENT -> Proposal.Status.SENT;
      case LOCKED -> Proposal.Status.LOCKED;
    };
  }

  /** The best other candidates: highest score, then lottery. */
  private List<Alternative> alternatives(int youth) {
    int[] best = new int[MOST_ALTERNATIVES];
    int found = 0;
    for (int pair = problem.rowStart(youth); pair < problem.rowStart(youth + 1); pair++) {
      int mentor = problem.mentorOf(pair);
      if (Arrays.stream(chosen[youth]).anyMatch(m -> m == mentor)) {
        continue;
      }
      int at = found;
      while (at > 0 && problem.score(best[at - 1]) < problem.score(pair)) {
        at--;
      }
      if (at < MOST_ALTERNATIVES) {
        int last = Math.min(found, MOST_ALTERNATIVES - 1);
        System.arraycopy(best, at, best, at + 1, last - at);
        best[at] = pair;
        found = last + 1;
      }
    }
    List<Alternative> alternatives = new ArrayList<>();
    for (int k = 0; k < found; k++) {
      int mentor = problem.mentorOf(best[k]);
      alternatives.add(new Alternative(
          prepared.participants().mentors().get(mentor).id(), problem.score(best[k])));
    }
    return alternatives;
  }

  private Unserved unserved(int youth, Youth person, Evaluation.Row row) {
    List<Route> routes = prepared.routing().routes().of(person.id());
    var association = routes.isEmpty() ? person.association() : routes.get(0).association();
    int eligible = candidates.eligible(youth);
    Reason reason;
    List<Reason> details = List.of();
    int exclusion = candidates.exclusion(youth);
    if (exclusion == Evaluation.OFF_ROUTE) {
      reason = UnservedReasons.NO_ROUTE;
    } else if (exclusion >= 0) {
      reason = evaluation.rules().get(exclusion).rule().info().reason();
    } else if (eligible == 0) {
      reason = UnservedReasons.NO_ELIGIBLE_MENTOR;
      details = UnservedReasons.rulesThatRemovedMost(evaluation, row);
    } else if (obstacles == null) {
      reason = UnservedReasons.QUOTAS_CONTRADICT;
    } else {
      boolean limited =
          !candidates.growing() && eligible > problem.rowStart(youth + 1) - problem.rowStart(youth);
      reason = UnservedReasons.of(obstacles.kind(youth), quota(obstacles, youth), limited);
      if (outcome instanceof Outcome.Stopped) {
        details = reason.equals(UnservedReasons.NOT_CHOSEN) ? List.of() : List.of(reason);
        reason = UnservedReasons.NOT_REACHED;
      }
    }
    return new Unserved(person.id(), association, reason, details, eligible);
  }

  private Obstacles obstacles(ResidualGraph graph) {
    return outcome.certificate() instanceof Certificate.Optimal
        ? Obstacles.ofBest(graph)
        : Obstacles.of(graph);
  }

  private String quota(Obstacles of, int youth) {
    int group = of.quota(youth);
    if (group == QuotaForest.NONE) {
      return "";
    }
    return switch (of.kind(youth)) {
      case YOUTH_QUOTA -> candidates.youthGroupNames().get(group);
      case QUOTA -> candidates.mentorGroupNames().get(group);
      case TIER, PLACES, NOTHING -> ""; // a group may be near all the same
    };
  }

  private Manifest manifest(
      List<Proposal> proposals, List<Unserved> unserved, List<Conflict> conflicts) {
    ActivePolicy policy = prepared.policy();
    SortedMap<String, Long> counts = new TreeMap<>();
    counts.put("youths", (long) prepared.cohort().youths().size());
    counts.put("mentors", (long) prepared.cohort().mentors().size());
    counts.put("associations", (long) prepared.cohort().associations().size());
    counts.put("alreadyServed", (long) prepared.participants().alreadyServed().size());
    if (candidates.growing()) {
      counts.put("evaluatedPairs", evidence.scope().evaluated());
      counts.put("pairsOnRoutes", evidence.scope().onRoutes());
    } else {
      counts.put("eligiblePairs", candidates.eligiblePairs());
    }
    counts.put("pairs", (long) candidates.pairs());
    counts.put("proposals", (long) proposals.size());
    counts.put("served", proposals.stream().map(Proposal::youth).distinct().count());
    counts.put("unserved", (long) unserved.size());
    counts.put("flagged", proposals.stream().filter(p -> !p.flags().isEmpty()).count());
    counts.put("forReview", proposals.stream().filter(Proposal::review).count());
    List<Manifest.Part> rules = new ArrayList<>();
    for (ActiveRule rule : policy.rules()) {
      Map<String, Object> settings = new TreeMap<>(rule.parameters().asMap());
      settings.put("onUnknown", rule.onUnknown().name().toLowerCase(java.util.Locale.ROOT));
      rules.add(Manifest.Part.of(rule.rule().info().id(), rule.rule().info().version(), settings));
    }
    List<Manifest.Part> scorers = new ArrayList<>();
    for (ActiveScorer scorer : policy.scorers()) {
      Map<String, Object> settings = new TreeMap<>(scorer.parameters().asMap());
      settings.put("weight", scorer.weight());
      scorers.add(Manifest.Part.of(
          scorer.scorer().info().id(), scorer.scorer().info().version(), settings));
    }
    Map<String, Object> routing = new TreeMap<>(policy.routingParameters().asMap());
    routing.put("mode", policy.policy().routingMode().name().toLowerCase(java.util.Locale.ROOT));
    List<Fault> faults = evaluation.guard().faults();
    @Nullable CacheUse used = evaluation.guard().cacheUse();
    boolean reproducible =
        !(outcome instanceof Outcome.Stopped stopped && stopped.cause() != Outcome.Cause.STEPS)
            && faults.stream().noneMatch(fault -> fault.kind().unrepeatable());
    return new Manifest(
        Version.OF_ENGINE,
        prepared.cohort().date(),
        policy.startDate(prepared.cohort()),
        policy.policy().seed(),
        policy.policy().fingerprint(),
        policy.registry().installed().stream()
            .map(p -> p.id() + " " + p.version())
            .toList(),
        rules,
        policy.rulesOff(),
        scorers,
        Manifest.Part.of(policy.routing().info().id(), policy.routing().info().version(), routing),
        Manifest.Part.of(
            policy.matching().info().id(),
            policy.matching().info().version(),
            policy.matchingParameters().asMap()),
        options.inputs(),
        counts,
        conflicts,
        reproducible,
        faults.stream().map(Decoding::told).toList(),
        used == null ? null : new Manifest.ScoreCache(used.hits(), used.misses()));
  }

  /** A fault as manifests name it. */
  static Manifest.Fault told(Fault fault) {
    PartName part = fault.part();
    return new Manifest.Fault(
        part.kind().code(),
        part.id(),
        part.version(),
        part.plugin() + " " + part.pluginVersion(),
        fault.kind().code(),
        fault.thrownClass(),
        fault.treatment().name().toLowerCase(java.util.Locale.ROOT),
        fault.count(),
        fault.more(),
        fault.first().stream()
            .map(about -> new Manifest.About(about.youth(), about.mentor()))
            .toList());
  }
}
