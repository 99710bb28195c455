package org.mentorat.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.mentorat.core.Mentorat;
import org.mentorat.core.RandomCampaigns;
import org.mentorat.core.RandomCampaigns.Drawn;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.policy.Tier;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Unserved;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Cohort;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.YouthId;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Verification;

/** Pricing over pairs that are never held comes to the optimum over all of them at once. */
class PricingPropertyTest {
  private static final LocalDate DATE = LocalDate.of(2026, 9, 7);
  private static final Mentorat FRANCE = Mentorat.create();

  private final Mentorat small =
      Mentorat.builder().gazetteer(new Campaign().gazetteer()).build();

  @Provide
  Arbitrary<Drawn> campaigns() {
    return Arbitraries.randomValue(random -> new RandomCampaigns(random).draw());
  }

  private static RunOptions priced() {
    return RunOptions.defaults().withMostPairsHeld(-1);
  }

  /** Half of the mentors meet remotely, so that rows are long. */
  private static Cohort cohort(int youths, int mentors, long seed) {
    CohortShape usual = CohortShape.defaults();
    CohortShape half = new CohortShape(
        usual.shares(),
        usual.situations(),
        usual.firstNeeds(),
        usual.statuses(),
        usual.youthModes(),
        Map.of(MeetingMode.REMOTE, 0.5, MeetingMode.HYBRID, 0.3, MeetingMode.IN_PERSON, 0.2),
        15,
        100,
        true);
    return SyntheticCohorts.of(FRANCE.gazetteer(), half).cohort(youths, mentors, DATE, seed);
  }

  @Property(tries = 100)
  void match_withPricing_isAsGoodAsOverAllPairsAtOnce(@ForAll("campaigns") Drawn drawn) {
    Verification all = verification(small.match(drawn.cohort(), drawn.policy()));
    Verification some = verification(small.match(drawn.cohort(), drawn.policy(), priced()));

    assertThat(some).isEqualTo(all);
  }

  @Property(tries = 8)
  void match_withPricingOfLongRows_isAsGoodAsOverAllPairsAtOnce(
      @ForAll @LongRange(min = 1, max = 1000) long seed) {
    Cohort cohort = cohort(900, 500, seed);
    Policy policy = Policy.defaults().tier(Tier.waitingOver(180)).build();
    List<RunListener.Round> rounds = new ArrayList<>();
    MatchResult all = FRANCE.match(cohort, policy);

    MatchResult some = FRANCE.match(cohort, policy, priced().withListener(listener(rounds)));

    assertThat(verification(some)).isEqualTo(verification(all));
    assertThat(some.evidence().scope().priced()).isTrue();
    assertThat(some.evidence().scope().pairs())
        .isLessThan(all.evidence().scope().pairs() / 2);
    assertThat(rounds.get(rounds.size() - 1).found()).isZero();
    assertThat(eligibleByUnserved(some)).isNotEmpty();
    Map<YouthId, Integer> counted = eligibleByUnserved(all);
    eligibleByUnserved(some)
        .forEach((youth, mentors) ->
            assertThat(counted.getOrDefault(youth, mentors)).isEqualTo(mentors));
  }

  /** The prices of a small market: what is sought at them is nearly all that the optimum needs. */
  @Example
  void match_withPricing_beginsNearTheOptimum() {
    List<RunListener.Round> rounds = new ArrayList<>();

    FRANCE.match(
        cohort(1500, 900, 7), Policy.defaults().build(), priced().withListener(listener(rounds)));

    List<RunListener.Round> scored = rounds.stream().filter(r -> !r.coverage()).toList();
    long first = scored.get(0).objective().score();
    long best = scored.get(scored.size() - 1).objective().score();
    assertThat(first).isGreaterThan(best - best / 50);
    assertThat(scored.get(0).pairs()).isLessThan(1500 * 25);
    for (int k = 1; k < scored.size(); k++) {
      // A certificate never gets worse, as it holds whatever is found later.
      assertThat(bound(scored.get(k))).isLessThanOrEqualTo(bound(scored.get(k - 1)) * (1 + 1e-12));
      assertThat(bound(scored.get(k))).isGreaterThanOrEqualTo(best * (1 - 1e-12));
    }
  }

  private static double bound(RunListener.Round round) {
    return round.objective().score() * (1 + round.gap());
  }

  private static Map<YouthId, Integer> eligibleByUnserved(MatchResult result) {
    return result.unserved().stream()
        .collect(Collectors.toMap(Unserved::youth, Unserved::eligibleMentors));
  }

  @Example
  void match_withPricing_isTheSameOnTwoThreads() {
    Cohort cohort = cohort(900, 500, 5);
    Policy policy = Policy.defaults().build();

    MatchResult one = FRANCE.match(cohort, policy, priced());
    MatchResult two = FRANCE.match(
        cohort, policy, priced().withThreads(command -> new Thread(command).start(), 2));

    assertThat(two.proposals()).isEqualTo(one.proposals());
    assertThat(two.manifest()).isEqualTo(one.manifest());
    assertThat(two.evidence().scope()).isEqualTo(one.evidence().scope());
  }

  @Property(tries = 8)
  void match_stoppedAnywhere_boundsTheOptimumOverAllPairs(
      @ForAll @LongRange(min = 1, max = 1000) long seed,
      @ForAll @LongRange(min = 0, max = 400_000) long steps) {
    Cohort cohort = cohort(500, 300, seed);
    Policy policy = Policy.defaults().build();
    Verification.Holds best = (Verification.Holds) verification(FRANCE.match(cohort, policy));

    MatchResult stopped = FRANCE.match(cohort, policy, priced().withSteps(steps));

    Verification.Holds holds = (Verification.Holds) verification(stopped);
    assertThat(holds.objective()).isLessThanOrEqualTo(best.objective());
    assertThat(holds.bound()).isGreaterThanOrEqualTo(best.objective());
    assertThat(holds.claim() == Verification.Claim.OPTIMAL)
        .isEqualTo(stopped.evidence().outcome() instanceof Outcome.Solved);
  }

  private static Verification verification(MatchResult result) {
    Verification verification = result.evidence().verification();
    return verification instanceof Verification.Broken broken ? throwing(broken) : verification;
  }

  private static Verification throwing(Verification.Broken broken) {
    throw new AssertionError(broken.findings());
  }

  private static RunListener listener(List<RunListener.Round> rounds) {
    return new RunListener() {
      @Override
      public void progress(Stage stage, long done, long total) {}

      @Override
      public void priced(Round round) {
        rounds.add(round);
      }
    };
  }
}
