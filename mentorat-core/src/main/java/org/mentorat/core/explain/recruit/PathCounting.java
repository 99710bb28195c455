package org.mentorat.core.explain.recruit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.candidates.Participants;
import org.mentorat.core.candidates.RunContext;
import org.mentorat.core.explain.coverage.Coverage;
import org.mentorat.core.explain.coverage.Held;
import org.mentorat.core.explain.coverage.Islands;
import org.mentorat.core.flow.Routing;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.spi.Route;
import org.mentorat.spi.Routes;

/**
 * Counts by augmenting paths: adding k mentors of a kind serves as many more youths as there are paths of moves from unserved youths to
 * their places that share nothing. Since the sets of youths that can be served are those of a matroid, what k places add is the lesser of
 * k and of what any number of them would add, so one count tells all; and it only ever falls as others are added (Minoux 1978 counts lazily
 * for that reason).
 *
 * <p>When something is adopted, everybody is routed anew. Youths who go elsewhere get the pairs that they have there, and whoever can be
 * served then is: that is the coverage of a fresh match. Where a mentor goes elsewhere, or running or settled pairs are touched, the
 * campaign is posed afresh. Of a campaign of which not all eligible pairs are held, the pairs
 * of the run and those of the recruits count, with routes as they are: a lower bound, exact where every place added is used.
 */
final class PathCounting implements Counting {
  private static final int CHUNK = 256;

  private final List<Template> templates;
  private final boolean alwaysAfresh;
  private Held held;
  private Cohort cohort;
  private Routing routing;
  private Coverage coverage;
  private Islands islands;
  private BitSet shortage;

  /** The youths eligible for each kind of mentor, by index. */
  private int[][] youthsOf;

  PathCounting(Held held, List<Template> templates, boolean alwaysAfresh) {
    this.templates = templates;
    this.alwaysAfresh = alwaysAfresh;
    this.held = held;
    this.cohort = held.cohort();
    this.routing = held.routing();
    this.youthsOf = new int[templates.size()][];
    int[] groups = groups();
    int[][] added = eligible();
    this.coverage = new Coverage(held.problem(), held.matching(), groups, added);
    this.islands = new Islands(held.problem(), groups);
    this.shortage = coverage.shortage();
  }

  private int[] groups() {
    return templates.stream()
        .mapToInt(t -> held.groupOf(t.traits().programme()))
        .toArray();
  }

  /** Asks the rules about every youth and every kind of mentor, by youth. */
  private int[][] eligible() {
    List<Mentor> like = like();
    int[][] added = new int[held.youths().size()][];
    if (!like.isEmpty()) {
      Evaluation evaluation = bind(held.cohort(), like, Held.with(routing, like));
      int chunks = (added.length + CHUNK - 1) / CHUNK;
      held.options().workers().run(chunks, c -> {
        for (int y = c * CHUNK; y < Math.min(added.length, (c + 1) * CHUNK); y++) {
          added[y] = eligible(evaluation, held.youths().get(y));
        }
      });
    }
    listYouths(y -> added[y]);
    return added;
  }

  private List<Mentor> like() {
    return templates.stream().map(Template::like).toList();
  }

  private Evaluation bind(Cohort of, List<Mentor> mentors, Routes routes) {
    RunContext context =
        new RunContext(of, held.policy(), held.gazetteer(), held.options().scoreTables());
    return Evaluation.bind(
        of, mentors, routes, held.policy(), context, held.options().indexes());
  }

  private void listYouths(IntFunction<int @Nullable []> addedTo) {
    int[] count = new int[templates.size()];
    int youths = held.youths().size();
    for (int y = 0; y < youths; y++) {
      int[] of = addedTo.apply(y);
      for (int t = 0; of != null && t < of.length; t++) {
        count[of[t]]++;
      }
    }
    Arrays.setAll(youthsOf, t -> new int[count[t]]);
    for (int y = youths - 1; y >= 0; y--) {
      int[] of = addedTo.apply(y);
      for (int t = 0; of != null && t < of.length; t++) {
        youthsOf[of[t]][--count[of[t]]] = y;
      }
    }
  }

  private static int[] eligible(Evaluation evaluation, Youth youth) {
    if (!evaluation.hasRoute(youth)) {
      return new int[0];
    }
    Evaluation.Row row = evaluation.row(youth);
    try {
      return row.eligible();
    } catch (RuntimeException | Error e) {
      throw row.blame(e);
    }
  }

  @Override
  public int youths() {
    return coverage.youths();
  }

  @Override
  public int served() {
    return coverage.served();
  }

  @Override
  public boolean submodular() {
    return true;
  }

  private int[] unserved() {
    return IntStream.range(0, coverage.youths())
        .filter(y -> !coverage.isServed(y))
        .toArray();
  }

