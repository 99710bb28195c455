package org.mentorat.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.mentorat.core.Mentorat;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Cohort;
import org.mentorat.report.HtmlReport;
import org.mentorat.report.ReportContent;

/**
 * How long the report of a synthetic campaign takes and how large it is: once in a JVM that has never written one, then as the median of
 * more.
 *
 * <p>{@code ReportRun YOUTHS MENTORS SEED [TIMES]}
 */
public final class ReportRun {
  private static final LocalDate DATE = LocalDate.of(2026, 9, 7);

  private ReportRun() {}

  /** Matches once, then writes the report several times. */
  public static void main(String[] args) {
    int youths = Integer.parseInt(args[0]);
    int mentors = Integer.parseInt(args[1]);
    long seed = Long.parseLong(args[2]);
    int times = args.length > 3 ? Integer.parseInt(args[3]) : 15;
    Mentorat mentorat = Mentorat.create();
    Cohort cohort = SyntheticCohorts.of(mentorat.gazetteer(), CohortShape.defaults())
        .cohort(youths, mentors, DATE, seed);
    MatchResult result = mentorat.match(cohort, Policy.defaults().build());
    double[] seconds = new double[times];
    int bytes = 0;
    for (int k = 0; k < times; k++) {
      long start = System.nanoTime();
      HtmlReport report = HtmlReport.create();
      ReportContent content = ReportContent.of(result, mentorat.gazetteer());
      bytes = report.html(content, Locale.FRENCH).getBytes(StandardCharsets.UTF_8).length;
      seconds[k] = (System.nanoTime() - start) / 1e9;
    }
    double first = seconds[0];
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "%,d youths, %,d served: %,d bytes; %.2f s at first, %.2f s in the median of %d%n",
        youths,
        result.served(),
        bytes,
        first,
        seconds[times / 2],
        times);
  }
}
