package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.tck.ProblemArbitraries;

class ProblemFilePropertyTest {
  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ProblemArbitraries.problems().filter(ProblemFile::canSay);
  }

  @Property(tries = 300)
  void whatIsWritten_readsBackAsTheSame(@ForAll("problems") AssignmentProblem problem)
      throws IOException {
    String text = ProblemFileTest.written(problem);

    assertThat(ProblemFileTest.written(ProblemFileTest.read(text))).isEqualTo(text);
  }

  @Property(tries = 300)
  void orderOfPairs_doesNotMatter(
      @ForAll("problems") AssignmentProblem problem, @ForAll long shuffle) throws IOException {
    String text = ProblemFileTest.written(problem);
    List<String> pairs =
        text.lines().filter(line -> line.startsWith("e ")).collect(Collectors.toList());
    Collections.shuffle(pairs, new Random(shuffle));
    String shuffled = text.lines()
            .filter(line -> !line.startsWith("e "))
            .collect(Collectors.joining("\n", "", "\n"))
        + String.join("\n", pairs);

    assertThat(ProblemFileTest.written(ProblemFileTest.read(shuffled))).isEqualTo(text);
  }

  /** Anything but a problem is an {@link UnreadableFileException}: a stack trace of another kind fails this test. */
  @Property(tries = 1000)
  void changedBytes_areReadOrRefusedByName(
      @ForAll("problems") AssignmentProblem problem,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int changes)
      throws IOException {
    // Without the long comment, or most changes would hit it.
    byte[] bytes = ProblemFileTest.written(problem)
        .lines()
        .filter(line -> !line.startsWith("c "))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.US_ASCII);
    Random random = new Random(seed);
    byte[] likely = "0123456789 -\ngmyep\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);
    for (int k = 0; k < changes; k++) {
      bytes[random.nextInt(bytes.length)] = likely[random.nextInt(likely.length)];
    }

    try {
      assertThat(ProblemFileTest.read(bytes).youths()).isNotNegative();
    } catch (UnreadableFileException e) {
      assertThat(e.getMessage()).startsWith("file").contains("expected");
    }
  }
}
