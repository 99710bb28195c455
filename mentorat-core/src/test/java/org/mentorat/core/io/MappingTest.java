package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.model.Availability;
import org.mentorat.model.CompanyId;
import org.mentorat.model.MentorId;
import org.mentorat.model.Need;
import org.mentorat.model.YouthId;

/** Sheets with their own headers and words, and what is found across files. */
class MappingTest {
  private static final ReadOptions OPTIONS = ReadOptions.on(LocalDate.of(2026, 9, 7));

  @TempDir
  Path folder;

  @BeforeEach
  void setUp() throws IOException {
    write("mentors.csv", "id\nM1\n");
    write("youths.csv", "id\nJ1\n");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private CampaignRead read() throws IOException {
    return CampaignFiles.read(folder, OPTIONS);
  }

  @Test
  void mapping_ofOwnHeadersAndWords() throws IOException {
    write(
        "youths.csv",
        "N° dossier;Attentes du jeune;Besoins;Nom;Note;Vu le;Inscription\nJ1;Coup de pouce / stage;x;DURAND;y;z;12/31/2025\nJ2;Ne sait pas;;;;;\n");
    write("mapping.json", """
        {"schemaVersion": 1, "youths": {
          "columns": {"n° DOSSIER": "id", "Attentes du jeune": "needs"},
          "codes": {"needs": {"coup de pouce": ["school_support", "confidence"], "Ne sait pas": null}},
          "constants": {"association": "asso-1", "languages": ["fr", "ar"]},
          "carry": ["nom"], "ignore": ["Note"], "dates": ["MM/dd/yyyy"]}}
        """);

    CampaignRead read = read();

    assertThat(read.rejected()).isEmpty();
    var youth = read.cohort().youth(YouthId.of("J1")).orElseThrow();
    assertThat(youth.needs())
        .containsExactly(Need.SCHOOL_SUPPORT, Need.CONFIDENCE, Need.INTERNSHIP_OR_APPRENTICESHIP);
    assertThat(youth.languages()).containsExactly("ar", "fr");
    assertThat(youth.requestedOn()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(read.cohort().youth(YouthId.of("J2")).orElseThrow().needs()).isNull();
    assertThat(read.cohort().associations()).singleElement().hasToString("Association[asso-1]");
    assertThat(read.report().unmappedCodes()).isEmpty();
    assertThat(read.report().unknownColumns())
        .extracting(ReadReport.UnknownColumn::header)
        .containsExactly("Besoins", "Vu le");
    assertThat(read.youthColumns().headers()).containsExactly("Nom");
    assertThat(read.youthColumns().of("J1")).containsExactly("DURAND");
    assertThat(read.toString() + read.youthColumns()).doesNotContain("DURAND");
  }

  @Test
  void mapping_faults_areAllNamedWithPointers() throws IOException {
    write(
        "mapping.json",
        "{\"schemaVersion\":1,\"youths\":{\"columns\":{\"a/b\":\"need\"},\"codes\":{\"needs\":{\"x\":\"stage\"},\"nedes\":{}},\"dates\":[\"qq\"],\"cary\":[]}}");

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            e -> assertThat(e.problems())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactlyInAnyOrder(
                    org.assertj.core.groups.Tuple.tuple("/youths/columns/a~1b", "column.unknown"),
                    org.assertj.core.groups.Tuple.tuple("/youths/codes/needs/x", "code.unknown"),
                    org.assertj.core.groups.Tuple.tuple("/youths/codes/nedes", "column.unknown"),
                    org.assertj.core.groups.Tuple.tuple("/youths/dates", "date.pattern"),
                    org.assertj.core.groups.Tuple.tuple("/youths/cary", "key.unknown")));
  }

  @Test
  void unmappedCodes_giveALineThatWorks() throws IOException {
    write("youths.csv", "id;situation\nJ1;Colège\nJ2;colege\nJ3;L'armée\n");
    ReadReport report = read().report();
    assertThat(report.unmappedCodes())
        .extracting(ReadReport.UnmappedCode::count, ReadReport.UnmappedCode::mappingLine)
        .startsWith(org.assertj.core.groups.Tuple.tuple(2, "\"Colège\": \"middle_school\""));

    write(
        "mapping.json",
        "{\"schemaVersion\":1,\"youths\":{\"codes\":{\"situation\":{"
            + report.unmappedCodes().get(0).mappingLine() + "}}}}");

    assertThat(read().report().unmappedCodes()).hasSize(1);
  }

  @Test
  void references_thatDoNotExist_rejectTheirRows() throws IOException {
    write(
        "associations.json",
        "{\"schemaVersion\":1,\"associations\":[{\"id\":\"A\",\"programmes\":[{\"id\":\"P\"}]},{\"id\":\"B\"}]}");
    write("youths.csv", "id,association,programme\nJ1,A,P\nJ2,C,\nJ3,A,Q\nJ4,B,P\nJ5,,P\n");
    write("mentors.csv", "id,company\nM1,\nM2,acme\n");
    write(
        "pairs.csv",
        "youth,mentor,status\nJ1,M1,interdit\nJ2,M1,locked\nJ1,M2,locked\nJ1,M1,zzz\n");
    write("scores.csv", "youth;mentor;score\nJ1;M1;0,25\nJ5;M1;1,5\nJ9;M1;0\n");

    CampaignRead read = read();

    assertThat(read.cohort().youths()).hasSize(2);
    assertThat(read.rejected())
        .extracting(r -> r.file() + ":" + r.line() + " " + r.problems().get(0).code())
        .containsExactly(
            "mentors.csv:3 company.unknown",
            "pairs.csv:3 youth.unknown",
            "pairs.csv:4 mentor.unknown",
            "pairs.csv:5 code.unknown",
            "scores.csv:3 score.range",
            "scores.csv:4 youth.unknown",
            "youths.csv:3 association.unknown",
            "youths.csv:4 programme.unknown",
            "youths.csv:5 programme.foreign");
    var scores = read.scores().orElseThrow();
    assertThat(scores.score(YouthId.of("J1"), MentorId.of("M1"))).isEqualTo(0.25);
    assertThat(scores.score(YouthId.of("J5"), MentorId.of("M1"))).isNaN();
  }

  @Test
  void employers_areRecognisedWhereTheSheetHasNoCompany() throws IOException {
    write(
        "companies.json",
        "{\"schemaVersion\":1,\"companies\":[{\"id\":\"edf\",\"name\":\"EDF\",\"aliases\":[\"Électricité de France\"]}]}");
    write("mentors.csv", "id;employeur\nM1;ELECTRICITE DE FRANCE\nM2;E.D.F\nM3;Edff\nM4;Edff\n");

    CampaignRead read = read();

    assertThat(read.cohort().mentor(MentorId.of("M1")).orElseThrow().company())
        .isEqualTo(CompanyId.of("edf"));
    assertThat(read.report().unresolvedEmployers())
        .first()
        .isEqualTo(new ReadReport.UnresolvedEmployer("Edff", 2, Optional.of(CompanyId.of("edf"))));
  }

  @Test
  void associations_faults_areAllNamedWithPointers() throws IOException {
    write(
        "associations.json",
        "{\"schemaVersion\":1,\"associations\":[{\"id\":\"A\",\"intake\":{\"lower\":3,\"upper\":1},\"programmes\":[{\"needs\":[\"stage\"],\"ages\":\"x\"}]},{\"id\":\"A\",\"nom\":1},7]}");

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            e -> assertThat(e.problems())
                .extracting(p -> p.field() + " " + p.code())
                .contains(
                    "/associations/0/intake bounds.order",
                    "/associations/0/programmes/0/id value.missing",
                    "/associations/0/programmes/0/needs code.unknown",
                    "/associations/0/programmes/0/ages ages.form",
                    "/associations/1/id id.repeated",
                    "/associations/1/nom key.unknown",
                    "/associations/2 json.object"));
  }

