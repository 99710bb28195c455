package org.mentorat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorat.model.InvalidRecordException.Problem;

/** Every component that can be wrong is found wrong, by name, together with all the others. */
class ValidationTest {
  static final LocalDate BAD_DAY = LocalDate.of(1849, 12, 31);
  static final int BAD_NUMBER = -987_654;
  private static final String BAD_TEXT = Planted.MARK + "\u0007";

  /** Components whose value says nothing by itself that could be wrong, beside those of an enum, id or record type. */
  private static final Set<String> FREE = Set.of("Place.department", "Place.region", "Place.code");

  static Stream<Class<? extends Record>> checkedTypes() {
    return Stream.of(
        Youth.class,
        Mentor.class,
        Programme.class,
        Association.class,
        Company.class,
        Consent.class,
        Vetting.class,
        Territory.class,
        Place.class,
        KnownPair.class,
        Decision.class);
  }

  /** A bad value for each component whose type allows one, in the order of the components. */
  static Map<String, Object> allBroken(Class<? extends Record> type) {
    Map<String, Object> broken = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Object bad = bad(component.getGenericType());
      if (bad != null && !FREE.contains(type.getSimpleName() + "." + component.getName())) {
        broken.put(component.getName(), bad);
      }
    }
    return broken;
  }

  private static @Nullable Object bad(Type type) {
    if (type == String.class) {
      return BAD_TEXT;
    }
    if (type == LocalDate.class) {
      return BAD_DAY;
    }
    if (type == Integer.class || type == int.class) {
      return BAD_NUMBER;
    }
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Set.class && element == String.class) {
        return Set.of(BAD_TEXT, "fine");
      }
      if (generic.getRawType() == List.class && element == Need.class) {
        return List.of(Need.LANGUAGE, Need.LANGUAGE);
      }
      if (generic.getRawType() == List.class && element == MentorId.class) {
        return List.of(MentorId.of("m"), MentorId.of("m"));
      }
      if (generic.getRawType() == List.class && element == YouthId.class) {
        return List.of(YouthId.of("y"), YouthId.of("y"));
      }
      if (generic.getRawType() == List.class && element == Programme.class) {
        return List.of(
            Programme.builder("p").build(), Programme.builder("p").name("again").build());
      }
      if (generic.getRawType() == Map.class) {
        return Map.of(AssociationId.of("a"), BAD_NUMBER);
      }
    }
    return null;
  }

  @ParameterizedTest
  @MethodSource("checkedTypes")
  void constructor_withEverythingBroken_reportsAllInOrder(Class<? extends Record> type) {
    Map<String, Object> broken = allBroken(type);

    InvalidRecordException thrown =
        catchThrowableOfType(InvalidRecordException.class, () -> Planted.record(type, broken));

    assertThat(thrown.problems().stream().map(p -> p.field().split(" ", 2)[0]))
        .containsExactlyElementsOf(broken.keySet());
    assertThat(thrown).hasMessageStartingWith(type.getSimpleName());
  }

  @ParameterizedTest
  @MethodSource("checkedTypes")
  void constructor_withOneBrokenComponent_reportsItAlone(Class<? extends Record> type) {
    allBroken(type).forEach((name, bad) -> {
      InvalidRecordException thrown = catchThrowableOfType(
          InvalidRecordException.class, () -> Planted.record(type, Map.of(name, bad)));

      assertThat(thrown).as("%s.%s", type.getSimpleName(), name).isNotNull();
      assertThat(thrown.problems()).hasSize(1);
      assertThat(thrown.problems().get(0).field()).startsWith(name);
    });
  }

  @ParameterizedTest
  @ValueSource(classes = {Youth.class, Mentor.class})
  void constructor_withTooManyEntries_reportsTheCount(Class<? extends Record> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getGenericType() instanceof ParameterizedType generic
          && generic.getActualTypeArguments()[0] == String.class) {
        Set<String> most =
            IntStream.range(0, 200).mapToObj(k -> "code" + k).collect(Collectors.toSet());
        Set<String> tooMany = new HashSet<>(most);
        tooMany.add("one more");
        String name = component.getName();

        assertThat(Planted.record(type, Map.of(name, most))).isNotNull();
        assertThat(catchThrowableOfType(
                    InvalidRecordException.class, () -> Planted.record(type, Map.of(name, tooMany)))
                .problems())
            .containsExactly(new Problem(name, "entries.count", "at most 200 entries"));
      }
    }
  }

  @Test
  void build_ofABrokenYouth_namesTypeIdFieldCodeAndExpectation() {
    InvalidRecordException thrown = catchThrowableOfType(
        InvalidRecordException.class,
        () -> Youth.builder("Y12")
            .born(LocalDate.of(1850, 1, 1))
            .wantedMonths(121)
            .languages(" fr")
            .build());

    assertThat(thrown)
        .hasMessage("Youth Y12: "
            + "born [date.range]: expected a day from 1900-01-01 to 9999-12-31; "
            + "languages [text.form]: expected entries of 1 to 128 characters without control "
            + "characters or surrounding spaces; "
            + "wantedMonths [number.range]: expected a whole number from 1 to 120");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " x", "x ", "\u00a0x", "a\tb", "x\n"})
  void code_ofABadForm_isRefused(String bad) {
    assertThat(catchThrowableOfType(
                InvalidRecordException.class,
                () -> Youth.builder("Y1").priority(bad).build())
            .problems())
        .extracting(Problem::field, Problem::code)
        .containsExactly(tuple("priority", "text.form"));
  }

  @Test
  void text_upToItsLimit_isTaken() {
    assertThat(Youth.builder("Y".repeat(128)).commune("c".repeat(128)).build()).isNotNull();
    assertThat(Mentor.builder("M").employer("é".repeat(256)).build()).isNotNull();
    assertThat(problems(() -> Youth.builder("Y").commune("c".repeat(129)).build()))
        .hasSize(1);
    assertThat(problems(() -> Mentor.builder("M").employer("é".repeat(257)).build()))
        .hasSize(1);
    assertThat(problems(() -> YouthId.of("Y".repeat(129)))).hasSize(1);
  }

  @Test
  void numbers_atTheirLimits_areTaken() {
    assertThat(Mentor.builder("M")
            .radiusKm(0)
            .hoursPerMonth(744)
            .commitmentMonths(120)
            .capacity(0)
            .load(1000)
            .build())
        .isNotNull();
    assertThat(problems(() -> Mentor.builder("M")
            .radiusKm(20_001)
            .hoursPerMonth(745)
            .commitmentMonths(0)
            .capacity(1001)
            .load(-1)
            .build()))
        .extracting(Problem::field)
        .containsExactly("radiusKm", "hoursPerMonth", "commitmentMonths", "capacity", "load");
  }

  @Test
  void vetting_thatEndsBeforeItBegins_isRefused() {
    LocalDate day = LocalDate.of(2026, 1, 1);

    assertThat(new Vetting("b3", day, day)).isNotNull();
    assertThat(problems(() -> new Vetting("b3", day, day.minusDays(1))))
        .containsExactly(new Problem("validUntil", "date.order", "a day not before validFrom"));
  }

  @Test
  void decision_takesAReplacementWithReplacedOnly() {
    PairKey pair = new PairKey(YouthId.of("Y1"), MentorId.of("M1"));
    LocalDate day = LocalDate.of(2026, 9, 7);

    assertThat(Decision.replaced(pair, MentorId.of("M2"), Decision.Why.TOO_FAR, "c7", day))
        .hasToString("Decision[Y1, M1]");
    assertThat(problems(
            () -> Decision.replaced(pair, MentorId.of("M1"), Decision.Why.OTHER, "c7", day)))
        .extracting(Problem::code)
        .containsExactly("replacement.form");
    assertThat(problems(() -> new Decision(
            pair.youth(),
            pair.mentor(),
            Decision.Outcome.ACCEPTED,
            Decision.By.BY_YOUTH,
            null,
            MentorId.of("M2"),
            "c7",
            day)))
        .extracting(Problem::code)
        .containsExactly("replacement.form");
  }

  @Test
  void rangesOutOfOrder_areRefused() {
    assertThat(problems(() -> new AgeRange(18, 17))).hasSize(1);
    assertThat(problems(() -> new AgeRange(-1, 17))).hasSize(1);
    assertThat(problems(() -> new AgeRange(0, 121))).hasSize(1);
    assertThat(problems(() -> new Bounds(2, 1, null))).hasSize(1);
    assertThat(problems(() -> new Bounds(2, 5, 6))).hasSize(1);
    assertThat(problems(() -> new Bounds(2, null, 1))).hasSize(1);
    assertThat(new Bounds(2, null, 1_000_000)).isNotNull();
  }

  @Test
  void nullEntries_andNullIds_areTheCallersFault() {
    assertThatNullPointerException()
        .isThrownBy(() -> Youth.builder("Y1").sectors(Arrays.asList("a", null)));
    assertThatNullPointerException()
        .isThrownBy(() -> Planted.construct(YouthId.class, (Object) null));
  }

  @Test
  void message_ofManyProblems_stopsAtTwenty() {
    List<Problem> many = IntStream.range(0, 50)
        .mapToObj(k -> new Problem("field" + k, "some.code", "something"))
        .toList();
    InvalidRecordException thrown = new InvalidRecordException("Cohort", many);

    assertThat(thrown.problems()).hasSize(50);
    assertThat(thrown).hasMessageContaining("field19").hasMessageEndingWith("; and 30 more");
    assertThat(thrown.getMessage()).doesNotContain("field20");
  }

  private static List<Problem> problems(ThrowingCallable call) {
    InvalidRecordException thrown = catchThrowableOfType(InvalidRecordException.class, call);
    assertThat(thrown).as("an InvalidRecordException").isNotNull();
    return thrown.problems();
  }
}
