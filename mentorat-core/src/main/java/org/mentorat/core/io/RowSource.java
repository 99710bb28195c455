package org.mentorat.core.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a sheet or of a JSON list. */
interface RowSource extends Closeable {
  /** Headers in order; a JSON list may add some with every row. */
  List<String> headers();

  /** The next row that is not blank; null at the end. */
  @Nullable
  Row next() throws IOException;

  /** The text of the row that {@link #next} gave last, cut to {@link RejectedRow#MOST_RAW} characters. */
  String raw();

  /** Separator of a sheet; null: JSON. */
  @Nullable
  Character separator();

  /**
   * A row.
   *
   * @param cells by position of the header; positions behind the end are blank
   * @param problem why it cannot be read at all
   */
  record Row(int line, List<String> cells, @Nullable FieldProblem problem) {}
}
