package org.mentorat.core.io;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.MentorId;
import org.mentorat.model.PairKey;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/** The columns of {@code proposals.csv} that say which pairs are proposed. */
final class ProposalTable {
  static final Table<Draft, PairKey> TABLE = new Table<>(
      "proposals",
      List.of(
          new Column<>(
              "youth",
              new Text("jeune", "youth id"),
              CellForm.ID,
              List.of(),
              (in, d) -> d.youth = in.id(YouthId::of),
              p -> p.youth().value()),
          new Column<>(
              "mentor",
              new Text("mentor", "mentor id"),
              CellForm.ID,
              List.of(),
              (in, d) -> d.mentor = in.id(MentorId::of),
              p -> p.mentor().value())),
      List.of("youth", "mentor"),
      Draft::new,
      d -> null,
      ProposalTable::finish);

  private ProposalTable() {}

  /** A pair under construction. */
  static final class Draft {
    private @Nullable YouthId youth;
    private @Nullable MentorId mentor;
  }

  private static @Nullable PairKey finish(Draft d, CellReader in) {
    if (d.youth != null && d.mentor != null) {
      return new PairKey(d.youth, d.mentor);
    }
    if (in.problems().isEmpty()) {
      in.problem(Problems.missingValue(d.youth == null ? "youth" : "mentor"));
    }
    return null;
  }
}
