package org.mentorat.core.explain.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.candidates.RunContext;
import org.mentorat.core.explain.coverage.Held;
import org.mentorat.core.flow.Flow;
import org.mentorat.core.flow.Routing;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;

/**
 * Tries what one youth or the rules could give way on, the smallest first, alone and then in twos.
 *
 * <p>Only what the rules read of a concession can change a verdict, so concessions are tried only where they touch all rules that
 * exclude some mentor; safety rules are touched by none of policy, and by a youth's own record only as the rules themselves say. Rules
 * are bound to the mentors on the youth's routes alone. Used once, by one thread.
 */
final class YouthSearch {
  private static final int MOST_PAIRS_TRIED = 2000;
  private static final int MOST_POLICIES = 150;

  private final Held held;
  private final MatchResult result;
  private final @Nullable BestChain chains;
  private final int index;
  private final Youth youth;

  /** The mentors on the youth's routes, by index in the problem, and as records. */
  private final int[] onRoute;

  private final List<Mentor> mentors;
  private final Map<Policy, Evaluation> bound = new HashMap<>();
  private final int[] eligibleNow;

  /** Rules that exclude each mentor on the routes, as bits by ordinal. */
  private final long[] excluding;

  private int tried;
  private boolean complete;

  /** One concession with all that is needed to try it. */
  private record Single(
      Relaxation relaxation,
      long touched,
      UnaryOperator<Youth> record,
      UnaryOperator<Policy> policy,
      boolean ofPolicy) {
    static Single of(YouthEdit edit) {
      return new Single(edit.relaxation(), bits(edit.touched()), edit.edit(), p -> p, false);
    }

    static Single of(PolicyEdit edit) {
      return new Single(edit.relaxation(), bits(edit.touched()), y -> y, edit.edit(), true);
    }

    private static long bits(Set<Integer> rules) {
      return rules.stream().mapToLong(r -> 1L << r).reduce(0, (a, b) -> a | b);
    }

    /** What of two would be the same thing twice. */
    boolean alike(Single other) {
      return (relaxation.kind() == other.relaxation.kind()
              && relaxation.kind() == Relaxation.Kind.WEEKLY_SLOT)
          || (ofPolicy
              && other.ofPolicy
              && String.valueOf(relaxation.rule()).equals(other.relaxation.rule()));
    }
  }

  YouthSearch(Held held, MatchResult result, @Nullable BestChain chains, int index) {
    this.held = held;
    this.result = result;
    this.chains = chains;
    this.index = index;
    this.youth = held.youths().get(index);
    this.complete = !held.priced();
    Set<ProgrammeId> programmes = new HashSet<>();
    held.routing().routes().of(youth.id()).forEach(r -> programmes.add(r.programme()));
    boolean everybody = held.cohort().associations().isEmpty();
    this.onRoute = IntStream.range(0, held.mentors().size())
        .filter(m -> everybody || programmes.contains(held.mentors().get(m).programme()))
        .toArray();
    this.mentors = Arrays.stream(onRoute).mapToObj(held.mentors()::get).toList();
    Evaluation evaluation = Objects.requireNonNull(bind(held.policy().policy()));
    Evaluation.Row row = evaluation.row(youth);
    this.eligibleNow = evaluation.hasRoute(youth) ? eligible(row) : new int[0];
    this.excluding = new long[mentors.size()];
    for (int m = 0; m < excluding.length; m++) {
      for (int r = 0; r < evaluation.rules().size(); r++) {
        excluding[m] |= row.excludes(r, m) ? 1L << r : 0;
      }
    }
  }

  YouthChanges run() {
    if (held.matching() == null || mentors.isEmpty()) {
      return new YouthChanges(youth.id(), List.of(), true);
    }
    List<Single> singles = new ArrayList<>();
    YouthEdit.of(held.policy(), youth).forEach(e -> singles.add(Single.of(e)));
    PolicyEdits.of(held.policy()).forEach(e -> singles.add(Single.of(e)));
    singles.sort(Comparator.comparing(Single::relaxation, Relaxation.ORDER));
    List<YouthChange> found = alone(singles);
    return new YouthChanges(youth.id(), found.isEmpty() ? inTwos(singles) : best(found), complete);
  }

