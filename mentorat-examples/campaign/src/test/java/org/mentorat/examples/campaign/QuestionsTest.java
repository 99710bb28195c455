package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code route} and {@code suggest}: questions about one youth. */
class QuestionsTest {
  @TempDir
  private static Path campaign = Path.of("");

  @BeforeAll
  static void twoAssociations() throws IOException {
    Files.writeString(campaign.resolve("youths.csv"), """
        id,born,situation,needs,commune,consentYouth,consentGuardian,association
        Y1,2010-05-01,general_high_school,orientation,93066,yes,yes,
        Y2,2010-06-01,general_high_school,orientation,93066,yes,yes,north
        """);
    Files.writeString(campaign.resolve("mentors.csv"), """
        id,born,expertise,commune,vettingKind,vettingFrom,vettingUntil,association
        M1,1980-01-01,orientation,93066,b3,2025-01-01,2030-01-01,north
        M2,1981-01-01,orientation|confidence,93001,b3,2025-01-01,2030-01-01,north
        M3,1982-01-01,confidence,93066,b3,2025-01-01,2030-01-01,south
        """);
    Files.writeString(campaign.resolve("associations.json"), """
        {"schemaVersion": 1, "associations": [
          {"id": "north", "name": "Association du Nord", "programmes": [{"id": "n1", "ages": "12-20"}]},
          {"id": "south", "name": "Association du Sud", "programmes": [{"id": "s1", "ages": "20-25"}]}]}
        """);
    Files.writeString(
        campaign.resolve("campaign.json"), "{\"schemaVersion\": 1, \"date\": \"2026-09-07\"}");
  }

  @Test
  void route_ranksOpenProgrammesAndSaysWhyOthersAreClosed() {
    Run run = Run.of("route", campaign, "--youth", "Y1", "--language", "en").expect(ExitCode.OK);

    assertThat(run.out())
        .contains("Open to Y1", "1. north Association du Nord / n1")
        .containsPattern("Closed\\R +south Association du Sud / s1: .*20 to 25 years");
  }

  @Test
  void route_saysThatAYouthWhoCameThroughAnAssociationStaysThere() {
    assertThat(Run.of("route", campaign, "--youth", "Y2", "--language", "fr")
            .expect(ExitCode.OK)
            .out())
        .contains("Y2 est venu par north et y reste");
  }

  @Test
  void suggest_ranksEligibleMentorsWithTheirPoints_atMostK() {
    String all = Run.of("suggest", campaign, "--youth", "Y2", "--language", "en")
        .expect(ExitCode.OK)
        .out();
    String one = Run.of("suggest", campaign, "--youth", "Y2", "-k", "1", "--language", "en")
        .expect(ExitCode.OK)
        .out();

    assertThat(all)
        .containsPattern("1\\. M1  \\d+\\.\\d points, free places: 1")
        .contains("2. M2")
        .doesNotContain("M3");
    assertThat(all).containsPattern("30\\.0 +of 30\\.0");
    assertThat(one).contains("1. M1").doesNotContain("M2");
  }

  @Test
  void youth_whoIsNotInTheCampaign_isAUsageErrorWithAdvice() {
    for (String command : new String[] {"route", "suggest"}) {
      Run run =
          Run.of(command, campaign, "--youth", "Y9", "--language", "en").expect(ExitCode.USAGE);

      assertThat(run.err()).contains("--youth Y9", "Maybe its row was set aside?");
    }
  }
}
