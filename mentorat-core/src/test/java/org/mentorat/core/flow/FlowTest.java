package org.mentorat.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mentorat.core.Mentorat;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.policy.InvalidPolicyException;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.policy.YouthQuota;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Bounds;
import org.mentorat.model.Cohort;
import org.mentorat.model.Decision;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.PairKey;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Reason;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Verification;
import org.mentorat.spi.BindingContext;
import org.mentorat.spi.Rooms;
import org.mentorat.spi.Route;
import org.mentorat.spi.RouteRanking;
import org.mentorat.spi.RoutingStrategy;
import org.mentorat.spi.StrategyInfo;

/** The stages one by one: who is routed where, why somebody goes without, what a stopped run says. */
class FlowTest {
  private static final Policy POLICY = Policy.defaults()
      .rule("consent", r -> r.off())
      .rule("vetting", r -> r.off())
      .build();

  private final Mentorat mentorat =
      Mentorat.builder().gazetteer(new Campaign().gazetteer()).build();

  private static Youth.Builder youth(String id) {
    return Youth.builder(id).born(LocalDate.of(2010, 1, 1));
  }

  private static Cohort.Builder cohort(List<Youth> youths, List<Mentor> mentors) {
    return Cohort.on(Campaign.DATE).youths(youths).mentors(mentors);
  }

  private static Association association(String id, Programme.Builder... programmes) {
    return Association.builder(id)
        .programmes(List.of(programmes).stream().map(Programme.Builder::build).toList())
        .build();
  }

  private List<String> programmesOf(Cohort cohort, String youth) {
    return mentorat
        .prepare(cohort, POLICY, RunOptions.defaults())
        .routing()
        .routes()
        .of(YouthId.of(youth))
        .stream()
        .map(Route::programme)
        .map(Object::toString)
        .toList();
  }

  @Test
  void routing_givesTheLastPlaceToWhoeverWaitsLongest() {
    // Programme a is open to both needs; b to nobody of this age. One place each.
    Cohort cohort = cohort(
            List.of(
                youth("early").requestedOn(Campaign.DATE.minusDays(50)).build(),
                youth("late").requestedOn(Campaign.DATE.minusDays(5)).build(),
                youth("unknown").build()),
            List.of(
                Mentor.builder("ma").programme("a").capacity(1).build(),
                Mentor.builder("mb").programme("b").capacity(2).build()))
        .associations(List.of(
            association("A", Programme.builder("a")), association("B", Programme.builder("b"))))
        .build();
    for (int seed = 0; seed < 5; seed++) {
      Policy policy = POLICY.toBuilder().seed(seed).build();
      MatchResult result = mentorat.match(cohort, policy);
      assertThat(result.served()).as("everybody has room where they were sent").isEqualTo(3);
    }
    Cohort scarce = cohort.toBuilder()
        .mentors(List.of(
            Mentor.builder("ma").programme("a").capacity(1).build(),
            Mentor.builder("mb").programme("b").capacity(1).build()))
        .build();
    for (int seed = 0; seed < 5; seed++) {
      Policy policy = POLICY.toBuilder().seed(seed).build();
      Routing routing = mentorat.prepare(scarce, policy, RunOptions.defaults()).routing();
      assertThat(routing.routes().of(YouthId.of("early")))
          .isNotEqualTo(routing.routes().of(YouthId.of("late")));
    }
  }

  @Test
  void routing_keepsPeopleWithTheAssociationTheyCameThrough() {
    // Association A is for adults: closed to a youth of 16, who stays with it all the same.
    Cohort cohort = cohort(
            List.of(
                youth("y").association("A").build(), youth("z").programme("b").build()),
            List.of(Mentor.builder("m").association("A").build()))
        .associations(List.of(
            association("A", Programme.builder("adults").ages(new AgeRange(18, 25))),
            association("B", Programme.builder("b"), Programme.builder("c"))))
        .build();

    assertThat(programmesOf(cohort, "y")).containsExactly("adults");
    assertThat(programmesOf(cohort, "z")).containsExactly("b");
    MatchResult result = mentorat.match(cohort, POLICY);
    assertThat(result.unserved("y").orElseThrow().reason().code()).isEqualTo("NO_ELIGIBLE_MENTOR");
    assertThat(result.unserved("y").orElseThrow().details())
        .extracting(Reason::code)
        .contains("AGE_WINDOW");
  }

