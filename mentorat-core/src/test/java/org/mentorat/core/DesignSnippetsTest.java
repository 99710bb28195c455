package org.mentorat.core;

import static java.util.Locale.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorat.model.Decision.By.BY_MENTOR;
import static org.mentorat.model.Decision.Why.NO_TIME;
import static org.mentorat.model.Need.ORIENTATION;
import static org.mentorat.spi.OnUnknown.ADMIT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.policy.Tier;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.model.Association;
import org.mentorat.model.Cohort;
import org.mentorat.model.Consent;
import org.mentorat.model.Decision;
import org.mentorat.model.Mentor;
import org.mentorat.model.PairKey;
import org.mentorat.model.Vetting;
import org.mentorat.model.Youth;

/** The code that the README shows, compiled and run: what it feels like to use. */
class DesignSnippetsTest {
  private static final LocalDate date = LocalDate.of(2026, 9, 7);

  record Row(String id, LocalDate born) {}

  private final Stream<Row> rows =
      IntStream.range(0, 4).mapToObj(i -> new Row("Y" + i, LocalDate.of(2008, 5, 1 + i)));
  private final List<Mentor> mentors = IntStream.range(0, 3)
      .mapToObj(j -> Mentor.builder("M" + j)
          .expertise(ORIENTATION)
          .commune("93066")
          .vetting(new Vetting("b3", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
          .build())
      .toList();
  private final List<Association> associations = List.of();
  private final List<String> shown = new ArrayList<>();

  private void show(String text, double points, double outOf) {
    shown.add(text);
    assertThat(points).isBetween(0.0, outOf);
  }

  @Test
  void section10OfTheDesign_compilesAndRuns() {
    var consent = new Consent(true, true, LocalDate.of(2026, 8, 1), null, null);

    var mentorat = Mentorat.create(); // finds plug-ins; immutable, thread-safe, no statics
    var policy = Policy.defaults()
        .rule("distance", r -> r.set("maxKm", 30).onUnknown(ADMIT))
        .weight("need", 30)
        .tier(Tier.waitingOver(90))
        .seed(20260907)
        .build();
    var cohort = Cohort.on(date)
        .youths(rows.map(r -> Youth.builder(r.id())
            .born(r.born())
            .needs(ORIENTATION)
            .commune("93066")
            .consent(consent)
            .build()))
        .mentors(mentors)
        .associations(associations)
        .build();
    var result = mentorat.match(cohort, policy, RunOptions.deadline(Duration.ofSeconds(10)));

    assertThat(result.served()).isEqualTo(3);
    String youthId = result.proposals().get(0).youth().value();
    String otherId = result.unserved().iterator().next().youth().value();

    Proposal p = result.proposalFor(youthId).orElseThrow();
    p.contributions().forEach(c -> show(c.text(FRENCH), c.points(), c.outOf()));
    assertThat(result.unserved(otherId).orElseThrow().reason().text(FRENCH)).contains("prises");
    assertThat(shown)
        .hasSameSizeAs(p.contributions())
        .anyMatch(text -> text.contains("orientation"));

    var lab = Mentorat.builder()
        .scorer("ml", "1.3", (youth, mentor) -> model.predict(youth, mentor))
        .build();
    var labResult = lab.match(cohort, policy.withWeight("ml", 40));
    assertThat(labResult.proposals())
        .allMatch(q ->
            q.contributions().stream().anyMatch(c -> c.scorer().equals("ml") && c.points() == 20));

    var tuesday = cohort.with(Decision.refused(p, BY_MENTOR, NO_TIME, "coordinator-7", date));
    MatchResult again = mentorat.rematch(result, tuesday, policy);
    var moved = again.diff(result).moved(); // sent and accepted ones stay
    assertThat(moved).allMatch(move -> !move.from().equals(move.to()));
    assertThat(again.proposals().stream().map(PairKey::of)).doesNotContain(PairKey.of(p));
  }

  private final Model model = (youth, mentor) -> 0.5;

  /** Stands for a model that a researcher brings. */
  private interface Model {
    double predict(Youth youth, Mentor mentor);
  }
}
