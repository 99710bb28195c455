package org.mentorat.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.mentorat.core.RandomCampaigns.Drawn;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.explain.Cause;
import org.mentorat.core.explain.DeficientSet;
import org.mentorat.core.explain.Exclusion;
import org.mentorat.core.explain.Explained;
import org.mentorat.core.explain.Explanations;
import org.mentorat.core.explain.OtherMentor;
import org.mentorat.core.explain.Standing;
import org.mentorat.core.explain.SwapCost;
import org.mentorat.core.explain.WhyNot;
import org.mentorat.core.explain.WhyNot.Verdict;
import org.mentorat.core.explain.WhyThis;
import org.mentorat.core.explain.WhyUnserved;
import org.mentorat.core.explain.YouthFunnel;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Unserved;
import org.mentorat.model.Cohort;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.PairKey;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.spi.RuleInfo;

/** What explanations say of whole campaigns against plain double loops, and the laws that they keep. */
class ExplanationsPropertyTest {
  private static final int TRIES = 80;
  private static final RunOptions NOT_ALL_HELD = RunOptions.defaults().withMostPairsHeld(0);
  private static final Set<String> CODES = new TreeSet<>();
  private static final Set<Verdict> VERDICTS = new HashSet<>();

  private final Mentorat mentorat =
      Mentorat.builder().gazetteer(new Campaign().gazetteer()).build();

  @AfterContainer
  static void everyAnswerWasGiven() {
    assertThat(CODES)
        .contains(
            "CONSENT",
            "NO_ELIGIBLE_MENTOR",
            "NO_ROUTE",
            "OUTRANKED",
            "PLACES_TAKEN",
            "QUOTA_FULL",
            "QUOTAS_CONTRADICT");
    assertThat(VERDICTS)
        .contains(
            Verdict.PROPOSED,
            Verdict.EXCLUDED,
            Verdict.COSTS_COVERAGE,
            Verdict.COSTS_SCORE,
            Verdict.NOT_POSSIBLE);
  }

  @Provide
  Arbitrary<Drawn> campaigns() {
    return Arbitraries.randomValue(random -> new RandomCampaigns(random).draw());
  }

  private Explanations explain(Drawn drawn, RunOptions options) {
    return mentorat.explain(
        mentorat.match(drawn.cohort(), drawn.policy(), options), drawn.policy(), options);
  }

  private Prepared prepare(Drawn drawn) {
    return mentorat.prepare(drawn.cohort(), drawn.policy(), RunOptions.defaults());
  }

  private static List<YouthId> askable(MatchResult result) {
    return result.evidence().youths();
  }

  @Property(tries = TRIES)
  void causes_areTheReasonsOfTheResult_andTheirProofsHold(@ForAll("campaigns") Drawn drawn) {
    Explanations explanations = explain(drawn, RunOptions.defaults());
    DoubleLoop plain = new DoubleLoop(prepare(drawn), DoubleLoop.forbidden(drawn.cohort()));
    checkCauses(drawn, explanations, plain);
    checkShortages(explanations);
  }

  @Property(tries = TRIES / 2)
  void causes_holdOverAllEligiblePairs_whereNotAllAreHeld(@ForAll("campaigns") Drawn drawn) {
    Explanations explanations = explain(drawn, NOT_ALL_HELD);
    DoubleLoop plain = new DoubleLoop(prepare(drawn), DoubleLoop.forbidden(drawn.cohort()));
    checkCauses(drawn, explanations, plain);
    checkShortages(explanations);
  }

  private static void checkCauses(Drawn drawn, Explanations explanations, DoubleLoop plain) {
    for (Unserved unserved : explanations.result().unserved()) {
      WhyUnserved why = explanations.whyUnserved(unserved.youth());
      CODES.add(why.cause().reason().code());
      assertThat(why.cause().reason().code()).isEqualTo(unserved.reason().code());
      assertThat(why.eligibleMentors()).isEqualTo(unserved.eligibleMentors());
      assertBothLanguages(why.text());
      why.deficientSet().ifPresent(set -> {
        assertThat(set.unserved()).isEqualTo(1);
        checkSet(drawn.cohort(), set, plain);
      });
      if (why.cause() instanceof Cause.Outranked outranked) {
        assertThat(outranked.loserTier()).isLessThan(outranked.tier());
        assertThat(explanations.result().proposalsFor(outranked.swap().loser())).isNotEmpty();
        outranked
            .swap()
            .moves()
            .forEach(m ->
                assertThat(plain.eligible(new PairKey(m.youth(), m.mentor()))).isTrue());
      }
    }
  }

