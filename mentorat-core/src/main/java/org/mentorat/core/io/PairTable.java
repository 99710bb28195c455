package org.mentorat.core.io;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.InvalidRecordException;
import org.mentorat.model.KnownPair;
import org.mentorat.model.MentorId;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/** The columns of {@code pairs.csv}: what is known of pairs beforehand. A state that means nothing rejects the row. */
final class PairTable {
  static final Table<Draft, KnownPair> TABLE = new Table<>(
      "pairs",
      List.of(
          column(
              "youth",
              "jeune",
              "youth id",
              CellForm.ID,
              (in, d) -> d.youth = in.id(YouthId::of),
              p -> p.youth().value(),
              "id jeune",
              "identifiant jeune"),
          column(
              "mentor",
              "mentor",
              "mentor id",
              CellForm.ID,
              (in, d) -> d.mentor = in.id(MentorId::of),
              p -> p.mentor().value(),
              "id mentor",
              "identifiant mentor"),
          column(
              "status",
              "état",
              "status",
              CellForm.one(Vocabulary.PAIR_STATUS),
              (in, d) -> d.status = in.requiredCode(Vocabulary.PAIR_STATUS),
              p -> p.status().code(),
              "statut",
              "état du binôme",
              "state"),
          column(
              "on",
              "date",
              "on",
              CellForm.DATE,
              (in, d) -> d.on = in.anyDay(),
              p -> Cells.day(p.on()),
              "depuis",
              "le",
              "since"),
          column(
              "reason",
              "motif",
              "reason",
              CellForm.TEXT,
              (in, d) -> d.reason = in.text(),
              p -> CellReader.writeText(p.reason()),
              "raison",
              "commentaire")),
      List.of("youth", "mentor", "status"),
      Draft::new,
      d -> d.youth == null || d.mentor == null ? null : d.youth + " – " + d.mentor,
      PairTable::finish);

  private PairTable() {}

  /** A pair under construction. */
  static final class Draft {
    private @Nullable YouthId youth;
    private @Nullable MentorId mentor;
    private KnownPair.@Nullable Status status;
    private @Nullable LocalDate on;
    private @Nullable String reason;
  }

  private static @Nullable KnownPair finish(Draft d, CellReader in) {
    if (d.youth != null && d.mentor != null && d.status != null) {
      try {
        return new KnownPair(d.youth, d.mentor, d.status, d.on, d.reason);
      } catch (InvalidRecordException invalid) {
        in.problems(invalid);
      }
    } else if (in.problems().isEmpty()) {
      in.problem(Problems.missingValue(
          d.youth == null ? "youth" : d.mentor == null ? "mentor" : "status"));
    }
    return null;
  }

  private static Column<Draft, KnownPair> column(
      String name,
      String french,
      String english,
      CellForm form,
      Column.Reads<Draft> reads,
      Function<KnownPair, @Nullable String> writes,
      String... headers) {
    return new Column<>(name, new Text(french, english), form, List.of(headers), reads, writes);
  }
}
