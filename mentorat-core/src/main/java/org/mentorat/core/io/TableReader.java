package org.mentorat.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.Names;

/**
 * Reads one table: binds headers to columns, reads every row, sets aside what is wrong, and counts. The rows that it gives out still have
 * to find the people and associations that they name.
 */
final class TableReader<D, R> {
  private static final int UNREAD = -1;
  private static final int CARRIED = -2;

  private final Table<D, R> table;
  private final Mapping.Section mapping;
  private final ReadOptions options;
  private final Tally tally;
  private final List<Column<D, R>> columns;
  private final boolean[] present;
  private final int[] filled;
  /** By position of the header: index of a column, or {@link #UNREAD} or {@link #CARRIED}. */
  private final List<Integer> bindings = new ArrayList<>();

  private TableReader(
      Table<D, R> table, Mapping.Section mapping, ReadOptions options, Tally tally) {
    this.table = table;
    this.mapping = mapping;
    this.options = options;
    this.tally = tally;
    this.columns = table.columns();
    this.present = new boolean[columns.size()];
    this.filled = new int[columns.size()];
  }

  /** Reads a file; rejected rows go into the tally, all others come back with their lines. */
  static <D, R> LoadedTable<R> read(
      Path path, Table<D, R> table, Mapping mapping, ReadOptions options, Tally tally)
      throws IOException {
    return new TableReader<>(table, mapping.section(table.name()), options, tally).read(path);
  }

  private LoadedTable<R> read(Path path) throws IOException {
    SourceText source = SourceText.of(path, options.limits().bytes());
    CellReader in = new CellReader(source.name(), table.name(), mapping, options, tally);
    LoadedTable<R> loaded = new LoadedTable<>(source, table.name(), options.limits());
    try (RowSource rows = LoadedTable.open(source, table.name(), options.limits())) {
      bind(source.name(), rows.headers());
      if (rows.separator() != null) {
        requireColumns(source.name());
      }
      Set<Integer> constants = constants();
      for (RowSource.Row row = rows.next(); row != null; row = rows.next()) {
        if (loaded.rows() == options.limits().rows()) {
          throw new UnreadableFileException(
              source.name(), row.line(), Problems.tooManyRows(options.limits().rows()));
        }
        if (rows.headers().size() > bindings.size()) {
          bind(source.name(), rows.headers());
        }
        readRow(row, loaded.rows() + 1, rows, in, constants, loaded);
      }
      loaded.layout(rows.separator(), presentColumns(), carriedHeaders(rows.headers()));
    }
    for (int c = 0; c < columns.size(); c++) {
      if (filled[c] == 0) {
        tally.neverFilled.add(
            new ReadReport.NeverFilled(source.name(), columns.get(c).name(), present[c]));
      }
    }
    return loaded;
  }

  private void readRow(
      RowSource.Row row,
      int ordinal,
      RowSource rows,
      CellReader in,
      Set<Integer> constants,
      LoadedTable<R> loaded) {
    in.startRow();
    D draft = table.draft().get();
    List<String> carried = List.of();
    @Nullable R record = null;
    if (row.problem() != null) {
      in.problem(row.problem());
    } else {
      carried = readCells(row, draft, in);
      for (int c : constants) {
        in.at(
            columns.get(c).name(),
            mapping.constants().getOrDefault(columns.get(c).name(), ""));
        columns.get(c).reads().read(in, draft);
        filled[c]++;
      }
      record = table.finish().apply(draft, in);
    }
    if (record == null || !in.problems().isEmpty()) {
      loaded.rejected();
      tally.rejected.add(new RejectedRow(
          loaded.name(), row.line(), table.id().apply(draft), in.problems(), rows.raw()));
    } else {
      loaded.add(record, ordinal, row.line(), carried);
    }
  }

  private List<String> readCells(RowSource.Row row, D draft, CellReader in) {
    List<String> carried = new ArrayList<>(0);
    // The first column starts the record, wherever it stands in the sheet.
    int start = bindings.indexOf(0);
    if (start >= 0) {
      readCell(row, start, draft, in, carried);
    }
    for (int k = 0; k < bindings.size(); k++) {
      if (k != start) {
        readCell(row, k, draft, in, carried);
      }
    }
    return carried;
  }

