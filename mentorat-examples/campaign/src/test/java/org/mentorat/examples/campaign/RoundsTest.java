package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign over several rounds of decisions. */
class RoundsTest {
  private static final String UNTOUCHED = ";;;;;$";

  @TempDir
  private static Path folder = Path.of("");

  private static Path campaign = Path.of("");

  @TempDir
  private Path scratch = Path.of("");

  @BeforeAll
  static void makeUp() {
    campaign = Run.campaign(folder.resolve("campaign"), 120, 80, "--seed", 11);
  }

  private Path round(int number, Object... more) {
    Path out = scratch.resolve("round" + number);
    List<Object> args = new ArrayList<>(List.of("match", campaign, "--out", out));
    args.addAll(List.of(more));
    Run.of(args.toArray()).expect(ExitCode.OK);
    return out;
  }

  private static List<String> pairs(Path out) throws IOException {
    return Files.readAllLines(out.resolve("proposals.csv")).stream()
        .skip(1)
        .map(line -> pair(line, ","))
        .toList();
  }

  private static String pair(String line, String separator) {
    String[] cells = line.split(separator, -1);
    return cells[0] + " " + cells[1];
  }

  /** Fills in the cells of the decision in a row of the first sheet; returns the pair. */
  private static String decide(Path out, int row, String cells) throws IOException {
    Path sheet = out.resolve("review").resolve("A001.csv");
    List<String> rows = new ArrayList<>(Files.readAllLines(sheet));
    rows.set(row, rows.get(row).replaceFirst(UNTOUCHED, ";" + cells));
    Files.write(sheet, rows);
    return pair(rows.get(row), ";");
  }

  @Test
  void decisions_standInAllLaterRounds() throws IOException {
    Path one = round(1, "--language", "fr");
    String refused = decide(one, 1, "refusée;trop loin;;mentor;");
    String accepted = decide(one, 2, "acceptée;;;jeune;");
    assertThat(pairs(one)).contains(refused, accepted);

    Path two = round(2, "--decisions", one.resolve("review"), "--language", "fr");
    assertThat(pairs(two)).contains(accepted).doesNotContain(refused);

    Path three = round(3, "--decisions", two.resolve("review"), "--language", "fr");
    assertThat(pairs(three)).contains(accepted).doesNotContain(refused);
    assertThat(three.resolve("decisions.csv"))
        .hasSameTextualContentAs(two.resolve("decisions.csv"));
    Run.of("verify", campaign, three, "--decisions", two.resolve("review")).expect(ExitCode.OK);

    Path four = round(4, "--decisions", three);
    assertThat(pairs(four)).contains(accepted).doesNotContain(refused);
  }

  @Test
  void refusal_winsOverAnAcceptanceOfTheSameDay() throws IOException {
    Path one = round(1, "--language", "fr");
    String pair = decide(one, 1, "acceptée;;;jeune;");
    Path review = one.resolve("review");
    String[] ids = pair.split(" ", -1);
    Files.writeString(
        review.resolve("A000.csv"),
        "jeune;mentor;décision;par\n" + ids[0] + ";" + ids[1] + ";refusée;mentor\n");

    assertThat(pairs(round(2, "--decisions", review))).isNotEmpty().doesNotContain(pair);
  }

  @Test
  void gatheredDecisions_areNotOverwrittenByARunThatDoesNotKnowThem() throws IOException {
    Path one = round(1, "--language", "fr");
    decide(one, 1, "refusée;;;;");
    Path two = round(2, "--decisions", one.resolve("review"));
    String gathered = Files.readString(two.resolve("decisions.csv"));

    Run run = Run.of("match", campaign, "--out", two, "--language", "en");

    assertThat(run.expect(ExitCode.OUTPUT).err()).contains("decisions.csv", "would be lost");
    assertThat(two.resolve("decisions.csv")).hasContent(gathered);
  }

  @Test
  void findings_areToldWithTheirPlace_andWithoutTheirValue() throws IOException {
    Path one = round(1, "--language", "fr");
    String refused = decide(one, 1, "refusée;secret;;secret;secret");
    decide(one, 2, "secret;;;;");

    Run run = Run.of(
        "match",
        campaign,
        "--out",
        scratch.resolve("two"),
        "--decisions",
        one.resolve("review"),
        "--language",
        "en");

    assertThat(pairs(scratch.resolve("two"))).doesNotContain(refused);
    assertThat(run.expect(ExitCode.OK).err())
        .contains(
            "A001.csv:2: on [date.form]: expected",
            "A001.csv:2: reason [code.unknown]: expected",
            "A001.csv:2: by [code.unknown]: expected",
            "A001.csv:3: decision [code.unknown]: expected");
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("1 row to decide again, since set aside: A001.csv:3.", "3 cells with a day");
    assertThat(run.out() + run.err()).doesNotContain("secret");
  }

  @Test
  void sheets_areFoundWhateverTheCaseOfTheirName_andOtherFilesAreNamed() throws IOException {
    Path one = round(1, "--language", "fr");
    String refused = decide(one, 1, "refusée;;;;");
    Path back = Files.createDirectories(scratch.resolve("back"));
    Files.copy(one.resolve("review").resolve("A001.csv"), back.resolve("A001.CSV"));
    Files.writeString(back.resolve("A002.xlsx"), "PK");

    Run run = Run.of(
        "match",
        campaign,
        "--out",
        scratch.resolve("two"),
        "--decisions",
        back,
        "--language",
        "en");

    assertThat(run.expect(ExitCode.OK).out()).contains("A002.xlsx");
    assertThat(pairs(scratch.resolve("two"))).doesNotContain(refused);
  }

  @Test
  void folderWithoutASheet_isAnInputError() throws IOException {
    Path back = Files.createDirectories(scratch.resolve("back"));
    Files.writeString(back.resolve("A002.xlsx"), "PK");

    Run run = Run.of(
        "match",
        campaign,
        "--out",
        scratch.resolve("two"),
        "--decisions",
        back,
        "--language",
        "en");

    assertThat(run.expect(ExitCode.INPUT).err()).contains("no .csv sheet", "A002.xlsx");
  }
}
