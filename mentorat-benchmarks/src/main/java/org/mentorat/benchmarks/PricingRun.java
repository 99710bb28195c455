package org.mentorat.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mentorat.core.Mentorat;
import org.mentorat.core.candidates.Funnel;
import org.mentorat.core.flow.RunListener;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.Evidence;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Cohort;
import org.mentorat.model.MeetingMode;
import org.mentorat.problem.Verification;

/**
 * Matches a synthetic cohort of which half the mentors meet remotely over all eligible pairs, and prints the curve: after each round the
 * value, the certified gap, the pairs in the problem and the pairs evaluated.
 *
 * <p>{@code PricingRun YOUTHS MENTORS SEED [ASSOCIATIONS [THREADS]]}: associations of a campaign of 200,000 youths, 59 by default; the fewer they are
 * the longer the rows (8 make two thousand million eligible pairs).
 */
public final class PricingRun {
  private static final LocalDate DATE = LocalDate.of(2026, 9, 7);

  private PricingRun() {}

  /** Runs once. */
  public static void main(String[] args) {
    int youths = Integer.parseInt(args[0]);
    int mentors = Integer.parseInt(args[1]);
    long seed = Long.parseLong(args[2]);
    int associations = args.length > 3 ? Integer.parseInt(args[3]) : 59;
    int threads = args.length > 4 ? Integer.parseInt(args[4]) : 2;
    Mentorat mentorat = Mentorat.create();
    Cohort cohort = SyntheticCohorts.of(mentorat.gazetteer(), halfRemote(associations))
        .cohort(youths, mentors, DATE, seed);
    ExecutorService helpers = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      RunOptions options =
          RunOptions.defaults().withThreads(helpers, threads).withListener(new Curve(start));
      MatchResult result = mentorat.match(cohort, Policy.defaults().build(), options);
      Evidence.Scope scope = result.evidence().scope();
      Verification.Holds holds = (Verification.Holds) result.evidence().verification();
      System.out.printf(
          Locale.ROOT,
          "%s  %s, %s; %,d pairs in the problem, %,d evaluated, %,d on common routes%n",
          times(start),
          holds.claim(),
          holds.objective(),
          scope.pairs(),
          scope.evaluated(),
          scope.onRoutes());
      Funnel funnel = mentorat.funnel(cohort, Policy.defaults().build(), options);
      System.out.printf(
          Locale.ROOT,
          "          about %,d pairs are eligible, estimated from %,d youths%n",
          (long) ((double) funnel.eligible() / funnel.pairs() * scope.onRoutes()),
          funnel.youths());
    } finally {
      helpers.shutdown();
    }
  }

  private static CohortShape halfRemote(int associations) {
    CohortShape usual = CohortShape.defaults();
    // Of those who meet in person, as many as usual would also meet remotely.
    Map<MeetingMode, Double> modes =
        Map.of(MeetingMode.REMOTE, 0.5, MeetingMode.HYBRID, 0.3125, MeetingMode.IN_PERSON, 0.1875);
    return new CohortShape(
        usual.shares(),
        usual.situations(),
        usual.firstNeeds(),
        usual.statuses(),
        usual.youthModes(),
        modes,
        associations,
        usual.nationalCompanies(),
        false);
  }

  /** Seconds by the clock, and those that all cores have worked for this process since it began. */
  private static String times(long start) {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%6.1f s (%.1f s of cores)",
        (System.nanoTime() - start) / 1e9,
        machine.getProcessCpuTime() / 1e9);
  }

  /** Prints stages and rounds as they end. */
  private record Curve(long start) implements RunListener {
    @Override
    public void progress(Stage stage, long done, long total) {
      if (done == total) {
        System.out.printf(Locale.ROOT, "%s  %s%n", times(start), stage);
      }
    }

    @Override
    public void priced(Round round) {
      System.out.printf(
          Locale.ROOT,
          "%s  round %d (%s): %s, gap %.6f %%, %,d pairs, %,d found, %,d evaluated%n",
          times(start),
          round.number(),
          round.coverage() ? "coverage" : "score",
          round.objective(),
          100 * round.gap(),
          round.pairs(),
          round.found(),
          round.evaluated());
    }
  }
}