  @Test
  void routing_withoutAssociations_letsEverybodyMeetEverybody() {
    MatchResult result = mentorat.match(
        cohort(List.of(youth("y").build()), List.of(Mentor.builder("m").build()))
            .build(),
        POLICY);
    Proposal proposal = result.proposalFor("y").orElseThrow();
    assertThat(proposal.association()).isNull();
    assertThat(proposal.programme()).isNull();
  }

  @Test
  void routing_toAnAssociationWithoutProgrammes_leadsToItsOnlyOne() {
    Cohort cohort = cohort(
            List.of(youth("y").build()),
            List.of(Mentor.builder("m").programme("A").build()))
        .associations(List.of(Association.builder("A").build()))
        .build();
    Proposal proposal = mentorat.match(cohort, POLICY).proposalFor("y").orElseThrow();
    assertThat(proposal.association()).hasToString("A");
    assertThat(proposal.programme()).hasToString("A");
  }

  @Test
  void routing_countsRunningPairsOnBothSides() {
    // One place of two is held by a running pair; the youth who holds it asks for no other.
    Cohort cohort = cohort(
            List.of(youth("meets").programme("a").build(), youth("new").build()),
            List.of(
                Mentor.builder("ma").programme("a").capacity(2).build(),
                Mentor.builder("mb").programme("b").capacity(1).build()))
        .associations(List.of(
            association("A", Programme.builder("a")), association("B", Programme.builder("b"))))
        .pairs(List.of(new KnownPair(
            YouthId.of("meets"), MentorId.of("ma"), KnownPair.Status.RUNNING, null, null)))
        .build();
    assertThat(mentorat.match(cohort, POLICY).alreadyServed()).containsExactly(YouthId.of("meets"));
    // Who meets a mentor already takes no room from others: the ranking is as before anybody was
    // routed.
    Routing routing = mentorat.prepare(cohort, POLICY, RunOptions.defaults()).routing();
    assertThat(routing.routes().of(YouthId.of("new")).get(0).fit())
        .isEqualTo(
            mentorat.route(cohort, POLICY, YouthId.of("new")).routes().get(0).fit());
  }

  /** Ranks programmes by name and counts how often it is bound and how many mentors it is asked about. */
  private static RoutingStrategy counting(AtomicInteger bound, AtomicInteger mentors) {
    return new RoutingStrategy() {
      @Override
      public StrategyInfo info() {
        return new StrategyInfo("counting", "1", "counts", List.of());
      }

      @Override
      public Bound bind(BindingContext context) {
        bound.incrementAndGet();
        return new Bound() {
          @Override
          public RouteRanking youth(Youth youth, Rooms rooms) {
            return to(rooms.places(ProgrammeId.of("a")) == 1 ? "A" : "B");
          }

          @Override
          public RouteRanking mentor(Mentor mentor, Rooms rooms) {
            mentors.incrementAndGet();
            return to("A");
          }

          private RouteRanking to(String association) {
            return new RouteRanking(
                List.of(Route.given(
                    AssociationId.of(association),
                    ProgrammeId.of(association.toLowerCase(Locale.ROOT)))),
                List.of());
          }
        };
      }
    };
  }

