package org.mentorat.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.mentorat.core.Mentorat;
import org.mentorat.core.explain.DeficientSet;
import org.mentorat.core.explain.Explanations;
import org.mentorat.core.flow.Flow;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.policy.Tier;
import org.mentorat.core.residual.Obstacles;
import org.mentorat.core.result.MatchResult;
import org.mentorat.core.result.Proposal;
import org.mentorat.core.result.Unserved;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Cohort;
import org.mentorat.model.MentorId;
import org.mentorat.model.YouthId;

/**
 * Times explanations of a synthetic cohort: the main reasons of all unserved youths, where places are short, and answers about some youths one by
 * one.
 *
 * <p>{@code ExplainRun YOUTHS MENTORS [SEED [most pairs held]]}.
 */
public final class ExplainRun {
  private static final LocalDate DATE = LocalDate.of(2026, 9, 7);
  private static final int ASKED = 200;
  private static final int ASKED_FOR_COSTS = 20;

  private ExplainRun() {}

  /** Runs once. */
  public static void main(String[] args) {
    int youths = Integer.parseInt(args[0]);
    int mentors = Integer.parseInt(args[1]);
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    Mentorat mentorat = Mentorat.create();
    Cohort cohort = SyntheticCohorts.of(mentorat.gazetteer(), CohortShape.defaults())
        .cohort(youths, mentors, DATE, seed);
    Policy policy = Policy.defaults().tier(Tier.waitingOver(90)).build();
    ExecutorService helpers = Executors.newFixedThreadPool(2);
    try {
      RunOptions options = RunOptions.defaults().withThreads(helpers, 2);
      if (args.length > 3) {
        options = options.withMostPairsHeld(Long.parseLong(args[3]));
      }
      run(mentorat, cohort, policy, options);
    } finally {
      helpers.shutdown();
    }
  }

  private static void run(Mentorat mentorat, Cohort cohort, Policy policy, RunOptions options) {
    MatchResult result = mentorat.match(cohort, policy, options);
    Map<String, Integer> codes = new TreeMap<>();
    result.unserved().forEach(u -> codes.merge(u.reason().code(), 1, Integer::sum));
    System.out.printf(
        Locale.ROOT,
        "%,d served, %,d unserved: %s%n",
        result.served(),
        result.unserved().size(),
        codes);

    long start = System.nanoTime();
    Prepared prepared = mentorat.prepare(cohort, policy, options);
    tell("problem posed anew", start);
    start = System.nanoTime();
    Obstacles.of(
        prepared.residual(result.evidence().problem(), result.matching(), options.workers()));
    tell("main reasons of all unserved", start);
    start = System.nanoTime();
    MatchResult decoded = Flow.decode(
        new Prepared(
            prepared.cohort(),
            prepared.policy(),
            prepared.routing(),
            prepared.participants(),
            prepared.evaluation(),
            prepared.candidates(),
            result.evidence().problem()),
        result.evidence().outcome(),
        result.evidence().verification(),
        options);
    tell("all reasons in words, proposals too (" + decoded.served() + ")", start);
    start = System.nanoTime();
    Explanations explanations = Explanations.of(prepared, result, mentorat.gazetteer(), options);
    tell("explanations bound", start);
    start = System.nanoTime();
    List<DeficientSet> shortages = explanations.shortages();
    tell(
        "shortages: " + shortages.size() + " sets, "
            + shortages.stream().mapToLong(DeficientSet::unserved).sum() + " youths too many",
        start);

    List<YouthId> unserved =
        some(ASKED, result.unserved().stream().map(Unserved::youth).toList());
    List<YouthId> served =
        some(ASKED_FOR_COSTS, result.proposals().stream().map(Proposal::youth).toList());
    List<MentorId> all = result.evidence().mentors();
    each("funnel", unserved, explanations::funnel);
    each("why unserved, with the proof", unserved, explanations::whyUnserved);
    each("why this mentor, five others weighed", served, y -> explanations.whyThis(y, 5));
    each("why not that mentor", served, y -> explanations.whyNot(y, all.get(0)));
  }

  private static List<YouthId> some(int asked, List<YouthId> of) {
    List<YouthId> some = new ArrayList<>();
    for (int k = 0; k < Math.min(asked, of.size()); k++) {
      some.add(of.get((int) ((long) k * of.size() / Math.min(asked, of.size()))));
    }
    return some;
  }

  private static void each(String what, List<YouthId> youths, Consumer<YouthId> ask) {
    if (youths.isEmpty()) {
      return;
    }
    long[] nanos = new long[youths.size()];
    for (int k = 0; k < nanos.length; k++) {
      long start = System.nanoTime();
      ask.accept(youths.get(k));
      nanos[k] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-60s median %8.2f ms, slowest %8.2f ms, of %d%n",
        what,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        nanos.length);
  }

  private static void tell(String what, long start) {
    System.out.printf(Locale.ROOT, "%-60s %8.3f s%n", what, (System.nanoTime() - start) / 1e9);
  }
}