  /** Whom its youths could meet is in the set, and there are too few places. */
  private static void checkSet(Cohort cohort, DeficientSet set, DoubleLoop plain) {
    assertThat(set.youths()).isSorted();
    for (YouthId id : set.youths()) {
      Youth youth = cohort.youth(id).orElseThrow();
      assertThat(plain.ranking(youth)).allMatch(pair -> set.mentors().contains(pair.mentor()));
    }
    assertThat(set.places() - set.reserved()).isEqualTo(set.youths().size() - set.unserved());
    assertThat(set.traits()).as("of a small set").isEmpty();
    assertBothLanguages(set.text());
  }

  private static void checkShortages(Explanations explanations) {
    List<DeficientSet> sets = explanations.shortages();
    Set<YouthId> seen = new HashSet<>();
    long lacking = 0;
    for (DeficientSet set : sets) {
      set.youths().forEach(id -> assertThat(seen.add(id)).isTrue());
      lacking += set.unserved();
      long unserved = set.youths().stream()
          .filter(id -> explanations.result().unserved(id).isPresent())
          .count();
      assertThat(set.unserved()).isEqualTo(unserved);
    }
    long others = explanations.result().unserved().stream()
        .filter(u -> explanations.whyUnserved(u.youth()).deficientSet().isEmpty())
        .count();
    if (explanations.standing() != Standing.INFEASIBLE) {
      assertThat(explanations.result().served() + lacking + others)
          .isEqualTo(askable(explanations.result()).size());
    }
  }

  @Property(tries = TRIES)
  void answers_areTheSameInAnyOrderOfRows(@ForAll("campaigns") Drawn drawn, @ForAll long order) {
    Drawn shuffled =
        new Drawn(new RandomCampaigns(new Random(order)).shuffled(drawn.cohort()), drawn.policy());
    assertThat(answers(explain(shuffled, RunOptions.defaults())))
        .isEqualTo(answers(explain(drawn, RunOptions.defaults())));
  }

  private static List<Object> answers(Explanations explanations) {
    List<Object> answers = new ArrayList<>(explanations.shortages());
    List<YouthId> youths = askable(explanations.result()).stream().sorted().toList();
    List<MentorId> mentors =
        explanations.result().evidence().mentors().stream().sorted().toList();
    for (YouthId youth : youths) {
      answers.add(explanations.explain(youth, null, true));
      mentors.forEach(mentor -> answers.add(explanations.whyNot(youth, mentor)));
    }
    return answers;
  }

  @Property(tries = TRIES)
  void exclusions_areAllOfADoubleLoop(@ForAll("campaigns") Drawn drawn) {
    Explanations explanations = explain(drawn, RunOptions.defaults());
    Prepared prepared = prepare(drawn);
    // A refusal is told by the rule about pairs to avoid too, if that is on.
    DoubleLoop rules = new DoubleLoop(prepared, DoubleLoop.forbidden(drawn.cohort()));
    Set<PairKey> refused = new HashSet<>();
    DoubleLoop.forbidden(drawn.cohort()).stream()
        .map((KnownPair pair) -> PairKey.of(pair))
        .forEach(refused::add);
    for (YouthId youth : askable(explanations.result())) {
      for (Mentor mentor : prepared.routing().mentors()) {
        PairKey pair = new PairKey(youth, mentor.id());
        WhyNot why = explanations.whyNot(youth, mentor.id());
        VERDICTS.add(why.verdict());
        assertBothLanguages(why.text());
        if (why.verdict() == Verdict.PROPOSED) {
          assertThat(explanations.result().proposalsFor(youth))
              .anyMatch(p -> p.mentor().equals(mentor.id()));
          continue;
        }
        List<String> expected = new ArrayList<>();
        if (!rules.onRoute(pair)) {
          expected.add("OFF_ROUTE");
        }
        rules.against(pair).stream().map((RuleInfo r) -> r.reason().code()).forEach(expected::add);
        if (refused.contains(pair)) {
          expected.add("REFUSED");
        }
        List<String> told =
            why.exclusions().stream().map(e -> e.reason().code()).toList();
        if (!told.equals(List.of("NO_FREE_PLACE"))) {
          assertThat(told).containsExactlyElementsOf(expected);
        }
        assertThat(why.verdict() == Verdict.EXCLUDED).isEqualTo(!told.isEmpty());
        why.exclusions().stream()
            .map(Exclusion::text)
            .forEach(ExplanationsPropertyTest::assertBothLanguages);
      }
    }
  }

  /** The optimum's value and that of the best with a pair are the same whichever pairs a run held, so the cost is too. */
  @Property(tries = TRIES / 2)
  void costs_areTheSame_whereNotAllPairsAreHeld(@ForAll("campaigns") Drawn drawn) {
    Explanations all = explain(drawn, RunOptions.defaults());
    Explanations some = explain(drawn, NOT_ALL_HELD);
    for (YouthId youth : askable(all.result())) {
      for (MentorId mentor : all.result().evidence().mentors()) {
        assertThat(cost(some.whyNot(youth, mentor))).isEqualTo(cost(all.whyNot(youth, mentor)));
      }
    }
  }

