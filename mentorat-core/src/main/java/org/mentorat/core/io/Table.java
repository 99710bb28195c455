package org.mentorat.core.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table of people or pairs: its columns, and how a row becomes a record. Immutable.
 *
 * @param <D> what a row is collected in
 * @param <R> the record
 */
final class Table<D, R> {
  private final String name;
  private final List<Column<D, R>> columns;
  private final List<String> required;
  private final Supplier<D> draft;
  private final Function<D, @Nullable String> id;
  private final BiFunction<D, CellReader, @Nullable R> finish;
  private final Map<String, Integer> columnByHeader = new HashMap<>();

  /**
   * A table.
   *
   * @param name the file's name without extension, and the section of {@code mapping.json}
   * @param columns in the order in which they are written; the first starts the record
   * @param required columns without which a file is refused
   * @param draft starts a row
   * @param id what a row calls itself, for reports; null: not known
   * @param finish makes the record when all cells are read; null: problems were reported
   */
  Table(
      String name,
      List<Column<D, R>> columns,
      List<String> required,
      Supplier<D> draft,
      Function<D, @Nullable String> id,
      BiFunction<D, CellReader, @Nullable R> finish) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.required = List.copyOf(required);
    this.draft = draft;
    this.id = id;
    this.finish = finish;
    for (int c = 0; c < columns.size(); c++) {
      for (String header : headers(columns.get(c))) {
        Integer before = columnByHeader.put(Words.fold(header), c);
        if (before != null && before != c) {
          throw new IllegalStateException(name + ": two columns share the header " + header);
        }
      }
    }
  }

  /** All headers of a column, its name first. */
  static List<String> headers(Column<?, ?> column) {
    List<String> headers = new ArrayList<>(List.of(
        column.name(),
        column.name().replaceAll("([A-Z])", " $1"),
        column.meaning().french(),
        column.meaning().english()));
    headers.addAll(column.headers());
    return headers;
  }

  /** Position of the column that people call so; null: none. */
  @Nullable
  Integer columnFor(String header) {
    return columnByHeader.get(Words.fold(header));
  }

  String name() {
    return name;
  }

  List<Column<D, R>> columns() {
    return columns;
  }

  List<String> required() {
    return required;
  }

  Supplier<D> draft() {
    return draft;
  }

  Function<D, @Nullable String> id() {
    return id;
  }

  BiFunction<D, CellReader, @Nullable R> finish() {
    return finish;
  }

  /** Whether people send the sheet back that was written for them, with formulas neutralised. */
  boolean comesBack() {
    return name.equals("decisions");
  }

  /** Whether columns that are not read need no mention: they are for people, or say more than is asked. */
  boolean hasOtherColumns() {
    return comesBack() || name.equals("proposals") || name.equals("unserved");
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
