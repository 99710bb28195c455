package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void generate_writesACampaignThatValidatesWithoutARejectedRow() {
    Path campaign = Run.campaign(folder.resolve("campaign"), 60, 50);

    Run run = Run.of("validate", campaign, "--language", "en").expect(ExitCode.OK);
    assertThat(run.out())
        .containsPattern("youths.csv +60 +60 +0")
        .containsPattern("mentors.csv +50 +50 +0")
        .doesNotContain("Rows set aside");
  }

  @Test
  void generate_givesTheSameBytesForTheSameNumbers_andOthersForAnotherSeed() throws IOException {
    Path first = Run.campaign(folder.resolve("first"), 30, 30, "--seed", 5);
    Path again = Run.campaign(folder.resolve("again"), 30, 30, "--seed", 5);
    Path other = Run.campaign(folder.resolve("other"), 30, 30, "--seed", 6);

    try (Stream<Path> files = Files.list(first)) {
      assertThat(files.toList())
          .isNotEmpty()
          .allSatisfy(
              file -> assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file));
    }
    assertThat(Files.mismatch(first.resolve("youths.csv"), other.resolve("youths.csv")))
        .isNotNegative();
  }

  @Test
  void edgeCases_areReadAgain() {
    Path campaign = Run.campaign(folder.resolve("campaign"), 80, 60, "--edge-cases");

    Run.of("validate", campaign, "--language", "fr").expect(ExitCode.OK);
  }

  @Test
  void date_staysWithTheCampaign() throws IOException {
    Path campaign = Run.campaign(folder.resolve("campaign"), 5, 5, "--date", "2027-01-15");

    assertThat(Files.readString(campaign.resolve("campaign.json"))).contains("2027-01-15");
    assertThat(Run.of("match", campaign, "--out", folder.resolve("out"), "--language", "en")
            .expect(ExitCode.OK)
            .out())
        .contains("Campaign of 15 January 2027");
  }

  @Test
  void out_thatHoldsACampaign_isRefusedUnlessForced() throws IOException {
    Path campaign = Run.campaign(folder.resolve("campaign"), 5, 5, "--seed", 1);
    byte[] before = Files.readAllBytes(campaign.resolve("youths.csv"));
    Object[] again = {
      "generate", "--youths", 7, "--mentors", 5, "--out", campaign, "--language", "en"
    };

    assertThat(Run.of(again).expect(ExitCode.OUTPUT).err())
        .contains(campaign + ": this folder already holds a campaign", "--force?");
    assertThat(campaign.resolve("youths.csv")).hasBinaryContent(before);
    Run.campaign(campaign, 7, 5, "--force");
    assertThat(Files.readAllBytes(campaign.resolve("youths.csv"))).isNotEqualTo(before);
  }

  @Test
  void out_thatHoldsPeopleInJson_isRefusedEvenIfForced() throws IOException {
    Files.writeString(folder.resolve("mentors.json"), "[]");

    assertThat(Run.of("generate", "--youths", 1, "--mentors", 1, "--out", folder, "--force")
            .expect(ExitCode.OUTPUT)
            .err())
        .contains(folder.toString());
    assertThat(folder.resolve("youths.csv")).doesNotExist();
  }

  @Test
  void out_belowAFile_saysWhereTheFolderCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Path below = file.resolve("a").resolve("b");

    Run run = Run.of("generate", "--youths", 1, "--mentors", 1, "--out", below, "--language", "en");
    assertThat(run.expect(ExitCode.OUTPUT).err())
        .contains(below + ": this folder cannot be created, since " + file + " is not a folder");
  }

  @Test
  void out_thatIsAFile_isAnOutputError() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    Run run = Run.of("generate", "--youths", 1, "--mentors", 1, "--out", file, "--language", "en");
    assertThat(run.expect(ExitCode.OUTPUT).err())
        .contains("file: is not a folder")
        .doesNotContain("\tat ");
  }
}
