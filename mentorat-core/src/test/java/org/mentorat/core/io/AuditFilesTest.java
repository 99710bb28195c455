package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.core.Mentorat;
import org.mentorat.core.audit.Fairness;
import org.mentorat.core.audit.RunDifference;
import org.mentorat.core.audit.RunDifference.AssociationChange;
import org.mentorat.core.audit.RunLedger;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.core.territory.FrenchGazetteer;
import org.mentorat.model.Cohort;
import org.mentorat.model.Gazetteer;
import org.mentorat.model.YouthId;

class AuditFilesTest {
  private static final Gazetteer PLACES = FrenchGazetteer.load();
  private static final Mentorat MENTORAT = Mentorat.builder().gazetteer(PLACES).build();
  private static final Cohort COHORT = SyntheticCohorts.of(PLACES, CohortShape.defaults())
      .cohort(500, 300, LocalDate.of(2026, 9, 7), 8);
  private static final MatchResult WIDE =
      MENTORAT.match(COHORT, Policy.defaults().build());
  private static final MatchResult NARROW = MENTORAT.match(
      COHORT, Policy.defaults().rule("distance", r -> r.set("maxKm", 3.0)).build());

  @TempDir
  private Path folder = Path.of("");

  static Fairness fairness() {
    return Fairness.of(WIDE, PLACES);
  }

  /** Between runs that differ in everything: a rule, the people and the files. */
  static RunDifference difference() {
    Cohort later = COHORT.toBuilder()
        .youths(COHORT.youths().subList(5, COHORT.youths().size()))
        .pairs(List.of())
        .decisions(List.of())
        .build();
    MatchResult after = MENTORAT.match(
        later,
        Policy.defaults().rule("distance", r -> r.set("maxKm", 3.0)).build(),
        org.mentorat.core.flow.RunOptions.defaults()
            .withInputs(java.util.Map.of("youths.csv", "ab")));
    return RunDifference.between(WIDE, after, PLACES);
  }

  private Path write(MatchResult result, String name) throws IOException {
    Path run = folder.resolve(name);
    ResultFiles.writeProposals(result, run.resolve("proposals.csv"));
    ResultFiles.writeUnserved(result, run.resolve("unserved.csv"));
    ResultFiles.writeManifest(result.manifest(), run.resolve("manifest.json"));
    return run;
  }

  @Test
  void read_givesWhatTheResultDecided() throws IOException {
    assertThat(RunFiles.read(write(WIDE, "a"))).isEqualTo(RunLedger.of(WIDE));
    assertThat(RunFiles.read(write(NARROW, "b"))).isEqualTo(RunLedger.of(NARROW));
  }

  @Test
  void between_givesThePriceOfARule() throws IOException {
    RunDifference difference =
        RunDifference.between(RunFiles.read(write(WIDE, "a")), RunFiles.read(write(NARROW, "b")));

    assertThat(difference.servedChange())
        .isEqualTo(NARROW.served() - WIDE.served())
        .isNegative();
    assertThat(difference.micropointsChange())
        .isEqualTo(score(NARROW) - score(WIDE))
        .isNegative();
    assertThat(difference.sameYouths()).isTrue();
    assertThat(difference.youths().gained()).isEqualTo(NARROW.diff(WIDE).gained());
    assertThat(difference.youths().lost()).isEqualTo(NARROW.diff(WIDE).lost());
    assertThat(difference.youths().moved()).isEqualTo(NARROW.diff(WIDE).moved());
    assertThat(difference.settings().stream().map(RunDifference.Change::name))
        .containsExactly("policySha256", "rules/distance/maxKm");
    assertThat(difference.settings().get(1).before()).isEqualTo("30");
    assertThat(difference.settings().get(1).after()).isEqualTo("3");
    assertThat(difference.inputs()).isEmpty();
    assertThat(difference.lostBecause().stream()
            .mapToInt(RunDifference.ReasonCount::youths)
            .sum())
        .isEqualTo(difference.youths().lost().size());
  }

