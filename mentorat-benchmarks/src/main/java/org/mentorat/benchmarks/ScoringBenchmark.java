package org.mentorat.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mentorat.core.Mentorat;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.model.Youth;
import org.mentorat.problem.AssignmentProblem;
import org.openjdk.jmh.annotations.AuxCounters;
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

/** All scorers of the default policy over eligible pairs, one row after the other; the counter says pairs a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class ScoringBenchmark {
  /** How many people. */
  @Param({"SMALL", "REGION"})
  public CampaignSize size = CampaignSize.SMALL;

  private Prepared prepared;
  private List<Youth> youths = List.of();
  private int next;

  /** What was scored. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Scored {
    /** Pairs. */
    public long pairs;
  }

  /** Draws the cohort and finds its pairs. */
  @Setup
  public void prepare() {
    Mentorat mentorat = Mentorat.create();
    prepared = mentorat.prepare(size.draw(mentorat), CampaignSize.policy(0), RunOptions.defaults());
    youths = prepared.participants().youths();
  }

  /** The row of the next youth. */
  @Benchmark
  public long row(Scored scored) {
    AssignmentProblem problem = prepared.problem();
    next = next + 1 < problem.youths() ? next + 1 : 0;
    Evaluation.Row row = prepared.evaluation().row(youths.get(next));
    long sum = 0;
    for (int p = problem.rowStart(next); p < problem.rowStart(next + 1); p++) {
      sum += row.score(problem.mentorOf(p));
    }
    scored.pairs += problem.rowStart(next + 1) - problem.rowStart(next);
    return sum;
  }
}
