package org.mentorat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorat.model.Need.ORIENTATION;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

  private record Row(String id, LocalDate born) {}

  @Test
  void youths_fromAStreamOfRows_stand_in_order_of_id() {
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

    assertThat(cohort.youths())
        .extracting(Youth::id)
        .containsExactly(YouthId.of("Y1"), YouthId.of("Y2"));
    assertThat(cohort).hasToString("Cohort[2026-09-07, 2 youths, 0 mentors]");
  }
}
