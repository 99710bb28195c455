package org.mentorat.core.builtin.routing;

import java.util.List;
import java.util.Set;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Parameter;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.StrategyInfo;

/**
 * Ranks the programmes that take a person by how well they fit.
 *
 * <p>A programme is closed to a youth for age, situation or level, needs, territory or mode; to a mentor for status, age, expertise,
 * territory (unless the two can be brought together remotely) or mode; and to anybody who comes through another association. What is
 * unknown closes nothing. A closed programme comes with every reason.
 *
 * <p>The fit of an open one is the weighted mean, in [0, 1], of
 *
 * <ul>
 *   <li>needs: for a youth the share of the needs, the i-th weighing 1/i, that the programme serves; for a mentor the share of the
 *       expertise that it can use; a half where either is unsaid;
 *   <li>territory: 1 where it names the commune, 3/4 the department, 1/2 the region, 1/4 otherwise;
 *   <li>partner: 1 for a youth of a partner school, a mentor of a partner company;
 *   <li>room: for a youth the share of places left; for a mentor the share taken, so that programmes short of mentors come first;
 *   <li>wait: 30 / (30 + expected days); a half where not known; of no account for mentors.
 * </ul>
 *
 * <p>Equal fits are put in order by a hash of seed, person and programme: nobody's alphabet is favoured, and the order of associations
 * plays no part. O(programmes · log programmes) a person.
 */
public final class BestFitRouting implements RoutingStrategy {
  private static final StrategyInfo INFO = new StrategyInfo(
      "bestFit",
      "1",
      "Ranks the programmes that take a person by needs, territory, partners, room and wait.",
      List.of(
          Parameter.decimal("needWeight", 40.0, 0, 1000, "weight of needs served"),
          Parameter.decimal("territoryWeight", 20.0, 0, 1000, "weight of a territory close by"),
          Parameter.decimal(
              "partnerWeight", 10.0, 0, 1000, "weight of a partner school or company"),
          Parameter.decimal("roomWeight", 20.0, 0, 1000, "weight of the room left"),
          Parameter.decimal("waitWeight", 10.0, 0, 1000, "weight of a short wait"),
          Parameter.text(
              "fallback",
              "",
              "id of the programme for those whom nothing else admits; empty: none")),
      Set.of(
          "youth.association",
          "youth.born",
          "youth.commune",
          "youth.educationLevel",
          "youth.mode",
          "youth.needs",
          "youth.organisation",
          "youth.situation",
          "mentor.association",
          "mentor.born",
          "mentor.commune",
          "mentor.company",
          "mentor.employer",
          "mentor.expertise",
          "mentor.mode",
          "mentor.status",
          "association.answerDelayDays",
          "association.partnerCompanies",
          "association.partnerSchools",
          "association.territories",
          "programme.ages",
          "programme.mentorMinimumAge",
          "programme.mentorStatuses",
          "programme.minimumLevel",
          "programme.modes",
          "programme.needs",
          "programme.situations",
          "programme.territories",
          "companies"));

  @Override
  public StrategyInfo info() {
    return INFO;
  }

  @Override
  public Bound bind(BindingContext context) {
    return new BestFit(context);
  }
}
