package org.mentorat.core.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.candidates.Lottery;
import org.mentorat.core.candidates.Participants;
import org.mentorat.core.candidates.RunContext;
import org.mentorat.core.candidates.RunningPairs;
import org.mentorat.core.guard.Abandoned;
import org.mentorat.core.guard.Guard;
import org.mentorat.core.guard.GuardedRouting;
import org.mentorat.core.guard.Repeat;
import org.mentorat.core.plugin.PartName;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.core.policy.ActivePolicy;
import org.mentorat.core.policy.InvalidPolicyException;
import org.mentorat.core.policy.RoutingMode;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.problem.Workers;
import org.mentorat.spi.Rooms;
import org.mentorat.spi.Route;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.Routes;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.UnusableParameterException;

/**
 * Gives everybody a way to a programme. Who comes through an association stays with it; the strategy chooses among its programmes.
 *
 * <p>Mentors first, in the order of the lottery, since they make the room; then youths, the longest waiting first, equal days by lottery.
 * A youth who comes without an association takes the best-ranked programme that still has room; where none has, the best-ranked. With
 * joint routing the youth's candidates span the best few instead. Linear in people × programmes.
 *
 * @param routes where everybody goes
 * @param mentors the mentors of the cohort with the association and programme they were routed to
 * @since 0.1
 */
public record Routing(Routes routes, List<Mentor> mentors) {
  /** Routes everybody of {@code cohort}. A cohort without associations needs no routes. */
  public static Routing of(Cohort cohort, ActivePolicy policy, RunContext context) {
    if (cohort.associations().isEmpty()) {
      return new Routing(new Routes(Map.of(), Map.of()), cohort.mentors());
    }
    return new Router(cohort, policy, context).route();
  }

  /** Prepares questions about single youths: binds the strategy and routes the mentors. */
  public static Questions questions(Cohort cohort, ActivePolicy policy, RunContext context) {
    return new Questions(cohort, policy, context);
  }

  /**
   * The rankings of single youths over all programmes, before any other youth is routed. Thread-safe: one question is answered after the
   * other, each in time linear in the programmes.
   *
   * @since 0.1
   */
  public static final class Questions {
    private final Guard guard;
    private final Router router;

    private Questions(Cohort cohort, ActivePolicy policy, RunContext context) {
      guard = context.guard();
      router = watched(() -> {
        Router made = new Router(cohort, policy, context);
        made.routeMentors();
        return made;
      });
    }

    private <T> T watched(Supplier<T> answer) {
      return guard.run(Workers.CALLER, RunOptions.defaults().patience(), attempt -> answer.get());
    }

    /** The ranking of a youth; what was asked before does not matter. */
    public synchronized RouteRanking rank(Youth youth) {
      return watched(() -> router.rank(youth));
    }
  }

  /** In place of a strategy that is asked through its guard. */
  private static final RoutingStrategy.Bound NOBODY_ASKS = new RoutingStrategy.Bound() {
    @Override
    public RouteRanking youth(Youth youth, Rooms rooms) {
      throw new IllegalStateException("the strategy is asked through its guard");
    }

    @Override
    public RouteRanking mentor(Mentor mentor, Rooms rooms) {
      throw new IllegalStateException("the strategy is asked through its guard");
    }
  };

  private static final class Router {
    private final Cohort cohort;
    private final ActivePolicy policy;
    private final RoutingStrategy.Bound strategy;
    /** Stands before a strategy of a plug-in; null: the strategy is built in. */
    private final @Nullable GuardedRouting guarded;

    private final PartName strategyName;
    private final Room room;
    private final Map<MentorId, Route> mentorRoutes = new LinkedHashMap<>();

    Router(Cohort cohort, ActivePolicy policy, RunContext context) {
      this.cohort = cohort;
      this.policy = policy;
      this.strategyName = policy.routingOnFault().part();
      this.room = new Room(cohort);
      try {
        this.guarded = context
            .guard()
            .routing(
                context.with(policy.routingParameters()),
                context::with,
                ranking -> room.knowsEach(ranking.routes()));
        this.strategy = guarded != null
            ? NOBODY_ASKS
            : Objects.requireNonNull(
                policy.routing().bind(context.with(policy.routingParameters())));
      } catch (PluginFaultException | Repeat | Abandoned e) {
        throw e;
      } catch (UnusableParameterException e) {
        throw new InvalidPolicyException(List.of(new InvalidPolicyException.Problem(
            "/routing/parameters/" + e.parameter(), "expected " + e.expected())));
      } catch (Throwable e) {
        throw PluginFaultException.threw(strategyName, null, null, e);
      }
    }

