package org.mentorat.benchmarks;

import java.util.concurrent.TimeUnit;
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

/** A region's campaign solved to proven optimality, and the proof checked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class ExactSolverBenchmark {
  /** Youths; there are three mentors for five of them. */
  @Param({"10000", "20000"})
  public int youths;

  /** Candidates of each youth. */
  @Param("20")
  public int candidates;

  /** Of the instance. */
  @Param({"1", "2", "3"})
  public long seed;

  private AssignmentProblem problem;
  private Outcome outcome;

  /** Draws the instance and solves it once, for the verifier. */
  @Setup
  public void draw() {
    problem = SparseProblems.draw(seed, youths, youths * 3 / 5, candidates);
    outcome = ExactSolver.solve(problem, StopSignal.NEVER);
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
