package org.mentorat.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorat.core.flow.ScoredPairs;
import org.mentorat.problem.AssignmentProblem;
import org.mentorat.problem.QuotaForest;
import org.mentorat.tck.RandomProblems;

class ScoredPairsFilesTest {
  @TempDir
  private Path folder = Path.of("");

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static ScoredPairsRead read(ScoredPairsFiles files) throws IOException {
    return files.read(7, ReadLimits.DEFAULT);
  }

  private static void expectEveryRowCounted(ScoredPairsRead read) {
    assertThat(read.report().files())
        .allSatisfy(f -> assertThat(f.accepted() + f.rejected()).isEqualTo(f.rows()));
    assertThat(read.rejected()).hasSize(read.report().rejected());
  }

  @Test
  void read_takesFrenchSheetsToo() throws IOException {
    ScoredPairsRead read = read(new ScoredPairsFiles(
        file(
            "paires.csv", "Jeune;Mentor;Affinité\r\nY1;M1;12,5\r\nY1;M2;-3\r\nY2;M1;0,0000004\r\n"),
        file("jeunes.csv", "identifiant jeune;capacité;rang\nY2;2;0\nY3;;1\n"),
        file("mentors.csv", "identifiant mentor;capacité;association\nM1;3;A\n"),
        file("groupes.csv", "groupe;fait partie de;au moins;au plus\nA;B;0;2\nB;;1;\n")));

    expectEveryRowCounted(read);
    assertThat(read.rejected()).isEmpty();
    ScoredPairs pairs = read.pairs();
    assertThat(pairs.mentorGroups()).containsExactly("B", "A");
    AssignmentProblem problem = pairs.problem();
    int y1 = pairs.youths().indexOf(new org.mentorat.model.YouthId("Y1"));
    int y2 = pairs.youths().indexOf(new org.mentorat.model.YouthId("Y2"));
    int m1 = pairs.mentors().indexOf(new org.mentorat.model.MentorId("M1"));
    int m2 = pairs.mentors().indexOf(new org.mentorat.model.MentorId("M2"));
    assertThat(problem.score(problem.pair(y1, m1))).isEqualTo(12_500_000);
    assertThat(problem.score(problem.pair(y1, m2))).isEqualTo(-3_000_000);
    assertThat(problem.score(problem.pair(y2, m1))).isZero();
    assertThat(problem.youthCapacity(y2)).isEqualTo(2);
    assertThat(problem.youths()).isEqualTo(3);
    assertThat(problem.mentorCapacity(m1)).isEqualTo(3);
    assertThat(problem.mentorCapacity(m2)).isEqualTo(1);
    assertThat(problem.mentorGroups().groupOf(m1)).isEqualTo(1);
    assertThat(problem.mentorGroups().upper(0)).isEqualTo(QuotaForest.UNBOUNDED);
    assertThat(read.inputsSha256())
        .containsOnlyKeys("pairs", "youth-places", "mentor-places", "groups");
  }

  @Test
  void badRows_areSetAside_withAllThatDependsOnThem() throws IOException {
    ScoredPairsRead read = read(new ScoredPairsFiles(
        file("p.csv", """
            youth,mentor,score
            Y1,M1,1
            Y2,M1,1
            Y3,M1,1
            Y1,M2,1
            Y1,M3,1
            Y4,M1,x
            Y4,M1,9e99
            ,M1,1
            Y5,M1,1
            Y5,M1,2
            Y6,M1,1
            Y6,M1,1
            "Y7,M1,1
            """),
        file("y.csv", "id,places\nY2,many\nY3,-2\n"),
        file("m.csv", "id,places,group\nM1,2,A\nM2,1,B\nM3,1,nowhere\n"),
        file("g.csv", "group,parent,lower,upper\nA,,0,5\nB,C,0,5\nC,,7,5\n")));

    expectEveryRowCounted(read);
    assertThat(read.pairs().problem().pairs()).isEqualTo(2);
    assertThat(read.rejected())
        .extracting(
            RejectedRow::file, RejectedRow::line, r -> r.problems().get(0).code())
        .containsExactly(
            tuple("g.csv", 3, "group.unknown"),
            tuple("g.csv", 4, "bounds.order"),
            tuple("m.csv", 3, "group.unknown"),
            tuple("m.csv", 4, "group.unknown"),
            tuple("p.csv", 3, "person.aside"),
            tuple("p.csv", 4, "person.aside"),
            tuple("p.csv", 5, "person.aside"),
            tuple("p.csv", 6, "person.aside"),
            tuple("p.csv", 7, "decimal.form"),
            tuple("p.csv", 8, "score.range"),
            tuple("p.csv", 9, "value.missing"),
            tuple("p.csv", 10, "id.repeated"),
            tuple("p.csv", 11, "id.repeated"),
            tuple("p.csv", 13, "row.repeated"),
            tuple("p.csv", 14, "quote.unclosed"),
            tuple("y.csv", 2, "number.form"),
            tuple("y.csv", 3, "places.range"));
  }

