package org.mentorat.core.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorat.core.Mentorat;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.policy.RoutingMode;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;

/** What is kept as bits is what the rules say, however little is kept. */
class EligibleRowsTest {
  private static final Prepared PREPARED = prepared();

  private static Prepared prepared() {
    Mentorat mentorat = Mentorat.create();
    return mentorat.prepare(
        SyntheticCohorts.of(mentorat.gazetteer(), CohortShape.defaults())
            .cohort(600, 400, LocalDate.of(2026, 9, 7), 5),
        Policy.defaults().routingMode(RoutingMode.JOINT).build(),
        RunOptions.defaults());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100, 1L << 20})
  void mentorsOf_asOftenAsAsked_areThoseWhomTheRulesLeave(long mostWords) {
    EligibleRows rows = rows(mostWords);
    for (int round = 0; round < 2; round++) {
      for (int youth = 0; youth < youths(); youth++) {
        assertThat(rows.mentorsOf(youth)).isEqualTo(eligible(youth));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1L << 20})
  void marks_ofAnySet_divideTheRow(long mostWords) {
    EligibleRows rows = rows(mostWords);
    RandomGenerator random = new SplittableRandom(7);
    for (double share : new double[] {0, 0.02, 0.5, 1}) {
      EligibleRows.Marks marks = rows.marks();
      BitSet marked = new BitSet();
      for (int mentor = 0; mentor < PREPARED.participants().mentors().size(); mentor++) {
        if (random.nextDouble() < share) {
          marks.add(mentor);
          marked.set(mentor);
        }
      }
      for (int youth = 0; youth < youths(); youth++) {
        int[] eligible = eligible(youth);
        assertThat(marks.firstOf(youth))
            .isEqualTo(Arrays.stream(eligible).filter(marked::get).findFirst().orElse(-1));
        assertThat(marks.othersOf(youth))
            .isEqualTo(Arrays.stream(eligible).filter(m -> !marked.get(m)).toArray());
      }
    }
  }

  @Test
  void cohort_ofThisTest_hasYouthsOfSeveralProgrammes() {
    assertThat(IntStream.range(0, youths()))
        .anyMatch(youth -> PREPARED
                .evaluation()
                .row(PREPARED.participants().youths().get(youth))
                .programmes()
                .length
            > 1);
  }

  private static EligibleRows rows(long mostWords) {
    return new EligibleRows(PREPARED.evaluation(), PREPARED.participants(), mostWords);
  }

  private static int youths() {
    return PREPARED.participants().youths().size();
  }

  private static int[] eligible(int youth) {
    Evaluation.Row row =
        PREPARED.evaluation().row(PREPARED.participants().youths().get(youth));
    return IntStream.range(0, PREPARED.participants().mentors().size())
        .filter(row::eligible)
        .toArray();
  }
}
