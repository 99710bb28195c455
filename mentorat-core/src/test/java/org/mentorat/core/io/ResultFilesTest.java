package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.core.result.Alternative;
import org.mentorat.core.result.Conflict;
import org.mentorat.core.result.Contribution;
import org.mentorat.core.result.Evidence;
import org.mentorat.core.result.Manifest;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.core.result.Unserved;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Decision;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.PairKey;
import org.mentorat.model.Reason;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Certificate;
import org.mentorat.problem.Cut;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.Prices;
import org.mentorat.problem.Verification;

@SuppressWarnings("StringConcatToTextBlock") // the line ends matter
class ResultFilesTest {
  private static final LocalDate DATE = LocalDate.of(2026, 9, 7);
  private static final ReadOptions OPTIONS = ReadOptions.on(DATE);

  @TempDir
  Path folder;

  private final Cohort cohort = Cohort.on(DATE)
      .youths(List.of(youth("J1"), youth("=J2"), youth("'=J3"), youth("J4")))
      .mentors(List.of(mentor("M1"), mentor("-M2"), mentor("@M3")))
      .build();

  private static Youth youth(String id) {
    return Youth.builder(id).build();
  }

  private static Mentor mentor(String id) {
    return Mentor.builder(id).build();
  }

  private static Proposal proposal(String youth, String mentor, String association) {
    return new Proposal(
        YouthId.of(youth),
        MentorId.of(mentor),
        AssociationId.of(association),
        null,
        Proposal.Status.PROPOSED,
        32_500_000,
        List.of(
            new Contribution(
                "need",
                new Text("Besoin", "Need"),
                30_000_000,
                30,
                new Text("stage", "internship")),
            new Contribution(
                "sector", new Text("Secteur", "Sector"), 2_500_000, 20, new Text("", ""))),
        List.of(new Reason("DISTANCE", new Text("distance inconnue", "distance unknown"))),
        true,
        List.of(new Alternative(MentorId.of("@M3"), 31_000_000)),
        12);
  }

  MatchResult result(Outcome outcome) {
    Evidence evidence = new Evidence(
        AssignmentProblem.builder(new int[] {0}, new int[0], new long[0], new int[0], new int[0])
            .build(),
        outcome,
        new Verification.HoldsInfeasible(),
        List.of(YouthId.of("J4"), YouthId.of("J1")),
        List.of(MentorId.of("M1")),
        List.of(),
        List.of("association A", "association B"),
        new Evidence.Scope(7, 5, 3));
    return new MatchResult(
        cohort,
        List.of(
            proposal("J1", "M1", "AFEV"),
            proposal("=J2", "-M2", "../up"),
            proposal("'=J3", "@M3", "afev")),
        List.of(new Unserved(
            YouthId.of("J4"),
            null,
            new Reason("NO_ROOM", new Text("plus de place", "no room")),
            List.of(),
            2)),
        List.of(),
        List.of(),
        evidence,
        manifest());
  }

  static Manifest manifest() {
    return new Manifest(
        "0.1",
        DATE,
        DATE,
        Long.MAX_VALUE,
        "abc",
        List.of("builtin 0.1"),
        List.of(Manifest.Part.of("distance", "1", Map.of("maxKm", 30, "share", 0.1, "big", 1e22))),
        List.of("vetting"),
        List.of(Manifest.Part.of("need", "1", Map.of("weight", 30.0))),
        Manifest.Part.of("bestFit", "1", Map.of()),
        Manifest.Part.of("optimal", "1", Map.of("tags", List.of("b", "a"))),
        new TreeMap<>(Map.of("youths.csv", "00")),
        new TreeMap<>(Map.of("youths", 4L)),
        List.of(new Conflict(
            YouthId.of("J1"), MentorId.of("M1"), new Reason("MODE", new Text("f", "e")), true)),
        true,
        List.of(new Manifest.Fault(
            "scorer",
            "ml",
            "1.3",
            "lab 1.0",
            "threw",
            "java.lang.IllegalStateException",
            "exclude",
            2,
            false,
            List.of(
                new Manifest.About(YouthId.of("J1"), MentorId.of("M1")),
                new Manifest.About(YouthId.of("J2"), null)))),
        new Manifest.ScoreCache(3, 4));
  }

  private static Outcome optimal() {
    return new Outcome.Solved(
        Matching.of(),
        new Certificate.Optimal(List.of(
            new Prices(
                new long[] {1, 2}, new long[] {-3}, new long[0], new long[] {Prices.MAX, -Prices.MAX
                }),
            new Prices(new long[] {0, 5}, new long[] {7}, new long[0], new long[] {8, 9}))),
        Outcome.Work.NONE);
  }

