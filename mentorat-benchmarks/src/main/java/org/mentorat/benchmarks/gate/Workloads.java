package org.mentorat.benchmarks.gate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mentorat.benchmarks.instances.Instance;
import org.mentorat.benchmarks.instances.Instances;
import org.mentorat.core.Mentorat;
import org.mentorat.core.candidates.Evaluation;
import org.mentorat.core.flow.Prepared;
import org.mentorat.core.flow.RunOptions;
import org.mentorat.core.io.CampaignFiles;
import org.mentorat.core.io.ReadOptions;
import org.mentorat.core.policy.Policy;
import org.mentorat.core.result.Suggestion;
import org.mentorat.core.solve.ExactSolver;
import org.mentorat.core.synthetic.CohortShape;
import org.mentorat.core.synthetic.SyntheticCohorts;
import org.mentorat.model.Cohort;
import org.mentorat.model.Youth;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;
import org.mentorat.problem.Verification;
import org.mentorat.problem.Verifier;

/** What the gate measures: the stages of the engine, each for some tens of milliseconds a run. */
final class Workloads {
  private static final LocalDate DATE = LocalDate.of(2026, 9, 7);

  private Workloads() {}

  /** All by name, in the order of reports. */
  static Map<String, Workload> byName() {
    Map<String, Workload> byName = new LinkedHashMap<>();
    for (Workload workload : all()) {
      byName.put(workload.name(), workload);
    }
    return byName;
  }

  private static List<Workload> all() {
    return List.of(
        new Workload("solve-small", 30, 15, () -> solving(Instances.smallDense(1))),
        new Workload("solve-region", 8, 7, () -> solving(Instances.region(1))),
        new Workload("verify-region", 60, 15, () -> verifying(Instances.region(1))),
        new Workload("solve-quotas", 6, 7, () -> solving(Instances.scaled(2_000, 1))),
        new Workload("solve-local-quotas", 5, 7, () -> solving(Instances.scaledLocal(2_000, 1))),
        new Workload("solve-dense", 30, 25, () -> solving(Instances.dense(400, 1))),
        new Workload("solve-sparse", 6, 9, () -> solving(Instances.sparse(4_000, 1))),
        new Workload("candidates", 7, 9, () -> findingCandidates(cohort(300, 180))),
        new Workload("score", 30, 25, () -> scoring(cohort(400, 240))),
        new Workload("route", 7, 9, () -> routing(cohort(150, 90))),
        new Workload("suggest", 7, 9, () -> suggesting(cohort(150, 750))),
        new Workload("read-files", 7, 9, () -> reading(cohort(300, 180))));
  }

  private static Workload.Body solving(Instance instance) {
    AssignmentProblem problem = instance.problem();
    return () -> {
      Outcome outcome = ExactSolver.solve(problem, StopSignal.NEVER);
      if (outcome instanceof Outcome.Solved solved) {
        Objective value = Objective.of(problem, solved.matching());
        return 31 * value.coverage() + value.score();
      }
      throw new IllegalStateException(instance + " was not solved");
    };
  }

  private static Workload.Body verifying(Instance instance) {
    AssignmentProblem problem = instance.problem();
    Outcome outcome = ExactSolver.solve(problem, StopSignal.NEVER);
    return () -> {
      Verification verification = Verifier.verify(problem, outcome);
      if (verification instanceof Verification.Broken broken) {
        throw new IllegalStateException("the outcome does not hold: " + broken.findings());
      }
      return 1;
    };
  }

  private static Workload.Body findingCandidates(Cohort cohort) {
    Mentorat mentorat = Mentorat.create();
    Policy policy = Policy.defaults().build();
    return () -> {
      Prepared prepared = mentorat.prepare(cohort, policy, RunOptions.defaults());
      return prepared.candidates().eligiblePairs();
    };
  }

  /** Every scorer on pairs that pass all rules; the rules' work is {@link #findingCandidates}. */
  private static Workload.Body scoring(Cohort cohort) {
    Prepared prepared =
        Mentorat.create().prepare(cohort, Policy.defaults().build(), RunOptions.defaults());
    AssignmentProblem problem = prepared.problem();
    List<Youth> youths = prepared.participants().youths();
    return () -> {
      long sum = 0;
      for (int y = 0; y < problem.youths(); y++) {
        Evaluation.Row row = prepared.evaluation().row(youths.get(y));
        for (int p = problem.rowStart(y); p < problem.rowStart(y + 1); p++) {
          sum += row.score(problem.mentorOf(p));
        }
      }
      return sum;
    };
  }

  private static Workload.Body routing(Cohort cohort) {
    Mentorat mentorat = Mentorat.create();
    Policy policy = Policy.defaults().build();
    return () -> {
      long open = 0;
      for (Youth youth : cohort.youths()) {
        open += mentorat.route(cohort, policy, youth.id()).routes().size();
      }
      return open;
    };
  }

  private static Workload.Body suggesting(Cohort cohort) {
    Mentorat mentorat = Mentorat.create();
    Policy policy = Policy.defaults().build();
    return () -> {
      long sum = 0;
      for (Youth youth : cohort.youths()) {
        for (Suggestion suggestion : mentorat.suggest(cohort, policy, youth.id(), 5)) {
          sum += suggestion.micropoints();
        }
      }
      return sum;
    };
  }

  private static Workload.Body reading(Cohort cohort) throws Exception {
    Path folder = Files.createTempDirectory("mentorat-gate");
    CampaignFiles.write(cohort, folder);
    folder.toFile().deleteOnExit(); // in reverse order, so that the folder is empty by then
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> file.toFile().deleteOnExit());
    }
    return () -> {
      Cohort read = CampaignFiles.read(folder, ReadOptions.on(DATE)).cohort();
      return 31L * read.youths().size() + read.mentors().size();
    };
  }

  private static Cohort cohort(int youths, int mentors) {
    return SyntheticCohorts.of(Mentorat.create().gazetteer(), CohortShape.defaults())
        .cohort(youths, mentors, DATE, 1);
  }
}
