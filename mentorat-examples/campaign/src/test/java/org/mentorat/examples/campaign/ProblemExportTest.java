package org.mentorat.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.mentorat.core.io.ProblemFile;
import org.mentorat.core.io.ReadLimits;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

class ProblemExportTest {
  private static AssignmentProblem.Builder problem() {
    return AssignmentProblem.builder(
        new int[] {0, 2, 3},
        new int[] {0, 2, 1},
        new long[] {70_500_000, 1, 0},
        new int[] {1, 2},
        new int[] {1, 2, 3});
  }

  private static String written(AssignmentProblem problem) throws IOException {
    StringWriter text = new StringWriter();
    ProblemExport.write(problem, text);
    return text.toString();
  }

  @Test
  void write_readsBackAsTheSameProblem() throws IOException {
    String text = written(problem().build());
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

    AssignmentProblem read =
        ProblemFile.read("export", new ByteArrayInputStream(bytes), ReadLimits.DEFAULT);

    assertThat(text).contains("p bmatch 2 3 0 3\n");
    assertThat(written(read)).isEqualTo(text);
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
