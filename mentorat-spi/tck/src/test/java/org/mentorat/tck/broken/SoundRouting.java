package org.mentorat.tck.broken;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Mentor;
import org.mentorat.model.Need;
import org.mentorat.model.Programme;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.Rooms;
import org.mentorat.spi.Route;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.StrategyInfo;

/** Ranks programmes that answer a need by the room left. It keeps every rule, with a method to override for each way to break one. */
class SoundRouting implements RoutingStrategy {
  static final Parameter FULL =
      Parameter.decimal("full", 0.25, 0, 1, "fit of a programme without places left");
  static final Reason NO_NEED =
      new Reason("NEED", new Text("Aucun besoin couvert.", "No need is answered."));
  static final Reason ELSEWHERE = new Reason(
      "ASSOCIATION", new Text("Vient d'une autre association.", "Came through another one."));

  static final Set<String> READS = Set.of(
      "youth.association",
      "youth.needs",
      "mentor.association",
      "mentor.expertise",
      "programme.needs");

  static StrategyInfo info(String version, Parameter... parameters) {
    return info(version, READS, parameters);
  }

  static StrategyInfo info(String version, Set<String> reads, Parameter... parameters) {
    return new StrategyInfo(
        "by-room", version, "Ranks programmes by room.", List.of(parameters), reads);
  }

  @Override
  public StrategyInfo info() {
    return info("1", FULL);
  }

  double full(BindingContext context) {
    return context.parameters().decimal("full");
  }

  /** What is asked about a person. */
  record Person(
      String id, @Nullable AssociationId from, @Nullable Set<Need> needs) {}

  double fit(Run run, Person person, Programme programme, Rooms rooms) {
    int left = rooms.left(programme.id());
    return left <= 0 ? run.full : 1 - (1 - run.full) / (1 + left);
  }

  @Nullable
  Reason closed(Person person, Association association, Programme programme) {
    if (person.from != null && !person.from.equals(association.id())) {
      return ELSEWHERE;
    }
    Set<Need> needs = programme.needs();
    boolean none =
        needs != null && person.needs != null && person.needs.stream().noneMatch(needs::contains);
    return none ? NO_NEED : null;
  }

  RouteRanking rank(Run run, Person person, Rooms rooms) {
    List<Route> open = new ArrayList<>();
    List<RouteRanking.Closed> closed = new ArrayList<>();
    for (Association association : run.context.associations()) {
      for (Programme programme : association.programmes()) {
        Reason reason = closed(person, association, programme);
        if (reason == null) {
          double fit = fit(run, person, programme, rooms);
          open.add(new Route(association.id(), programme.id(), fit, List.of(), false));
        } else {
          closed.add(new RouteRanking.Closed(association.id(), programme.id(), List.of(reason)));
        }
      }
    }
    open.sort(Comparator.comparingDouble(Route::fit).reversed().thenComparing(Route::programme));
    return new RouteRanking(open, closed);
  }

  @Override
  public Bound bind(BindingContext context) {
    return bound(new Run(context, full(context)));
  }

  Bound bound(Run run) {
    return new Bound() {
      @Override
      public RouteRanking youth(Youth youth, Rooms rooms) {
        Set<Need> needs = youth.needs() == null ? null : Set.copyOf(youth.needs());
        return rank(run, new Person("y" + youth.id(), youth.association(), needs), rooms);
      }

      @Override
      public RouteRanking mentor(Mentor mentor, Rooms rooms) {
        return rank(
            run, new Person("m" + mentor.id(), mentor.association(), mentor.expertise()), rooms);
      }
    };
  }

  /** What is known once it is bound. */
  static final class Run {
    final BindingContext context;
    final double full;

    Run(BindingContext context, double full) {
      this.context = Objects.requireNonNull(context);
      this.full = full;
    }
  }
}