  private void readCell(RowSource.Row row, int k, D draft, CellReader in, List<String> carried) {
    String text = k < row.cells().size() ? Words.trim(row.cells().get(k)) : "";
    if (table.comesBack()) {
      text = CsvFile.restored(text);
    }
    int c = bindings.get(k);
    if (c == CARRIED) {
      carried.add(text);
      return;
    }
    String name = c == UNREAD ? "" : columns.get(c).name();
    FieldProblem unreadable = unreadable(name, text);
    if (unreadable != null) {
      in.problem(unreadable);
    } else if (c != UNREAD && !text.isEmpty()) {
      in.at(name, text);
      columns.get(c).reads().read(in, draft);
      filled[c]++;
    }
  }

  private static @Nullable FieldProblem unreadable(String field, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\ufffd') {
        return Problems.undecodable(field);
      }
      if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
        return Problems.controlCharacter(field);
      }
    }
    return null;
  }

  private Set<String> presentColumns() {
    Set<String> names = new HashSet<>();
    for (int c = 0; c < columns.size(); c++) {
      if (present[c]) {
        names.add(columns.get(c).name());
      }
    }
    return names;
  }

  private List<String> carriedHeaders(List<String> headers) {
    List<String> names = new ArrayList<>();
    for (int k = 0; k < bindings.size(); k++) {
      if (bindings.get(k) == CARRIED) {
        names.add(headers.get(k));
      }
    }
    return names;
  }

  /** Columns whose cells are given by the mapping and are not in the file. */
  private Set<Integer> constants() {
    Set<Integer> constants = new java.util.TreeSet<>();
    for (int c = 0; c < columns.size(); c++) {
      if (!present[c] && mapping.constants().containsKey(columns.get(c).name())) {
        constants.add(c);
      }
    }
    return constants;
  }

  private void requireColumns(String file) throws UnreadableFileException {
    List<FieldProblem> missing = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      Column<D, R> column = columns.get(c);
      if (!present[c]
          && table.required().contains(column.name())
          && !mapping.constants().containsKey(column.name())) {
        missing.add(Problems.of(
            column.name(),
            "column.missing",
            "une colonne « " + column.name() + " » ou « " + column.meaning().french() + " »",
            "a column \"" + column.name() + "\" or \"" + column.meaning().english() + "\""));
      }
    }
    if (!missing.isEmpty()) {
      throw new UnreadableFileException(file, 1, missing);
    }
  }

  /** Binds the headers that are not bound yet. What the mapping says comes first, so that it can free a header from its usual meaning. */
  private void bind(String file, List<String> headers) throws UnreadableFileException {
    Set<String> mapped = new HashSet<>();
    for (String header : headers) {
      String field = mapping.columns().get(Words.fold(header));
      if (field != null) {
        mapped.add(field);
      }
    }
    List<FieldProblem> twice = new ArrayList<>();
    for (int k = bindings.size(); k < headers.size(); k++) {
      String header = headers.get(k);
      String folded = Words.fold(header);
      String field = mapping.columns().get(folded);
      Integer column = table.columnFor(field == null ? header : field);
      if (field == null && mapping.carry().contains(folded)) {
        bindings.add(CARRIED);
      } else if (field == null && mapping.ignore().contains(folded)) {
        bindings.add(UNREAD);
      } else if (column == null
          || (field == null && mapped.contains(columns.get(column).name()))) {
        bindings.add(UNREAD);
        // A sheet that comes back has columns that only people read.
        if (!header.isEmpty() && !table.hasOtherColumns()) {
          tally.unknownColumns.add(
              new ReadReport.UnknownColumn(file, header, Names.nearest(header, table.names())));
        }
      } else {
        bindings.add(column);
        if (present[column]) {
          twice.add(Problems.of(
              columns.get(column).name(),
              "column.twice",
              "une seule colonne pour ce champ (mapping.json peut en écarter une : ignore)",
              "one column for this field (mapping.json can leave one out: ignore)"));
        }
        present[column] = true;
      }
    }
    if (!twice.isEmpty()) {
      throw new UnreadableFileException(file, 1, twice);
    }
  }
}
