package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marked values are planted in every field that holds something personal, in good rows and bad ones; none may be printed. */
class CanaryTest {
  private static final String MARK = "KANARI";

  @TempDir
  private Path folder = Path.of("");

  @BeforeEach
  void plant() throws IOException {
    Files.writeString(folder.resolve("youths.csv"), """
        id,name,born,needs,commune,priority,organisation,interests,dislikes,consentYouth,consentGuardian
        Y1,KANARI-name,2010-05-01,orientation,93066,KANARI-priority,KANARI-school,KANARI-chess,KANARI-spiders,yes,yes
        Y2,KANARI-other,KANARI-born,orientation,93066,,,,,yes,yes
        Y3,KANARI-third,2010-05-01,orientation,93066,,,,,KANARI-consent,yes
        """);
    Files.writeString(folder.resolve("mentors.csv"), """
        id,phone,born,expertise,commune,occupation,vettingKind,vettingFrom,vettingUntil,capacity
        M1,KANARI-phone,1980-01-01,orientation,93066,KANARI-job,KANARI-kind,2025-01-01,2030-01-01,1
        M2,KANARI-phone2,1980-01-01,orientation,93066,,b3,2025-01-01,KANARI-until,KANARI-capacity
        """);
    Files.writeString(folder.resolve("mapping.json"), """
        {"schemaVersion": 1, "youths": {"carry": ["name"]}, "mentors": {"carry": ["phone"]}}
        """);
    Files.writeString(folder.resolve("pairs.csv"), """
        youth,mentor,status,on,reason
        Y1,M1,locked,,KANARI-reason
        """);
    Files.writeString(
        folder.resolve("campaign.json"), "{\"schemaVersion\": 1, \"date\": \"2026-09-07\"}");
  }

  @Test
  void noCommand_printsAPersonalValue() throws IOException {
    Path out = folder.resolve("out");
    for (String language : List.of("fr", "en")) {
      for (Run run : List.of(
          Run.of("match", folder, "--out", out, "--language", language).expect(ExitCode.OK),
          Run.of("validate", folder, "--language", language).expect(ExitCode.OK),
          Run.of("suggest", folder, "--youth", "Y1", "--language", language).expect(ExitCode.OK),
          Run.of("route", folder, "--youth", "Y1", "--language", language).expect(ExitCode.OK),
          Run.of("verify", folder, out, "--language", language).expect(ExitCode.OK))) {
        assertThat(run.out() + run.err()).doesNotContain(MARK);
      }
    }
    for (String name :
        List.of("manifest.json", "certificate.json", "proposals.csv", "unserved.csv")) {
      assertThat(Files.readString(out.resolve(name))).as(name).doesNotContain(MARK);
    }
    assertThat(Files.readString(out.resolve("rejected.csv")))
        .as("declared personal")
        .contains(MARK);
    assertThat(String.join("", sheets(out)))
        .as("carried")
        .contains(MARK + "-name", MARK + "-phone");
  }

  @Test
  void brokenFiles_failWithoutTheirContent() throws IOException {
    for (String name :
        List.of("mapping.json", "policy.json", "campaign.json", "associations.json")) {
      Path file = folder.resolve(name);
      byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      for (String content : List.of(
          "KANARI", "{\"schemaVersion\": 1, KANARI}", "\"KANARI", "{\"date\": \"KANARI\"}")) {
        Files.writeString(file, content);

        Run run = Run.of("match", folder, "--out", folder.resolve("out"), "--language", "en");

        assertThat(run.code()).as(name).isIn(ExitCode.INPUT.code(), ExitCode.POLICY.code());
        assertThat(run.err())
            .as(name)
            .contains(name)
            .doesNotContain(MARK)
            .doesNotContain("Exception");
      }
      if (before.length == 0) {
        Files.delete(file);
      } else {
        Files.write(file, before);
      }
    }
  }

  private static List<String> sheets(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out.resolve("review"))) {
      return files
          .map(file -> {
            try {
              return Files.readString(file);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          })
          .toList();
    }
  }
}
