package org.mentorat.core.io;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was set aside, with everything that is wrong with it.
 *
 * @param file name of the file, without its folder
 * @param line line on which the row starts, from 1
 * @param id the id of the row where it could be read; null: not known
 * @param problems at least one
 * @param raw the row as it stands in the file, its first {@value #MOST_RAW} characters: personal data
 * @since 0.1
 */
public record RejectedRow(
    String file, int line, @Nullable String id, List<FieldProblem> problems, String raw) {
  /** Most characters of a rejected row that are kept. */
  public static final int MOST_RAW = 4000;

  /** Copies the list. */
  public RejectedRow {
    problems = List.copyOf(problems);
  }

  /** File, line and problems; never the row itself. */
  @Override
  public String toString() {
    return "RejectedRow[" + file + ":" + line + " " + problems + "]";
  }
}
