package org.mentorat.core.experiment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.experiment.Figures.Numbers;
import org.mentorat.core.result.Evidence;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Coded;
import org.mentorat.model.Cohort;
import org.mentorat.model.Territory;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;

/** The figures of one result, of everybody and by group. Linear in pairs and youths. */
final class CellFigures {
  private static final String UNKNOWN = "unknown";

  private final Cohort cohort;
  private final Map<YouthId, Integer> blocking = new HashMap<>();
  private final SortedMap<String, Numbers> all = new TreeMap<>();
  private final SortedMap<String, Numbers> associations = new TreeMap<>();
  private final SortedMap<String, Numbers> territories = new TreeMap<>();
  private final SortedMap<String, Numbers> situations = new TreeMap<>();
  private final SortedMap<String, Numbers> ages = new TreeMap<>();

  private CellFigures(MatchResult result) {
    this.cohort = result.cohort();
    all.put("", Numbers.NONE);
    countBlocking(result.evidence());
    for (Youth youth : cohort.youths()) {
      List<Proposal> proposals = result.proposalsFor(youth.id());
      if (!proposals.isEmpty()) {
        add(youth, proposals.get(0).association(), served(youth, proposals));
      } else {
        result.unserved(youth.id()).ifPresent(u -> add(youth, u.association(), unserved(youth)));
      }
    }
  }

  /** Everybody first, then by dimension and group; {@code real}: figures of small groups are withheld. */
  static List<Figures> of(MatchResult result, boolean real) {
    CellFigures figures = new CellFigures(result);
    List<Figures> rows = new ArrayList<>();
    figures.all.forEach((group, n) -> rows.add(new Figures(Figures.ALL, group, n)));
    SmallGroups small = real ? SmallGroups.WITHHELD : SmallGroups.SHOWN;
    rows.addAll(small.figures("association", figures.associations));
    rows.addAll(small.figures("territory", figures.territories));
    rows.addAll(small.figures("situation", figures.situations));
    rows.addAll(small.figures("age", figures.ages));
    return rows;
  }

  private void countBlocking(Evidence evidence) {
    Matching matching = evidence.outcome() instanceof Outcome.Solved solved
        ? solved.matching()
        : evidence.outcome() instanceof Outcome.Stopped stopped ? stopped.matching() : null;
    if (matching == null) {
      return; // nothing feasible: there is no matching that a pair could block
    }
    int[] byYouth = BlockingPairs.byYouth(evidence.problem(), matching);
    for (int i = 0; i < byYouth.length; i++) {
      blocking.put(evidence.youths().get(i), byYouth[i]);
    }
  }

  private Numbers served(Youth youth, List<Proposal> proposals) {
    Integer waited = waited(youth);
    return new Numbers(
        1,
        1,
        proposals.size(),
        proposals.stream().mapToLong(Proposal::micropoints).sum(),
        blocking.getOrDefault(youth.id(), 0),
        waited == null ? 0 : waited,
        waited == null ? 0 : 1,
        0,
        0);
  }

  private Numbers unserved(Youth youth) {
    Integer waited = waited(youth);
    return new Numbers(
        1,
        0,
        0,
        0,
        blocking.getOrDefault(youth.id(), 0),
        0,
        0,
        waited == null ? 0 : waited,
        waited == null ? 0 : 1);
  }

  private @Nullable Integer waited(Youth youth) {
    LocalDate requested = youth.requestedOn();
    return requested == null
        ? null
        : Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(requested, cohort.date())));
  }

  private void add(Youth youth, @Nullable AssociationId association, Numbers numbers) {
    Territory territory = youth.territory();
    all.merge("", numbers, Numbers::plus);
    associations.merge(association == null ? "none" : association.value(), numbers, Numbers::plus);
    territories.merge(code(territory == null ? null : territory.type()), numbers, Numbers::plus);
    situations.merge(code(youth.situation()), numbers, Numbers::plus);
    ages.merge(band(youth.ageOn(cohort.date())), numbers, Numbers::plus);
  }

  private static String code(@Nullable Coded value) {
    return value == null ? UNKNOWN : value.code();
  }

  /** Of the ages that mentoring serves: primary school, middle school, high school, and the years after. */
  private static String band(@Nullable Integer age) {
    if (age == null) {
      return UNKNOWN;
    }
    return age <= 10
        ? "0-10"
        : age <= 14 ? "11-14" : age <= 17 ? "15-17" : age <= 24 ? "18-24" : "25-";
  }
}
