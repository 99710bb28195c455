package org.mentorat.core.io;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.MentorId;
import org.mentorat.model.Pairing;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;
import org.mentorat.spi.ScoreTable;

/** One row of {@code scores.csv}: a score of a pair that was computed elsewhere, in [0, 1]. */
record ScoreRows(YouthId youth, MentorId mentor, double score) implements Pairing {
  static final Table<Draft, ScoreRows> TABLE = new Table<>(
      "scores",
      List.of(
          column(
              "youth",
              "jeune",
              "youth id",
              CellForm.ID,
              (in, d) -> d.youth = in.id(YouthId::of),
              s -> s.youth().value()),
          column(
              "mentor",
              "mentor",
              "mentor id",
              CellForm.ID,
              (in, d) -> d.mentor = in.id(MentorId::of),
              s -> s.mentor().value()),
          column(
              "score",
              "score",
              "score from 0 to 1",
              CellForm.DECIMAL,
              (in, d) -> d.score = in.decimal(),
              s -> CanonicalJson.number(s.score()),
              "note",
              "affinité")),
      List.of("youth", "mentor", "score"),
      Draft::new,
      d -> d.youth == null || d.mentor == null ? null : d.youth + " – " + d.mentor,
      ScoreRows::finish);

  /** A score under construction. */
  static final class Draft {
    private @Nullable YouthId youth;
    private @Nullable MentorId mentor;
    private @Nullable Double score;
  }

  private static @Nullable ScoreRows finish(Draft d, CellReader in) {
    if (d.youth == null || d.mentor == null || d.score == null) {
      if (in.problems().isEmpty()) {
        in.problem(Problems.missingValue(
            d.youth == null ? "youth" : d.mentor == null ? "mentor" : "score"));
      }
      return null;
    }
    if (!(d.score >= 0 && d.score <= 1)) {
      in.problem(Problems.of("score", "score.range", "un nombre de 0 à 1", "a number from 0 to 1"));
      return null;
    }
    return new ScoreRows(d.youth, d.mentor, d.score);
  }

  private static Column<Draft, ScoreRows> column(
      String name,
      String french,
      String english,
      CellForm form,
      Column.Reads<Draft> reads,
      Function<ScoreRows, @Nullable String> writes,
      String... headers) {
    return new Column<>(name, new Text(french, english), form, List.of(headers), reads, writes);
  }

  /** The rows as a table: sorted arrays, found by binary search. */
  static ScoreTable table(List<ScoreRows> rows) {
    ScoreRows[] sorted = rows.toArray(ScoreRows[]::new);
    Arrays.sort(sorted, Comparator.comparing(ScoreRows::youth).thenComparing(ScoreRows::mentor));
    return new Sorted(sorted);
  }

  private static final class Sorted implements ScoreTable {
    private final ScoreRows[] rows;

    Sorted(ScoreRows[] rows) {
      this.rows = rows;
    }

    @Override
    public double score(YouthId youth, MentorId mentor) {
      int low = 0;
      int high = rows.length - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int order = rows[middle].youth.compareTo(youth);
        order = order != 0 ? order : rows[middle].mentor.compareTo(mentor);
        if (order == 0) {
          return rows[middle].score;
        }
        if (order < 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return Double.NaN;
    }

    @Override
    public int size() {
      return rows.length;
    }

    @Override
    public String toString() {
      return "ScoreTable[" + rows.length + " rows]";
    }
  }
}
