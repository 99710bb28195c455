package org.mentorat.core.builtin.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.columns.Coverage;
import org.mentorat.core.builtin.columns.Enrolment;
import org.mentorat.core.builtin.columns.Reach;
import org.mentorat.core.builtin.columns.Spelling;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Company;
import org.mentorat.model.CompanyId;
import org.mentorat.model.Mentor;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Rooms;
import org.mentorat.spi.Route;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RouteRanking.Closed;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.UnusableParameterException;

/** {@link BestFitRouting} bound to a run. Thread-safe. */
final class BestFit implements RoutingStrategy.Bound {
  private static final double UNKNOWN_WAIT = 0.5;

  /** Days of waiting that halve what the wait is worth. */
  private static final double HALF_LIFE_DAYS = 30;

  /** Best fit first, equal fits by lot. */
  private static final Comparator<Open> ORDER = (one, other) -> {
    int byFit = Double.compare(other.route.fit(), one.route.fit());
    return byFit != 0 ? byFit : Long.compare(one.lot, other.lot);
  };

  private final BindingContext context;
  private final Weights youthWeights;
  private final Weights mentorWeights;
  private final List<Gate> gates = new ArrayList<>();
  private final Coverage<Reach[]> coverage;
  private final boolean partnerSchools;
  private final Map<String, CompanyId> companyBySpelling = new HashMap<>();
  private final @Nullable Gate fallback;
  private final Praise forYouths = new Praise(Praise.Audience.YOUTH);
  private final Praise forMentors = new Praise(Praise.Audience.MENTOR);

  BestFit(BindingContext context) {
    this.context = context;
    this.youthWeights = Weights.of(context.parameters());
    this.mentorWeights = youthWeights.withoutWait();
    for (Association association : context.associations()) {
      for (Programme programme : association.programmes()) {
        gates.add(new Gate(association, programme));
      }
    }
    gates.sort(Comparator.comparing((Gate gate) -> gate.association().id())
        .thenComparing(gate -> gate.programme().id()));
    List<Enrolment> enrolments = gates.stream()
        .map(gate -> new Enrolment(gate.association(), gate.programme()))
        .toList();
    this.coverage = new Coverage<>(context.gazetteer(), enrolments, reaches -> reaches);
    this.partnerSchools = gates.stream().anyMatch(Gate::hasPartnerSchools);
    for (Company company : context.companies()) {
      companyBySpelling.putIfAbsent(Spelling.organisation(company.name()), company.id());
      for (String alias : company.aliases()) {
        companyBySpelling.putIfAbsent(Spelling.organisation(alias), company.id());
      }
    }
    this.fallback = fallback(context.parameters().text("fallback"), gates);
  }

  private static @Nullable Gate fallback(String id, List<Gate> gates) {
    if (id.isEmpty()) {
      return null;
    }
    return gates.stream()
        .filter(gate -> gate.programme().id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new UnusableParameterException(
            "fallback",
            "the id of a programme of the cohort, which " + id + " is not. Known are "
                + gates.stream().map(gate -> gate.programme().id()).sorted().toList()));
  }

  @Override
  public RouteRanking youth(Youth youth, Rooms rooms) {
    Demand demand = Demand.ofYouth(youth.needs());
    Integer age = youth.ageOn(context.startDate());
    Reach[] reaches = coverage.at(youth.commune());
    String organisation = youth.organisation();
    String school =
        partnerSchools && organisation != null ? Spelling.organisation(organisation) : null;
    long lot = Lots.of(context.seed(), youth.id().value());
    List<Open> open = new ArrayList<>();
    // Most programmes are closed to most people.
    List<Closed> closed = new ArrayList<>(reaches.length);
    for (int g = 0; g < reaches.length; g++) {
      Gate gate = gates.get(g);
      Closed turnedAway = gate.closedTo(youth, age, demand.bits(), reaches[g]);
      if (turnedAway == null) {
        open.add(new Open(youthRoute(gate, demand, reaches[g], school, rooms), Lots.at(lot, gate)));
      } else {
        closed.add(turnedAway);
      }
    }
    return ranking(open, closed, youth.association());
  }

