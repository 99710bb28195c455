package org.mentorat.benchmarks.peers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorat.benchmarks.instances.Instance;

/**
 * The matching as Timefold sees it: each youth chooses among its candidates or stays unserved. Capacities and quotas are hard, coverage is
 * medium, score is soft. Public because Timefold calls it by reflection.
 */
public final class TimefoldModel {
  private TimefoldModel() {}

  /** A mentor with places. */
  record Guide(int index, int capacity, int association, int quota) {}

  /** A youth that chooses. */
  @PlanningEntity
  public static final class Chooser {
    @PlanningId
    private int index;

    private @Nullable Instance instance;

    @SuppressWarnings("UnusedVariable") // Timefold reads it by reflection.
    @ValueRangeProvider
    private List<Guide> candidates = List.of();

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Guide guide;

    /** For Timefold. */
    public Chooser() {}

    Chooser(int index, Instance instance, List<Guide> candidates) {
      this.index = index;
      this.instance = instance;
      this.candidates = candidates;
    }

    @Nullable
    Guide guide() {
      return guide;
    }

    int pair() {
      return Objects.requireNonNull(instance).pair(index, chosen().index());
    }

    long score() {
      return Objects.requireNonNull(instance).score()[pair()];
    }

    Guide chosen() {
      return Objects.requireNonNull(guide);
    }
  }

  /** All choices. */
  @PlanningSolution
  public static final class Choices {
    @PlanningEntityCollectionProperty
    private List<Chooser> choosers = List.of();

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For Timefold. */
    public Choices() {}

    Choices(List<Chooser> choosers) {
      this.choosers = choosers;
    }

    List<Chooser> choosers() {
      return choosers;
    }

    @Nullable
    HardMediumSoftLongScore score() {
      return score;
    }
  }

  /** What counts. */
  public static final class Rules implements ConstraintProvider {
    /** For Timefold. */
    public Rules() {}

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
      return new Constraint[] {
        factory
            .forEach(Chooser.class)
            .groupBy(Chooser::chosen, ConstraintCollectors.count())
            .filter((guide, count) -> count > guide.capacity())
            .penalizeLong(
                HardMediumSoftLongScore.ONE_HARD, (guide, count) -> count - guide.capacity())
            .asConstraint("capacity"),
        factory
            .forEach(Chooser.class)
            .filter(chooser -> chooser.chosen().association() >= 0)
            .groupBy(
                chooser -> chooser.chosen().association(),
                chooser -> chooser.chosen().quota(),
                ConstraintCollectors.count())
            .filter((association, quota, count) -> count > quota)
            .penalizeLong(
                HardMediumSoftLongScore.ONE_HARD, (association, quota, count) -> count - quota)
            .asConstraint("quota"),
        factory
            .forEachIncludingUnassigned(Chooser.class)
            .filter(chooser -> chooser.guide() == null)
            .penalizeLong(HardMediumSoftLongScore.ONE_MEDIUM, chooser -> 1)
            .asConstraint("unserved"),
        factory
            .forEach(Chooser.class)
            .rewardLong(HardMediumSoftLongScore.ONE_SOFT, Chooser::score)
            .asConstraint("score"),
      };
    }
  }
}
