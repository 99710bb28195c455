package org.mentorat.examples.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.experiment.Bootstrap.Interval;
import org.mentorat.core.experiment.ExperimentResult;
import org.mentorat.core.experiment.Figures;
import org.mentorat.core.experiment.Figures.Numbers;
import org.mentorat.core.experiment.Measure;
import org.mentorat.core.experiment.PolicyDifference;

/** An experiment on one page: means by cohort and policy, and what differs in coverage and score. */
final class Summary {
  private final Console console;
  private final ExperimentResult result;

  Summary(Console console, ExperimentResult result) {
    this.console = console;
    this.result = result;
  }

  /** Sums of one cohort under one policy. */
  private static final class Means {
    private final Map<Measure, double[]> sums = new LinkedHashMap<>();
    private final Set<String> claims = new TreeSet<>();

    void add(Numbers numbers, String claim) {
      claims.add(claim);
      for (Measure measure : Measure.values()) {
        Double value = measure.of(numbers);
        if (value != null) {
          double[] sum = sums.computeIfAbsent(measure, m -> new double[2]);
          sum[0] += value;
          sum[1]++;
        }
      }
    }

    @Nullable
    Double mean(Measure measure) {
      double[] sum = sums.get(measure);
      return sum == null ? null : sum[0] / sum[1];
    }
  }

  void print() {
    Map<String, Means> means = new LinkedHashMap<>();
    for (ExperimentResult.Row row : result.table()) {
      Numbers numbers = row.figures().numbers();
      if (row.figures().dimension().equals(Figures.ALL) && numbers != null) {
        means
            .computeIfAbsent(row.cell().cohort() + " · " + row.cell().policy(), name -> new Means())
            .add(numbers, row.proof().claim());
      }
    }
    int width = means.keySet().stream().mapToInt(String::length).max().orElse(0);
    console.line("");
    means.forEach((name, of) -> console.line("  " + padded(name, width)
        + value(of.mean(Measure.COVERAGE), 100, 1, console.of(" % servis", "% served"))
        + value(of.mean(Measure.MEAN_SCORE), 1, 2, " points")
        + value(
            of.mean(Measure.BLOCKING_PAIRS),
            1,
            1,
            console.of(" paires bloquantes", " blocking pairs"))
        + value(
            of.mean(Measure.WAITING_UNSERVED),
            1,
            0,
            console.of(" j d'attente sans mentor", " days waiting unserved"))
        + "  " + String.join(", ", of.claims)));
    for (PolicyDifference d : result.differences()) {
      if (d.measure() == Measure.COVERAGE || d.measure() == Measure.MEAN_SCORE) {
        print(d);
      }
    }
  }

  private void print(PolicyDifference d) {
    boolean share = d.measure() == Measure.COVERAGE;
    double scale = share ? 100 : 1;
    String unit = share ? console.of(" points de pourcentage", " percentage points") : " points";
    Interval interval = d.interval();
    console.line("  " + d.cohort() + ": " + d.from() + " → " + d.to() + " "
        + (share ? console.of("couverture", "coverage") : console.of("score moyen", "mean score"))
        + String.format(console.locale(), " %+.2f", d.mean() * scale) + unit
        + (interval == null
            ? ""
            : String.format(
                console.locale(),
                " [%+.2f; %+.2f]",
                interval.low() * scale,
                interval.high() * scale))
        + ", n = " + d.units());
  }

  private String value(@Nullable Double value, double scale, int decimals, String unit) {
    return value == null
        ? ""
        : String.format(console.locale(), "  %." + decimals + "f", value * scale) + unit;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
