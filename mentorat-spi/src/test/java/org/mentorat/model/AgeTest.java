package org.mentorat.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
  @ParameterizedTest
  @CsvSource({
    "2010-09-07, 2026-09-06, 15",
    "2010-09-07, 2026-09-07, 16",
    "2010-12-31, 2026-01-01, 15",
    "2008-02-29, 2026-02-28, 17",
    "2008-02-29, 2026-03-01, 18",
    "2008-02-29, 2028-02-28, 19",
    "2008-02-29, 2028-02-29, 20",
    "2026-09-07, 2026-09-07, 0",
  })
  void ageOn_countsCompletedYears(LocalDate born, LocalDate day, int age) {
    assertThat(Youth.builder("Y1").born(born).build().ageOn(day)).isEqualTo(age);
    assertThat(Mentor.builder("M1").born(born).build().ageOn(day)).isEqualTo(age);
  }

  @Test
  void ageOn_withoutABirthDate_isUnknown() {
    LocalDate day = LocalDate.of(2026, 9, 7);

    assertThat(Youth.builder("Y1").build().ageOn(day)).isNull();
    assertThat(Mentor.builder("M1").build().ageOn(day)).isNull();
  }

  @Test
  void ageOn_aDayBeforeBirth_isNotPositive() {
    Youth unborn = Youth.builder("Y1").born(LocalDate.of(2026, 9, 8)).build();

    assertThat(unborn.ageOn(LocalDate.of(2026, 9, 7))).isZero();
    assertThat(unborn.ageOn(LocalDate.of(2024, 9, 7))).isNegative();
  }

  @ParameterizedTest
  @CsvSource({"15, false", "16, true", "25, true", "26, false"})
  void ageRange_includesBothEnds(int age, boolean inside) {
    assertThat(new AgeRange(16, 25).contains(age)).isEqualTo(inside);
  }
}