  private Route youthRoute(
      Gate gate, Demand demand, Reach reach, @Nullable String school, Rooms rooms) {
    ProgrammeId programme = gate.programme().id();
    boolean partner = gate.isPartnerSchool(school);
    double room = room(rooms.left(programme), rooms.places(programme));
    OptionalDouble days = wait(gate, rooms);
    double fit = youthWeights.mean(
        demand.share(gate.needs()),
        closeness(reach),
        partner ? 1 : 0,
        room,
        days.isPresent()
            ? HALF_LIFE_DAYS / (HALF_LIFE_DAYS + StrictMath.max(0, days.getAsDouble()))
            : UNKNOWN_WAIT);
    int weeks = days.isPresent() ? Praise.weeks(days.getAsDouble()) : Praise.NO_WAIT_KNOWN;
    return new Route(
        gate.association().id(),
        programme,
        fit,
        forYouths.of(demand.fit(gate.needs()), reach, partner, room > 0, weeks),
        false);
  }

  @Override
  public RouteRanking mentor(Mentor mentor, Rooms rooms) {
    Demand demand = Demand.ofMentor(mentor.expertise());
    Integer age = mentor.ageOn(context.startDate());
    Reach[] reaches = coverage.at(mentor.commune());
    CompanyId company = companyOf(mentor);
    long lot = Lots.of(context.seed(), mentor.id().value());
    List<Open> open = new ArrayList<>();
    // Most programmes are closed to most people.
    List<Closed> closed = new ArrayList<>(reaches.length);
    for (int g = 0; g < reaches.length; g++) {
      Gate gate = gates.get(g);
      Closed turnedAway = gate.closedTo(mentor, age, demand.bits(), reaches[g]);
      if (turnedAway == null) {
        open.add(
            new Open(mentorRoute(gate, demand, reaches[g], company, rooms), Lots.at(lot, gate)));
      } else {
        closed.add(turnedAway);
      }
    }
    return ranking(open, closed, mentor.association());
  }

  private Route mentorRoute(
      Gate gate, Demand demand, Reach reach, @Nullable CompanyId company, Rooms rooms) {
    ProgrammeId programme = gate.programme().id();
    boolean partner = gate.isPartnerCompany(company);
    double room = room(rooms.left(programme), rooms.places(programme));
    double fit = mentorWeights.mean(
        demand.share(gate.needs()), closeness(reach), partner ? 1 : 0, 1 - room, 0);
    return new Route(
        gate.association().id(),
        programme,
        fit,
        forMentors.of(demand.fit(gate.needs()), reach, partner, room > 0, Praise.NO_WAIT_KNOWN),
        false);
  }

  private @Nullable CompanyId companyOf(Mentor mentor) {
    String employer = mentor.employer();
    return mentor.company() != null || employer == null || companyBySpelling.isEmpty()
        ? mentor.company()
        : companyBySpelling.get(Spelling.organisation(employer));
  }

  /** The share of the places that is left; 0 where there is none or where more are taken than there are. */
  private static double room(int left, int places) {
    return left <= 0 || places <= 0 ? 0 : StrictMath.min(1, (double) left / places);
  }

  private static OptionalDouble wait(Gate gate, Rooms rooms) {
    OptionalDouble expected = rooms.expectedWaitDays(gate.programme().id());
    Integer delay = gate.association().answerDelayDays();
    return expected.isPresent() || delay == null ? expected : OptionalDouble.of(delay);
  }

  private static double closeness(Reach reach) {
    return switch (reach) {
      case COMMUNE -> 1;
      case DEPARTMENT -> 0.75;
      case REGION -> 0.5;
      case EVERYWHERE, UNKNOWN, OUTSIDE -> 0.25;
    };
  }

  private RouteRanking ranking(List<Open> open, List<Closed> closed, @Nullable AssociationId from) {
    if (!open.isEmpty()) {
      open.sort(ORDER);
      return new RouteRanking(open.stream().map(Open::route).toList(), closed);
    }
    if (fallback == null || (from != null && !from.equals(fallback.association().id()))) {
      return new RouteRanking(List.of(), closed);
    }
    ProgrammeId programme = fallback.programme().id();
    closed.removeIf(gate -> gate.programme().equals(programme));
    Route route = new Route(fallback.association().id(), programme, 0, Praise.ofFallback(), true);
    return new RouteRanking(List.of(route), closed);
  }

  /** An open route and its lot among equals. */
  private record Open(Route route, long lot) {}
}
