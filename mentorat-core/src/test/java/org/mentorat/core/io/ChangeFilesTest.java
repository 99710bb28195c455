package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mentorat.core.explain.change.AssociationChange;
import org.mentorat.core.explain.change.AssociationChanges;
import org.mentorat.core.explain.change.Relaxation;
import org.mentorat.core.explain.change.YouthChange;
import org.mentorat.core.explain.change.YouthChanges;
import org.mentorat.core.explain.recruit.CapacityLine;
import org.mentorat.core.explain.recruit.MentorTraits;
import org.mentorat.core.explain.recruit.RecruitLine;
import org.mentorat.core.explain.recruit.RecruitmentPlan;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;

class ChangeFilesTest {
  private static final AssociationId AFEV = new AssociationId("AFEV");

  static RecruitmentPlan plan() {
    return new RecruitmentPlan(
        300,
        100,
        List.of(
            line(AFEV, "93", 40), line(AFEV, "48", 3), line(AFEV, "07", 9), line(null, "75", 2)),
        List.of(new CapacityLine(
            AFEV, new ProgrammeId("P1"), true, 2, 40, 37, 37, 137, false, List.of("93"))),
        12,
        0);
  }

  private static RecruitLine line(
      @Nullable AssociationId association, String department, int serves) {
    return new RecruitLine(
        new MentorTraits(
            association,
            association == null ? null : new ProgrammeId("P1"),
            "11",
            department,
            Need.ORIENTATION,
            MeetingMode.IN_PERSON,
            MentorStatus.RETIRED,
            "ar"),
        serves,
        serves,
        serves,
        serves,
        140,
        false,
        serves < RecruitmentPlan.SMALL,
        Mentor.builder("like").born(LocalDate.of(1980, 1, 1)).commune("93066").build(),
        "recruit-1");
  }

  static AssociationChanges association() {
    return new AssociationChanges(
        AFEV,
        60,
        20,
        List.of(new AssociationChange(
            AFEV, relaxation(), 14, false, false, Association.builder(AFEV).build())));
  }

  private static Relaxation relaxation() {
    return new Relaxation(
        Relaxation.Kind.PARAMETER,
        "DISTANCE_MAXKM_40",
        "distance",
        "maxKm",
        "30",
        "40",
        3,
        new Text("accepter jusqu'à 40 km", "accept up to 40 km"));
  }

  static YouthChanges youth() {
    return new YouthChanges(
        new YouthId("y1"),
        List.of(new YouthChange(
            List.of(relaxation()),
            Youth.builder("y1").commune("48001").build(),
            new MentorId("m1"),
            12_500_000,
            -1_250_000,
            1,
            false)),
        true);
  }

  private static String json(RecruitmentPlan plan) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ChangeFiles.writeRecruitment(plan, association(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void published_tellsNothingOfFewYouths() throws IOException {
    RecruitmentPlan published = plan().published();

    assertThat(json(plan())).contains("\"48\"", "\"internal\": true");
    // Twelve youths of the association together may be told, two of another one may not.
    assertThat(published.recruits()).extracting(RecruitLine::serves).containsExactly(40, 12);
    assertThat(published.withheld()).isEqualTo(1);
    assertThat(json(published))
        .doesNotContain("\"48\"", "\"07\"", "\"75\"", "\"internal\": true")
        .contains("\"93\"");
    // The running total would tell the difference.
    assertThat(published.recruits()).allMatch(line -> line.served() == -1);
  }

  @Test
  void written_holdsNoRecordOfAPerson() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ChangeFiles.writeChanges(youth(), out);

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("m1").doesNotContain("48001");
    assertThat(json(plan())).doesNotContain("1980", "93066");
  }

  @Test
  void toString_ofEachRecord_holdsIdsOnly() {
    List<Object> records = new ArrayList<>(List.of(plan(), youth(), association()));
    records.addAll(plan().recruits());
    records.addAll(youth().changes());
    records.addAll(association().changes());
    records.forEach(record ->
        assertThat(record.toString()).doesNotContain("93066", "1980", "48001", "orientation"));
  }
}
