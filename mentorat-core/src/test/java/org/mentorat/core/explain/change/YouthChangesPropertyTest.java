package org.mentorat.core.explain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentorat.core.Mentorat;
import org.mentorat.core.RandomCampaigns;
import org.mentorat.core.RandomCampaigns.Drawn;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.core.result.Unserved;
import org.mentorat.core.solve.ExactSolver;
import org.mentorat.model.Cohort;
import org.mentorat.model.Decision;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.PairKey;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.spi.RuleInfo;

/** What would change it is what a fresh match says, whatever the cohort and the policy. */
class YouthChangesPropertyTest {
  private static final int TRIES = 40;

  private final Mentorat mentorat =
      Mentorat.builder().gazetteer(new Campaign().gazetteer()).build();

  @Provide
  Arbitrary<Drawn> campaigns() {
    return Arbitraries.randomValue(random -> new RandomCampaigns(random).draw());
  }

  /** Scarce places, so that most youths wait. */
  @Provide
  Arbitrary<Drawn> campaignsOfChains() {
    return Arbitraries.randomValue(random -> new RandomCampaigns(random)
        .atMost(14, 9)
        .upperMentorQuotasOnly()
        .withoutRouting()
        .draw());
  }

  private MatchResult match(Cohort cohort, Drawn drawn) {
    return mentorat.match(cohort, drawn.policy());
  }

  private static long[] coverage(MatchResult result) {
    return result.evidence().verification() instanceof Verification.Holds holds
        ? holds.objective().served()
        : new long[0];
  }

  @Property(tries = TRIES)
  void change_ofTheYouth_servesOneMoreInAFreshMatch(@ForAll("campaigns") Drawn drawn) {
    MatchResult result = match(drawn.cohort(), drawn);
    Changes changes = mentorat.changes(result, drawn.policy(), RunOptions.defaults());
    for (Unserved unserved : result.unserved()) {
      for (YouthChange change : changes.forYouth(unserved.youth()).changes()) {
        MatchResult fresh = fresh(change, drawn);
        assertThat(fresh.served())
            .as(change.toString())
            .isGreaterThanOrEqualTo(result.served() + 1);
        if (!change.routedAnew()) {
          assertThat(fresh.served()).as(change.toString()).isEqualTo(result.served() + 1);
        }
        assertThat(fresh.proposalsFor(unserved.youth())).as(change.toString()).isNotEmpty();
        assertThat(change.cost()).isPositive();
      }
    }
  }

  /** With the youth's changed record; where rules give way, a person locks the pair, which waives comfort rules. */
  private MatchResult fresh(YouthChange change, Drawn drawn) {
    Cohort cohort = change.applyTo(drawn.cohort());
    return match(
        change.onlyTheYouth()
            ? cohort
            : cohort.with(Decision.locked(
                new PairKey(change.youth().id(), change.mentor()), "c-1", cohort.date())),
        drawn);
  }

  @Property(tries = TRIES)
  void change_takesNoMentorFromAnybody_atTheBestScore(@ForAll("campaignsOfChains") Drawn drawn) {
    MatchResult result = match(drawn.cohort(), drawn);
    Changes changes = mentorat.changes(result, drawn.policy(), RunOptions.defaults());
    for (Unserved unserved : result.unserved()) {
      for (YouthChange change : changes.forYouth(unserved.youth()).changes()) {
        assertThat(coverage(fresh(change, drawn))).isEqualTo(oneMore(result, unserved));
        if (change.onlyTheYouth()) {
          assertThat(change.scoreChange())
              .as(change.toString())
              .isEqualTo(bestWithAll(result, unserved.youth(), change, drawn) - score(result));
        }
      }
    }
  }

  private static long score(MatchResult result) {
    return result.proposals().stream().mapToLong(Proposal::micropoints).sum();
  }

  private long[] oneMore(MatchResult result, Unserved unserved) {
    long[] served = coverage(result).clone();
    AssignmentProblem problem = result.evidence().problem();
    int index = result.evidence().youths().indexOf(unserved.youth());
    served[problem.youthTier(index)]++;
    return served;
  }

