package org.mentorat.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mentorat.core.Mentorat;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.Suggestion;
import org.mentorat.model.Cohort;
import org.mentorat.model.Youth;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The best mentors for one youth, with reasons, over a cohort that is bound once. Quantiles are what a person waits for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class SuggestionsBenchmark {
  private static final int MOST = 5;

  /** How many people. */
  @Param
  public CampaignSize size = CampaignSize.SMALL;

  private final Mentorat mentorat = Mentorat.create();
  private final Policy policy = CampaignSize.policy(0);
  private Cohort cohort;
  private List<Youth> youths = List.of();
  private int next;

  /** Draws the cohort and binds it by a first question. */
  @Setup
  public void bind() {
    cohort = size.draw(mentorat);
    youths = cohort.youths();
    topFive();
  }

  /** The next youth's best five. */
  @Benchmark
  public List<Suggestion> topFive() {
    next = next + 1 < youths.size() ? next + 1 : 0;
    return mentorat.suggest(cohort, policy, youths.get(next).id(), MOST);
  }
}
