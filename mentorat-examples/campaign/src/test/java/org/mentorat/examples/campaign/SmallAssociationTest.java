package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets of a small association, as they are, there and back. */
class SmallAssociationTest {
  private static final Path SAMPLE = Path.of("samples", "small-association");

  @TempDir
  private Path folder = Path.of("");

  private Path match(Object... more) {
    Path out = folder.resolve("out");
    List<Object> args = new ArrayList<>(List.of("match", SAMPLE, "--out", out, "--language", "fr"));
    args.addAll(List.of(more));
    Run.of(args.toArray()).expect(ExitCode.OK);
    return out;
  }

  private static List<String> sheet(Path out) throws IOException {
    return Files.readAllLines(
        out.resolve("review").resolve("sans-association.csv"), StandardCharsets.UTF_8);
  }

  /** The mentor proposed to a youth; empty: none. */
  private static Optional<String> mentorOf(Path out, String youth) throws IOException {
    return Files.readAllLines(out.resolve("proposals.csv")).stream()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals(youth))
        .map(cells -> cells[1])
        .findFirst();
  }

  @Test
  void validate_findsWhatIsWrongWithTheSheets_andHowToMendIt() {
    String out =
        Run.of("validate", SAMPLE, "--language", "fr").expect(ExitCode.OK).out();

    assertThat(out)
        .containsPattern("youths\\.csv +40 +36 +4 +Windows-1252, point-virgule")
        .containsPattern("mentors\\.csv +26 +\\d+ +\\d +UTF-8.*point-virgule")
        .contains(
            "born [date.form]",
            "ligne 5",
            "id [value.missing]",
            "id [id.repeated]",
            "capacity [number.form]")
        .contains("zéro initial rétabli")
        .contains("sous /youths/codes/needs", "\"Permis de conduire\": \"\"")
        .contains("01999 Nulle-Part : inconnu")
        .contains("Colonnes jamais remplies")
        .containsPattern("vetting +\\d+ +\\d+ +\\d+ +écartées")
        .contains("\"need\": {\"parameters\": {\"minShared\": 1}, \"onUnknown\": \"admit\"}");
    assertThat(out).doesNotContain("Observations", "Téléphone");
  }

  @Test
  void match_servesMostOfThem_keepsThePairThatIsLocked_andVerifies() throws IOException {
    Path out = match();

    assertThat(Files.readAllLines(out.resolve("proposals.csv"))).hasSizeGreaterThan(20);
    assertThat(mentorOf(out, "J016")).contains("M11");
    assertThat(mentorOf(out, "J002")).as("meets a mentor already").isEmpty();
    assertThat(mentorOf(out, "J006")).as("the guardian said no").isEmpty();
    assertThat(mentorOf(out, "J020")).isNotEqualTo(Optional.of("M08"));
    Run.of("verify", SAMPLE, out).expect(ExitCode.OK);
    Run.of("verify", SAMPLE, out, "--all-pairs").expect(ExitCode.OK);
  }

  @Test
  void rowsIn_areCohortAndRejectedRowsTogether() throws IOException {
    Path out = match();

    List<String> rejected = Files.readAllLines(out.resolve("rejected.csv"), StandardCharsets.UTF_8);
    assertThat(rejected)
        .anyMatch(line -> line.contains("youths.csv;5;J004") && line.contains("date.form"));
    String manifest = Files.readString(out.resolve("manifest.json"));
    assertThat(manifest).contains("\"youths\": 36");
  }

  @Test
  void namesAndPhones_standInTheReviewSheetOnly_andFormulasAreText() throws IOException {
    Path out = match();

    String review = String.join("\n", sheet(out));
    assertThat(review).contains("Nom (fiche du jeune)", "Martin", "06 50 83 06 09");
    assertThat(review)
        .doesNotContainPattern("(?m)[;\"]=HYPERLINK")
        .doesNotContainPattern("(?m)[;\"]\\+33");
    for (String name :
        List.of("proposals.csv", "unserved.csv", "certificate.json", "manifest.json")) {
      assertThat(Files.readString(out.resolve(name)))
          .as(name)
          .doesNotContain("Martin", "06 50 83 06 09", "HYPERLINK");
    }
  }

  @Test
  void formulaInAName_reachesTheSheetAsText() throws IOException {
    // J012 has the name; whether it is proposed depends on the data, so ask for it.
    String review = String.join("\n", sheet(match()));

    assertThat(review).contains("J012;");
    assertThat(review).containsPattern("J012;\"?'=HYPERLINK");
  }

  @Test
  void decisions_comeBack_acceptedKept_refusedNeverRepeated_otherMentorLocked() throws IOException {
    Path out = match();
    List<String> rows = sheet(out);
    List<String> filled = new ArrayList<>();
    String accepted = "";
    String refused = "";
    String refusedMentor = "";
    for (String row : rows) {
      String youth = row.split(";", -1)[0];
      String mentor = mentorOf(out, youth).orElse("");
      if (accepted.isEmpty() && youth.startsWith("J") && row.endsWith(";proposé;;;;;")) {
        accepted = youth + " " + mentor;
        filled.add(row.replaceFirst(";;;;;$", ";acceptée;;;coord-7;01/09/2026"));
      } else if (refused.isEmpty() && youth.startsWith("J") && row.endsWith(";proposé;;;;;")) {
        refused = youth;
        refusedMentor = mentor;
        filled.add(row.replaceFirst(";;;;;$", ";refusée;trop loin;;coord-7;01/09/2026"));
      } else {
        filled.add(row);
      }
    }
    assertThat(List.of(accepted, refused)).doesNotContain("");
    Path sheets = Files.createDirectories(folder.resolve("returned"));
    Files.write(sheets.resolve("sheet.csv"), filled, StandardCharsets.UTF_8);
    Path again = folder.resolve("again");

    Run run = Run.of("match", SAMPLE, "--out", again, "--decisions", sheets, "--language", "fr")
        .expect(ExitCode.OK);

    assertThat(run.out()).contains("2 décisions");
    assertThat(mentorOf(again, accepted.split(" ", -1)[0])).contains(accepted.split(" ", -1)[1]);
    assertThat(mentorOf(again, refused)).isNotEqualTo(Optional.of(refusedMentor));
    assertThat(Files.readString(again.resolve("manifest.json"))).contains("decisions/sheet.csv");
    Run.of("verify", SAMPLE, again, "--decisions", sheets).expect(ExitCode.OK);
    Run.of("verify", SAMPLE, again).expect(ExitCode.NOT_PROVEN);
  }

  @Test
  void override_waivesComfort_butNeverVetting_andTheManifestListsIt() throws IOException {
    Path sheet = Files.writeString(folder.resolve("decisions.csv"), """
        jeune;mentor;décision;motif;autre mentor;par;le
        J001;M05;verrouillée;;;coord-7;01/09/2026
        J003;M01;verrouillée;;;coord-7;01/09/2026
        """);

    Path out = match("--decisions", sheet);

    String manifest = Files.readString(out.resolve("manifest.json"));
    assertThat(manifest).containsPattern("\"overrides\": \\[[^]]*VETTING");
    assertThat(mentorOf(out, "J001")).as("M05 is not vetted").isNotEqualTo(Optional.of("M05"));
    assertThat(mentorOf(out, "J003")).contains("M01");
  }

  @Test
  void exportProblem_refusesLockedPairs() {
    Run run = Run.of(
        "match",
        SAMPLE,
        "--out",
        folder.resolve("out"),
        "--export-problem",
        folder.resolve("p.txt"),
        "--language",
        "en");

    assertThat(run.expect(ExitCode.OUTPUT).err()).contains("no line for locked pairs");
  }
}
