package org.mentorat.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.policy.RoutingMode;
import org.mentorat.core.policy.Tier;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Cohort;

/**
 * One campaign of some hundred people whose every proposal, score, reason and price is pinned by its fingerprint: each JDK that runs this test
 * must agree with every other. A change of a built-in that changes results on purpose changes the fingerprint too.
 */
class PinnedResultTest {
  private static final String FINGERPRINT =
      "a13f2cf00ba04d42cd7a79d2f3fd4e377f5a3cce5203e7c1fa4a042c72f12611";

  private static final Cohort COHORT =
      new RandomCampaigns(new Random(20260927)).atMost(700, 500).draw().cohort();

  private static final Policy POLICY = Policy.defaults()
      .seed(20260907)
      .startDate(Campaign.START)
      .routingMode(RoutingMode.JOINT)
      .tier(Tier.waitingOver(100), Tier.priority("P1"))
      .build();

  private final Mentorat mentorat =
      Mentorat.builder().gazetteer(new Campaign().gazetteer()).build();

  private static String fingerprint(MatchResult result) {
    // Sentences may be reworded; what was decided may not.
    String decided =
        CanonicalText.proposals(result).replaceAll("(?m)^(  \\S+ \\S+ \\S+) .*$", "$1");
    String text = decided + CanonicalText.prices(result.evidence().outcome());
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Test
  void match_onAnyJdk_isTheSame() {
    MatchResult result = mentorat.match(COHORT, POLICY);
    assertThat(COHORT.youths().size() + COHORT.mentors().size()).isGreaterThan(800);
    assertThat(result.served()).isGreaterThan(200);
    assertThat(fingerprint(result)).isEqualTo(FINGERPRINT);
  }

  @Test
  void match_inAnyOrderOnAnyNumberOfThreads_isTheSame() {
    Cohort shuffled = new RandomCampaigns(new Random(1)).shuffled(COHORT);
    String expected = CanonicalText.of(mentorat.match(COHORT, POLICY));
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      for (int threads = 1; threads <= 4; threads++) {
        RunOptions options = RunOptions.defaults().withThreads(pool, threads);
        assertThat(CanonicalText.of(mentorat.match(shuffled, POLICY, options))).isEqualTo(expected);
      }
    } finally {
      pool.shutdown();
    }
  }
}
