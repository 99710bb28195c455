package org.mentorat.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodedTest {
  static Stream<Arguments> closedLists() {
    return Stream.of(
        list(Gender.values(), Gender::of),
        list(Situation.values(), Situation::of),
        list(EducationLevel.values(), EducationLevel::of),
        list(Need.values(), Need::of),
        list(MeetingMode.values(), MeetingMode::of),
        list(MentorStatus.values(), MentorStatus::of),
        list(TerritoryType.values(), TerritoryType::of),
        list(KnownPair.Status.values(), KnownPair.Status::of),
        list(Decision.Outcome.values(), Decision.Outcome::of),
        list(Decision.By.values(), Decision.By::of),
        list(Decision.Why.values(), Decision.Why::of));
  }

  private static <E extends Coded> Arguments list(E[] values, Function<String, Optional<E>> of) {
    return Arguments.of(values, of);
  }

  @ParameterizedTest
  @MethodSource("closedLists")
  void of_findsEveryValueByItsCode_andNothingElse(
      Coded[] values, Function<String, Optional<Coded>> of) {
    for (Coded value : values) {
      assertThat(of.apply(value.code())).containsSame(value);
      assertThat(of.apply(value.code().toUpperCase(Locale.ROOT))).isEmpty();
    }
    assertThat(of.apply("")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("closedLists")
  void codes_areLowerSnakeCase_andLabelsAreInTwoLanguages(
      Coded[] values, Function<String, Optional<Coded>> of) {
    assertThat(Arrays.stream(values).map(Coded::code))
        .allMatch(code -> code.matches("[a-z0-9]+(_[a-z0-9]+)*"))
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(values).map(value -> value.label().french()))
        .noneMatch(String::isBlank)
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(values).map(value -> value.label().english()))
        .noneMatch(String::isBlank)
        .doesNotHaveDuplicates();
  }

  @Test
  void text_isFrenchForAnyFrenchLocale_elseEnglish() {
    Text text = new Text("bonjour", "hello");

    assertThat(text.in(Locale.FRANCE)).isEqualTo("bonjour");
    assertThat(text.in(Locale.CANADA_FRENCH)).isEqualTo("bonjour");
    assertThat(text.in(Locale.UK)).isEqualTo("hello");
    assertThat(text.in(Locale.ROOT)).isEqualTo("hello");
  }
}