  /** The best score of all matchings that serve those who were served and this youth: the others' pairs are taken away. */
  private long bestWithAll(MatchResult result, YouthId more, YouthChange change, Drawn drawn) {
    Prepared prepared =
        mentorat.prepare(change.applyTo(drawn.cohort()), drawn.policy(), RunOptions.defaults());
    Set<YouthId> wanted = new HashSet<>();
    wanted.add(more);
    result.proposals().forEach(p -> wanted.add(p.youth()));
    AssignmentProblem problem = Posed.with(
        prepared.problem(),
        y -> wanted.contains(prepared.participants().youths().get(y).id())
            ? null
            : new Posed.Row(new int[0], new long[0]));
    Outcome outcome = ExactSolver.solve(problem, StopSignal.NEVER);
    Objective objective = Objective.of(problem, ((Outcome.Solved) outcome).matching());
    assertThat(objective.coverage()).isEqualTo(wanted.size());
    return objective.score();
  }

  @Property(tries = TRIES)
  void remoteMeetings_thatServeOneMore_areTold(@ForAll("campaignsOfChains") Drawn drawn) {
    MatchResult result = match(drawn.cohort(), drawn);
    Changes changes = mentorat.changes(result, drawn.policy(), RunOptions.defaults());
    for (Unserved unserved : result.unserved()) {
      Youth youth = drawn.cohort().youth(unserved.youth()).orElseThrow();
      if (youth.mode() == MeetingMode.HYBRID) {
        continue;
      }
      List<Youth> youths = new ArrayList<>(drawn.cohort().youths());
      youths.replaceAll(
          y -> y.equals(youth) ? y.toBuilder().mode(MeetingMode.HYBRID).build() : y);
      boolean helps =
          match(drawn.cohort().toBuilder().youths(youths).build(), drawn).served()
              > result.served();
      assertThat(changes.forYouth(unserved.youth()).changes().stream()
              .anyMatch(c -> c.relaxations().size() == 1
                  && c.relaxations().get(0).kind() == Relaxation.Kind.MEETING_MODE))
          .isEqualTo(helps);
    }
  }

  @Property(tries = TRIES)
  void change_neverTouchesASafetyRule_andIsSaidInBothLanguages(@ForAll("campaigns") Drawn drawn) {
    MatchResult result = match(drawn.cohort(), drawn);
    Changes changes = mentorat.changes(result, drawn.policy(), RunOptions.defaults());
    for (Unserved unserved : result.unserved()) {
      YouthChanges all = changes.forYouth(unserved.youth());
      assertThat(all.heading().french()).isNotBlank();
      assertThat(all.heading().english()).isNotBlank();
      for (YouthChange change : all.changes()) {
        assertThat(change.text().french()).isNotBlank().doesNotContain("null");
        assertThat(change.text().english()).isNotBlank().doesNotContain("null");
        assertThat(change.text().french()).isNotEqualTo(change.text().english());
        change.relaxations().stream()
            .map(Relaxation::rule)
            .filter(Objects::nonNull)
            .forEach(rule -> assertThat(
                    Objects.requireNonNull(mentorat.plugins().rules().get(rule))
                        .info()
                        .nature())
                .isEqualTo(RuleInfo.Nature.COMFORT));
      }
    }
  }

  @Property(tries = TRIES / 2)
  void changes_withTheRowsInAnyOrder_areTheSame(
      @ForAll("campaigns") Drawn drawn, @ForAll long order) {
    Cohort shuffled = new RandomCampaigns(new Random(order)).shuffled(drawn.cohort());
    MatchResult result = match(drawn.cohort(), drawn);
    Changes one = mentorat.changes(result, drawn.policy(), RunOptions.defaults());
    Changes other = mentorat.changes(match(shuffled, drawn), drawn.policy(), RunOptions.defaults());
    for (Unserved unserved : result.unserved()) {
      assertThat(other.forYouth(unserved.youth())).isEqualTo(one.forYouth(unserved.youth()));
    }
  }
}