  /** One of every kind of certificate. */
  static List<Outcome> outcomes() {
    BitSet bits = new BitSet();
    bits.set(1);
    Cut cut = new Cut(bits, new BitSet(), new BitSet(), bits);
    Prices prices = new Prices(new long[2], new long[1], new long[0], new long[2]);
    return List.of(
        optimal(),
        new Outcome.Solved(Matching.of(), new Certificate.Coverage(cut), Outcome.Work.NONE),
        new Outcome.Solved(Matching.of(), new Certificate.Stable(), Outcome.Work.NONE),
        new Outcome.Solved(
            Matching.of(), new Certificate.FeasibleOnly("half of the best"), Outcome.Work.NONE),
        new Outcome.Infeasible(new Certificate.Infeasible(cut), Outcome.Work.NONE),
        new Outcome.Stopped(
            Matching.of(),
            new Certificate.Bounded(List.of(prices)),
            Outcome.Cause.STEPS,
            Outcome.Work.NONE));
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
  }

  @Test
  void writeProposals_machineFile() throws IOException {
    ResultFiles.writeProposals(result(optimal()), folder.resolve("proposals.csv"));

    assertThat(text("proposals.csv"))
        .isEqualTo(
            "youth,mentor,association,programme,status,score,flags,review,points need,points sector\r\n"
                + "'=J3,@M3,afev,,proposed,32.5,DISTANCE,yes,30,2.5\r\n"
                + "=J2,-M2,../up,,proposed,32.5,DISTANCE,yes,30,2.5\r\n"
                + "J1,M1,AFEV,,proposed,32.5,DISTANCE,yes,30,2.5\r\n");
    assertThat(ResultFiles.readProposals(folder.resolve("proposals.csv"), OPTIONS))
        .containsExactlyElementsOf(
            result(optimal()).proposals().stream().map(PairKey::of).toList());
  }

  @Test
  void readProposals_repeatedPair_isRefused() throws IOException {
    Files.writeString(folder.resolve("proposals.csv"), "youth,mentor\nJ1,M1\nJ1,M1\n");

    assertThatThrownBy(() -> ResultFiles.readProposals(folder.resolve("proposals.csv"), OPTIONS))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("row.repeated");
  }

  @Test
  void writeUnserved_machineFile() throws IOException {
    ResultFiles.writeUnserved(result(optimal()), folder.resolve("unserved.csv"));

    assertThat(text("unserved.csv"))
        .isEqualTo("youth,association,reason,details,eligibleMentors\r\nJ4,,NO_ROOM,,2\r\n");
  }

  @Test
  void writeRejected_neutralisesFormulas() throws IOException {
    ResultFiles.writeRejected(
        List.of(new RejectedRow(
            "youths.csv",
            3,
            "J9",
            List.of(Problems.booleanForm("consentYouth")),
            "=cmd|'/c calc'!A0;x")),
        folder.resolve("rejected.csv"),
        Locale.FRENCH);

    assertThat(text("rejected.csv"))
        .startsWith("\ufefffichier;ligne;")
        .endsWith(
            "youths.csv;3;J9;consentYouth;boolean.form;oui ou non;\"'=cmd|'/c calc'!A0;x\"\r\n");
  }

  @Test
  void writeManifest_isCanonical() throws IOException {
    ResultFiles.writeManifest(manifest(), folder.resolve("manifest.json"));

    assertThat(text("manifest.json"))
        .startsWith("{\n  \"counts\": {\n    \"youths\": 4\n  },\n  \"date\": \"2026-09-07\",")
        .contains("\"seed\": 9223372036854775807")
        .contains("\"big\": 1E+22,\n        \"maxKm\": 30,\n        \"share\": 0.1")
        .endsWith("\n}\n");
  }

  @Test
  void certificate_readsBackAsWritten() throws IOException {
    Path file = folder.resolve("certificate.json");
    CertificateFile.write(result(optimal()).evidence(), file);

    CertificateDocument read = CertificateFile.read(file);

    assertThat(read.youths()).extracting(YouthId::value).containsExactly("J4", "J1");
    assertThat(read.mentorGroups()).containsExactly("association A", "association B");
    assertThat(read.scope()).isEqualTo(new Evidence.Scope(7, 5, 3));
    Prices first = ((Certificate.Optimal) read.certificate()).phases().get(0);
    assertThat(first.youth()).containsExactly(1, 2);
    assertThat(first.mentorGroup()).containsExactly(Prices.MAX, -Prices.MAX);
    Certificate.Optimal aligned = (Certificate.Optimal) read.alignedWith(
            List.of(YouthId.of("J1"), YouthId.of("J4")),
            read.mentors(),
            List.of(),
            List.of("association B", "association A"))
        .orElseThrow();
    assertThat(aligned.phases().get(0).youth()).containsExactly(2, 1);
    assertThat(aligned.phases().get(1).mentorGroup()).containsExactly(9, 8);
    assertThat(read.alignedWith(
            List.of(YouthId.of("J1"), YouthId.of("J1")),
            read.mentors(),
            List.of(),
            read.mentorGroups()))
        .isEmpty();
  }

