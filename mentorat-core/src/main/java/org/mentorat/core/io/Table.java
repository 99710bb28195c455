package org.mentorat.core.io;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table of people or pairs: its columns, and how a row becomes a record.
 *
 * @param name the file's name without extension, and the section of {@code mapping.json}
 * @param columns in the order in which they are written
 * @param required columns without which a file is refused and a row rejected
 * @param draft starts a row
 * @param id what a row calls itself, for reports; null: not known
 * @param finish makes the record when all cells are read; null: problems were reported
 */
record Table<D, R>(
    String name,
    List<Column<D, R>> columns,
    List<String> required,
    Supplier<D> draft,
    Function<D, @Nullable String> id,
    BiFunction<D, CellReader, @Nullable R> finish) {
  Table {
    columns = List.copyOf(columns);
    required = List.copyOf(required);
  }

  /** Whether people send the sheet back that was written for them, with formulas neutralised. */
  boolean comesBack() {
    return name.equals("decisions");
  }

  /** Whether columns that are not read need no mention: they are for people, or say more than is asked. */
  boolean hasOtherColumns() {
    return comesBack() || name.equals("proposals");
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
