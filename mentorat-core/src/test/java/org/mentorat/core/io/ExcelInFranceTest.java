package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.model.AgeRange;
import org.mentorat.model.Availability;
import org.mentorat.model.Gender;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.Situation;
import org.mentorat.model.Youth;

/** Sheets as associations have them: what Excel writes in France, made from bytes here. */
@SuppressWarnings("StringConcatToTextBlock") // the line ends matter
class ExcelInFranceTest {
  private static final LocalDate DATE = LocalDate.of(2026, 9, 7);
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String MENTORS = "id\r\nM1\r\n";

  @TempDir
  Path folder;

  private ReadOptions options;

  @BeforeEach
  void setUp() throws IOException {
    options = ReadOptions.on(DATE).gazetteer(new FewTowns());
    write("mentors.csv", MENTORS, StandardCharsets.UTF_8);
  }

  private void write(String file, String text, Charset charset) throws IOException {
    Files.write(folder.resolve(file), text.getBytes(charset));
  }

  private CampaignRead read() throws IOException {
    return CampaignFiles.read(folder, options);
  }

  private CampaignRead readYouths(String text, Charset charset) throws IOException {
    write("youths.csv", text, charset);
    return read();
  }

  @Test
  void read_sheetOfSmallAssociation() throws IOException {
    CampaignRead read = readYouths(
        "Identifiant;Né(e) le;SEXE;Situation actuelle;Besoins;Code postal;Ville;Disponibilités;Durée souhaitée (mois);Langues;Autorisation parentale\r\n"
            + "J1;31/12/2009;Fille;Collège;Aide aux devoirs, Confiance;1000;BOURG EN BRESSE;\"lun 18-20 ; sam 10h-12h\";6 mois;Français/Arabe;Oui\r\n"
            + "J2;01-02-10;G;Lycée pro;stage/alternance;93200;;mercredi après-midi;NC;;x\r\n"
            + ";;;;;;;;;;\r\n",
        WINDOWS);

    assertThat(read.rejected()).isEmpty();
    assertThat(read.report().files().get(0))
        .extracting(f -> f.encoding(), f -> f.separator(), f -> f.rows(), f -> f.accepted())
        .containsExactly("Windows-1252", ';', 2, 2);
    Youth first = read.cohort().youths().get(0);
    assertThat(first.born()).isEqualTo(LocalDate.of(2009, 12, 31));
    assertThat(first.gender()).isEqualTo(Gender.WOMAN);
    assertThat(first.situation()).isEqualTo(Situation.MIDDLE_SCHOOL);
    assertThat(first.needs()).containsExactly(Need.SCHOOL_SUPPORT, Need.CONFIDENCE);
    assertThat(first.commune()).isEqualTo("01053");
    assertThat(first.availability())
        .isEqualTo(
            Availability.NONE.with(DayOfWeek.MONDAY, 18, 20).with(DayOfWeek.SATURDAY, 10, 12));
    assertThat(first.wantedMonths()).isEqualTo(6);
    assertThat(first.languages()).isEqualTo(Set.of("francais", "arabe"));
    assertThat(first.consent()).isNotNull();
    assertThat(first.consent().guardian()).isTrue();
    assertThat(first.consent().youth()).isNull();
    Youth second = read.cohort().youths().get(1);
    assertThat(second.born()).isEqualTo(LocalDate.of(2010, 2, 1));
    assertThat(second.gender()).isNull();
    assertThat(second.needs()).containsExactly(Need.INTERNSHIP_OR_APPRENTICESHIP);
    assertThat(second.commune()).isEqualTo("93066");
    assertThat(second.wantedMonths()).isNull();
    assertThat(second.languages()).isNull();
    assertThat(Objects.requireNonNull(second.availability()).hours()).isEqualTo(4);
    assertThat(read.report().unmappedCodes())
        .extracting(u -> u.field(), u -> u.value(), u -> u.count())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("gender", "G", 1));
    assertThat(read.report().unmappedCodes().get(0).mappingPointer())
        .isEqualTo("/youths/codes/gender");
    assertThat(read.report().repairs())
        .extracting(r -> r.kind())
        .contains(
            RepairKind.LEADING_ZERO,
            RepairKind.TWO_DIGIT_YEAR,
            RepairKind.NUMBER_UNIT,
            RepairKind.UNKNOWN_WORD);
  }

  @Test
  void read_mentors() throws IOException {
    write("youths.csv", "id\nJ1\n", StandardCharsets.UTF_8);
    write(
        "mentors.csv",
        "\ufeffId mentor,Statut,Expertise,Rayon,Âges acceptés,Capacité,Honorabilité,Valable jusqu'au,Code postal,Ville\n"
            + "M1,Salarié(e),\"Orientation, premier emploi\",30 km,12-17,1 000,B2,31/12/27,01000,\n"
            + "M2,retraitée,,15,15+,1,non,,01000,Saint Denis lès Bourg\n",
        StandardCharsets.UTF_8);

    CampaignRead read = read();

    assertThat(read.rejected()).isEmpty();
    Mentor first = read.cohort().mentors().get(0);
    assertThat(first.status()).isEqualTo(MentorStatus.EMPLOYEE);
    assertThat(first.expertise()).isEqualTo(Set.of(Need.ORIENTATION, Need.FIRST_JOB));
    assertThat(first.radiusKm()).isEqualTo(30);
    assertThat(first.acceptedAges()).isEqualTo(new AgeRange(12, 17));
    assertThat(first.capacity()).isEqualTo(1000);
    assertThat(Objects.requireNonNull(first.vetting()).validUntil())
        .isEqualTo(LocalDate.of(2027, 12, 31));
    assertThat(first.commune()).isNull();
    Mentor second = read.cohort().mentors().get(1);
    assertThat(second.vetting()).isNull();
    assertThat(second.acceptedAges()).isEqualTo(new AgeRange(15, 120));
    assertThat(second.commune()).isEqualTo("01344");
    assertThat(read.report().places()).singleElement().satisfies(place -> {
      assertThat(place.code()).isEqualTo("01000");
      assertThat(place.choices()).extracting(p -> p.code()).containsExactly("01053", "01344");
    });
  }

  @Test
  void read_sameSheetInEveryEncoding() throws IOException {
    String text = "Identifiant;Situation\nÉ1;Lycée général ou technologique\n";
    Charset utf16 = StandardCharsets.UTF_16LE;
    List<byte[]> encodings = List.of(
        text.getBytes(StandardCharsets.UTF_8),
        ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
        text.getBytes(WINDOWS),
        ("\ufeff" + text).getBytes(utf16),
        ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE),
        text.replace("\n", "\r").getBytes(WINDOWS),
        text.replace("\n", "\r\n").replace(';', '\t').getBytes(StandardCharsets.UTF_8),
        ("sep=;\n" + text).getBytes(WINDOWS));
    for (byte[] bytes : encodings) {
      Files.write(folder.resolve("youths.csv"), bytes);
      CampaignRead read = read();
      assertThat(read.rejected()).isEmpty();
      assertThat(read.cohort().youths()).singleElement().satisfies(youth -> {
        assertThat(youth.id().value()).isEqualTo("É1");
        assertThat(youth.situation()).isEqualTo(Situation.GENERAL_HIGH_SCHOOL);
      });
    }
  }

  @Test
  void read_unclosedQuoteCostsOneRow() throws IOException {
    CampaignRead read = readYouths(
        "id;organisation\nJ1;\"Lycée \"\"A\"\"\nsuite\"\nJ2;\"jamais fermé\nJ3;b\nJ4;\"c\"\n",
        StandardCharsets.UTF_8);

    assertThat(read.cohort().youths())
        .extracting(y -> y.id().value())
        .containsExactly("J1", "J3", "J4");
    assertThat(read.cohort().youths().get(0).organisation()).isEqualTo("Lycée \"A\" suite");
    assertThat(read.rejected()).singleElement().satisfies(row -> {
      assertThat(row.line()).isEqualTo(4);
      assertThat(row.problems()).extracting(FieldProblem::code).containsExactly("quote.text");
      assertThat(row.raw()).isEqualTo("J2;\"jamais fermé");
    });
  }

  @Test
  void read_allProblemsOfRowAtOnce() throws IOException {
    CampaignRead read = readYouths(
        "wantedMonths;born;id;consentYouth\n500;31/02/2009;J1;peut-être\n6;2009-01-01;J2;oui\n",
        StandardCharsets.UTF_8);

    assertThat(read.cohort().youths()).extracting(y -> y.id().value()).containsExactly("J2");
    assertThat(read.rejected()).singleElement().satisfies(row -> {
      assertThat(row.id()).isEqualTo("J1");
      assertThat(row.problems())
          .extracting(FieldProblem::code)
          .containsExactlyInAnyOrder("number.range", "date.form", "boolean.form");
    });
  }

  @Test
  void read_withoutIdColumn_isRefused() throws IOException {
    write("youths.csv", "born;needs\n2009-01-01;stage\n", StandardCharsets.UTF_8);

    assertThatThrownBy(this::read)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(
            "youths.csv, line 1: id [column.missing]: expected a column \"id\" or \"youth id\"");
  }

  @Test
  void read_repeatedIds_doNotDependOnTheOrder() throws IOException {
    CampaignRead read =
        readYouths("id,priority\nJ1,a\nJ2,a\nJ1,b\nJ2,a\nJ3,c\n", StandardCharsets.UTF_8);

    assertThat(read.cohort().youths()).extracting(y -> y.id().value()).containsExactly("J2", "J3");
    assertThat(read.rejected())
        .extracting(RejectedRow::line, r -> r.problems().get(0).code(), RejectedRow::raw)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "id.repeated", "J1,a"),
            org.assertj.core.groups.Tuple.tuple(4, "id.repeated", "J1,b"),
            org.assertj.core.groups.Tuple.tuple(5, "row.repeated", "J2,a"));
  }

  @Test
  void read_json() throws IOException {
    Files.delete(folder.resolve("mentors.csv"));
    write(
        "mentors.json",
        "{\"schemaVersion\": 1, \"mentors\": [\n{\"id\": \"M1\", \"expertise\": [\"orientation\", \"first_job\"], \"capacity\": 2, \"sectors\": [], \"x\": 1},\n"
            + "{\"id\": \"M2\", \"capacity\": -1}, 7, {\"born\": {}}]}",
        StandardCharsets.UTF_8);

    CampaignRead read = readYouths("id\nJ1\n", StandardCharsets.UTF_8);

    assertThat(read.cohort().mentors()).singleElement().satisfies(mentor -> {
      assertThat(mentor.expertise()).isEqualTo(Set.of(Need.ORIENTATION, Need.FIRST_JOB));
      assertThat(mentor.sectors()).isEmpty();
    });
    assertThat(read.rejected())
        .extracting(RejectedRow::line, r -> r.problems().get(0).code())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, "number.range"),
            org.assertj.core.groups.Tuple.tuple(3, "json.object"),
            org.assertj.core.groups.Tuple.tuple(3, "json.value"));
    assertThat(read.rejected().get(0).raw()).isEqualTo("{\"id\":\"M2\",\"capacity\":-1}");
    assertThat(read.report().unknownColumns()).extracting(u -> u.header()).containsExactly("x");
  }
}
