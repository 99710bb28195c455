package org.mentorat.core.explain.recruit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentorat.core.Mentorat;
import org.mentorat.core.RandomCampaigns;
import org.mentorat.core.RandomCampaigns.Drawn;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;

/** Each line of a plan is what a fresh match says, whatever the cohort and the policy. */
class RecruitmentPropertyTest {
  private static final int TRIES = 40;
  private static final RecruitmentRequest REQUEST =
      RecruitmentRequest.DEFAULT.withLines(4).withPlacesPerCoordinator(2);

  private final Mentorat mentorat =
      Mentorat.builder().gazetteer(new Campaign().gazetteer()).build();

  @Provide
  Arbitrary<Drawn> campaigns() {
    return Arbitraries.randomValue(random -> new RandomCampaigns(random).draw());
  }

  /** Those that paths count. */
  @Provide
  Arbitrary<Drawn> campaignsOfPaths() {
    return Arbitraries.randomValue(random ->
        new RandomCampaigns(random).atMost(20, 8).upperMentorQuotasOnly().draw());
  }

  private RecruitmentPlan plan(Drawn drawn) {
    MatchResult result = mentorat.match(drawn.cohort(), drawn.policy());
    return mentorat.recruit(result, drawn.policy(), RunOptions.defaults(), REQUEST);
  }

  private void verify(Drawn drawn) {
    RecruitmentPlan plan = plan(drawn);
    int served = mentorat.match(drawn.cohort(), drawn.policy()).served();
    assertThat(plan.served()).isEqualTo(served);
    List<Mentor> mentors = new ArrayList<>(drawn.cohort().mentors());
    int before = served;
    for (RecruitLine line : plan.recruits()) {
      mentors.addAll(line.recruits());
      Cohort larger = drawn.cohort().toBuilder().mentors(mentors).build();
      int after = mentorat.match(larger, drawn.policy()).served();
      assertThat(after - before).as(line.toString()).isEqualTo(line.serves()).isPositive();
      assertThat(line.served()).isEqualTo(after);
      assertThat(line.recruits()).hasSize(line.mentors());
      before = after;
    }
    Cohort cohort = drawn.cohort();
    before = served;
    for (CapacityLine line : plan.capacity()) {
      cohort = line.applyTo(cohort);
      int after = mentorat.match(cohort, drawn.policy()).served();
      assertThat(after - before).as(line.toString()).isEqualTo(line.serves()).isPositive();
      assertThat(line.served()).isEqualTo(after);
      before = after;
    }
  }

  @Property(tries = TRIES)
  void line_ofAnyCampaign_isWhatAFreshMatchSays(@ForAll("campaigns") Drawn drawn) {
    verify(drawn);
  }

  @Property(tries = TRIES)
  void line_thatPathsCount_isWhatAFreshMatchSays(@ForAll("campaignsOfPaths") Drawn drawn) {
    verify(drawn);
  }

  @Property(tries = TRIES)
  void plan_withTheRowsInAnyOrder_isTheSame(
      @ForAll("campaignsOfPaths") Drawn drawn, @ForAll long order) {
    Cohort shuffled = new RandomCampaigns(new Random(order)).shuffled(drawn.cohort());

    assertThat(plan(new Drawn(shuffled, drawn.policy()))).isEqualTo(plan(drawn));
  }
}
