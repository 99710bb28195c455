package org.mentorat.benchmarks;

import java.util.concurrent.TimeUnit;
import org.mentorat.core.Mentorat;
import org.mentorat.core.result.MatchResult;
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

/** From a cohort to verified proposals with their reasons, on one thread; files are {@link FilesBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class EndToEndBenchmark {
  /** How many people. */
  @Param
  public CampaignSize size = CampaignSize.SMALL;

  /** Best candidates kept of each youth; 0 for all. */
  @Param("20")
  public int perYouth;

  private final Mentorat mentorat = Mentorat.create();
  private Cohort cohort;

  /** Draws the cohort. */
  @Setup
  public void draw() {
    cohort = size.draw(mentorat);
  }

  /** The façade's main method. */
  @Benchmark
  public MatchResult match() {
    return mentorat.match(cohort, CampaignSize.policy(perYouth));
  }
}