  @Test
  void availability_inWords() {
    Availability evening = Availability.NONE.with(DayOfWeek.MONDAY, 18, 20);
    for (String text : List.of(
        "lun 18-20",
        "Lundi : 18h - 20h",
        "Mon 18:00-20:00",
        "lundi 18 h à 20 h",
        "lundis de 17h30 à 20h45",
        "MON 18 to 20")) {
      assertThat(AvailabilityCell.parse(text)).as(text).isEqualTo(evening);
    }
    assertThat(AvailabilityCell.parse("mar, jeu 18-20; sam"))
        .isEqualTo(Availability.NONE
            .with(DayOfWeek.TUESDAY, 18, 20)
            .with(DayOfWeek.THURSDAY, 18, 20)
            .with(DayOfWeek.SATURDAY, 8, 20));
    assertThat(hours("lun-ven 12h-14h")).isEqualTo(10);
    assertThat(hours("week-end")).isEqualTo(24);
    assertThat(hours("mercredi après-midi et samedi matin")).isEqualTo(8);
    assertThat(AvailabilityCell.parse("jamais")).isEqualTo(Availability.NONE);
    for (String text : List.of("18-20", "lun 20-18", "lun 18-25", "parfois", "lun 18", "", ";")) {
      assertThat(AvailabilityCell.parse(text)).as(text).isNull();
    }
  }

  private static int hours(String text) {
    return Objects.requireNonNull(AvailabilityCell.parse(text)).hours();
  }

  private static LocalDate day(String text, int lastYear) {
    return Objects.requireNonNull(DateCell.parse(text, lastYear, List.of())).day();
  }

  @Test
  void days_inEveryForm() {
    LocalDate day = LocalDate.of(2009, 12, 31);
    for (String text : List.of(
        "31/12/2009",
        "31-12-2009",
        "31.12.2009",
        "2009-12-31",
        "2009/12/31",
        "31/12/09",
        "31/12/2009 00:00:00",
        "2009-12-31T00:00:00",
        "40178",
        "40178,0")) {
      assertThat(day(text, 2026)).as(text).isEqualTo(day);
    }
    assertThat(day("1/2/45", 2026)).isEqualTo(LocalDate.of(1945, 2, 1));
    assertThat(day("1/2/27", 2076)).isEqualTo(LocalDate.of(2027, 2, 1));
    for (String text : List.of(
        "12/31/2009",
        "31/02/2009",
        "2009-13-01",
        "hier",
        "31/12",
        "0",
        "60",
        "3000000",
        "31/12/009")) {
      assertThat(DateCell.parse(text, 2026, List.of())).as(text).isNull();
    }
  }
}