  @Override
  public int mostGain(int template, int mentors) {
    return Math.min(places(template, mentors), coverage.youths() - coverage.served());
  }

  @Override
  public int gain(int template, int mentors) {
    int places = places(template, mentors);
    if (places == 0) {
      return 0;
    }
    coverage.addPlaces(template, places);
    coverage.tryOut();
    int gain = serve(template, places);
    coverage.takeBack();
    coverage.addPlaces(template, -places);
    return gain;
  }

  /** No more places of a kind are of use than youths whom the shortage reaches can take them. */
  private int places(int template, int mentors) {
    long useful = Arrays.stream(youthsOf[template]).filter(shortage::get).count();
    return (int) Math.min(useful, (long) mentors * templates.get(template).capacity());
  }

  /** First those whom the recruits can take and whoever comes in behind them, then whoever else gains by moves. */
  private int serve(int template, int places) {
    int gain = coverage.fill(template, youthsOf[template], places);
    if (gain < places && !coverage.isOpen(template)) {
      int[] island = islands.among(
          unserved(),
          new int[] {held.problem().mentors() + template},
          youthsOf[template],
          new int[0]);
      gain += coverage.serve(island, places - gain);
    }
    return gain;
  }

  @Override
  public int gain(Raise raise, int places) {
    int[] nodes = raise.nodes(held.groups());
    raise(nodes, places);
    coverage.tryOut();
    int gain = serve(nodes, places);
    coverage.takeBack();
    raise(nodes, -places);
    return gain;
  }

  private void raise(int[] nodes, int places) {
    for (int node : nodes) {
      coverage.raise(node, places);
    }
  }

  private int serve(int[] nodes, int places) {
    if (nodes.length == 0) {
      return 0;
    }
    int[] island = islands.among(unserved(), new int[0], new int[0], nodes);
    return coverage.serve(island, places);
  }

  @Override
  public Adopted adopt(int template, List<Mentor> recruits) {
    List<Mentor> mentors = new ArrayList<>(cohort.mentors());
    mentors.addAll(recruits);
    int places = Math.multiplyExact(recruits.size(), templates.get(template).capacity());
    int useful = places(template, recruits.size());
    coverage.addPlaces(template, places);
    return adopt(
        cohort.toBuilder().mentors(mentors).build(),
        places,
        () -> serve(template, useful),
        () -> coverage.addPlaces(template, -places),
        () -> {
          for (int y : youthsOf[template]) {
            islands.join(y, held.problem().mentors() + template);
          }
        });
  }

  @Override
  public Adopted adopt(Raise raise, int places) {
    int[] nodes = raise.nodes(held.groups());
    raise(nodes, places);
    return adopt(
        raise.applyTo(cohort, places),
        places,
        () -> serve(nodes, places),
        () -> raise(nodes, -places),
        () -> {});
  }

  @SuppressWarnings("ReferenceEquality") // the very routes at hand, or others
  private Adopted adopt(
      Cohort changed, int places, IntSupplier serve, Runnable undo, Runnable confirm) {
    int before = coverage.served();
    int[] waiting = unserved();
    coverage.tryOut();
    int asRouted = serve.getAsInt();
    Routing anew = held.priced() ? routing : held.routingOf(changed);
    int[] moved = anew == routing ? new int[0] : held.rerouted(routing, anew);
    if (!held.priced() && (alwaysAfresh || touches(changed, anew, moved))) {
      coverage.takeBack();
      undo.run();
      return adoptAfresh(changed, asRouted);
    }
    Rows rows = new Rows(moved);
    if (moved.length > 0) {
      rows.replace(changed, anew);
      coverage.serveAll();
    }
    int gain = coverage.served() - before;
    if (gain <= 0) {
      rows.restore();
      coverage.takeBack();
      undo.run();
      return Adopted.NOTHING;
    }
    coverage.keep();
    confirm.run();
    if (moved.length > 0) {
      rows.join();
      listYouths(coverage::addedTo);
    }
    assert coverage.feasible();
    shortage = coverage.shortage();
    cohort = changed;
    routing = anew;
    int[] gained = Arrays.stream(waiting).filter(coverage::isServed).toArray();
    return new Adopted(
        gain, asRouted, held.priced() && gain < places, arrivals(anew, moved), gained);
  }

  private Set<AssociationId> arrivals(Routing anew, int[] moved) {
    Set<AssociationId> arrivals = new HashSet<>();
    for (int y : moved) {
      anew.routes().of(held.youths().get(y).id()).forEach(r -> arrivals.add(r.association()));
    }
    return arrivals;
  }

