package org.mentorat.core.guard;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.PluginFaultException;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.spi.Rooms;
import org.mentorat.spi.Route;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RoutingStrategy;

/**
 * A bound routing strategy whose every answer is a ranking that the run can use: where the plug-in has none, that of the built-in strategy if
 * the policy falls back, else one without routes. Somebody at fault once is not asked about again. Thread-safe.
 *
 * @since 0.1
 */
public final class GuardedRouting {
  private static final RouteRanking NOWHERE = new RouteRanking(List.of(), List.of());

  private final PartGuard guard;
  private final RoutingStrategy.@Nullable Bound bound;
  private final RoutingStrategy.@Nullable Bound instead;
  private final Sample sample;
  private final Predicate<RouteRanking> usable;

  /**
   * @param bound null: it could not be bound
   * @param instead what to fall back on; null: nothing
   * @param usable whether a ranking leads to programmes of the cohort
   */
  GuardedRouting(
      PartGuard guard,
      RoutingStrategy.@Nullable Bound bound,
      RoutingStrategy.@Nullable Bound instead,
      Sample sample,
      Predicate<RouteRanking> usable) {
    this.guard = guard;
    this.bound = bound;
    this.instead = instead;
    this.sample = sample;
    this.usable = usable;
  }

  /** The programmes for a youth, given the room that is left now. */
  public RouteRanking youth(Youth youth, Rooms rooms) {
    YouthId id = youth.id();
    RouteRanking ranking = bound == null || guard.faults().all(id)
        ? null
        : checked(id, null, id.value(), () -> bound.youth(youth, rooms));
    if (ranking != null) {
      return ranking;
    }
    return instead == null ? NOWHERE : instead.youth(youth, rooms);
  }

  /** The programmes for a mentor. */
  public RouteRanking mentor(Mentor mentor, Rooms rooms) {
    MentorId id = mentor.id();
    RouteRanking ranking = bound == null || guard.faults().all(id)
        ? null
        : checked(null, id, id.value(), () -> bound.mentor(mentor, rooms));
    if (ranking != null) {
      return ranking;
    }
    return instead == null ? NOWHERE : instead.mentor(mentor, rooms);
  }

  /** What the strategy says; null: nothing that can be used. */
  private @Nullable RouteRanking checked(
      @Nullable YouthId youth,
      @Nullable MentorId mentor,
      String id,
      Supplier<@Nullable RouteRanking> call) {
    @Nullable RouteRanking ranking;
    boolean same;
    try {
      ranking = ask(youth, mentor, call);
      same = !sample.contains(sample.hash(id)) || Objects.equals(ranking, ask(youth, mentor, call));
    } catch (Throwable e) {
      guard.fault(guard.threw(youth, mentor, e));
      return null;
    }
    if (ranking == null) {
      guard.fault(PluginFaultException.noAnswer(guard.name(), youth, mentor, "a ranking"));
    } else if (!same) {
      guard.fault(PluginFaultException.inconsistent(guard.name(), youth, mentor));
    } else if (!fitsInRange(ranking)) {
      guard.fault(PluginFaultException.outOfRange(
          guard.name(), youth, mentor, "a fit from 0 to 1 of each route"));
    } else if (!isUsable(ranking)) {
      guard.fault(PluginFaultException.wrongAnswer(
          guard.name(),
          youth,
          mentor,
          "routes to programmes of the cohort under their own associations, each once"));
    } else {
      return ranking;
    }
    return null;
  }

  private boolean isUsable(RouteRanking ranking) {
    return ranking.routes().stream().allMatch(r -> r.association() != null && r.programme() != null)
        && usable.test(ranking);
  }

  private static boolean fitsInRange(RouteRanking ranking) {
    for (Route route : ranking.routes()) {
      if (!(route.fit() >= 0 && route.fit() <= 1)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable RouteRanking ask(
      @Nullable YouthId youth, @Nullable MentorId mentor, Supplier<@Nullable RouteRanking> call) {
    Pulse pulse = Pulse.current();
    if (pulse == null) {
      return call.get();
    }
    pulse.begin(new Question.Single(guard, youth, mentor, false), 0);
    try {
      return call.get();
    } finally {
      pulse.end();
    }
  }
}
