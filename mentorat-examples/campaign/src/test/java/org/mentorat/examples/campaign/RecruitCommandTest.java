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

class RecruitCommandTest {
  @TempDir
  private static Path folder = Path.of("");

  private static Path campaign = Path.of("");
  private static Path out = Path.of("");

  @BeforeAll
  static void run() {
    campaign = Run.campaign(folder.resolve("campaign"), 300, 120);
    out = folder.resolve("out");
    Run.of("match", campaign, "--out", out).expect(ExitCode.OK);
  }

  @Test
  void recruit_tellsLines_inBothLanguages() {
    Run english =
        Run.of("recruit", campaign, out, "--language", "en", "--lines", 3).expect(ExitCode.OK);
    Run french =
        Run.of("recruit", campaign, out, "--language", "fr", "--lines", 3).expect(ExitCode.OK);

    assertThat(english.out()).contains("Mentors to recruit", "Places to open", "matched afresh");
    assertThat(french.out()).contains("Recruter des mentors", "Ouvrir des places", "orientation");
    assertThat(english.err()).doesNotContain("Exception");
  }

  @Test
  void json_tellsFewYouthsOnlyOnDemand() throws IOException {
    JsonNode published = json("recruit", campaign, out, "--json");
    JsonNode internal = json("recruit", campaign, out, "--json", "--internal");

    published.path("recruits").forEach(line -> {
      assertThat(line.path("serves").asInt(0)).isGreaterThanOrEqualTo(10);
      assertThat(line.path("internal").asBoolean(true)).isFalse();
    });
    assertThat(internal.path("recruits").size())
        .isGreaterThan(published.path("recruits").size());
    boolean few = false;
    for (JsonNode line : internal.path("recruits")) {
      few |= line.path("internal").asBoolean(false);
    }
    assertThat(few).isTrue();
  }

  private static JsonNode json(Object... args) {
    return JsonMapper.shared().readTree(Run.of(args).expect(ExitCode.OK).out());
  }

  @Test
  void association_tellsItsParameters() {
    String id = json("recruit", campaign, out, "--json", "--internal")
        .path("recruits")
        .path(0)
        .path("traits")
        .path("association")
        .asString("");

    JsonNode document = json("recruit", campaign, out, "--association", id, "--json");

    assertThat(document.path("parameters").path("association").asString("")).isEqualTo(id);
    assertThat(document.path("parameters").path("changes").size()).isPositive();
    assertThat(Run.of("recruit", campaign, out, "--association", id, "--language", "en")
            .expect(ExitCode.OK)
            .out())
        .contains("Parameters of " + id);
  }

  @Test
  void whatDoesNotFit_isRefused() throws IOException {
    assertThat(Run.of("recruit", campaign, out, "--association", "nobody", "--language", "en")
            .expect(ExitCode.USAGE)
            .err())
        .contains("no association");
    assertThat(Run.of("recruit", campaign, out, "--lines", 0)
            .expect(ExitCode.USAGE)
            .err())
        .contains("lines is 0, expected 1 to 1000");
    Path policy = folder.resolve("other.json");
    Files.writeString(
        policy,
        "{\"schemaVersion\": 1, \"rules\": {\"distance\": {\"parameters\": {\"maxKm\": 2}}}}");
    assertThat(Run.of("recruit", campaign, out, "--policy", policy, "--language", "en")
            .expect(ExitCode.INPUT)
            .err())
        .contains("no run over these files", "policy");
  }
}