  /** Whether more changes than pairs of youths who are routed elsewhere: mentors go elsewhere, or other youths take part. */
  private boolean touches(Cohort changed, Routing anew, int[] moved) {
    if (!held.sameMentors(routing, anew) || Arrays.stream(moved).anyMatch(coverage::isLocked)) {
      return true;
    }
    return moved.length > 0
        && !everybodyTakesPart()
        && !Participants.of(changed, anew.mentors(), anew.routes(), held.policy()).youths().stream()
            .map(Youth::id)
            .toList()
            .equals(held.youths().stream().map(Youth::id).toList());
  }

  /** Whether nobody's places are held by running pairs, so that whoever is routed anywhere takes part. */
  private boolean everybodyTakesPart() {
    return cohort.youths().size() == held.youths().size()
        && cohort.pairs().stream().noneMatch(p -> p.status() == KnownPair.Status.RUNNING);
  }

  private Adopted adoptAfresh(Cohort changed, int asRouted) {
    Held other = held.posedAfresh(changed);
    if (!other.countsByPaths() || other.priced()) {
      return Adopted.NOTHING;
    }
    PathCounting counting = new PathCounting(other, templates, alwaysAfresh);
    int gain = counting.served() - served();
    if (gain <= 0) {
      return Adopted.NOTHING;
    }
    held = counting.held;
    cohort = changed;
    routing = counting.routing;
    coverage = counting.coverage;
    islands = counting.islands;
    shortage = counting.shortage;
    youthsOf = counting.youthsOf;
    return new Adopted(gain, asRouted, false, null, new int[0]);
  }

  /** The pairs of youths who are routed elsewhere. */
  private final class Rows {
    private final int[] who;
    private final int[][] rowBefore;
    private final int[][] addedBefore;

    Rows(int[] who) {
      this.who = who;
      this.rowBefore = new int[who.length][];
      this.addedBefore = new int[who.length][];
      Arrays.setAll(rowBefore, k -> coverage.changedRow(who[k]));
      Arrays.setAll(addedBefore, k -> coverage.addedTo(who[k]));
    }

    /** Asks the rules about the mentors of the programmes that these youths go to now: nobody else is on their way. */
    void replace(Cohort changed, Routing anew) {
      Set<ProgrammeId> there = new HashSet<>();
      for (int y : who) {
        anew.routes().of(held.youths().get(y).id()).forEach(r -> there.add(r.programme()));
      }
      int own = held.mentors().size();
      int[] index = IntStream.range(0, own + templates.size())
          .filter(m -> there.contains(mentor(m).programme()))
          .toArray();
      List<Mentor> mentors = Arrays.stream(index).mapToObj(this::mentor).toList();
      Evaluation evaluation = bind(changed, mentors, Held.with(some(anew), like()));
      int[][] found = new int[who.length][];
      held.options().workers().run((who.length + CHUNK - 1) / CHUNK, c -> {
        for (int k = c * CHUNK; k < Math.min(who.length, (c + 1) * CHUNK); k++) {
          found[k] = Arrays.stream(eligible(evaluation, held.youths().get(who[k])))
              .map(m -> index[m])
              .toArray();
        }
      });
      for (int k = 0; k < who.length; k++) {
        coverage.replaceRow(
            who[k],
            Arrays.stream(found[k]).filter(m -> m < own).toArray(),
            Arrays.stream(found[k]).filter(m -> m >= own).map(m -> m - own).toArray());
      }
    }

    /** The routes of these youths and of all mentors. */
    private Routing some(Routing anew) {
      Map<YouthId, List<Route>> ofYouths = new HashMap<>();
      for (int y : who) {
        YouthId id = held.youths().get(y).id();
        ofYouths.put(id, anew.routes().of(id));
      }
      Map<MentorId, Route> ofMentors = new HashMap<>();
      for (Mentor mentor : held.mentors()) {
        anew.routes().of(mentor.id()).ifPresent(route -> ofMentors.put(mentor.id(), route));
      }
      return new Routing(new Routes(ofYouths, ofMentors), anew.mentors());
    }

    /** A mentor of the problem, or behind these one of each kind. */
    private Mentor mentor(int m) {
      int own = held.mentors().size();
      return m < own ? held.mentors().get(m) : templates.get(m - own).like();
    }

    void restore() {
      for (int k = 0; k < who.length; k++) {
        coverage.replaceRow(who[k], rowBefore[k], addedBefore[k]);
      }
    }

    void join() {
      for (int y : who) {
        for (int m : Objects.requireNonNull(coverage.changedRow(y))) {
          islands.join(y, m);
        }
        // What is adopted of a kind later joins the islands of all its youths; what was, does so
        // now.
        for (int t : Objects.requireNonNull(coverage.addedTo(y))) {
          islands.join(y, held.problem().mentors() + t);
        }
      }
    }
  }
}