  private static String cost(WhyNot why) {
    if (why.verdict() == Verdict.PROPOSED || why.verdict() == Verdict.TIE) {
      return "nothing";
    }
    WhyNot.Weighing weighing = why.weighing();
    SwapCost cost = weighing == null ? null : weighing.cost();
    return cost == null ? why.verdict().name() : cost.served() + " " + cost.micropoints();
  }

  @Property(tries = TRIES)
  void ranksAndOthers_areThoseOfADoubleLoop(@ForAll("campaigns") Drawn drawn) {
    Explanations explanations = explain(drawn, RunOptions.defaults());
    DoubleLoop plain = new DoubleLoop(prepare(drawn), DoubleLoop.forbidden(drawn.cohort()));
    for (YouthId youth : askable(explanations.result())) {
      if (explanations.result().proposalsFor(youth).isEmpty()) {
        continue;
      }
      List<PairKey> ranking = plain.ranking(drawn.cohort().youth(youth).orElseThrow());
      for (WhyThis why : explanations.whyThis(youth, 20)) {
        PairKey pair = PairKey.of(why.proposal());
        if (!ranking.contains(pair)) {
          continue; // a person waived a rule
        }
        long score = plain.score(pair);
        assertThat(why.amongMentors().of()).isGreaterThanOrEqualTo(ranking.size());
        assertThat(why.amongMentors().rank() - 1L)
            .isGreaterThanOrEqualTo(
                ranking.stream().filter(p -> plain.score(p) > score).count());
        List<MentorId> others =
            why.alternatives().stream().map(OtherMentor::mentor).toList();
        List<MentorId> proposed = explanations.result().proposalsFor(youth).stream()
            .map(p -> p.mentor())
            .toList();
        assertThat(ranking.stream().map(PairKey::mentor).filter(m -> !proposed.contains(m)))
            .containsExactlyElementsOf(others);
        for (OtherMentor other : why.alternatives()) {
          WhyNot whyNot = explanations.whyNot(youth, other.mentor());
          WhyNot.Weighing weighing = whyNot.weighing();
          if (weighing != null) {
            assertThat(other.cost()).isEqualTo(weighing.cost());
          }
          assertBothLanguages(other.text());
        }
      }
    }
  }

  @Property(tries = TRIES)
  void funnel_isThatOfADoubleLoop(@ForAll("campaigns") Drawn drawn) {
    Explanations explanations = explain(drawn, RunOptions.defaults());
    Prepared prepared = prepare(drawn);
    DoubleLoop rules = new DoubleLoop(prepared, DoubleLoop.forbidden(drawn.cohort()));
    Explanations oneByOne = explain(drawn, RunOptions.defaults().withoutIndexes());
    for (YouthId id : askable(explanations.result())) {
      YouthFunnel funnel = explanations.funnel(id);
      List<PairKey> onRoute = prepared.routing().mentors().stream()
          .map(m -> new PairKey(id, m.id()))
          .filter(rules::onRoute)
          .toList();
      assertThat(funnel.onRoute()).isEqualTo(onRoute.size());
      int left = onRoute.size();
      for (YouthFunnel.Line line : funnel.lines()) {
        assertThat(line.removedAlone()).isEqualTo((int) onRoute.stream()
            .filter(p -> rules.against(p).stream().anyMatch(r -> r.id().equals(line.rule())))
            .count());
        assertThat(line.removedInOrder()).isEqualTo((int) onRoute.stream()
            .filter(p ->
                !rules.against(p).isEmpty() && rules.against(p).get(0).id().equals(line.rule()))
            .count());
        left -= line.removedInOrder();
      }
      assertThat(left).isEqualTo(funnel.refused() + funnel.eligible());
      assertThat(funnel.eligible())
          .isEqualTo(rules.ranking(drawn.cohort().youth(id).orElseThrow()).size());
      assertThat(oneByOne.funnel(id)).isEqualTo(funnel);
    }
  }

  @Property(tries = TRIES / 4)
  void explain_ofAnybody_answersWhatWasAsked(@ForAll("campaigns") Drawn drawn) {
    Explanations explanations = explain(drawn, RunOptions.defaults());
    for (YouthId youth : askable(explanations.result())) {
      Explained explained = explanations.explain(youth, null, false);
      assertThat(explained.proposals().isEmpty()).isEqualTo(explained.unserved() != null);
      assertThat(explained.whyNot()).isNull();
      assertThat(explained.funnel()).isNull();
    }
  }

  static void assertBothLanguages(Text text) {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(text.in(locale)).isNotBlank().doesNotContain("null", "  ", "[", "..");
    }
    assertThat(text.french()).isNotEqualTo(text.english());
  }
}