  /** The cheapest of each kind; of slots, which all cost the same, the one with the best total score. */
  private List<YouthChange> alone(List<Single> singles) {
    List<YouthChange> found = new ArrayList<>();
    Set<String> done = new HashSet<>();
    List<YouthChange> slots = new ArrayList<>();
    for (Single single : singles) {
      Relaxation relaxation = single.relaxation();
      String of =
          single.ofPolicy() ? "rule " + relaxation.rule() : relaxation.kind().name();
      if (done.contains(of) || !touches(single.touched())) {
        continue;
      }
      YouthChange change = attempt(List.of(single));
      if (change != null && relaxation.kind() == Relaxation.Kind.WEEKLY_SLOT) {
        slots.add(change);
      } else if (change != null) {
        found.add(change);
        done.add(of);
      }
    }
    slots.stream()
        .max(Comparator.comparingLong(YouthChange::scoreChange)
            .thenComparing(c -> c.relaxations().get(0), Relaxation.ORDER.reversed()))
        .ifPresent(found::add);
    return found;
  }

  private List<YouthChange> inTwos(List<Single> singles) {
    List<List<Single>> twos = new ArrayList<>();
    for (int a = 0; a < singles.size(); a++) {
      for (int b = a + 1; b < singles.size(); b++) {
        Single one = singles.get(a);
        Single other = singles.get(b);
        if (!one.alike(other) && touches(one.touched() | other.touched())) {
          twos.add(List.of(one, other));
        }
      }
    }
    twos.sort(Comparator.comparingInt(
        two -> two.get(0).relaxation().cost() + two.get(1).relaxation().cost()));
    List<YouthChange> found = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (List<Single> two : twos) {
      String of = name(two.get(0)) + " " + name(two.get(1));
      if (done.contains(of)) {
        continue;
      }
      if (found.size() == YouthChanges.MOST || tried >= MOST_PAIRS_TRIED) {
        complete &= found.size() == YouthChanges.MOST;
        break;
      }
      YouthChange change = attempt(two);
      if (change != null) {
        found.add(change);
        done.add(of);
      }
    }
    return best(found);
  }

  private static String name(Single single) {
    return single.ofPolicy()
        ? "rule " + single.relaxation().rule()
        : single.relaxation().kind().name();
  }

  private static List<YouthChange> best(List<YouthChange> found) {
    return found.stream()
        .sorted(Comparator.comparingInt(YouthChange::cost)
            .thenComparingLong(c -> -c.scoreChange())
            .thenComparing(c -> c.relaxations().get(0), Relaxation.ORDER)
            .thenComparing(c -> c.relaxations().get(c.relaxations().size() - 1), Relaxation.ORDER))
        .limit(YouthChanges.MOST)
        .toList();
  }

  /** Whether some mentor is excluded by nothing but these rules. */
  private boolean touches(long rules) {
    for (long by : excluding) {
      if (by != 0 && (by & ~rules) == 0) {
        return true;
      }
    }
    return false;
  }

  private @Nullable YouthChange attempt(List<Single> singles) {
    Youth changed = youth;
    Policy policy = held.policy().policy();
    for (Single single : singles) {
      changed = single.record().apply(changed);
      policy = single.policy().apply(policy);
    }
    Evaluation evaluation = bind(policy);
    if (evaluation == null) {
      complete = false;
      return null;
    }
    tried++;
    Evaluation.Row row = evaluation.row(changed);
    int[] eligible = eligible(row);
    if (Arrays.equals(eligible, eligibleNow)) {
      return null;
    }
    long[] scores = new long[eligible.length];
    try {
      Arrays.setAll(scores, k -> row.score(eligible[k]));
    } catch (RuntimeException | Error e) {
      throw row.blame(e);
    }
    List<Relaxation> relaxations = singles.stream().map(Single::relaxation).toList();
    YouthChange change = change(
        relaxations,
        changed,
        new Posed.Row(Arrays.stream(eligible).map(m -> onRoute[m]).toArray(), scores));
    return change == null ? null : confirmed(change);
  }

  private static int[] eligible(Evaluation.Row row) {
    try {
      return row.eligible();
    } catch (RuntimeException | Error e) {
      throw row.blame(e);
    }
  }

