package org.mentorat.core.explain.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.candidates.Participants;
import org.mentorat.core.candidates.RunContext;
import org.mentorat.core.explain.coverage.Coverage;
import org.mentorat.core.explain.coverage.Held;
import org.mentorat.core.flow.Flow;
import org.mentorat.core.flow.Routing;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Association;
import org.mentorat.model.Bounds;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Programme;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;

/**
 * Tries the parameters of one association, each alone. A rule's parameter changes for pairs with the association's mentors; a term of its
 * programmes or its places change in its record, and then everybody is routed anew. Who is served is counted over the whole campaign: by
 * augmenting paths where these tell, after the rows of those whom the change concerns were replaced; by a whole run elsewhere, and where the
 * change touches more than rows and places. Used once, by one thread.
 */
final class AssociationSearch {
  private static final int CHUNK = 256;

  private final Held held;
  private final Association association;
  private final int places;
  private final boolean alwaysAfresh;
  private final @Nullable Coverage coverage;

  /** The association's mentors, by index in the problem. */
  private final int[] own;

  private final int served;

  AssociationSearch(Held held, MatchResult result, Association association, int places) {
    this.held = held;
    this.association = association;
    this.places = places;
    // A pair that was set aside for want of a place may stand once there is one.
    this.alwaysAfresh = result.conflicts().stream().anyMatch(c -> !c.kept());
    this.coverage = held.countsByPaths()
        ? new Coverage(
            held.problem(), held.matching(), new int[0], new int[held.youths().size()][])
        : null;
    this.own = IntStream.range(0, held.mentors().size())
        .filter(m -> isOwn(held.mentors().get(m)))
        .toArray();
    this.served = coverage == null ? result.served() : coverage.served();
  }

  private boolean isOwn(Mentor mentor) {
    return association.id().equals(mentor.association());
  }

  AssociationChanges run() {
    List<AssociationChange> changes = new ArrayList<>();
    for (PolicyEdit edit : PolicyEdits.of(held.policy())) {
      int serves = withPolicy(ActivePolicy.of(
              edit.edit().apply(held.policy().policy()), held.policy().registry()))
          - served;
      add(changes, edit.relaxation(), serves, false, association);
    }
    for (AssociationEdit edit : AssociationEdit.of(association, places)) {
      Association changed = edit.edit().apply(association);
      Cohort cohort = AssociationChange.with(held.cohort(), association.id(), a -> changed);
      Routing anew = held.priced() ? held.routing() : held.routingOf(cohort);
      int[] moved = held.rerouted(held.routing(), anew);
      boolean elsewhere = moved.length > 0 || !held.sameMentors(held.routing(), anew);
      int serves = withCohort(cohort, changed, anew, moved) - served;
      add(changes, edit.relaxation(), serves, elsewhere, changed);
    }
    changes.sort(Comparator.comparingInt((AssociationChange c) -> -c.serves())
        .thenComparing(AssociationChange::relaxation, Relaxation.ORDER));
    int[] unmatched = held.unmatched();
    int[] youths = IntStream.range(0, held.youths().size()).filter(this::first).toArray();
    int waiting = (int) Arrays.stream(unmatched).filter(this::first).count();
    return new AssociationChanges(
        association.id(), youths.length, youths.length - waiting, changes);
  }

  private void add(
      List<AssociationChange> changes,
      Relaxation relaxation,
      int serves,
      boolean elsewhere,
      Association record) {
    if (serves > 0) {
      changes.add(new AssociationChange(
          association.id(), relaxation, serves, elsewhere, held.priced(), record));
    }
  }

  private boolean first(int youth) {
    return held.routeOf(held.youths().get(youth))
        .map(r -> r.association().equals(association.id()))
        .orElse(false);
  }

  private boolean concerns(int youth, Routing routing) {
    return routing.routes().of(held.youths().get(youth).id()).stream()
        .anyMatch(r -> r.association().equals(association.id()));
  }

  /** How many are served if the association's pairs come under another policy. */
  private int withPolicy(ActivePolicy policy) {
    int[] youths = IntStream.range(0, held.youths().size())
        .filter(y -> concerns(y, held.routing()))
        .toArray();
    Posed.Row[] rows = rows(held.cohort(), policy, held.routing(), youths, own);
    return coverage == null ? solved(youths, rows) : covered(coverage, youths, rows);
  }

  /** The pairs of these youths with these mentors, which are asked about anew, and with those of other associations as they were. */
  private Posed.Row[] rows(
      Cohort cohort, ActivePolicy policy, Routing routing, int[] youths, int[] mentors) {
    RunContext context =
        new RunContext(cohort, policy, held.gazetteer(), held.options().scoreTables());
    List<Mentor> asked = Arrays.stream(mentors).mapToObj(held.mentors()::get).toList();
    Evaluation evaluation = Evaluation.bind(
        cohort, asked, routing.routes(), policy, context, held.options().indexes());
    boolean[] isAsked = new boolean[held.mentors().size()];
    Arrays.stream(mentors).forEach(m -> isAsked[m] = true);
    Posed.Row[] rows = new Posed.Row[youths.length];
    held.options().workers().run((youths.length + CHUNK - 1) / CHUNK, c -> {
      for (int k = c * CHUNK; k < Math.min(youths.length, (c + 1) * CHUNK); k++) {
        rows[k] = row(evaluation, youths[k], mentors, isAsked);
      }
    });
    return rows;
  }

