package org.mentorat.benchmarks;

import java.util.concurrent.TimeUnit;
import org.mentorat.core.Mentorat;
import org.mentorat.core.candidates.Candidates;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.model.Cohort;
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

/** Who may meet whom, and how well: all rules and scorers over a cohort, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class CandidatesBenchmark {
  /** How many people. */
  @Param
  public CampaignSize size = CampaignSize.SMALL;

  /** Best candidates kept of each youth; 0 for all, which a national campaign has too many of to be held. */
  @Param("20")
  public int perYouth;

  private final Mentorat mentorat = Mentorat.create();
  private Cohort cohort;

  /** Draws the cohort. */
  @Setup
  public void draw() {
    cohort = size.draw(mentorat);
  }

  /** Routes, filters, scores, and poses the numeric problem. */
  @Benchmark
  public Candidates prepare() {
    Prepared prepared =
        mentorat.prepare(cohort, CampaignSize.policy(perYouth), RunOptions.defaults());
    return prepared.candidates();
  }
}
