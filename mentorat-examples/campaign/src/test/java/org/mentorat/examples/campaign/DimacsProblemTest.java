package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

class DimacsProblemTest {
  /** Two youths, three mentors under a group of two levels; youth 1 is of tier 1. */
  private static AssignmentProblem.Builder problem() {
    return AssignmentProblem.builder(
            new int[] {0, 2, 3},
            new int[] {0, 2, 1},
            new long[] {70_500_000, 1, 0},
            new int[] {1, 2},
            new int[] {1, 2, 3})
        .tiers(new int[] {0, 1}, 2)
        .mentorGroups(new QuotaForest(
            new int[] {-1, 0},
            new int[] {0, 1},
            new int[] {QuotaForest.UNBOUNDED, 4},
            new int[] {-1, -1},
            new int[] {1, 0, -1}));
  }

  private static String written(AssignmentProblem problem) throws IOException {
    StringWriter text = new StringWriter();
    DimacsProblem.write(problem, text);
    return text.toString();
  }

  @Test
  void write_givesEveryPartOneLineInOrder_idsFromOne() throws IOException {
    assertThat(written(problem().build()).lines().filter(line -> !line.startsWith("c ")))
        .containsExactly(
            "p bmatch 2 3 2 3",
            "g 1 0 0 2147483647",
            "g 2 1 1 4",
            "m 1 1 2",
            "m 2 2 1",
            "m 3 3 0",
            "y 1 1 0",
            "y 2 2 1",
            "e 1 1 70500000",
            "e 1 3 1",
            "e 2 2 0");
  }

  @Test
  void write_saysInCommentsWhatTheFormatLeavesOut() throws IOException {
    assertThat(written(problem().build()))
        .startsWith("c ")
        .contains("locked pairs", "groups of youths");
  }

  @Test
  void write_refusesLockedPairs() {
    BitSet locked = new BitSet();
    locked.set(1);

    assertThatThrownBy(() -> written(problem().locked(locked).build()))
        .isInstanceOfSatisfying(
            CommandException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.OUTPUT))
        .hasMessageContaining("locked pairs, and this problem has 1");
  }

  @Test
  void write_refusesGroupsOfYouths() {
    QuotaForest groups = new QuotaForest(
        new int[] {-1}, new int[] {0}, new int[] {1}, new int[] {-1}, new int[] {0, 0});

    assertThatThrownBy(() -> written(problem().youthGroups(groups).build()))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("groups of youths");
  }
}
