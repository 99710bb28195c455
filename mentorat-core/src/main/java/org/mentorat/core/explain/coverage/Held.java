package org.mentorat.core.explain.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.candidates.RunContext;
import org.mentorat.core.flow.Flow;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.Routing;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.QuotaForest;
import org.mentorat.spi.GrowingStrategy;
import org.mentorat.spi.Route;
import org.mentorat.spi.Routes;

/**
 * A campaign as a run left it: what stays as it is while something else is tried. Immutable, thread-safe.
 *
 * @param cohort the people
 * @param policy the policy
 * @param gazetteer places
 * @param options what the host brought to the run
 * @param routing where everybody goes
 * @param youths the youths of the problem, by index
 * @param mentors the mentors of the problem, by index, routed
 * @param problem the numeric problem
 * @param matching the pairs of the run; null: it has none
 * @param groups names of the nodes of the mentors' forest
 * @param priced whether eligible pairs are left out of the problem that the claim is about all the same
 */
public record Held(
    Cohort cohort,
    ActivePolicy policy,
    Gazetteer gazetteer,
    RunOptions options,
    Routing routing,
    List<Youth> youths,
    List<Mentor> mentors,
    AssignmentProblem problem,
    @Nullable Matching matching,
    List<String> groups,
    boolean priced) {
  /** The campaign of a result; {@code policy} and {@code options} are those of its run. Routes everybody anew, which gives the same routes. */
  public static Held of(
      MatchResult result, ActivePolicy policy, Gazetteer gazetteer, RunOptions options) {
    Cohort cohort = result.cohort();
    Routing routing = Routing.of(
        cohort, policy, new RunContext(cohort, policy, gazetteer, options.scoreTables()));
    Map<MentorId, Mentor> routed = new HashMap<>();
    routing.mentors().forEach(m -> routed.put(m.id(), m));
    List<Mentor> mentors = new ArrayList<>();
    result.evidence().mentors().forEach(id -> mentors.add(known(routed.get(id), id)));
    List<Youth> youths = new ArrayList<>();
    result.evidence().youths().forEach(id -> youths.add(known(cohort.youth(id).orElse(null), id)));
    Outcome outcome = result.evidence().outcome();
    Matching matching = outcome instanceof Outcome.Solved solved
        ? solved.matching()
        : outcome instanceof Outcome.Stopped stopped ? stopped.matching() : null;
    return new Held(
        cohort,
        policy,
        gazetteer,
        options,
        routing,
        List.copyOf(youths),
        List.copyOf(mentors),
        result.evidence().problem(),
        matching,
        result.evidence().mentorGroups(),
        result.evidence().scope().priced());
  }

  private static <T> T known(@Nullable T person, Comparable<?> id) {
    if (person == null) {
      throw new IllegalArgumentException(
          "the result speaks of " + id + ", who is not in its cohort");
    }
    return person;
  }

  /** Another cohort under the same policy and options, posed afresh; nothing is solved yet. */
  public Held posedAfresh(Cohort other) {
    Prepared prepared = Flow.prepare(other, policy, gazetteer, options);
    return new Held(
        other,
        policy,
        gazetteer,
        options,
        prepared.routing(),
        prepared.participants().youths(),
        prepared.participants().mentors(),
        prepared.problem(),
        null,
        prepared.candidates().mentorGroupNames(),
        prepared.candidates().growing());
  }

  /**
   * Whether what is served follows from pairs, places and upper quotas of mentors alone, so that augmenting paths count it: the strategy
   * proves the best coverage, over all eligible pairs, and no quota is of another kind.
   */
  public boolean countsByPaths() {
    return policy.matching() instanceof GrowingStrategy
        && policy.policy().candidatesPerYouth() == 0
        && Coverage.suits(problem);
  }

  /** Where everybody of another cohort goes. */
  public Routing routingOf(Cohort other) {
    return Routing.of(
        other, policy, new RunContext(other, policy, gazetteer, options.scoreTables()));
  }

  /** Whether every mentor of this cohort goes where another routing sends them, however others are routed. */
  public boolean sameMentors(Routing one, Routing other) {
    return cohort.mentors().stream()
        .allMatch(m -> one.routes()
            .of(m.id())
            .map(Route::programme)
            .equals(other.routes().of(m.id()).map(Route::programme)));
  }

  /** The youths of the problem, by index, whom two routings send to different programmes. */
  public int[] rerouted(Routing one, Routing other) {
    return IntStream.range(0, youths.size())
        .filter(y -> !sameProgrammes(
            one.routes().of(youths.get(y).id()), other.routes().of(youths.get(y).id())))
        .toArray();
  }

  private static boolean sameProgrammes(List<Route> one, List<Route> other) {
    boolean same = one.size() == other.size();
    for (int k = 0; same && k < one.size(); k++) {
      same = one.get(k).programme().equals(other.get(k).programme());
    }
    return same;
  }

  /** Routes, and those of mentors who are added to programmes. */
  public static Routes with(Routing routing, List<Mentor> added) {
    Map<YouthId, List<Route>> ofYouths = new HashMap<>();
    routing
        .routes()
        .routedYouths()
        .forEach(id -> ofYouths.put(id, routing.routes().of(id)));
    Map<MentorId, Route> ofMentors = new HashMap<>();
    routing
        .routes()
        .routedMentors()
        .forEach(id -> routing.routes().of(id).ifPresent(route -> ofMentors.put(id, route)));
    for (Mentor mentor : added) {
      AssociationId association = mentor.association();
      ProgrammeId programme = mentor.programme();
      if (association != null && programme != null) {
        ofMentors.put(mentor.id(), Route.given(association, programme));
      }
    }
    return new Routes(ofYouths, ofMentors);
  }

  /** The node under which the mentors of a programme stand, or {@link QuotaForest#NONE}. */
  public int groupOf(@Nullable ProgrammeId programme) {
    if (programme == null) {
      return QuotaForest.NONE;
    }
    int own = groups.indexOf("programme " + programme);
    if (own >= 0) {
      return own;
    }
    return cohort
        .associationOf(programme)
        .map(association -> {
          int node = groups.indexOf("association " + association.id());
          return node >= 0 || association.collective() == null
              ? node
              : groups.indexOf("collective " + association.collective());
        })
        .orElse(QuotaForest.NONE);
  }

  /** The youths of the problem who are in no pair of the run, by index. */
  public int[] unmatched() {
    boolean[] matched = new boolean[problem.youths()];
    int youth = 0;
    for (int k = 0; matching != null && k < matching.size(); k++) {
      while (problem.rowStart(youth + 1) <= matching.pair(k)) {
        youth++;
      }
      matched[youth] = true;
    }
    return IntStream.range(0, matched.length).filter(y -> !matched[y]).toArray();
  }

  /** The programme that a youth is routed to first; empty: nowhere, or the cohort has no associations. */
  public Optional<Route> routeOf(Youth youth) {
    return routing.routes().of(youth.id()).stream().findFirst();
  }

  @Override
  public String toString() {
    return "Held[" + cohort + ", " + problem.pairs() + " pairs]";
  }
}