  @Test
  void route_bindsACohortOnce() {
    AtomicInteger bound = new AtomicInteger();
    AtomicInteger mentors = new AtomicInteger();
    Mentorat counted = Mentorat.builder()
        .gazetteer(mentorat.gazetteer())
        .routing(counting(bound, mentors))
        .build();
    Policy policy = POLICY.toBuilder().routing("counting", Map.of()).build();
    Cohort.Builder builder = cohort(
            List.of(youth("y").build(), youth("z").build()),
            List.of(Mentor.builder("m").build()))
        .associations(List.of(
            association("A", Programme.builder("a")), association("B", Programme.builder("b"))));
    Cohort cohort = builder.build();

    for (int k = 0; k < 3; k++) {
      for (String youth : List.of("y", "z")) {
        assertThat(
                counted.route(cohort, policy, YouthId.of(youth)).routes().get(0).association())
            .isEqualTo(AssociationId.of("A"));
      }
    }
    assertThat(bound).hasValue(1);
    // Twice, to see whether the answer stays the same.
    assertThat(mentors).hasValue(2);

    // Another cohort, or another policy, is another question.
    counted.route(builder.build(), policy, YouthId.of("y"));
    counted.route(cohort, policy.toBuilder().seed(99).build(), YouthId.of("y"));
    assertThat(bound).hasValue(3);
    assertThatThrownBy(() -> counted.route(cohort, policy, YouthId.of("nobody")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String reason(MatchResult result, String youth) {
    return result.unserved(youth).orElseThrow().reason().code();
  }

  @Test
  void unserved_noRoute_whereNoProgrammeIsOpen() {
    Cohort cohort = cohort(
            List.of(youth("y").build()), List.of(Mentor.builder("m").build()))
        .associations(List.of(association("A", Programme.builder("a").ages(new AgeRange(20, 25)))))
        .build();
    MatchResult result = mentorat.match(cohort, POLICY);
    assertThat(reason(result, "y")).isEqualTo("NO_ROUTE");
    assertThat(result.unserved("y").orElseThrow().association()).isNull();
  }

  @Test
  void unserved_ruleOfTheYouth_isTheReason() {
    Cohort cohort = cohort(
            List.of(youth("y").build()), List.of(Mentor.builder("m").build()))
        .build();
    Policy strict = POLICY.toBuilder().rule("consent", r -> r.on()).build();
    assertThat(reason(mentorat.match(cohort, strict), "y")).isEqualTo("CONSENT");
  }

  @Test
  void unserved_placesTaken_orOnlyTheKeptOnes() {
    List<Mentor> mentors = List.of(
        Mentor.builder("m1").commune("10001").build(), Mentor.builder("m2").build());
    List<Youth> youths = IntStream.range(0, 3)
        .mapToObj(i -> youth("y" + i).commune("10001").build())
        .toList();
    Cohort cohort = cohort(youths, mentors).build();

    MatchResult all = mentorat.match(cohort, POLICY);
    assertThat(all.unserved())
        .singleElement()
        .extracting(u -> u.reason().code())
        .isEqualTo("PLACES_TAKEN");

    MatchResult limited =
        mentorat.match(cohort, POLICY.toBuilder().candidatesPerYouth(1).build());
    assertThat(limited.unserved())
        .hasSize(2)
        .allMatch(u -> u.reason().code().equals("KEPT_CANDIDATES_TAKEN"))
        .allMatch(u -> u.eligibleMentors() == 2);
    assertThat(limited.evidence().scope().allEligible()).isFalse();
  }

  @Test
  void unserved_quotaFull_onEitherSide() {
    List<Youth> youths =
        List.of(youth("y1").priority("P").build(), youth("y2").priority("P").build());
    List<Mentor> mentors =
        List.of(Mentor.builder("m1").build(), Mentor.builder("m2").build());
    Policy quota = POLICY.toBuilder()
        .youthQuota(YouthQuota.Attribute.PRIORITY, "P", Bounds.atMost(1))
        .build();
    assertThat(mentorat.match(cohort(youths, mentors).build(), quota).unserved())
        .singleElement()
        .extracting(u -> u.reason().code())
        .isEqualTo("QUOTA_FULL");

    Cohort small = cohort(youths, mentors)
        .associations(List.of(Association.builder("A").intake(Bounds.atMost(1)).build()))
        .build();
    assertThat(mentorat.match(small, POLICY).unserved())
        .singleElement()
        .extracting(u -> u.reason().code())
        .isEqualTo("QUOTA_FULL");
  }

  @Test
  void unserved_quotasContradict_keepsWhatWasSettled() {
    Cohort cohort = cohort(
            List.of(youth("y1").build(), youth("y2").build()),
            List.of(Mentor.builder("m1").build(), Mentor.builder("m2").build()))
        .associations(
            List.of(Association.builder("A").intake(new Bounds(5, 9, null)).build()))
        .decisions(List.of(Decision.accepted(
            new PairKey(YouthId.of("y1"), MentorId.of("m1")),
            Decision.By.BY_YOUTH,
            "c-1",
            Campaign.DATE)))
        .build();
    MatchResult result = mentorat.match(cohort, POLICY);
    assertThat(result.evidence().verification()).isInstanceOf(Verification.HoldsInfeasible.class);
    assertThat(reason(result, "y2")).isEqualTo("QUOTAS_CONTRADICT");
    assertThat(result.proposals())
        .singleElement()
        .extracting(Proposal::status)
        .isEqualTo(Proposal.Status.ACCEPTED);
  }

  private static Cohort crowd() {
    return cohort(
            IntStream.range(0, 300)
                .mapToObj(
                    i -> youth("y" + i).commune(Campaign.communes().get(i % 4)).build())
                .toList(),
            IntStream.range(0, 200)
                .mapToObj(j -> Mentor.builder("m" + j)
                    .commune(Campaign.communes().get(j % 5))
                    .build())
                .toList())
        .build();
  }

  private static void assertNotProven(MatchResult result, Outcome.Cause cause) {
    Outcome.Stopped stopped = (Outcome.Stopped) result.evidence().outcome();
    assertThat(stopped.cause()).isEqualTo(cause);
    Verification.Holds holds = (Verification.Holds) result.evidence().verification();
    assertThat(holds.claim()).isEqualTo(Verification.Claim.NOT_PROVEN);
    assertThat(holds.bound()).isGreaterThanOrEqualTo(holds.objective());
    assertThat(result.manifest().reproducible()).isEqualTo(cause == Outcome.Cause.STEPS);
    assertThat(result.unserved())
        .isNotEmpty()
        .allMatch(u -> u.reason().code().equals("NOT_REACHED"));
  }

  @Test
  void match_stopped_isFeasibleAndSaysSo() {
    assertNotProven(
        mentorat.match(crowd(), POLICY, RunOptions.defaults().withSteps(1)), Outcome.Cause.STEPS);
    assertNotProven(
        mentorat.match(crowd(), POLICY, RunOptions.defaults().withCancellation(() -> true)),
        Outcome.Cause.CANCELLED);
    AtomicLong clock = new AtomicLong();
    RunOptions late = RunOptions.deadline(Duration.ofNanos(1))
        .withNanoClock(() -> clock.addAndGet(1_000_000_000));
    assertNotProven(mentorat.match(crowd(), POLICY, late), Outcome.Cause.DEADLINE);
  }

  @Test
  void match_withADeadlineThatIsNotReached_isProvenAndReproducible() {
    MatchResult result = mentorat.match(
        crowd(), POLICY, RunOptions.deadline(Duration.ofDays(1)).withNanoClock(() -> 0));
    assertThat(result.manifest().reproducible()).isTrue();
    assertThat(result.served()).isEqualTo(160);
  }

  @Test
  void policy_namingACollectiveOrAGroupThatIsNot_isRefusedWithTheNearest() {
    Cohort cohort = cohort(List.of(), List.of())
        .associations(List.of(Association.builder("A").collective("alliance").build()))
        .build();
    assertThatThrownBy(() -> mentorat.match(
            cohort,
            POLICY.toBuilder().collectiveQuota("aliance", Bounds.atMost(3)).build()))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/collectiveQuotas/aliance")
        .hasMessageContaining("Maybe alliance?");
    assertThatThrownBy(() -> mentorat.resolve(POLICY.toBuilder()
            .youthQuota(YouthQuota.Attribute.TERRITORY, "qvp", Bounds.atMost(3))
            .build()))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/youthQuotas/0/value")
        .hasMessageContaining("Maybe qpv?");
  }

  @Test
  void replacement_standsOnlyWhileItIsTheLatestWord() {
    List<Mentor> mentors =
        List.of(Mentor.builder("m1").build(), Mentor.builder("m2").build());
    PairKey first = new PairKey(YouthId.of("y"), MentorId.of("m2"));
    PairKey chosen = new PairKey(YouthId.of("y"), MentorId.of("m1"));
    Decision replaced = Decision.replaced(
        first, chosen.mentor(), Decision.Why.OTHER, "c-1", Campaign.DATE.minusDays(2));
    Decision refused = Decision.refused(
        chosen, Decision.By.BY_YOUTH, Decision.Why.TOO_FAR, "c-1", Campaign.DATE.minusDays(1));
    Cohort cohort = cohort(List.of(youth("y").build()), mentors).build();

    assertThat(mentorat.match(cohort.with(replaced), POLICY).proposals())
        .singleElement()
        .matches(p -> PairKey.of(p).equals(chosen) && p.status() == Proposal.Status.LOCKED);
    MatchResult after = mentorat.match(cohort.with(replaced, refused), POLICY);
    assertThat(after.proposals()).isEmpty();
    assertThat(after.conflicts()).as("the refusal ends the choice, no conflict").isEmpty();
  }

  @Test
  void refusedPair_neverComesBack_evenWithEveryRuleOff() {
    List<Mentor> mentors =
        List.of(Mentor.builder("m1").build(), Mentor.builder("m2").build());
    Cohort cohort = cohort(List.of(youth("y").build()), mentors).build();
    Policy.Builder without = POLICY.toBuilder();
    mentorat.plugins().rules().keySet().forEach(id -> without.rule(id, r -> r.off()));
    Policy policy = without.build();
    Proposal first = mentorat.match(cohort, policy).proposals().get(0);
    Cohort later = cohort.with(Decision.refused(
        PairKey.of(first), Decision.By.BY_YOUTH, Decision.Why.TOO_FAR, "c-1", Campaign.DATE));

    MatchResult other = mentorat.rematch(mentorat.match(cohort, policy), later, policy);
    assertThat(other.proposals()).singleElement().matches(p -> !p.mentor().equals(first.mentor()));
    assertThat(mentorat.suggest(later, policy, YouthId.of("y"), 5))
        .singleElement()
        .matches(s -> !s.mentor().equals(first.mentor()));
  }

  @Test
  void diff_countsWhoMeetsAMentorByNowAsNobodyLost() {
    Cohort cohort = cohort(
            List.of(youth("y1").build(), youth("y2").build()),
            List.of(Mentor.builder("m").build()))
        .build();
    MatchResult before = mentorat.match(cohort, POLICY);
    Proposal proposal = before.proposals().get(0);
    Cohort later = cohort.toBuilder()
        .pairs(List.of(new KnownPair(
            proposal.youth(), proposal.mentor(), KnownPair.Status.RUNNING, Campaign.DATE, null)))
        .build();
    MatchResult after = mentorat.rematch(before, later, POLICY);

    assertThat(after.diff(before).lost()).isEmpty();
    assertThat(after.diff(before).unchanged()).isEqualTo(2);
    MatchResult nobody = mentorat.match(cohort(List.of(), List.of()).build(), POLICY);
    assertThat(nobody.diff(before).lost()).containsExactly(proposal.youth());
    assertThat(nobody.diff(before).unchanged()).isZero();
  }
}
