package org.mentorat.tck;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Reason;
import org.mentorat.spi.Route;
import org.mentorat.spi.RouteRanking;

/**
 * Laws of one ranking.
 *
 * @param name id and version of the strategy for messages
 * @param cohort whose programmes are ranked
 * @param person who was asked about
 * @param from the association through which the person came, or null
 * @param ranking the answer
 */
record RankingLaws(
    String name,
    Cohort cohort,
    RoutedPerson person,
    @Nullable AssociationId from,
    RouteRanking ranking) {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  void fits(ContractRule rule) {
    for (Route route : ranking.routes()) {
      if (!(route.fit() >= 0 && route.fit() <= 1)) {
        throw broken(rule, "a fit of " + route.fit() + " with programme " + route.programme());
      }
    }
  }

  void doorsExist(ContractRule rule) {
    ranking.routes().forEach(route -> exists(rule, route.association(), route.programme()));
    ranking.closed().forEach(door -> exists(rule, door.association(), door.programme()));
  }

  private void exists(ContractRule rule, AssociationId association, ProgrammeId programme) {
    boolean exists =
        cohort.associationOf(programme).map(a -> a.id().equals(association)).orElse(false);
    if (!exists) {
      throw broken(
          rule,
          "programme " + programme + " of association " + association
              + ", which the cohort does not have");
    }
  }

  void bestFirst(ContractRule rule) {
    List<Route> routes = ranking.routes();
    for (int k = 1; k < routes.size(); k++) {
      Route before = routes.get(k - 1);
      Route route = routes.get(k);
      boolean falls =
          before.fallback() == route.fallback() ? !(before.fit() < route.fit()) : route.fallback();
      if (!falls) {
        throw broken(
            rule,
            "programme " + route.programme() + " with a fit of " + route.fit()
                + " behind programme " + before.programme() + " with " + before.fit());
      }
    }
  }

  void everyDoorOnce(ContractRule rule) {
    Set<ProgrammeId> seen = new HashSet<>();
    ranking.routes().forEach(route -> once(rule, seen, route.programme()));
    ranking.closed().forEach(door -> once(rule, seen, door.programme()));
    for (Association association : cohort.associations()) {
      for (Programme programme : association.programmes()) {
        if (!seen.contains(programme.id())) {
          throw broken(rule, "nothing of programme " + programme.id());
        }
      }
    }
  }

  private void once(ContractRule rule, Set<ProgrammeId> seen, ProgrammeId programme) {
    if (!seen.add(programme)) {
      throw broken(rule, "programme " + programme + " twice");
    }
  }

  void reasons(ContractRule rule) {
    for (RouteRanking.Closed door : ranking.closed()) {
      if (door.reasons().isEmpty()) {
        throw broken(rule, "closed programme " + door.programme() + " without a reason");
      }
      door.reasons().forEach(reason -> reason(rule, door.programme(), reason));
    }
    ranking
        .routes()
        .forEach(
            route -> route.reasons().forEach(reason -> reason(rule, route.programme(), reason)));
  }

  private void reason(ContractRule rule, ProgrammeId programme, Reason reason) {
    if (!CODE.matcher(reason.code()).matches()
        || reason.sentence().french().isBlank()
        || reason.sentence().english().isBlank()) {
      throw broken(rule, "programme " + programme + " for the reason " + reason);
    }
  }

  void staysWithAssociation(ContractRule rule) {
    for (Route route : ranking.routes()) {
      if (from != null && !route.association().equals(from)) {
        throw broken(
            rule,
            "programme " + route.programme() + " of association " + route.association()
                + ", though this person came through association " + from);
      }
    }
  }

  private ContractViolation broken(ContractRule rule, String found) {
    return new ContractViolation(rule, name + " ranked for " + person + " " + found);
  }
}
