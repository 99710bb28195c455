package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiffCommandTest {
  @TempDir
  private static Path folder = Path.of("");

  private static Path wide = Path.of("");
  private static Path narrow = Path.of("");

  @BeforeAll
  static void twoRuns() throws IOException {
    Path campaign = Run.campaign(folder.resolve("campaign"), 400, 250);
    wide = folder.resolve("wide");
    narrow = folder.resolve("narrow");
    Path policy = folder.resolve("policy.json");
    Files.writeString(
        policy,
        "{\"schemaVersion\": 1, \"rules\": {\"distance\": {\"parameters\": {\"maxKm\": 2}}}}");
    Run.of("match", campaign, "--out", wide).expect(ExitCode.OK);
    Run.of("match", campaign, "--out", narrow, "--policy", policy).expect(ExitCode.OK);
  }

  @Test
  void diff_tellsThePriceOfARule() {
    Run run = Run.of("diff", wide, narrow, "--language", "en").expect(ExitCode.OK);

    assertThat(run.out())
        .contains("Served", "rules/distance/maxKm", "30", "fewer served", "Associations")
        .contains("lose theirs");
    assertThat(
            Run.of("diff", wide, wide, "--language", "en").expect(ExitCode.OK).out())
        .contains("nothing", "As many youths served");
    assertThat(
            Run.of("diff", wide, narrow, "--language", "fr").expect(ExitCode.OK).out())
        .contains("Servis", "Ce qui diffère", "la perdent");
  }

  @Test
  void json_isADocumentAlone_evenWithTheCampaign() throws IOException {
    Run run = Run.of("diff", wide, narrow, "--json", "--campaign", folder.resolve("campaign"))
        .expect(ExitCode.OK);

    JsonNode document = JsonMapper.shared().readTree(run.out());
    assertThat(document.path("schemaVersion").asInt(0)).isEqualTo(1);
    assertThat(document.path("lost").size()).isPositive();
    assertThat(document.path("servedChange").asInt(0))
        .isEqualTo(document.path("gained").size() - document.path("lost").size());
    assertThat(document.path("groups").size()).isPositive();
    document.path("groups").forEach(group -> {
      for (String count : new String[] {"youths", "gained", "lost"}) {
        int value = group.path(count).asInt(0);
        assertThat(value == 0 || value >= 10).isTrue();
      }
    });
  }

  @Test
  void groups_needTheCampaign() {
    assertThat(
            Run.of("diff", wide, narrow, "--language", "en").expect(ExitCode.OK).out())
        .doesNotContain("Age band");
    assertThat(Run.of(
                "diff", wide, narrow, "--campaign", folder.resolve("campaign"), "--language", "en")
            .expect(ExitCode.OK)
            .out())
        .contains("Age band", "15 to 17");
  }

  @Test
  void missingFile_isNamedWithItsFolder() {
    assertThat(Run.of("diff", wide, folder.resolve("nowhere"), "--language", "en")
            .expect(ExitCode.INPUT)
            .err())
        .contains("nowhere");
  }
}
