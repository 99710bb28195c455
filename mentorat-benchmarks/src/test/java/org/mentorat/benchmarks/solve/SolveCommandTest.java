package org.mentorat.benchmarks.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorat.benchmarks.instances.Instances;
import org.mentorat.core.io.ProblemFile;
import picocli.CommandLine;

class SolveCommandTest {
  @TempDir
  private Path folder = Path.of("");

  private record Run(int code, String out, String err) {
    static Run of(Object... args) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int code = new CommandLine(new SolveCommand())
          .setOut(new PrintWriter(out))
          .setErr(new PrintWriter(err))
          .execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
      return new Run(code, out.toString(), err.toString());
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text.replace("/", "\n"));
  }

  private static void answers(Path file, String value) {
    Run run = Run.of(file);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).matches("\\Q" + file + " " + value + "\\E ms=[0-9]+\\R");
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2/1 5/4 1 | cost=2 certificate=ok",
        "2/1/5/4/1/ | cost=2 certificate=ok",
        "2 1 5 4 1 | cost=2 certificate=ok",
        "1/-7 | cost=-7 certificate=ok",
        "3/1 2 3/2 4 6/3 6 9 | cost=10 certificate=ok",
        "2/1 1 5/2 2 6 | cost=11 certificate=ok",
        "2/1 1 5/2 2 6/1 2 1/2 1 1/2 1 9 | cost=2 certificate=ok",
        "2/1 1 5/2 1 6 | infeasible certificate=ok",
        "6/1 1 5 | infeasible certificate=ok",
      })
  void orLibrary_denseAndSparse(String text, String answer) throws IOException {
    answers(file(text), answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c x/p asn 4 4/n 1/n 3/a 1 2 7/a 1 4 1/a 3 2 1/a 3 4 7 | cost=2 certificate=ok",
        "p asn 4 3/n 1/n 3/a 1 2 7/a 1 2 5/a 3 4 1 | cost=6 certificate=ok",
        "p asn 4 2/n 1/n 3/a 1 2 7/a 3 2 1 | infeasible certificate=ok",
        "p asn 3 2/n 1/a 1 2 7/a 1 3 1 | infeasible certificate=ok",
        "p asn 0 0 | cost=0 certificate=ok",
      })
  void asn_perfectMatchingOfLeastCost(String text, String answer) throws IOException {
    answers(file(text), answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Two youths want one mentor; with a place more both are served.
        "p bmatch 2 1 0 2/e 1 1 5/e 2 1 9 | served=1 score=9 certificate=ok",
        "p bmatch 2 1 0 2/m 1 2 0/e 1 1 5/e 2 1 9 | served=2 score=14 certificate=ok",
        // Tier 0 comes first, whatever the score.
        "p bmatch 2 1 0 2/y 2 1 1/e 1 1 5/e 2 1 9 | served=1 score=5 certificate=ok",
        // A quota on both mentors together.
        "p bmatch 2 2 1 2/g 1 0 0 1/m 1 1 1/m 2 1 1/e 1 1 5/e 2 2 9 | served=1 score=9 certificate=ok",
        // Coverage before score, though the weight is negative.
        "p bmatch 1 1 0 1/e 1 1 -5 | served=1 score=-5 certificate=ok",
        "p bmatch 1 1 1 1/g 1 0 2 9/m 1 1 1/e 1 1 5 | infeasible certificate=ok",
        "p bmatch 0 0 0 0 | served=0 score=0 certificate=ok",
        "p bmatch 1000000 1 0 0 | served=0 score=0 certificate=ok",
      })
  void bMatching_coverageByTierThenWeight(String text, String answer) throws IOException {
    answers(file(text), answer);
  }

  @Test
  void gzip_isReadWhateverTheName() throws IOException {
    Path zipped = folder.resolve("file.txt");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write("2\n1 5\n4 1\n".getBytes(StandardCharsets.US_ASCII));
    }

    answers(zipped, "cost=2 certificate=ok");
  }

  @Test
  void pairs_areWrittenWithTheIdsOfTheFile() throws IOException {
    Path out = folder.resolve("pairs");

    Run.of(file("p asn 4 4/n 1/n 3/a 1 2 7/a 1 4 1/a 3 2 1/a 3 4 7"), "--pairs", out);

    assertThat(Files.readString(out)).isEqualTo("1 4\n3 2\n");
  }

  @Test
  void pairs_goWithOneFile() throws IOException {
    Path file = file("1/1");

    Run run = Run.of(file, file, "--pairs", folder.resolve("pairs"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("2 files, expected one");
  }

  @Test
  void whatTheProjectWrites_isSolvedToTheSameValue() throws IOException {
    Path file = folder.resolve("scaled");
    try (Writer writer = Files.newBufferedWriter(file)) {
      ProblemFile.write(Instances.scaled(400, 9).problem(), writer);
    }
    Run run = Run.of(file);

    assertThat(run.out()).contains(" served=3", " certificate=ok ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | format.unknown",
        "hello | line 1: p [format.unknown]",
        "p max 3 3 | line 1: p [format.unknown]",
        "2/1 5/4 | cost [line.count]: expected 4 costs in all (2 rows of 2)",
        "2/1 5/4 x | line 3: cost [number.form]",
        "2/1 1 5/3 2 6 | row [number.range]: expected a whole number from 1 to 2",
        "0/1 | line 1: n [number.range]",
        "2/1 5/4 99999999999999 | line 3: cost [number.range]",
        "p asn 4 1/n 1/n 3/a 2 1 7 | line 4: SOURCE [arc.direction]",
        "p asn 4 2/n 1/n 3/a 1 2 7 | a [line.count]: expected 2 lines as ARCS says",
        "p asn 4 1/n 1/n 1 | line 3: NODE [line.twice]",
        "p bmatch 1 1 0 1/e 1 2 5 | line 2: MENTOR [number.range]",
        "p bmatch 50000001 1 0 1 | line 1: YOUTHS [number.range]",
      })
  void malformedFile_isNamedWithLineAndExpectation_andTheOthersAreAnswered(
      String text, String message) throws IOException {
    Path broken = file(text);
    Path good = Files.writeString(folder.resolve("good"), "1\n7\n");

    Run run = Run.of(broken, good);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith(broken.toString()).contains(message.strip());
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).startsWith(good + " cost=7 certificate=ok");
  }

  @Test
  void missingFileAndFolder_areNamed() {
    Run run = Run.of(folder.resolve("nothing"), folder);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.startsWith(folder.toString()));
  }
}
