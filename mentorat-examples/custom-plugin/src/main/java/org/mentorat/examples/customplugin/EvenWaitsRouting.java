package org.mentorat.examples.customplugin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.mentorat.model.Association;
import org.mentorat.model.Mentor;
import org.mentorat.model.Programme;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Rooms;
import org.mentorat.spi.Route;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RouteRanking.Closed;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.StrategyInfo;

/**
 * Evens out waiting between associations: a youth goes where the expected wait is shortest now, a mentor where it is longest. The wait
 * grows with everybody who was routed there before, so that the queues of all associations fill up alike.
 *
 * <p>Closed is a programme of another association than the one through which somebody came, one whose ages do not include the youth's,
 * and one that answers none of the needs. Equal waits are put in order by lot.
 */
final class EvenWaitsRouting implements RoutingStrategy {
  private static final StrategyInfo INFO = new StrategyInfo(
      "evenWaits",
      "1.0",
      "Sends youths where the wait is shortest and mentors where it is longest.",
      List.of(
          Parameter.decimal(
              "halfFitDays", 30.0, 1, 3650, "days of waiting that halve the fit of a programme"),
          Parameter.decimal(
              "unknownDays", 60.0, 0, 3650, "what a wait that nobody knows counts as, in days")),
      Set.of(
          "youth.association",
          "youth.born",
          "youth.needs",
          "mentor.association",
          "mentor.expertise",
          "programme.ages",
          "programme.needs"));

  @Override
  public StrategyInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context) {
    return new Waits(context);
  }

  private static final class Waits implements Bound {
    private final List<Door> doors = new ArrayList<>();
    private final LocalDate startDate;
    private final long seed;
    private final double halfFitDays;
    private final double unknownDays;

    Waits(BindingContext context) {
      for (Association association : context.associations()) {
        for (Programme programme : association.programmes()) {
          doors.add(new Door(association, programme));
        }
      }
      this.startDate = context.startDate();
      this.seed = context.seed();
      this.halfFitDays = context.parameters().decimal("halfFitDays");
      this.unknownDays = context.parameters().decimal("unknownDays");
    }

    @Override
    public RouteRanking youth(Youth youth, Rooms rooms) {
      Ranking ranking = new Ranking(youth.id().value());
      for (Door door : doors) {
        List<Reason> reasons = door.closedTo(youth, startDate);
        double days = days(door, rooms);
        ranking.add(door, reasons, halfFitDays / (halfFitDays + days), days);
      }
      return ranking.done();
    }

    @Override
    public RouteRanking mentor(Mentor mentor, Rooms rooms) {
      Ranking ranking = new Ranking(mentor.id().value());
      for (Door door : doors) {
        double days = days(door, rooms);
        ranking.add(door, door.closedTo(mentor), days / (halfFitDays + days), days);
      }
      return ranking.done();
    }

    private double days(Door door, Rooms rooms) {
      OptionalDouble expected = rooms.expectedWaitDays(door.programme().id());
      return StrictMath.max(0, expected.orElse(unknownDays));
    }

    /** Open and closed doors of one person. */
    private final class Ranking {
      private final String person;
      private final List<Open> open = new ArrayList<>();
      private final List<Closed> closed = new ArrayList<>();

      Ranking(String person) {
        this.person = person;
      }

      void add(Door door, List<Reason> reasons, double fit, double days) {
        if (reasons.isEmpty()) {
          Route route = new Route(
              door.association().id(), door.programme().id(), fit, List.of(waiting(days)), false);
          open.add(new Open(route, Lots.draw(seed, person, door.programme().id().value())));
        } else {
          closed.add(new Closed(door.association().id(), door.programme().id(), reasons));
        }
      }

      RouteRanking done() {
        open.sort(Comparator.comparingDouble((Open each) -> -each.route().fit())
            .thenComparingLong(Open::lot));
        return new RouteRanking(open.stream().map(Open::route).toList(), closed);
      }
    }
  }

  private record Open(Route route, long lot) {}

  private static Reason waiting(double days) {
    long rounded = StrictMath.round(days);
    return new Reason(
        "WAIT",
        new Text(
            "Attente estimée : " + rounded + " jours.", "Expected wait: " + rounded + " days."));
  }
}
