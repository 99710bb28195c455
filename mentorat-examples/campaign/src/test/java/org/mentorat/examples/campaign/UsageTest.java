package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void help_namesEveryCommandAndExitCode() {
    Run run = Run.of("--help").expect(ExitCode.OK);

    assertThat(run.out())
        .contains("demo", "generate", "validate", "match", "route", "suggest", "verify")
        .contains("explain", "recruit", "diff");
    Arrays.stream(ExitCode.values())
        .forEach(c ->
            assertThat(run.out()).containsPattern("(?m)^ +" + c.code() + " +" + c.meaning() + "$"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "generate",
        "validate",
        "match",
        "route",
        "suggest",
        "verify",
        "explain",
        "recruit",
        "diff"
      })
  void help_ofEveryCommand_explainsItAndItsExitCodes(String command) {
    Run run = Run.of(command, "--help").expect(ExitCode.OK);

    assertThat(run.out()).contains("Usage: mentorat " + command, "--language", "Exit codes:");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void noCommand_showsHowToUseIt() {
    assertThat(Run.of().expect(ExitCode.OK).out()).contains("Usage: mentorat");
  }

  @Test
  void unknownCommand_namesTheOneThatWasMeant() {
    Run run = Run.of("mtach").expect(ExitCode.USAGE);

    assertThat(run.err()).contains("mtach", "mentorat match");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void unknownOption_namesTheOneThatWasMeant() {
    assertThat(Run.of("match", folder, "--out", folder, "--polcy", "x")
            .expect(ExitCode.USAGE)
            .err())
        .contains("--polcy", "--policy");
  }

  @Test
  void badValues_areRefusedBeforeAnythingIsRead() {
    assertThat(Run.of("match", folder, "--out", folder, "--deadline", "soon")
            .expect(ExitCode.USAGE)
            .err())
        .contains("--deadline", "10s");
    assertThat(Run.of("match", folder, "--out", folder, "--threads", "0")
            .expect(ExitCode.USAGE)
            .err())
        .contains("--threads: expected 1 to 1024");
    assertThat(Run.of("suggest", folder, "--youth", "Y1", "-k", "0")
            .expect(ExitCode.USAGE)
            .err())
        .contains("-k: expected 1 to 1000");
    assertThat(Run.of("generate", "--youths", "-1", "--mentors", "5", "--out", folder)
            .expect(ExitCode.USAGE)
            .err())
        .contains("--youths: expected 0 to 1000000");
    assertThat(Run.of("validate", folder, "--language", "de")
            .expect(ExitCode.USAGE)
            .err())
        .contains("--language");
    assertThat(Run.of("validate", folder, "--date", "7/9/2026")
            .expect(ExitCode.USAGE)
            .err())
        .contains("--date", "expected a date such as 2026-09-07")
        .doesNotContain("LocalDate", "Exception");
    assertThat(Run.of(
                "generate",
                "--youths",
                1,
                "--mentors",
                1,
                "--out",
                folder.resolve("new"),
                "--date",
                "2026-13-01")
            .expect(ExitCode.USAGE)
            .err())
        .contains("--date", "expected a date such as 2026-09-07");
    assertThat(Run.of("match", folder, "--out", folder.resolve("."))
            .expect(ExitCode.USAGE)
            .err())
        .contains("--out: expected another folder");
  }

  @Test
  void missingArguments_areNamed() {
    assertThat(Run.of("match").expect(ExitCode.USAGE).err()).contains("DIR", "--out");
    assertThat(Run.of("route", folder).expect(ExitCode.USAGE).err()).contains("--youth");
  }

  @Test
  void folderWithoutPeople_isNamedWithBothMissingFiles() {
    assertThat(Run.of("validate", folder, "--language", "en")
            .expect(ExitCode.INPUT)
            .err())
        .contains(
            folder + ": youths [file.missing]: expected youths.csv or youths.json",
            folder + ": mentors [file.missing]: expected mentors.csv or mentors.json");
  }

  @Test
  void missingFolder_isAnInputError() {
    Run run =
        Run.of("validate", folder.resolve("nowhere"), "--language", "en").expect(ExitCode.INPUT);

    assertThat(run.err()).contains("nowhere: does not exist").doesNotContain("Exception", "\tat ");
  }
}