  private static long score(MatchResult result) {
    return result.proposals().stream().mapToLong(p -> p.micropoints()).sum();
  }

  @Test
  void associations_addUpToTheTotals() {
    RunDifference difference = difference();
    List<AssociationChange> rows = difference.associations();
    assertThat(rows).hasSizeGreaterThan(2);
    assertThat(rows.stream().mapToInt(AssociationChange::servedBefore).sum())
        .isEqualTo(difference.before().served());
    assertThat(rows.stream().mapToInt(AssociationChange::servedAfter).sum())
        .isEqualTo(difference.after().served());
    assertThat(rows.stream().mapToInt(AssociationChange::youthsAfter).sum())
        .isEqualTo(difference.after().youths());
    assertThat(rows.stream().mapToInt(AssociationChange::gained).sum())
        .isEqualTo(difference.youths().gained().size());
    assertThat(rows.stream().mapToInt(AssociationChange::lost).sum())
        .isEqualTo(difference.youths().lost().size());
    assertThat(rows.stream().mapToInt(AssociationChange::moved).sum())
        .isEqualTo(difference.youths().moved().size());
    assertThat(rows.stream().mapToLong(AssociationChange::micropointsAfter).sum())
        .isEqualTo(difference.after().micropoints());
  }

  @Test
  void goneAndArrived_areThoseOfOneSide() {
    RunDifference difference = difference();
    Set<YouthId> left = COHORT.youths().subList(0, 5).stream()
        .map(y -> y.id())
        .filter(id -> !WIDE.alreadyServed().contains(id))
        .collect(Collectors.toSet());
    assertThat(new HashSet<>(difference.gone())).containsAll(left);
    assertThat(difference.sameYouths()).isFalse();
    assertThat(difference.youths().lost()).doesNotContainAnyElementsOf(left);
  }

  @Test
  void swappingSides_swapsGainsAndLosses() {
    RunDifference there = RunDifference.between(RunLedger.of(WIDE), RunLedger.of(NARROW));
    RunDifference back = RunDifference.between(RunLedger.of(NARROW), RunLedger.of(WIDE));
    assertThat(there.youths().gained()).isEqualTo(back.youths().lost());
    assertThat(there.youths().lost()).isEqualTo(back.youths().gained());
    assertThat(there.servedChange()).isEqualTo(-back.servedChange());
    assertThat(there.better()).isEqualTo(back.worse());
    assertThat(RunDifference.between(RunLedger.of(WIDE), RunLedger.of(WIDE))
            .youths()
            .moved())
        .isEmpty();
  }

  @Test
  void brokenFiles_areNamed() throws IOException {
    Path run = write(WIDE, "a");
    Files.writeString(run.resolve("manifest.json"), "{\"schemaVersion\": 1, \"date\": \"soon\"}");
    assertThatThrownBy(() -> RunFiles.read(run))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("date.form");
    ResultFiles.writeManifest(WIDE.manifest(), run.resolve("manifest.json"));
    String youth = WIDE.proposals().get(0).youth().value();
    Files.writeString(
        run.resolve("unserved.csv"),
        "youth,association,reason,details,eligibleMentors\r\n" + youth + ",,PLACES_TAKEN,,1\r\n");
    assertThatThrownBy(() -> RunFiles.read(run))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("youth.served");
    Files.delete(run.resolve("unserved.csv"));
    assertThatThrownBy(() -> RunFiles.read(run))
        .isInstanceOfAny(NoSuchFileException.class, UnreadableFileException.class);
  }

  @Test
  void written_isTheSameBytes() throws IOException {
    AuditFiles.writeDifference(difference(), folder.resolve("1"));
    AuditFiles.writeDifference(difference(), folder.resolve("2"));
    assertThat(folder.resolve("1")).hasSameBinaryContentAs(folder.resolve("2"));
    AuditFiles.writeFairness(fairness().published(), folder.resolve("1"));
    assertThat(Files.readString(folder.resolve("1"))).contains("\"smallest\": 10");
  }
}