  @Test
  void groupsThatContainEachOther_andMissingColumns_refuseTheFile() throws IOException {
    Path pairs = file("p.csv", "youth,mentor,score\nY,M,1\n");
    ScoredPairsFiles cycle =
        new ScoredPairsFiles(pairs, null, null, file("g.csv", "group,parent\nA,B\nB,C\nC,A\nD,\n"));

    UnreadableFileException thrown =
        catchThrowableOfType(UnreadableFileException.class, () -> read(cycle));
    assertThat(thrown.problems()).extracting(FieldProblem::code).containsExactly("group.cycle");

    ScoredPairsFiles blank = ScoredPairsFiles.of(file("q.csv", "youth,weight\nY,1\n"));
    thrown = catchThrowableOfType(UnreadableFileException.class, () -> read(blank));
    assertThat(thrown.problems())
        .extracting(FieldProblem::field)
        .containsExactly("mentor", "score");

    ScoredPairsFiles absent = ScoredPairsFiles.of(folder.resolve("absent.csv"));
    thrown = catchThrowableOfType(UnreadableFileException.class, () -> read(absent));
    assertThat(thrown.problems()).extracting(FieldProblem::code).containsExactly("file.missing");
  }

  @Test
  void problemFile_standsInPlaceOfPairs_plainOrCompressed() throws IOException {
    AssignmentProblem problem = RandomProblems.of(6, 4, 3).withTiers(2).problem(3);
    String text = ProblemFileTest.written(problem);
    Path plain = file("problem.txt", text);
    Path zipped = folder.resolve("problem.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    for (Path path : List.of(plain, zipped)) {
      ScoredPairsRead read = read(ScoredPairsFiles.of(path));
      assertThat(ProblemFileTest.written(read.pairs().problem())).isEqualTo(text);
      assertThat(read.pairs().youths().get(0).value()).isEqualTo("1");
      assertThat(read.report().rows()).isEqualTo(problem.pairs());
    }
    ScoredPairsFiles both = new ScoredPairsFiles(plain, plain, null, null);
    assertThat(catchThrowableOfType(UnreadableFileException.class, () -> read(both))
            .problems())
        .extracting(FieldProblem::code)
        .containsExactly("file.twice");
  }

  /** Whatever the bytes: read, with every row counted, or refused by name. */
  @Test
  void changedBytes_areReadOrRefusedByName() throws IOException {
    byte[] likely = "0123456789 -,;\"\n\rYMAB\u0000\u00ffé".getBytes(StandardCharsets.UTF_8);
    String[] texts = {
      "youth,mentor,score\nY1,M1,1\nY2,M2,-3.5\nY3,M1,2\n",
      "id,places,tier\nY1,2,0\nY2,1,1\n",
      "id,places,group\nM1,2,A\nM2,1,B\n",
      "group,parent,lower,upper\nA,,0,5\nB,A,0,\n"
    };
    Random random = new Random(20260907);
    for (int round = 0; round < 600; round++) {
      Path[] paths = new Path[texts.length];
      for (int f = 0; f < texts.length; f++) {
        byte[] bytes = texts[f].getBytes(StandardCharsets.UTF_8);
        for (int k = random.nextInt(3); k > 0; k--) {
          bytes[random.nextInt(bytes.length)] = likely[random.nextInt(likely.length)];
        }
        paths[f] = Files.write(folder.resolve("hostile" + f + ".csv"), bytes);
      }
      try {
        expectEveryRowCounted(read(new ScoredPairsFiles(paths[0], paths[1], paths[2], paths[3])));
      } catch (UnreadableFileException e) {
        assertThat(e.getMessage()).startsWith("hostile").contains("expected");
      }
    }
  }

  @Test
  void order_decidesNothing() throws IOException {
    ScoredPairs one = read(new ScoredPairsFiles(
            file("p.csv", "youth,mentor,score\nY1,M1,1\nY2,M2,2\nY1,M2,3\n"),
            null,
            file("m.csv", "id,group\nM1,A\nM2,B\n"),
            file("g.csv", "group,upper\nA,1\nB,1\n")))
        .pairs();
    ScoredPairs other = read(new ScoredPairsFiles(
            file("p2.csv", "youth,mentor,score\nY1,M2,3\nY1,M1,1\nY2,M2,2\n"),
            null,
            file("m2.csv", "id,group\nM2,B\nM1,A\n"),
            file("g2.csv", "group,upper\nB,1\nA,1\n")))
        .pairs();

    assertThat(ProblemFileTest.written(other.problem()))
        .isEqualTo(ProblemFileTest.written(one.problem()));
    assertThat(other.youths()).isEqualTo(one.youths());
    assertThat(other.mentors()).isEqualTo(one.mentors());
  }
}