  @Test
  void alignedWith_movesEveryPriceToItsName() {
    List<YouthId> own = List.of(YouthId.of("a"), YouthId.of("b"), YouthId.of("c"));
    CertificateDocument document = new CertificateDocument(
        new Certificate.Bounded(
            List.of(new Prices(new long[] {1, 2, 3}, new long[0], new long[0], new long[0]))),
        Outcome.Cause.STEPS,
        own,
        List.of(),
        List.of(),
        List.of(),
        new Evidence.Scope(0, 0, 0));

    Certificate.Bounded aligned = (Certificate.Bounded) document
        .alignedWith(List.of(own.get(2), own.get(0), own.get(1)), List.of(), List.of(), List.of())
        .orElseThrow();

    assertThat(aligned.phases().get(0).youth()).containsExactly(3, 1, 2);
  }

  @Test
  void certificate_everyKindReadsBack() throws IOException {
    for (Outcome outcome : outcomes()) {
      Path file = folder.resolve("certificate.json");
      CertificateFile.write(result(outcome).evidence(), file);
      CertificateDocument read = CertificateFile.read(file);
      if (outcome instanceof Outcome.Stopped) {
        assertThat(read.cause()).isEqualTo(Outcome.Cause.STEPS);
        assertThat(read.certificate()).isInstanceOf(Certificate.Bounded.class);
      } else if (!(outcome.certificate() instanceof Certificate.Optimal)) {
        assertThat(read.certificate()).isEqualTo(outcome.certificate());
      }
    }
  }

  @Test
  void certificate_otherVersionOrShape_isRefused() throws IOException {
    Path file = folder.resolve("certificate.json");
    CertificateFile.write(result(optimal()).evidence(), file);
    String good = Files.readString(file);
    for (String bad : List.of(
        good.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"),
        good.replace("\"optimal\"", "\"perfect\""),
        good.replace("\"phases\"", "\"fases\""),
        good.replaceFirst("\"youth\": \\[1,2]", "\"youth\": [1]"),
        good.replaceFirst("\"youth\": \\[1,2]", "\"youth\": [1,2e400]"),
        good.substring(0, good.length() / 2),
        "[]",
        "")) {
      assertThat(bad).isNotEqualTo(good);
      Files.writeString(file, bad);
      assertThatThrownBy(() -> CertificateFile.read(file))
          .isInstanceOf(UnreadableFileException.class)
          .hasNoCause();
    }
  }

  @Test
  void reviewSheets_thereAndBack() throws IOException {
    CarriedColumns names = new CarriedColumns(
        List.of("Nom", "id", "Décision"),
        new TreeMap<>(Map.of("J1", List.of("=HYPERLINK(\"x\")", "7", "oui"))));
    List<Path> files = ReviewSheets.write(
        result(optimal()), names, names, folder.resolve("review"), Locale.FRENCH);

    assertThat(files)
        .hasSize(3)
        .allMatch(file -> file.startsWith(folder.resolve("review"))
            && file.getNameCount() == folder.getNameCount() + 2);
    assertThat(files.get(1).getFileName().toString()).isEqualTo("AFEV.csv");
    String sheet = Files.readString(files.get(1));
    assertThat(sheet)
        .startsWith("\ufeffjeune;Nom (fiche du jeune);")
        .contains("J1;\"'=HYPERLINK(\"\"x\"\")\";7;oui;M1;")
        .contains("stage (30,0) · Secteur (2,5);distance inconnue;'@M3 (31);;12;proposé;;;;;");
    for (Path file : files) {
      DecisionsRead untouched = DecisionFile.read(file, cohort, OPTIONS);
      assertThat(untouched.decisions()).isEmpty();
      assertThat(untouched.untouched()).isEqualTo(1);
      assertThat(untouched.rejected()).isEmpty();

      Files.writeString(
          file,
          Files.readString(file)
              .replace("proposé;;;;;", "proposé;Refusé;trop loin;;mentor;08/09/26"));
      LocalDate on = LocalDate.of(2026, 9, 8);
      assertThat(DecisionFile.read(file, cohort, ReadOptions.on(on)).decisions())
          .singleElement()
          .satisfies(d -> {
            assertThat(d.outcome()).isEqualTo(Decision.Outcome.REFUSED);
            assertThat(d.reason()).isEqualTo(Decision.Why.TOO_FAR);
            assertThat(d.by()).isEqualTo(Decision.By.BY_MENTOR);
            assertThat(d.on()).isEqualTo(on);
            assertThat(cohort.youth(d.youth())).isPresent();
            assertThat(cohort.mentor(d.mentor())).isPresent();
          });
    }
  }

