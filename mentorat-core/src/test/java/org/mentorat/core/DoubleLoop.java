package org.mentorat.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.candidates.Lottery;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.policy.ActivePolicy.ActiveRule;
import org.mentorat.core.policy.ActivePolicy.ActiveScorer;
import org.mentorat.model.Cohort;
import org.mentorat.model.Decision;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.PairKey;
import org.mentorat.model.Points;
import org.mentorat.model.Youth;
import org.mentorat.spi.EligibilityRule;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.RuleInfo;
import org.mentorat.spi.Scorer;
import org.mentorat.spi.Verdict;

/**
 * Which pairs are eligible and what they score, found the plain way: every youth, every mentor, every rule, one after the other. Takes
 * the routes as given.
 */
final class DoubleLoop {
  private final Map<PairKey, List<RuleInfo>> excludedBy = new HashMap<>();
  private final Map<PairKey, Long> score = new HashMap<>();
  private final Map<PairKey, Boolean> onRoute = new HashMap<>();
  private final long seed;
  private final List<Mentor> mentors;

  DoubleLoop(Prepared prepared, List<KnownPair> forbidden) {
    Cohort cohort = prepared.cohort();
    this.mentors = prepared.routing().mentors();
    this.seed = prepared.policy().policy().seed();
    // A pair may stand in several rows of one status: it is one pair all the same.
    Map<String, KnownPair> once = new LinkedHashMap<>();
    cohort.pairs().forEach(p -> once.put(PairKey.of(p) + " " + p.status(), p));
    List<KnownPair> pairs = new ArrayList<>(once.values());
    pairs.addAll(forbidden);
    Map<ActiveRule, EligibilityRule.Bound> rules = new LinkedHashMap<>();
    Map<ActiveScorer, Scorer.Bound> scorers = new LinkedHashMap<>();
    for (ActiveRule rule : prepared.policy().rules()) {
      Campaign context =
          new Campaign().seed(seed).associations(cohort.associations()).pairs(pairs);
      rules.put(rule, context.bind(rule.rule(), rule.parameters().asMap(), mentors));
    }
    for (ActiveScorer scorer : prepared.policy().scorers()) {
      Campaign context =
          new Campaign().seed(seed).associations(cohort.associations()).pairs(pairs);
      scorers.put(scorer, context.bind(scorer.scorer(), scorer.parameters().asMap(), mentors));
    }
    for (Youth youth : cohort.youths()) {
      for (int m = 0; m < mentors.size(); m++) {
        PairKey pair = new PairKey(youth.id(), mentors.get(m).id());
        List<RuleInfo> against = new ArrayList<>();
        int mentor = m;
        rules.forEach((rule, bound) -> {
          Verdict verdict = bound.row(youth).verdict(mentor);
          if (verdict == Verdict.EXCLUDE
              || (verdict == Verdict.UNKNOWN && rule.onUnknown() == OnUnknown.EXCLUDE)) {
            against.add(rule.rule().info());
          }
        });
        excludedBy.put(pair, against);
        long points = 0;
        for (Map.Entry<ActiveScorer, Scorer.Bound> scorer : scorers.entrySet()) {
          double value = scorer.getValue().row(youth).score(mentor);
          points += Points.quantise(scorer.getKey().weight(), value);
        }
        score.put(pair, points);
        onRoute.put(
            pair,
            cohort.associations().isEmpty()
                || prepared.routing().routes().of(youth.id()).stream()
                    .anyMatch(r -> r.programme().equals(mentors.get(mentor).programme())));
      }
    }
  }

  /** What the decisions forbid: the latest on a pair counts, on one day the weightiest; choosing another mentor locks that one. */
  static List<KnownPair> forbidden(Cohort cohort) {
    List<Decision> all = new ArrayList<>(cohort.decisions());
    for (Decision decision : standing(cohort.decisions()).values()) {
      @Nullable MentorId replacement = decision.replacement();
      if (replacement != null) {
        PairKey chosen = new PairKey(decision.youth(), replacement);
        all.add(Decision.locked(chosen, decision.actor(), decision.on()));
      }
    }
    return standing(all).values().stream()
        .filter(d ->
            d.outcome() == Decision.Outcome.REFUSED || d.outcome() == Decision.Outcome.REPLACED)
        .map(d -> new KnownPair(d.youth(), d.mentor(), KnownPair.Status.FORBIDDEN, d.on(), null))
        .toList();
  }

  private static Map<PairKey, Decision> standing(List<Decision> decisions) {
    List<Decision.Outcome> lightestFirst = List.of(
        Decision.Outcome.SENT,
        Decision.Outcome.LOCKED,
        Decision.Outcome.REPLACED,
        Decision.Outcome.ACCEPTED,
        Decision.Outcome.REFUSED);
    Map<PairKey, Decision> standing = new LinkedHashMap<>();
    decisions.stream()
        .sorted(Comparator.comparing(Decision::on)
            .thenComparingInt(d -> lightestFirst.indexOf(d.outcome()))
            .thenComparing(Decision::replacement, Comparator.nullsFirst(Comparator.naturalOrder())))
        .forEach(d -> standing.put(PairKey.of(d), d));
    return standing;
  }

  List<RuleInfo> against(PairKey pair) {
    return excludedBy.getOrDefault(pair, List.of());
  }

  boolean onRoute(PairKey pair) {
    return onRoute.getOrDefault(pair, false);
  }

  boolean eligible(PairKey pair) {
    return onRoute.getOrDefault(pair, false) && against(pair).isEmpty();
  }

  long score(PairKey pair) {
    return Objects.requireNonNull(score.get(pair));
  }

  /** The eligible mentors of a youth: highest score first, equal scores by lottery. */
  List<PairKey> ranking(Youth youth) {
    return mentors.stream()
        .map(m -> new PairKey(youth.id(), m.id()))
        .filter(this::eligible)
        .sorted(Comparator.comparingLong((PairKey p) -> -score(p))
            .thenComparing(p -> Lottery.number(seed, p.mentor().value()), Long::compareUnsigned))
        .toList();
  }
}