  private @Nullable Evaluation bind(Policy policy) {
    Evaluation known = bound.get(policy);
    if (known != null || bound.size() >= MOST_POLICIES) {
      return known;
    }
    ActivePolicy active = policy.equals(held.policy().policy())
        ? held.policy()
        : ActivePolicy.of(policy, held.policy().registry());
    Cohort cohort = held.cohort();
    RunContext context =
        new RunContext(cohort, active, held.gazetteer(), held.options().scoreTables());
    Evaluation evaluation = Evaluation.bind(
        cohort,
        mentors,
        held.routing().routes(),
        active,
        context,
        held.options().indexes());
    bound.put(policy, evaluation);
    return evaluation;
  }

  /** What these pairs of the youth lead to with routes as they are. */
  private @Nullable YouthChange change(List<Relaxation> relaxations, Youth changed, Posed.Row row) {
    if (chains == null) {
      return bySolving(relaxations, changed, row);
    }
    BestChain.Found found = chains.from(index, row.mentors(), row.scores());
    if (found == null) {
      return null;
    }
    int at = Arrays.binarySearch(row.mentors(), found.mentor());
    return new YouthChange(
        relaxations,
        changed,
        held.mentors().get(found.mentor()).id(),
        row.scores()[at],
        found.scoreChange(),
        found.moved(),
        false);
  }

  private @Nullable YouthChange bySolving(
      List<Relaxation> relaxations, Youth changed, Posed.Row all) {
    Matching before = held.matching();
    Posed.Row row = all.best(held.policy().policy().candidatesPerYouth());
    AssignmentProblem problem = Posed.with(held.problem(), y -> y == index ? row : null);
    Matching after = Posed.solve(held, problem);
    if (before == null || after == null) {
      return null;
    }
    int[][] then = Posed.mentors(held.problem(), before);
    int[][] now = Posed.mentors(problem, after);
    int[] own = now[index];
    if (own == null) {
      return null;
    }
    int moved = 0;
    for (int y = 0; y < then.length; y++) {
      if (then[y] != null && now[y] == null) {
        return null;
      }
      moved += y != index && !Arrays.equals(then[y], now[y]) ? 1 : 0;
    }
    int at = Arrays.binarySearch(row.mentors(), own[0]);
    return new YouthChange(
        relaxations,
        changed,
        held.mentors().get(own[0]).id(),
        row.scores()[at],
        Posed.score(problem, after) - Posed.score(held.problem(), before),
        moved,
        false);
  }

  /**
   * A youth who comes through no association might be routed elsewhere with another record, and others with them: then a whole fresh match
   * must say the same, or the change is not told.
   */
  private @Nullable YouthChange confirmed(YouthChange change) {
    if (change.youth().equals(youth) || held.cohort().associations().isEmpty() || given()) {
      return change;
    }
    Cohort cohort = change.applyTo(held.cohort());
    Routing anew = held.routingOf(cohort);
    if (held.sameMentors(held.routing(), anew) && held.rerouted(held.routing(), anew).length == 0) {
      return change;
    }
    if (held.priced() || !change.onlyTheYouth()) {
      complete = false;
      return null;
    }
    MatchResult fresh = Flow.match(cohort, held.policy(), held.gazetteer(), held.options());
    List<Proposal> own = fresh.proposalsFor(youth.id());
    boolean nobodyLoses =
        result.proposals().stream().noneMatch(p -> fresh.proposalsFor(p.youth()).isEmpty());
    if (own.isEmpty() || !nobodyLoses) {
      return null;
    }
    long moved = held.youths().stream()
        .filter(y -> !y.id().equals(youth.id()))
        .filter(y -> !fresh.proposalsFor(y.id()).stream()
            .map(Proposal::mentor)
            .toList()
            .equals(result.proposalsFor(y.id()).stream().map(Proposal::mentor).toList()))
        .count();
    return new YouthChange(
        change.relaxations(),
        change.youth(),
        own.get(0).mentor(),
        own.get(0).micropoints(),
        score(fresh) - score(result),
        Math.toIntExact(moved),
        true);
  }

  private static long score(MatchResult of) {
    return of.proposals().stream().mapToLong(Proposal::micropoints).sum();
  }

  private boolean given() {
    if (youth.programme() != null) {
      return true;
    }
    return youth.association() != null
        && held.cohort()
            .association(youth.association())
            .map(a -> a.programmes().size() == 1)
            .orElse(false);
  }
}
