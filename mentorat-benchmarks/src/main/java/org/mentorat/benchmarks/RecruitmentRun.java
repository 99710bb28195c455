package org.mentorat.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mentorat.core.Mentorat;
import org.mentorat.core.explain.change.Changes;
import org.mentorat.core.explain.change.YouthChanges;
import org.mentorat.core.explain.recruit.RecruitmentPlan;
import org.mentorat.core.explain.recruit.RecruitmentRequest;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Unserved;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Cohort;

/**
 * Matches a synthetic cohort, makes its recruitment plan, and asks for some youths what would change it: how long each takes, by the clock
 * and of all cores.
 *
 * <p>{@code RecruitmentRun YOUTHS MENTORS SEED [LINES [THREADS]]}
 */
public final class RecruitmentRun {
  private static final LocalDate DATE = LocalDate.of(2026, 9, 7);
  private static final int QUESTIONS = 20;

  private RecruitmentRun() {}

  /** Runs once. */
  public static void main(String[] args) {
    int youths = Integer.parseInt(args[0]);
    int mentors = Integer.parseInt(args[1]);
    long seed = Long.parseLong(args[2]);
    int lines = args.length > 3 ? Integer.parseInt(args[3]) : 10;
    int threads = args.length > 4 ? Integer.parseInt(args[4]) : 2;
    Mentorat mentorat = Mentorat.create();
    Cohort cohort = SyntheticCohorts.of(mentorat.gazetteer(), CohortShape.defaults())
        .cohort(youths, mentors, DATE, seed);
    Policy policy = Policy.defaults().build();
    ExecutorService helpers = Executors.newFixedThreadPool(threads);
    try {
      RunOptions options = RunOptions.defaults().withThreads(helpers, threads);
      Watch watch = new Watch();
      MatchResult result = mentorat.match(cohort, policy, options);
      watch.tell("matched: " + result + ", " + result.evidence().scope());
      RecruitmentPlan plan =
          mentorat.recruit(result, policy, options, RecruitmentRequest.DEFAULT.withLines(lines));
      watch.tell("plan out of " + plan.kinds() + " kinds of mentors");
      plan.recruits()
          .forEach(line -> System.out.println(
              "    " + line.text().english() + " (" + line.servesAsRouted() + " as routed)"));
      plan.capacity()
          .forEach(line -> System.out.println(
              "    " + line.text().english() + " (" + line.servesAsRouted() + " as routed)"));
      Changes changes = mentorat.changes(result, policy, options);
      watch.tell("bound for questions");
      int found = 0;
      int asked = 0;
      for (Unserved unserved : result.unserved()) {
        if (asked < QUESTIONS && asked++ >= 0) {
          YouthChanges answer = changes.forYouth(unserved.youth());
          found += answer.changes().isEmpty() ? 0 : 1;
        }
      }
      watch.tell(asked + " youths asked about, something helps " + found);
    } finally {
      helpers.shutdown();
    }
  }

  /** Seconds since the last answer, by the clock and of all cores. */
  private static final class Watch {
    private final OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long clock = System.nanoTime();
    private long cores = machine.getProcessCpuTime();

    void tell(String what) {
      System.out.printf(
          Locale.ROOT,
          "%6.1f s (%.1f s of cores)  %s%n",
          (System.nanoTime() - clock) / 1e9,
          (machine.getProcessCpuTime() - cores) / 1e9,
          what);
      clock = System.nanoTime();
      cores = machine.getProcessCpuTime();
    }
  }
}
