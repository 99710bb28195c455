package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code explain}: why this mentor, why not that one, why nobody. */
class ExplainCommandTest {
  @TempDir
  private static Path root = Path.of("");

  private static Path campaign = Path.of("");
  private static Path out = Path.of("");

  /** Three youths, two mentors: M1 is near, M2 far away but reachable for Y1 alone, who can meet remotely. */
  @BeforeAll
  static void matched() throws IOException {
    campaign = Files.createDirectory(root.resolve("campaign"));
    out = root.resolve("out");
    Files.writeString(campaign.resolve("youths.csv"), """
        id,born,situation,needs,commune,mode,consentYouth,consentGuardian
        Y1,2010-05-01,general_high_school,orientation,93066,hybrid,yes,yes
        Y2,2010-06-01,general_high_school,orientation,93066,in_person,yes,yes
        Y3,2010-07-01,general_high_school,orientation,93066,in_person,yes,yes
        Y4,2010-07-01,general_high_school,orientation,93066,in_person,no,no
        """);
    Files.writeString(campaign.resolve("mentors.csv"), """
        id,born,expertise,commune,mode,vettingKind,vettingFrom,vettingUntil
        M1,1980-01-01,orientation,93066,hybrid,b3,2025-01-01,2030-01-01
        M2,1981-01-01,orientation,13055,remote,b3,2025-01-01,2030-01-01
        M3,1982-01-01,confidence,13055,in_person,b3,2025-01-01,2025-02-01
        """);
    Files.writeString(
        campaign.resolve("campaign.json"), "{\"schemaVersion\": 1, \"date\": \"2026-09-07\"}");
    Run.of("match", campaign, "--out", out, "--language", "en").expect(ExitCode.OK);
  }

  private static Run explain(Object... more) {
    Object[] args = new Object[more.length + 5];
    System.arraycopy(new Object[] {"explain", campaign, out, "--language", "en"}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return Run.of(args);
  }

  /** However lines are broken. */
  private static String read(Run run) {
    return run.expect(ExitCode.OK).out().replaceAll("\\s+", " ");
  }

  /** Of Y2 and Y3 one has M1 and the other nobody. */
  private static String unserved() throws IOException {
    return Files.readString(out.resolve("unserved.csv")).contains("Y2,") ? "Y2" : "Y3";
  }

  @Test
  void unserved_isProvenByTheSetOfYouthsWithTooFewPlaces() throws IOException {
    String text = read(explain("--youth", unserved()));

    assertThat(text)
        .contains("has no mentor", "PLACES_TAKEN, eligible mentors: 1")
        .contains("These 2 youths have only one place among all mentors eligible for them.")
        .contains("these youths Y2, Y3", "No concession, alone or with another one");
  }

  @Test
  void ruleAboutTheYouth_isNamed() {
    assertThat(explain("--youth", "Y4").expect(ExitCode.OK).out()).contains("CONSENT");
  }

  @Test
  void proposal_isExplainedWithTheOthersAndWhatTheyWouldCost() {
    String text = read(explain("--youth", "Y1"));

    assertThat(text)
        .contains("Why M2 for Y1", "The other mentors", "M1")
        .contains("There would be 1 youth fewer with a mentor (then without one: Y");
  }

  @Test
  void mentor_isExcludedByAllItsRules_withThePolicysValues() {
    String text = read(explain("--youth", "Y2", "--mentor", "M3"));

    assertThat(text)
        .contains("Why not M3 for Y2", "vetting", "need", "distance", "maxKm = 30")
        .doesNotContain("13055", "2025-02-01");
  }

  @Test
  void mentor_whoWouldCostCoverage_isSaidTo() {
    assertThat(read(explain("--youth", "Y1", "--mentor", "M1")))
        .contains("With this pair fewer youths, or those of lower tiers, would be served.");
  }

  @Test
  void funnel_countsEveryRule() {
    assertThat(explain("--youth", "Y2", "--funnel").expect(ExitCode.OK).out())
        .contains("What each rule leaves of mentors for Y2", "Mentors: 3")
        .containsPattern("vetting +1 +1 +0");
  }

  @Test
  void json_holdsEverything_andNothingElseIsPrinted() {
    Run run = explain("--youth", "Y1", "--mentor", "M3", "--funnel", "--json").expect(ExitCode.OK);
    JsonNode document = JsonMapper.shared().readTree(run.out());

    assertThat(document.path("youth").asString()).isEqualTo("Y1");
    assertThat(document.path("standing").asString()).isEqualTo("optimal");
    assertThat(document.path("proposals").get(0).path("mentor").asString()).isEqualTo("M2");
    assertThat(document.path("whyNot").path("verdict").asString()).isEqualTo("EXCLUDED");
    assertThat(document.path("funnel").path("mentors").asInt()).isEqualTo(3);
  }

  @Test
  void french_isSpokenToo() throws IOException {
    Run run = Run.of("explain", campaign, out, "--youth", unserved(), "--language", "fr");
    assertThat(read(run)).contains("est sans mentor", "Ces 2 jeunes n'ont qu'une place");
  }

  @Test
  void unknownIds_areToldWithWhatToLookAt() {
    assertThat(explain("--youth", "Y9").expect(ExitCode.USAGE).err())
        .contains("--youth Y9", "Maybe its row was set aside?");
    assertThat(explain("--youth", "Y1", "--mentor", "M9").expect(ExitCode.USAGE).err())
        .contains("--mentor M9", "Maybe its row was set aside?");
  }

  @Test
  void changedFiles_areRefused() throws IOException {
    Path copy = Files.createDirectory(root.resolve("changed"));
    for (String name : List.of("youths.csv", "mentors.csv", "campaign.json")) {
      Files.copy(campaign.resolve(name), copy.resolve(name));
    }
    Files.writeString(
        copy.resolve("youths.csv"),
        Files.readString(campaign.resolve("youths.csv")).replace("93066,hybrid", "93001,hybrid"));
    Run run =
        Run.of("explain", copy, out, "--youth", "Y1", "--language", "en").expect(ExitCode.INPUT);
    assertThat(run.err()).contains("youths.csv", "has changed since the run");
  }
}