  @Test
  void decisions_wordsAndMistakes() throws IOException {
    Path file = folder.resolve("decisions.csv");
    Files.writeString(
        file,
        "jeune;mentor;décision;motif;autre mentor;par;le\n"
            + "J1;M1;AUTRE;;'-M2;MC;\n"
            + "J4;M1;refusée;parce que sa mère ne veut pas;;;\n"
            + "J1;M1;peut-être;;;;\n"
            + "J1;M1;autre;;;;\n"
            + "J1;M1;;;'-M2;;\n"
            + "J9;M1;oui;;;;\n"
            + "J1;M1;autre;;M9;;\n"
            + "J1;M1;ok;;;;31/02/2026\n"
            + "J1;M1;;;;;\n");

    DecisionsRead read = DecisionFile.read(file, cohort, OPTIONS.actor("equipe-3"));

    assertThat(read.decisions()).hasSize(3);
    assertThat(read.decisions().get(0).replacement()).isEqualTo(MentorId.of("-M2"));
    assertThat(read.decisions().get(0).actor()).isEqualTo("MC");
    assertThat(read.decisions().get(1).reason()).isEqualTo(Decision.Why.OTHER);
    assertThat(read.decisions().get(1).actor()).isEqualTo("equipe-3");
    assertThat(read.untouched()).isEqualTo(1);
    assertThat(read.rejected())
        .extracting(r -> r.problems().get(0).code())
        .containsExactly(
            "code.unknown", "value.missing", "decision.missing", "youth.unknown", "mentor.unknown");
    assertThat(read.doubts())
        .extracting(
            d -> d.line() + " " + d.problem().field() + " " + d.problem().code())
        .containsExactly("2 by code.unknown", "3 reason code.unknown", "9 on date.form");
    assertThat(read.report().rows()).isEqualTo(9);
    assertThat(read.toString() + read.report()).doesNotContain("mère");
  }

  @Test
  void whatStandsBesideARefusal_doesNotVoidIt() throws IOException {
    Path file = folder.resolve("decisions.csv");
    for (String beside : List.of(
        "un motif à soi;;mentor;hier",
        "trop loin;;mentor;31/02/2026",
        "trop loin;;mentor;01/01/0001",
        "trop loin;;" + "x".repeat(200) + ";",
        ";;#REF!;#REF!")) {
      Files.writeString(
          file, "jeune;mentor;décision;motif;autre mentor;par;le\nJ1;M1;refusée;" + beside + "\n");

      DecisionsRead read = DecisionFile.read(file, cohort, OPTIONS);

      assertThat(read.rejected()).as(beside).isEmpty();
      assertThat(read.decisions()).singleElement().satisfies(d -> {
        assertThat(d.outcome()).isEqualTo(Decision.Outcome.REFUSED);
        assertThat(d.on()).isEqualTo(cohort.date());
      });
    }
  }

  @Test
  void decisions_thereAndBack() throws IOException {
    Path sheet = folder.resolve("sheet.csv");
    Path file = folder.resolve("decisions.csv");
    Files.writeString(
        sheet,
        "jeune;mentor;décision;motif;autre mentor;par;le\nJ1;M1;AUTRE;;'-M2;MC;\n"
            + "J4;M1;refusée;trop loin;;mentor;01/09/2026\n");
    DecisionsRead read = DecisionFile.read(sheet, cohort, OPTIONS);

    DecisionFile.write(read.decisions(), file);

    DecisionsRead again = DecisionFile.read(file, cohort, OPTIONS);
    assertThat(again.decisions()).hasSize(2).isEqualTo(read.decisions());
    assertThat(again.doubts()).isEmpty();
  }

  @Test
  void failedWrite_leavesTheFormerFile() throws IOException {
    Path file = folder.resolve("a.csv");
    CsvFile.write(file, CsvFile.Form.MACHINES, out -> out.row(List.of("old")));

    assertThatThrownBy(() -> CsvFile.write(file, CsvFile.Form.MACHINES, out -> {
          out.row(List.of("new"));
          throw new IOException("disk full");
        }))
        .hasMessage("disk full");

    assertThat(text("a.csv")).isEqualTo("old\r\n");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
