package org.mentorat.tck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Youth;
import org.mentorat.spi.Rooms;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RoutingStrategy;

/** Somebody who is to be routed: a youth or a mentor. */
sealed interface RoutedPerson {
  /** What the strategy answers. */
  RouteRanking ask(RoutingStrategy.Bound bound, Rooms rooms);

  /** The association through which the person came, or null. */
  @Nullable
  AssociationId association();

  /** Youths, then mentors, each in ascending order of id. */
  static List<RoutedPerson> of(Cohort cohort) {
    List<RoutedPerson> all = new ArrayList<>();
    cohort.youths().forEach(youth -> all.add(new OfYouth(youth)));
    cohort.mentors().forEach(mentor -> all.add(new OfMentor(mentor)));
    return all;
  }

  /** A youth. */
  record OfYouth(Youth youth) implements RoutedPerson {
    @Override
    public RouteRanking ask(RoutingStrategy.Bound bound, Rooms rooms) {
      return bound.youth(youth, rooms);
    }

    @Override
    public @Nullable AssociationId association() {
      return youth.association();
    }

    @Override
    public String toString() {
      return "youth " + youth.id();
    }
  }

  /** A mentor. */
  record OfMentor(Mentor mentor) implements RoutedPerson {
    @Override
    public RouteRanking ask(RoutingStrategy.Bound bound, Rooms rooms) {
      return bound.mentor(mentor, rooms);
    }

    @Override
    public @Nullable AssociationId association() {
      return mentor.association();
    }

    @Override
    public String toString() {
      return "mentor " + mentor.id();
    }
  }
}
