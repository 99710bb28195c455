package org.mentorat.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mentorat.core.Mentorat;
import org.mentorat.core.builtin.Campaign;
import org.mentorat.core.plugin.OnFault;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.Manifest;
import org.mentorat.core.result.MatchResult;
import org.mentorat.model.Cohort;
import org.mentorat.model.Mentor;
import org.mentorat.model.Need;
import org.mentorat.model.Youth;
import org.mentorat.spi.Scorer;

/** Scores kept between runs change no result: cold, warm, off, too small for anything, with faults among them. */
class ScoreCachePropertyTest {
  private static final List<Need> NEEDS = List.of(Need.values());

  private static Cohort cohort(long seed) {
    Random random = new Random(seed);
    return Cohort.on(Campaign.DATE)
        .youths(IntStream.range(0, 1 + random.nextInt(6))
            .mapToObj(i -> Youth.builder("y" + i)
                .born(LocalDate.of(2008 + random.nextInt(6), 1, 1))
                .needs(NEEDS.get(random.nextInt(3)))
                .build())
            .toList())
        .mentors(IntStream.range(0, 1 + random.nextInt(6))
            .mapToObj(
                j -> Mentor.builder("m" + j).capacity(1 + random.nextInt(2)).build())
            .toList())
        .build();
  }

  /** A function of the records alone, with NaN for some pairs if {@code faulty}. */
  private static double score(Youth youth, Mentor mentor, boolean faulty) {
    int mixed =
        (youth.toString() + youth.born() + youth.needs() + mentor + mentor.capacity()).hashCode();
    return faulty && mixed % 5 == 0 ? Double.NaN : Math.floorMod(mixed, 1000) / 1000.0;
  }

  private static Mentorat.Builder mentorat(AtomicInteger asked, boolean faulty) {
    return Mentorat.builder()
        .gazetteer(new Campaign().gazetteer())
        .scorer(Scorer.ofExpensive("model", "1", (youth, mentor) -> {
          asked.incrementAndGet();
          return score(youth, mentor, faulty);
        }));
  }

  private static Policy policy(OnFault onFault) {
    return Policy.defaults()
        .rule("consent", r -> r.off())
        .rule("vetting", r -> r.off())
        .rule("age", r -> r.off())
        .weight("model", 50)
        .onFault(onFault)
        .build();
  }

  @Property(tries = 150)
  void keptScores_changeNoResult(
      @ForAll long seed, @ForAll boolean faulty, @ForAll boolean exclude) {
    Policy policy = policy(exclude ? OnFault.EXCLUDE : OnFault.FALLBACK);
    AtomicInteger asked = new AtomicInteger();
    Mentorat off = mentorat(asked, faulty).build();
    Mentorat keeping = mentorat(asked, faulty).scoreCache(10_000).build();
    Mentorat tiny = mentorat(asked, faulty).scoreCache(1).build();
    // Two cohorts with the same ids and other records, one after the other, and the first again.
    for (long each : new long[] {seed, seed + 1, seed}) {
      MatchResult expected = off.match(cohort(each), policy);
      for (Mentorat other : new Mentorat[] {keeping, keeping, tiny}) {
        MatchResult result = other.match(cohort(each), policy);
        assertThat(result.proposals()).isEqualTo(expected.proposals());
        assertThat(result.unserved()).containsExactlyElementsOf(expected.unserved());
        assertThat(without(result.manifest())).isEqualTo(without(expected.manifest()));
        assertThat(result.manifest().scoreCache()).isNotNull();
      }
      assertThat(expected.manifest().scoreCache()).isNull();
    }
  }

  private static Manifest without(Manifest m) {
    return new Manifest(
        m.mentoratVersion(),
        m.date(),
        m.startDate(),
        m.seed(),
        m.policySha256(),
        m.plugins(),
        m.rules(),
        m.rulesOff(),
        m.scorers(),
        m.routing(),
        m.matching(),
        m.inputsSha256(),
        m.counts(),
        m.overrides(),
        m.reproducible(),
        m.faults(),
        null);
  }

  @Example
  void warmRun_findsEveryScore_untilSomethingThatCountsChanges() {
    Mentorat mentorat = mentorat(new AtomicInteger(), false).scoreCache(10_000).build();
    Cohort cohort = cohort(7);
    long pairs = (long) cohort.youths().size() * cohort.mentors().size();

    MatchResult cold = mentorat.match(cohort, policy(OnFault.FAIL));
    MatchResult warm = mentorat.match(cohort, policy(OnFault.FAIL));
    MatchResult later = mentorat.match(
        cohort,
        policy(OnFault.FAIL).toBuilder().startDate(Campaign.DATE.plusDays(1)).build());
    MatchResult older = mentorat.match(
        cohort.toBuilder()
            .youths(cohort.youths().stream()
                .map(y -> y.toBuilder().born(LocalDate.of(2001, 1, 1)).build())
                .toList())
            .build(),
        policy(OnFault.FAIL));

    assertThat(misses(cold)).isEqualTo(pairs);
    assertThat(misses(warm)).isZero();
    assertThat(misses(later)).isEqualTo(pairs);
    assertThat(misses(older)).isEqualTo(pairs);
  }

  private static long misses(MatchResult result) {
    Manifest.ScoreCache use = result.manifest().scoreCache();
    return use == null ? -1 : use.misses();
  }
}
