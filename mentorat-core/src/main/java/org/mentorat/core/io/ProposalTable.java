package org.mentorat.core.io;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AssociationId;
import org.mentorat.model.MentorId;
import org.mentorat.model.PairKey;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/** The columns of {@code proposals.csv} that say which pairs are proposed, where, and with which score. */
final class ProposalTable {
  static final Table<Draft, Row> TABLE = new Table<>(
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
              p -> p.mentor().value()),
          new Column<>(
              "association",
              new Text("association", "association id"),
              CellForm.ID,
              List.of(),
              (in, d) -> d.association = in.id(AssociationId::of),
              p -> null),
          new Column<>(
              "score",
              new Text("points", "points"),
              CellForm.DECIMAL,
              List.of(),
              (in, d) -> d.points = in.decimal(),
              p -> null)),
      List.of("youth", "mentor"),
      Draft::new,
      d -> null,
      ProposalTable::finish);

  private ProposalTable() {}

  /** A proposal: the pair, where it would meet and its score; null: not said. */
  record Row(
      PairKey pair,
      @Nullable AssociationId association,
      @Nullable Double points) {
    YouthId youth() {
      return pair.youth();
    }

    MentorId mentor() {
      return pair.mentor();
    }
  }

  /** A proposal under construction. */
  static final class Draft {
    private @Nullable YouthId youth;
    private @Nullable MentorId mentor;
    private @Nullable AssociationId association;
    private @Nullable Double points;
  }

  private static @Nullable Row finish(Draft d, CellReader in) {
    if (d.youth != null && d.mentor != null) {
      return new Row(new PairKey(d.youth, d.mentor), d.association, d.points);
    }
    if (in.problems().isEmpty()) {
      in.problem(Problems.missingValue(d.youth == null ? "youth" : "mentor"));
    }
    return null;
  }
}
