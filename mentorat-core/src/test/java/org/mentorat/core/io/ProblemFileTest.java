package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;

class ProblemFileTest {
  /** Two youths, three mentors under a group of two levels; youth 1 is of tier 1. */
  private static AssignmentProblem.Builder problem() {
    return AssignmentProblem.builder(
            new int[] {0, 2, 3},
            new int[] {0, 2, 1},
            new long[] {70_500_000, 1, -3},
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

  static String written(AssignmentProblem problem) throws IOException {
    StringWriter text = new StringWriter();
    ProblemFile.write(problem, text);
    return text.toString();
  }

  static AssignmentProblem read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static AssignmentProblem read(byte[] bytes) throws IOException {
    return ProblemFile.read("file", new ByteArrayInputStream(bytes), ReadLimits.DEFAULT);
  }

  /** As the format has it on paper: one line each, joined by a slash. */
  private static String lines(String slashed) {
    return slashed.replace(" / ", "\n").replace("/", "\n") + "\n";
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
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
            "e 2 2 -3");
  }

  @Test
  void write_saysInCommentsWhatTheFormatLeavesOut() throws IOException {
    assertThat(written(problem().build()))
        .startsWith("c ")
        .contains("locked pairs", "groups of youths");
  }

  @Test
  void write_refusesWhatTheFormatCannotSay() {
    BitSet locked = new BitSet();
    locked.set(1);
    QuotaForest groups = new QuotaForest(
        new int[] {-1}, new int[] {0}, new int[] {1}, new int[] {-1}, new int[] {0, 0});

    assertThatThrownBy(() -> written(problem().locked(locked).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("locked pairs");
    assertThatThrownBy(() -> written(problem().youthGroups(groups).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("groups of youths");
  }

  @Test
  void read_takesWhatWriteWrote_plainAndZipped() throws IOException {
    String text = written(problem().build());

    assertThat(written(read(text))).isEqualTo(text);
    assertThat(written(read(zipped(text)))).isEqualTo(text);
    assertThat(written(read(text.replace("\n", "\r\n")))).isEqualTo(text);
  }

  @Test
  void read_fillsInWhatIsLeftOut() throws IOException {
    AssignmentProblem problem = read("p bmatch 2 3 0 1\ne 2 3 7");

    assertThat(problem.youths()).isEqualTo(2);
    assertThat(problem.mentors()).isEqualTo(3);
    assertThat(problem.mentorCapacity(2)).isOne();
    assertThat(problem.youthCapacity(0)).isOne();
    assertThat(problem.youthTier(0)).isZero();
    assertThat(problem.mentorGroups().nodes()).isZero();
    assertThat(problem.pair(1, 2)).isZero();
    assertThat(problem.score(0)).isEqualTo(7);
  }

  @Test
  void read_takesGroupsWhoseParentsComeLater() throws IOException {
    AssignmentProblem problem =
        read(lines("p bmatch 0 2 3 0/g 1 3 0 5/g 2 0 0 9/g 3 2 1 7/m 1 1 1/m 2 1 3"));
    QuotaForest groups = problem.mentorGroups();

    int inner = groups.groupOf(0);
    int middle = groups.groupOf(1);
    assertThat(groups.upper(inner)).isEqualTo(5);
    assertThat(groups.parent(inner)).isEqualTo(middle);
    assertThat(groups.lower(middle)).isOne();
    assertThat(groups.upper(groups.parent(middle))).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 2 | p [line.missing]",
        "c nothing | 2 | p [line.missing]",
        "e 1 1 5 | 1 | line [line.kind]",
        "p asn 2 1 | 1 | p [format.unknown]",
        "p bmatch 1 1 0 | 1 | PAIRS [number.missing]",
        "p bmatch 1 1 0 0 0 | 1 | [line.end]",
        "p bmatch 1 x 0 0 | 1 | MENTORS [number.form]",
        "p bmatch 1 1e3 0 0 | 1 | MENTORS [number.form]",
        "p bmatch 1 -1 0 0 | 1 | MENTORS [number.range]: expected a whole number from 0 to",
        "p bmatch 99999999999999999999 1 0 0 | 1 | YOUTHS [number.range]",
        "p bmatch 1 1 0 1/p bmatch 1 1 0 1 | 2 | line [line.kind]",
        "p bmatch 1 1 0 1/e 1 1 5/y 1 1 0 | 3 | line [line.kind]",
        "p bmatch 1 1 0 1/z 1 1 5 | 2 | line [line.kind]",
        "p bmatch 1 1 0 1/e 1 1 | 2 | WEIGHT [number.missing]",
        "p bmatch 1 1 0 1/e 2 1 5 | 2 | YOUTH [number.range]: expected a whole number from 1 to 1",
        "p bmatch 1 1 0 1/e 1 0 5 | 2 | MENTOR [number.range]",
        "p bmatch 1 1 0 1/e 1 1 1099511627777 | 2 | WEIGHT [number.range]",
        "p bmatch 1 1 0 1/e 1 1 5/e 1 1 6 | 3 | e [line.count]",
        "p bmatch 1 1 0 2/e 1 1 5/e 1 1 6 | 4 | e [pair.twice]",
        "p bmatch 1 1 0 2/e 1 1 5 | 3 | e [line.count]: expected 1 more lines e",
        "p bmatch 1 1 1 0/m 1 1 1 | 3 | g [line.count]",
        "p bmatch 1 1 1 0/g 1 0 5 4 | 2 | UPPER [number.range]",
        "p bmatch 1 1 1 0/g 1 1 0 4 | 3 | PARENT [group.cycle]",
        "p bmatch 1 1 2 0/g 1 2 0 4/g 2 1 0 4 | 4 | PARENT [group.cycle]",
        "p bmatch 1 1 1 0/g 1 0 0 4/g 1 0 0 4 | 3 | GROUP [group.twice]",
        "p bmatch 1 1 0 0/m 1 1 1 | 2 | GROUP [number.range]",
        "p bmatch 1 1 0 0/m 1 1 0/m 1 1 0 | 3 | MENTOR [line.twice]",
        "p bmatch 1 1 0 0/y 1 1 16 | 2 | TIER [number.range]: expected a whole number from 0 to 15",
        "p bmatch 1 1 0 0/y 1 -1 0 | 2 | CAPACITY [number.range]",
      })
  void read_saysLineFieldAndExpectation(String slashed, int line, String message) {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> read(lines(slashed)))
        .withMessageContaining("file, line " + line + ": ")
        .withMessageContaining(message.strip())
        .satisfies(e -> assertThat(e.line()).isEqualTo(line));
  }

  @Test
  void read_refusesAFileThatIsCutOffOrNoGzip() throws IOException {
    byte[] whole = zipped(written(problem().build()));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    byte[] header = Arrays.copyOf(whole, 3);

    assertThatThrownBy(() -> read(half))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("file.gzip");
    assertThatThrownBy(() -> read(header))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("file.gzip");
  }

  /** A promise of 10⁹ pairs costs nothing until they come, and a bomb of blanks ends at the limit. */
  @Test
  void read_takesMemoryForWhatIsThere_notForWhatIsPromised() throws IOException {
    assertThatThrownBy(() -> read("p bmatch 1 1 0 1000000000\ne 1 1 1\n"))
        .hasMessageContaining("999999999 more lines");
    byte[] bomb = zipped("c " + " ".repeat(1 << 20));
    ReadLimits limits = ReadLimits.DEFAULT.withBytes(1 << 16);

    assertThatThrownBy(() -> ProblemFile.read("file", new ByteArrayInputStream(bomb), limits))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("file.bytes");
  }

  @Test
  void read_refusesAFileThatIsNotThere() {
    assertThatThrownBy(() -> ProblemFile.read(Path.of("no", "such.file"), ReadLimits.DEFAULT))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("file.missing");
  }
}
