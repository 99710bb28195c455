package org.mentorat.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mentorat.core.territory.FrenchGazetteer;
import org.mentorat.model.Cohort;

/** Whatever the shape, size, day and seed: a cohort comes out, which is valid by construction, and the same one again. */
class SyntheticCohortsPropertyTest {
  private static final FrenchGazetteer FRANCE = FrenchGazetteer.load();

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void cohort_isValidAndRepeatable(
      @ForAll("shapes") CohortShape shape,
      @ForAll @IntRange(max = 60) int youths,
      @ForAll @IntRange(max = 60) int mentors,
      @ForAll("days") LocalDate date,
      @ForAll long seed) {
    SyntheticCohorts cohorts = SyntheticCohorts.of(FRANCE, shape);
    Cohort cohort = cohorts.cohort(youths, mentors, date, seed);
    assertThat(cohort.youths()).hasSize(youths);
    assertThat(cohort.mentors()).hasSize(mentors);
    assertThat(cohorts.cohort(youths, mentors, date, seed)).isEqualTo(cohort);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void choice_drawsOnlyWhatHasWeight(@ForAll("weights") double[] weights, @ForAll long seed) {
    Choice<Integer> drawn = new Choice<>(numbers(weights), weights);
    Draw draw = new Draw(seed);
    Set<Integer> seen = new HashSet<>();
    for (int k = 0; k < 200; k++) {
      int number = drawn.draw(draw);
      assertThat(weights[number]).isPositive();
      seen.add(number);
    }
    if (weights.length == 1) {
      assertThat(seen).containsExactly(0);
    }
  }

  /** Where the allowed combinations let both distributions hold, both do. */
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void jointShares_keepBothMargins(
      @ForAll("weights") double[] rows, @ForAll("weights") double[] columns, @ForAll long seed) {
    Map<Integer, Double> shares = new LinkedHashMap<>();
    numbers(rows).forEach(row -> shares.put(row, rows[row]));
    Map<Integer, Choice<Integer>> fitted =
        JointShares.fit(shares, numbers(columns), columns, (row, column) -> true);
    Draw draw = new Draw(seed);
    Choice<Integer> row = Choice.of(shares);
    double[] counts = new double[columns.length];
    int draws = 4_000;
    for (int k = 0; k < draws; k++) {
      counts[Objects.requireNonNull(fitted.get(row.draw(draw))).draw(draw)]++;
    }
    double sum = 0;
    for (double column : columns) {
      sum += column;
    }
    for (int c = 0; c < columns.length; c++) {
      assertThat(counts[c] / draws).isBetween(columns[c] / sum - 0.05, columns[c] / sum + 0.05);
    }
  }

  private static List<Integer> numbers(double[] values) {
    return IntStream.range(0, values.length).boxed().toList();
  }

  @Provide
  Arbitrary<CohortShape> shapes() {
    Arbitrary<Share> share =
        Arbitraries.of(Share.class).filter(s -> s != Share.QPV && s != Share.RURAL);
    return Combinators.combine(share, Arbitraries.of(0.0, 0.5, 1.0), Arbitraries.of(true, false))
        .as((changed, value, edges) ->
            CohortShape.defaults().with(changed, value).withEdgeCases(edges));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 300 * 365)
        .map(day -> LocalDate.of(2000, 1, 1).plusDays(day));
  }

  @Provide
  Arbitrary<double[]> weights() {
    return Arbitraries.oneOf(Arbitraries.doubles().between(0, 10), Arbitraries.of(0.0))
        .array(double[].class)
        .ofMinSize(1)
        .ofMaxSize(8)
        .filter(weights -> {
          for (double weight : weights) {
            if (weight > 1e-3) {
              return true;
            }
          }
          return false;
        });
  }
}
