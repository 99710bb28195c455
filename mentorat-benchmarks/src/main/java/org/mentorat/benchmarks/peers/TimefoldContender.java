package org.mentorat.benchmarks.peers;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mentorat.benchmarks.instances.Instance;
import org.mentorat.benchmarks.peers.TimefoldModel.Choices;
import org.mentorat.benchmarks.peers.TimefoldModel.Chooser;
import org.mentorat.benchmarks.peers.TimefoldModel.Guide;
import org.mentorat.benchmarks.peers.TimefoldModel.Rules;

/** Timefold's default construction heuristic and local search, stopped after a minute. A heuristic: what counts is how far it gets. */
final class TimefoldContender implements Contender {
  private static final Duration TIME = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "timefold";
  }

  @Override
  public boolean exact() {
    return false;
  }

  /** The national instance is beyond its construction heuristic within the time. */
  @Override
  public boolean takes(Instance instance) {
    return instance.pairs() <= 200_000;
  }

  @Override
  public int[] solve(Instance instance, Laps laps) {
    Guide[] guides = new Guide[instance.mentors()];
    Arrays.setAll(guides, j -> {
      int association = instance.associationOf()[j];
      return new Guide(
          j,
          instance.mentorCapacity()[j],
          association,
          association < 0 ? 0 : instance.quota()[association]);
    });
    List<Chooser> choosers = IntStream.range(0, instance.youths())
        .mapToObj(i -> new Chooser(i, instance, row(instance, guides, i)))
        .toList();
    SolverFactory<Choices> factory = SolverFactory.create(new SolverConfig()
        .withSolutionClass(Choices.class)
        .withEntityClasses(Chooser.class)
        .withConstraintProviderClass(Rules.class)
        .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
        .withTerminationSpentLimit(TIME));
    laps.built();
    Choices best = factory.buildSolver().solve(new Choices(choosers));
    laps.solved();
    HardMediumSoftLongScore score = best.score();
    if (score == null || score.hardScore() < 0) {
      throw new IllegalStateException("no feasible matching within " + TIME + ": " + score);
    }
    return best.choosers().stream()
        .filter(chooser -> chooser.guide() != null)
        .mapToInt(Chooser::pair)
        .toArray();
  }

  private static List<Guide> row(Instance instance, Guide[] guides, int youth) {
    return IntStream.range(instance.rowStart()[youth], instance.rowStart()[youth + 1])
        .mapToObj(p -> guides[instance.mentorOf()[p]])
        .toList();
  }
}
