package org.mentorat.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorat.core.solve.ExactSolver;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.Objective;
import org.mentorat.problem.Outcome;
import org.mentorat.problem.StopSignal;

class InstancesTest {
  private static final int SCALED = 736231737;
  private static final int SCALED_LOCAL = 1023469505;
  private static final int SPARSE = -1370855812;

  /** The tables would compare other problems than before if a draw changed. */
  @ParameterizedTest
  @ValueSource(strings = {"scaled-1000", "scaled-local-1000", "region", "dense-50", "sparse-100"})
  void draw_isTheSameOfOneSeed_andAnotherOfAnother(String name) {
    Instance first = Instances.named(name, 7);
    Instance again = Instances.named(name, 7);
    Instance other = Instances.named(name, 8);

    assertThat(again.mentorOf()).isEqualTo(first.mentorOf());
    assertThat(again.score()).isEqualTo(first.score());
    assertThat(again.quota()).isEqualTo(first.quota());
    assertThat(other.score()).isNotEqualTo(first.score());
  }

  /** Pinned: what SplittableRandom gives has no reason to change, and if it does on some JDK this says so. */
  @Test
  void draw_isTheSameOnEveryMachine() {
    assertThat(fingerprint("scaled-1000")).isEqualTo(SCALED);
    assertThat(fingerprint("scaled-local-1000")).isEqualTo(SCALED_LOCAL);
    assertThat(fingerprint("sparse-100")).isEqualTo(SPARSE);
  }

  private static int fingerprint(String name) {
    Instance instance = Instances.named(name, 1);
    return Arrays.hashCode(new int[] {
      Arrays.hashCode(instance.mentorOf()),
      Arrays.hashCode(instance.score()),
      Arrays.hashCode(instance.mentorCapacity()),
      Arrays.hashCode(instance.associationOf()),
      Arrays.hashCode(instance.quota())
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"scaled-2000", "scaled-local-2000"})
  void quotas_bind_soThatSomeStayUnserved(String name) {
    Instance instance = Instances.named(name, 3);
    AssignmentProblem problem = instance.problem();

    Outcome.Solved solved = (Outcome.Solved) ExactSolver.solve(problem, StopSignal.NEVER);

    long places = Arrays.stream(instance.quota()).asLongStream().sum();
    assertThat(places).isBetween(1900L, 2000L);
    assertThat(Arrays.stream(instance.mentorCapacity()).sum()).isGreaterThan(2000);
    assertThat(Objective.of(problem, solved.matching()).coverage()).isLessThanOrEqualTo(places);
    assertThat(problem.mentorGroups().nodes()).isEqualTo(59);
  }

  @Test
  void associations_areOfUnequalSize() {
    int[] size = new int[59];
    for (int association : Instances.scaled(100_000, 5).associationOf()) {
      size[association]++;
    }

    int most = Arrays.stream(size).max().orElseThrow();
    assertThat(most / 60_000.0).isBetween(0.08, 0.10);
    assertThat(Arrays.stream(size).min().orElseThrow() / 60_000.0).isBetween(0.005, 0.012);
  }

  /** Half of a score is nearness, so near pairs are worth more, which even draws do not show. */
  @Test
  void local_givesNeighboursHigherScores() {
    double even = Arrays.stream(Instances.scaled(40_000, 2).score()).average().orElseThrow();
    double local =
        Arrays.stream(Instances.scaledLocal(40_000, 2).score()).average().orElseThrow();

    assertThat(even).isBetween(490_000.0, 510_000.0);
    assertThat(local).isGreaterThan(550_000.0);
  }

  @Test
  void sparse_hasAPerfectMatching() {
    AssignmentProblem problem = Instances.sparse(3000, 4).problem();

    Outcome.Solved solved = (Outcome.Solved) ExactSolver.solve(problem, StopSignal.NEVER);

    assertThat(solved.matching().size()).isEqualTo(3000);
  }

  @ParameterizedTest
  @EnumSource(Family.class)
  void name_isUnderstood(Family family) {
    assertThat(Family.of(family.text())).isEqualTo(family);
  }

  @Test
  void unknownName_isRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Instances.named("natinal", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("natinal")
        .hasMessageContaining("national-local");
  }
}