  private Posed.Row row(Evaluation evaluation, int youth, int[] mentors, boolean[] isAsked) {
    Youth person = held.youths().get(youth);
    AssignmentProblem problem = held.problem();
    int[] mentorOf =
        new int[problem.rowStart(youth + 1) - problem.rowStart(youth) + mentors.length];
    long[] score = new long[mentorOf.length];
    int length = 0;
    for (int p = problem.rowStart(youth); p < problem.rowStart(youth + 1); p++) {
      if (!isAsked[problem.mentorOf(p)]) {
        mentorOf[length] = problem.mentorOf(p);
        score[length++] = problem.score(p);
      }
    }
    if (evaluation.hasRoute(person)) {
      Evaluation.Row row = evaluation.row(person);
      try {
        for (int k : row.eligible()) {
          mentorOf[length] = mentors[k];
          // Paths count without scores, which cost more than rules.
          score[length++] = coverage == null ? row.score(k) : 0;
        }
      } catch (RuntimeException | Error e) {
        throw row.blame(e);
      }
    }
    int[] order = IntStream.range(0, length)
        .boxed()
        .sorted(Comparator.comparingInt(k -> mentorOf[k]))
        .mapToInt(k -> k)
        .toArray();
    return new Posed.Row(
        Arrays.stream(order).map(k -> mentorOf[k]).toArray(),
        Arrays.stream(order).mapToLong(k -> score[k]).toArray());
  }

  private static int covered(Coverage coverage, int[] youths, Posed.Row[] rows) {
    coverage.tryOut();
    for (int k = 0; k < youths.length; k++) {
      if (!coverage.isLocked(youths[k])) {
        coverage.replaceRow(youths[k], rows[k].mentors(), null);
      }
    }
    coverage.serveAll();
    int after = coverage.served();
    for (int y : youths) {
      coverage.replaceRow(y, null, null);
    }
    coverage.takeBack();
    return after;
  }

  private int solved(int[] youths, Posed.Row[] rows) {
    int most = held.policy().policy().candidatesPerYouth();
    AssignmentProblem problem = Posed.with(held.problem(), y -> {
      int k = Arrays.binarySearch(youths, y);
      return k < 0 ? null : rows[k].best(most);
    });
    Matching matching = Posed.solve(held, problem);
    return matching == null
        ? served
        : (int) Arrays.stream(Posed.mentors(problem, matching))
            .filter(mentors -> mentors != null)
            .count();
  }

  /** How many are served if the association has another record. */
  private int withCohort(Cohort cohort, Association changed, Routing anew, int[] moved) {
    if (coverage == null) {
      return Flow.match(cohort, held.policy(), held.gazetteer(), held.options()).served();
    }
    Participants people = Participants.of(cohort, anew.mentors(), anew.routes(), held.policy());
    if (!held.priced() && (alwaysAfresh || touches(people, anew, moved))) {
      Held afresh = held.posedAfresh(cohort);
      return afresh.countsByPaths() && !afresh.priced()
          ? new Coverage(
                  afresh.problem(), null, new int[0], new int[afresh.youths().size()][])
              .served()
          : Flow.match(cohort, held.policy(), held.gazetteer(), held.options()).served();
    }
    int[] youths = IntStream.range(0, held.youths().size())
        .filter(y ->
            concerns(y, held.routing()) || concerns(y, anew) || Arrays.binarySearch(moved, y) >= 0)
        .toArray();
    int[] asked =
        moved.length == 0 ? own : IntStream.range(0, held.mentors().size()).toArray();
    Posed.Row[] rows = rows(cohort, held.policy(), anew, youths, asked);
    morePlaces(coverage, people, changed, 1);
    int after = covered(coverage, youths, rows);
    morePlaces(coverage, people, changed, -1);
    return after;
  }

  private boolean touches(Participants people, Routing anew, int[] moved) {
    List<YouthId> then = people.youths().stream().map(Youth::id).toList();
    List<MentorId> mentors = people.mentors().stream().map(Mentor::id).toList();
    return !held.sameMentors(held.routing(), anew)
        || Arrays.stream(moved).anyMatch(y -> coverage != null && coverage.isLocked(y))
        || !then.equals(held.youths().stream().map(Youth::id).toList())
        || !mentors.equals(held.mentors().stream().map(Mentor::id).toList());
  }

  private void morePlaces(Coverage of, Participants people, Association changed, int sign) {
    for (int m = 0; m < held.mentors().size(); m++) {
      int by = people.mentorPlaces()[m] - held.problem().mentorCapacity(m);
      if (by != 0) {
        of.changePlaces(m, sign * by);
      }
    }
    raise(of, "association " + association.id(), association.intake(), changed.intake(), sign);
    for (Programme then : changed.programmes()) {
      for (Programme now : association.programmes()) {
        if (now.id().equals(then.id())) {
          raise(of, "programme " + now.id(), now.places(), then.places(), sign);
        }
      }
    }
  }

  private void raise(Coverage of, String group, Bounds now, Bounds then, int sign) {
    Integer before = now.upper();
    Integer after = then.upper();
    if (before != null && after != null && !before.equals(after)) {
      of.raise(held.groups().indexOf(group), sign * (after - before));
    }
  }
}
