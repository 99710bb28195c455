package org.mentorat.core.io;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Text;
import org.mentorat.model.YouthId;

/** The columns of {@code unserved.csv} that say who has no proposal, where, and the main reason. */
final class UnservedTable {
  static final Table<Draft, Row> TABLE = new Table<>(
      "unserved",
      List.of(
          new Column<>(
              "youth",
              new Text("jeune", "youth id"),
              CellForm.ID,
              List.of(),
              (in, d) -> d.youth = in.id(YouthId::of),
              r -> r.youth().value()),
          new Column<>(
              "association",
              new Text("association", "association id"),
              CellForm.ID,
              List.of(),
              (in, d) -> d.association = in.id(AssociationId::of),
              r -> null),
          new Column<>(
              "reason",
              new Text("motif", "reason code"),
              CellForm.TEXT,
              List.of(),
              (in, d) -> d.reason = in.text(),
              Row::reason)),
      List.of("youth", "reason"),
      Draft::new,
      d -> null,
      UnservedTable::finish);

  private UnservedTable() {}

  /** A youth without a proposal. */
  record Row(YouthId youth, @Nullable AssociationId association, String reason) {}

  /** A row under construction. */
  static final class Draft {
    private @Nullable YouthId youth;
    private @Nullable AssociationId association;
    private @Nullable String reason;
  }

  private static @Nullable Row finish(Draft d, CellReader in) {
    if (d.youth != null && d.reason != null) {
      return new Row(d.youth, d.association, d.reason);
    }
    if (in.problems().isEmpty()) {
      in.problem(Problems.missingValue(d.youth == null ? "youth" : "reason"));
    }
    return null;
  }
}
