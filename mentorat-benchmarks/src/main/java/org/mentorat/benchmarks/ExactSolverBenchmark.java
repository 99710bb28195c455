package org.mentorat.benchmarks;

import java.util.concurrent.TimeUnit;
import org.mentorat.benchmarks.instances.Instance;
import org.mentorat.benchmarks.instances.Instances;
import org.mentorat.core.solve.ExactSolver;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
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

/** A campaign solved to proven optimality on one thread, and the proof checked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(1)
public class ExactSolverBenchmark {
  /** Any name that {@code compare --instances} takes. */
  @Param({
    "small",
    "region",
    "national",
    "dense-1000",
    "dense-2000",
    "dense-5000",
    "sparse-100k",
    "sparse-1m"
  })
  public String instance = "small";

  /** Of the instance. */
  @Param({"1", "2", "3"})
  public long seed;

  private Instance drawn;
  private AssignmentProblem problem;
  private Outcome outcome;

  /** Draws the instance and solves it once, for the verifier. */
  @Setup
  public void draw() {
    drawn = Instances.named(instance, seed);
    problem = drawn.problem();
    outcome = ExactSolver.solve(problem, StopSignal.NEVER);
  }

  /** From plain arrays to the outcome. */
  @Benchmark
  public Outcome buildAndSolve() {
    return ExactSolver.solve(drawn.problem(), StopSignal.NEVER);
  }

  /** The solver alone. */
  @Benchmark
  public Outcome solve() {
    return ExactSolver.solve(problem, StopSignal.NEVER);
  }

  /** The verifier alone. */
  @Benchmark
  public Verification verify() {
    return Verifier.verify(problem, outcome);
  }
}
