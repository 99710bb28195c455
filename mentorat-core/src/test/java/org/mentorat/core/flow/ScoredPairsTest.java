package org.mentorat.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.mentorat.core.Mentorat;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.PairsResult;
import org.mentorat.core.result.ScoredPair;
import org.mentorat.core.result.Unserved;
import org.mentorat.model.InvalidRecordException;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

class ScoredPairsTest {
  private static final YouthId A = new YouthId("a");
  private static final YouthId B = new YouthId("b");
  private static final YouthId C = new YouthId("c");
  private static final MentorId M = new MentorId("m");
  private static final MentorId N = new MentorId("n");

  private static PairsResult match(ScoredPairs.Builder pairs) {
    return Mentorat.create().match(pairs.build(), Policy.defaults().build(), RunOptions.defaults());
  }

  @Test
  void pairsAlone_everybodyHasOnePlace() {
    PairsResult result =
        match(ScoredPairs.builder().pair(A, M, 9.5).pair(A, N, 9.0).pair(B, M, 1.0));

    assertThat(result.pairs())
        .containsExactly(new ScoredPair(A, N, 9_000_000), new ScoredPair(B, M, 1_000_000));
    assertThat(result.unserved()).isEmpty();
  }

  @Test
  void unserved_saysWhy() {
    PairsResult result = match(ScoredPairs.builder()
        .pair(A, M, 5.0)
        .pair(B, M, 4.0)
        .pair(C, N, 3.0)
        .mentor(M, 2, "asso")
        .mentor(N, 1, "asso")
        .group("asso", null, 0, 1)
        .youth(new YouthId("nobody"), 1, 0)
        .youth(new YouthId("resting"), 0, 0));

    assertThat(result.pairs()).containsExactly(new ScoredPair(A, M, 5_000_000));
    assertThat(result.unserved())
        .extracting(u -> u.youth().value(), u -> u.reason().code(), Unserved::eligibleMentors)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("b", "QUOTA_FULL", 1),
            org.assertj.core.api.Assertions.tuple("c", "QUOTA_FULL", 1),
            org.assertj.core.api.Assertions.tuple("nobody", "NO_PAIR", 0));
    assertThat(result.manifest().counts())
        .containsEntry("withoutPlaces", 1L)
        .containsEntry("youths", 5L)
        .containsEntry("served", 1L);
  }

  @Test
  void tier0_goesFirst() {
    PairsResult result = match(
        ScoredPairs.builder().pair(A, M, 90.0).pair(B, M, 1.0).youth(A, 1, 1).youth(B, 1, 0));

    assertThat(result.pairs()).containsExactly(new ScoredPair(B, M, 1_000_000));
  }

  @Test
  void everythingThatIsWrong_isToldAtOnce() {
    ScoredPairs.Builder wrong = ScoredPairs.builder()
        .pair(A, M, 1.0)
        .pair(A, M, 2.0)
        .pair(B, M, 1e9)
        .mentor(M, -1, "nowhere")
        .youth(A, 1, 99)
        .group("g", "absent", 5, 4);

    InvalidRecordException thrown =
        catchThrowableOfType(InvalidRecordException.class, wrong::build);

    assertThat(thrown.problems())
        .extracting(InvalidRecordException.Problem::code)
        .containsExactlyInAnyOrder(
            "tier.range",
            "places.range",
            "group.unknown",
            "bounds.range",
            "group.unknown",
            "pair.twice",
            "score.range");
  }

  @Test
  void groupsThatContainEachOther_areRefused() {
    ScoredPairs.Builder cycle =
        ScoredPairs.builder().group("g", "h", 0, 1).group("h", "g", 0, 1).pair(A, M, 1.0);

    assertThat(catchThrowableOfType(InvalidRecordException.class, cycle::build).problems())
        .extracting(InvalidRecordException.Problem::code)
        .containsExactly("group.cycle");
  }
}