    Routing route() {
      routeMentors();
      Map<YouthId, List<Route>> youthRoutes = routeYouths();
      List<Mentor> routed = new ArrayList<>(cohort.mentors().size());
      for (Mentor mentor : cohort.mentors()) {
        Route route = mentorRoutes.get(mentor.id());
        routed.add(
            route == null
                    || (route.programme().equals(mentor.programme())
                        && route.association().equals(mentor.association()))
                ? mentor
                : mentor.toBuilder()
                    .association(route.association())
                    .programme(route.programme())
                    .build());
      }
      return new Routing(new Routes(youthRoutes, mentorRoutes), List.copyOf(routed));
    }

    private void routeMentors() {
      List<Mentor> undecided = new ArrayList<>();
      for (Mentor mentor :
          Lottery.order(cohort.mentors(), m -> m.id().value(), policy.policy().seed())) {
        @Nullable Route given = given(mentor.association(), mentor.programme());
        if (given == null) {
          undecided.add(mentor);
        } else {
          settle(mentor, given);
        }
      }
      for (Mentor mentor : undecided) {
        RouteRanking ranking = rank(mentor);
        @Nullable Route best = first(ranking, mentor.association());
        if (best != null) {
          settle(mentor, best);
        }
      }
    }

    private void settle(Mentor mentor, Route route) {
      mentorRoutes.put(mentor.id(), route);
      room.addMentor(mentor, route.programme());
    }

    private Map<YouthId, List<Route>> routeYouths() {
      Map<YouthId, List<Route>> routes = new HashMap<>();
      List<Youth> undecided = new ArrayList<>();
      for (Youth youth :
          Lottery.order(cohort.youths(), y -> y.id().value(), policy.policy().seed())) {
        @Nullable Route given = given(youth.association(), youth.programme());
        if (given == null) {
          undecided.add(youth);
        } else {
          routes.put(youth.id(), List.of(given));
          room.addYouth(youth, given.programme());
        }
      }
      undecided.sort(Comparator.comparing(
          Youth::requestedOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())));
      for (Youth youth : undecided) {
        List<Route> open = rank(youth).routes();
        if (youth.association() != null) {
          open = within(open, youth.association());
          if (open.isEmpty()) {
            open = closedWithin(youth.association());
          }
        }
        if (!open.isEmpty()) {
          List<Route> taken = policy.policy().routingMode() == RoutingMode.JOINT
              ? best(open)
              : List.of(withRoom(open));
          routes.put(youth.id(), taken);
          room.addYouth(youth, taken.get(0).programme());
        }
      }
      return routes;
    }

    /** The best few, and the fallback only where nothing else is open. */
    private List<Route> best(List<Route> open) {
      List<Route> regular = open.stream()
          .filter(r -> !r.fallback())
          .limit(policy.policy().maxRoutes())
          .toList();
      return regular.isEmpty() ? open.subList(0, 1) : regular;
    }

    private Route withRoom(List<Route> open) {
      for (Route route : open) {
        if (room.left(route.programme()) > 0) {
          return route;
        }
      }
      return open.get(0);
    }

    /** The route of somebody who named the programme, or the association with one programme only; null: the strategy chooses. */
    private @Nullable Route given(
        @Nullable AssociationId association, @Nullable ProgrammeId programme) {
      if (programme != null) {
        return cohort
            .associationOf(programme)
            .map(a -> Route.given(a.id(), programme))
            .orElse(null);
      }
      if (association == null) {
        return null;
      }
      List<Programme> programmes = programmes(association);
      return programmes.size() == 1 ? Route.given(association, programmes.get(0).id()) : null;
    }

    /** Somebody stays with their association even where its programmes are closed to them: the rules will say why. */
    private List<Route> closedWithin(AssociationId association) {
      return programmes(association).stream()
          .limit(1)
          .map(p -> Route.given(association, p.id()))
          .toList();
    }

    private List<Programme> programmes(AssociationId association) {
      return cohort.association(association).map(Association::programmes).orElse(List.of());
    }

    private @Nullable Route first(RouteRanking ranking, @Nullable AssociationId association) {
      List<Route> open =
          association == null ? ranking.routes() : within(ranking.routes(), association);
      if (open.isEmpty() && association != null) {
        open = closedWithin(association);
      }
      return open.isEmpty() ? null : open.get(0);
    }

    private static List<Route> within(List<Route> routes, AssociationId association) {
      return routes.stream().filter(r -> r.association().equals(association)).toList();
    }

    private RouteRanking rank(Youth youth) {
      if (guarded != null) {
        return guarded.youth(youth, room);
      }
      @Nullable RouteRanking ranking;
      try {
        ranking = strategy.youth(youth, room);
      } catch (Throwable e) {
        throw PluginFaultException.threw(strategyName, youth.id(), null, e);
      }
      return checked(ranking, youth.id(), null);
    }

