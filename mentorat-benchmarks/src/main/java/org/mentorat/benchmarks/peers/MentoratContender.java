package org.mentorat.benchmarks.peers;

import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.mentorat.benchmarks.instances.Instance;
import org.mentorat.core.solve.ExactSolver;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Matching;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;
import org.mentorat.problem.Workers;

/** The exact solver of this project. Its answer comes with dual prices, which the verifier checks. */
final class MentoratContender implements Contender {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** Daemons: a process that is done does not wait for them. */
  private final Workers workers = new Workers(
      Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "worker");
        thread.setDaemon(true);
        return thread;
      }),
      THREADS);

  private @Nullable AssignmentProblem problem;
  private @Nullable Outcome outcome;

  @Override
  public String name() {
    return Contenders.MENTORAT;
  }

  @Override
  public boolean exact() {
    return true;
  }

  @Override
  public boolean takes(Instance instance) {
    return true;
  }

  @Override
  public int[] solve(Instance instance, Laps laps) {
    AssignmentProblem posed = instance.problem();
    laps.built();
    Outcome found = ExactSolver.solve(posed, StopSignal.NEVER, workers);
    laps.solved();
    problem = posed;
    outcome = found;
    if (!(found instanceof Outcome.Solved solved)) {
      throw new IllegalStateException("not solved: " + found);
    }
    Matching matching = solved.matching();
    int[] pairs = new int[matching.size()];
    for (int k = 0; k < pairs.length; k++) {
      pairs[k] = matching.pair(k);
    }
    return pairs;
  }

  @Override
  public String proof() {
    if (problem == null || outcome == null) {
      throw new IllegalStateException("nothing solved yet");
    }
    Verification verification = Verifier.verify(problem, outcome);
    if (verification instanceof Verification.Holds holds
        && holds.claim() == Verification.Claim.OPTIMAL) {
      return "optimal, verified";
    }
    throw new IllegalStateException("the certificate does not prove the optimum: " + verification);
  }
}
