package org.mentorat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plants a marked value in every component of every record and looks for it where no value of a person may ever show. */
class CanaryTest {
  /** Records that say nothing of a person: catalogue data, bounds, texts of the library itself. */
  private static final Set<Class<?>> NOT_PERSONAL = Set.of(
      AgeRange.class,
      Bounds.class,
      Place.class,
      Reason.class,
      Text.class,
      InvalidRecordException.Problem.class,
      Gazetteer.Lookup.Found.class,
      Gazetteer.Lookup.Ambiguous.class,
      Gazetteer.Lookup.Unknown.class);

  private static final List<Class<?>> CONSTANTS = List.of(
      Gender.class,
      Situation.class,
      EducationLevel.class,
      Need.class,
      MeetingMode.class,
      MentorStatus.class,
      TerritoryType.class,
      KnownPair.Status.class,
      Decision.Outcome.class,
      Decision.By.class,
      Decision.Why.class);

  static Stream<Class<? extends Record>> personalTypes() {
    return Planted.recordTypes().stream()
        .filter(type -> !NOT_PERSONAL.contains(type) && !Planted.isId(type));
  }

  static Stream<Class<? extends Record>> checkedPersonalTypes() {
    return ValidationTest.checkedTypes().filter(type -> !NOT_PERSONAL.contains(type));
  }

  @Test
  void recordTypes_areFoundByThemselves() {
    assertThat(Planted.recordTypes())
        .contains(Youth.class, Mentor.class, Consent.class, KnownPair.class, Decision.class)
        .containsAll(NOT_PERSONAL.stream()
            .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("personalTypes")
  void toString_ofAnyPersonalRecord_showsIdsOnly(Class<? extends Record> type) {
    assertSilent(Planted.record(type).toString());
  }

  @Test
  void toString_ofCollectionsOfRecords_showsIdsOnly() {
    assertThat(List.of(Planted.record(Youth.class), Planted.record(Mentor.class)))
        .hasToString("[Youth[id-of-id], Mentor[id-of-id]]");
  }

  @Test
  void toString_ofACohort_showsDateAndCountsOnly() {
    Cohort cohort = Cohort.on(LocalDate.of(2026, 9, 7))
        .youths(List.of(Planted.record(Youth.class, Map.of("id", YouthId.of("id-of-youth")))))
        .mentors(List.of(
            Planted.record(Mentor.class, Map.of("id", MentorId.of("id-of-mentor"))),
            Planted.record(Mentor.class, Map.of("id", MentorId.of("id-of-replacement")))))
        .associations(List.of(Planted.record(
            Association.class,
            Map.of(
                "id",
                AssociationId.of("id-of-association"),
                "programmes",
                List.of(Planted.record(
                    Programme.class, Map.of("id", ProgrammeId.of("id-of-programme"))))))))
        .companies(
            List.of(Planted.record(Company.class, Map.of("id", CompanyId.of("id-of-company")))))
        .pairs(List.of(Planted.record(KnownPair.class)))
        .decisions(List.of(Planted.record(Decision.class)))
        .build();

    assertThat(cohort).hasToString("Cohort[2026-09-07, 1 youths, 2 mentors]");
  }

  @Test
  void message_ofAnInconsistentCohort_showsIdsOnly() {
    Cohort.Builder broken = Cohort.on(LocalDate.of(2026, 9, 7))
        .youths(List.of(Planted.record(Youth.class), Planted.record(Youth.class)))
        .mentors(List.of(Planted.record(Mentor.class), Planted.record(Mentor.class)))
        .pairs(List.of(Planted.record(KnownPair.class)))
        .decisions(List.of(Planted.record(Decision.class)));

    InvalidRecordException thrown =
        catchThrowableOfType(InvalidRecordException.class, broken::build);

    assertThat(thrown.problems()).hasSizeGreaterThan(6);
    assertSilent(everythingSaid(thrown).replace("2026-09-07", ""));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        YouthId.class,
        MentorId.class,
        AssociationId.class,
        ProgrammeId.class,
        CompanyId.class
      })
  void message_ofABrokenId_hidesIt(Class<? extends Record> type) {
    InvalidRecordException thrown = catchThrowableOfType(
        InvalidRecordException.class, () -> Planted.construct(type, Planted.MARK + "\n"));

    assertThat(thrown).hasMessageStartingWith(type.getSimpleName() + ": id [id.form]");
    assertThat(everythingSaid(thrown)).doesNotContain(Planted.MARK);
  }

  @ParameterizedTest
  @MethodSource("checkedPersonalTypes")
  void message_ofABrokenRecord_hidesEveryValue(Class<? extends Record> type) {
    InvalidRecordException thrown = catchThrowableOfType(
        InvalidRecordException.class, () -> Planted.record(type, ValidationTest.allBroken(type)));

    String said = everythingSaid(thrown);
    assertThat(said).doesNotContain(Planted.MARK);
    assertThat(said).doesNotContain(ValidationTest.BAD_DAY.toString());
    assertThat(said).doesNotContain(String.valueOf(ValidationTest.BAD_NUMBER));
  }

  @Test
  void planted_reachesEveryComponent() {
    for (Class<? extends Record> type : Planted.recordTypes()) {
      Record planted = Planted.record(type);
      for (RecordComponent component : type.getRecordComponents()) {
        assertThat(Planted.read(planted, component))
            .as("%s.%s", type.getSimpleName(), component.getName())
            .isNotNull();
      }
    }
  }

  /** Message, problems, causes and suppressed exceptions, as a log would print them, without stack frames. */
  private static String everythingSaid(Throwable thrown) {
    StringBuilder said = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      said.append(t).append('\n');
      said.append(Arrays.stream(t.getSuppressed())
          .map(Throwable::toString)
          .collect(Collectors.joining("\n")));
      if (t instanceof InvalidRecordException invalid) {
        said.append(invalid.problems()).append('\n');
      }
    }
    return said.toString();
  }

  private static void assertSilent(String said) {
    assertThat(said).doesNotContain(Planted.MARK).doesNotContainPattern("[0-9]");
    for (Class<?> constants : CONSTANTS) {
      for (Object constant : constants.getEnumConstants()) {
        assertThat(said).doesNotContain(constant.toString());
      }
    }
  }
}