    private RouteRanking rank(Mentor mentor) {
      if (guarded != null) {
        return guarded.mentor(mentor, room);
      }
      @Nullable RouteRanking ranking;
      try {
        ranking = strategy.mentor(mentor, room);
      } catch (Throwable e) {
        throw PluginFaultException.threw(strategyName, null, mentor.id(), e);
      }
      return checked(ranking, null, mentor.id());
    }

    /** Routes lead to programmes of the cohort, by their own associations, each once. */
    private RouteRanking checked(
        @Nullable RouteRanking ranking, @Nullable YouthId youth, @Nullable MentorId mentor) {
      if (ranking == null || !room.knowsEach(ranking.routes())) {
        throw PluginFaultException.wrongAnswer(
            strategyName,
            youth,
            mentor,
            "routes to programmes of the cohort under their own associations, each once");
      }
      return ranking;
    }
  }

  /** Places and demand by programme, while people are being routed. */
  private static final class Room implements Rooms {
    private final Map<ProgrammeId, Integer> index = new HashMap<>();
    private final List<Programme> programmes = new ArrayList<>();
    private final List<Association> associations = new ArrayList<>();
    private final int[] supply;
    private final int[] demand;
    private final int[] associationOf;
    private final int[] associationSupply;
    private final int[] associationDemand;
    private final RunningPairs running;
    /** By programme, the number of the last ranking that led to it. */
    private final int[] lastSeen;

    private int asked;

    Room(Cohort cohort) {
      List<Integer> owner = new ArrayList<>();
      for (int a = 0; a < cohort.associations().size(); a++) {
        Association association = cohort.associations().get(a);
        associations.add(association);
        for (Programme programme : association.programmes()) {
          index.put(programme.id(), programmes.size());
          programmes.add(programme);
          owner.add(a);
        }
      }
      this.lastSeen = new int[programmes.size()];
      this.supply = new int[programmes.size()];
      this.demand = new int[programmes.size()];
      this.associationOf = owner.stream().mapToInt(Integer::intValue).toArray();
      this.associationSupply = new int[associations.size()];
      this.associationDemand = new int[associations.size()];
      this.running = RunningPairs.of(cohort);
    }

    /** Whether each route leads to a programme of the cohort by its own association, and no two to one programme. */
    boolean knowsEach(List<Route> routes) {
      asked++;
      for (Route route : routes) {
        Integer p = index.get(route.programme());
        if (p == null
            || lastSeen[p] == asked
            || !associations.get(associationOf[p]).id().equals(route.association())) {
          return false;
        }
        lastSeen[p] = asked;
      }
      return true;
    }

    void addMentor(Mentor mentor, ProgrammeId programme) {
      int p = indexOf(programme);
      int places = Participants.freePlaces(mentor, programmes.get(p), running.of(mentor.id()));
      supply[p] += places;
      associationSupply[associationOf[p]] += places;
    }

    /** A youth asks for the mentors that the programme gives, less those whom they meet already. */
    void addYouth(Youth youth, ProgrammeId programme) {
      int p = indexOf(programme);
      int places = Math.max(0, programmes.get(p).mentorsPerYouth() - running.of(youth.id()));
      demand[p] += places;
      associationDemand[associationOf[p]] += places;
    }

    @Override
    public int left(ProgrammeId programme) {
      int p = indexOf(programme);
      int a = associationOf[p];
      int ofAssociation =
          most(associations.get(a).intake().upper(), associationSupply[a]) - associationDemand[a];
      return Math.min(places(p) - demand[p], ofAssociation);
    }

    @Override
    public int places(ProgrammeId programme) {
      return places(indexOf(programme));
    }

    private int places(int p) {
      int a = associationOf[p];
      return Math.min(
          most(programmes.get(p).places().upper(), supply[p]),
          most(associations.get(a).intake().upper(), associationSupply[a]));
    }

    /** The usual answer delay, once for the youths who find a place and once more for every further round of places. */
    @Override
    public OptionalDouble expectedWaitDays(ProgrammeId programme) {
      int p = indexOf(programme);
      @Nullable Integer delay = associations.get(associationOf[p]).answerDelayDays();
      if (delay == null) {
        return OptionalDouble.empty();
      }
      int places = places(p);
      return OptionalDouble.of(
          places == 0 ? 2.0 * delay : delay * Math.max(1.0, (demand[p] + 1.0) / places));
    }

    private static int most(@Nullable Integer upper, int supply) {
      return upper == null ? supply : Math.min(upper, supply);
    }

    private int indexOf(ProgrammeId programme) {
      Integer found = index.get(programme);
      if (found == null) {
        throw new IllegalArgumentException(
            "no association of the cohort has programme " + programme);
      }
      return found;
    }
  }
}
