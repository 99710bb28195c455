package org.mentorat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mentorat.model.Decision.By.BY_MENTOR;
import static org.mentorat.model.Decision.By.BY_YOUTH;
import static org.mentorat.model.Decision.Why.NO_TIME;
import static org.mentorat.model.Need.ORIENTATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mentorat.model.InvalidRecordException.Problem;

class CohortTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
  private static final YouthId Y1 = YouthId.of("Y1");
  private static final MentorId M1 = MentorId.of("M1");
  private static final PairKey PAIR = new PairKey(Y1, M1);

  private record Row(String id, LocalDate born) {}

  @Test
  void youths_ofAStreamOfRows_compileAsInTheReadme() {
    List<Row> rows = List.of(new Row("Y2", LocalDate.of(2008, 3, 1)), new Row("Y1", DAY));
    Cohort cohort = Cohort.on(DAY)
        .youths(rows.stream()
            .map(r -> Youth.builder(r.id())
                .born(r.born())
                .needs(ORIENTATION)
                .commune("93066")
                .preferredMentors("M1", "M2")
                .build()))
        .build();

    assertThat(cohort.youths()).extracting(Youth::id).containsExactly(Y1, YouthId.of("Y2"));
    assertThat(cohort).hasToString("Cohort[2026-09-07, 2 youths, 0 mentors]");
  }

  @Test
  void cohort_doesNotDependOnTheOrderOfTheInput() {
    List<Youth> youths =
        IntStream.range(0, 40).mapToObj(k -> Youth.builder("Y" + k).build()).toList();
    List<Mentor> mentors =
        IntStream.range(0, 40).mapToObj(k -> Mentor.builder("M" + k).build()).toList();
    List<Association> associations = Stream.of("c", "a", "b")
        .map(id -> Association.builder(id)
            .programmes(
                Programme.builder(id + "2").build(), Programme.builder(id + "1").build())
            .build())
        .toList();
    List<KnownPair> pairs = IntStream.range(0, 40)
        .mapToObj(k -> new KnownPair(
            YouthId.of("Y" + k % 7),
            MentorId.of("M" + k % 5),
            cycled(k, KnownPair.Status.values()),
            k % 3 == 0 ? null : DAY.minusDays(k % 6),
            k % 2 == 0 ? null : "reason " + k))
        .toList();
    List<Decision> decisions = IntStream.range(0, 40)
        .mapToObj(k -> new Decision(
            YouthId.of("Y" + k % 3),
            M1,
            cycled(k, Decision.Outcome.SENT, Decision.Outcome.ACCEPTED, Decision.Outcome.LOCKED),
            cycled(k, BY_YOUTH, BY_MENTOR),
            k % 3 == 0 ? null : NO_TIME,
            null,
            "actor" + k,
            DAY.minusDays(k % 2)))
        .toList();

    Cohort straight = Cohort.on(DAY)
        .youths(youths)
        .mentors(mentors)
        .associations(associations)
        .pairs(pairs)
        .decisions(decisions)
        .build();
    Cohort shuffled = Cohort.on(DAY)
        .youths(shuffled(youths))
        .mentors(shuffled(mentors))
        .associations(shuffled(associations))
        .pairs(shuffled(pairs))
        .decisions(shuffled(decisions))
        .build();

    assertThat(shuffled).isEqualTo(straight).hasSameHashCodeAs(straight);
    assertThat(straight.youths()).extracting(Youth::id).isSorted();
    assertThat(straight.associations().get(0).programmes())
        .extracting(Programme::id)
        .containsExactly(ProgrammeId.of("a1"), ProgrammeId.of("a2"));
    assertThat(straight.decisions()).extracting(Decision::on).isSorted();
  }

  @SafeVarargs
  private static <T> T cycled(int k, T... values) {
    return values[k % values.length];
  }

  private static <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, new Random(20260907));
    return copy;
  }

  @Test
  void lookUps_findEverybody_andNobodyElse() {
    Cohort cohort = Cohort.on(DAY)
        .youths(IntStream.range(0, 100).mapToObj(k -> Youth.builder("Y" + k).build()))
        .mentors(IntStream.range(0, 100).mapToObj(k -> Mentor.builder("M" + k).build()))
        .associations(Stream.of(Association.builder("afev")
            .programmes(Programme.builder("DUO").build())
            .build()))
        .companies(Stream.of(Company.builder("edf").build()))
        .build();

    cohort.youths().forEach(youth -> assertThat(cohort.youth(youth.id())).containsSame(youth));
    cohort.mentors().forEach(mentor -> assertThat(cohort.mentor(mentor.id())).containsSame(mentor));
    assertThat(cohort.youth(YouthId.of("Y100"))).isEmpty();
    assertThat(cohort.youth(YouthId.of("A"))).isEmpty();
    assertThat(cohort.mentor(MentorId.of("Z"))).isEmpty();
    assertThat(cohort.association(AssociationId.of("afev"))).isPresent();
    assertThat(cohort.association(AssociationId.of("zup"))).isEmpty();
    assertThat(cohort.company(CompanyId.of("edf"))).isPresent();
    assertThat(cohort.programme(ProgrammeId.of("DUO"))).isPresent();
    assertThat(cohort.programme(ProgrammeId.of("duo"))).isEmpty();
    assertThat(cohort.associationOf(ProgrammeId.of("DUO")))
        .isEqualTo(cohort.association(AssociationId.of("afev")));
    assertThat(cohort.associationOf(ProgrammeId.of("duo"))).isEmpty();
  }

  @Test
  void build_withManyFaults_reportsThemAllAtOnce() {
    Cohort.Builder broken = Cohort.on(DAY)
        .youths(List.of(
            Youth.builder("Y1").association("nowhere").build(),
            Youth.builder("Y1").build(),
            Youth.builder("Y1").build(),
            Youth.builder("Y2").programme("none").build(),
            Youth.builder("Y3").association("afev").programme("NQT1").build(),
            Youth.builder("Y4").programme("NQT1").build()))
        .mentors(List.of(
            Mentor.builder("M1").association("nqt").programme("DUO").build(),
            Mentor.builder("M2").company("acme").build()))
        .associations(List.of(
            Association.builder("afev").programmes(programme("DUO")).build(),
            Association.builder("nqt")
                .programmes(programme("NQT1"), programme("DUO"))
                .build()))
        .pairs(List.of(
            new KnownPair(YouthId.of("Y9"), M1, KnownPair.Status.LOCKED, null, null),
            new KnownPair(Y1, MentorId.of("M9"), KnownPair.Status.LOCKED, null, null)))
        .decisions(List.of(
            Decision.replaced(PAIR, MentorId.of("M8"), NO_TIME, "c7", DAY),
            Decision.accepted(new PairKey(Y1, MentorId.of("M7")), BY_YOUTH, "c7", DAY)));

    InvalidRecordException thrown =
        catchThrowableOfType(InvalidRecordException.class, broken::build);

    assertThat(thrown).hasMessageStartingWith("Cohort 2026-09-07: ");
    assertThat(thrown.problems())
        .extracting(Problem::field, Problem::code)
        .containsExactly(
            tuple("Youth Y1", "id.repeated"),
            tuple("Programme DUO", "id.repeated"),
            tuple("Youth Y1 association", "association.unknown"),
            tuple("Youth Y2 programme", "programme.unknown"),
            tuple("Youth Y3 programme", "programme.foreign"),
            tuple("Mentor M1 programme", "programme.foreign"),
            tuple("Mentor M2 company", "company.unknown"),
            tuple("KnownPair Y1 – M9 mentor", "mentor.unknown"),
            tuple("KnownPair Y9 – M1 youth", "youth.unknown"),
            tuple("Decision Y1 – M1 replacement", "mentor.unknown"),
            tuple("Decision Y1 – M7 mentor", "mentor.unknown"));
  }

  private static Programme programme(String id) {
    return Programme.builder(id).build();
  }

  @Test
  void build_allowsPeopleWhoLeft_inWishesAndBlocklists() {
    Cohort cohort = Cohort.on(DAY)
        .youths(List.of(Youth.builder("Y1")
            .preferredMentors("gone")
            .avoidedMentors("gone")
            .formerMentors("gone")
            .build()))
        .mentors(List.of(
            Mentor.builder("M1").preferredYouths("gone").avoidedYouths("gone").build()))
        .build();

    assertThat(cohort.youths()).hasSize(1);
  }

  @Test
  void build_ofManyFaults_keepsTheMessageShort() {
    Cohort.Builder broken = Cohort.on(DAY)
        .youths(IntStream.range(0, 1000)
            .mapToObj(k -> Youth.builder("Y" + k).association("nowhere").build()));

    InvalidRecordException thrown =
        catchThrowableOfType(InvalidRecordException.class, broken::build);

    assertThat(thrown.problems()).hasSize(1000);
    assertThat(thrown).hasMessageEndingWith("; and 980 more");
  }

  @Test
  void with_addsDecisions_inOrder_andLeavesTheFirstAlone() {
    Cohort monday = Cohort.on(DAY)
        .youths(List.of(Youth.builder("Y1").build()))
        .mentors(List.of(Mentor.builder("M1").build()))
        .build();
    Decision sent = Decision.sent(PAIR, "coordinator-7", DAY);
    Decision refused = Decision.refused(PAIR, BY_MENTOR, NO_TIME, "coordinator-7", DAY);

    Cohort tuesday = monday.with(refused).with(List.of(sent));

    assertThat(monday.decisions()).isEmpty();
    assertThat(tuesday.decisions()).containsExactly(sent, refused);
    assertThat(tuesday).isEqualTo(monday.with(sent, refused)).isNotEqualTo(monday);
    assertThat(tuesday)
        .isEqualTo(monday.toBuilder().decisions(List.of(refused, sent)).build());
    assertThat(tuesday.youths()).isSameAs(monday.youths());
    assertThatThrownBy(() ->
            monday.with(Decision.sent(new PairKey(YouthId.of("Y2"), M1), "coordinator-7", DAY)))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("Decision Y2 – M1 youth [youth.unknown]");
  }

  @Test
  void toBuilder_forgetsNothing() {
    Cohort cohort = Cohort.on(DAY)
        .youths(List.of(Youth.builder("Y1").build()))
        .mentors(List.of(Mentor.builder("M1").build()))
        .associations(List.of(Association.builder("afev").build()))
        .companies(List.of(Company.builder("edf").build()))
        .pairs(List.of(new KnownPair(Y1, M1, KnownPair.Status.RUNNING, DAY, null)))
        .decisions(List.of(Decision.locked(PAIR, "coordinator-7", DAY)))
        .build();

    assertThat(cohort.toBuilder().build()).isEqualTo(cohort);
    assertThat(List.of(
            cohort.toBuilder()
                .youths(List.of(Youth.builder("Y1").priority("p").build()))
                .build(),
            cohort.toBuilder().companies(List.of()).build(),
            cohort.toBuilder().associations(List.of()).build(),
            cohort.toBuilder().pairs(List.of()).build(),
            cohort.toBuilder().decisions(List.of()).build()))
        .doesNotContain(cohort);
  }

  @Test
  void lists_cannotBeChanged() {
    List<Youth> mutable = new ArrayList<>(List.of(Youth.builder("Y1").build()));
    Cohort cohort = Cohort.on(DAY).youths(mutable).build();
    mutable.clear();

    assertThat(cohort.youths()).hasSize(1);
    assertThatThrownBy(() -> cohort.youths().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
