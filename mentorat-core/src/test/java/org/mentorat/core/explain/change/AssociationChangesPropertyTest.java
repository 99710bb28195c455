package org.mentorat.core.explain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
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
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Association;
import org.mentorat.spi.OnUnknown;
import org.mentorat.spi.RuleInfo;

/** What a parameter of an association costs is what a fresh match says. */
class AssociationChangesPropertyTest {
  private static final int TRIES = 40;

  private final Mentorat mentorat =
      Mentorat.builder().gazetteer(new Campaign().gazetteer()).build();

  @Provide
  Arbitrary<Drawn> campaigns() {
    return Arbitraries.randomValue(random -> new RandomCampaigns(random).draw());
  }

  @Provide
  Arbitrary<Drawn> campaignsOfPaths() {
    return Arbitraries.randomValue(random ->
        new RandomCampaigns(random).atMost(16, 10).upperMentorQuotasOnly().draw());
  }

  @Property(tries = TRIES)
  void line_ofAnyCampaign_isWhatAFreshMatchSays(@ForAll("campaigns") Drawn drawn) {
    verify(drawn);
  }

  @Property(tries = TRIES)
  void line_thatPathsCount_isWhatAFreshMatchSays(@ForAll("campaignsOfPaths") Drawn drawn) {
    verify(drawn);
  }

  private void verify(Drawn drawn) {
    MatchResult result = mentorat.match(drawn.cohort(), drawn.policy());
    Changes changes = mentorat.changes(result, drawn.policy(), RunOptions.defaults());
    for (Association association : drawn.cohort().associations()) {
      AssociationChanges all = changes.forAssociation(association.id(), 2);
      assertThat(all.served()).isBetween(0, all.youths());
      for (AssociationChange change : all.changes()) {
        Relaxation relaxation = change.relaxation();
        if (relaxation.rule() == null) {
          int after =
              mentorat.match(change.applyTo(drawn.cohort()), drawn.policy()).served();
          assertThat(after - result.served()).as(change.toString()).isEqualTo(change.serves());
        } else if (drawn.cohort().associations().size() == 1) {
          // With one association its parameter is the policy's.
          int after =
              mentorat.match(drawn.cohort(), with(relaxation, drawn.policy())).served();
          assertThat(after - result.served()).as(change.toString()).isEqualTo(change.serves());
        }
        assertThat(change.text().french())
            .isNotBlank()
            .isNotEqualTo(change.text().english());
        assertThat(change.serves()).isPositive();
      }
    }
  }

  private Policy with(Relaxation relaxation, Policy policy) {
    String rule = Objects.requireNonNull(relaxation.rule());
    assertThat(
            Objects.requireNonNull(mentorat.plugins().rules().get(rule)).info().nature())
        .isEqualTo(RuleInfo.Nature.COMFORT);
    return switch (relaxation.kind()) {
      case RULE_WAIVED -> policy.toBuilder().rule(rule, r -> r.off()).build();
      case UNKNOWN_ADMITTED ->
        policy.toBuilder().rule(rule, r -> r.onUnknown(OnUnknown.ADMIT)).build();
      default -> {
        double to = Double.parseDouble(Objects.requireNonNull(relaxation.to()));
        Object value = rule.equals("distance") ? (Object) to : (Object) (int) to;
        yield policy.toBuilder()
            .rule(rule, r -> r.set(Objects.requireNonNull(relaxation.parameter()), value))
            .build();
      }
    };
  }
}
